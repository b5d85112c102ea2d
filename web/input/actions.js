// The one way in: clicks, changes and keys on the mirror become actions. May use: press-guard.js, mirror.js.

/** @typedef {(id: string, value?: number, keyboard?: boolean) => void} Act */

/** @param {Event} event @returns {HTMLElement | null} the control that was activated */
function controlOf(event) {
    const target = /** @type {Element} */ (event.target);
    const control = target.closest("[data-id] :is(input, select), button[data-id]");
    return control instanceof HTMLElement ? control : null;
}

/** @param {HTMLElement} control */
const idOf = (control) => /** @type {HTMLElement} */ (control.closest("[data-id]")).dataset.id ?? "";

/**
 * Clicks: a mouse, a finger, Space, Enter, an arrow key on radio buttons, a screen reader, a switch.
 * @param {HTMLElement} root @param {Act} act
 */
function listenForClicks(root, act) {
    // A label passes the click that it gets on to its control; in Safari's engine that one no longer says by what.
    let passedOn = false;
    root.addEventListener("click", (event) => {
        const control = controlOf(event);
        if (!control && /** @type {PointerEvent} */ (event).pointerType !== "" && /** @type {Element} */ (event.target).closest("label")) {
            passedOn = true;
            setTimeout(() => { passedOn = false; });
        }
        if (!control || control instanceof HTMLSelectElement || (control instanceof HTMLInputElement && control.type === "file")) return;
        const value = control instanceof HTMLInputElement && control.type === "radio" ? Number(control.value) : -1;
        // An arrow key chooses without pressing: then the click says no pointer, and the app must not move on.
        const pressed = passedOn || /** @type {PointerEvent} */ (event).pointerType !== "";
        const arrow = control instanceof HTMLInputElement && control.type === "radio" && !pressed;
        act(idOf(control), value, arrow);
    });
}

/**
 * Stops what a pointer did not mean, before anything hears of it: the browser itself, too, would check a box or open a list.
 * @param {HTMLElement} root @param {import("./press-guard.js").Guard} guard
 */
function listenForStrays(root, guard) {
    root.addEventListener("pointerdown", (event) => guard.down(event), true);
    for (const kind of /** @type {const} */ (["click", "mousedown"])) {
        root.addEventListener(kind, (event) => {
            const target = /** @type {Element} */ (event.target), control = target.closest("[data-id]:is(button, a, label)");
            // Without a pointer there is no detail, or none that is named. A list opens when the mouse goes down.
            const pressed = event.detail > 0 && /** @type {PointerEvent} */ (event).pointerType !== "";
            if (!control || !pressed || (kind === "mousedown") !== target.matches("select")) return;
            if (guard.allows(/** @type {HTMLElement} */ (control).dataset.id ?? "", event)) return;
            event.preventDefault();
            event.stopImmediatePropagation();
        }, true);
    }
}

/** @param {KeyboardEvent} event */
const plain = (event) => !event.ctrlKey && !event.metaKey && !event.altKey && !event.isComposing;

/**
 * Digits answer the question on show; Enter on an answer goes on.
 * @param {HTMLElement} root @param {Act} act
 */
function listenForKeys(root, act) {
    document.addEventListener("keydown", (event) => {
        if (!plain(event) || event.repeat || event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLSelectElement) return;
        if (event.key === "Enter" && event.target instanceof HTMLInputElement && event.target.type === "radio") {
            const primary = root.querySelector("button.look-primary:not(:disabled)");
            if (primary instanceof HTMLElement) primary.click();
        }
        const answers = root.querySelectorAll(".look-keys > .choice:not(.look-quiet) > input");
        const answer = /^[1-9]$/.test(event.key) ? answers[Number(event.key) - 1] : undefined;
        if (!(answer instanceof HTMLInputElement)) return;
        // So that a screen reader says what was chosen.
        answer.focus({ preventScroll: true });
        act(idOf(answer), Number(answer.value));
    });
}

/** A choice from a list. @param {HTMLElement} root @param {Act} act */
function listenForChoices(root, act) {
    root.addEventListener("change", (event) => {
        const list = event.target;
        if (list instanceof HTMLSelectElement) act(idOf(list), list.selectedIndex);
    });
}

/** @param {HTMLElement} root @param {Act} act @param {import("./press-guard.js").Guard} guard */
export function listenForActions(root, act, guard) {
    listenForStrays(root, guard);
    listenForClicks(root, act);
    listenForChoices(root, act);
    listenForKeys(root, act);
}
