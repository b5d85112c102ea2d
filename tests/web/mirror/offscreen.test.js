// What lies beyond the window is marked, and only what is on the page is watched: an element that went is let go.
import assert from "node:assert/strict";
import { test } from "node:test";
import { mirrored, tree } from "./dom.js";

/** A browser's observer, whose news this test tells. */
class Observer {
    /** @type {Set<any>} */
    watched = new Set();
    began = 0;

    /** @param {(entries: {target: any, isIntersecting: boolean}[]) => void} tell */
    constructor(tell) {
        this.tell = tell;
        Observer.last = this;
    }

    /** @param {any} element */
    observe(element) {
        this.watched.add(element);
        this.began += 1;
    }

    /** @param {any} element */
    unobserve(element) {
        this.watched.delete(element);
    }
}
/** @type {Observer} */
Observer.last = /** @type {any} */ (undefined);
Object.assign(globalThis, { IntersectionObserver: Observer });
const { Offscreen } = await import("../../../web/mirror/offscreen.js");

const texts = (/** @type {string[]} */ ...ids) => tree(...ids.map((id) => ({ role: "text", id, name: id })));

test("an element is marked while it is beyond the window", () => {
    const { mirror, at } = mirrored();
    mirror.update(texts("a", "b"));
    new Offscreen().watch(mirror);
    Observer.last.tell([{ target: at("a"), isIntersecting: true }, { target: at("b"), isIntersecting: false }]);
    assert.deepEqual([at("a").className, at("b").className], ["text", "text offscreen"]);
    Observer.last.tell([{ target: at("b"), isIntersecting: true }]);
    assert.equal(at("b").className, "text");
});

test("what has come is watched, what has gone is not, and what stays is not asked about again", () => {
    const { mirror, at } = mirrored();
    mirror.update(texts("a", "b"));
    const offscreen = new Offscreen();
    offscreen.watch(mirror);
    mirror.update(texts("b", "c"));
    offscreen.watch(mirror);
    assert.deepEqual(Observer.last.watched, new Set([at("b"), at("c")]));
    assert.equal(Observer.last.began, 3);
});
