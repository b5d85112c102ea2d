// Promise: to the app a page that is as high as its content has the host's window: as high as that at most, scrolled by what lies above it,
// in whole pixels of the screen; and until a host says what it shows, the window is the frame itself.
import assert from "node:assert/strict";
import { test } from "node:test";
import { parseHTML } from "linkedom";
import { Shown } from "../../../web/frame/shown.js";

/** A frame whose content is so high. @param {number} content @param {number} [ratio] */
function framed(content, ratio = 1) {
    const { document } = parseHTML('<html data-rendering="canvas"><head></head><body><div id="mirror"></div></body></html>');
    const state = { content, scrollY: 7 }, sent = /** @type {any[]} */ ([]), told = /** @type {string[]} */ ([]);
    Object.assign(document.documentElement, { getBoundingClientRect: () => ({ height: state.content }) });
    const observers = /** @type {(() => void)[]} */ ([]);
    class Observer {
        /** @param {() => void} changed */
        constructor(changed) { observers.push(changed); }
        observe() {}
    }
    const page = /** @type {any} */ ({
        document, devicePixelRatio: ratio, ResizeObserver: Observer, MutationObserver: Observer, addEventListener() {}, clearTimeout() {},
        get innerHeight() { return 1280; }, get scrollY() { return state.scrollY; },
        scrollTo: (/** @type {number[]} */ ...where) => told.push(`scrolled ${where}`), setTimeout: (/** @type {() => void} */ run) => run(), dispatchEvent: (/** @type {Event} */ { type }) => told.push(type),
    });
    const shown = new Shown((type, fields) => void sent.push([type, fields]), page);
    return { shown, sent, told, state, document, measure: () => observers[0]() };
}

test("until a host says what it shows, the window is the frame", () => {
    const { shown, sent, told } = framed(2000);
    assert.deepEqual([shown.innerHeight, shown.scrollY], [1280, 7]);
    shown.scrollTo(0, 40);
    assert.deepEqual([sent, told], [[], ["scrolled 0,40"]]);
});

test("then it is the host's, never higher than that, and the host hears how high the content is, once", () => {
    const { shown, sent, measure, state } = framed(2000);
    shown.show({ top: 0, height: 740 });
    assert.equal(shown.innerHeight, 740);
    measure();
    assert.deepEqual(sent, [["height", { height: 2000 }]]);
    state.content = 1500.2;
    measure();
    assert.deepEqual(sent.at(-1), ["height", { height: 1501 }]);
});

test("what lies above the host's window is scrolled away, to the end of the content and no further", () => {
    const { shown, document, told } = framed(2000);
    shown.show({ top: 500, height: 740 });
    assert.equal(shown.scrollY, 500);
    assert.equal(document.documentElement.style.getPropertyValue("--shown-top"), "500px");
    assert.ok(told.includes("scroll"));
    shown.show({ top: 1900, height: 740 });
    assert.equal(shown.scrollY, 1260);
});

test("it lies on whole pixels of the screen, so that what is drawn stays sharp", () => {
    const { shown } = framed(2000, 1.5);
    shown.show({ top: 101, height: 740 });
    assert.equal(Number.isInteger(shown.scrollY * 1.5) || Math.abs(shown.scrollY * 1.5 - Math.round(shown.scrollY * 1.5)) < 1e-9, true);
});

test("what is lower than the host's window is laid out for no more than it needs, and scrolling is the host's", () => {
    const { shown, sent } = framed(500);
    shown.show({ top: 0, height: 1180 });
    assert.ok(shown.innerHeight <= 640, `${shown.innerHeight}`);
    shown.scrollTo(0, 12.4);
    assert.deepEqual(sent.at(-1), ["scroll", { top: 12 }]);
});
