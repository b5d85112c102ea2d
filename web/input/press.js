// What a visitor's press is, said once for the prerendered screens and for the app: a control, its value, and whether a
// keyboard chose it. May use: nothing. Pure functions.

/**
 * @typedef {{id: string, value: number, keyboard: boolean}} Press
 *   value: an answer's or a list's choice, else −1; keyboard: an arrow key chose, which presses nothing
 * @typedef {(press: Press) => void} Act
 */

/** @param {Element} element @returns {string} the id of the control that it is part of; empty if of none */
export const idOf = (element) => (element.closest("[data-id]") ?? element).getAttribute("data-id") ?? "";

/** @param {Element} control @returns {Press} */
const pressOf = (control, value = -1, keyboard = false) => ({ id: idOf(control), value, keyboard });

/** What stands for a press: neither a label, which passes its click on, nor a link, which the browser follows. @param {Element} target */
const controlOf = (target) => /** @type {HTMLInputElement | null} */ (target.closest("[data-id] :is(input, select), button[data-id]"));

/** @param {Element} control @returns {control is HTMLInputElement} */
export const isRadio = (control) => control.matches("[type=radio]");

/** @param {HTMLInputElement} radio @param {boolean} [keyboard] */
export const pressOfAnswer = (radio, keyboard) => pressOf(radio, Number(radio.value), keyboard);

/**
 * A click: of a mouse, a finger, Space, Enter, an arrow key on radio buttons, a screen reader, a switch.
 * @param {PointerEvent} event @param {boolean} passedOn a label has passed it on, so there was a pointer
 * @returns {Press | undefined}
 */
export function pressOfClick({ target, pointerType }, passedOn) {
    const control = controlOf(/** @type {Element} */ (target));
    // Lists and files say themselves when something was chosen.
    if (!control || control.matches("select, [type=file]")) return undefined;
    // An arrow key chooses without pressing: then the click says no pointer, and the app must not move on.
    return isRadio(control) ? pressOfAnswer(control, !passedOn && pointerType === "") : pressOf(control);
}

/** Whether a label got this click, and passes it on to its control. @param {PointerEvent} event */
export const isPassedOn = ({ target, pointerType }) =>
    pointerType !== "" && !controlOf(/** @type {Element} */ (target)) && /** @type {Element} */ (target).closest("label") !== null;

/** A choice from a list. @param {Event} event @returns {Press | undefined} */
export function pressOfChange({ target }) {
    const list = /** @type {HTMLSelectElement} */ (target);
    return list.matches("select") ? pressOf(list, list.selectedIndex) : undefined;
}

/**
 * What a key presses: Enter on an answer the button that goes on, a digit the answer of that number.
 * @param {KeyboardEvent} event @param {ParentNode} root
 * @returns {HTMLElement | null | undefined}
 */
export function controlOfKey(event, root) {
    const { key } = event, field = /** @type {Element} */ (event.target);
    // Somebody means the browser, types, or looks for something in a list.
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.repeat || field.matches("textarea, select")) return null;
    if (key === "Enter" && isRadio(field)) return root.querySelector("[type=submit]:enabled");
    /** @type {NodeListOf<HTMLElement>} */
    const answers = root.querySelectorAll("[data-digit] > input");
    return /^[1-9]$/.test(key) ? answers[Number(key) - 1] : null;
}
