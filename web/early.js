// What runs before anything else has arrived, written into the page: it fetches the texts of the visitor's language,
// shows the printed intro and first question, and keeps what is pressed until the app does it (main.js, handOver).
// May use: actions.js, assets.js, languages.js, history.js.
import { listenForActions } from "./actions.js";
import { addressOf, fetchAsset } from "./assets.js";
import { fragmentOf, topLevel } from "./history.js";
import { offered, readPage, remember, wanted } from "./languages.js";

/**
 * @typedef {{id: string, value: number, keyboard: boolean, time: number, shown: boolean}} Press
 *   time: ms since 1970, so that it means the same after a reload; shown: the page has followed it already
 * @typedef {typeof early} Early
 */

const root = document.documentElement;
const place = `${root.dataset.store}/early`;
const now = () => performance.timeOrigin + performance.now();
const main = () => /** @type {HTMLElement} */ (document.querySelector("#mirror"));
const control = (/** @type {string} */ id) =>
    /** @type {HTMLInputElement | HTMLButtonElement | null} */ (main().querySelector(`[data-id="${id}"] input, button[data-id="${id}"]`));

/** @param {() => string | null} what */
function tryStorage(what) {
    try {
        return what() ?? "";
    } catch {
        return "";
    }
}

/** The body is whole. (This script stands in the head.) */
const parsed = new Promise((done) => {
    document.addEventListener("DOMContentLoaded", done);
});

const language = wanted();
const files = ["upstream.wasm", `words.${language}.json`, `instrument.${language}.json`];

const early = {
    language,
    /** What the app needs, on its way. @type {Map<string, Promise<Response>>} */
    files: new Map(),
    /** @type {Press[]} */
    presses: [],
    /** The id of the screen that is shown; empty while there is none to show. */
    screen: "intro",
    /** The printed page is in the visitor's language (or in its own, if that did not arrive). @type {Promise<unknown>} */
    settled: Promise.resolve(),
    /** Who hears of presses; the app takes its place. @type {import("./actions.js").Act} */
    act: keep,
    /** Who hears of the browser's back button; the app takes its place. */
    back: stepBack,
};

/** A slow machine shows the page first, and does everything else then. A page that nobody sees is never painted. */
const seen = parsed.then(() => new Promise((done) => {
    // Safari knows no idle time.
    const idle = window.requestIdleCallback ?? setTimeout;
    requestAnimationFrame(() => setTimeout(() => idle(done)));
    setTimeout(done, 1000);
}));

function fetchApp() {
    for (const name of files) {
        const arriving = fetchAsset(name);
        arriving.catch(() => {}); // said by whoever reads it
        early.files.set(name, arriving);
    }
    // In the single file the app is in the page already.
    if (document.querySelector("script[type=module]")) return;
    const script = document.createElement("script");
    script.type = "module";
    script.src = addressOf("app.js");
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

/** @param {string} id @param {string} html @param {string} title */
function show(id, html, title) {
    if (arrived) root.dataset.typeface = "";
    early.screen = id;
    document.title = title;
    root.dataset.screen = id.split("/")[0];
    main().innerHTML = html;
    scrollTo(0, 0);
    main().querySelector("h1")?.focus({ preventScroll: true });
}

let intro = { html: "", title: "" };

/** The first question, as it is for the chosen perspective. */
function showQuestion() {
    const chosen = main().querySelector("input:checked")?.closest("[data-id]");
    const template = document.querySelector(`template[data-for="${/** @type {HTMLElement} */ (chosen)?.dataset.id}"]`);
    if (!(template instanceof HTMLTemplateElement)) return false;
    // What is checked is no part of the HTML.
    for (const input of main().querySelectorAll("input")) input.toggleAttribute("checked", input.checked);
    intro = { html: main().innerHTML, title: document.title };
    show(template.dataset.screen ?? "", template.innerHTML, template.dataset.title ?? "");
    if (topLevel) history.pushState({ depth: Number(history.state?.depth ?? 0) + 1 }, "");
    return true;
}

function stepBack() {
    if (!early.screen.startsWith("question")) return;
    wait(false);
    record({ id: "", value: -1, keyboard: false, shown: true });
    show("intro", intro.html, intro.title);
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

/** @param {Omit<Press, "time">} press */
function record(press) {
    early.presses.push({ ...press, time: now() });
    tryStorage(() => {
        localStorage.setItem(place, JSON.stringify(early.presses));
        return null;
    });
}

/** Begins again in another language; what was pressed is kept over it. @param {string} code */
function chooseLanguage(code) {
    remember(code);
    if (wanted() === code) location.reload();
    else location.search = `?lang=${code}`; // where nothing can be remembered
}

/** @param {string} id @param {number} [value] @param {boolean} [keyboard] */
function keep(id, value = -1, keyboard = false) {
    if (id === "language") return chooseLanguage(offered()[value].code);
    if (id === "question/back") return topLevel ? history.back() : stepBack();
    const follow = followers.find(([start]) => id.startsWith(start))?.[1];
    const shown = follow?.(id) ?? false;
    record({ id, value, keyboard, shown });
    if (!shown || (id.startsWith("answer/") && !keyboard)) wait(true);
}

/** Presses of a visit that broke off before the app was there. */
function restore() {
    const kept = tryStorage(() => localStorage.getItem(place));
    if (!kept) return;
    for (const press of /** @type {Press[]} */ (JSON.parse(kept))) {
        if (!press.shown) continue;
        early.presses.push(press);
        const input = control(press.id);
        if (input instanceof HTMLInputElement) input.checked = true;
        if (press.id === "") show("intro", intro.html, intro.title);
        else followers.find(([start]) => press.id.startsWith(start))?.[1](press.id);
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
const goesOn = tryStorage(() => localStorage.getItem(root.dataset.store ?? "")) !== "" || fragmentOf(location) !== "";

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
        restore();
    }
}

root.toggleAttribute("data-goes-on", goesOn);
if (language !== root.lang) {
    root.toggleAttribute("data-translating", true);
    early.settled = translate().catch(() => {}).then(() => root.removeAttribute("data-translating"));
}
const translated = early.settled;
early.settled = parsed.then(() => translated).then(showFirst);
void seen.then(() => {
    showPicture().catch(() => {}); // the app brings it too
    fetchApp();
});
void translated.then(askTypeface).then(() => early.settled).then(setTypeface, () => {}); // without it, what stands in for it stays
listenForActions(root, (id, value, keyboard) => early.act(id, value, keyboard));
addEventListener("popstate", () => early.back());
/** @type {any} */ (window).upstreamEarly = early;
