// The pointer as the picture sees it: hover and press looks, and dragging. It activates nothing but a drop.
// May use: engine.js and mirror.js types.

/** @typedef {import("./engine.js").Engine} Engine */
/** @typedef {import("./mirror.js").Mirror} Mirror */

/**
 * @param {HTMLElement} surface what the pointer is listened to on
 * @param {Engine} engine
 * @param {() => boolean} drawn nothing is to be told while the canvas is not what the visitor sees
 * @param {() => void} changed looks can wait for the next frame: what is pressed comes first
 */
export function listenForPointer(surface, engine, drawn, changed) {
    /** @param {boolean} down @returns {(event: PointerEvent) => void} */
    const report = (down) => (event) => {
        if (!drawn()) return;
        engine.pointer(event.pageX, event.pageY, down, event.pointerType === "touch");
        // A finger that was lifted hovers over nothing.
        if (!down && event.pointerType === "touch" && event.type !== "pointermove") engine.pointerLeft();
        changed();
    };
    const leave = () => {
        engine.pointerLeft();
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

/**
 * Where a card lands that is let go `offset` below its place: behind every other card whose middle it has passed.
 * @param {{y: number, h: number}[]} places of all cards, in order
 * @param {number} from
 * @param {number} offset
 */
export function dropTarget(places, from, offset) {
    const middle = places[from].y + places[from].h / 2 + offset;
    return places.filter((place, index) => index !== from && place.y + place.h / 2 < middle).length;
}

/**
 * @param {HTMLElement} root the mirror's element
 * @param {Mirror} mirror
 * @param {(id: string, value: number) => void} act
 */
export function listenForDrags(root, mirror, act) {
    /** @type {{id: string, from: number, start: number} | null} */
    let drag = null;
    root.addEventListener("pointerdown", (event) => {
        const handle = /** @type {Element} */ (event.target).closest(".drag");
        if (!(handle instanceof HTMLElement) || event.button !== 0) return;
        handle.setPointerCapture(event.pointerId);
        drag = { id: handle.dataset.id ?? "", from: Number(handle.dataset.index), start: event.pageY };
    });
    root.addEventListener("pointerup", (event) => {
        if (!drag) return;
        const to = dropTarget(mirror.nodes("drag"), drag.from, event.pageY - drag.start);
        if (to !== drag.from) act(drag.id, to);
        drag = null;
    });
    root.addEventListener("pointercancel", () => {
        drag = null;
    });
}
