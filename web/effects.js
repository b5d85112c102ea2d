// Doing what the app asks for: remember, address bar, clipboard, focus, a word to the screen reader.
// May use: clipboard.js, history.js, wire.js.
import { copyText } from "./clipboard.js";
import { pageAddress } from "./history.js";
import { readEffects } from "./wire.js";

/** @typedef {import("./wire.js").Effect} Effect */

export class Effects {
    /**
     * @param {{engine: import("./engine.js").Engine, mirror: import("./mirror.js").Mirror,
     *          storage: import("./storage.js").Storage, history: import("./history.js").History,
     *          rendering: import("./rendering.js").Rendering, live: HTMLElement, run: () => void}} tools
     */
    constructor(tools) {
        this.tools = tools;
        const { mirror, storage, history, rendering, live } = tools;
        /** @type {Record<string, (text: string) => void>} */
        this.doers = {
            save: (text) => storage.write(text),
            hash: (text) => history.show(text),
            push: () => history.push(),
            pop: () => history.pop(),
            copy: (text) => this.#copy(text),
            announce: (text) => {
                live.textContent = text;
            },
            focus: (id) => mirror.control(id)?.focus({ preventScroll: id.endsWith("/title") }),
            scroll: (y) => scrollTo(0, Number(y)),
            html: (on) => rendering.choose(on === "1"),
        };
    }

    perform() {
        for (const { kind, text } of readEffects(this.tools.engine.effects())) this.doers[kind](text);
    }

    /** @param {string} text */
    async #copy(text) {
        const worked = await copyText(text.replace("\u0001", `${pageAddress(location)}#`));
        this.tools.engine.action("copied", worked ? 1 : 0);
        this.tools.run();
    }
}
