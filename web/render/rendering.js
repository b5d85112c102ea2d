// Which of the two renderings the visitor sees, the canvas or the mirror as a page of HTML: decided here and only read
// elsewhere. HTML where forced colours, printing, a missing WebGL, a lost context, a typeface that cannot be drawn or a
// language that is read from right to left ask for it, where the browser's text is set larger (HTML follows that, the canvas
// does not), or the visitor does – and on the prerendered screen, until the visitor moves on.
// May use: types of module.js and typeface.js.

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
    /** WebGL is there; unknown until it is first needed. @type {boolean | undefined} */
    #works = undefined;
    #waiting = 0;
    /** The prerendered screen that is still on show; empty: none. */
    #prerenderedScreen = "";

    /**
     * @param {Pick<import("../abi/module.js").Module, "gl" | "present">} module
     * @param {object} parts
     * @param {EventTarget} parts.canvas
     * @param {HTMLElement} parts.root the mirror's
     * @param {Element} parts.probe as wide as the browser's text is large
     * @param {Pick<import("./typeface.js").Typeface, "readable">} parts.typeface
     * @param {string} parts.prerendered the screen that is on show when the app comes; empty: none
     * @param {() => void} changed it has been decided anew
     * @param {Window & typeof globalThis} page
     */
    constructor(module, { canvas, root, probe, typeface, prerendered }, changed, page = window) {
        this.#module = module;
        this.#typeface = typeface;
        this.#root = root;
        this.#changed = changed;
        this.#page = page;
        this.#document = page.document.documentElement;
        this.#prerenderedScreen = prerendered;
        this.html = this.prerendered;
        this.#forcedColours = page.matchMedia("(forced-colors: active)");
        this.#watchPage(probe);
        canvas.addEventListener("webglcontextlost", (event) => {
            event.preventDefault();
            this.#lost();
        });
        canvas.addEventListener("webglcontextrestored", () => this.#restored());
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

    /** Gets WebGL ready for later, while there is nothing else to do. */
    prepare() {
        if (this.html && this.#drawable && this.#worksNow()) this.#module.present();
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
        this.#works ??= this.#typeface.readable && this.#module.gl(true);
        return this.#works;
    }

    #lost() {
        this.#module.gl(false);
        this.#waiting = this.#page.setTimeout(() => {
            this.#works = false;
            this.decide();
        }, patience);
    }

    #restored() {
        this.#page.clearTimeout(this.#waiting);
        this.#works = this.#module.gl(true);
        this.decide();
    }

    /** Decides anew, and says so to the styles and to whoever reads it. */
    decide() {
        const { prerendered, printing } = this, { dataset } = this.#document;
        const html = this.html = prerendered || printing || !this.#drawable || !this.#worksNow();
        this.#root.classList.toggle("page", html);
        dataset.rendering = html ? "html" : "canvas";
        dataset.prerendered = String(prerendered);
        this.#changed();
    }
}
