// The interface's words for one instrument: what it says of itself (docs/instrument-format.md, “Words of your own”) goes before what the
// interface says of any. Depends on nearest.js.
import { nearest } from "./nearest.js";

/** What a title is in, whose perspectives differ. @param {any} title */
const plain = (title) => typeof title === "string" ? title : String(Object.values(title ?? {})[0] ?? "");

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

/** A JSON pointer's token. @param {string} key */
const token = (key) => key.replaceAll("~", "~0").replaceAll("/", "~1");

/**
 * What is wrong with an instrument's words, a line each; empty if nothing is.
 * @param {Speaking} instrument @param {Record<string, string>} words of the interface @param {string} file
 * @returns {string[]}
 */
export function ownWordsProblems(instrument, words, file) {
    const ids = Object.keys(instrument.perspectives ?? {});
    const more = ["app.name", ...ofPerspectives.flatMap((what) => ids.map((id) => `perspective.${what}.${id}`))];
    const known = [...Object.keys(words), ...more];
    return Object.entries(instrument.words ?? {}).flatMap(([key, text]) => {
        const at = `${file}:/words/${token(key)}`;
        if (!known.includes(key)) {
            return [`${at}: the interface has no such words; expected a key of assets/words/en.json; did you mean ${nearest(key, known)}?`];
        }
        if (typeof text !== "string" || text.trim() === "") return [`${at}: this is no text; expected a string with something to read`];
        const mayHave = [...placeholders(words[key] ?? ""), ...(key === "app.name" ? [] : ["app"])];
        const strange = placeholders(text).filter((name) => !mayHave.includes(name));
        return strange.map((name) => `${at}: nothing is put in place of {${name}} here; expected ${
            mayHave.length > 0 ? `at most ${mayHave.map((each) => `{${each}}`).join(" ")}` : "no braces"}`);
    });
}
