// What runs before anything else has arrived, written into the page: it fetches the texts of the visitor's language,
// shows the printed intro and first question, and keeps what is pressed until the app does it (main.js, handOver).
// May use: actions.js, assets.js, failure.js, press-guard.js, history.js, languages.js,
// early-presses.js, device-storage.js, visit-store.js.
import { listenForActions } from "../input/actions.js";
import { addressOf, fetchAsset } from "./assets.js";
import { fail } from "./failure.js";
import { PressGuard } from "../input/press-guard.js";
import { enter, entered, entry, fragmentOf, mark, topLevel } from "../effects/history.js";
import { offered, readPage, remember, wanted } from "../i18n/languages.js";
import { readPresses } from "./early-presses.js";
import { DeviceStorage } from "../storage/device-storage.js";
import { setAsideUnreadable } from "../storage/visit-store.js";

/**
 * @typedef {import("./early-presses.js").KeptPress} KeptPress
 * @typedef {typeof early} Early
 */

const root = document.documentElement;
const store = root.dataset.store ?? "upstream/";
const place = `${store}/early`;
const storage = { device: new DeviceStorage(), tab: new DeviceStorage(() => sessionStorage) };
const now = () => performance.timeOrigin + performance.now();
const main = () => /** @type {HTMLElement} */ (document.querySelector("#mirror"));
const control = (/** @type {string} */ id) =>
    /** @type {HTMLInputElement | HTMLButtonElement | null} */ (main().querySelector(`[data-id="${id}"] input, button[data-id="${id}"]`));

/** The body is whole. (This script stands in the head.) */
const parsed = new Promise((done) => {
    document.addEventListener("DOMContentLoaded", done);
});

const language = wanted(storage.device);
const files = ["upstream.wasm", `words.${language}.json`, `instrument.${language}.json`];

const early = {
    language,
    /** Where a visit is kept, and in what. */
    store, storage,
    /** What the app needs, on its way. @type {Map<string, Promise<Response>>} */
    files: new Map(),
    /** @type {KeptPress[]} */
    presses: [],
    /** The id of the screen that is shown; empty while there is none to show. */
    screen: "intro",
    /** The printed page is in the visitor's language (or in its own, if that did not arrive). @type {Promise<unknown>} */
    settled: Promise.resolve(),
    /** Who hears of presses; the app takes its place. @type {import("../input/press.js").Act} */
    act: keep,
    /** Who hears that the browser has gone back or forward; the app takes its place. */
    walked,
    /** What was pressed before could not be read. */
    damaged: false,
    guard: new PressGuard(),
    fail,
    wait,
};

/** A slow machine shows the page first, and does everything else then. A page that nobody sees is never painted. */
const seen = parsed.then(() => new Promise((done) => {
    requestAnimationFrame(() => setTimeout(done));
    setTimeout(done, 1000);
}));

// Safari knows no idle time.
const idle = window.requestIdleCallback ?? setTimeout;

/** One after the other, each when there is nothing else to do: a press waits for one of them at most. @param {(() => unknown)[]} steps */
async function inTurn(steps) {
    for (const step of steps) {
        await new Promise((done) => {
            idle(done, { timeout: 1000 });
        });
        step();
    }
}

/** @param {string} name */
function fetchEarly(name) {
    const arriving = fetchAsset(name);
    arriving.catch(() => {}); // said by whoever reads it
    early.files.set(name, arriving);
}

function fetchApp() {
    // In the single file the app is in the page already.
    if (document.querySelector("script[type=module]")) return;
    const script = document.createElement("script");
    script.type = "module";
    script.src = addressOf("app.js");
    script.addEventListener("error", () => fail("download", "app.js: no connection"));
    // Something else came in its place: the page of a hotel's network.
    addEventListener("error", ({ filename, message }) => {
        if (filename === script.src && root.dataset.stage === "waiting") fail("download", `app.js: ${message}`);
    });
    document.head.append(script);
}

/** A control whose work must wait for the app says so. @param {boolean} on */
function wait(on) {
    const words = /** @type {HTMLElement} */ (document.querySelector("#waiting"));
    words.textContent = on ? words.dataset.words ?? "" : "";
}

/** Asks for the typeface. What is read from right to left is in another one, and then this never ends. */
const askTypeface = () => (root.dir === "rtl" ? new Promise(() => {})
    : Promise.all(["400 1em Upstream", "600 1em Upstream"].map((font) => document.fonts.load(font))));
let arrived = false;

/** Where everything begins that is on show. */
const places = () => [...main().querySelectorAll("[data-id]")].flatMap((element) => {
    const { left, top } = element.getBoundingClientRect();
    return [left, top];
});

/** Sets the page in its typeface – but moves nothing under the reader's eyes: then it waits for the next screen. */
function setTypeface() {
    arrived = true;
    const painted = performance.getEntriesByName("first-contentful-paint").length > 0;
    const before = painted ? places() : [];
    root.dataset.typeface = "";
    const after = painted ? places() : [];
    // Less than 3 px is no movement to anyone who measures it.
    if (before.some((edge, index) => Math.abs(edge - after[index]) >= 3)) delete root.dataset.typeface;
}

/** Without the typeface, what stands in for it stays. */
const setInTypeface = () => translated.then(askTypeface).then(() => early.settled).then(setTypeface, () => {});

/** @param {string} id @param {Node[]} nodes @param {string} title */
function show(id, nodes, title) {
    if (arrived) root.dataset.typeface = "";
    early.screen = id;
    document.title = title;
    root.dataset.screen = id.split("/")[0];
    early.guard.changed(id);
    main().replaceChildren(...nodes);
    scrollTo(0, 0);
    main().querySelector("h1")?.focus({ preventScroll: true });
}

