// The page as a kiosk sees it: what it shows, and what it is asked to do. May use: web/files, web/i18n, and types of web/boot.
import { fetchAsset } from "../files/assets.js";
import { offered } from "../i18n/languages.js";

/** @typedef {import("../boot/prerendered.js").Prerendered} Prerendered */

const root = document.documentElement;

/** @param {string} id @returns {string} what stands there, as the mirror has it */
const shownAt = (id) => document.querySelector(`#mirror [data-id="${id}"]`)?.textContent?.trim() ?? "";

/** @typedef {{name: string, stages: {id: string, name: string}[], questions: string[]}} Asked stages: from the ground up */

/** @param {{id: string, name: string}} stage */
const stageOf = ({ id, name }) => ({ id, name });

/** As the first perspective reads it. @param {{text: string | Record<string, string>}} item */
const textOf = ({ text }) => (typeof text === "string" ? text : Object.values(text)[0]);

export class Page {
    #app;
    /** By language. @type {Map<string, Asked>} */
    #asked = new Map();
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
        return shownAt("intro/title");
    }

    get facts() {
        return shownAt("intro/facts");
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

    get languages() {
        return offered();
    }

    /** @param {string} code */
    speak(code) {
        const index = this.languages.findIndex((each) => each.code === code);
        if (index >= 0 && code !== this.language) this.press("language", index);
    }

    /** What is asked, in the language that is shown; nothing where it did not come. @returns {Promise<Asked>} */
    async asked() {
        const code = this.language, known = this.#asked.get(code);
        if (known) return known;
        try {
            const { id, version, stages, items } = await (await fetchAsset(`instrument.${code}.json`)).json();
            const asked = { name: `${id} ${version}`, stages: stages.map(stageOf), questions: items.map(textOf) };
            this.#asked.set(code, asked);
            return asked;
        } catch {
            return { name: "", stages: [], questions: [] };
        }
    }

    /** The floors' names. @returns {Promise<string[]>} */
    async stages() {
        return (await this.asked()).stages.map(({ name }) => name);
    }

    /** @param {() => void} changed another screen, another language, other words */
    watch(changed) {
        const observer = new MutationObserver(changed);
        observer.observe(root, { attributes: true, attributeFilter: ["data-screen", "data-stage", "lang"] });
        observer.observe(/** @type {Element} */ (document.querySelector("#mirror")), { childList: true, characterData: true, subtree: true });
    }
}

/** What an owner counts and asks needs a network, and a link's code is somebody's result: neither is there. */
export function leaveOutTheWorld() {
    delete root.dataset.site;
    for (const part of [document, /** @type {HTMLTemplateElement | null} */ (document.querySelector("#app-script"))?.content]) {
        part?.querySelector('script[src*="site."]')?.remove();
    }
    if (location.hash) history.replaceState(null, "", location.pathname + location.search);
}
