// Which languages the page has, which one a visitor wants, and where a choice is kept. May use: device-storage.js's types.

/** @typedef {import("../storage/device-storage.js").DeviceStorage} DeviceStorage */

const key = "upstream/language";

/** The link of each language's page. */
const links = () => /** @type {HTMLLinkElement[]} */ ([...document.querySelectorAll("link[data-name^='page.']")]);

/** Codes and names, the page's own language first. */
export const offered = () => links().map(({ hreflang, title }) => ({ code: hreflang, name: title }));

/** The language of ours that serves someone who asks for `tag`: de-CH is served by de. @param {string} tag @param {string[]} ours */
const serving = (tag, ours) => ours.find((code) => tag.toLowerCase() === code.toLowerCase())
    ?? ours.find((code) => tag.split("-")[0].toLowerCase() === code.split("-")[0].toLowerCase());

/** By the address, by an earlier choice, by the browser; else the page's own. @param {DeviceStorage} storage @returns {string} */
export function wanted(storage) {
    const ours = offered().map(({ code }) => code);
    const asked = new URLSearchParams(location.search).get("lang") ?? "";
    for (const tag of [asked, storage.read(key) ?? "", ...navigator.languages]) {
        const code = tag && serving(tag, ours);
        if (code) return code;
    }
    return document.documentElement.lang;
}

/**
 * Keeps a choice, also where the address asks for another language. Where storage will not, it lasts as long as the page.
 * @param {DeviceStorage} storage @param {string} code
 */
export function remember(storage, code) {
    storage.write(key, code);
    const here = new URL(location.href);
    if (!here.searchParams.has("lang")) return;
    here.searchParams.set("lang", code);
    history.replaceState(history.state, "", here);
}
