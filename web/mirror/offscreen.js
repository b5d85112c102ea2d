// What lies beyond the window. The canvas is as large as the window, so nothing is drawn there; the browser shows the mirror's
// words instead, which a picture of the whole page then has (overlay.css). Nobody scrolls far enough in one frame to read both.
// May use: mirror.js types.

export class Offscreen {
    /** @type {Set<Element>} */
    #watched = new Set();
    #observer = new IntersectionObserver((entries) => {
        for (const { target, isIntersecting } of entries) target.classList.toggle("offscreen", !isIntersecting);
    });

    /** Watches what is on the page now, and nothing else. @param {import("./mirror.js").Mirror} mirror */
    watch(mirror) {
        const now = new Set([...mirror.entries.values()].map(({ element }) => element));
        for (const element of this.#watched) if (!now.has(/** @type {HTMLElement} */ (element))) this.#observer.unobserve(element);
        for (const element of now) if (!this.#watched.has(element)) this.#observer.observe(element);
        this.#watched = now;
    }
}
