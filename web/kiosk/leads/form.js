// The form as a visitor sees it: three fields, a box that nobody has ticked for them, and two ways out. What is typed lives in the fields
// alone; clear() empties them. May use: elements.js, keyboard.js, lead.js.
import { button, element } from "../elements.js";
import { Keyboard } from "./keyboard.js";
import { fields, longest, tidied, wordingIn } from "./lead.js";

/** @typedef {Record<string, string>} Words */
/** @typedef {ReturnType<typeof import("./lead.js").problemsOf>} Problems */

/** How the keyboard takes a field, and which way it is written. */
const ways = /** @type {const} */ ({ name: { kind: "name", dir: "auto" }, email: { kind: "email", dir: "ltr" }, company: { kind: "text", dir: "auto" } });

/** Counts forms, so that no two have the same ids. */
let made = 0;

/** @param {import("./lead.js").Field} field @param {string} id @param {Words} words @param {boolean} required */
function makeField(field, id, words, required) {
    const problem = element("span", { class: "lead-problem", id: `${id}-problem` });
    // Nothing of it is remembered, corrected or suggested by the browser: the next visitor must not meet it.
    const input = element("input", { id, type: "text", class: "lead-input", dir: ways[field].dir, maxlength: String(longest[field]),
        autocomplete: "off", autocorrect: "off", autocapitalize: "off", spellcheck: "false", "aria-describedby": problem.id });
    if (required) input.setAttribute("aria-required", "true");
    const label = element("label", { for: id }, words[`form.${field}`], ...(required ? [] : [element("small", {}, ` ${words["form.optional"]}`)]));
    return { input, problem, element: element("div", { class: `lead-field lead-${field}` }, label, input, problem) };
}

export class Form {
    #words;
    #fields;
    #box;
    #boxProblem;
    #failed = element("p", { class: "lead-failed", role: "alert" });
    #keep;
    #keyboard;
    #ticked = /** @type {number | null} */ (null);
    element;
    /** What the visitor agrees to, as it stands there. */
    wording;

    /**
     * @param {{words: Words, language: string, settings: import("./lead.js").LeadSettings, now: () => number}} around
     * @param {{keep: () => void, leave: () => void}} on
     */
    constructor({ words, language, settings, now }, { keep, leave }) {
        this.#words = words;
        const id = `lead-${++made}`, required = settings.required ?? ["email"];
        this.wording = wordingIn(settings.consent.text, language);
        this.#fields = fields.map((field) => ({ field, ...makeField(field, `${id}-${field}`, words, required.includes(field)) }));
        this.#boxProblem = element("span", { class: "lead-problem", id: `${id}-consent-problem` });
        this.#box = element("input", { type: "checkbox", id: `${id}-consent`, autocomplete: "off", "aria-describedby": this.#boxProblem.id });
        this.#box.addEventListener("change", () => {
            this.#ticked = this.#box.checked ? now() : null;
            this.#say(this.#box, this.#boxProblem, "");
        });
        this.#keep = button(words["form.keep"], "lead-button lead-first", keep);
        const text = element("span", { dir: "auto", ...(this.wording.language && { lang: this.wording.language }) }, this.wording.text);
        const consent = element("div", { class: "lead-consent" }, element("label", { for: this.#box.id }, this.#box, text), this.#boxProblem);
        const title = element("h2", { id: `${id}-title`, tabindex: "-1" }, words["form.title"]);
        this.#keyboard = new Keyboard({ language, words, next: () => this.#next() });
        this.element = element("div", { class: "lead", role: "dialog", "aria-modal": "true", "aria-labelledby": title.id },
            element("div", { class: "lead-sheet" }, element("div", { class: "lead-head" }, title, element("p", {}, words["form.text"])),
                element("div", { class: "lead-fields" }, ...this.#fields.map((each) => each.element)), consent,
                element("div", { class: "lead-ways" }, this.#failed, element("p", { class: "lead-private" }, words["form.private"]), button(words["form.leave"], "lead-button", leave), this.#keep)),
            this.#keyboard.element);
        for (const { field, input, problem } of this.#fields) {
            this.#keyboard.serve(input, ways[field].kind);
            // Whoever mends it is not told of it any longer.
            input.addEventListener("input", () => this.#say(input, problem, ""));
        }
        this.element.addEventListener("keydown", (event) => this.#key(event, leave));
    }

    /** The keyboard on the desk. @param {KeyboardEvent} event @param {() => void} leave */
    #key(event, leave) {
        if (event.key === "Escape") leave();
        else if (event.key === "Enter" && event.target instanceof HTMLInputElement) {
            event.preventDefault();
            if (event.target === this.#box) this.#keep.click();
            else this.#next();
        } else if (event.key === "Tab") this.#stayInside(event);
    }

    /** @param {KeyboardEvent} event */
    #stayInside(event) {
        const stops = [...this.#fields.map(({ input }) => input), this.#box, ...this.element.querySelectorAll(".lead-ways button")];
        const at = stops.indexOf(/** @type {any} */ (document.activeElement)), to = event.shiftKey ? at - 1 : at + 1;
        if (at >= 0 && to >= 0 && to < stops.length) return;
        event.preventDefault();
        /** @type {HTMLElement} */ (stops[event.shiftKey ? stops.length - 1 : 0]).focus();
    }

    focus() {
        this.#fields[0].input.focus({ preventScroll: true });
    }

    /** The next field; after the last one, the box. */
    #next() {
        const at = this.#fields.findIndex(({ input }) => input === document.activeElement), next = this.#fields[at + 1]?.input ?? this.#box;
        next.focus();
    }

    /** @returns {{written: import("./lead.js").Written, ticked: number | null}} ticked: when the box was, if it is */
    values() {
        const all = Object.fromEntries(this.#fields.map(({ field, input }) => [field, input.value]));
        return { written: tidied(/** @type {import("./lead.js").Written} */ (all)), ticked: this.#ticked };
    }

    /** Says what is in the way, and goes to the first of it. @param {Problems} problems */
    show(problems) {
        this.#failed.textContent = "";
        const parts = [...this.#fields, { field: /** @type {const} */ ("consent"), input: this.#box, problem: this.#boxProblem }];
        for (const { field, input, problem } of parts) {
            const found = problems.find((each) => each.field === field);
            this.#say(input, problem, found ? this.#words[`problem.${field}.${found.why}`] : "");
        }
        parts.find(({ field }) => field === problems[0]?.field)?.input.focus();
    }

    /** @param {HTMLElement} input @param {HTMLElement} problem @param {string} text empty: nothing is wrong */
    #say(input, problem, text) {
        problem.textContent = text;
        if (text) input.setAttribute("aria-invalid", "true");
        else input.removeAttribute("aria-invalid");
    }

    /** It could not be kept: what was typed stays, to be tried again. */
    failed() {
        this.busy(false);
        this.#failed.textContent = this.#words["failed.text"];
        this.#keep.textContent = this.#words["failed.again"];
    }

    /** @param {boolean} on */
    busy(on) {
        this.#keep.disabled = on;
        this.#keep.textContent = this.#words[on ? "form.busy" : "form.keep"];
    }

    /** Nothing of what was typed stays. */
    clear() {
        for (const { input } of this.#fields) input.value = "";
        this.#box.checked = false;
        this.#ticked = null;
        this.#keyboard.end();
        this.element.remove();
    }
}
