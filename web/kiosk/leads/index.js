// Asks a visitor for an address after the result, if the organiser wants that: nobody has to, and the result does not depend on it. What
// is typed is sealed before it is written, and is gone from the page when the form closes. May use: elements.js, form.js, icons.js, lead.js, styles.js, and types.
import { addStyles, button, element } from "../elements.js";
import { Form } from "./form.js";
import { icon } from "./icons.js";
import { makeLead, problemsOf } from "./lead.js";
import { styles } from "./styles.js";

/** How long the thanks stay, ms: read, and out of the way. */
const thanking = 7000;

let styled = false;

/**
 * @typedef {object} Around
 * @property {HTMLElement} root an empty element that fills the screen
 * @property {string} language
 * @property {Record<string, string>} words of the part “leads” in that language
 * @property {{leads: import("./lead.js").LeadSettings}} settings the section “kiosk” of the configuration
 * @property {string} outcome of the result, as the event “complete” has it
 * @property {Pick<import("./store.js").LeadStore, "keep" | "forget" | "newId">} store
 * @property {AbortSignal} [signal] the visitor has gone: everything is closed at once
 * @property {() => number} [now]
 */

/** Says that it is kept, until it is pressed away or some seconds have passed. @param {Around} around @returns {Promise<void>} */
const thank = ({ root, words, signal }) => new Promise((resolve) => {
    const title = element("h2", { tabindex: "-1", id: "lead-thanks" }, words["kept.title"]);
    const shown = element("div", { class: "lead lead-done", role: "dialog", "aria-modal": "true", "aria-labelledby": title.id, "aria-describedby": "lead-kept" });
    const end = () => {
        clearTimeout(timer);
        signal?.removeEventListener("abort", end);
        shown.remove();
        resolve();
    };
    const timer = setTimeout(end, thanking);
    const sign = element("span", { class: "lead-tick" }, icon("tick"));
    shown.append(element("div", { class: "lead-sheet" }, sign, title, element("p", { id: "lead-kept" }, words["kept.text"]), button(words["kept.back"], "lead-button lead-first", end)));
    signal?.addEventListener("abort", end);
    if (signal?.aborted) return end();
    root.append(shown);
    title.focus();
});

/**
 * @param {Around} around
 * @returns {Promise<"kept" | "declined">} kept: it is on the disk
 */
export async function askForLead(around) {
    const { root, language, words, settings: { leads: settings }, outcome, store, signal, now = Date.now } = around;
    if (signal?.aborted) return "declined";
    if (!styled) addStyles(styles);
    styled = true;
    const id = store.newId();
    /** It was said not to be kept. */
    let doubtful = false, busy = false;
    /** @type {(kept: boolean) => void} */
    let close;
    const closed = /** @type {Promise<boolean>} */ (new Promise((resolve) => {
        close = resolve;
    }));
    const keep = async () => {
        if (busy) return;
        const { written, ticked } = form.values(), problems = problemsOf(written, ticked !== null, settings);
        form.show(problems);
        if (problems.length > 0) return;
        busy = true;
        form.busy(true);
        try {
            const { version } = settings.consent;
            await store.keep(makeLead(written, { time: now(), agreed: ticked, language, outcome, wording: form.wording, version }), id);
            doubtful = false;
            close(true);
        } catch {
            doubtful = true;
            form.failed();
        }
        busy = false;
        if (signal?.aborted) close(false);
    };
    // Who leaves while it is being kept has agreed to that already.
    const leave = () => busy || close(false);
    const form = new Form({ words, language, settings, now }, { keep: () => void keep(), leave });
    const gone = () => {
        form.clear();
        leave();
    };
    signal?.addEventListener("abort", gone);
    root.append(form.element);
    form.focus();
    const kept = await closed;
    signal?.removeEventListener("abort", gone);
    form.clear();
    if (kept) await thank(around);
    // What was said not to be kept shall not be there, should it have arrived late after all.
    else if (doubtful) await store.forget(id).catch(() => {});
    return kept ? "kept" : "declined";
}
