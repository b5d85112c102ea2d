// The window as the interface should know it: size, pixel ratio, safe areas, and what the visitor prefers.
// May use: constants.js, types of module.js and rendering.js.
import { viewFlags } from "../abi/constants.js";

/** As many as a large screen has with two pixels to each px; with fewer than the screen has, everything is a little blurred. */
const mostPixels = 16_000_000;

const preferences = {
    dark: "(prefers-color-scheme: dark)",
    reducedMotion: "(prefers-reduced-motion: reduce)",
    highContrast: "(prefers-contrast: more)",
    finePointer: "(pointer: fine)",
};

/** @param {number} width @param {number} height @param {number} ratio */
export function canvasRatio(width, height, ratio) {
    return Math.min(ratio, Math.sqrt(mostPixels / Math.max(width * height, 1)));
}

/** The four safe-area insets in CSS px, which CSS knows as the padding of a probe. @param {HTMLElement} probe */
function readInsets(probe) {
    const style = getComputedStyle(probe);
    return [style.paddingTop, style.paddingRight, style.paddingBottom, style.paddingLeft].map(parseFloat);
}

export class Viewport {
    #surface;
    #probe;
    #module;
    #rendering;
    #changed;
    #preferences;

    /**
     * @param {{surface: {ratio: number}, probe: HTMLElement}} parts
     * @param {import("../abi/module.js").Module} module
     * @param {Pick<import("./rendering.js").Rendering, "html" | "provisional" | "printing">} rendering
     * @param {() => void} changed
     */
    constructor({ surface, probe }, module, rendering, changed) {
        this.#surface = surface;
        this.#probe = probe;
        this.#module = module;
        this.#rendering = rendering;
        this.#preferences = Object.entries(preferences).map(([name, query]) => ({ name, query: matchMedia(query) }));
        this.#changed = changed;
        const refresh = () => this.refresh();
        new ResizeObserver(refresh).observe(document.documentElement);
        addEventListener("resize", refresh);
        for (const { query } of this.#preferences) query.addEventListener("change", refresh);
        this.#watchRatio(refresh);
    }

    /** Measures, and lets the change show. */
    refresh() {
        this.measure();
        this.#changed();
    }

    /** @param {() => void} refresh */
    #watchRatio(refresh) {
        matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener("change", () => {
            refresh();
            this.#watchRatio(refresh);
        }, { once: true });
    }

    /** Tells the module what the window is like. */
    measure() {
        const width = document.documentElement.clientWidth;
        const height = innerHeight;
        const ratio = canvasRatio(width, height, devicePixelRatio);
        const { html, provisional, printing } = this.#rendering;
        let flags = html ? viewFlags.html | viewFlags.reducedMotion : 0;
        if (provisional) flags |= viewFlags.provisional;
        for (const { name, query } of this.#preferences) {
            if (query.matches) flags |= viewFlags[/** @type {keyof typeof viewFlags} */ (name)];
        }
        if (typeof navigator.share === "function") flags |= viewFlags.canShare;
        // Paper is white whatever the screen is.
        if (printing) flags = (flags | viewFlags.printing) & ~(viewFlags.dark | viewFlags.highContrast);
        this.#module.view(width, height, ratio, flags);
        const [top, right, bottom, left] = readInsets(this.#probe);
        this.#module.insets(top, right, bottom, left);
        this.#module.scroll(scrollY);
        this.#surface.ratio = ratio;
    }
}
