// A keyboard on the screen, since systems' own do not show over a full-screen kiosk. It types into whichever of its fields was last touched,
// as a keyboard on the desk would, which works beside it. Nothing that was typed is kept here. May use: elements.js, icons.js, layouts.js.
import { element } from "../elements.js";
import { hasIcon, icon } from "./icons.js";
import { addressKeys, hasOwnScript, nameKeys, rowsOf } from "./layouts.js";

/**
 * @typedef {"text" | "name" | "email"} Kind name: each word begins with a capital
 * @typedef {import("./layouts.js").Layer} Layer
 * @typedef {Record<string, string>} Words
 */

/** A key that is held down repeats, ms: after so long, and so often. */
const repeat = { first: 600, next: 70 };

/** @param {string} key @param {boolean} shifted @param {string} language */
export const asTyped = (key, shifted, language) => (shifted && key.length === 1 && key !== "ß" ? key.toLocaleUpperCase(language) : key);

/** Where the letter before a place begins; what people see as one goes as one. @param {string} text @param {number} at */
export function before(text, at) {
    const parts = [...new Intl.Segmenter(undefined, { granularity: "grapheme" }).segment(text.slice(0, at))];
    return at - (parts.at(-1)?.segment.length ?? 0);
}

/** @param {string} text @param {number} at */
export function behind(text, at) {
    const [next] = new Intl.Segmenter(undefined, { granularity: "grapheme" }).segment(text.slice(at));
    return at + (next?.segment.length ?? 0);
}

/** As its text has it, where the field goes by that. @param {HTMLInputElement} field */
const isRightToLeft = (field) => getComputedStyle(field).direction === "rtl";

export class Keyboard {
    #language;
    #words;
    #next;
    #keys = element("div", { class: "kiosk-keys", role: "group", dir: "ltr" });
    /** @type {Map<HTMLInputElement, Kind>} */
    #kinds = new Map();
    /** @type {HTMLInputElement | null} */
    #field = null;
    /** @type {Layer} */
    #layer = "letters";
    /** @type {"off" | "once" | "locked"} */
    #shift = "off";
    /** The capital came by itself, so the key takes it away. */
    #offered = false;
    #timer = 0;

    /** @param {{language: string, words: Words, next: () => void}} options next: the key that goes on to the next field */
    constructor({ language, words, next }) {
        this.#language = language;
        this.#words = words;
        this.#next = next;
        this.#keys.setAttribute("aria-label", words["keys.label"]);
        this.#listen();
        this.#draw();
    }

    get element() {
        return this.#keys;
    }

