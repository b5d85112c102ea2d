// What is wrong with the texts of a page, all of it: words that are missing or that nobody asked for, places to fill in that
// differ, a translation of the instrument that is none. May use: checks, findings, translations.
import { isLanguageTag } from "./checks.js";
import { isObject, pointerTo, say, unknownKeys } from "./findings.js";
import { structureDifferences } from "./translations.js";

/**
 * @typedef {import("./findings.js").Finding} Finding
 * @typedef {object} Candidate a file beside the instrument that is called as its translation would be
 * @property {string} file
 * @property {string} code the language that its name says
 * @property {unknown} values
 * @property {boolean} hasWords whether the page would have words for it
 */

/** The places of a text that are filled in, each once. @param {string} text */
const placesIn = (text) => [...new Set([...text.matchAll(/\{\w+\}/g)].map(([name]) => name))].sort();

/** @param {string[]} places */
const sayPlaces = (places) => (places.length > 0 ? places.join(" and ") : "no {place}");

/** @param {string} text */
const hasLink = (text) => /\[.+\]/.test(text);

/** @param {string} own @param {string} model @returns {Omit<Finding, "pointer">[]} */
function textProblems(own, model) {
    if (own.trim() === "" && model.trim() !== "") return [{ is: "this is empty", expected: `what says ${say(model)} in this language` }];
    const [places, wanted] = [placesIn(own), placesIn(model)];
    return [
        ...(places.join() === wanted.join() ? [] : [{ is: `this has ${sayPlaces(places)}`, expected: `${sayPlaces(wanted)}, as in ${say(model)}` }]),
        ...(hasLink(own) === hasLink(model) ? []
            : [{ is: `this has ${hasLink(own) ? "a" : "no"} [link]`, expected: `${hasLink(model) ? "one" : "none"}, as in ${say(model)}` }]),
    ];
}

/**
 * Words held against those of a language that has them all.
 * @param {unknown} own @param {Record<string, string>} model @param {boolean} [whole] false: it says only what differs
 * @returns {Finding[]}
 */
export function wordFindings(own, model, whole = true) {
    if (!isObject(own)) return [{ pointer: "", is: `this is ${say(own)}`, expected: "an object with a text for each word" }];
    const known = Object.keys(model);
    const findings = known.filter((key) => whole || Object.hasOwn(own, key)).flatMap((key) => {
        const value = Object.hasOwn(own, key) ? own[key] : undefined;
        if (typeof value !== "string") return [{ pointer: pointerTo(key), is: `this is ${say(value)}`, expected: `what says ${say(model[key])} in this language` }];
        if (key === "app.direction") return ["ltr", "rtl"].includes(value) ? [] : [{ pointer: pointerTo(key), is: `this is ${say(value)}`, expected: "“ltr” or “rtl”" }];
        return textProblems(value, model[key]).map((each) => ({ pointer: pointerTo(key), ...each }));
    });
    return [...unknownKeys(own, known), ...findings];
}

/**
 * What the build needs of an instrument before the module reads it, which checks everything else (src/codec/json).
 * @param {unknown} values
 * @returns {Finding[]}
 */
export function instrumentFindings(values) {
    if (!isObject(values)) return [{ pointer: "", is: `this is ${say(values)}`, expected: "an instrument, which is an object" }];
    const { language } = values;
    // It names files, of words and of the page.
    const unnamed = language === undefined || (typeof language === "string" && isLanguageTag(language)) ? []
        : [{ pointer: "/language", is: `this is ${say(language)}`, expected: "a language tag like “en” or “de-CH”" }];
    return [...unnamed, ...["bands", "stages"].flatMap((key) => {
        const list = values[key];
        if (Array.isArray(list) && list.every(isObject)) return [];
        return [{ pointer: pointerTo(key), is: `this is ${say(list)}${Array.isArray(list) ? " with something else than objects" : ""}`, expected: "a list of objects" }];
    })];
}

/** What structureDifferences says of a place: an object is only “here”, and a list so many “of them”. @param {unknown} value */
export const saySide = (value) => (value === "here" || /^\d+ of them$/.test(String(value)) ? String(value) : say(value));

/** @param {unknown} value */
const sayWanted = (value) => (value === undefined ? "nothing here" : value === "here" ? "one" : saySide(value));

/** Is it meant as a translation? Others may lie beside an instrument too. @param {any} own @param {Candidate} candidate */
const isMeant = (own, { code, hasWords, values }) => isObject(values)
    && ((values.language ?? "en") === code || (hasWords && values.id === own.id));

/** @param {any} own @param {string} ownFile @param {Candidate} candidate @returns {Finding[]} */
function translationFindings(own, ownFile, { code, hasWords, values }) {
    const language = /** @type {any} */ (values).language;
    if ((language ?? "en") !== code) return [{ pointer: "/language", is: `this is ${say(language)}`, expected: `${say(code)}, as the file's name says` }];
    return [
        ...(hasWords ? [] : [{ pointer: "/language", is: `the page has no words in ${say(code)}`, expected: `a file words/${code}.json beside it with a translation of each (docs/languages.md)` }]),
        ...structureDifferences(values, own).map((each) => ({
            pointer: each.pointer, is: `this is ${saySide(each.own)}`,
            expected: `${sayWanted(each.other)}, as in ${ownFile}: a translation differs in its texts only`,
        })),
    ];
}

/**
 * The files beside an instrument that are meant as its translations, each with what is wrong with it.
 * @param {any} own @param {string} ownFile @param {Candidate[]} candidates
 * @returns {import("./findings.js").FileFindings[]}
 */
export const findingsBeside = (own, ownFile, candidates) => candidates.filter((each) => isMeant(own, each))
    .map((each) => ({ file: each.file, findings: translationFindings(own, ownFile, each) }));
