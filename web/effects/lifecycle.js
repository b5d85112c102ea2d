// What the page says of itself on its own window, by “assessment” events (docs/analytics.md): for an owner's script and for the page
// that shows this one in a frame. Never an answer, a score or a fragment. May use: random-id.js.
import { randomId } from "../storage/random-id.js";

/** @typedef {{name: string} & Record<string, unknown>} Told */

/** What makes the page work without a network lies in it as data (tools/page/shell.js). A frame is somebody else's page. After the first
 *  answer, so that no first load grows by it; at once where the page is kept already. @param {string} name of an event */
function keepForOffline(name) {
    if (window.parent !== window || !(name === "progress" || (name === "ready" && navigator.serviceWorker?.controller))) return;
    const script = /** @type {HTMLScriptElement | null} */ (document.querySelector("head>[type=later]"));
    if (!script) return;
    script.type = "";
    document.head.append(script);
}

/**
 * Scripts that come later find in window.assessmentEvents what was told before, in order.
 * @param {Told} event a completion gets an id
 */
export function tell(event) {
    const detail = event.name === "complete" ? { ...event, id: randomId() } : event;
    (/** @type {any} */ (window).assessmentEvents ??= []).push(detail);
    window.dispatchEvent(new CustomEvent("assessment", { detail }));
    keepForOffline(event.name);
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
