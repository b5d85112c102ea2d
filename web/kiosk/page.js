// The page as a kiosk sees it: what it shows, and what it is asked to do. May use: elements.js, web/files, and types of web/boot.
import { element } from "./elements.js";
import { fetchAsset } from "../files/assets.js";

/** @typedef {import("../boot/prerendered.js").Prerendered} Prerendered */

const root = document.documentElement;

/** @param {string} id @returns {string} what stands there, as the mirror has it */
const textOf = (id) => document.querySelector(`#mirror [data-id="${id}"]`)?.textContent?.trim() ?? "";

export class Page {
    #app;
    /** Stage names by language, from the ground up. @type {Map<string, string[]>} */
    #stages = new Map();
    /** The language that each visitor begins with. */
    first;

    /** @param {Prerendered} app */
    constructor(app) {
        this.#app = app;
        this.first = app.language;
    }

    get language() {
        return root.lang;
    }

    get screen() {
        return root.dataset.screen ?? "";
    }

    get ready() {
        return root.dataset.stage === "ready";
    }

    get heading() {
        return textOf("intro/title");
    }

    get facts() {
        return textOf("intro/facts");
    }

    /** @param {string} id */
    has(id) {
        return document.querySelector(`#mirror [data-id="${id}"]`) !== null;
    }

    /** As a finger would. @param {string} id */
    press(id, value = -1) {
        this.#app.act({ id, value, keyboard: false });
    }

    /** Everything as it was when the page came: answers, language, rendering, habits; and the address without a fragment. */
    beginAnew() {
        this.#app.newVisitor();
        this.speak(this.first);
        scrollTo(0, 0);
        getSelection()?.removeAllRanges();
        /** @type {any} */ (window).assessmentEvents = [];
    }

    /** @returns {{code: string, name: string}[]} */
    get languages() {
        const links = /** @type {HTMLLinkElement[]} */ ([...document.querySelectorAll("link[data-name^='page.']")]);
        return links.map(({ hreflang, title }) => ({ code: hreflang, name: title }));
    }

    /** @param {string} code */
    speak(code) {
        const index = this.languages.findIndex((each) => each.code === code);
        if (index >= 0 && code !== this.language) this.press("language", index);
    }

    /** The floors' names in the language that is shown; none where they did not come. @returns {Promise<string[]>} */
    async stages() {
        const code = this.language, known = this.#stages.get(code);
        if (known) return known;
        try {
            const { stages } = await (await fetchAsset(`instrument.${code}.json`)).json();
            const names = stages.map((/** @type {{name: string}} */ { name }) => name);
            this.#stages.set(code, names);
            return names;
        } catch {
            return [];
        }
    }

    /** @param {() => void} changed another screen, another language, other words */
    watch(changed) {
        const observer = new MutationObserver(changed);
        observer.observe(root, { attributes: true, attributeFilter: ["data-screen", "data-stage", "lang"] });
        observer.observe(/** @type {Element} */ (document.querySelector("#mirror")), { childList: true, characterData: true, subtree: true });
    }
}

/** What leads elsewhere is not there: the owner's site, the pages of law, counting and forms that need a network, a link's code. */
export function leaveOutTheWorld() {
    const theme = /** @type {Element} */ (document.querySelector("#theme"));
    const { links, ...rest } = JSON.parse(theme.textContent ?? "{}");
    // A script's text may not be set where the policy asks for trusted types, and nobody asks what kind of element it is.
    if (links) theme.replaceWith(element("data", { id: "theme", hidden: "" }, JSON.stringify(rest)));
    delete root.dataset.site;
    for (const part of [document, /** @type {HTMLTemplateElement | null} */ (document.querySelector("#app-script"))?.content]) {
        part?.querySelector('script[src*="site."]')?.remove();
    }
    if (location.hash) history.replaceState(null, "", location.pathname + location.search);
}
