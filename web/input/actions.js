// The one way in: clicks, changes and keys on the mirror become presses. May use: press.js, press-guard.js's types.
import { controlOfKey, idOf, isPassedOn, isRadio, pressOfAnswer, pressOfChange, pressOfClick } from "./press.js";

/** @typedef {import("./press.js").Act} Act */

/** @param {HTMLElement} root @param {Act} act */
function listenForClicks(root, act) {
    // A label passes the click that it gets on to its control; in Safari's engine that one no longer says by what.
    let passedOn = false;
    root.addEventListener("click", (/** @type {any} */ event) => {
        if (isPassedOn(event)) {
            passedOn = true;
            setTimeout(() => { passedOn = false; });
        }
        const press = pressOfClick(event, passedOn);
        if (press) act(press);
    });
}

/**
 * Stops what a pointer did not mean, before anything hears of it: the browser itself, too, would check a box or open a list.
 * @param {HTMLElement} root @param {import("./press-guard.js").PressGuard} guard
 */
function listenForStrays(root, guard) {
    root.addEventListener("pointerdown", (event) => guard.down(event), true);
    for (const kind of /** @type {const} */ (["click", "mousedown"])) {
        root.addEventListener(kind, (event) => {
            const target = /** @type {Element} */ (event.target), control = target.closest("[data-id]:is(button, a, label)");
            // Without a pointer there is no detail, or none that is named. A list opens when the mouse goes down.
            const pressed = event.detail > 0 && /** @type {PointerEvent} */ (event).pointerType !== "";
            if (!control || !pressed || (kind === "mousedown") !== target.matches("select")) return;
            if (guard.allows(idOf(control), event)) return;
            event.preventDefault();
            event.stopImmediatePropagation();
        }, true);
    }
}

/** Keys count wherever the focus is. @param {HTMLElement} root @param {Act} act */
function listenForKeys(root, act) {
    root.ownerDocument.addEventListener("keydown", (event) => {
        const control = controlOfKey(event, root);
        if (!control) return;
        if (!isRadio(control)) return control.click();
        // So that a screen reader says what was chosen.
        control.focus({ preventScroll: true });
        act(pressOfAnswer(control));
    });
}

/** @param {HTMLElement} root @param {Act} act */
function listenForChoices(root, act) {
    root.addEventListener("change", (event) => {
        const press = pressOfChange(event);
        if (press) act(press);
    });
}

/** @param {HTMLElement} root @param {Act} act @param {import("./press-guard.js").PressGuard} guard */
export function listenForActions(root, act, guard) {
    listenForStrays(root, guard);
    listenForClicks(root, act);
    listenForChoices(root, act);
    listenForKeys(root, act);
}
