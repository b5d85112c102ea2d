// What lies over a visit: the countdown for somebody who has gone, and the question whether to clear it. May use: elements.js, given.js,
// sound.js's types.
import { button, element } from "./elements.js";
import { filled } from "./given.js";

/** Seconds between two tones, and from when on each second has one. */
const beats = { each: 5, last: 3 };

/** @typedef {Record<string, string>} Words */

export class Dialogs {
    #root;
    #words;
    #sound;
    #settle;
    /** @type {HTMLElement | null} */
    #open = null;
    /** @type {Element | null} */
    #before = null;

    /**
     * @param {HTMLElement} root
     * @param {{words: () => Words, sound: import("./sound.js").Sound, settle: () => void}} on words: of the language that is shown;
     *   settle: something lies over the app, or no longer
     */
    constructor(root, { words, sound, settle }) {
        this.#root = root;
        this.#words = words;
        this.#sound = sound;
        this.#settle = settle;
    }

    close() {
        if (!this.#open) return;
        this.#open.remove();
        this.#open = null;
        this.#settle();
        if (this.#before instanceof HTMLElement && this.#before.isConnected) this.#before.focus({ preventScroll: true });
    }

    /** @param {"dialog" | "alertdialog"} role @param {string} title @param {HTMLElement} text @param {HTMLButtonElement[]} buttons the first one gets the focus */
    #show(role, title, text, buttons) {
        this.close();
        this.#before = document.activeElement;
        const heading = element("h2", { id: "kiosk-title" }, title);
        text.id = "kiosk-said";
        const { lang, dir } = document.documentElement;
        const card = element("div", { class: "kiosk-card", role, "aria-modal": "true", "aria-labelledby": "kiosk-title", "aria-describedby": "kiosk-said", lang, dir },
            heading, text, element("div", { class: "kiosk-buttons" }, ...buttons));
        this.#open = element("div", { class: "kiosk-veil" }, card);
        this.#root.append(this.#open);
        this.#settle();
        buttons[0].focus({ preventScroll: true });
        return this.#open;
    }

    /** @param {number} seconds left @param {() => void} clear */
    count(seconds, clear) {
        const words = this.#words(), text = filled(words[seconds === 1 ? "idle.text.one" : "idle.text"], { n: seconds });
        const shown = this.#open?.querySelector("[data-count]");
        if (seconds % beats.each === 0 || seconds <= beats.last || !shown) this.#sound.play();
        if (shown) {
            shown.textContent = String(seconds);
            const said = /** @type {Element} */ (this.#open?.querySelector("#kiosk-said"));
            said.textContent = text;
            return;
        }
        // A touch anywhere says that somebody is there (visits.js hears it), so this one needs nothing of its own.
        const veil = this.#show("alertdialog", words["idle.title"], element("p", {}, text),
            [button(words["idle.stay"], "kiosk-button kiosk-first", () => {}), button(words["idle.go"], "kiosk-button", clear)]);
        veil.querySelector(".kiosk-card")?.prepend(element("p", { class: "kiosk-count", "data-count": "", "aria-hidden": "true" }, String(seconds)));
    }

    /** Whether to clear a visit in which something was answered. @param {() => void} clear */
    ask(clear) {
        const words = this.#words();
        this.#show("dialog", words["sure.title"], element("p", {}, words["sure.text"]),
            [button(words["sure.no"], "kiosk-button kiosk-first", () => this.close()), button(words["sure.yes"], "kiosk-button", clear)]);
    }
}
