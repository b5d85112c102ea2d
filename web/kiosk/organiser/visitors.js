// Today's visitors, or those of all days: how many came, how far, and where they should look first. May use: elements.js, figures.js,
// pictures.js, counts.js (sums), say.js's types.
import { button, element } from "../elements.js";
import { sumOf } from "./counts.js";
import { cutOff, distribution, mostLeft, reached } from "./figures.js";
import { lyingBars, Picture, standingBars } from "./pictures.js";

/** @typedef {import("./say.js").Say} Say */
/** @typedef {import("./counts.js").Day} Day */
/** @typedef {{id: string, name: string}} Stage */

export class Visitors {
    #say;
    #stages;
    #questions;
    #all = false;
    /** @type {Day[]} */
    #days = [];
    #choice;
    #numbers = element("dl", { class: "organiser-numbers" });
    #rate = element("p", { class: "organiser-note" });
    #focus;
    #drop;
    elements;

    /** @param {{say: Say, stages: Stage[], questions: string[]}} given stages from the ground up */
    constructor({ say, stages, questions }) {
        this.#say = say;
        this.#stages = stages;
        this.#questions = questions;
        this.#choice = element("div", { class: "organiser-choice", role: "group", "aria-label": say.text("visitors.title") });
        this.#focus = new Picture(say, say.text("focus.title"));
        this.#drop = new Picture(say, say.text("drop.title"));
        const first = element("section", { class: "organiser-card" }, element("header", {}, element("h3", {}, say.text("visitors.title")), this.#choice), this.#numbers, this.#rate);
        this.elements = [first, this.#focus.element, this.#drop.element];
        // Until the days are read.
        this.#rate.textContent = say.text("moment");
        for (const picture of [this.#focus, this.#drop]) picture.show(element("p", { class: "organiser-note" }, say.text("moment")), { heads: [], rows: [] });
    }

    /** @param {Day[]} days the first one is today */
    show(days) {
        this.#days = days;
        this.#draw();
    }

    #draw() {
        const say = this.#say, day = this.#all ? sumOf("", this.#days) : this.#days[0];
        const ways = [[say.text("day.today"), false], [say.text("day.all", { n: this.#days.length }), true]];
        this.#choice.replaceChildren(...ways.map(([text, all]) => {
            const made = button(String(text), "kiosk-button organiser-small", () => {
                this.#all = Boolean(all);
                this.#draw();
                /** @type {HTMLElement} */ (this.#choice.querySelector("[aria-pressed=true]")).focus();
            });
            made.setAttribute("aria-pressed", String(this.#all === all));
            return made;
        }));
        const numbers = { started: day.started, completed: day.completed, abandoned: day.abandoned, cut: cutOff(day) };
        this.#numbers.replaceChildren(...Object.entries(numbers).filter(([key, number]) => key !== "cut" || number > 0).map(([key, number]) =>
            element("div", { "data-number": key }, element("dt", {}, say.text(`visitors.${key}`)), element("dd", {}, say.number(number)))));
        this.#rate.textContent = say.text(day.started ? "visitors.rate" : "visitors.none", { share: say.share(day.completed, day.started) });
        this.#drawFocus(day);
        this.#drawDrop(day);
    }

    /** @param {Day} day */
    #drawFocus(day) {
        const say = this.#say, rows = distribution(day, this.#stages, { solid: say.text("focus.solid"), unclear: say.text("focus.unclear") });
        if (day.completed === 0) return this.#focus.show(element("p", { class: "organiser-note" }, say.text("focus.none")), { heads: [], rows: [] });
        this.#focus.show(lyingBars(say, rows), { heads: ["focus.outcome", "focus.visitors", "focus.share"].map((key) => say.text(key)),
            rows: rows.map(({ name, visitors }) => [name, say.number(visitors), say.share(visitors, day.completed)]) });
    }

    /** @param {Day} day */
    #drawDrop(day) {
        const say = this.#say, numbers = reached(day), most = mostLeft(day);
        if (numbers.length === 0) return this.#drop.show(element("p", { class: "organiser-note" }, say.text("drop.none")), { heads: [], rows: [] });
        const label = say.text("drop.label", { first: say.share(numbers[0], day.started), last: say.share(numbers[numbers.length - 1], day.started), result: say.share(day.completed, day.started) });
        const where = most && say.text(most.answered === 0 ? "drop.most.none" : "drop.most", { question: most.answered, n: say.number(most.visitors) });
        const picture = element("div", {}, standingBars(say, numbers, day.started, label), element("p", { class: "organiser-note" }, label), element("p", { class: "organiser-note" }, where || ""));
        this.#drop.show(picture, { heads: ["drop.question", "drop.answered", "drop.left"].map((key) => say.text(key)), rows: [
            [say.text("drop.start"), say.number(day.started), say.number(day.left[0] ?? 0)],
            ...numbers.map((number, at) => [`${say.number(at + 1)}. ${this.#questions[at] ?? ""}`.trim(), say.number(number), say.number(day.left[at + 1] ?? 0)]),
            [say.text("drop.result"), say.number(day.completed), ""],
        ] });
    }
}
