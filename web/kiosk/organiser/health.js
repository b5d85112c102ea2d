// How the device does: since when the page runs, its memory, how often the picture's context was lost, which version it is, and whether
// what is saved would last. May use: records/durability.js.
import { measureDurability } from "../records/durability.js";

/** @typedef {import("../records/durability.js").Durability} Durability */
/**
 * @typedef {object} State
 * @property {number} started when the page was started, as the device's clock has it
 * @property {number} uptime ms since then; a machine that sleeps does not count
 * @property {{used: number, limit: number} | null} memory of the page's scripts, in bytes; null where a browser does not say
 * @property {number} contextLosses since the page was started
 * @property {string} version
 */

export class Health {
    #version;
    /** How often the graphics' context was lost. */
    contextLosses = 0;

    /** @param {() => string} version asked for when it is shown @param {EventTarget} [target] */
    constructor(version, target = document) {
        this.#version = version;
        // It does not bubble, and the canvas may be another one by then.
        target.addEventListener("webglcontextlost", () => {
            this.contextLosses += 1;
        }, { capture: true });
    }

    /** @returns {State} */
    state() {
        const { memory } = /** @type {any} */ (performance);
        return {
            started: performance.timeOrigin, uptime: performance.now(), contextLosses: this.contextLosses, version: this.#version(),
            memory: memory ? { used: memory.usedJSHeapSize, limit: memory.jsHeapSizeLimit } : null,
        };
    }

    /** Takes some seconds. @returns {Promise<Durability>} */
    durability() {
        return measureDurability();
    }
}