    /** @param {HTMLInputElement} field @param {Kind} kind */
    serve(field, kind) {
        field.inputMode = "none";
        this.#kinds.set(field, kind);
        field.addEventListener("focus", () => this.#turnTo(field));
        // Whoever types on the desk, or touches another place in the text, gets the capital that belongs there.
        for (const name of ["input", "pointerup"]) field.addEventListener(name, () => this.#capital());
        if (!this.#field) this.#turnTo(field);
    }

    /** Lets go of everything. */
    end() {
        clearTimeout(this.#timer);
        this.#kinds.clear();
        this.#field = null;
        this.#keys.remove();
    }

    get #kind() {
        return (this.#field && this.#kinds.get(this.#field)) ?? "text";
    }

    /** @param {HTMLInputElement} field */
    #turnTo(field) {
        if (this.#field === field) return;
        this.#field = field;
        this.#layer = this.#kind === "email" && hasOwnScript(this.#language) ? "latin" : "letters";
        this.#shift = "off";
        this.#draw();
        this.#capital();
    }

    /** A name's words begin with a capital, unless somebody has said otherwise. */
    #capital() {
        if (this.#kind === "email" || this.#shift === "locked" || !this.#field) return;
        const text = this.#field.value.slice(0, this.#field.selectionStart ?? 0);
        this.#setShift(text === "" || (this.#kind === "name" && /[\s-]$/.test(text)) ? "once" : "off", true);
    }

    /** @param {"off" | "once" | "locked"} shift */
    #setShift(shift, offered = false) {
        this.#offered = offered;
        if (this.#shift === shift) return;
        this.#shift = shift;
        this.#draw();
    }

    /** The keys anew: another layer, or other letters on them. They stay the same elements where they can, so that a press ends where it began. */
    #draw() {
        const rows = rowsOf(this.#layer, this.#language), last = [...(this.#hasCapitals ? ["shift"] : []), ...rows[rows.length - 1], "back"];
        const lines = [...rows.slice(0, -1), last, this.#bottom()];
        const shown = JSON.stringify(lines);
        if (this.#keys.dataset.shown !== shown) {
            this.#keys.dataset.shown = shown;
            this.#keys.replaceChildren(...lines.map((line) => element("div", { class: "kiosk-keys-row" }, ...line.map((key) => this.#key(key)))));
        }
        for (const key of this.#keys.querySelectorAll("button")) this.#label(key);
    }

    get #hasCapitals() {
        return this.#layer !== "signs" && !(this.#layer === "letters" && hasOwnScript(this.#language));
    }

    /** @returns {string[]} */
    #bottom() {
        const script = hasOwnScript(this.#language) ? ["script"] : [], extra = this.#kind === "email" ? addressKeys(this.#language) : ["space", ...nameKeys];
        return ["signs", "accents", ...script, ...extra, "left", "right", "next"];
    }

    /** @param {string} key */
    #key(key) {
        // Its own way among the fields is the keyboard's on the desk; these need not be passed one by one.
        return element("button", { type: "button", class: "kiosk-key", tabindex: "-1", "data-key": key });
    }

    /** Heard here for all keys, since a press may put other keys under the finger that is still down. */
    #listen() {
        const keys = this.#keys, keyOf = (/** @type {Event} */ { target }) => /** @type {Element} */ (target).closest("button")?.dataset.key;
        keys.addEventListener("pointerdown", (event) => {
            // The field keeps the focus, and the letter is there before the finger is up again.
            event.preventDefault();
            const key = keyOf(event);
            if (!key || event.button !== 0) return;
            this.#press(key);
            if (key === "back" || key === "left" || key === "right") this.#hold(key, repeat.first);
        });
        keys.addEventListener("mousedown", (event) => event.preventDefault());
        for (const name of ["pointerup", "pointercancel", "pointerleave"]) keys.addEventListener(name, () => clearTimeout(this.#timer));
        // Pressed by something that has no pointer, and so counts no clicks. A finger's own click may come much later on a slow machine.
        keys.addEventListener("click", (event) => {
            const key = keyOf(event);
            if (key && event.detail === 0) this.#press(key);
        });
    }

    /** @param {string} key @param {number} wait */
    #hold(key, wait) {
        clearTimeout(this.#timer);
        this.#timer = window.setTimeout(() => {
            this.#press(key);
            this.#hold(key, repeat.next);
        }, wait);
    }

    /** @param {HTMLButtonElement} made */
    #label(made) {
        const key = made.dataset.key ?? "", words = this.#words, said = words[`keys.${key}`], layers = this.#layerKeys;
        const face = layers[key] ?? (key === "space" || key === "next" ? said : asTyped(key, this.#shift !== "off", this.#language));
        // A sign needs a word besides; what can be read on a key is a part of its name, for whoever says it aloud.
        if (!hasIcon(key)) made.textContent = face;
        else if (!made.firstChild) made.append(icon(key));
        if (hasIcon(key)) made.setAttribute("aria-label", said);
        else if (key in layers && face !== this.#back) made.setAttribute("aria-label", `${said} ${face}`);
        else made.removeAttribute("aria-label");
        if (key !== "shift") return;
        made.setAttribute("aria-pressed", String(this.#shift !== "off"));
        made.classList.toggle("kiosk-key-locked", this.#shift === "locked");
    }

    /** What the keys say that lead to other letters, or back. @returns {Record<string, string>} */
    get #layerKeys() {
        const back = this.#back;
        return { signs: this.#layer === "signs" ? back : "#+=", accents: this.#layer === "accents" ? back : "áñö", script: this.#layer === "latin" ? "عربي" : "ABC" };
    }

    /** What the key says that leads back to the letters. */
    get #back() {
        return hasOwnScript(this.#language) && this.#kind !== "email" ? "عربي" : "ABC";
    }

    /** @param {string} key */
    #press(key) {
        const field = this.#field;
        if (!field?.isConnected) return;
        if (document.activeElement !== field) field.focus({ preventScroll: true });
        if (key === "shift") return this.#setShift(this.#shift === "off" ? "once" : this.#shift === "once" && !this.#offered ? "locked" : "off");
        if (key === "signs" || key === "accents" || key === "script") return this.#change(key);
        if (key === "next") return this.#next();
        if (key === "left" || key === "right") return this.#move(field, key);
        this.#type(field, key);
    }

    /** @param {"signs" | "accents" | "script"} key */
    #change(key) {
        const letters = hasOwnScript(this.#language) && this.#kind === "email" ? "latin" : "letters";
        const other = key === "script" ? (this.#layer === "latin" ? "letters" : "latin") : key;
        this.#layer = this.#layer === other ? letters : other;
        this.#draw();
    }

    /** @param {HTMLInputElement} field @param {"left" | "right"} key on the screen */
    #move(field, key) {
        const from = field.selectionStart ?? 0, to = field.selectionEnd ?? 0, forward = (key === "right") !== isRightToLeft(field);
        const at = from !== to ? (forward ? to : from) : forward ? behind(field.value, to) : before(field.value, from);
        field.setSelectionRange(at, at);
        this.#capital();
    }

    /** @param {HTMLInputElement} field @param {string} key */
    #type(field, key) {
        const from = field.selectionStart ?? 0, to = field.selectionEnd ?? 0;
        const text = key === "back" ? "" : key === "space" ? " " : asTyped(key, this.#shift !== "off", this.#language);
        if (field.maxLength >= 0 && field.value.length - (to - from) + text.length > field.maxLength) return;
        field.setRangeText(text, key === "back" && from === to ? before(field.value, from) : from, to, "end");
        // What stands at the end is seen, as with a keyboard on the desk.
        if (field.selectionEnd === field.value.length) field.scrollLeft = isRightToLeft(field) ? -field.scrollWidth : field.scrollWidth;
        if (this.#shift === "once") this.#setShift("off");
        field.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: key === "back" ? "deleteContentBackward" : "insertText" }));
    }
}
