// The words of what the owner's script shows, in the page's present language, and the owner's own texts. May use: assets.js.
import { fetchAssetInTime, fetchText } from "../files/assets.js";

/** @typedef {string | Record<string, string>} OwnText in one language for all, or in each */
/** @typedef {(key: string, values?: Record<string, string>) => string} Say */

/** The language that the page is in now. */
export const language = () => document.documentElement.lang;

/** An owner's text in a language, or in the first that it has. @param {OwnText} text @param {string} code */
export const inLanguage = (text, code) => (typeof text === "string" ? text : text[code] ?? text[code.split("-")[0]] ?? Object.values(text)[0] ?? "");

/** @param {Record<string, string>} words @returns {Say} */
export const sayer = (words) => (key, values = {}) =>
    Object.entries(values).reduce((text, [name, value]) => text.replaceAll(`{${name}}`, () => value), words[key] ?? key);

/** @type {Map<string, Promise<Say>>} */
const known = new Map();

/** @returns {Promise<Say>} */
export function fetchWords(code = language()) {
    const arriving = known.get(code) ?? fetchText(`words-site.${code}.json`, fetchAssetInTime(`words-site.${code}.json`)).then((text) => sayer(JSON.parse(text)));
    known.set(code, arriving);
    arriving.catch(() => known.delete(code)); // asked for again by the next press
    return arriving;
}
