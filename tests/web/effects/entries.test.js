// History entries are made when the screen that they stand for has been painted, and Back is right all the same.
import assert from "node:assert/strict";
import { test } from "node:test";
import { History } from "../../../web/effects/history.js";

/** A browser with entries, and the app over it; what is to come after the paint comes when `paint` is called. */
function browse() {
    const entries = [{ place: "intro" }, /** @type {any} */ ({ place: "one", from: "intro" })];
    let at = 1, shown = "one";
    /** @type {(() => void)[]} */
    const unpainted = [];
    const window = { parent: /** @type {unknown} */ (null) };
    window.parent = window;
    Object.assign(globalThis, {
        window, addEventListener: () => {}, location: new URL("https://example.com/"),
        document: { documentElement: { dataset: {} } },
        history: {
            get state() { return entries[at]; },
            pushState: (/** @type {any} */ state) => void entries.splice(++at, Infinity, state),
            replaceState(/** @type {any} */ state) { entries[at] = state; },
            back: () => go(-1), forward: () => go(1),
        },
    });
    const history = new History({
        walk(place) { shown = place; },
        link() {}, place: () => shown, later: (what) => void unpainted.push(what),
    });
    /** @param {number} steps */
    const go = (steps) => {
        at += steps;
        history.walked();
    };
    return {
        /** The app goes on to a screen. @param {"push" | "pop"} step @param {string} place */
        show(step, place) {
            shown = place;
            history.take(step, place);
        },
        paint: () => unpainted.splice(0).forEach((what) => what()),
        go,
        get now() {
            return { entries: entries.map(({ place }) => place).join(" "), at: entries[at].place, shown };
        },
    };
}

test("an entry is made after the paint", () => {
    const visit = browse();
    visit.show("push", "two");
    assert.deepEqual(visit.now, { entries: "intro one", at: "one", shown: "two" });
    visit.paint();
    assert.deepEqual(visit.now, { entries: "intro one two", at: "two", shown: "two" });
});

test("Back before the entry is made leads to the screen that was before, and the entry is not made any more", () => {
    const visit = browse();
    visit.show("push", "two");
    visit.go(-1);
    assert.deepEqual(visit.now, { entries: "intro one", at: "one", shown: "one" });
    visit.paint();
    assert.deepEqual(visit.now, { entries: "intro one", at: "one", shown: "one" });
    visit.go(-1);
    assert.equal(visit.now.shown, "intro");
});

test("Back that was asked for before the entry was made, and comes behind it, leads to the same screen", () => {
    const visit = browse();
    visit.show("push", "two");
    visit.paint();
    visit.go(-2);
    assert.deepEqual(visit.now, { entries: "intro one two", at: "one", shown: "one" });
    visit.go(-1);
    assert.deepEqual(visit.now, { entries: "intro one two", at: "intro", shown: "intro" });
});

test("Back twice, however soon, leads back two screens", () => {
    const visit = browse();
    visit.show("push", "two");
    visit.paint();
    visit.go(-1);
    assert.equal(visit.now.shown, "one");
    visit.go(-1);
    assert.equal(visit.now.shown, "intro");
});

test("whoever goes back two entries at once later on, by the browser's list, comes to the one they chose", async () => {
    const visit = browse();
    visit.show("push", "two");
    visit.paint();
    await new Promise((done) => setTimeout(done, 300));
    visit.go(-2);
    assert.deepEqual(visit.now, { entries: "intro one two", at: "intro", shown: "intro" });
});

test("the page's own Back comes behind an entry that waits to be made", () => {
    const visit = browse();
    visit.show("push", "two");
    visit.show("pop", "one");
    assert.deepEqual(visit.now, { entries: "intro one two", at: "one", shown: "one" });
    visit.paint();
    assert.deepEqual(visit.now, { entries: "intro one two", at: "one", shown: "one" });
});
