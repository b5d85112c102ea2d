// What the element shows, in a shadow root: the frame, or a dialog with the frame in it, and the host's own link while there is no frame.
// May use: styles.js, words.js.
import { dress } from "./styles.js";
import { closeWord } from "./words.js";

/** @typedef {"inline" | "dialog" | "slide-in"} Mode */

/** @param {string | null} mode @returns {Mode} */
export const modeOf = (mode) => (mode === "dialog" || mode === "slide-in" ? mode : "inline");

/** @template {keyof HTMLElementTagNameMap} Name @param {Name} name @param {string} [part] */
function make(name, part = "") {
    const element = document.createElement(name);
    if (part) element.setAttribute("part", part);
    return element;
}

export class Shell {
    #root;
    #box = make("div");
    /** @type {HTMLDialogElement | undefined} */
    dialog;

    /** @param {ShadowRoot} root @param {Mode} mode */
    constructor(root, mode) {
        this.#root = root;
        this.#box.className = mode;
        this.#box.append(make("slot"));
        root.replaceChildren(this.#box);
        dress(root);
        if (mode !== "inline") this.#makeDialog();
    }

    #makeDialog() {
        const dialog = this.dialog = make("dialog", "dialog"), bar = make("header"), button = make("button", "close");
        button.type = "button";
        button.textContent = "×";
        button.setAttribute("aria-label", closeWord(this.#root.host));
        button.addEventListener("click", () => dialog.close());
        // What lies around it.
        dialog.addEventListener("click", ({ target, clientX: x, clientY: y }) => {
            const { left, right, top, bottom } = dialog.getBoundingClientRect();
            if (target === dialog && (x < left || x > right || y < top || y > bottom)) dialog.close();
        });
        bar.append(make("span"), button);
        dialog.append(bar);
        this.#box.append(dialog);
    }

    /** Gives the frame its place. It is addressed before, so that it makes no entry in the host's history. @param {string} address @param {string} title @param {string} scheme */
    frame(address, title, scheme) {
        const frame = make("iframe", "frame");
        frame.title = title;
        // Who is asked for what they do not know says so in the host's console.
        const known = /** @type {any} */ (document).featurePolicy?.features();
        frame.allow = ["clipboard-write", "web-share"].filter((feature) => known?.includes(feature) ?? true).join("; ");
        frame.src = address;
        (this.dialog ?? this.#box).append(frame);
        // As the page in it: else there would be a white ground behind a dark one.
        for (const element of [frame, this.dialog]) if (element) element.style.colorScheme = scheme;
        if (this.dialog) {
            this.dialog.setAttribute("aria-label", title);
            /** @type {Element} */ (this.dialog.querySelector("span")).textContent = title;
        }
        return frame;
    }

    /** There is something in the frame. */
    ready() {
        this.#box.classList.add("ready");
    }

    /** The frame is as high as what is in it. */
    sized() {
        this.#box.classList.add("sized");
        dress(this.#root, true);
    }

    /** There is no frame: the host's link shows, in a dialog too. @param {Element | null} link */
    fail(link) {
        this.#box.className = `${this.#box.classList[0]} failed`;
        dress(this.#root, true);
        this.#root.querySelector("iframe")?.remove();
        if (this.dialog && link) this.dialog.append(link.cloneNode(true));
    }
}
