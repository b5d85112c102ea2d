// The page's texts in one language, and going on in another one.
// May use: assets.js, languages.js, and types of module.js, load.js and device-storage.js.
import { fetchAssetInTime, fetchText } from "../files/assets.js";
import { remember } from "./languages.js";

/** @typedef {{code: string, words: string, instrument: string, whole?: boolean}} Texts  whole: with the lazily loaded words */

/**
 * @param {string} code
 * @param {Map<string, Promise<Response>>} [arriving] what has been asked for already
 * @returns {Promise<Texts>}
 */
export async function fetchTexts(code, arriving = new Map()) {
    /** @param {string} name */
    const text = (name) => fetchText(name, arriving.get(name) ?? fetchAssetInTime(name));
    const [words, instrument] = await Promise.all([text(`words.${code}.json`), text(`instrument.${code}.json`)]);
    return { code, words, instrument };
}

/**
 * With the words that belong to the lazily loaded part of the module.
 * @param {Texts} texts @param {(name: string) => Promise<Response>} [ask] where it may have been asked for already
 * @returns {Promise<Texts>}
 */
export async function withLazyWords(texts, ask = fetchAssetInTime) {
    if (texts.whole) return texts;
    const name = `words-lazy.${texts.code}.json`;
    const lazy = JSON.parse(await fetchText(name, ask(name)));
    return { ...texts, words: JSON.stringify({ ...JSON.parse(texts.words), ...lazy }), whole: true };
}

/**
 * The words as the module gets them: where the device is nobody's own, a kiosk says some of them otherwise.
 * @param {Pick<Texts, "code" | "words">} texts
 */
export function wordsOf({ code, words }) {
    const own = /** @type {any} */ (globalThis).upstreamKiosk?.said[code];
    return own ? JSON.stringify({ ...JSON.parse(words), ...own }) : words;
}

/** The module goes on with these texts. @param {Pick<import("../abi/module.js").Module, "boot">} module @param {Texts} texts */
export async function applyTexts(module, texts) {
    const { code, instrument } = texts;
    const { problem } = await module.boot({ words: wordsOf(texts), instrument, language: code, source: "instrument.json" });
    if (problem) throw new Error(problem);
}

/** The direction, and the printed words that the app does not say itself. @param {Document} page the page in another language */
export function translatePage(page) {
    const { lang, dir } = page.documentElement;
    Object.assign(document.documentElement, { lang, dir });
    for (const old of document.querySelectorAll("[data-failure]")) {
        const translated = page.querySelector(`[data-failure="${/** @type {HTMLElement} */ (old).dataset.failure}"]`);
        if (translated) old.replaceWith(translated);
    }
}

/**
 * The page in another language, with every answer where it was.
 * @param {string} code
 * @param {import("../boot/load.js").Loaded} loaded
 * @param {import("../storage/device-storage.js").DeviceStorage} storage
 * @param {{wait: (on: boolean) => void, parse: typeof import("../files/markup.js").parse}} prerendered
 */
export async function changeLanguage(code, { module, typeface, lazy }, storage, { wait, parse }) {
    const name = `page.${code}.html`;
    wait(true);
    // Whether the lazily loaded part is there, or about to be, need not be known: the few words that belong to it come along.
    const [texts, page] = await Promise.all([fetchTexts(code).then(withLazyWords), fetchText(name, fetchAssetInTime(name))])
        .finally(() => wait(false));
    await applyTexts(module, lazy.texts = texts);
    translatePage(parse(page));
    remember(storage, code);
    await typeface.settle();
    module.typefaceChanged();
}
