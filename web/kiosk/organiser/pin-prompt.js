// Asks for the organiser's PIN, on a pad of its own, since systems' keyboards do not show over a full screen; a real keyboard does too.
// May use: elements.js, say.js, and the type of records/pin.js.
import { button, element } from "../elements.js";

/** @typedef {import("./say.js").Say} Say */
/** @typedef {import("../records/pin.js").PinCheck} PinCheck */

const longest = 32;
const keys = ["1", "2", "3", "4", "5", "6", "7", "8", "9"];

/** How often what is left of a wait is looked at, ms. */
const beat = 250;

export class PinPrompt {
    #say;
    #check;
    #right;
    #field = element("input", { class: "organiser-pin", type: "text", inputmode: "none", autocomplete: "off", autocapitalize: "off", spellcheck: "false", maxlength: String(longest) });
    #said = element("p", { class: "organiser-said", role: "alert" });
    #left = element("p", { class: "organiser-left", role: "timer" });
    /** @type {HTMLButtonElement[]} */
    #pad;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    #timer;
    #ended = false;
    /** Nothing can be typed. The field keeps the focus then, so that keys are heard. */
    #off = false;
    element;

    /** @param {{say: Say, check: PinCheck}} given @param {{right: () => void, close: () => void}} on */
    constructor({ say, check }, { right, close }) {
        this.#say = say;
        this.#check = check;
        this.#right = right;
        this.#field.setAttribute("aria-label", say.text("pin.field"));
        const back = button("⌫", "organiser-key organiser-back", () => this.#type(""));
        back.setAttribute("aria-label", say.text("pin.delete"));
        const digits = [...keys, "0"].map((digit) => button(digit, "organiser-key", () => this.#type(digit)));
        this.#pad = [...digits.slice(0, 9), back, digits[9], button(say.text("pin.enter"), "organiser-key organiser-key-side organiser-enter", () => void this.#enter())];
        this.element = element("div", { class: "organiser-ask" }, element("h2", {}, say.text("pin.title")), this.#field,
            element("div", { class: "organiser-notes" }, this.#said, this.#left),
            element("div", { class: "organiser-pad", dir: "ltr" }, ...this.#pad), button(say.text("close"), "kiosk-button", close));
        this.element.addEventListener("keydown", (event) => this.#key(event));
        this.#wait();
    }

    focus() {
        this.#field.focus({ preventScroll: true });
    }

    /** Nothing of what was typed is left. */
    end() {
        this.#ended = true;
        clearTimeout(this.#timer);
        this.#field.value = "";
    }

    /** @param {string} digit none: the last one goes */
    #type(digit) {
        this.#said.textContent = "";
        this.#field.value = digit ? (this.#field.value + digit).slice(0, longest) : this.#field.value.slice(0, -1);
    }

    /** @param {KeyboardEvent} event */
    #key(event) {
        if (event.key === "Enter" && event.target === this.#field) return void this.#enter();
        // Somebody who walked on with the Tab key types on all the same.
        if (event.target !== this.#field && /^\d$/.test(event.key) && !this.#off) this.#type(event.key);
    }

    /** @param {boolean} off */
    #shut(off) {
        this.#off = this.#field.readOnly = off;
        for (const key of this.#pad) key.disabled = off;
    }

    async #enter() {
        const pin = this.#field.value;
        if (pin === "" || this.#off) return;
        this.#shut(true);
        this.focus();
        this.#said.textContent = this.#say.text("moment");
        const answer = await this.#check.check(pin).catch(() => null);
        if (this.#ended) return;
        this.#field.value = "";
        if (answer?.right) {
            this.end();
            return this.#right();
        }
        // The browser computes no hash for pages that come over a plain network.
        this.#said.textContent = this.#say.text(answer ? "pin.wrong" : "pin.insecure");
        this.#wait();
    }

    /** Shows what is left of a wait, and opens the pad after it. */
    #wait() {
        const left = this.#check.wait(), waiting = left > 0;
        if (this.#off && !waiting) this.#said.textContent = this.#left.textContent ? "" : this.#said.textContent;
        this.#shut(waiting);
        this.#left.textContent = waiting ? this.#say.text("pin.wait", { time: this.#say.countdown(left) }) : "";
        if (waiting) this.#timer = setTimeout(() => this.#wait(), beat);
    }
}
