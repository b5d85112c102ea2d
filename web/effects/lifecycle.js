// What the page says of itself on its own window, by “assessment” events (docs/analytics.md): for an owner's script and for the page
// that shows this one in a frame. Never an answer, a score or a fragment. May use: nothing.

/** @typedef {{name: string} & Record<string, unknown>} Told */

/** Random, and the same for nobody else. Not crypto.randomUUID: a page without https has none. */
const newId = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");

/**
 * Scripts that come later find in window.assessmentEvents what was told before, in order.
 * @param {Told} event a completion gets an id
 */
export function tell(event) {
    const detail = event.name === "complete" ? { ...event, id: newId() } : event;
    (/** @type {any} */ (window).assessmentEvents ??= []).push(detail);
    window.dispatchEvent(new CustomEvent("assessment", { detail }));
}

/** The ways to the owner, on a result and where it is taken along. */
const contact = 'a[data-id="result/contact"],a[data-id="contact/link"]';

/** Where an owner has a form in its place, that says so itself once it was sent (web/site). @param {HTMLElement} root */
export function listenForContact(root) {
    root.addEventListener("click", ({ target }) => {
        const form = document.documentElement.dataset.site?.split(" ").includes("form");
        if (!form && /** @type {Element} */ (target).closest(contact)) tell({ name: "contact", method: "link" });
    });
}
