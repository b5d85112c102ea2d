// The window as the interface should know it: size, pixel ratio, safe areas, and what the visitor prefers.
// May use: constants.js, module.js's types.
import { viewFlags } from "../abi/constants.js";

/** @typedef {import("../abi/module.js").Engine} Engine */

/** As many as a large screen has with two pixels to each px; with fewer than the screen has, everything is a little blurred. */
const mostPixels = 16_000_000;

const preferences = {
    dark: matchMedia("(prefers-color-scheme: dark)"),
    reducedMotion: matchMedia("(prefers-reduced-motion: reduce)"),
    highContrast: matchMedia("(prefers-contrast: more)"),
    finePointer: matchMedia("(pointer: fine)"),
};
export const forcedColours = matchMedia("(forced-colors: active)");

/** @param {number} width @param {number} height @param {number} ratio */
export function canvasRatio(width, height, ratio) {
    return Math.min(ratio, Math.sqrt(mostPixels / Math.max(width * height, 1)));
}

/** The four safe-area insets in CSS px, which CSS knows as the padding of a probe. @param {HTMLElement} probe */
function readInsets(probe) {
    const style = getComputedStyle(probe);
    return [style.paddingTop, style.paddingRight, style.paddingBottom, style.paddingLeft].map(parseFloat);
}

export class Screen {
    /**
     * @param {{app: HTMLElement, canvas: HTMLCanvasElement, probe: HTMLElement}} elements
     * @param {Engine} engine
     * @param {() => void} changed
     */
    constructor({ app, canvas, probe }, engine, changed) {
        this.app = app;
        this.canvas = canvas;
        this.probe = probe;
        this.engine = engine;
        this.html = false;
        this.printing = false;
        this.held = false;
        const refresh = () => {
            this.measure();
            changed();
        };
        new ResizeObserver(refresh).observe(document.documentElement);
        addEventListener("resize", refresh);
        for (const query of Object.values(preferences)) query.addEventListener("change", refresh);
        this.#watchRatio(refresh);
    }

    /** @param {() => void} refresh */
    #watchRatio(refresh) {
        matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener("change", () => {
            refresh();
            this.#watchRatio(refresh);
        }, { once: true });
    }

    /** Tells the engine what the window is like, and makes the canvas fit it. */
    measure() {
        const width = document.documentElement.clientWidth;
        const height = innerHeight;
        const ratio = canvasRatio(width, height, devicePixelRatio);
        let flags = this.html ? viewFlags.html | viewFlags.reducedMotion : 0;
        if (this.held) flags |= viewFlags.held;
        for (const [name, query] of Object.entries(preferences)) {
            if (query.matches) flags |= viewFlags[/** @type {keyof typeof viewFlags} */ (name)];
        }
        if (typeof navigator.share === "function") flags |= viewFlags.canShare;
        // Paper is white whatever the screen is.
        if (this.printing) flags = (flags | viewFlags.printing) & ~(viewFlags.dark | viewFlags.highContrast);
        this.engine.view(width, height, ratio, flags);
        const [top, right, bottom, left] = readInsets(this.probe);
        this.engine.insets(top, right, bottom, left);
        this.engine.scroll(scrollY);
        // Whole pixels of the screen, and as large as that many: nothing is scaled. (The engine counts likewise.)
        const pixels = { width: Math.ceil(width * ratio - 0.01), height: Math.ceil(height * ratio - 0.01) };
        // Setting a canvas's size clears it, even to the same size.
        if (this.canvas.width !== pixels.width) this.canvas.width = pixels.width;
        if (this.canvas.height !== pixels.height) this.canvas.height = pixels.height;
        this.canvas.style.width = `${pixels.width / ratio}px`;
        this.canvas.style.height = `${pixels.height / ratio}px`;
    }
}
