// Ties the module to the page: what the visitor does to the module, what it says to the mirror, the canvas and the browser.
// May use: everything in web/ but the two entry points, main.js and prerendered.js, whose types it knows.
import { readTree } from "../abi/wire.js";
import { Effects } from "../effects/effects.js";
import { entered, History, mark } from "../effects/history.js";
import { listenForContact, tell } from "../effects/lifecycle.js";
import { changeLanguage } from "../i18n/translation.js";
import { Mirror } from "../mirror/mirror.js";
import { Offscreen } from "../mirror/offscreen.js";
import { Loop } from "../render/loop.js";
import { Rendering } from "../render/rendering.js";
import { Scroller } from "../render/scroller.js";
import { Surface } from "../render/surface.js";
import { Viewport } from "../render/viewport.js";
import { Drafts } from "../input/drafts.js";
import { Drags } from "../input/drags.js";
import { listenForLooks } from "../input/looks.js";
import { listenForTexts } from "../input/text-fields.js";
import { orCrash } from "./failure.js";
import { handOver, perform } from "./hand-over.js";
import { oneAtATime } from "./one-at-a-time.js";

/**
 * @typedef {import("../abi/module.js").Module} Module
 * @typedef {import("./prerendered.js").Prerendered} Prerendered
 */

/** @param {string} selector @returns {HTMLElement} */
const find = (selector) => /** @type {HTMLElement} */ (document.querySelector(selector));

/** Screens that lie over the result, or over the intro. */
const overlays = new Set(["take", "compare", "team", "answers", "mine"]);

/**
 * Shows what the module's tree says, everywhere but on the canvas.
 * @param {Module} module @param {Mirror} mirror @param {Drafts} drafts @param {(screen: string) => void} changed
 */
function treeReader(module, mirror, drafts, changed) {
    const offscreen = new Offscreen(), { dataset } = document.documentElement;
    return () => {
        const tree = readTree(module.tree()), [screen] = tree.screen.split("/");
        // First, as it begins with what goes.
        mirror.update(tree);
        if (document.title !== tree.title) document.title = tree.title;
        if (dataset.screen !== screen) dataset.screen = screen;
        find("#app").style.setProperty("--height", `${tree.height}px`);
        offscreen.watch(mirror);
        changed(tree.screen);
        drafts.fill(mirror.root, (id, text) => module.input(id, text));
    };
}

/**
 * Drags, texts and looks. (Presses are heard by prerendered.js.)
 * @param {Module} module @param {Mirror} mirror @param {Drafts} drafts
 * @param {{act: (what: () => void) => void, drawn: () => boolean, soon: () => void}} on
 */
function listen(module, mirror, drafts, { act, drawn, soon }) {
    const { root } = mirror;
    const drags = new Drags(mirror, {
        drop: (id, value) => act(() => module.action(id, value)),
        take: (x, y) => act(() => module.pointer(x, y, true, true)),
    });
    listenForTexts(root, (id, text) => {
        drafts.keep(id, text);
        act(() => module.input(id, text));
    });
    listenForLooks({ app: find("#app"), root }, module, { drawn, soon, undecided: () => drags.undecided });
    listenForContact(root);
}

/** Letters are drawn ahead, a few at a time, while there is nothing else to do. @param {Module} module */
function drawAhead(module) {
    // Safari knows no idle time. What is read from right to left is never drawn.
    const idle = window.requestIdleCallback ?? setTimeout;
    const some = () => {
        if (document.dir !== "rtl" && module.drawAhead()) idle(some);
    };
    idle(some);
}

/**
 * @param {import("./load.js").Loaded} loaded booted
 * @param {import("../storage/visit-store.js").VisitStore} visit
 * @param {Prerendered} prerendered
 */
export function wire(loaded, visit, prerendered) {
    const { module, typeface, lazy } = loaded, { screens, guard, store, storage, fail, wait } = prerendered;
    const root = find("#mirror"), probe = find("#insets");
    const surface = new Surface(/** @type {HTMLCanvasElement} */ (find("#canvas")), module);
    const mirror = new Mirror(root);
    const drafts = new Drafts(storage.tab, store);
    let shown = "";
    const later = (/** @type {() => void} */ what) => loop.afterPaint(() => orCrash(fail, what));
    const tree = treeReader(module, mirror, drafts, (screen) => guard.changed(shown = screen, later));
    const drawn = () => !rendering.html;
    const loop = new Loop({ ...module, present: () => surface.present() }, { tree, effects: () => effects.perform(), drawn });
    const runOnce = oneAtATime(() => loop.run(), () => rendering.shows(shown));
    const run = () => orCrash(fail, runOnce);
    /** @param {() => void} what */
    const act = (what) => orCrash(fail, () => {
        what();
        run();
        mirror.settle();
    });
    const rendering = new Rendering(module, { surface, root, probe, typeface, prerendered: screens.screen }, () => viewport.refresh());
    const viewport = new Viewport({ surface, probe }, module, rendering, run);
    const scroller = new Scroller();
    const history = new History({
        later,
        walk(place) {
            scroller.lost();
            act(() => module.historyStep(place));
        },
        link: (fragment) => act(() => module.link(fragment)),
        place: () => shown,
    });
    const effects = new Effects({
        module, mirror, visit, drafts, history, rendering, live: find("#live"), run, wait, lazy,
        later, flush: () => loop.flush(), scroll: (y) => scroller.to(y), tell, record: (codes) => prerendered.record?.(codes),
        language: (code) => changeLanguage(code, loaded, storage.device, prerendered)
            .then(() => rendering.decide(), () => act(() => module.languageFailed())),
    });
    visit.listen(() => orCrash(fail, () => effects.otherTabSaved()));
    listen(module, mirror, drafts, { act, drawn, soon: () => loop.soon() });

    viewport.measure();
    tell({ name: "ready", language: document.documentElement.lang });
    handOver(screens, { module, effects, loop }, performance.timeOrigin);
    prerendered.act = (press) => act(() => perform(module, press));
    prerendered.walked = () => history.walked();
    prerendered.results = (kept) => act(() => module.results(kept));
    // Where something is kept, the intro leads to it.
    if (storage.device.read(`${store}/results`)) effects.loadLazy(true);
    prerendered.newVisitor = () => act(() => module.newVisitor());
    wait(false);
    document.documentElement.dataset.stage = "ready";
    rendering.decide();
    // A task of its own, so that a press in between is not kept waiting.
    setTimeout(() => rendering.prepare());
    drawAhead(module);
    typeface.listen(() => act(() => module.typefaceChanged()));
    // What was pressed before the app was there may have led to another screen by now, whose entry comes first.
    loop.flush();
    // A reload stays where it was, also on a screen that lies over another one and is not part of the visit.
    if (overlays.has(entered()) && !overlays.has(shown)) act(() => module.historyStep(entered()));
    else mark(shown);
}
