// What the page says of itself can be heard, also by who comes later; a completion gets a random id; the way to the owner is told
// unless an owner's form says so itself.
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { parseHTML } from "linkedom";
import { listenForContact, tell } from "../../../web/effects/lifecycle.js";

/** @type {any} */
let page;
/** @type {any[]} */
let heard;

beforeEach(() => {
    page = parseHTML('<html><body><main id="mirror"><a data-id="result/contact" href="#"><b>Talk to us</b></a><a data-id="other" href="#">x</a></main></body></html>');
    heard = [];
    const window = new EventTarget();
    window.addEventListener("assessment", (event) => heard.push(/** @type {CustomEvent} */ (event).detail));
    Object.assign(globalThis, { window, document: page.document });
});

test("who comes later finds what was told before, in order", () => {
    tell({ name: "ready", language: "en" });
    tell({ name: "start", perspective: null });
    assert.deepEqual(heard, [{ name: "ready", language: "en" }, { name: "start", perspective: null }]);
    assert.deepEqual(/** @type {any} */ (globalThis).window.assessmentEvents, heard);
});

test("each completion has an id of its own, and nothing else has one", () => {
    tell({ name: "complete", outcome: "solid" });
    tell({ name: "complete", outcome: "solid" });
    tell({ name: "share", method: "copy" });
    const ids = heard.map(({ id }) => id);
    assert.match(ids[0], /^[0-9a-f]{32}$/);
    assert.notEqual(ids[0], ids[1]);
    assert.equal(ids[2], undefined);
});

/** @param {string} selector */
function click(selector) {
    listenForContact(page.document.querySelector("#mirror"));
    page.document.querySelector(selector).dispatchEvent(new page.Event("click", { bubbles: true }));
}

test("a press on the way to the owner is told", () => {
    click("[data-id='result/contact'] b");
    assert.deepEqual(heard, [{ name: "contact", method: "link" }]);
});

test("a press elsewhere is not", () => {
    click("[data-id=other]");
    assert.deepEqual(heard, []);
});

test("where a form comes in its place, the form says so once it was sent", () => {
    page.document.documentElement.dataset.site = "count form";
    click("[data-id='result/contact'] b");
    assert.deepEqual(heard, []);
});
