// Which of the two renderings the visitor sees: the canvas, or the mirror as a page of HTML. HTML where forced
// colours, printing, a missing WebGL or a lost context ask for it, or the visitor does. May use: screen.js.
import { forcedColours } from "./screen.js";

/** How long a lost context may take to come back. */
const patience = 2000;

export class Rendering {
    /** The visitor's own choice. */
    #chosen = false;
    /** WebGL is there. */
    #works = false;
    #waiting = 0;
    #printing = false;

    /**
     * @param {import("./engine.js").Engine} engine
     * @param {{canvas: HTMLCanvasElement, root: HTMLElement}} elements root: the mirror's
     * @param {import("./screen.js").Screen} screen
     * @param {() => void} changed
     */
    constructor(engine, { canvas, root }, screen, changed) {
        this.engine = engine;
        this.root = root;
        this.screen = screen;
        this.changed = changed;
        this.html = false;
        forcedColours.addEventListener("change", () => this.#apply());
        for (const [event, printing] of Object.entries({ beforeprint: true, afterprint: false })) {
            addEventListener(event, () => {
                this.#printing = printing;
                this.#apply();
            });
        }
        canvas.addEventListener("webglcontextlost", (event) => {
            event.preventDefault();
            this.#lost();
        });
        canvas.addEventListener("webglcontextrestored", () => this.#restored());
    }

    begin() {
        this.#works = this.engine.gl(true);
        this.#apply();
    }

    /** @param {boolean} html */
    choose(html) {
        this.#chosen = html;
        if (!html && !this.#works) this.#works = this.engine.gl(true);
        this.#apply();
    }

    #lost() {
        this.engine.gl(false);
        this.#waiting = window.setTimeout(() => {
            this.#works = false;
            this.#apply();
        }, patience);
    }

    #restored() {
        clearTimeout(this.#waiting);
        this.#works = this.engine.gl(true);
        this.#apply();
    }

    #apply() {
        this.html = this.#chosen || !this.#works || this.#printing || forcedColours.matches;
        this.root.classList.toggle("page", this.html);
        document.documentElement.dataset.rendering = this.html ? "html" : "canvas";
        this.screen.html = this.html;
        this.screen.printing = this.#printing;
        this.screen.measure();
        this.changed();
    }
}
