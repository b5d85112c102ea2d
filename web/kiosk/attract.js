// The screen between two visitors: what this is, a house whose floors light up from the roof down, and one thing to do. It moves in a few
// steps every some seconds, because a booth's computer may have no GPU and each frame costs it. May use: elements.js, given.js.
import { button, element } from "./elements.js";

/** How long one floor is pointed at, ms: long enough to read its caption. */
const dwell = 4200;

/** A picture that stands all day burns in: the screen stands elsewhere by a few px with each round. */
const drift = 6;

/**
 * @typedef {object} Shown
 * @property {string} language
 * @property {string} direction
 * @property {string} heading what the page is called
 * @property {string} facts how many questions and minutes
 * @property {string[]} stages from the ground up
 * @property {{code: string, name: string}[]} languages
 * @property {Record<string, string>} words
 */

/** The house, roof first. @param {string[]} stages */
function houseOf(stages) {
    const floors = [...stages].reverse().map((name) => element("li", {}, element("span", {}, name)));
    return element("ol", { class: "kiosk-house", "aria-hidden": "true" }, ...floors);
}

/** What is said of a floor, from the roof down. @param {number} at @param {number} count */
const captionOf = (at, count) => `attract.${at === 0 ? "top" : at === count - 1 ? "ground" : "middle"}`;

export class Attract {
    #root;
    #on;
    #timer = 0;
    #round = 0;
    #step = 0;
    #calm = matchMedia("(prefers-reduced-motion: reduce)");

    /** @param {HTMLElement} root @param {{begin: () => void, language: (code: string) => void, organiser: () => void}} on */
    constructor(root, on) {
        this.#root = root;
        this.#on = on;
    }

    /** @param {Shown} shown */
    show(shown) {
        const { words, heading, facts, stages, language, direction } = shown;
        const begin = button(words["attract.begin"], "kiosk-begin", this.#on.begin);
        const caption = element("p", { class: "kiosk-caption", "aria-hidden": "true" });
        const house = houseOf(stages);
        const text = element("div", { class: "kiosk-text" }, element("h1", { tabindex: "-1" }, heading), element("p", { class: "kiosk-facts" }, facts), begin, this.#languages(shown));
        const screen = element("section", { class: "kiosk-attract", lang: language, dir: direction, "aria-label": heading },
            text, element("div", { class: "kiosk-picture" }, house, caption), this.#corner(words));
        // Anywhere is a place to begin.
        screen.addEventListener("click", ({ target }) => {
            if (!(/** @type {Element} */ (target).closest("button"))) this.#on.begin();
        });
        this.hide();
        this.#root.append(screen);
        this.#move(screen, house, caption, words);
    }

    hide() {
        clearTimeout(this.#timer);
        this.#root.querySelector(".kiosk-attract")?.remove();
    }

    /** @param {Shown} shown */
    #languages({ languages, words, language }) {
        const list = element("div", { class: "kiosk-languages", role: "group", "aria-label": words["attract.language"] });
        if (languages.length < 2) return list;
        for (const { code, name } of languages) {
            const made = button(name, "kiosk-language", () => this.#on.language(code));
            made.lang = code;
            made.setAttribute("aria-pressed", String(code === language));
            list.append(made);
        }
        return list;
    }

    /** The organiser's way in is seen by nobody who does not know it: held for some seconds, or by the keyboard. @param {Record<string, string>} words */
    #corner(words) {
        const corner = button("", "kiosk-corner", () => {});
        corner.setAttribute("aria-label", words["organiser.open"]);
        let timer = 0;
        const end = () => clearTimeout(timer);
        corner.addEventListener("pointerdown", () => {
            end();
            timer = setTimeout(this.#on.organiser, 2000);
        });
        for (const name of ["pointerup", "pointercancel", "pointerleave"]) corner.addEventListener(name, end);
        corner.addEventListener("keydown", ({ key }) => {
            if (key === "Enter") this.#on.organiser();
        });
        return corner;
    }

    /** @param {HTMLElement} screen @param {HTMLElement} house @param {HTMLElement} caption @param {Record<string, string>} words */
    #move(screen, house, caption, words) {
        const floors = [...house.children], point = () => {
            const at = this.#step % floors.length;
            floors.forEach((floor, index) => floor.classList.toggle("kiosk-lit", index === at));
            caption.textContent = words[captionOf(at, floors.length)];
            if (at === 0) screen.style.translate = `${(this.#round % 3 - 1) * drift}px ${(this.#round++ % 2) * drift}px`;
            this.#step += 1;
            if (!this.#calm.matches) this.#timer = setTimeout(point, dwell);
        };
        this.#step = this.#calm.matches ? floors.length - 1 : 0;
        if (floors.length > 0) point();
    }
}
