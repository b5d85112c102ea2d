// Promise: of many things as many are done at once as asked for, the first first, and what came of them keeps their order.
import assert from "node:assert/strict";
import { test } from "node:test";
import { sideBySide } from "../../../tools/shared/side-by-side.js";

test("results come in the order of the items, however long each takes", async () => {
    const waits = [30, 1, 10];
    const results = await sideBySide(waits, async (ms, index) => {
        await new Promise((done) => setTimeout(done, ms));
        return `${index}: ${ms}`;
    }, 3);
    assert.deepEqual(results, ["0: 30", "1: 1", "2: 10"]);
});

test("no more are begun than may run at once, and the next begins when one is done", async () => {
    const ends = /** @type {(() => void)[]} */ ([]);
    const begun = /** @type {string[]} */ ([]);
    const all = sideBySide(["a", "b", "c"], (item) => {
        begun.push(item);
        return new Promise((done) => ends.push(() => done(item)));
    }, 2);
    await new Promise(setImmediate);
    assert.deepEqual(begun, ["a", "b"]);
    ends[1]();
    await new Promise(setImmediate);
    assert.deepEqual(begun, ["a", "b", "c"]);
    ends[0]();
    ends[2]();
    assert.deepEqual(await all, ["a", "b", "c"]);
});

test("what fails makes the whole fail", async () => {
    await assert.rejects(sideBySide([1, 2], async (n) => {
        if (n === 2) throw new Error("two");
    }, 1), /two/);
});
