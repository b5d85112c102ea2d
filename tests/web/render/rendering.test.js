// Whether the canvas or the page of HTML is shown: HTML wherever the canvas would serve somebody worse, and else the canvas.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Rendering } from "../../../web/render/rendering.js";
import { parseHTML } from "linkedom";
import { fakePage } from "./fake-page.js";

/** @param {{prerendered?: string, dir?: string, forced?: boolean, size?: number, readable?: boolean, webgl?: boolean, late?: boolean}} [given] */
function show({ prerendered = "", dir = "ltr", forced = false, size = 16, readable = true, webgl = true, late = false } = {}) {
    const { document } = parseHTML(`<html dir="${dir}"><body><canvas></canvas><main></main><div id="probe"></div></body></html>`);
    const clock = fakePage();
    const state = { size, webgl, late };
    /** @type {(string | boolean)[]} */
    const calls = [];
    const forcedColours = Object.assign(new EventTarget(), { matches: forced });
    let resized = () => {};
    const listening = new EventTarget();
    const page = Object.assign(listening, clock.page, {
        document, addEventListener: listening.addEventListener.bind(listening),
        matchMedia: () => forcedColours,
        getComputedStyle: () => ({ fontSize: `${state.size}px` }),
        ResizeObserver: class {
            constructor(/** @type {() => void} */ changed) { resized = changed; }
            observe() {}
        },
    });
    const root = /** @type {HTMLElement} */ (document.querySelector("main"));
    const module = { painted: (/** @type {boolean} */ on) => calls.push(`painted ${on}`) };
    /** @type {import("../../../web/render/surface.js").Hearers} */
    let hears;
    const surface = {
        taken: 0,
        begin: async () => {
            calls.push("begin");
            if (!state.late) hears.works(state.webgl);
        },
        listen: (/** @type {typeof hears} */ on) => { hears = on; },
        present: () => {
            calls.push("present");
            hears.painted(++surface.taken);
        },
    };
    const parts = { surface, root, probe: /** @type {Element} */ (document.querySelector("#probe")), typeface: { readable }, prerendered };
    const rendering = new Rendering(/** @type {any} */ (module), parts, () => calls.push(`html ${rendering.html}`), /** @type {any} */ (page));
    /** What is shown, as the styles and whoever asks are told, when what is drawn has been painted. */
    const shown = () => {
        if (!rendering.html) surface.present();
        const { dataset } = document.documentElement;
        assert.equal(dataset.rendering, rendering.html ? "html" : "canvas");
        assert.equal(root.classList.contains("page"), rendering.html);
        assert.equal(dataset.prerendered, String(rendering.prerendered));
        return dataset.rendering;
    };
    return {
        rendering, shown, state, calls, clock,
        since: () => calls.splice(0),
        resize: () => resized(),
        /** @param {string} event */
        says: (event) => page.dispatchEvent(new Event(event)),
        /** @returns {import("../../../web/render/surface.js").Hearers} */
        get surface() { return hears; },
        /** A picture that was made before is on the canvas. */
        paint: (/** @type {number} */ count) => hears.painted(count),
        root,
        /** @param {boolean} on */
        force(on) {
            forcedColours.matches = on;
            forcedColours.dispatchEvent(new Event("change"));
        },
    };
}

test("where nothing speaks against it, the canvas is shown, and WebGL is asked for once", () => {
    const { rendering, shown, calls } = show();
    rendering.decide();
    rendering.decide();
    assert.equal(calls.filter((call) => call === "begin").length, 1);
    assert.equal(shown(), "canvas");
});

test("until it is known whether WebGL works the page of HTML is shown, and nobody waits", () => {
    const { rendering, surface, shown } = show({ late: true });
    rendering.decide();
    assert.equal(shown(), "html");
    surface.works(true);
    assert.equal(shown(), "canvas");
});

test("the canvas is not shown before it has a picture of what is drawn; the page of HTML is shown at once", () => {
    const { rendering, root, paint, since } = show({ prerendered: "intro" });
    rendering.decide();
    rendering.prepare();
    assert.ok(since().includes("present"), "one is painted ahead, of nothing that would be shown");
    rendering.shows("question/team");
    assert.equal(rendering.html, false, "it is drawn");
    paint(1);
    assert.ok(root.classList.contains("page"), "the one that was painted before is not it");
    paint(2);
    assert.ok(!root.classList.contains("page"));
    rendering.choose(true);
    assert.ok(root.classList.contains("page"));
});

