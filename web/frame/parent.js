// The way to the page that shows this one in a frame, and from it. Heard is who holds the frame and nobody else, and of them, after
// their first message, one origin alone; told is nobody before they have spoken. May use: web/protocol.
import { fromHost, readMessage, speaks, version } from "../protocol/messages.js";

/** So much is kept for a host that has not spoken yet. */
const mostWaiting = 50;

/** @typedef {Pick<Window, "parent" | "addEventListener">} Page */
/** @typedef {ReturnType<typeof readMessage> & {}} Message */

export class Parent {
    #page;
    #heard;
    /** @type {string | undefined} */
    #origin;
    /** @type {object[]} */
    #waiting = [];

    /** @param {(message: Message) => void} heard options and what is visible @param {Page} [page] */
    constructor(heard, page = window) {
        this.#page = page;
        this.#heard = heard;
        page.addEventListener("message", (event) => this.#hear(/** @type {MessageEvent} */ (event)));
        this.#hello("*");
    }

    /** Anybody may know which versions there are. @param {string} origin */
    #hello(origin) {
        this.#page.parent.postMessage({ assessment: version, type: "hello", speaks }, origin);
    }

    /** A page from a disk, or in a sandbox, has no origin that could be named. */
    get #target() {
        return this.#origin === "null" ? "*" : String(this.#origin);
    }

    /** @param {MessageEvent} event */
    #hear({ source, origin, data }) {
        if (source !== this.#page.parent || (this.#origin ?? origin) !== origin) return;
        const message = readMessage(fromHost, data);
        if (!message) return;
        // Somebody who was not there yet when it was said first, and has not said by what version they go on.
        if (message.type === "hello") return this.#hello(origin === "null" ? "*" : origin);
        this.#origin = origin;
        for (const each of this.#waiting.splice(0)) this.#post(each);
        this.#heard(message);
    }

    /** @param {object} message */
    #post(message) {
        this.#page.parent.postMessage(message, this.#target);
    }

    /** @param {string} type @param {object} [fields] */
    send(type, fields = {}) {
        const message = { assessment: version, type, ...fields };
        if (this.#origin !== undefined) this.#post(message);
        else if (this.#waiting.length < mostWaiting) this.#waiting.push(message);
    }
}
