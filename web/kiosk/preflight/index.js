// What staff see before the doors open: the device, measured, and a button that opens the booth – or why it stays shut.
// May use: this folder, elements.js, given.js, web/storage.
import { addStyles, button, element } from "../elements.js";
import { filled } from "../given.js";
import { DeviceStorage } from "../../storage/device-storage.js";
import { bankCard } from "./card.js";
import { confirmClock, measure } from "./measure.js";
import { displayNow, keepScale, readScale } from "./screen.js";
import { styles } from "./styles.js";
import { judge, refuses } from "./verdicts.js";

/** @typedef {import("./verdicts.js").Finding} Finding */
/** @typedef {Record<string, string>} Words */
/**
 * @typedef {Omit<import("./measure.js").Around, "storage" | "built"> & {root: HTMLElement, language: string, words: Words, open: () => void,
 *   close: () => void, storage?: DeviceStorage, built?: number}} Options
 *   root: an empty element that fills the screen; open: the booth opens; close: back without that; built: when the page was
 */

const signs = /** @type {const} */ ({ good: "✓", look: "!", stop: "✕" });

let styled = false;

/** When the server, or the disk, says that the page was made; now, where neither does. */
const pagesTime = () => Date.parse(document.lastModified) || 0;

/** An address reads from left to right in every language. @param {Finding["values"]} values */
const isolated = (values) => ("site" in values ? { ...values, site: `\u2066${values.site}\u2069` } : values);

/** @param {Words} words @param {Finding} finding */
function row(words, { part, verdict, said, values: given }) {
    const values = isolated(given);
    const what = element("div", {}, element("h3", {}, words[`${part}.title`]), element("p", {}, filled(words[said], values)));
    const todo = words[`${said}.do`];
    if (todo) what.append(element("p", { class: "preflight-do" }, filled(todo, values)));
    const sign = element("span", { class: "preflight-sign", role: "img", "aria-label": words[`verdict.${verdict}`] }, signs[verdict]);
    return element("li", { class: `preflight-${verdict}`, "data-part": part, "data-said": said }, sign, what);
}

/** @param {string} text @param {() => void} changed */
function tick(text, changed) {
    const input = element("input", { type: "checkbox" });
    input.addEventListener("change", changed);
    return { input, label: element("label", { class: "preflight-tick" }, input, element("span", {}, text)) };
}

class Preflight {
    #options;
    #storage;
    #built;
    #clock = element("time", { class: "preflight-time" });
    #state = element("p", { class: "preflight-state", role: "status" });
    #list = element("ul", { class: "preflight-list" });
    #side = element("div", { class: "preflight-side" });
    #open;
    /** What somebody has to say before it opens. @type {HTMLInputElement[]} */
    #ticks = [];
    /** @type {Finding[]} */
    #findings = [];
    /** @type {ReturnType<typeof setInterval> | undefined} */
    #second;

    /** @param {Options} options */
    constructor(options) {
        this.#options = options;
        this.#storage = options.storage ?? new DeviceStorage();
        this.#built = options.built ?? pagesTime();
        this.#open = button(options.words.open, "preflight-button preflight-first", () => this.#opens());
    }

    show() {
        const { root, language, words } = this.#options;
        const title = element("h2", { id: "preflight-title", tabindex: "-1" }, words.title);
        const foot = element("footer", {}, button(words.close, "preflight-button", () => this.#end(this.#options.close)),
            button(words.again, "preflight-button", () => void this.#measure()), this.#open);
        root.append(element("div", { class: "preflight", role: "dialog", "aria-modal": "true", "aria-labelledby": title.id, lang: language, dir: language === "ar" ? "rtl" : "ltr" },
            element("header", {}, title, this.#state), element("div", { class: "preflight-body" }, this.#side, this.#list), foot));
        title.focus({ preventScroll: true });
        this.#second = setInterval(() => this.#showTime(), 1000);
        return this.#measure();
    }

    #showTime() {
        const now = new Date(), { language } = this.#options;
        this.#clock.dateTime = now.toISOString();
        this.#clock.replaceChildren(element("b", {}, new Intl.DateTimeFormat(language, { timeStyle: "medium" }).format(now)),
            element("span", {}, new Intl.DateTimeFormat(language, { dateStyle: "full" }).format(now)));
    }

    async #measure() {
        const { words } = this.#options;
        this.#say("busy", words["state.measuring"]);
        this.#open.disabled = true;
        this.#list.replaceChildren();
        this.#side.replaceChildren();
        // The words are seen before the machine is busy.
        await new Promise((painted) => setTimeout(painted, 50));
        this.#findings = judge(await measure({ ...this.#options, storage: this.#storage, built: this.#built }));
        this.#list.replaceChildren(...this.#findings.map((each) => row(words, each)));
        this.#showSide();
        this.#decide();
    }

    #showSide() {
        const { words } = this.#options;
        const asked = this.#findings.filter(({ accept }) => accept).map((each) => ({ part: each.part, ...tick(words[`${each.said}.accept`], () => this.#decide()) }));
        this.#ticks = asked.map(({ input }) => input);
        const of = (/** @type {string} */ part) => asked.filter((each) => each.part === part).map(({ label }) => label);
        this.#showTime();
        this.#side.replaceChildren(
            element("section", { class: "preflight-block" }, element("h3", {}, words["clock.ask"]), this.#clock, ...of("clock")),
            ...of("records").map((label) => element("section", { class: "preflight-block" }, element("h3", {}, words["records.title"]), label)),
            this.#card());
    }

    #card() {
        const { words } = this.#options, known = this.#findings.find(({ part }) => part === "screen");
        const keep = (/** @type {number} */ scale) => {
            keepScale(this.#storage, displayNow(), scale);
            void this.#measure();
        };
        const shape = () => bankCard({ words, scale: readScale(this.#storage, displayNow()), keep });
        if (known?.said === "screen.unmeasured") return shape();
        const block = element("section", { class: "preflight-block" }, element("h3", {}, words["screen.title"]));
        block.append(button(words["card.again"], "preflight-button", () => block.replaceWith(shape())));
        return block;
    }

    /** @param {string} state @param {string} text */
    #say(state, text) {
        this.#state.dataset.state = state;
        this.#state.textContent = text;
    }

    #decide() {
        const { words } = this.#options, stops = this.#findings.filter(({ verdict }) => verdict === "stop");
        const said = this.#ticks.every(({ checked }) => checked);
        this.#open.disabled = refuses(this.#findings) || !said;
        if (stops.length > 0) this.#say("stop", filled(words["state.stop"], { reasons: stops.map(({ part }) => words[`${part}.title`]).join(", ") }));
        else if (!said) this.#say("look", words["state.confirm"]);
        else this.#say("good", words["state.ready"]);
    }

    #opens() {
        // A clock that is known to be wrong is no measure for later.
        if (this.#findings.some(({ said }) => said === "clock.right")) confirmClock(this.#storage, Date.now());
        this.#end(this.#options.open);
    }

    /** @param {() => void} then */
    #end(then) {
        clearInterval(this.#second);
        this.#options.root.replaceChildren();
        then();
    }
}

/** @param {Options} options @returns {Promise<void>} when it was measured */
export function openPreflight(options) {
    if (!styled) addStyles(styles);
    styled = true;
    return new Preflight(options).show();
}
