// When to run and when to draw: never at rest. Logic runs in the task that changed something; the picture is shown
// once, in one animation frame. May use: constants.js, module.js's types.
import { due } from "../abi/constants.js";

/** @typedef {import("../abi/module.js").Module} Module */
/** @typedef {Pick<Window, "requestAnimationFrame" | "setTimeout" | "clearTimeout" | "performance" | "document">} Page */

export class Loop {
    #module;
    #on;
    #page;
    /** @type {number} the animation frame asked for; 0 is none */
    #frame = 0;
    #picture = false;
    /** Something has happened that no run has seen. */
    #stale = false;
    /** Set while the app waits for a moment to come, which takes no frames. */
    #timer = 0;

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
            if (!page.document.hidden) this.run();
        });
    }

    /** Time was made up for without this loop: shows where that has led. */
    catchUp() {
        this.#on.tree();
    }

    /** Something happened: bring everything up to date now. */
    run() {
        const module = this.#module, page = this.#page;
        this.#stale = false;
        page.clearTimeout(this.#timer);
        const flags = module.pump(page.performance.now());
        const wait = module.wait();
        if (wait > 0) this.#timer = page.setTimeout(() => this.soon(), wait);
        if (flags & due.tree) this.#on.tree();
        if (flags & due.effects) this.#on.effects();
        this.#picture = (flags & due.picture) !== 0 && this.#on.drawn();
        if (flags & due.animation) this.soon();
        else if (this.#picture) this.#ask();
    }

    /** The same, but at the next frame: for what comes in bursts. */
    soon() {
        this.#stale = true;
        this.#ask();
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
        if (this.#stale) this.#ask();
    }
}
