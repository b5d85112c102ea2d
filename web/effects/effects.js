// Doing what the app asks for: remember, address bar, clipboard, files, focus, a word to the screen reader.
// May use: clipboard.js, history.js, save-and-share.js, wire.js, visit-store.js's types.
import { copyText } from "./clipboard.js";
import { pageAddress } from "./history.js";
import { savePicture, saveReminder, shareLink } from "./save-and-share.js";
import { readEffects } from "../abi/wire.js";

/** @typedef {import("../abi/wire.js").Effect} Effect */

/** How long another screen needs until a screen reader has seen it, ms. */
const settling = 150;

/** A text with the page's address in its place. @param {string} text */
const whole = (text) => text.replace("\u0001", `${pageAddress(location)}#`);

export class Effects {
    /**
     * @param {{module: import("../abi/module.js").Module, mirror: import("../mirror/mirror.js").Mirror,
     *          visit: import("../storage/visit-store.js").VisitStore, history: import("./history.js").History,
     *          drafts: import("../input/drafts.js").Drafts,
     *          rendering: import("../render/rendering.js").Rendering, live: HTMLElement,
     *          run: () => void, wait: (on: boolean) => void, translate: (code: string) => Promise<void>,
     *          complete: () => Promise<void>}} tools
     *   wait: says that something is on its way; translate: goes on in another language; complete: opens the doors
     */
    constructor(tools) {
        this.tools = tools;
        const { mirror, visit, history, rendering, live } = tools;
        /** @type {Record<string, (text: string) => void>} */
        this.doers = {
            save: (text) => this.#save(text),
            aside: () => visit.setAside(),
            push: (place) => history.take("push", place),
            pop: (place) => history.take("pop", place),
            replace: (place) => history.take("replace", place),
            copy: (text) => this.#copy(whole(text)),
            share: (text) => shareLink(whole(text), (address) => this.#copy(address)),
            picture: savePicture,
            remind: (text) => saveReminder(whole(text)),
            print: () => print(),
            more: (ahead) => this.#more(ahead !== ""),
            announce: (text) => {
                live.textContent = text;
            },
            focus: (id) => (id.endsWith("/title") ? this.#headFor(id) : mirror.control(id)?.focus()),
            scroll: (y) => scrollTo(0, Number(y)),
            html: (on) => rendering.choose(on === "1"),
            language: (code) => this.tools.translate(code),
        };
    }

    /** @param {Set<string>} [done] kinds that the page has done by itself */
    perform(done = new Set()) {
        for (const { kind, text } of readEffects(this.tools.module.effects())) if (!done.has(kind)) this.doers[kind](text);
    }

    /** @param {string} text */
    #save(text) {
        const { visit, drafts } = this.tools;
        if (!text) drafts.forget();
        if (!visit.write(text)) this.meet();
    }

    /** Another tab may have written its visit, or forgotten it. */
    meet() {
        const theirs = this.tools.visit.changedElsewhere();
        if (theirs === undefined) return;
        this.tools.module.meet(theirs);
        this.tools.run();
    }

    /**
     * To another screen's heading, where reading begins. Screen readers miss a focus that moves while the old screen goes.
     * @param {string} id
     */
    #headFor(id) {
        const before = document.activeElement;
        setTimeout(() => {
            const now = document.activeElement;
            if (now === before || now === document.body) this.tools.mirror.control(id)?.focus({ preventScroll: true });
        }, settling);
    }

    /** @param {boolean} ahead nobody waits for it yet */
    async #more(ahead) {
        if (!ahead) this.tools.wait(true);
        const arrived = await this.tools.complete().then(() => 1, () => 0);
        if (!ahead) this.tools.wait(false);
        this.tools.module.action("arrived", arrived);
        this.tools.run();
    }

    /** @param {string} text */
    async #copy(text) {
        const worked = await copyText(text);
        this.tools.module.action("copied", worked ? 1 : 0);
        this.tools.run();
    }
}
