// The words that only a page with a configuration needs: of the consent prompt and the form, which are sent when they are asked for; of
// the privacy page, which are printed; and the promises of the page as they are true with this configuration.
// May use: languages, words. assets/words-site has a file for each of assets/words, with the same keys.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../shared/run.js";
import { readJson } from "../inputs/languages.js";
import { wordFiles } from "../inputs/words.js";

/** @typedef {import("../inputs/languages.js").Language} Language */
/** @typedef {import("./site.js").Needs} Needs */

export const siteWordsFolder = join(root, "assets", "words-site");

/** @param {string} code */
const fileOf = (code) => join(siteWordsFolder, `${code}.json`);

/** The language in which these words are for a language: a language that an owner alone has gets them in English. @param {string} code */
export const siteLanguage = (code) => [code, code.split("-")[0]].find((each) => existsSync(fileOf(each))) ?? "en";

/** @param {string} code @returns {Record<string, string>} */
export const siteWords = (code) => readJson(fileOf(siteLanguage(code)), "The words of the site");

/** What the page asks for when somebody opens the form, or is to be asked. @param {string} code */
export const sentWords = (code) => Object.fromEntries(Object.entries(siteWords(code)).filter(([key]) => /^(consent|form)\./.test(key)));

/** What is done that the page's own words promise not to be. @param {Needs} needs */
const modeOf = ({ analytics, contact }) => [
    ...(analytics ? [typeof analytics.consent === "object" ? "analytics" : "ask"] : []), ...(contact?.form ? ["form"] : []),
];

/**
 * The promises that do not hold with this configuration, by the key of assets/words, each with the key of what is true instead.
 * @param {Needs} needs @returns {Record<string, string>}
 */
export function brokenPromises(needs) {
    const mode = modeOf(needs);
    if (mode.length === 0) return {};
    const note = "promise.result.note";
    return {
        "intro.private": `promise.intro.private.${mode.join(".")}`,
        "result.share.note": note, "take.link.note": note, "shell.noscript": "promise.noscript",
        ...(needs.analytics && { "shell.description": "promise.description" }),
        ...(needs.contact?.form && { "footer.privacy": "promise.answers", "take.contact.note": "promise.contact.note", "take.contact.open": "promise.contact.open" }),
    };
}

/** The words that an owner says in an instrument or beside it. @param {Language} language @returns {Set<string>} their keys */
function ownKeys({ code, file }) {
    const beside = wordFiles(code, file).own.flatMap((path) => Object.keys(JSON.parse(readFileSync(path, "utf8"))));
    return new Set([...beside, ...Object.keys(readJson(file, "The instrument").words ?? {})]);
}

/** Promises that the owner has made in own words, which nobody else can keep true. @param {Language} language @param {Needs} needs @returns {string[]} */
export function ownPromises(language, needs) {
    const own = ownKeys(language);
    return Object.keys(brokenPromises(needs)).filter((key) => own.has(key));
}

/**
 * A language whose promises are true. What the owner's instrument says in its own words stays: those are the owner's.
 * @param {Language} language @param {Needs} needs @returns {Language}
 */
export function truthful(language, needs) {
    const words = siteWords(language.code), own = ownKeys(language);
    const everything = { ...JSON.parse(language.words), ...JSON.parse(language.lazy), ...language.printed };
    const said = Object.fromEntries(Object.entries(brokenPromises(needs)).filter(([key]) => !own.has(key))
        .map(([key, instead]) => [key, words[instead].replaceAll("{app}", () => everything["app.name"])]));
    const within = (/** @type {Record<string, string>} */ before) =>
        Object.fromEntries(Object.entries(before).map(([key, text]) => [key, said[key] ?? text]));
    return {
        ...language, printed: within(language.printed),
        words: JSON.stringify(within(JSON.parse(language.words))), lazy: JSON.stringify(within(JSON.parse(language.lazy))),
    };
}
