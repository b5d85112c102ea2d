// When the app begins: with the first sign of a visitor who is about to do something. A page that is only looked at costs a phone
// what a page by hand costs, and what is pressed meanwhile is answered by the prerendered screens. May use: nothing.

/** A hand, a key, or what help for people who use neither says in their place. */
const signs = ["pointermove", "pointerdown", "touchstart", "wheel", "scroll", "keydown", "focusin", "click", "popstate"];

/** Whoever reads as long as this will answer: the app is there before they press, and a network that fails later does no harm, ms. */
const patience = 4000;

/** @returns {Promise<unknown>} when there was a sign, or nobody had a reason to wait any longer */
export const firstSign = () => new Promise((done) => {
    const heard = (/** @type {Event | undefined} */ event) => {
        // A browser tells where the pointer lies when the page comes under it.
        if (event instanceof MouseEvent && event.type === "pointermove" && event.movementX === 0 && event.movementY === 0) return;
        for (const sign of signs) removeEventListener(sign, heard, true);
        done(0);
    };
    for (const sign of signs) addEventListener(sign, heard, { capture: true, passive: true });
    setTimeout(() => heard(undefined), patience);
});
