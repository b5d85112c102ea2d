// The page's texts and fonts in one language, and going on in another one. May use: assets.js, languages.js, engine.js's
// types.
import { fetchAsset, fetchBytes, fetchText, patience } from "./assets.js";
import { readPage } from "./languages.js";

/** @typedef {import("./engine.js").Engine} Engine */
/** @typedef {{code: string, words: string, instrument: string, fonts: Record<number, ArrayBuffer>}} Texts */

/**
 * @param {string} code
 * @param {Map<string, Promise<Response>>} [arriving] what has been asked for already
 * @returns {Promise<Texts>}
 */
export async function fetchTexts(code, arriving = new Map()) {
    /** @param {string} name */
    const text = (name) => fetchText(name, arriving.get(name) ?? fetchAsset(name, patience));
    /** @param {string} name */
    const bytes = (name) => fetchBytes(name, arriving.get(name) ?? fetchAsset(name, patience));
    const [words, instrument, regular, strong] = await Promise.all([
        text(`words.${code}.json`), text(`instrument.${code}.json`),
        bytes(`font-400.${code}.ttf`), bytes(`font-600.${code}.ttf`),
    ]);
    return { code, words, instrument, fonts: { 400: regular, 600: strong } };
}

/** Gives the engine and the HTML rendering the same two files. @param {Engine} engine @param {Texts} texts */
export function addFonts(engine, { fonts }) {
    document.fonts.clear();
    for (const [weight, file] of Object.entries(fonts)) {
        engine.font(Number(weight), file);
        document.fonts.add(new FontFace("Upstream", file, { weight }));
    }
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
