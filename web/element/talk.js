// What an element and the page in its frame say to each other. Only messages of this very frame and of the origin of its address are read, and
// only by their shape. May use: web/protocol.
import { agreed, eventOf, fromPage, readMessage } from "../protocol/messages.js";

/**
 * @typedef {object} Heard
 * @property {() => void} hello the page is there, and is understood
 * @property {(speaks: [number, number]) => void} stranger it is there, and speaks other versions
 * @property {(height: number) => void} height
 * @property {(top: number) => void} scroll
 * @property {() => void} escape
 * @property {(name: string, detail: Record<string, any>) => void} event
 */

export class Talk {
    #frame;
    #origin;
    #version = 0;
    #heard;

    /** @param {HTMLIFrameElement} frame @param {string} origin @param {Heard} heard @param {AbortSignal} signal ends it */
    constructor(frame, origin, heard, signal) {
        this.#frame = frame;
        this.#origin = origin;
        this.#heard = heard;
        addEventListener("message", (event) => this.#hear(event), { signal });
    }

    /** @param {MessageEvent} event */
    #hear({ source, origin, data }) {
        if (origin !== this.#origin || !source || source !== this.#frame.contentWindow) return;
        const message = readMessage(fromPage, data);
        if (!message) return;
        const heard = this.#heard;
        if (message.type === "hello") {
            this.#version = agreed(message.speaks);
            if (this.#version) heard.hello();
            else heard.stranger(message.speaks);
        } else if (!this.#version) {
            // Before a version is agreed on, nothing is understood.
        } else if (message.type === "event") {
            const { name, detail } = /** @type {NonNullable<ReturnType<typeof eventOf>>} */ (eventOf(message.event));
            heard.event(name, detail);
        } else if (message.type === "height") heard.height(message.height);
        else if (message.type === "scroll") heard.scroll(message.top);
        else heard.escape();
    }

    /** @param {string} type @param {object} fields */
    send(type, fields) {
        if (this.#version) this.#frame.contentWindow?.postMessage({ assessment: this.#version, type, ...fields }, this.#origin);
    }
}
