// The interface's words for one instrument: what it says of itself (docs/instrument-format.md, “Words of your own”) goes before what the
// interface says of any. May use: findings.
import { isObject, pointerTo, say, unknownKeys } from "./findings.js";

/** What a title is in, whose perspectives differ. @param {any} title */
const plain = (title) => typeof title === "string" ? title : String(Object.values(title ?? {})[0] ?? "");

/** @typedef {import("./findings.js").Finding} Finding */
/** @typedef {{title?: unknown, perspectives?: Record<string, unknown>, words?: Record<string, string>}} Speaking an instrument */

/**
 * @param {Speaking} instrument
 * @param {Record<string, string>} words of the interface
 * @returns {Record<string, string>} with “app.name”, and without a “{app}”, which stands for it
 */
export function ownWords(instrument, words) {
    const all = { "app.name": plain(instrument.title), ...words, ...instrument.words };
    return Object.fromEntries(Object.entries(all).map(([key, text]) => [key, text.replaceAll("{app}", () => all["app.name"])]));
}

/** What may be said of a perspective, if anything is. */
const ofPerspectives = ["name", "about", "shared", "you"];

/** @param {string} text */
const placeholders = (text) => [...text.matchAll(/\{(\w*)\}/g)].map(([, name]) => name);

/** @param {unknown} text @param {string[]} mayHave @returns {Omit<Finding, "pointer">[]} */
function textProblems(text, mayHave) {
    if (typeof text !== "string" || text.trim() === "") return [{ is: `this is ${say(text)}`, expected: "a text with something to read" }];
    const strange = placeholders(text).filter((name) => !mayHave.includes(name));
    const places = mayHave.map((each) => `{${each}}`).join(", ");
    return strange.map((name) => ({ is: `nothing is put in place of {${name}} here`, expected: places ? `at most ${places}` : "no {place}" }));
}

/**
 * What is wrong with an instrument's words.
 * @param {Speaking} instrument @param {Record<string, string>} words of the interface
 * @returns {Finding[]}
 */
export function ownWordsFindings(instrument, words) {
    const own = instrument.words ?? {};
    if (!isObject(own)) return [{ pointer: "/words", is: `this is ${say(own)}`, expected: "an object with a text for each key of assets/words/en.json" }];
    const ids = isObject(instrument.perspectives) ? Object.keys(instrument.perspectives) : [];
    const known = [...Object.keys(words), "app.name", ...ofPerspectives.flatMap((what) => ids.map((id) => `perspective.${what}.${id}`))];
    const findings = Object.entries(own).filter(([key]) => known.includes(key)).flatMap(([key, text]) => {
        const mayHave = [...placeholders(Object.hasOwn(words, key) ? words[key] : ""), ...(key === "app.name" ? [] : ["app"])];
        return textProblems(text, mayHave).map((each) => ({ pointer: pointerTo("words", key), ...each }));
    });
    return [...unknownKeys(own, known, ["words"]), ...findings];
}
