// Where pictures are painted: in a worker where the browser can, else on the page's own canvas. Either way the page's canvas shows each
// picture in the size that it was made for, all at once. One picture is under way at a time, and the next is made when it is needed: so a
// slow machine drops pictures and falls behind with none. May use: painter.js, assets.js, types.
import { fetchText } from "../files/assets.js";
import { fit, Painter } from "./painter.js";

/** How long a worker may take to say whether it works, ms. Meanwhile the visitor has the HTML rendering. */
const patience = 5000;

/**
 * @typedef {object} Hearers
 * @property {(works: boolean) => void} works whether pictures can be painted: after `begin`, and when a lost context is back
 * @property {() => void} lost the context is; it may come back
 * @property {(count: number) => void} painted the picture of this number (see `taken`) is on the canvas
 *
 * @typedef {{post: (picture: ArrayBuffer) => void, begin: () => void}} Way
 */

/** The page's policy takes a painter's address from here alone. @param {string} address */
function trusted(address) {
    const policy = /** @type {any} */ (window).trustedTypes?.createPolicy("upstream-painter", { createScriptURL: () => address });
    return policy ? policy.createScriptURL("") : address;
}

/** Its script, which the browser has held against its hash, has an address in this page alone. */
async function startWorker() {
    const address = URL.createObjectURL(new Blob([await fetchText("painter.js")], { type: "text/javascript" }));
    try {
        return new Worker(trusted(address));
    } finally {
        URL.revokeObjectURL(address);
    }
}

/** Whether the browser has what the worker needs; WebGL it must try. @param {Window & typeof globalThis} page */
const hasWorkers = ({ OffscreenCanvas, Worker, ImageBitmapRenderingContext }) => Boolean(OffscreenCanvas && Worker && ImageBitmapRenderingContext);

export class Surface {
    /** How many pictures have been taken from the module. */
    taken = 0;
    /** Device pixels to each CSS px. */
    ratio = 1;
    #canvas;
    #module;
    #page;
    #start;
    /** @type {Hearers} */
    #on = { works() {}, lost() {}, painted() {} };
    /** @type {Way | undefined} */
    #way;
    /** The ratio of the picture that is under way; 0: there is none. */
    #underWay = 0;
    /** Another picture is wanted when it has arrived. */
    #behind = false;

    /**
     * @param {HTMLCanvasElement} canvas @param {{picture: () => ArrayBuffer}} module
     * @param {Window & typeof globalThis} page @param {() => Promise<Worker>} start
     */
    constructor(canvas, module, page = window, start = startWorker) {
        this.#canvas = canvas;
        this.#module = module;
        this.#page = page;
        this.#start = start;
    }

    /** @param {Hearers} on */
    listen(on) {
        this.#on = on;
    }

    /** Gets WebGL ready; `works` answers, once. */
    async begin() {
        this.#way ??= hasWorkers(this.#page) ? await this.#inWorker() : this.#here();
        this.#way.begin();
    }

    /** The module has another picture. */
    present() {
        if (this.#underWay || !this.#way) {
            this.#behind = true;
            return;
        }
        this.#behind = false;
        this.#underWay = this.ratio;
        this.taken += 1;
        this.#way.post(this.#module.picture());
    }

    /** The picture that was under way is on the canvas, or could not be painted. @param {boolean} painted */
    #arrived(painted) {
        const { style, width, height } = this.#canvas;
        if (painted) {
            // As large as that many of the screen's pixels: nothing is scaled.
            style.width = `${width / this.#underWay}px`;
            style.height = `${height / this.#underWay}px`;
        }
        this.#underWay = 0;
        if (painted) this.#on.painted(this.taken);
        if (this.#behind) this.present();
    }

    /** @returns {Way} */
    #here() {
        const painter = new Painter(this.#canvas, { lost: () => this.#on.lost(), restored: (works) => this.#on.works(works) });
        return { begin: () => this.#on.works(painter.begin()), post: (picture) => this.#arrived(painter.paint(picture)) };
    }

    /** @returns {Promise<Way>} that of the page itself, if the worker does not come to anything */
    async #inWorker() {
        try {
            const worker = await this.#start();
            if (await this.#tried(worker)) return this.#through(worker);
            worker.terminate();
            return this.#here();
        } catch {
            return this.#here();
        }
    }

    /** @param {Worker} worker @returns {Promise<boolean>} whether it can paint */
    #tried(worker) {
        return new Promise((done) => {
            const page = this.#page, timer = page.setTimeout(done, patience, false);
            const answered = (/** @type {boolean} */ works) => {
                page.clearTimeout(timer);
                done(works);
            };
            worker.onmessage = ({ data }) => answered(data === "works");
            worker.onerror = () => answered(false);
            worker.postMessage("begin");
        });
    }

    /** @param {Worker} worker that works @returns {Way} */
    #through(worker) {
        const context = /** @type {ImageBitmapRenderingContext} */ (this.#canvas.getContext("bitmaprenderer", { alpha: false }));
        worker.onmessage = (/** @type {MessageEvent<import("./painter-worker.js").Answer>} */ { data }) => {
            if (data === "works" || data === "fails") this.#on.works(data === "works");
            else if (data === "lost") this.#loses();
            else {
                if (data !== "unpainted") {
                    fit(this.#canvas, data.width, data.height);
                    context.transferFromImageBitmap(data);
                }
                this.#arrived(data !== "unpainted");
            }
        };
        worker.onerror = () => this.#on.works(false);
        return { begin: () => worker.postMessage("begin"), post: (picture) => worker.postMessage(picture, [picture]) };
    }

    /** Whoever counts lost contexts hears of it as where the canvas has one of its own. */
    #loses() {
        this.#canvas.dispatchEvent(new Event("webglcontextlost"));
        this.#on.lost();
    }
}
