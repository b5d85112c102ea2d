// When to run and when to draw: never at rest. Logic runs in the task that changed something; the picture is shown
// once, in one animation frame. May use: constants.js, module.js's types.
import { due } from "../abi/constants.js";

/** @typedef {import("../abi/module.js").Engine} Engine */

export class Loop {
    /** @type {number} the animation frame asked for; 0 is none */
    #frame = 0;
    #picture = false;
    /** Something has happened that no run has seen. */
    #stale = false;
    /** Set while the app waits for a moment to come, which takes no frames. */
    #timer = 0;

    /**
     * @param {Engine} engine
     * @param {{tree: () => void, effects: () => void, drawn: () => boolean}} on
     *   tree, effects: read them; drawn: whether the canvas is what the visitor sees
     */
    constructor(engine, on) {
        this.engine = engine;
        this.on = on;
        document.addEventListener("visibilitychange", () => {
            if (!document.hidden) this.run();
        });
    }

    /** Time was made up for without this loop: shows where that has led. */
    catchUp() {
        this.on.tree();
    }

    /** Something happened: bring everything up to date now. */
    run() {
        this.#stale = false;
        clearTimeout(this.#timer);
        const flags = this.engine.pump(performance.now());
        const wait = this.engine.wait();
        if (wait > 0) this.#timer = setTimeout(() => this.soon(), wait);
        if (flags & due.tree) this.on.tree();
        if (flags & due.effects) this.on.effects();
        this.#picture = (flags & due.picture) !== 0 && this.on.drawn();
        if (flags & due.animation) this.soon();
        else if (this.#picture) this.#ask();
    }

    /** The same, but at the next frame: for what comes in bursts. */
    soon() {
        this.#stale = true;
        this.#ask();
    }

    #ask() {
        if (this.#frame || document.hidden) return;
        this.#frame = requestAnimationFrame(() => this.#next());
    }

    #next() {
        this.#frame = 0;
        // What a press has just changed is shown first; what moves goes on in the frame after.
        if (this.#picture) this.#present();
        else if (this.#stale) this.#runAndPresent();
        if (this.#stale) this.#ask();
    }

    #runAndPresent() {
        this.run();
        if (this.#picture) this.#present();
    }

    #present() {
        this.engine.present();
        this.#picture = false;
    }
}
