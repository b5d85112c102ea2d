// What an owner gives to a build: a configuration, an instrument with its translations, norms, and a theme. Reads the files, and ends
// the build with everything that is wrong in any of them before anything is written.
// May use: archive, configuration, findings, language-findings, languages, norms, own-words, themes, words.
import { basename, join, relative } from "node:path";
import { cwd, env } from "node:process";
import { fail, root } from "../../shared/run.js";
import { archiveFindings, archiveOf } from "./archive.js";
import { readConfiguration } from "./configuration.js";
import { lineAt, lineOf, saidOf } from "./findings.js";
import { findingsBeside, instrumentFindings, wordFindings } from "./language-findings.js";
import { ownWordsFindings } from "./own-words.js";
import { languagesOf, neighbours } from "./languages.js";
import { normsFindings } from "./norms.js";
import { english, hasWords, wordFiles } from "./words.js";
import { defaultTheme, readObject, readTheme, withContact } from "../theme/themes.js";

/** @typedef {import("./findings.js").FileFindings} FileFindings */

/** The instrument that the page shows unless another is given. */
export const ownInstrument = join(root, "assets", "instruments", "sales-foundation.en.json");

/** A file's name as the owner knows it. The server builds from another folder and says where it was started. @param {string} path */
export const nameOf = (path) => relative(env.UPSTREAM_STARTED_IN ?? cwd(), path) || path;

/**
 * Words held against English: those of the project, which must be whole, and the owner's, which say what differs.
 * @param {string[]} codes @param {string} instrument a path @returns {FileFindings[]}
 */
function findingsOfWords(codes, instrument) {
    const all = english(), files = [...new Set(codes)].map((code) => wordFiles(code, instrument));
    const projects = files.flatMap(({ project }) => (project ? [{ path: project, whole: true }] : []));
    const owns = files.flatMap(({ project, own }) => own.map((path, index) => ({ path, whole: !project && index === 0 })));
    const once = new Map([...projects, ...owns].map((each) => [each.path, each]));
    return [...once.values()].map(({ path, whole }) => {
        const read = readObject(path);
        return { file: nameOf(path), findings: "findings" in read ? read.findings : wordFindings(read.values, all, whole) };
    });
}

/** A name that ends as a language does; others have files for other ends beside an instrument. @param {string} code */
const isLanguage = (code) => /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(code);

/** Norms within an instrument: good for it, and the same in each language that has some. @param {any} own @param {{file: string, values: any}[]} speaking @returns {FileFindings[]} */
function memberFindings(own, speaking) {
    const holding = speaking.filter(({ values }) => values?.norms !== undefined);
    return holding.map(({ file, values }) => {
        const same = JSON.stringify(values.norms) === JSON.stringify(holding[0].values.norms);
        return { file, findings: [
            ...normsFindings(values.norms, own, ["norms"]),
            ...(same ? [] : [{ pointer: "/norms", is: `these are other norms than in ${holding[0].file}`, expected: "the same, or none" }]),
        ] };
    });
}

/** A file of norms, held against the instrument. @param {string | undefined} path @param {string} instrument a path @returns {{findings: FileFindings[], values?: object}} */
function readNorms(path, instrument) {
    if (path === undefined) return { findings: [] };
    const read = readObject(path), own = readObject(instrument);
    if ("findings" in read) return { findings: [{ file: nameOf(path), findings: read.findings }] };
    // What is wrong with the instrument is said already.
    if ("findings" in own || instrumentFindings(own.values).length > 0) return { findings: [] };
    const findings = normsFindings(read.values, own.values);
    return findings.length > 0 ? { findings: [{ file: nameOf(path), findings }] } : { findings: [], values: /** @type {object} */ (read.values) };
}

/** An instrument and whatever belongs to it. @param {string} path @param {string} [archive] where former versions are kept @returns {FileFindings[]} */
export function instrumentInputs(path, archive) {
    const file = nameOf(path), read = readObject(path);
    const findings = "findings" in read ? read.findings : instrumentFindings(read.values);
    if ("findings" in read || findings.length > 0) return [{ file, findings }];
    const own = /** @type {any} */ (read.values);
    const beside = neighbours(path, own).filter(({ code }) => isLanguage(code))
        .map((each) => ({ ...each, hasWords: hasWords(each.code, path), read: readObject(each.file), file: nameOf(each.file) }));
    const unread = beside.flatMap((each) => ("findings" in each.read ? [{ file: each.file, findings: each.read.findings }] : []));
    const candidates = beside.flatMap((each) => ("findings" in each.read ? [] : [{ ...each, values: each.read.values }]));
    const spoken = [own.language ?? "en", ...candidates.map(({ code }) => code)];
    const speaking = [{ file, values: own }, ...candidates.map((each) => ({ file: each.file, values: /** @type {any} */ (each.values) }))];
    return [
        ...unread, ...(archive ? archiveFindings(archive, path, own, nameOf) : []), ...findingsBeside(own, basename(path), candidates), ...findingsOfWords(spoken, path),
        ...speaking.map((each) => ({ file: each.file, findings: ownWordsFindings(each.values, english()) })),
        ...memberFindings(own, speaking),
    ];
}

/** The files of a build. @typedef {{instrument?: string, norms?: string, theme?: string, configuration?: string}} InputPaths  those that are given count for more than the configuration's */

/**
 * Everything that is wrong with what a page is to be made of; and what is good of it.
 * @param {InputPaths} given
 */
export function lookAtInputs(given) {
    const read = given.configuration ? readConfiguration(given.configuration) : { values: null, changes: [] };
    const configuration = "findings" in read ? null : read.values;
    const named = "named" in read ? read.named : configuration;
    const instrument = given.instrument ?? named?.instrument ?? ownInstrument;
    const themePath = given.theme ?? named?.theme ?? defaultTheme;
    const measured = readNorms(given.norms ?? named?.norms, instrument);
    const ofConfiguration = "findings" in read ? [{ file: nameOf(given.configuration ?? ""), findings: read.findings }] : [];
    const readOf = readTheme(themePath);
    const ofTheme = "findings" in readOf ? [{ file: nameOf(themePath), findings: readOf.findings }] : [];
    const said = saidOf([...ofConfiguration, ...ofTheme, ...measured.findings, ...instrumentInputs(instrument, given.configuration && archiveOf(given.configuration))]);
    return {
        said, lines: said.map(lineOf),
        theme: "theme" in readOf ? withContact(readOf.theme, configuration?.contact) : null,
        themePath, instrument, norms: measured.values, configuration, changes: "findings" in read ? [] : read.changes,
    };
}

/** What a page is made of. If anything is wrong with it, this ends the build with all of that. @param {InputPaths} given */
export function requireInputs(given) {
    const { lines, theme, themePath, instrument, norms, configuration, changes } = lookAtInputs(given);
    if (lines.length > 0 || theme === null) return fail(lines.join("\n"));
    for (const { pointer, said } of theme.notes) console.warn(lineAt(nameOf(themePath), pointer, said));
    return { theme, languages: languagesOf(instrument, instrument, norms), instrument, configuration, changes };
}
