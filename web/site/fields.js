// The fields of the form: real controls with labels, hints and what is wrong with them, tied together for assistive technology.
// May use: element.js, words.js, and payload.js's types.
import { make } from "./element.js";
import { inLanguage } from "./words.js";

/** @typedef {import("./payload.js").Field} Field */
/** @typedef {import("./words.js").Say} Say */
/** @typedef {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} Control */
/** @typedef {{name: string, element: HTMLElement, control: Control, value: () => string | boolean, put: (value: unknown) => void, check: () => boolean}} Made  check: says what is wrong, if anything is */

/** Longer than anybody writes. */
const longest = 5000;

/** What browsers may fill in, by what a field is. @type {Record<string, string>} */
const completes = { email: "email", tel: "tel" };

/** What a browser knows by these names. @type {Record<string, string>} */
const knownNames = { name: "name", firstname: "given-name", first_name: "given-name", lastname: "family-name", last_name: "family-name", company: "organization", organisation: "organization", organization: "organization" };

/** @param {Field} field @param {string} code @param {Say} say @returns {Control} */
function controlOf({ name, type, options = [] }, code, say) {
    if (type === "textarea") return make("textarea", { rows: "4", maxlength: String(longest) });
    if (type === "select") {
        const choices = options.map(({ value, label }) => make("option", { value }, inLanguage(label, code)));
        return make("select", {}, make("option", { value: "" }, say("form.choose")), ...choices);
    }
    if (type === "checkbox") return make("input", { type });
    const completed = completes[type] ?? knownNames[name.toLowerCase()] ?? "off";
    return make("input", { type, maxlength: "254", autocomplete: completed, ...(type === "tel" || type === "email" ? { dir: "ltr" } : { dir: "auto" }) });
}

/** @param {Field} field @param {Control} control @param {Say} say @returns {string} what is wrong with it; empty if nothing */
function problemOf({ type, required = false }, control, say) {
    const value = control.value.trim();
    if (type === "checkbox") return required && !(/** @type {HTMLInputElement} */ (control).checked) ? say("form.tick") : "";
    if (value === "") return required ? say("form.missing") : "";
    if (type === "email" && !/^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(value)) return say("form.email");
    if (type === "tel" && !/^[+\d][\d\s()./-]{2,}$/.test(value)) return say("form.tel");
    return "";
}

/**
 * @param {Field} field @param {string} code @param {Say} say @param {() => void} changed
 * @returns {Made}
 */
export function makeField(field, code, say, changed) {
    const { name, type, label, hint, required = false } = field, id = `site-${name}`, ticks = type === "checkbox";
    const control = controlOf(field, code, say), problem = make("p", { id: `${id}-problem`, class: "site-problem" });
    const words = make("span", { dir: "auto" }, inLanguage(label, code));
    const more = required ? [make("span", { class: "more" }, ` (${say("form.required")})`)] : [];
    const labelled = ticks ? make("label", { class: "tick" }, control, make("span", {}, words, ...more)) : make("label", { for: id }, words, ...more);
    const said = hint ? [make("p", { id: `${id}-hint`, class: "hint", dir: "auto" }, inLanguage(hint, code))] : [];
    const element = make("div", { class: "site-field" }, labelled, ...(ticks ? said : [...said, control]), problem);
    control.id = id;
    control.setAttribute("name", name);
    if (required) control.setAttribute("aria-required", "true");
    const describe = () => {
        const ids = [...(hint ? [`${id}-hint`] : []), ...(problem.textContent ? [problem.id] : [])];
        if (ids.length > 0) control.setAttribute("aria-describedby", ids.join(" "));
        else control.removeAttribute("aria-describedby");
    };
    const show = (/** @type {string} */ text) => {
        problem.textContent = text;
        if (text) control.setAttribute("aria-invalid", "true");
        else control.removeAttribute("aria-invalid");
        describe();
    };
    describe();
    control.addEventListener("input", () => {
        // What was wrong may be right now; what is not finished yet is not wrong.
        if (problem.textContent) show(problemOf(field, control, say));
        changed();
    });
    return {
        name, element, control,
        value: () => (ticks ? /** @type {HTMLInputElement} */ (control).checked : control.value.trim()),
        put(value) {
            if (ticks) /** @type {HTMLInputElement} */ (control).checked = value === true;
            else if (typeof value === "string") control.value = value.slice(0, longest);
        },
        check() {
            const found = problemOf(field, control, say);
            show(found);
            return found === "";
        },
    };
}
