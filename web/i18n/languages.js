// Which languages the page has, which one a visitor wants, and where a choice is kept. May use: nothing.

const place = "upstream/language";

/** The link of each language's page. */
const links = () => /** @type {HTMLLinkElement[]} */ ([...document.querySelectorAll("link[data-name^='page.']")]);

/** Codes and names, the page's own language first. */
export const offered = () => links().map(({ hreflang, title }) => ({ code: hreflang, name: title }));

/** @returns {string} what was chosen here before; empty if nothing */
function remembered() {
    try {
        return localStorage.getItem(place) ?? "";
    } catch {
        return "";
    }
}

/** The language of ours that serves someone who asks for `tag`: de-CH is served by de. @param {string} tag @param {string[]} ours */
const serving = (tag, ours) => ours.find((code) => tag.toLowerCase() === code.toLowerCase())
    ?? ours.find((code) => tag.split("-")[0].toLowerCase() === code.split("-")[0].toLowerCase());

/** By the address, by an earlier choice, by the browser; else the page's own. @returns {string} */
export function wanted() {
    const ours = offered().map(({ code }) => code);
    const asked = new URLSearchParams(location.search).get("lang") ?? "";
    for (const tag of [asked, remembered(), ...navigator.languages]) {
        const code = tag && serving(tag, ours);
        if (code) return code;
    }
    return document.documentElement.lang;
}

/** Keeps a choice, also where the address asks for another language. @param {string} code */
export function remember(code) {
    try {
        localStorage.setItem(place, code);
    } catch {
        // Refused: the choice lasts as long as the page.
    }
    const here = new URL(location.href);
    if (!here.searchParams.has("lang")) return;
    here.searchParams.set("lang", code);
    history.replaceState(history.state, "", here);
}

/** Puts a language's page in place of this one's body: title, direction, and every printed word. @param {string} html */
export function readPage(html) {
    const page = new DOMParser().parseFromString(html, "text/html");
    const { lang, dir } = page.documentElement;
    return { page, lang, dir };
}
