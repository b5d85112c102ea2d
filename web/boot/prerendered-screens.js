// The prerendered intro and first question, until the app is there: follows a press as far as the page can by itself, and
// keeps every one, with its time, for the app to do (hand-over.js). May use: kept-presses.js, press.js, visit-store.js, and
// device-storage.js's types.
import { readPresses } from "./kept-presses.js";
import { idOf } from "../input/press.js";
import { setAsideUnreadable } from "../storage/visit-store.js";

/** @typedef {import("./kept-presses.js").KeptPress} KeptPress */

/** Ms since 1970. */
const now = () => performance.timeOrigin + performance.now();

/** Nobody chose it by keyboard, and it has no value. */
const plain = { value: -1, keyboard: false };

/**
 * @typedef {object} Tools
 * @property {import("../storage/device-storage.js").DeviceStorage} storage
 * @property {string} key where presses are kept
 * @property {(on: boolean) => void} wait says that something must wait for the app
 * @property {(screen: string) => void} shown another screen is on show
 * @property {() => void} back the visitor goes back from the question
 * @property {(index: number) => void} chooseLanguage
 */

export class PrerenderedScreens {
    /** The id of the screen that is shown; empty while there is none to show. */
    screen = "intro";
    /** In order. @type {KeptPress[]} */
    presses = [];
    /** What was pressed before could not be read. */
    damaged = false;
    /** What is off the page while a question is on it. */
    #intro = { nodes: /** @type {Node[]} */ ([]), title: "" };

    #tools;

    /** @param {Tools} tools */
    constructor(tools) {
        this.#tools = tools;
    }

    get main() {
        return /** @type {HTMLElement} */ (document.querySelector("#mirror"));
    }

    /** Checks a radio button, if there is such a one. @param {string} id @returns {boolean} whether there is */
    choose(id) {
        /** @type {HTMLInputElement | null} */
        const input = this.main.querySelector(`[data-id="${id}"] input`);
        if (input) input.checked = true;
        return input !== null;
    }

    /** @param {string} id @param {Node[]} nodes @param {string} title */
    #show(id, nodes, title) {
        this.screen = id;
        document.title = title;
        document.documentElement.dataset.screen = id.split("/")[0];
        this.main.replaceChildren(...nodes);
        this.#tools.shown(id);
        this.main.querySelector("h1")?.focus({ preventScroll: true });
    }

    #showIntro() {
        this.#show("intro", this.#intro.nodes, this.#intro.title);
    }

    /** The first question, as it is for the chosen perspective. */
    #showQuestion() {
        const { main } = this, chosen = idOf(main.querySelector("input:checked") ?? main);
        /** @type {HTMLTemplateElement | null} */
        const template = document.querySelector(`template[data-for="${chosen}"]`);
        if (!template) return false;
        this.#intro = { nodes: [...main.childNodes], title: document.title };
        const { screen = "", title = "" } = template.dataset;
        this.#show(screen, [document.importNode(template.content, true)], title);
        return true;
    }

    /** Follows a press, if the page can by itself. @param {string} id @returns {boolean} whether it could */
    #follow(id) {
        if (id === "intro/start") return this.#showQuestion();
        if (id.startsWith("answer/")) {
            this.main.querySelector('button[data-id="question/next"]')?.removeAttribute("disabled");
            return this.choose(id);
        }
        return /^(perspective\/|question\/(auto|keys))/.test(id);
    }

    /** @param {Omit<KeptPress, "time">} press */
    #keep(press) {
        const { storage, key } = this.#tools;
        this.presses.push({ ...press, time: now() });
        storage.write(key, JSON.stringify(this.presses));
    }

    /** @type {import("../input/press.js").Act} */
    press(press) {
        const { id, value, keyboard } = press;
        if (id === "language") return this.#tools.chooseLanguage(value);
        if (id === "question/back") return this.#tools.back();
        const shown = this.#follow(id);
        this.#keep({ ...press, shown });
        // The app moves on after an answer, unless an arrow key chose it.
        if (!shown || (id.startsWith("answer/") && !keyboard)) this.#tools.wait(true);
    }

    /** Back to the intro. */
    stepBack() {
        if (!this.screen.startsWith("question")) return;
        this.#tools.wait(false);
        this.#keep({ ...plain, id: "", shown: true });
        this.#showIntro();
    }

    /** The browser has gone to the history entry of a screen. @param {string} place */
    walkTo(place) {
        if (place === "intro") this.stepBack();
        else if (place.startsWith("question") && this.screen === "intro") this.press({ ...plain, id: "intro/start" });
    }

    /** Follows again the presses of a visit that broke off before the app was there. */
    restore() {
        const { storage, key } = this.#tools;
        const presses = readPresses(storage.read(key), now());
        if (!presses) {
            this.damaged = true;
            setAsideUnreadable(storage, key);
            storage.remove(key);
        }
        for (const press of presses ?? []) {
            if (!press.shown) continue;
            this.presses.push(press);
            this.choose(press.id);
            if (press.id !== "") this.#follow(press.id);
            else if (this.screen.startsWith("question")) this.#showIntro();
        }
    }

    /** The app has done what was pressed. */
    forget() {
        this.presses = [];
        this.#tools.storage.remove(this.#tools.key);
    }
}
