// The page is scrolled where the app wants it, and not asked to scroll where it stands.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Scroller } from "../../../web/render/scroller.js";

/** A window, and how often it was told to scroll. @param {{framed?: boolean}} [how] */
function windowThatScrolls({ framed = false } = {}) {
    /** @type {number[]} */
    const told = [];
    const page = Object.assign(new EventTarget(), {
        scrollY: 0, parent: /** @type {unknown} */ (null),
        scrollTo(/** @type {number} */ _, /** @type {number} */ y) {
            told.push(y);
        },
    });
    page.parent = framed ? {} : page;
    const scroller = new Scroller(/** @type {any} */ (page));
    const byHand = (/** @type {number} */ y) => {
        page.scrollY = y;
        page.dispatchEvent(new Event("scroll"));
    };
    return { scroller, told, byHand };
}

test("to where nobody knows that it stands, the page is scrolled, and then not again", () => {
    const { scroller, told } = windowThatScrolls();
    for (const y of [0, 0, 120, 120, 0]) scroller.to(y);
    assert.deepEqual(told, [0, 120, 0]);
});

test("a visitor who has scrolled is brought back", () => {
    const { scroller, told, byHand } = windowThatScrolls();
    scroller.to(0);
    byHand(300);
    scroller.to(0);
    byHand(0);
    scroller.to(0);
    assert.deepEqual(told, [0, 0]);
});

test("where the browser may have scrolled by itself, and in a frame, whose host scrolls, it is told each time", () => {
    const { scroller, told } = windowThatScrolls();
    scroller.to(0);
    scroller.lost();
    scroller.to(0);
    assert.deepEqual(told, [0, 0]);
    const framed = windowThatScrolls({ framed: true });
    framed.scroller.to(0);
    framed.scroller.to(0);
    assert.deepEqual(framed.told, [0, 0]);
});
