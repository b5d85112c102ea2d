// The page's typeface as the module asks for it (src/ui/include/upstream/ui/text/typeface.hpp): widths of letters, and pictures of them that the
// browser itself has drawn on a small canvas. So drawn text is what the browser would show, hinting, smoothing and all.
// May use: nothing.

/** @typedef {{weight: number, pixels: number, code: number, shift: number, light: boolean}} Glyph as in typeface.hpp */
/** @typedef {{left: number, top: number, width: number, height: number, ink: Uint8Array}} Picture */

/** What is measured is measured large, so that no hinting for small sizes shows in it. */
const em = 1000;
/** How long a typeface may take when everything else is there. */
const patience = 3000;

/**
 * The opacity of a picture's pixels, without the empty rows and columns around what is to be seen.
 * @param {ImageData} image @param {number} left @param {number} top of the picture @returns {Picture | null}
 */
export function inkOf({ data, width, height }, left, top) {
    let [x0, y0, x1, y1] = [width, height, 0, 0];
    for (let y = 0; y < height; y++) {
        for (let x = 0; x < width; x++) {
            if (data[4 * (y * width + x) + 3] === 0) continue;
            [x0, y0, x1, y1] = [Math.min(x0, x), Math.min(y0, y), Math.max(x1, x + 1), Math.max(y1, y + 1)];
        }
    }
    if (x1 <= x0) return null;
    const ink = new Uint8Array((x1 - x0) * (y1 - y0));
    for (let y = y0, at = 0; y < y1; y++) {
        for (let x = x0; x < x1; x++) ink[at++] = data[4 * (y * width + x) + 3];
    }
    return { left: left + x0, top: top + y0, width: x1 - x0, height: y1 - y0, ink };
}

export class Typeface {
    #canvas = document.createElement("canvas");
    #context = /** @type {CanvasRenderingContext2D} */ (this.#canvas.getContext("2d", { willReadFrequently: true }));
    #family = "sans-serif";
    /** The one that the canvas is set to. */
    #font = "";

    /** Takes up the typeface that the page has now, when it has arrived; after a while, what there is in its place. */
    async settle() {
        this.#family = getComputedStyle(document.documentElement).getPropertyValue("--typeface");
        this.#font = "";
        const faces = [400, 600].map((weight) => document.fonts.load(`${weight} 16px ${this.#family}`));
        await Promise.race([Promise.allSettled(faces), new Promise((done) => { setTimeout(done, patience); })]);
    }

    /** @param {() => void} changed a typeface has come after all, and letters look otherwise from now on */
    listen(changed) {
        document.fonts.addEventListener("loadingdone", changed);
    }

    /** Whether canvases can be read here. Some browsers give noise instead, so that nobody is recognised by them. */
    get readable() {
        this.#context.fillStyle = "#000";
        this.#context.clearRect(0, 0, 16, 16);
        this.#context.fillRect(0, 0, 8, 16);
        const { data } = this.#context.getImageData(0, 0, 16, 16);
        return data.every((value, at) => at % 4 !== 3 || value === (at % 64 < 32 ? 255 : 0));
    }

    /** @param {number} weight @param {number} pixels */
    #use(weight, pixels) {
        const font = `${weight} ${pixels}px ${this.#family}`;
        if (this.#font === font) return;
        this.#context.font = this.#font = font;
    }

    /** In em. @param {number} weight */
    rise(weight) {
        this.#use(weight, em);
        const { fontBoundingBoxAscent, fontBoundingBoxDescent } = this.#context.measureText("x");
        // Firefox has known them since version 116.
        return { ascent: (fontBoundingBoxAscent ?? 0.96 * em) / em, descent: (fontBoundingBoxDescent ?? 0.24 * em) / em };
    }

    /** In em. @param {number} weight @param {number} code */
    advance(weight, code) {
        this.#use(weight, em);
        return this.#context.measureText(String.fromCodePoint(code)).width / em;
    }

    /** @param {Glyph} glyph @returns {Picture | null} null: there is nothing to see */
    picture({ weight, pixels, code, shift, light }) {
        const text = String.fromCodePoint(code);
        this.#use(weight, pixels);
        const box = this.#context.measureText(text);
        // One pixel more on each side: smoothing goes a little beyond the outline.
        const left = Math.floor(shift - box.actualBoundingBoxLeft) - 1, top = -Math.ceil(box.actualBoundingBoxAscent) - 1;
        const width = Math.ceil(shift + box.actualBoundingBoxRight) + 1 - left;
        const height = Math.ceil(box.actualBoundingBoxDescent) + 1 - top;
        if (!(width > 0 && height > 0)) return null;
        this.#makeRoom(width, height);
        this.#use(weight, pixels);
        this.#context.clearRect(0, 0, width, height);
        this.#context.fillStyle = light ? "#fff" : "#000";
        this.#context.fillText(text, shift - left, -top);
        return inkOf(this.#context.getImageData(0, 0, width, height), left, top);
    }

    /** @param {number} width @param {number} height */
    #makeRoom(width, height) {
        if (width <= this.#canvas.width && height <= this.#canvas.height) return;
        this.#canvas.width = Math.max(width, this.#canvas.width);
        this.#canvas.height = Math.max(height, this.#canvas.height);
        this.#font = ""; // a canvas of another size has forgotten it
    }
}
