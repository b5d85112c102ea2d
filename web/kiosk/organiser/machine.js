// The card of the device itself: since when it runs, memory, the picture's losses, the version, and whether its storage lasts.
// May use: elements.js, and types of health.js and say.js.
import { button, element, refocus } from "../elements.js";

/** @typedef {import("./say.js").Say} Say */
/** @typedef {import("./health.js").Health} Health */

const verdicts = { lasting: "lasting", "not lasting": "fleeting", unknown: "unknown" };

export class Machine {
    #say;
    #health;
    #list = element("dl", { class: "organiser-list" });
    #said = element("p", { class: "organiser-done", role: "status" });
    #measure;
    element;

    /** @param {{say: Say, health: Health}} given */
    constructor({ say, health }) {
        this.#say = say;
        this.#health = health;
        this.#measure = button(say.text("storage.measure"), "kiosk-button", () => void this.#durability());
        this.element = element("section", { class: "organiser-card", "data-keep": "machine" }, element("header", {}, element("h3", {}, say.text("machine.title"))), this.#list,
            this.#said, element("div", { class: "organiser-row" }, this.#measure));
        this.refresh();
    }

    refresh() {
        const say = this.#say, { uptime, started, memory, contextLosses, version } = this.#health.state();
        const rows = {
            uptime: say.text("machine.since", { duration: say.duration(uptime), time: say.time(started) }),
            memory: memory ? say.text("machine.of", { used: say.megabytes(memory.used), limit: say.megabytes(memory.limit) }) : say.text("machine.untold"),
            losses: say.number(contextLosses), version,
        };
        this.#list.replaceChildren(...Object.entries(rows).map(([key, value]) => element("div", { "data-number": key },
            element("dt", {}, say.text(`machine.${key}`)), element("dd", {}, element("bdi", {}, value)))));
    }

    async #durability() {
        const say = this.#say;
        this.#measure.disabled = true;
        this.#said.textContent = say.text("storage.measuring");
        const { verdict, strict, relaxed, persisted, estimate, failure } = await this.#health.durability();
        const sentences = [say.text(failure === null ? `storage.${verdicts[verdict]}` : "storage.failed")];
        if (strict !== null && relaxed !== null) sentences.push(say.text("storage.times", { strict: say.milliseconds(strict), relaxed: say.milliseconds(relaxed) }));
        if (persisted !== null) sentences.push(say.text(persisted ? "storage.persisted" : "storage.clearable"));
        if (estimate) sentences.push(say.text("storage.used", { used: say.megabytes(estimate.usage), limit: say.megabytes(estimate.quota) }));
        this.#said.textContent = sentences.join(" ");
        this.#said.classList.toggle("organiser-bad", verdict !== "lasting");
        this.#measure.disabled = false;
        refocus(this.#measure);
        this.refresh();
    }
}