for (const [why, given] of Object.entries({
    "a language that is read from right to left": { dir: "rtl" }, "forced colours": { forced: true }, "larger text": { size: 20 },
    "a canvas that cannot be read": { readable: false }, "missing WebGL": { webgl: false },
})) {
    test(`HTML is shown for ${why}`, () => {
        const { rendering, shown } = show(given);
        rendering.decide();
        assert.equal(shown(), "html");
    });
}

test("the prerendered screen is shown as HTML from the start, and never asks for WebGL while it is", () => {
    const { rendering, shown, calls } = show({ prerendered: "intro" });
    assert.ok(rendering.html && rendering.prerendered, "before anything was decided");
    rendering.decide();
    rendering.shows("intro");
    assert.equal(shown(), "html");
    assert.deepEqual(calls, ["html true"]);
});

test("it is released when the visitor moves on, and only then; coming back does not bring it again", () => {
    const { rendering, shown } = show({ prerendered: "intro" });
    rendering.decide();
    rendering.shows("question/team");
    assert.equal(shown(), "canvas");
    assert.equal(rendering.prerendered, false);
    rendering.shows("intro");
    assert.equal(shown(), "canvas");
});

test("the visitor's own choice releases it too, and wins over larger text in either direction", () => {
    const { rendering, shown } = show({ prerendered: "intro", size: 20 });
    rendering.choose(false);
    assert.equal(shown(), "canvas");
    rendering.choose(true);
    assert.equal(shown(), "html");
    assert.equal(rendering.prerendered, false);
});

test("HTML is there for a start while the visitor reads on, or nobody knows yet whether the canvas works; not where something asks for it", () => {
    assert.ok(show({ prerendered: "intro" }).rendering.provisional);
    const asking = show({ late: true });
    asking.rendering.decide();
    assert.equal(asking.shown(), "html");
    assert.ok(asking.rendering.provisional);
    asking.rendering.choose(true);
    assert.ok(!asking.rendering.provisional, "chosen");
    asking.rendering.choose(false);
    asking.surface.works(false);
    assert.equal(asking.shown(), "html");
    assert.ok(!asking.rendering.provisional, "it does not work");
    const drawn = show();
    drawn.rendering.decide();
    assert.equal(drawn.shown(), "canvas");
    assert.ok(!drawn.rendering.provisional);
    for (const given of [{ dir: "rtl" }, { forced: true }, { webgl: false }]) {
        const { rendering } = show(given);
        rendering.decide();
        assert.ok(!rendering.provisional);
    }
});

test("the visitor's choice of the canvas does not win over what cannot be drawn", () => {
    for (const given of [{ dir: "rtl" }, { forced: true }, { webgl: false }]) {
        const { rendering, shown } = show(given);
        rendering.choose(false);
        assert.equal(shown(), "html");
    }
});

test("paper gets HTML, and the screen its canvas back", () => {
    const { rendering, shown, says } = show();
    rendering.decide();
    says("beforeprint");
    assert.equal(shown(), "html");
    assert.ok(rendering.printing);
    says("afterprint");
    assert.equal(shown(), "canvas");
    assert.equal(rendering.printing, false);
});

test("forced colours and the size of text are followed while the page is open", () => {
    const { rendering, shown, force, state, resize, since } = show();
    rendering.decide();
    force(true);
    assert.equal(shown(), "html");
    force(false);
    assert.equal(shown(), "canvas");
    since();
    resize();
    assert.deepEqual(since(), [], "the same size decides nothing");
    state.size = 20;
    resize();
    assert.equal(shown(), "html");
    state.size = 16;
    resize();
    assert.equal(shown(), "canvas");
});

test("a lost context that comes back within two seconds is never seen; one that does not ends in HTML", () => {
    const { rendering, shown, surface, clock } = show();
    rendering.decide();
    surface.lost();
    clock.pass(1900);
    surface.works(true);
    clock.pass(5000);
    assert.equal(shown(), "canvas");
    surface.lost();
    clock.pass(1999);
    assert.equal(shown(), "canvas");
    clock.pass(1);
    assert.equal(shown(), "html");
    rendering.choose(false);
    assert.equal(shown(), "canvas", "asked for again, it may work again");
});

test("WebGL is got ready while the prerendered screen is read, and not where it would never be used", () => {
    const held = show({ prerendered: "intro" });
    held.rendering.decide();
    held.since();
    held.rendering.prepare();
    assert.deepEqual(held.since(), ["begin", "painted true", "present"]);
    const plain = show({ forced: true });
    plain.rendering.decide();
    plain.since();
    plain.rendering.prepare();
    assert.deepEqual(plain.since(), []);
});
