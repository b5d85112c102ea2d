// The page's texts in one language, and going on in another one. May use: assets.js, languages.js.
import { fetchAsset, fetchText, patience } from "../boot/assets.js";
import { readPage } from "./languages.js";

/** @typedef {{code: string, words: string, instrument: string, whole?: boolean}} Texts  whole: with the words behind doors */

/**
 * @param {string} code
 * @param {Map<string, Promise<Response>>} [arriving] what has been asked for already
 * @returns {Promise<Texts>}
 */
export async function fetchTexts(code, arriving = new Map()) {
    /** @param {string} name */
    const text = (name) => fetchText(name, arriving.get(name) ?? fetchAsset(name, patience));
    const [words, instrument] = await Promise.all([text(`words.${code}.json`), text(`instrument.${code}.json`)]);
    return { code, words, instrument };
}

/**
 * With the words of what lies behind doors, which come with its code.
 * @param {Texts} texts @param {(name: string) => Promise<Response>} [ask] where it may have been asked for already
 * @returns {Promise<Texts>}
 */
export async function withLaterWords(texts, ask = (name) => fetchAsset(name, patience)) {
    if (texts.whole) return texts;
    const name = `words-later.${texts.code}.json`;
    const later = JSON.parse(await fetchText(name, ask(name)));
    return { ...texts, words: JSON.stringify({ ...JSON.parse(texts.words), ...later }), whole: true };
}

/** The direction, and the printed words that the app does not say itself. @param {string} html a page in another language */
export function translatePage(html) {
    const { page, lang, dir } = readPage(html);
    Object.assign(document.documentElement, { lang, dir });
    for (const old of document.querySelectorAll("[data-failure]")) {
        const translated = page.querySelector(`[data-failure="${/** @type {HTMLElement} */ (old).dataset.failure}"]`);
        if (translated) old.replaceWith(translated);
    }
}
