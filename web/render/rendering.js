// Which of the two renderings the visitor sees: the canvas, or the mirror as a page of HTML. HTML where forced
// colours, printing, a missing WebGL, a lost context, letters that cannot be drawn or a language that is read from right to
// left ask for it, where the browser's text is set larger (HTML follows that, the canvas does not), or the visitor does –
// and on the screen that was printed into the page, until the visitor moves on.
// May use: viewport.js, typeface.js's types.
import { forcedColours } from "./viewport.js";

/** How long a lost context may take to come back. */
const patience = 2000;

/** Text from this size on has been set larger than browsers come with (16 px). */
const largerText = 17.5;
const textIsLarger = () => parseFloat(getComputedStyle(document.documentElement).fontSize) > largerText;

export class Rendering {
    /** The visitor's own choice of HTML (or against it), if there was one. @type {boolean | undefined} */
    #chosen;
    /** WebGL is there; unknown until it is first needed. @type {boolean | undefined} */
    #works = undefined;
    #waiting = 0;
    #printing = false;
    /** The printed screen is still on show. */
    held = false;

    /**
     * @param {import("../abi/module.js").Engine} engine
     * @param {{canvas: HTMLCanvasElement, root: HTMLElement, letters: import("./typeface.js").Letters}} parts root: the mirror's
     * @param {import("./viewport.js").Screen} screen
     * @param {() => void} changed
     */
    constructor(engine, { canvas, root, letters }, screen, changed) {
        this.engine = engine;
        this.letters = letters;
        this.root = root;
        this.screen = screen;
        this.changed = changed;
        this.html = false;
        forcedColours.addEventListener("change", () => this.apply());
        // As wide as the browser's text is large. (It is told of once at the start, when nothing has changed.)
        let larger = textIsLarger();
        new ResizeObserver(() => {
            if (textIsLarger() === larger) return;
            larger = !larger;
            this.apply();
        }).observe(screen.probe);
        for (const [event, printing] of Object.entries({ beforeprint: true, afterprint: false })) {
            addEventListener(event, () => {
                this.#printing = printing;
                this.apply();
            });
        }
        canvas.addEventListener("webglcontextlost", (event) => {
            event.preventDefault();
            this.#lost();
        });
        canvas.addEventListener("webglcontextrestored", () => this.#restored());
    }

    /** @param {boolean} held whether a printed screen is on show, which stays as it is */
    begin(held) {
        this.held = held;
        this.apply();
    }

    /** Gets WebGL ready for later, while there is nothing else to do. */
    prepare() {
        if (this.html && this.#drawable && this.#worksNow()) this.engine.present();
    }

    /** The visitor has moved on from the printed screen. */
    release() {
        this.held = false;
        this.apply();
    }

    /** @param {boolean} html */
    choose(html) {
        this.#chosen = html;
        this.held = false;
        // Asked for again, perhaps after a context was lost for good.
        if (!html && !this.#works) this.#works = undefined;
        this.apply();
    }

    /** What is read from right to left, and forced colours, cannot be drawn. */
    get #drawable() {
        if (document.documentElement.dir === "rtl" || forcedColours.matches) return false;
        return !(this.#chosen ?? textIsLarger());
    }

    #worksNow() {
        this.#works ??= this.letters.readable && this.engine.gl(true);
        return this.#works;
    }

    #lost() {
        this.engine.gl(false);
        this.#waiting = window.setTimeout(() => {
            this.#works = false;
            this.apply();
        }, patience);
    }

    #restored() {
        clearTimeout(this.#waiting);
        this.#works = this.engine.gl(true);
        this.apply();
    }

    apply() {
        this.html = this.held || this.#printing || !this.#drawable || !this.#worksNow();
        this.root.classList.toggle("page", this.html);
        const { dataset } = document.documentElement;
        dataset.rendering = this.html ? "html" : "canvas";
        dataset.held = String(this.held);
        this.screen.html = this.html;
        this.screen.printing = this.#printing;
        this.screen.held = this.held;
        this.screen.measure();
        this.changed();
    }
}
