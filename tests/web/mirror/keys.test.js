// What keys do reaches the page as flags: the mirror writes them as attributes, and takes them back.
import assert from "node:assert/strict";
import { test } from "node:test";
import { parseHTML } from "linkedom";
import { readTree } from "../../../web/abi/wire.js";
import { Mirror } from "../../../web/mirror/mirror.js";

const { document } = parseHTML("<!doctype html><html><body></body></html>");
Object.assign(globalThis, { document });

/** @param {string} answer the flags of an answer @param {string} next the flags of the button below */
const question = (answer, next) => readTree([
    "screen\tquestion/a\tTitle\t740", "0\tgroup\tquestion/a\tAnswers\t\t0\t0\t0\t0\t\tanswers\t",
    `1\tradio\tanswer/a/0\tNever\t${answer}\t0\t0\t0\t0\t0\t\t`, "1\tradio\tanswer/a/none\tNot sure\t\t0\t0\t0\t0\t1\tquiet\t",
    `0\tbutton\tquestion/next\tNext\t${next}\t0\t0\t0\t0\t\tprimary\t`, "",
].join("\n"));

/** @param {Element} page @returns {{digits: (string | null)[], enter: (string | null)[]}} the ids of what keys reach */
const keysOf = (page) => ({
    digits: [...page.querySelectorAll("[data-digit] > input")].map((input) => input.parentElement?.getAttribute("data-id") ?? null),
    enter: [...page.querySelectorAll("button[type=submit]")].map((button) => button.getAttribute("data-id")),
});

test("an answer that a digit chooses, and the button that Enter presses, say so as long as the tree does", () => {
    const page = document.createElement("main");
    const mirror = new Mirror(page);
    mirror.update(question("n", "dg"));
    assert.deepEqual(keysOf(page), { digits: ["answer/a/0"], enter: ["question/next"] });
    mirror.update(question("c", "g"));
    assert.deepEqual(keysOf(page), { digits: [], enter: ["question/next"] });
    mirror.update(question("cn", ""));
    assert.deepEqual(keysOf(page), { digits: ["answer/a/0"], enter: [] });
});

test("what was prerendered with keys keeps them only if the app says so too", () => {
    const before = document.createElement("main");
    new Mirror(before).update(question("n", "dg"));
    const page = document.createElement("main");
    page.innerHTML = before.innerHTML;
    assert.deepEqual(keysOf(page), { digits: ["answer/a/0"], enter: ["question/next"] });
    new Mirror(page).update(question("", ""));
    assert.deepEqual(keysOf(page), { digits: [], enter: [] });
});
