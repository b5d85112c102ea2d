// Bars, drawn as SVG and said in words, and the same as a table. May use: elements.js, say.js's types.
import { button, element } from "../elements.js";

/** @typedef {import("./say.js").Say} Say */
/** @typedef {{heads: string[], rows: string[][]}} Table */

const namespace = "http://www.w3.org/2000/svg";

/** @param {string} tag @param {Record<string, string | number>} attributes @param {Node[]} children */
function svg(tag, attributes, ...children) {
    const made = document.createElementNS(namespace, tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
    made.append(...children);
    return made;
}

/** @param {number} part of one @returns {string} */
const percent = (part) => `${(part * 100).toFixed(2)}%`;

/** One bar that lies, as long as its share of the longest. @param {number} part */
const lying = (part) => svg("svg", { class: "organiser-bar", "aria-hidden": "true" },
    svg("rect", { class: "organiser-bar-all", width: "100%", height: "100%", rx: 6 }), svg("rect", { class: "organiser-bar-part", width: percent(part), height: "100%", rx: 6 }));

/**
 * A row for each: its name, its bar, its number and its share.
 * @param {Say} say @param {{name: string, visitors: number}[]} rows
 */
export function lyingBars(say, rows) {
    const all = rows.reduce((sum, { visitors }) => sum + visitors, 0), most = Math.max(1, ...rows.map(({ visitors }) => visitors));
    return element("ul", { class: "organiser-bars" }, ...rows.map(({ name, visitors }) => element("li", {},
        element("span", { class: "organiser-bar-name" }, name), lying(visitors / most),
        element("b", {}, say.number(visitors)), element("small", {}, say.share(visitors, all)))));
}

/** Where a row of many columns has a number below it. @param {number} count @returns {number[]} */
function marks(count) {
    const step = count <= 10 ? 1 : 5;
    return Array.from({ length: count }, (_, at) => at + 1).filter((number) => number === 1 || number % step === 0 || number === count);
}

/** Room for a column and what is between two, in the picture's own measure. */
const column = { width: 14, step: 20, height: 200 };

/**
 * Columns that stand, one a question, as high as the share of all.
 * @param {Say} say @param {number[]} numbers @param {number} all @param {string} label what is to be seen, in words
 */
export function standingBars(say, numbers, all, label) {
    const { width, step, height } = column, whole = numbers.length * step;
    const bars = numbers.map((number, at) => {
        const high = all > 0 ? height * number / all : 0;
        return svg("rect", { class: "organiser-bar-part", x: at * step + (step - width) / 2, y: height - high, width, height: high });
    });
    const lines = [0, 0.5, 1].map((part) => svg("line", { class: "organiser-line", x1: 0, x2: whole, y1: height * part, y2: height * part }));
    const scale = [1, 0.5, 0].map((part) => element("span", {}, say.percent(part)));
    const below = element("div", { class: "organiser-below" });
    for (const mark of marks(numbers.length)) {
        const made = element("span", {}, say.number(mark));
        made.style.insetInlineStart = percent((mark - 0.5) / numbers.length);
        below.append(made);
    }
    return element("div", { class: "organiser-columns-picture", role: "img", "aria-label": label },
        element("div", { class: "organiser-scale" }, ...scale), svg("svg", { class: "organiser-standing", viewBox: `0 0 ${whole} ${height}`, preserveAspectRatio: "none" }, ...lines, ...bars), below);
}

/** @param {string} caption @param {Table} table */
function tableOf(caption, { heads, rows }) {
    const head = element("tr", {}, ...heads.map((text) => element("th", { scope: "col" }, text)));
    const body = rows.map(([first, ...rest]) => element("tr", {}, element("th", { scope: "row" }, first), ...rest.map((text) => element("td", {}, text))));
    return element("table", {}, element("caption", {}, caption), element("thead", {}, head), element("tbody", {}, ...body));
}

/** A card with a picture, which a button turns into a table and back. */
export class Picture {
    #say;
    #title;
    #box = element("div", {});
    #turn;
    #asTable = false;
    /** @type {{picture: HTMLElement, table: Table}} */
    #shown = { picture: element("p", {}), table: { heads: [], rows: [] } };
    element;

    /** @param {Say} say @param {string} title */
    constructor(say, title) {
        this.#say = say;
        this.#title = title;
        this.#turn = button("", "kiosk-button organiser-small", () => {
            this.#asTable = !this.#asTable;
            this.#draw();
        });
        this.element = element("section", { class: "organiser-card" }, element("header", {}, element("h3", {}, title), this.#turn), this.#box);
    }

    /** @param {HTMLElement} picture @param {Table} table */
    show(picture, table) {
        this.#shown = { picture, table };
        this.#draw();
    }

    #draw() {
        const { picture, table } = this.#shown;
        this.#turn.textContent = this.#say.text(this.#asTable ? "table.hide" : "table.show");
        this.#turn.hidden = table.rows.length === 0;
        this.#box.replaceChildren(this.#asTable ? tableOf(this.#title, table) : picture);
    }
}
