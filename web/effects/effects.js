// Doing what the app asks for: remember, address bar, clipboard, files, focus, a word to the screen reader.
// May use: wire.js, and types.
import { readEffects } from "../abi/wire.js";

/** How long another screen needs until a screen reader has seen it, ms. */
const settling = 150;

/**
 * @typedef {import("../abi/wire.js").EffectKind} EffectKind
 *
 * @typedef {object} Later what only the lazily loaded part asks for (web/boot/later.js)
 * @property {Pick<import("../storage/results-store.js").ResultsStore, "read" | "change" | "setAside">} results
 * @property {typeof import("./clipboard.js").copyText} copy
 * @property {typeof import("./save-and-share.js").savePicture} picture
 * @property {typeof import("./save-and-share.js").saveReminder} remind
 * @property {typeof import("./save-and-share.js").saveText} file
 * @property {typeof import("./save-and-share.js").shareLink} share
 *
 * @typedef {object} Tools
 * @property {Pick<import("../abi/module.js").Module, "effects" | "card" | "copied" | "lazyLoaded" | "otherTabSaved" | "results">} module
 * @property {Pick<import("../mirror/mirror.js").Mirror, "control">} mirror
 * @property {Pick<import("../storage/visit-store.js").VisitStore, "write" | "setAside" | "changedElsewhere">} visit
 * @property {Pick<import("./history.js").History, "take">} history
 * @property {Pick<import("../input/drafts.js").Drafts, "forget">} drafts
 * @property {Pick<import("../render/rendering.js").Rendering, "choose">} rendering
 * @property {{textContent: string | null}} live the live region
 * @property {() => void} run
 * @property {(what: () => void) => void} later does something when what is due now has been painted
 * @property {() => void} flush does at once what waits for that
 * @property {(y: number) => void} scroll
 * @property {(on: boolean) => void} wait says that something is on its way
 * @property {(code: string) => unknown} language goes on in another one
 * @property {{load: () => Promise<void>, later: Later}} lazy the lazily loaded part of the module, and the script that comes with it
 * @property {typeof import("./lifecycle.js").tell} tell
 * @property {(codes: string) => void} record
 */

export class Effects {
    #tools;
    /** @type {Record<EffectKind, (text: string) => unknown>} */
    #actions;

    /** @param {Tools} tools */
    constructor(tools) {
        this.#tools = tools;
        const { mirror, history, rendering, live, lazy } = tools;
        this.#actions = {
            save: (text) => this.#save(text),
            aside: (what) => this.#setAside(what),
            results: (text) => this.#keep(text),
            file: (text) => lazy.later.file(text),
            push: (place) => history.take("push", place),
            pop: (place) => history.take("pop", place),
            replace: (place) => history.take("replace", place),
            copy: (text) => this.#copy(text),
            share: (text) => lazy.later.share(text, (address) => this.#copy(address)),
            picture: (shape) => lazy.later.picture(tools.module.card(shape), shape),
            remind: (text) => lazy.later.remind(text),
            print: () => print(),
            loadLazy: (ahead) => this.loadLazy(ahead !== ""),
            announce: (text) => {
                live.textContent = text;
            },
            title: (id) => this.#focusHeading(id),
            focus: (id) => mirror.control(id)?.focus(),
            scroll: (y) => tools.scroll(Number(y)),
            html: (on) => rendering.choose(on === "1"),
            language: tools.language,
            event: (text) => tools.tell(JSON.parse(text)),
            record: tools.record,
        };
    }

    /** @param {Set<EffectKind>} [done] kinds that the page has done by itself */
    perform(done = new Set()) {
        for (const { kind, text } of readEffects(this.#tools.module.effects())) {
            const action = this.#actions[kind];
            if (!action) throw new Error(`unknown effect “${kind}”`);
            if (!done.has(kind)) action(text);
        }
    }

    /**
     * A browser takes a while to keep a text, and nobody sees it; so the paint comes first. What is to be forgotten is forgotten at once.
     * @param {string} text
     */
    #save(text) {
        const { visit, drafts, later, flush } = this.#tools;
        later(() => {
            if (!visit.write(text)) this.otherTabSaved();
        });
        if (text) return;
        drafts.forget();
        flush();
    }

    /** @param {string} what */
    #setAside(what) {
        const { visit, lazy, flush } = this.#tools;
        flush();
        (what ? lazy.later.results : visit).setAside();
    }

    /** @param {string} text */
    #keep(text) {
        this.#tools.module.results(this.#tools.lazy.later.results.change(text));
        this.#tools.run();
    }

    /** Another tab may have written its visit, or forgotten it. */
    otherTabSaved() {
        this.#tools.flush();
        const theirs = this.#tools.visit.changedElsewhere();
        if (theirs === undefined) return;
        this.#tools.module.otherTabSaved(theirs);
        this.#tools.run();
    }

    /**
     * To another screen's heading, where reading begins. Screen readers miss a focus that moves while the old screen goes.
     * @param {string} id
     */
    #focusHeading(id) {
        const before = document.activeElement;
        setTimeout(() => {
            const now = document.activeElement;
            if (now === before || now === document.body) this.#tools.mirror.control(id)?.focus({ preventScroll: true });
        }, settling);
    }

    /** @param {boolean} ahead nobody waits for it yet */
    async loadLazy(ahead) {
        const { module, lazy } = this.#tools;
        if (!ahead) this.#tools.wait(true);
        const loaded = await lazy.load().then(() => true, () => false);
        if (!ahead) this.#tools.wait(false);
        if (loaded) module.results(lazy.later.results.read());
        module.lazyLoaded(loaded);
        this.#tools.run();
    }

    /** @param {string} text */
    async #copy(text) {
        this.#tools.module.copied(await this.#tools.lazy.later.copy(text));
        this.#tools.run();
    }
}
