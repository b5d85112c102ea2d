// The card of what this device keeps: how much, the export, its reading back, and the wipe, one after the other as they have to be.
// May use: elements.js, files/save-file.js, records/failure.js, keeps.js's and say.js's types, trouble.js.
import { button, element, refocus } from "../elements.js";
import { saveFile } from "../../files/save-file.js";
import { failureOf } from "../records/failure.js";
import { troubles } from "./trouble.js";

/** @typedef {import("./say.js").Say} Say */
/** @typedef {import("./keeps.js").Keep} Keep */
/** @typedef {import("../records/store.js").Counts & {drills?: number}} Counts */

/** What is shown of the counts, in this order; the latter ones only where there are any. */
const always = /** @type {const} */ (["saved", "exported", "unexported", "verified"]), sometimes = /** @type {const} */ (["waiting", "damaged", "missing"]);

/** @param {Counts} counts how many no file that was read back has */
const unread = ({ saved, verified, waiting }) => saved - verified + waiting;

/** All that an export would hold. @param {Counts | null} counts */
const held = (counts) => (counts ? counts.saved + (counts.drills ?? 0) : 0);

export class Keeping {
    #say;
    #keep;
    #on;
    #numbers = element("dl", { class: "organiser-numbers" });
    #exports = element("div", { class: "organiser-row" });
    #back;
    #wipe = element("div", { class: "organiser-row" });
    #said = element("p", { class: "organiser-done", role: "status", tabindex: "-1" });
    #steps;
    #chosen = element("input", { type: "file", hidden: "", tabindex: "-1" });
    /** @type {Counts | null} */
    #counts = null;
    #waiting = 0;
    #sure = false;
    /** @type {string[]} what is wrong, as sentences */
    troubles = [];
    element;

