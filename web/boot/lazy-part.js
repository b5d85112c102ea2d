// The lazily loaded part of the module, code and words, and the texts that the module has meanwhile. It is fetched once,
// whoever asks for it. May use: assets.js, translation.js, and module.js's types.
import { fetchAssetInTime, fetchBytes, patience } from "../files/assets.js";
import { applyTexts, withLazyWords } from "../i18n/translation.js";

/** @typedef {import("../i18n/translation.js").Texts} Texts */

/** What the script has left; nothing until it has run. @returns {import("../effects/effects.js").Later} */
const found = () => /** @type {any} */ (globalThis).upstreamLater;

/** Its element lies in the page as data (tools/page/shell.js). A copy runs, so that another one can where this one did not come. */
const runLater = () => new Promise((done, failed) => {
    const script = /** @type {HTMLScriptElement | undefined} */ (document.querySelector("head>[type=lazy]")?.cloneNode());
    if (found() || !script) return done(0);
    script.type = "";
    script.onload = done;
    script.onerror = failed;
    setTimeout(failed, patience);
    document.head.append(script);
});

export class LazyPart {
    /** The script that comes with it, once it is here. */
    later = found();
    #module;
    #files;
    #run;
    /** @type {Promise<void> | undefined} */
    #loading;

    /**
     * @param {Pick<import("../abi/module.js").Module, "boot" | "loadLazy">} module @param {Texts} texts
     * @param {Map<string, Promise<Response>>} files what has been asked for already
     * @param {() => Promise<unknown>} run the script
     */
    constructor(module, texts, files, run = runLater) {
        this.#module = module;
        /** The texts of the language that is shown. */
        this.texts = texts;
        this.#files = files;
        this.#run = run;
    }

    /** What has been asked for already can be read once; after that it is asked for again. @param {string} name */
    #ask(name) {
        const arriving = this.#files.get(name) ?? fetchAssetInTime(name);
        this.#files.delete(name);
        return arriving;
    }

    /** @returns {Promise<boolean>} whether its words are new */
    async fetch() {
        const ask = (/** @type {string} */ name) => this.#ask(name);
        const [code, texts] = await Promise.all([fetchBytes("lazy.wasm", ask("lazy.wasm")), withLazyWords(this.texts, ask), this.#run()]);
        this.later = found();
        await this.#module.loadLazy(code);
        // Another language that was chosen meanwhile has brought its own.
        if (this.texts.whole) return false;
        this.texts = texts;
        return true;
    }

    /** Fetches it, and has the module go on with its words. */
    load() {
        this.#loading ??= this.fetch().then((news) => (news ? applyTexts(this.#module, this.texts) : undefined)).finally(() => {
            this.#loading = undefined;
        });
        return this.#loading;
    }
}
