// One visitor after the other: who comes, who has gone, and that nothing of one is left for the next. May use: this folder.
import { Attract } from "./attract.js";
import { Bar } from "./bar.js";
import { Dialogs } from "./dialogs.js";
import { element } from "./elements.js";
import { usual, wordsFor } from "./given.js";
import { Idle } from "./idle.js";
import { fillScreen } from "./locks.js";
import { Sound } from "./sound.js";

/** How long the countdown stays after a touch, ms: the same touch must not press what lies beneath. */
const settling = 300;

/**
 * @typedef {object} Parts
 * @property {import("./page.js").Page} page
 * @property {import("./given.js").Given} given
 * @property {(() => void) | null} organiser opens the organiser's side
 * @property {((full: HTMLElement, outcome: string, gone: AbortSignal) => Promise<unknown>) | null} lead asks for a contact
 * @property {{hear: (detail: any) => void, abandoned: () => void} | null} counts abandoned: a visit is over; who had come to a result is not counted by it
 */

export class Visits {
    #parts;
    #root = element("div", { class: "kiosk" });
    #sound = new Sound();
    #attract;
    #bar;
    #dialogs;
    #idle;
    /** Somebody is there. */
    visiting = false;
    /** What the visitor has done: how many questions, what it came to, and whether a contact was left. */
    #visit = { answered: 0, outcome: "", left: false };
    /** Ends what a visitor has open when they have gone. */
    #gone = new AbortController();
    #shown = "";
    /** Takes away what lies over the screen between two visitors; null where nothing does. @type {(() => void) | null} */
    #aside = null;

    /** @param {Parts} parts */
    constructor(parts) {
        this.#parts = parts;
        const { settings } = parts.given;
        this.#attract = new Attract(this.#root, { begin: () => this.begin(), language: (code) => parts.page.speak(code), organiser: () => parts.organiser?.() });
        this.#bar = new Bar(this.#root);
        this.#dialogs = new Dialogs(this.#root, { words: () => this.words, sound: this.#sound, settle: () => this.#settle() });
        this.#idle = new Idle({ idle: settings?.idle ?? usual.idle, countdown: settings?.countdown ?? usual.countdown }, {
            count: (seconds) => this.#dialogs.count(seconds, () => this.over()),
            stay: () => setTimeout(() => this.#dialogs.close(), settling),
            gone: () => this.over(),
        });
    }

    get words() {
        const { given, page } = this.#parts;
        return wordsFor(given, page.language, "visit");
    }

    start() {
        document.body.append(this.#root);
        for (const name of ["pointerdown", "keydown", "wheel", "touchmove", "input"]) addEventListener(name, () => this.#idle.touch(), { capture: true, passive: true });
        // Keys that are meant for what lies over the page are not the page's.
        this.#root.addEventListener("keydown", (event) => event.stopPropagation());
        addEventListener("assessment", (said) => this.#hear(/** @type {CustomEvent} */ (said).detail));
        this.#parts.page.watch(() => this.#changed());
        this.rest();
    }

    /** The app takes presses and the focus while somebody is there and nothing lies over it. */
    #settle() {
        const covered = !this.visiting || this.#root.querySelector(".kiosk-full, .kiosk-veil") !== null;
        document.querySelector("#app")?.toggleAttribute("inert", covered);
    }

    /** An empty element over everything, and how to take it away. @param {string} name */
    full(name) {
        const made = element("div", { class: `kiosk-full ${name}` });
        this.#dialogs.close();
        this.#root.append(made);
        this.#settle();
        const close = () => {
            made.remove();
            this.#settle();
        };
        return { made, close };
    }

    /**
     * As full(), in place of the screen between two visitors, which comes back when it is closed. Null while somebody is there.
     * @param {string} name @returns {{made: HTMLElement, close: () => void, gone: AbortSignal} | null} gone: it was closed
     */
    aside(name) {
        if (this.visiting || this.#aside) return null;
        const { made, close } = this.full(name), gone = new AbortController();
        this.#attract.hide();
        document.documentElement.dataset.screen = name;
        this.#aside = () => {
            this.#aside = null;
            gone.abort();
            close();
            this.rest();
        };
        return { made, close: () => this.#aside?.(), gone: gone.signal };
    }

    /** The screen between two visitors. */
    rest() {
        this.visiting = false;
        this.#idle.stop();
        this.#bar.hide();
        this.#sound.rest();
        this.#shown = "";
        this.#settle();
        this.#changed();
    }

    begin() {
        const { page } = this.#parts;
        if (this.visiting || this.#aside || !page.ready) return;
        this.visiting = true;
        this.#gone = new AbortController();
        this.#sound.allow();
        fillScreen();
        this.#attract.hide();
        document.documentElement.dataset.screen = "intro";
        this.#settle();
        /** @type {HTMLElement | null} */ (document.querySelector("#mirror h1"))?.focus({ preventScroll: true });
        this.#idle.start();
        this.#changed();
    }

    /** The visitor has gone: nothing of the visit is left. */
    over() {
        this.#aside?.();
        if (!this.visiting) return;
        const { page, counts } = this.#parts;
        this.#gone.abort();
        this.#dialogs.close();
        counts?.abandoned();
        this.#visit = { answered: 0, outcome: "", left: false };
        for (const open of this.#root.querySelectorAll(".kiosk-full")) open.remove();
        page.beginAnew();
        this.rest();
    }

    /** @param {any} detail of a lifecycle event */
    #hear(detail) {
        this.#parts.counts?.hear(detail);
        if (detail.name === "progress") this.#visit.answered = detail.answered;
        if (detail.name === "complete") this.#visit.outcome = detail.outcome;
        this.#changed();
    }

    #changed() {
        if (this.visiting) return this.#showBar();
        void this.#showAttract();
    }

    async #showAttract() {
        const { page } = this.#parts, stages = await page.stages();
        if (this.visiting || this.#aside) return;
        // Said again it would be another change.
        if (page.screen !== "attract") document.documentElement.dataset.screen = "attract";
        const { language, heading, facts, languages } = page, now = JSON.stringify([language, heading, facts, stages]);
        if (now === this.#shown || heading === "") return;
        this.#shown = now;
        this.#attract.show({ language, heading, facts, stages, languages, words: this.words, direction: document.documentElement.dir });
    }

    #showBar() {
        const { page, lead } = this.#parts, { answered, outcome, left } = this.#visit;
        const onResult = page.screen === "result";
        this.#bar.show(this.words, {
            phone: onResult && page.has("share/more") ? () => page.press("share/more") : null,
            lead: lead && outcome && !left && (onResult || page.screen === "take") ? () => void this.#askForLead() : null,
            over: () => (answered > 0 ? this.#dialogs.ask(() => this.over()) : this.over()),
        });
    }

    async #askForLead() {
        const { lead } = this.#parts, { made, close } = this.full("kiosk-lead");
        // One contact a visitor.
        if (await lead?.(made, this.#visit.outcome, this.#gone.signal) === "kept") this.#visit.left = true;
        close();
        this.#changed();
    }
}
