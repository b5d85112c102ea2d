// The languages of a page: an instrument in one or more files, each with the page's own words.
//
// An instrument file that is called NAME.LANGUAGE.json brings its neighbours along: NAME.de.json is the same instrument
// in German, and must differ in its texts only. There must be words in the language too (words.js).
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fail } from "../../shared/run.js";
import { normsWords } from "./norms.js";
import { ownWords } from "./own-words.js";
import { hasWords, interfaceWords } from "./words.js";

/** Words that only the build needs; they are printed into the page and never sent. */
const onlyPrinted = "shell.";

/** Words of the lazily loaded part (src/app/include/upstream/app/model/lazy.hpp); they come with its code. */
const lazyWords = /^(((shared|title)\.)?(take|compare|team|answers|card|remind|perspective|mine)|result(?!\.list$))(\.|$)/;

/**
 * @typedef {object} Language
 * @property {string} code BCP 47
 * @property {string} name in itself
 * @property {"ltr" | "rtl"} direction
 * @property {Record<string, string>} printed words that are printed into the page, by key
 * @property {string} words JSON of what every visit needs
 * @property {string} lazy JSON of all other words
 * @property {string} instrument JSON of what is shown of it
 * @property {string} file where the instrument was read
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
 * holds; without the words, which come by themselves; and without norms, which come with the words, but for what they suppose of people. @param {any} instrument
 */
function asShown(instrument) {
    const shown = structuredClone(instrument);
    delete shown.$schema;
    delete shown.words;
    if (shown.norms) shown.assumptions = shown.norms.assumptions;
    delete shown.norms;
    const holds = shown.bands.findIndex((/** @type {any} */ band) => band.id === shown.solid);
    for (const stage of shown.stages) {
        delete stage.summary;
        for (const { id } of shown.bands.slice(holds)) delete stage.bands?.[id];
    }
    return shown;
}

/** @param {any} instrument @param {Record<string, string>} spoken the interface's words @param {string} file @returns {Language} */
function makeLanguage(instrument, spoken, file) {
    const words = ownWords(instrument, spoken);
    const entries = Object.entries(words);
    const chosen = (/** @type {(key: string) => boolean} */ wanted) => Object.fromEntries(entries.filter(([key]) => wanted(key)));
    const printed = (/** @type {string} */ key) => key.startsWith(onlyPrinted);
    return {
        code: instrument.language ?? "en",
        name: words["app.language"],
        direction: /** @type {"ltr" | "rtl"} */ (words["app.direction"]),
        printed: chosen(printed),
        words: JSON.stringify(chosen((key) => !printed(key) && !lazyWords.test(key))),
        lazy: JSON.stringify({ ...chosen((key) => lazyWords.test(key)), ...normsWords(instrument.norms, instrument.language ?? "en") }),
        instrument: JSON.stringify(asShown(instrument)),
        file,
    };
}

/**
 * What is called as a translation of an instrument would be: NAME.de.json beside NAME.en.json.
 * @param {string} path @param {any} own @returns {{file: string, code: string}[]} by their code
 */
export function neighbours(path, own) {
    const name = basename(path), end = `.${own.language ?? "en"}.json`;
    if (!name.endsWith(end)) return [];
    const start = name.slice(0, -end.length + 1);
    return readdirSync(dirname(path))
        .filter((file) => file.startsWith(start) && file.endsWith(".json") && file !== name)
        .map((file) => ({ file: join(dirname(path), file), code: file.slice(start.length, -".json".length) }))
        .sort((a, b) => (a.code < b.code ? -1 : 1));
}

/**
 * The given file's language first, the others by their code. What is wrong with them was looked for before (inputs.js).
 * @param {string} path an instrument file
 * @param {string} [place] the one beside which the interface's words may lie
 * @param {object} [measured] norms that count for more than the instrument's own
 * @returns {Language[]}
 */
export function languagesOf(path, place = path, measured = undefined) {
    const own = readJson(path, "The instrument");
    const others = neighbours(path, own).filter(({ code }) => hasWords(code, place))
        .map(({ file, code }) => ({ file, code, instrument: readJson(file, "The instrument") }))
        .filter(({ code, instrument }) => (instrument.language ?? "en") === code);
    // What was measured with one language goes for all.
    const spoken = [{ file: path, instrument: own }, ...others];
    const norms = measured ?? spoken.find(({ instrument }) => instrument.norms)?.instrument.norms;
    // A language without words has those of English, if it is the only one.
    return spoken.map(({ file, instrument }) => {
        const code = instrument.language ?? "en";
        return makeLanguage(norms ? { ...instrument, norms } : instrument, interfaceWords(hasWords(code, place) ? code : "en", place), file);
    });
}
