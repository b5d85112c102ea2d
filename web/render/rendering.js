// Which of the two renderings the visitor sees, the canvas or the mirror as a page of HTML: decided here and only read
// elsewhere. HTML where forced colours, printing, a missing WebGL, a lost context, a typeface that cannot be drawn or a
// language that is read from right to left ask for it, where the browser's text is set larger (HTML follows that, the canvas
// does not), or the visitor does – and on the prerendered screen, until the visitor moves on.
// May use: types of module.js, surface.js and typeface.js.

/** How long a lost context may take to come back, ms. */
const patience = 2000;

/** Text from this size on has been set larger than browsers come with (16 px). */
const largerText = 17.5;

export class Rendering {
    /** The mirror is what the visitor sees, and not the canvas. */
    html = false;
    printing = false;
    #module;
    #typeface;
    #root;
    #changed;
    #page;
    #forcedColours;
    /** The root element. */
    #document;
    /** The visitor's own choice of HTML (or against it), if there was one. @type {boolean | undefined} */
    #chosen;
    #surface;
    /** Pictures can be painted; "asked": nobody knows yet; unknown until it is first needed. @type {boolean | "asked" | undefined} */
    #works = undefined;
    #waiting = 0;
    /** The canvas is to be shown when a later picture than this one is on it; Infinity: nothing is waited for. */
    #since = Infinity;
    /** The prerendered screen that is still on show; empty: none. */
    #prerenderedScreen = "";

    /**
     * @param {Pick<import("../abi/module.js").Module, "painted">} module
     * @param {object} parts
     * @param {Pick<import("./surface.js").Surface, "begin" | "listen" | "present" | "taken">} parts.surface
     * @param {HTMLElement} parts.root the mirror's
     * @param {Element} parts.probe as wide as the browser's text is large
     * @param {Pick<import("./typeface.js").Typeface, "readable">} parts.typeface
     * @param {string} parts.prerendered the screen that is on show when the app comes; empty: none
     * @param {() => void} changed it has been decided anew
     * @param {Window & typeof globalThis} page
     */
    constructor(module, { surface, root, probe, typeface, prerendered }, changed, page = window) {
        this.#module = module;
        this.#surface = surface;
        this.#typeface = typeface;
        this.#root = root;
        this.#changed = changed;
        this.#page = page;
        this.#document = page.document.documentElement;
        this.#prerenderedScreen = prerendered;
        this.html = this.prerendered;
        this.#forcedColours = page.matchMedia("(forced-colors: active)");
        this.#watchPage(probe);
        surface.listen({
            works: (works) => this.#answered(works), lost: () => this.#lost(), painted: (count) => count > this.#since && this.#show(),
        });
    }

    /** @param {Element} probe */
    #watchPage(probe) {
        const page = this.#page;
        this.#forcedColours.addEventListener("change", () => this.decide());
        // It is told of once at the start, when nothing has changed.
        let larger = this.#textIsLarger;
        new page.ResizeObserver(() => {
            if (this.#textIsLarger === larger) return;
            larger = !larger;
            this.decide();
        }).observe(probe);
        for (const [event, printing] of Object.entries({ beforeprint: true, afterprint: false })) {
            page.addEventListener(event, () => {
                this.printing = printing;
                this.decide();
            });
        }
    }

    /** The HTML rendering is shown only until the visitor moves on from the prerendered screen. */
    get prerendered() {
        return this.#prerenderedScreen !== "";
    }

    /** HTML is shown for a start, before the canvas: nobody chose it and nothing asks for it. */
    get provisional() {
        return this.prerendered || (this.html && this.#drawable && this.#works === "asked");
    }

    /** Gets WebGL ready for later, while there is nothing else to do. */
    prepare() {
        if (this.html && this.#drawable) this.#worksNow();
    }

    /** A screen is on show: on another one than the prerendered, the visitor has moved on. @param {string} screen */
    shows(screen) {
        if (this.prerendered && screen !== this.#prerenderedScreen) this.#release();
    }

    #release() {
        this.#prerenderedScreen = "";
        this.decide();
    }

    /** The visitor's own choice. @param {boolean} html */
    choose(html) {
        this.#chosen = html;
        // Asked for again, perhaps after a context was lost for good.
        if (!html && !this.#works) this.#works = undefined;
        this.#release();
    }

    get #textIsLarger() {
        return parseFloat(this.#page.getComputedStyle(this.#document).fontSize) > largerText;
    }

    /** What is read from right to left, and forced colours, cannot be drawn. */
    get #drawable() {
        if (this.#document.dir === "rtl" || this.#forcedColours.matches) return false;
        return !(this.#chosen ?? this.#textIsLarger);
    }

    #worksNow() {
        if (this.#works === undefined) {
            this.#works = this.#typeface.readable && "asked";
            if (this.#works) this.#surface.begin();
        }
        return this.#works === true;
    }

    /** @param {boolean} works */
    #answered(works) {
        this.#page.clearTimeout(this.#waiting);
        this.#works = works;
        this.#module.painted(works);
        // Letters and all are made before they are needed.
        if (works && this.prerendered) this.#surface.present();
        else this.decide();
    }

    #lost() {
        this.#module.painted(false);
        this.#waiting = this.#page.setTimeout(() => {
            this.#works = false;
            this.decide();
        }, patience);
    }

    /** Decides anew. The canvas is shown when there is a picture on it. */
    decide() {
        const { prerendered, printing } = this, before = this.html;
        const html = this.html = prerendered || printing || !this.#drawable || !this.#worksNow();
        if (html) this.#since = Infinity;
        else if (before) this.#since = this.#surface.taken;
        if (html || this.#since === Infinity) this.#show();
        this.#document.dataset.prerendered = String(prerendered);
        this.#changed();
    }

    /** Says to the styles what is shown. */
    #show() {
        const { html } = this;
        this.#since = Infinity;
        this.#root.classList.toggle("page", html);
        this.#document.dataset.rendering = html ? "html" : "canvas";
    }
}