/** What is off the page while a question is on it. */
const intro = { nodes: /** @type {Node[]} */ ([]), title: "" };
const showIntro = () => show("intro", intro.nodes, intro.title);

/** The first question, as it is for the chosen perspective. */
function showQuestion() {
    const chosen = main().querySelector("input:checked")?.closest("[data-id]");
    const template = document.querySelector(`template[data-for="${/** @type {HTMLElement} */ (chosen)?.dataset.id}"]`);
    if (!(template instanceof HTMLTemplateElement)) return false;
    Object.assign(intro, { nodes: [...main().childNodes], title: document.title });
    const { screen = "", title = "" } = template.dataset;
    show(screen, [document.importNode(template.content, true)], title);
    // After a reload the browser stands there already.
    if (entered() !== early.screen) enter(early.screen);
    return true;
}

function stepBack() {
    if (!early.screen.startsWith("question")) return;
    wait(false);
    record({ id: "", value: -1, keyboard: false, shown: true });
    showIntro();
}

function walked() {
    const there = entered() || "intro";
    if (there === "intro") stepBack();
    else if (there.startsWith("question") && early.screen === "intro") keep({ id: "intro/start", value: -1, keyboard: false });
}

/** @param {string} id */
function showAnswer(id) {
    const input = control(id);
    if (input instanceof HTMLInputElement) input.checked = true;
    const next = control("question/next");
    if (next instanceof HTMLButtonElement) next.disabled = false;
    return true;
}

/** What the page can follow by itself. @type {[string, (id: string) => boolean][]} */
const followers = [
    ["perspective/", () => true], ["intro/start", showQuestion], ["answer/", showAnswer],
    ["question/auto", () => true], ["question/keys", () => true],
];

/** @param {Omit<KeptPress, "time">} press */
function record(press) {
    early.presses.push({ ...press, time: now() });
    storage.device.write(place, JSON.stringify(early.presses));
}

/** Begins again in another language; what was pressed is kept over it. @param {string} code */
function chooseLanguage(code) {
    remember(storage.device, code);
    if (wanted(storage.device) === code) location.reload();
    else location.replace(`?lang=${code}`); // where nothing can be remembered
}

/** @param {import("../input/press.js").Press} press */
function keep({ id, value, keyboard }) {
    if (id === "language") return chooseLanguage(offered()[value].code);
    if (id === "question/back") return topLevel() && entry().from === "intro" ? history.back() : stepBack();
    const follow = followers.find(([start]) => id.startsWith(start))?.[1];
    const shown = follow?.(id) ?? false;
    record({ id, value, keyboard, shown });
    if (!shown || (id.startsWith("answer/") && !keyboard)) wait(true);
}

/** Presses of a visit that broke off before the app was there. */
function restore() {
    const presses = readPresses(storage.device.read(place), now());
    if (!presses) {
        early.damaged = true;
        setAsideUnreadable(storage.device, place);
        storage.device.remove(place);
    }
    for (const press of presses ?? []) {
        if (!press.shown) continue;
        early.presses.push(press);
        const input = control(press.id);
        if (input instanceof HTMLInputElement) input.checked = true;
        if (press.id !== "") followers.find(([start]) => press.id.startsWith(start))?.[1](press.id);
        else if (early.screen.startsWith("question")) showIntro();
    }
}

/** The page in the visitor's language. What does not arrive leaves it as it is. */
async function translate() {
    const html = await fetchAsset(`page.${language}.html`).then((response) => response.text());
    await parsed;
    const { page, lang, dir } = readPage(html);
    Object.assign(root, { lang, dir });
    document.title = page.title;
    document.body.replaceChildren(...page.body.childNodes);
}

/** There is a visit to go on with, or a link to open: the intro is not what comes next. */
const visit = storage.device.read(store) ?? "";
/** Nothing has been answered there, only chosen whom it is about. */
const [, chosen] = /^s2\|(leader|rep)\|/.exec(visit) ?? [];
const goesOn = (visit !== "" && !chosen) || fragmentOf(location) !== "";

/** The intro's picture comes after its words; the app makes the same one. */
async function showPicture() {
    const svg = await fetchAsset(`picture.${language}.svg`).then((response) => response.text());
    const box = main().querySelector('[data-id="intro/house"]:empty');
    if (box) box.innerHTML = svg;
}

function showFirst() {
    if (goesOn) {
        early.screen = "";
        wait(true);
    } else {
        const choice = chosen && control(`perspective/${chosen}`);
        if (choice instanceof HTMLInputElement) choice.checked = true;
        if (!entered()) mark("intro");
        restore();
    }
    // A link that leaves the page leaves the frame as well.
    if (!topLevel()) for (const link of document.links) link.target = "_blank";
}

root.toggleAttribute("data-goes-on", goesOn);
if (goesOn) files.push("later.wasm", `words-later.${language}.json`);
if (language !== root.lang) {
    root.toggleAttribute("data-translating", true);
    early.settled = translate().catch(() => {}).then(() => root.removeAttribute("data-translating"));
}
const translated = early.settled;
early.settled = parsed.then(() => translated).then(showFirst);
void seen.then(() => inTurn([
    ...files.map((name) => () => fetchEarly(name)),
    fetchApp,
    () => showPicture().catch(() => {}), // the app brings it too
    ...(visit === "" ? [setInTypeface] : []),
]));
// Whoever has been here has it at hand, and sees it from the first paint on. To others words come first.
if (visit !== "") void setInTypeface();
listenForActions(root, (press) => early.act(press), early.guard);
addEventListener("popstate", () => early.walked());
root.addEventListener("click", ({ target }) => {
    if (/** @type {Element} */ (target).closest("[data-again]")) location.reload();
});
/** @type {any} */ (window).upstreamEarly = early;
