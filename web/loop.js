// When to run and when to draw: never at rest. Logic runs in the task that changed something; the picture is shown
// once, in one animation frame. May use: border.js, engine.js's types.
import { due } from "./border.js";

/** @typedef {import("./engine.js").Engine} Engine */

export class Loop {
    /** @type {number} the animation frame asked for; 0 is none */
    #frame = 0;
    #picture = false;

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
        const flags = this.engine.pump(performance.now());
        if (flags & due.tree) this.on.tree();
        if (flags & due.effects) this.on.effects();
        this.#picture = (flags & due.picture) !== 0 && this.on.drawn();
        if (this.#picture || flags & due.animation) this.soon();
    }

    /** The same, but at the next frame: for what comes in bursts. */
    soon() {
        if (this.#frame || document.hidden) return;
        this.#frame = requestAnimationFrame(() => {
            this.#frame = 0;
            this.run();
            if (!this.#picture) return;
            this.engine.present();
            this.#picture = false;
        });
    }
}
