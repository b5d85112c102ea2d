// What runs before anything else has arrived, written into the page: it chooses the language, shows the prerendered screens,
// and asks for everything that the app needs. The app finds what it left in window.upstreamPrerendered.
// May use: assets.js, markup.js, failure.js, first-sign.js, first-typeface.js, prefetch.js, prerendered-screens.js, actions.js, press-guard.js,
// history.js, languages.js, device-storage.js.
import { listenForActions } from "../input/actions.js";
import { fetchAsset } from "../files/assets.js";
import { parse } from "../files/markup.js";
import { fail } from "./failure.js";
import { firstSign } from "./first-sign.js";
import { askTypeface, nextScreenInTypeface, setTypeface } from "./first-typeface.js";
import { PressGuard } from "../input/press-guard.js";
import { atKiosk, enter, entered, entry, fragmentOf, mark, topLevel } from "../effects/history.js";
import { offered, remember, wanted } from "../i18n/languages.js";
import { fetchApp, fetchPart, inTurn, painted } from "./prefetch.js";
import { PrerenderedScreens } from "./prerendered-screens.js";
import { DeviceStorage } from "../storage/device-storage.js";

/** @typedef {typeof prerendered} Prerendered */

const root = document.documentElement;
const store = root.dataset.store ?? "upstream/";
const kiosk = atKiosk();
/** Where it is refused, everything lives as long as the page. */
const nowhere = new DeviceStorage(() => /** @type {any} */ (null));
const storage = kiosk ? { device: nowhere, tab: nowhere } : { device: new DeviceStorage(), tab: new DeviceStorage(() => sessionStorage) };
const guard = new PressGuard();
const sign = firstSign();

/** The body is whole. (This script stands in the head.) */
const parsed = new Promise((done) => {
    document.addEventListener("DOMContentLoaded", done);
});

const language = wanted(storage.device);
const files = ["upstream.wasm", `words.${language}.json`, `instrument.${language}.json`];

/** A control whose work must wait for the app says so. @param {boolean} on */
function wait(on) {
    const words = /** @type {HTMLElement} */ (document.querySelector("#waiting"));
    words.textContent = on ? words.dataset.words ?? "" : "";
}

/** Begins again in another language; what was pressed is kept over it. @param {number} index */
function chooseLanguage(index) {
    const { code } = offered()[index];
    remember(storage.device, code);
    if (wanted(storage.device) === code) location.reload();
    else location.replace(`?lang=${code}`); // where nothing can be remembered
}

const screens = new PrerenderedScreens({
    storage: storage.device, wait, chooseLanguage,
    key: `${store}/early`, // the name is on devices already, and stays
    shown(screen) {
        guard.changed(screen);
        nextScreenInTypeface();
        scrollTo(0, 0);
        // After a reload the browser stands there already.
        if (screen !== "intro" && entered() !== screen) enter(screen);
    },
    back: () => (topLevel() && entry().from === "intro" ? history.back() : screens.stepBack()),
});

const prerendered = {
    language,
    screens,
    /** Where a visit is kept, and in what. */
    store, storage,
    guard,
    /** What the app needs, on its way. @type {Map<string, Promise<Response>>} */
    files: new Map(),
    /** The page is in the visitor's language (or in its own, if that did not arrive), and the app may begin. @type {Promise<unknown>} */
    settled: Promise.resolve(),
    /** Who hears of presses; the app takes its place. @type {import("../input/press.js").Act} */
    act: (press) => screens.press(press),
    /** Who hears that the browser has gone back or forward; the app takes its place. */
    walked: () => screens.walkTo(entered() || "intro"),
    /** Who hears what is kept of results; the app takes its place. @type {(kept: string) => void} */
    results: () => {},
    /** The kiosk's, which hears of finished assessments. @type {((codes: string) => void) | undefined} */
    record: undefined,
    /** At a kiosk: everything as it was at first. The app takes its place. */
    newVisitor: () => location.reload(),
    fail,
    wait,
    /** The service worker that this document came from, if it did (web/offline/update.js). */
    servedBy: navigator.serviceWorker?.controller,
    /** A policy can be made once only, so the app takes this one. */
    parse,
};

