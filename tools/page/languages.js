// The languages of a page: an instrument in one or more files, each with the page's own words.
//
// An instrument file that is called NAME.LANGUAGE.json brings its neighbours along: NAME.de.json is the same instrument
// in German, and must differ in its texts only. A language is on offer when assets/words has it too.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fail, root } from "../shared/run.js";
import { ownWords, ownWordsProblems } from "./own-words.js";
import { structureProblems } from "./translations.js";

const wordsFolder = join(root, "assets", "words");

/** Words that only the build needs; they are printed into the page and never sent. */
const onlyPrinted = "shell.";

/** Words of the lazily loaded part (src/app/include/upstream/app/model/lazy.hpp); they come with its code. */
const lazyWords = /^(((shared|title)\.)?(take|compare|team|answers|card|remind|perspective)|result(?!\.list$))(\.|$)/;

/**
 * @typedef {object} Language
 * @property {string} code BCP 47
 * @property {string} name in itself
 * @property {"ltr" | "rtl"} direction
 * @property {Record<string, string>} printed words that are printed into the page, by key
 * @property {string} words JSON of what every visit needs
 * @property {string} lazy JSON of all other words
 * @property {string} instrument JSON of what is shown of it
 */

/** @param {string} path @param {string} what @returns {any} */
export function readJson(path, what) {
    if (!existsSync(path)) fail(`${what} is missing: there is no file ${path}`);
    try {
        return JSON.parse(readFileSync(path, "utf8"));
    } catch (error) {
        return fail(`${what} is not JSON: ${path}: ${/** @type {Error} */ (error).message}`);
    }
}

/**
 * An instrument without what the page never shows: a stage's summary, which is for authors, and what to do about a floor that
 * holds; and without the words, which come by themselves. @param {any} instrument
 */
function asShown(instrument) {
    const shown = structuredClone(instrument);
    delete shown.$schema;
    delete shown.words;
    const holds = shown.bands.findIndex((/** @type {any} */ band) => band.id === shown.solid);
    for (const stage of shown.stages) {
        delete stage.summary;
        for (const { id } of shown.bands.slice(holds)) delete stage.bands?.[id];
    }
    return shown;
}

/** @param {any} instrument @param {string} wordsCode @param {string} file @returns {Language} */
function makeLanguage(instrument, wordsCode, file) {
    const interfaces = readJson(join(wordsFolder, `${wordsCode}.json`), "The page's words");
    const problems = ownWordsProblems(instrument, interfaces, file);
    if (problems.length > 0) fail(problems.join("\n"));
    const words = ownWords(instrument, interfaces);
    const entries = Object.entries(words);
    const chosen = (/** @type {(key: string) => boolean} */ wanted) => Object.fromEntries(entries.filter(([key]) => wanted(key)));
    const printed = (/** @type {string} */ key) => key.startsWith(onlyPrinted);
    return {
        code: instrument.language ?? "en",
        name: words["app.language"],
        direction: /** @type {"ltr" | "rtl"} */ (words["app.direction"]),
        printed: chosen(printed),
        words: JSON.stringify(chosen((key) => !printed(key) && !lazyWords.test(key))),
        lazy: JSON.stringify(chosen((key) => lazyWords.test(key))),
        instrument: JSON.stringify(asShown(instrument)),
    };
}

/** The words of a language, or of the nearest that there is: de-CH has those of de, and anything else those of en. @param {string} code */
const wordsFor = (code) =>
    [code, code.split("-")[0]].find((each) => existsSync(join(wordsFolder, `${each}.json`))) ?? "en";

/** The same instrument in other languages. @param {string} path @param {any} own @returns {{file: string, instrument: any}[]} */
function neighbours(path, own) {
    const code = own.language ?? "en";
    const name = basename(path), end = `.${code}.json`;
    if (!name.endsWith(end)) return [];
    const start = name.slice(0, -end.length + 1);
    return readdirSync(dirname(path))
        .filter((file) => file.startsWith(start) && file.endsWith(".json") && file !== name)
        .map((file) => ({ file, code: file.slice(start.length, -".json".length) }))
        .filter((each) => existsSync(join(wordsFolder, `${each.code}.json`)))
        .map((each) => ({ ...each, other: readJson(join(dirname(path), each.file), "The instrument") }))
        .filter((each) => each.other.language === each.code)
        .map((each) => {
            const problems = structureProblems(each.other, own, each.file, name);
            if (problems.length > 0) fail(`${join(dirname(path), each.file)} is no translation of ${name}:\n${problems.join("\n")}`);
            return { file: each.file, instrument: each.other };
        });
}

/**
 * The given file's language first, the others by their code.
 * @param {string} path an instrument file
 * @returns {Language[]}
 */
export function languagesOf(path) {
    const own = readJson(path, "The instrument");
    const others = neighbours(path, own).sort((a, b) => (a.instrument.language < b.instrument.language ? -1 : 1));
    return [{ file: basename(path), instrument: own }, ...others].map(({ file, instrument }) =>
        makeLanguage(instrument, wordsFor(instrument.language ?? "en"), file));
}
