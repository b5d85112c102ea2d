// The organiser's side of a kiosk: behind a PIN, over everything, and away again after a minute without a touch (docs/kiosk-records.md).
// May use: this folder, elements.js, idle.js, records/pin.js, and types.
import { addStyles, button, element } from "../elements.js";
import { Idle } from "../idle.js";
import { PinCheck } from "../records/pin.js";
import { PinPrompt } from "./pin-prompt.js";
import { Say } from "./say.js";
import { styles } from "./styles.js";
import { View } from "./view.js";

/**
 * @typedef {object} Around
 * @property {HTMLElement} root an empty element that fills the screen
 * @property {string} language
 * @property {Record<string, string>} words of the part “organiser” in that language
 * @property {import("../given.js").Settings | null} settings the section “kiosk” of the configuration
 * @property {"summaries" | "answers" | "none"} kept what is kept of finished assessments
 * @property {import("../records/store.js").RecordStore | null} store
 * @property {import("./counts.js").Counts} counts
 * @property {import("./keeps.js").Leads | null} leads
 * @property {import("./health.js").Health} health
 * @property {{id: string, name: string}[]} stages from the ground up, in that language
 * @property {string[]} questions in that language, in the order in which they are asked
 * @property {import("../../storage/device-storage.js").DeviceStorage} storage where wrong PINs are counted
 * @property {() => void} close back to the attract screen
 * @property {AbortSignal} gone somebody else has closed it
 * @property {() => number} now
 */

/** After how many seconds without a touch it closes by itself. */
export const quiet = 60;

/** How long the page is read before it shows itself all the same, ms: a disk that hangs answers after many seconds, if at all. */
const patience = 400;

/** What says that somebody is there. */
const touches = ["pointerdown", "keydown", "wheel", "touchmove", "input"];

let styled = false;

/** The command that makes a PIN's section (docs/package.md). */
const command = "upstream-assessment kiosk pin";

/** Without a PIN nothing opens. @param {Say} say @param {"missing" | "broken"} why @param {() => void} close */
function shut(say, why, close) {
    const back = button(say.text("close"), "kiosk-button kiosk-first", close);
    const shown = element("div", { class: "organiser-ask organiser-shut" }, element("h2", {}, say.text(`pin.${why}.title`)), element("p", {}, say.text("pin.make")),
        element("code", { dir: "ltr" }, command), back);
    return { element: shown, focus: () => back.focus({ preventScroll: true }) };
}

/** One for each PIN: wrong ones count on when the page is opened again, where storage keeps nothing either. @type {WeakMap<object, PinCheck>} */
const checks = new WeakMap();

/** @param {import("../given.js").Settings | null} settings @param {Around["storage"]} storage @returns {PinCheck | "missing" | "broken"} */
function checkOf(settings, storage) {
    if (!settings?.pin) return "missing";
    try {
        const check = checks.get(settings.pin) ?? new PinCheck(settings.pin, storage);
        checks.set(settings.pin, check);
        return check;
    } catch {
        return "broken";
    }
}

/** @param {Around} around */
export function openOrganiser(around) {
    const { root, language, settings, storage } = around, say = new Say(language, around.words), check = checkOf(settings, storage);
    if (!styled) addStyles(styles);
    styled = true;
    const ended = new AbortController(), { signal } = ended;
    const idle = new Idle({ idle: quiet, countdown: 0 }, { count() {}, stay() {}, gone: () => end() });
    const shown = element("section", { class: "organiser", role: "dialog", "aria-modal": "true", "aria-label": say.text("title"), lang: language, dir: document.documentElement.dir });
    const end = () => {
        if (signal.aborted) return;
        ended.abort();
        idle.stop();
        if (asked instanceof PinPrompt) asked.end();
        root.replaceChildren();
        around.close();
    };
    // While the system's window for files is open, the page hears nothing of whoever sits before it. Where it hears something, there
    // is none, or none any more.
    let away = false;
    const choosing = (/** @type {boolean} */ on) => {
        if (signal.aborted) return;
        away = on;
        if (on) idle.stop();
        else idle.start();
    };
    const open = async () => {
        const view = new View(around, say, { close: end, choosing });
        await Promise.race([view.show(), new Promise((done) => setTimeout(done, patience))]);
        if (signal.aborted) return;
        shown.replaceChildren(view.element);
        view.focus();
    };
    const asked = typeof check === "string" ? shut(say, check, end) : new PinPrompt({ say, check }, { right: () => void open(), close: end });
    for (const name of touches) addEventListener(name, () => (away ? choosing(false) : idle.touch()), { capture: true, passive: true, signal });
    // Wherever the focus is: what had it may just have gone.
    addEventListener("keydown", ({ key }) => {
        if (key === "Escape") end();
    }, { capture: true, signal });
    shown.append(asked.element);
    root.append(shown);
    around.gone.addEventListener("abort", end);
    asked.focus();
    idle.start();
}
