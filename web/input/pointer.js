// The pointer as the picture sees it: hover and press looks. It activates nothing.
// May use: module.js types.

/**
 * @param {HTMLElement} surface what the pointer is listened to on
 * @param {Pick<import("../abi/module.js").Module, "pointer" | "pointerLeft">} module
 * @param {() => boolean} drawn nothing is to be told while the canvas is not what the visitor sees
 * @param {() => void} changed looks can wait for the next frame: what is pressed comes first
 * @param {() => boolean} undecided a finger that may yet scroll the page presses nothing (drags.js)
 */
export function listenForPointer(surface, module, drawn, changed, undecided) {
    /** @param {boolean} down @returns {(event: PointerEvent) => void} */
    const report = (down) => (event) => {
        if (!drawn() || undecided()) return;
        module.pointer(event.pageX, event.pageY, down, event.pointerType === "touch");
        // A finger that was lifted hovers over nothing.
        if (!down && event.pointerType === "touch" && event.type !== "pointermove") module.pointerLeft();
        changed();
    };
    const leave = () => {
        module.pointerLeft();
        if (drawn()) changed();
    };
    const options = { passive: true };
    surface.addEventListener("pointerdown", report(true), options);
    surface.addEventListener("pointerup", report(false), options);
    surface.addEventListener("pointermove", (event) => {
        if (event.pointerType === "mouse" || event.buttons) report(event.buttons > 0)(event);
    }, options);
    surface.addEventListener("pointercancel", leave, options);
    surface.addEventListener("pointerleave", leave, options);
}