    /** @param {{say: Say, keep: Keep, note: string}} given @param {{changed: () => void, choosing: (on: boolean) => void}} on choosing: the system's window for files is open */
    constructor({ say, keep, note }, on) {
        this.#say = say;
        this.#keep = keep;
        this.#on = on;
        this.#back = button(say.text("back.choose"), "kiosk-button", () => this.#choose());
        this.#chosen.addEventListener("cancel", () => on.choosing(false));
        this.#chosen.addEventListener("change", () => void this.#readBack());
        const step = (/** @type {string} */ key, /** @type {HTMLElement} */ row) => element("li", {}, element("div", {}, element("h4", {}, say.text(`${key}.title`)), element("p", {}, say.text(`${key}.text`)), row));
        this.#steps = element("ol", { class: "organiser-steps" }, step("export", this.#exports), step("back", element("div", { class: "organiser-row" }, this.#back)), step("wipe", this.#wipe));
        this.element = element("section", { class: "organiser-card", "data-keep": keep.name }, element("header", {}, element("h3", {}, say.text(`${keep.name}.title`))),
            element("p", { class: "organiser-note" }, note), this.#numbers, this.#said, this.#steps, this.#chosen);
        this.#take({ counts: null, unreadable: null, ...keep.known() });
    }

    async refresh() {
        this.#take(await this.#keep.state());
    }

    /** @param {import("./trouble.js").Found} found */
    #take(found) {
        this.#counts = found.counts;
        this.#waiting = found.waiting;
        this.troubles = troubles(this.#say, found);
        this.#draw();
    }

    #draw() {
        const say = this.#say, counts = this.#counts;
        const shown = counts ? [...always, ...sometimes.filter((key) => counts[key] > 0)] : [...always];
        this.#numbers.replaceChildren(...shown.map((key) => element("div", { "data-number": key },
            element("dt", {}, say.text(`kept.${key}`)), element("dd", {}, counts ? say.number(counts[key]) : "–"))));
        const there = counts !== null && held(counts) > 0;
        this.#exports.replaceChildren(...Object.keys(this.#keep.exports).filter((key) => this.#offers(key)).map((key) => {
            const made = button(say.text(`export.${key}`), `kiosk-button${key === "damaged" || there && counts.unexported === 0 ? "" : " kiosk-first"}`, () => void this.#export(key));
            made.disabled = !there && key !== "waiting" && key !== "damaged";
            made.dataset.export = key;
            return made;
        }));
        const { drill } = this.#keep;
        if (drill) this.#exports.append(button(say.text("drill"), "kiosk-button", () => void this.#drill(drill)));
        this.#back.disabled = !there || counts.exported + (counts.drills ?? 0) === 0;
        this.#back.classList.toggle("kiosk-first", there && counts.unexported === 0 && unread(counts) > 0);
        const some = counts !== null && counts.saved > 0, done = [some && counts.unexported === 0, some && unread(counts) === 0, false];
        [...this.#steps.children].forEach((step, at) => step.classList.toggle("organiser-step-done", done[at]));
        this.#drawWipe();
    }

    /** @param {string} key */
    #offers(key) {
        if (key === "waiting") return this.#waiting > 0;
        return key !== "damaged" || (this.#counts?.damaged ?? 0) > 0;
    }

    #drawWipe() {
        const say = this.#say, counts = this.#counts, there = counts !== null && held(counts) > 0, left = counts ? unread(counts) : 0;
        // What was asked for one state of things is not asked for another.
        this.#sure &&= there && left === 0;
        if (this.#sure) {
            const no = button(say.text("wipe.no"), "kiosk-button kiosk-first", () => this.#ask(false));
            const yes = button(say.text("wipe.yes"), "kiosk-button organiser-grave", () => void this.#takeOut());
            this.#wipe.replaceChildren(element("p", { class: "organiser-sure" }, say.text("wipe.sure", { n: say.number(held(counts)) })), no, yes);
            return;
        }
        const begin = button(say.text("wipe.begin"), "kiosk-button", () => this.#ask(true));
        begin.disabled = !there || left > 0;
        this.#wipe.replaceChildren(begin, element("span", { class: "organiser-why" }, left > 0 ? say.text("wipe.unread", { n: say.number(left) }) : ""));
    }

    /** @param {boolean} sure it is asked whether somebody is */
    #ask(sure) {
        this.#sure = sure;
        this.#drawWipe();
        this.#wipe.querySelector("button")?.focus();
    }

    /** @param {string} key @param {Record<string, string | number>} [values] @param {boolean} [good] */
    #tell(key, values = {}, good = true) {
        this.#said.textContent = this.#say.text(key, values);
        this.#said.classList.toggle("organiser-bad", !good);
        this.#said.scrollIntoView({ block: "nearest" });
    }

    /** What fails is said, and everything is counted anew. @param {() => Promise<void>} act */
    async #attempt(act) {
        const pressed = /** @type {HTMLElement | null} */ (document.activeElement)?.dataset.export;
        // A disk that hangs is not waited for before it is said what came of it; meanwhile the numbers are of before.
        this.#numbers.ariaBusy = "true";
        try {
            await act();
        } catch (error) {
            this.#tell("failed", { reason: this.#say.text(`reason.${failureOf(error, "the organiser’s page").reason}`) }, false);
        }
        await this.refresh();
        this.#numbers.ariaBusy = null;
        this.#on.changed();
        refocus(this.element.querySelector(`[data-export="${pressed}"]:enabled`) ?? this.#said);
    }

    /** @param {string} key */
    #export(key) {
        return this.#attempt(async () => {
            const { name, text } = await this.#keep.exports[key]();
            saveFile(new Blob([text], { type: name.endsWith(".csv") ? "text/csv" : "application/jsonl" }), name);
            this.#tell(key === "waiting" || key === "damaged" ? "export.saved" : "export.done", { name });
        });
    }

    /** @param {() => Promise<{word: string}>} drill */
    #drill(drill) {
        return this.#attempt(async () => {
            const { word } = await drill();
            this.#tell("drill.done", { word });
        });
    }

    #choose() {
        this.#chosen.value = "";
        this.#on.choosing(true);
        this.#chosen.click();
    }

    #readBack() {
        this.#on.choosing(false);
        return this.#attempt(async () => {
            const file = this.#chosen.files?.[0];
            if (!file) return;
            const { same, records } = await this.#keep.verify(file);
            this.#tell(same ? "back.same" : "back.other", { n: this.#say.number(records), name: file.name }, same);
        });
    }

    #takeOut() {
        this.#sure = false;
        return this.#attempt(async () => {
            const { done, wiped, unverified } = await this.#keep.wipe();
            this.#tell(done ? "wipe.done" : "wipe.refused", { n: this.#say.number(done ? wiped : unverified) }, done);
        });
    }

    /** Tries again to keep what waits. */
    retry() {
        return this.#attempt(async () => {
            await this.#keep.retry();
        });
    }
}
