// The page's start: fetches everything at once, boots the engine, ties it to the mirror, and hands over from the
// HTML intro. Whatever goes wrong ends on a readable page. May use: everything in this folder.
import { listenForActions } from "./actions.js";
import { fetchAsset, fetchBytes, fetchText } from "./assets.js";
import { EarlyIntro } from "./early.js";
import { Effects } from "./effects.js";
import { loadEngine } from "./engine.js";
import { DownloadError, describe, fail } from "./failure.js";
import { fragmentOf, History, pageAddress } from "./history.js";
import { Loop } from "./loop.js";
import { Mirror } from "./mirror.js";
import { listenForDrags, listenForPointer } from "./pointer.js";
import { Rendering } from "./rendering.js";
import { Screen } from "./screen.js";
import { Storage } from "./storage.js";
import { listenForTexts } from "./texts.js";
import { readTree } from "./wire.js";

/** @typedef {import("./engine.js").Engine} Engine */

/** @param {string} selector @returns {HTMLElement} */
const find = (selector) => /** @type {HTMLElement} */ (document.querySelector(selector));

const early = new EarlyIntro(find("#shell"));

async function load() {
    const wasm = fetchAsset("upstream.wasm");
    const crash = (/** @type {unknown} */ reason) => fail("crash", describe(reason));
    const [engine, instrument, words, theme, regular, strong] = await Promise.all([
        loadEngine(wasm, crash), fetchText("instrument.json"), fetchText("words.json"), fetchText("theme.json"),
        fetchBytes("inter-400.ttf"), fetchBytes("inter-600.ttf"),
    ]);
    return { engine, instrument, words, theme, fonts: { 400: regular, 600: strong } };
}

/** Gives the engine and the HTML rendering the same two files. @param {Engine} engine @param {object} fonts */
function addFonts(engine, fonts) {
    for (const [weight, file] of Object.entries(fonts)) {
        engine.font(Number(weight), file);
        document.fonts.add(new FontFace("Upstream", file, { weight }));
    }
}

/** @param {string} instrument @returns {string} where this instrument's visits are kept */
function storageKey(instrument) {
    try {
        return `upstream/${JSON.parse(instrument).id}`;
    } catch {
        return "upstream/";
    }
}

/** @param {Awaited<ReturnType<typeof load>>} loaded */
function start({ engine, instrument, words, theme, fonts }) {
    addFonts(engine, fonts);
    const storage = new Storage(storageKey(instrument));
    const problem = engine.boot({
        instrument, words, theme, session: storage.read(), link: fragmentOf(location), page: pageAddress(location),
        later: "later.wasm", source: "instrument.json",
    });
    if (problem) return fail("content", problem);

    const root = find("#mirror");
    const canvas = /** @type {HTMLCanvasElement} */ (find("#canvas"));
    const mirror = new Mirror(root, (value) => value.replace("\u0001", `${pageAddress(location)}#`));
    const loop = new Loop(engine, {
        tree() {
            const tree = readTree(engine.tree());
            document.title = tree.title;
            document.documentElement.dataset.screen = tree.screen.split("/")[0];
            find("#app").style.setProperty("--height", `${tree.height}px`);
            mirror.update(tree);
        },
        effects: () => effects.perform(),
        drawn: () => !rendering.html,
    });
    const run = () => guard(() => loop.run());
    const screen = new Screen({ app: find("#app"), canvas, probe: find("#insets") }, engine, run);
    const rendering = new Rendering(engine, { canvas, root }, screen, run);
    const history = new History({
        back: () => act(() => engine.back()),
        link: (fragment) => act(() => engine.link(fragment)),
    });
    const effects = new Effects({ engine, mirror, storage, history, rendering, live: find("#live"), run });

    /** @param {() => void} what */
    const act = (what) => guard(() => {
        what();
        loop.run();
        mirror.settle();
    });
    listenForActions(root, (id, value, keyboard) => act(() => engine.action(id, value, keyboard)));
    listenForTexts(root, (id, text) => act(() => engine.input(id, text)));
    listenForDrags(root, mirror, (id, value) => act(() => engine.action(id, value)));
    listenForPointer(find("#app"), engine, (soon) => (soon ? loop.soon() : run()));
    listenForFocus(root, (id, ring) => act(() => engine.focus(id, ring)));
    addEventListener("scroll", () => {
        engine.scroll(scrollY);
        if (!rendering.html) loop.soon();
    }, { passive: true });

    handOver(engine, rendering, screen, run);
}

/** @param {HTMLElement} root @param {(id: string, ring: boolean) => void} changed */
function listenForFocus(root, changed) {
    root.addEventListener("focusin", (event) => {
        const target = /** @type {HTMLElement} */ (event.target);
        const id = /** @type {HTMLElement | null} */ (target.closest("[data-id]"))?.dataset.id ?? "";
        // A heading takes focus so that a screen reader starts there; it is no control and shows no ring.
        changed(id, target.matches("button, input, a") && target.matches(":focus-visible"));
    });
    root.addEventListener("focusout", () => changed("", false));
}

/** From the HTML intro to the app, without losing a press. @param {Engine} engine @param {Rendering} rendering @param {Screen} screen @param {() => void} run */
function handOver(engine, rendering, screen, run) {
    const presses = early.presses();
    document.documentElement.dataset.stage = "ready";
    find("#shell").remove();
    rendering.begin();
    screen.measure();
    for (const id of presses) {
        engine.action(id);
        run();
    }
    run();
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
    load().then((loaded) => guard(() => start(loaded)), (reason) => {
        fail(reason instanceof DownloadError ? "download" : "webassembly", describe(reason));
    });
}