/** @param {string} name */
function prefetch(name) {
    const arriving = fetchAsset(name);
    arriving.catch(() => {}); // said by whoever reads it
    prerendered.files.set(name, arriving);
}

/** The page in the visitor's language. What does not arrive leaves it as it is. */
async function translate() {
    const html = await fetchAsset(`page.${language}.html`).then((response) => response.text());
    await parsed;
    const page = parse(html), { lang, dir } = page.documentElement;
    Object.assign(root, { lang, dir });
    document.title = page.title;
    document.body.replaceChildren(...page.body.childNodes);
}

/** There is a visit to go on with, or a link to open: the intro is not what comes next. */
const visit = storage.device.read(store) ?? "";
/** Nothing has been answered there, only chosen whom it is about. */
const chosen = /^s2\|(?!on\|)([a-z\d-]*)\|/.exec(visit)?.[1];
/** Whom it is about, as somebody who shared the link wants it. */
const invited = /[?&]perspective=([a-z\d-]+)/.exec(location.search)?.[1];
const goesOn = (visit !== "" && chosen === undefined) || fragmentOf(location) !== "";

/** The intro's picture comes after its words; the app makes the same one. */
async function showPicture() {
    const svg = await fetchAsset(`picture.${language}.svg`).then((response) => response.text());
    const box = screens.main.querySelector('[data-id="intro/house"]:empty');
    box?.append(...parse(svg).body.childNodes);
}

function showFirst() {
    if (goesOn) {
        screens.screen = "";
        wait(true);
    } else {
        if (chosen) screens.choose(`perspective/${chosen}`);
        if (!entered()) mark("intro");
        screens.restore();
        const id = `perspective/${invited}`;
        if (invited && visit === "" && screens.presses.length === 0 && screens.choose(id)) screens.press({ id, value: -1, keyboard: false });
    }
    // A link that leaves the page leaves the frame as well.
    if (!topLevel()) for (const link of document.links) link.target = "_blank";
}

root.toggleAttribute("data-goes-on", goesOn);
if (goesOn) files.push("lazy.wasm", `words-lazy.${language}.json`);
if (language !== root.lang) {
    root.toggleAttribute("data-translating", true);
    prerendered.settled = translate().catch(() => {}).then(() => root.removeAttribute("data-translating"));
}
const translated = prerendered.settled;
prerendered.settled = parsed.then(() => translated).then(showFirst);
/** Without the typeface, what stands in for it stays. */
const setInTypeface = () => translated.then(askTypeface).then(() => prerendered.settled).then(setTypeface, () => {});
/** Who waits for the page in a frame hears of it as early as can be, and a kiosk covers it. */
const firstPart = parsed.then(() => topLevel() || fetchPart(kiosk ? "kiosk" : "data"));
/** Something was pressed or is there that only the app shows, others wait for it, or all of it is on the device: it begins at once. */
const atOnce = () => goesOn || kiosk || !topLevel() || "site" in root.dataset || screens.presses.length > 0
    || Boolean(prerendered.servedBy ?? storage.device.read(`${store}/results`));
const begins = Promise.all([firstPart, prerendered.settled]).then(() => atOnce() || sign);
void painted(parsed).then(() => inTurn([
    ...files.map((name) => () => prefetch(name)),
    () => begins.then(fetchApp),
    () => showPicture().catch(() => {}), // the app brings it too
    ...(visit === "" ? [setInTypeface] : []),
]));
// Whoever has been here has it at hand, and sees it from the first paint on. To others words come first.
if (visit !== "") void setInTypeface();
listenForActions(root, (press) => prerendered.act(press), guard);
addEventListener("popstate", () => prerendered.walked());
root.addEventListener("click", ({ target }) => {
    if (/** @type {Element} */ (target).closest("[data-again]")) location.reload();
});
/** @type {any} */ (window).upstreamPrerendered = prerendered;
