// The page's start: fetches everything at once, boots the module, ties it to the mirror, and takes over from the printed
// page. Whatever goes wrong ends on a readable page. May use: everything in this folder but prerendered.js, whose types it knows.
import { addStyles, fetchAsset, fetchBytes, fetchText, patience } from "./assets.js";
import { Beyond } from "../mirror/offscreen.js";
import { started } from "../abi/constants.js";
import { Drafts } from "../input/drafts.js";
import { Drags } from "../input/drags.js";
import { Effects } from "../effects/effects.js";
import { loadEngine } from "../abi/module.js";
import { describe, kindOf } from "./failure.js";
import { entered, fragmentOf, History, mark, pageAddress } from "../effects/history.js";
import { offered, remember } from "../i18n/languages.js";
import { Typeface } from "../render/typeface.js";
import { Loop } from "../render/loop.js";
import { Mirror } from "../mirror/mirror.js";
import { listenForLooks } from "../input/looks.js";
import { Rendering } from "../render/rendering.js";
import { Viewport } from "../render/viewport.js";
import { VisitStore } from "../storage/visit-store.js";
import { listenForTexts } from "../input/text-fields.js";
import { fetchTexts, translatePage, withLaterWords } from "../i18n/translation.js";
import { readTree } from "../abi/wire.js";

/** @typedef {import("../abi/module.js").Module} Module */
/** @typedef {import("../i18n/translation.js").Texts} Texts */

/** @type {import("./prerendered.js").Early} */
const early = /** @type {any} */ (window).upstreamEarly;

const { fail, store } = early, { device, tab } = early.storage;

/** @param {string} selector @returns {HTMLElement} */
const find = (selector) => /** @type {HTMLElement} */ (document.querySelector(selector));

async function load() {
    const wasm = early.files.get("upstream.wasm") ?? fetchAsset("upstream.wasm");
    const crash = (/** @type {unknown} */ reason) => fail("crash", describe(reason));
    const typeface = new Typeface();
    const [module, texts] = await Promise.all([
        loadEngine(wasm, typeface, crash), fetchTexts(early.language, early.files), early.settled.then(() => typeface.settle()),
        addStyles("style.css"),
    ]);
    const loaded = { module, typeface, theme: find("#theme").textContent, texts };
    // Whoever goes on with a visit, or opens a link, may be about to see a result. Should that fail, the app asks again.
    if (document.documentElement.hasAttribute("data-goes-on")) await bring(loaded).catch(() => {});
    return loaded;
}

/** @param {Awaited<ReturnType<typeof load>>} loaded @param {VisitStore} visit */
async function boot({ module, theme, texts }, visit) {
    const session = visit.read();
    const message = {
        words: texts.words, instrument: texts.instrument, theme, session, language: texts.code, link: fragmentOf(location), page: pageAddress(location),
        languages: offered().map(({ code, name }) => `${code}\t${name}`).join("\n"),
        later: texts.whole ? "" : "later.wasm", source: "instrument.json",
        origin: String(Math.round(performance.timeOrigin)), damaged: visit.damaged || early.damaged ? "damaged" : "",
    };
    const { status, problem } = module.boot(message);
    if (status !== started.badTheme) return problem;
    console.error(`${problem} The page has the default theme.`);
    return module.boot({ ...message, theme: await fetchText("theme-default.json") }).problem;
}

/**
 * Runs, never within itself: an element that goes and had the focus reports that in the middle of a run.
 * @param {() => void} what @param {() => void} then
 */
function oneAtATime(what, then) {
    let running = false, again = false;
    return () => guard(() => {
        again = running;
        if (running) return;
        running = true;
        do {
            again = false;
            what();
        } while (again);
        running = false;
        then();
    });
}

/** Screens that lie over the result, or over the intro. */
const overlays = new Set(["take", "compare", "team", "answers"]);

/** @param {Awaited<ReturnType<typeof load>>} loaded */
async function start(loaded) {
    const { module, typeface } = loaded;
    const visit = new VisitStore(device, store);
    const problem = await boot(loaded, visit);
    if (problem) return fail("content", problem);

    const root = find("#mirror"), probe = find("#insets");
    const canvas = /** @type {HTMLCanvasElement} */ (find("#canvas"));
    const mirror = new Mirror(root, (value) => value.replace("\u0001", `${pageAddress(location)}#`));
    const beyond = new Beyond(), drafts = new Drafts(tab, store);
    let shown = "";
    const loop = new Loop(module, {
        tree() {
            const tree = readTree(module.tree());
            shown = tree.screen;
            document.title = tree.title;
            document.documentElement.dataset.screen = tree.screen.split("/")[0];
            find("#app").style.setProperty("--height", `${tree.height}px`);
            mirror.update(tree);
            beyond.watch(mirror);
            early.guard.changed(tree.screen);
            drafts.fill(root, (id, text) => module.input(id, text));
        },
        effects: () => effects.perform(),
        drawn: () => !rendering.html,
    });
    const run = oneAtATime(() => loop.run(), () => {
        rendering.shows(shown);
    });
    const rendering = new Rendering(module, { canvas, root, probe, typeface, prerendered: early.screen }, () => viewport.refresh());
    const viewport = new Viewport({ canvas, probe }, module, rendering, run);
    const history = new History({
        walk: (place) => act(() => module.walk(place)),
        link: (fragment) => act(() => module.link(fragment)),
        place: () => shown,
    });
    const translate = (/** @type {string} */ code) => goOnIn(code, loaded).then(() => rendering.decide(), () => act(() => module.action("language/missed")));
    const effects = new Effects({
        module, mirror, visit, drafts, history, rendering, live: find("#live"), run, wait: early.wait, translate, complete: () => complete(loaded),
    });
    visit.listen(() => guard(() => effects.meet()));

    /** @param {() => void} what */
    const act = (what) => guard(() => {
        what();
        run();
        mirror.settle();
    });
    listenForTexts(root, (id, text) => {
        drafts.keep(id, text);
        act(() => module.input(id, text));
    });
    listenToPointers(mirror, module, { act, drawn: () => !rendering.html, soon: () => loop.soon() });

    handOver({ module, effects, loop, rendering, viewport });
    early.act = ({ id, value, keyboard }) => act(() => module.action(id, value, keyboard));
    early.walked = () => history.walked();
    typeface.listen(() => act(() => module.letters()));
    // A reload stays where it was, also on a screen that lies over another one and is not part of the visit.
    if (overlays.has(entered()) && !overlays.has(shown)) act(() => module.walk(entered()));
    else mark(shown);
}

