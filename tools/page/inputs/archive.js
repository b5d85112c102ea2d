// Former versions of an instrument, kept beside the owner's configuration, so that links of then are shown with the questions of then:
// a folder archive/ID-VERSION for each, with the instrument and its translations as they were published. May use: findings, language-findings,
// languages, translations.
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { isObject, say } from "./findings.js";
import { saySide } from "./language-findings.js";
import { languagesOf } from "./languages.js";
import { structureDifferences } from "./translations.js";
import { readObject } from "../theme/themes.js";

/** @typedef {import("./findings.js").Finding} Finding */
/** @typedef {{version: number, file: string}} Former  file: the instrument's, in the language that the page begins with */

/** Where former versions are kept. @param {string} configuration a path */
export const archiveOf = (configuration) => join(dirname(configuration), "archive");

/** Every version that is kept, the current one too, the latest last. @param {string} folder @param {string} instrument a path @param {string} id @returns {Former[]} */
function keptVersions(folder, instrument, id) {
    if (!existsSync(folder)) return [];
    return readdirSync(folder).flatMap((name) => {
        const version = name.startsWith(`${id}-`) ? name.slice(id.length + 1) : "", file = join(folder, name, basename(instrument));
        return /^[1-9]\d{0,3}$/.test(version) && existsSync(file) ? [{ version: Number(version), file }] : [];
    }).sort((a, b) => a.version - b.version);
}

/** What changes a score, or how a link is read: what `upstream check --against` compares. @param {any} now @param {any} before */
const edits = (now, before) => structureDifferences(now, before).filter(({ pointer }) => pointer !== "/version" && !pointer.startsWith("/assumptions"));

/** @param {unknown} value as structureDifferences has it */
const sayIt = (value) => (value === undefined ? "nothing" : saySide(value));

/**
 * What is wrong with an edit of an instrument that has been published with this version.
 * @param {any} now @param {any} before the same version, as it is kept @param {string} name of the file in which it is
 * @returns {Finding[]}
 */
export function editFindings(now, before, name) {
    const found = edits(now, before);
    if (found.length === 0) return [];
    return [
        ...found.map(({ pointer, own, other }) => ({ pointer, is: `this is ${sayIt(own)}`, expected: `${sayIt(other)}, as in ${name}; or another version` })),
        { pointer: "/version", is: `this is ${now.version}, and links of it would mean something else`,
            expected: `at least ${Number(now.version) + 1}; or, if no link of it was ever passed on, no folder ${dirname(name)}` },
    ];
}

/**
 * What the archive has against an instrument, and what is wrong in it.
 * @param {string} folder the archive @param {string} instrument a path @param {any} now what is in it
 * @param {(path: string) => string} nameOf a file's name as the owner knows it
 * @returns {import("./findings.js").FileFindings[]}
 */
export function archiveFindings(folder, instrument, now, nameOf) {
    if (typeof now?.id !== "string") return [];
    const all = keptVersions(folder, instrument, now.id), latest = all.at(-1)?.version ?? 0;
    const file = nameOf(instrument);
    const read = all.map((each) => ({ ...each, read: readObject(each.file) }));
    const unread = read.flatMap((each) => {
        if ("findings" in each.read) return [{ file: nameOf(each.file), findings: each.read.findings }];
        const { version, id } = /** @type {any} */ (each.read.values);
        return isObject(each.read.values) && version === each.version && id === now.id ? []
            : [{ file: nameOf(each.file), findings: [{ pointer: "/version", is: `this is version ${say(version)} of ${say(id)}`, expected: `version ${each.version} of ${say(now.id)}, as its folder says` }] }];
    });
    if (unread.length > 0) return unread;
    if (now.version < latest) return [{ file, findings: [{ pointer: "/version", is: `this is ${now.version}, and there has been ${latest}`, expected: `at least ${latest}` }] }];
    const same = read.find(({ version }) => version === now.version);
    return same && "values" in same.read ? [{ file, findings: editFindings(now, same.read.values, nameOf(same.file)) }] : [];
}

/** The versions before the current one. @param {string} folder the archive @param {string} instrument a path @returns {Former[]} */
export function formerVersions(folder, instrument) {
    const { id, version } = JSON.parse(readFileSync(instrument, "utf8"));
    return keptVersions(folder, instrument, id).filter((each) => each.version < version);
}

/** A former version in the page's languages; where it was not translated, in its own. @param {Former} former @param {string} instrument a path @param {string[]} codes */
export function formerLanguages({ file }, instrument, codes) {
    const kept = languagesOf(file, instrument);
    return codes.map((code) => ({ code, language: kept.find((each) => each.code === code) ?? kept[0] }));
}

/**
 * Keeps an instrument as it is published now, for when another version comes.
 * @param {string} archive its folder @param {string} instrument a path @param {string[]} files it and its translations
 * @returns {string | null} the version's folder, if anything is new in it
 */
export function keep(archive, instrument, files) {
    const { id, version } = JSON.parse(readFileSync(instrument, "utf8")), folder = join(archive, `${id}-${version}`);
    const fresh = files.filter((file) => {
        const kept = join(folder, basename(file));
        return !existsSync(kept) || !readFileSync(kept).equals(readFileSync(file));
    });
    if (fresh.length === 0) return null;
    mkdirSync(folder, { recursive: true });
    for (const file of fresh) writeFileSync(join(folder, basename(file)), readFileSync(file));
    return folder;
}

