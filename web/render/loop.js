// When to run and when to draw: never at rest. Logic runs in the task that changed something; the picture is shown
// once, in one animation frame. May use: constants.js, module.js's types.
import { due } from "../abi/constants.js";

/** @typedef {import("../abi/module.js").Module} Module */
/** @typedef {Pick<Window, "requestAnimationFrame" | "setTimeout" | "clearTimeout" | "performance" | "document" | "addEventListener">} Page */

export class Loop {
    #module;
    #on;
    #page;
    /** @type {number} the animation frame asked for; 0 is none */
    #frame = 0;
    #picture = false;
    /** Something has happened that no run has seen. */
    #stale = false;
    /** Set while the app waits for a moment to come, which takes no frames; and which moment that is. */
    #timer = 0;
    #moment = 0;
    /** What waits until the next picture has been painted. @type {(() => void)[]} */
    #after = [];

    /**
     * @param {Pick<Module, "pump" | "wait"> & {present: () => void}} module present: has the picture painted
     * @param {{tree: () => void, effects: () => void, drawn: () => boolean}} on
     *   tree, effects: read them; drawn: whether the canvas is what the visitor sees
     * @param {Page} page
     */
    constructor(module, on, page = window) {
        this.#module = module;
        this.#on = on;
        this.#page = page;
        page.document.addEventListener("visibilitychange", () => {
            if (page.document.hidden) this.flush();
            else this.run();
        });
        // A page that goes may never come back.
        page.addEventListener("pagehide", () => this.flush());
    }

    /** Time was made up for without this loop: shows where that has led. */
    catchUp() {
        this.#on.tree();
    }

    /** Something happened: bring everything up to date now. */
    run() {
        const module = this.#module, now = this.#page.performance.now();
        this.#stale = false;
        const flags = module.pump(now);
        this.#waitUntil(now, module.wait());
        if (flags & due.tree) this.#on.tree();
        if (flags & due.effects) this.#on.effects();
        this.#picture = (flags & due.picture) !== 0 && this.#on.drawn();
        if (this.#picture) this.#ask();
    }

    /** @param {number} now @param {number} wait ms until then; 0 when nothing is waited for */
    #waitUntil(now, wait) {
        const page = this.#page;
        // The moment is often the one that was waited for before.
        if (this.#timer && wait > 0 && Math.abs(now + wait - this.#moment) < 1) return;
        page.clearTimeout(this.#timer);
        this.#moment = now + wait;
        this.#timer = wait > 0 ? page.setTimeout(() => {
            this.#timer = 0;
            this.soon();
        }, wait) : 0;
    }

    /** The same, but at the next frame: for what comes in bursts. */
    soon() {
        this.#stale = true;
        this.#ask();
    }

    /**
     * Does what nobody waits for: once all that is due now has been painted; at once where nobody sees the page.
     * @param {() => void} what
     */
    afterPaint(what) {
        this.#after.push(what);
        if (this.#page.document.hidden) this.flush();
        else this.#ask();
    }

    /** Does now what waits for a paint. */
    flush() {
        for (const what of this.#after.splice(0)) what();
    }

    #ask() {
        if (this.#frame || this.#page.document.hidden) return;
        this.#frame = this.#page.requestAnimationFrame(() => this.#next());
    }

    #next() {
        // What a press has just changed is shown first; what moves goes on in the frame after.
        if (!this.#picture && this.#stale) this.run();
        if (this.#picture) this.#module.present();
        this.#picture = false;
        // Only now, so that a picture which has just been shown asks for no frame of its own.
        this.#frame = 0;
        if (this.#after.length > 0) this.#page.setTimeout(() => this.flush());
        if (this.#stale) this.#ask();
    }
}
