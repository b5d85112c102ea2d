// Scrolling the document where the app wants it. To scroll, a browser first lays out the whole page, and most screens begin where the
// last one stood: at the top. May use: nothing.

export class Scroller {
    /** How far the page is scrolled; NaN where nobody knows. */
    #top = NaN;
    #page;

    /** @param {Pick<Window, "addEventListener" | "scrollTo" | "scrollY" | "parent">} page */
    constructor(page = window) {
        this.#page = page;
        page.addEventListener("scroll", () => {
            this.#top = page.scrollY;
        }, { passive: true });
    }

    /** The browser goes to where another entry of its history was scrolled. */
    lost() {
        this.#top = NaN;
    }

    /** @param {number} y */
    to(y) {
        // In a frame it is the host that scrolls, and it may stand anywhere.
        if (this.#top === y && this.#page.parent === this.#page) return;
        this.#page.scrollTo(0, y);
        this.#top = y;
    }
}
