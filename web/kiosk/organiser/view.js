// What the organiser sees behind the PIN: what is wrong first, then visitors, what is kept, and the device. May use: this folder,
// elements.js, given.js's types.
import { button, element, refocus } from "../elements.js";
import { keepOfLeads, keepOfRecords } from "./keeps.js";
import { Keeping } from "./keeping.js";
import { Machine } from "./machine.js";
import { countsTroubles } from "./trouble.js";
import { Visitors } from "./visitors.js";

/** @typedef {import("./say.js").Say} Say */

/** @param {import("./index.js").Around} around @param {Say} say @param {{choosing: (on: boolean) => void}} on */
function cardsOf({ store, leads, kept, now }, say, on) {
    const keeps = [...store ? [keepOfRecords(store, now)] : [], ...leads ? [keepOfLeads(leads)] : []];
    return keeps.map((keep) => ({ keep, note: say.text(keep.name === "leads" ? "leads.note" : `kept.${kept}`), ...on }));
}

export class View {
    #around;
    #say;
    #visitors;
    #machine;
    #keeping;
    #state = element("div", { class: "organiser-state", role: "status" });
    #clock = element("time", { class: "organiser-clock" });
    #trying = false;
    element;

    /** @param {import("./index.js").Around} around @param {Say} say @param {{close: () => void, choosing: (on: boolean) => void}} on */
    constructor(around, say, { close, choosing }) {
        this.#around = around;
        this.#say = say;
        this.#visitors = new Visitors({ say, stages: around.stages, questions: around.questions });
        this.#machine = new Machine({ say, health: around.health });
        this.#keeping = cardsOf(around, say, { choosing }).map(({ keep, note }) => new Keeping({ say, keep, note }, { changed: () => this.#tell(), choosing }));
        const kept = this.#keeping.map((each) => each.element);
        const none = around.store ? [] : [element("section", { class: "organiser-card" }, element("header", {}, element("h3", {}, say.text("records.title"))), element("p", { class: "organiser-note" }, say.text("kept.none")))];
        const head = element("header", { class: "organiser-head" }, element("h2", { tabindex: "-1", id: "organiser-title" }, say.text("title")), this.#clock, button(say.text("close"), "kiosk-button kiosk-first", close));
        const part = (/** @type {string} */ name, /** @type {HTMLElement[]} */ cards) => element("div", { class: `organiser-${name}` }, ...cards), [first, focus, drop] = this.#visitors.elements;
        const columns = element("div", { class: "organiser-columns" }, part("column", [part("visitors", [first, focus]), part("drop", [drop])]),
            part("column", [part("kept", [...none, ...kept.slice(0, around.store ? 1 : 0)]), part("rest", [...kept.slice(around.store ? 1 : 0), this.#machine.element])]));
        this.element = element("div", { class: "organiser-sheet" }, head, this.#state, columns);
    }

    /** What is known at once is there at once; the rest, when it has been read. */
    async show() {
        const { counts, now } = this.#around;
        this.#clock.textContent = this.#say.time(now());
        this.#state.hidden = !this.#troubled(countsTroubles(this.#say, { since: counts.since, unreadable: null }));
        const [read] = await Promise.all([counts.days(), ...this.#keeping.map((each) => each.refresh())]);
        this.#draw(read);
    }

    focus() {
        /** @type {HTMLElement} */ (this.element.querySelector("h2")).focus({ preventScroll: true });
    }

    /** What is wrong, or that nothing is. */
    async #tell() {
        this.#draw(await this.#around.counts.days());
    }

    /** @param {Awaited<ReturnType<import("./counts.js").Counts["days"]>>} read */
    #draw({ days, unreadable }) {
        const { counts, store } = this.#around, say = this.#say;
        this.#visitors.show(days);
        const troubled = this.#troubled(countsTroubles(say, { since: counts.since, unreadable }));
        this.#state.hidden = !troubled && !store;
        if (!troubled) this.#state.replaceChildren(element("p", {}, say.text("trouble.none")));
    }

    /** Says what is wrong. @param {string[]} more besides what is wrong with what is kept @returns {boolean} whether anything is */
    #troubled(more) {
        const said = [...this.#keeping.flatMap(({ troubles }) => troubles), ...more], say = this.#say;
        this.#state.classList.toggle("organiser-bad", said.length > 0);
        if (said.length === 0) return false;
        const again = button(say.text(this.#trying ? "moment" : "trouble.again"), "kiosk-button", () => void this.#again(again));
        this.#state.replaceChildren(element("ul", {}, ...said.map((text) => element("li", {}, text))), again);
        return true;
    }

    /** @param {HTMLButtonElement} pressed */
    async #again(pressed) {
        if (this.#trying) return;
        this.#trying = true;
        pressed.textContent = this.#say.text("moment");
        await this.#around.counts.retry();
        for (const each of this.#keeping) await each.retry();
        this.#trying = false;
        await this.#tell();
        refocus(this.#state.querySelector("button") ?? /** @type {HTMLElement} */ (this.element.querySelector("h2")));
    }
}
