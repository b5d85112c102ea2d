// The former versions of a page's instrument, each as files that stand in for today's when a link of then is opened, and the script
// that knows where they are (web/archive). May use: inputs, site's words, integrity.
import { formerLanguages, formerVersions } from "./inputs/archive.js";
import { integrityOf } from "./integrity.js";
import { truthful } from "./site/words.js";

/** @typedef {import("./inputs/languages.js").Language} Language */
/** Files by the name of the one that each stands in for. @typedef {Map<string, Buffer>} Files */

/** The script, where a page has an archive. */
export const archiveScriptName = "archive.js";

/** A former version's file among the page's. @param {number} version @param {string} name */
const nameOf = (version, name) => `archive.${version}.${name}`;

/** Such a name, which nothing in the page names but the script. @param {string} name */
export const isArchived = (name) => /^archive\.\d+\./.test(name);

/** Where somebody else's result is explained, it is said as well that the questions are those of then. @param {string} lazy @param {string} sentence */
function withNote(lazy, sentence) {
    const words = JSON.parse(lazy);
    for (const key of ["result.shared.note", "result.shared.note.plain"]) if (key in words) words[key] += ` ${sentence}`;
    return JSON.stringify(words);
}

/**
 * @param {string} folder the archive @param {string} instrument a path @param {Language[]} languages of the page, as it shows them now
 * @param {import("./site/site.js").Needs | undefined} needs
 * @returns {Map<number, Files>} by version; without what is the same as now
 */
export function formerFiles(folder, instrument, languages, needs) {
    const codes = languages.map(({ code }) => code);
    return new Map(formerVersions(folder, instrument).map((former) => {
        const files = formerLanguages(former, instrument, codes).flatMap(({ code, language }) => {
            const now = /** @type {Language} */ (languages.find((each) => each.code === code));
            const then = needs ? truthful(language, needs) : language;
            return /** @type {[string, string, string][]} */ ([
                [`instrument.${code}.json`, then.instrument, now.instrument], [`words.${code}.json`, then.words, now.words],
                [`words-lazy.${code}.json`, withNote(then.lazy, now.printed["shell.former"]), now.lazy],
            ]);
        });
        return [former.version, new Map(files.filter(([, then, now]) => then !== now).map(([name, then]) => [name, Buffer.from(then)]))];
    }));
}

/** Among the page's files. @param {Map<number, Files>} former @returns {[string, Buffer][]} */
export const namedFiles = (former) => [...former].flatMap(([version, files]) =>
    [...files].map(([name, bytes]) => /** @type {[string, Buffer]} */ ([nameOf(version, name), bytes])));

/**
 * @param {string} script the bundle @param {number} version of the page's own questions @param {Map<number, Files>} former
 * @param {(name: string) => string} addressOf a file of the page
 * @param {Record<string, string>} [offline] by language: what is said of a link of then where there is no network
 */
export function archiveScript(script, version, former, addressOf, offline = {}) {
    const places = [...former].map(([each, files]) =>
        [each, Object.fromEntries([...files].map(([name, bytes]) => [name, [addressOf(nameOf(each, name)), integrityOf(bytes)]]))]);
    return `globalThis.upstreamArchive=${JSON.stringify({ version, former: Object.fromEntries(places), offline })};${script}`;
}
