// A page as high as its content in a host that scrolls: for this page the window is the part that the host shows. It is treated as a
// scrolled document all the same – as high a window as the host's, scrolled by as much as lies above it – so the canvas is never larger
// than that, and as sharp as elsewhere. Until a host says what it shows, the frame is a window like any other.
// May use: nothing.

/** Layouts have room in a window of this height, and fill a higher one; here none is filled, as the host has something below. */
const comfortable = 640;

/** A content that has become lower by this much is laid out afresh, px; less is not worth the work. */
const lower = 24;

/** @typedef {{top: number, height: number}} Visible top: how much of the frame lies above the host's window; height: of that window */

export class Shown {
    /** @type {Visible | undefined} */
    #visible;
    /** How high a window the app lays out for. */
    #height = 0;
    /** How far down something stood, and on which screen. */
    #reached = 0;
    #title = "";
    /** Where the canvas lies, how much of the page is below the host's window, and how high the host was told it is. */
    #top = 0;
    #below = 0;
    #told = 0;
    #telling = 0;
    #page;
    #send;

    /** What the window says of itself, whatever others are told. */
    #own;

    /** @param {(type: string, fields: object) => void} send to the host @param {Window & typeof globalThis} [page] */
    constructor(send, page = window) {
        const asked = (/** @type {"innerHeight" | "scrollY"} */ name) => Object.getOwnPropertyDescriptor(page, name)?.get?.bind(page) ?? (() => 0);
        this.#own = { innerHeight: asked("innerHeight"), scrollY: asked("scrollY"), scrollTo: page.scrollTo.bind(page) };
        this.#send = send;
        this.#page = page;
    }

    get #root() {
        return this.#page.document.documentElement;
    }

    /** As the app asks its window. */
    get innerHeight() {
        return this.#visible ? this.#height : this.#own.innerHeight();
    }

    /** Whole pixels of the screen: what is drawn stays sharp. */
    get scrollY() {
        if (!this.#visible) return this.#own.scrollY();
        const ratio = this.#page.devicePixelRatio;
        const top = Math.min(this.#visible.top, Math.max(0, this.#content() - this.#height));
        return Math.round(top * ratio) / ratio;
    }

    /** @param {number} x @param {number} y */
    scrollTo(x, y) {
        if (this.#visible) this.#send("scroll", { top: Math.round(y) });
        else this.#own.scrollTo(x, y);
    }

    /** How high the page is, in whole px. */
    #content() {
        return Math.ceil(this.#root.getBoundingClientRect().height);
    }

    /** How far down something stands, as the app has placed it; 0 where the browser places everything. */
    #reach() {
        const placed = /** @type {HTMLElement[]} */ ([...this.#page.document.querySelectorAll('[data-rendering="canvas"] #mirror [style*="--y"]')]);
        return Math.max(0, ...placed.map(({ style }) => parseFloat(style.getPropertyValue("--y")) + parseFloat(style.getPropertyValue("--h")) || 0));
    }

    /** The host says what it shows. @param {Visible} visible */
    show(visible) {
        const before = this.#visible;
        this.#visible = visible;
        if (!before) this.#begin();
        if (before?.height !== visible.height) this.#measured(true);
        this.#follow();
    }

    #begin() {
        const page = this.#page, { body } = page.document;
        this.#root.toggleAttribute("data-shown", true);
        const measured = () => this.#measured();
        new page.ResizeObserver(measured).observe(this.#root);
        new page.MutationObserver(measured).observe(body, { subtree: true, childList: true, attributes: true, attributeFilter: ["style"] });
        new page.MutationObserver(measured).observe(this.#root, { attributeFilter: ["data-screen", "data-rendering"] });
        // What focus brings into view, the host scrolls to; the page itself has nothing to scroll.
        page.addEventListener("scroll", () => {
            if (this.#own.scrollY() !== 0) this.#own.scrollTo(0, 0);
        });
    }

    /** The app lays out for another window. @param {number} height */
    #layOut(height) {
        if (height === this.#height) return;
        this.#height = height;
        this.#page.dispatchEvent(new Event("resize"));
    }

    /** Something is on the page that was not, or stands elsewhere. @param {boolean} [afresh] */
    #measured(afresh = false) {
        const { height } = /** @type {Visible} */ (this.#visible), { title } = this.#page.document;
        if (afresh || title !== this.#title || this.#reach() < this.#reached - lower) this.#layOut(Math.min(comfortable, height));
        const content = this.#content();
        if (content > this.#height) this.#layOut(Math.min(height, content));
        this.#title = title;
        this.#reached = this.#reach();
        this.#follow();
        this.#page.clearTimeout(this.#telling);
        this.#telling = this.#page.setTimeout(() => this.#tell());
    }

    /** Once it has come to rest. */
    #tell() {
        const height = this.#content();
        if (height !== this.#told) this.#send("height", { height });
        this.#told = height;
    }

    /** The canvas lies where the host's window is, and so does what is said meanwhile. */
    #follow() {
        const top = this.scrollY, below = Math.max(0, this.#content() - top - /** @type {Visible} */ (this.#visible).height);
        if (top === this.#top && below === this.#below) return;
        this.#top = top;
        this.#below = below;
        this.#root.style.setProperty("--shown-top", `${top}px`);
        this.#root.style.setProperty("--shown-below", `${below}px`);
        this.#page.dispatchEvent(new Event("scroll"));
    }
}
