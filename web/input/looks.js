// What changes how things look where they are drawn, and nothing else: the pointer, the focus, how far the page is scrolled.
// May use: pointer.js, press.js, and module.js's types.
import { listenForPointer } from "./pointer.js";
import { idOf } from "./press.js";

/** @param {HTMLElement} root @param {(id: string, ring: boolean) => void} changed */
function listenForFocus(root, changed) {
    root.addEventListener("focusin", (event) => {
        const target = /** @type {HTMLElement} */ (event.target);
        // A heading takes focus so that a screen reader starts there; it is no control and shows no ring.
        changed(idOf(target), target.matches("button, input, a, select") && target.matches(":focus-visible"));
    });
    root.addEventListener("focusout", () => changed("", false));
}

/**
 * @param {{app: HTMLElement, root: HTMLElement}} elements
 * @param {import("../abi/module.js").Module} module
 * @param {{drawn: () => boolean, soon: () => void, undecided: () => boolean}} on as pointer.js has them
 */
export function listenForLooks({ app, root }, module, { drawn, soon, undecided }) {
    const changed = () => {
        if (drawn()) soon();
    };
    listenForPointer(app, module, drawn, soon, undecided);
    let ringed = false;
    listenForFocus(root, (id, ring) => {
        module.focus(id, ring);
        // Of the focus only its ring is drawn.
        if (ring || ringed) changed();
        ringed = ring;
    });
    addEventListener("scroll", () => {
        module.scroll(scrollY);
        changed();
    }, { passive: true });
}