/**
 * Drags, and what changes looks. (Presses are heard by prerendered.js.)
 * @param {Mirror} mirror @param {Module} module
 * @param {{act: (what: () => void) => void, drawn: () => boolean, soon: () => void}} on
 */
function listenToPointers(mirror, module, { act, drawn, soon }) {
    const drags = new Drags(mirror, {
        drop: (id, value) => act(() => module.action(id, value)),
        take: (x, y) => act(() => module.pointer(x, y, true, true)),
    });
    listenForLooks({ app: find("#app"), root: mirror.root }, module, { drawn, soon, undecided: () => drags.undecided });
}

/** What the page has done already when it followed a press by itself. */
const followed = new Set(["push", "pop", "replace", "focus", "scroll"]);

/**
 * From the printed page to the app: does what was pressed, each at the time when it was pressed.
 * @param {{module: Module, effects: Effects, loop: Loop, rendering: Rendering, viewport: Viewport}} parts
 */
function handOver({ module, effects, loop, rendering, viewport }) {
    viewport.measure();
    for (const { id, value, keyboard, time, shown } of early.presses) {
        if (id === "") module.walk("intro");
        else module.action(id, value, keyboard);
        module.pump(time - performance.timeOrigin);
        if (!shown) loop.catchUp();
        effects.perform(shown ? followed : undefined);
    }
    if (early.presses.length > 0) loop.catchUp();
    early.presses = [];
    device.remove(`${store}/early`);
    early.wait(false);
    document.documentElement.dataset.stage = "ready";
    rendering.decide();
    // A task of its own, so that a press in between is not kept waiting.
    setTimeout(() => rendering.prepare());
}

/** Goes on with these texts. @param {Module} module @param {Texts} texts */
function speak(module, { code, words, instrument }) {
    const { problem } = module.boot({ words, instrument, language: code, source: "instrument.json" });
    if (problem) throw new Error(problem);
}

/** What was asked for early is there to be read once; after that it is asked for again. @param {string} name */
function askOnce(name) {
    const arriving = early.files.get(name) ?? fetchAsset(name, patience);
    early.files.delete(name);
    return arriving;
}

/** Fetches the later part, code and words. @param {{module: Module, texts: Texts}} loaded @returns {Promise<boolean>} whether its words are new */
async function bring(loaded) {
    const [code, texts] = await Promise.all([fetchBytes("later.wasm", askOnce("later.wasm")), withLaterWords(loaded.texts, askOnce)]);
    await loaded.module.more(code);
    // Another language that was chosen meanwhile has brought its own.
    if (loaded.texts.whole) return false;
    loaded.texts = texts;
    return true;
}

/** The later part is fetched once, whoever asks for it meanwhile. @type {Promise<void> | undefined} */
let bringing;

/** @param {{module: Module, texts: Texts}} loaded */
function complete(loaded) {
    bringing ??= bring(loaded).then((news) => {
        if (news) speak(loaded.module, loaded.texts);
    }).finally(() => {
        bringing = undefined;
    });
    return bringing;
}

/**
 * The page in another language, with every answer where it was.
 * @param {string} code @param {{module: Module, typeface: Typeface, texts: Texts}} loaded
 */
async function goOnIn(code, loaded) {
    const { module, typeface } = loaded;
    const name = `page.${code}.html`;
    early.wait(true);
    // Whether a door is open, or about to be, need not be known: the few words behind them come along.
    const [texts, page] = await Promise.all([fetchTexts(code).then(withLaterWords), fetchText(name, fetchAsset(name, patience))])
        .finally(() => early.wait(false));
    speak(module, loaded.texts = texts);
    translatePage(page);
    remember(device, code);
    await typeface.settle();
    module.letters();
}

/** Nothing may fail silently: a trap in the module ends on a page that says so. @param {() => void} what */
function guard(what) {
    try {
        what();
    } catch (reason) {
        fail("crash", describe(reason));
    }
}

if (typeof WebAssembly !== "object") {
    fail("webassembly");
} else {
    load().then(start).catch((reason) => fail(kindOf(reason), describe(reason)));
}
