// What the organiser reads off the counts is what the counts say.
import assert from "node:assert/strict";
import { test } from "node:test";
import { emptyDay } from "../../../../web/kiosk/organiser/counts.js";
import { cutOff, distribution, mostLeft, reached } from "../../../../web/kiosk/organiser/figures.js";

const day = { ...emptyDay("2026-11-27"), started: 10, completed: 5, abandoned: 4, total: 4, left: { 0: 1, 2: 2, 4: 1 }, outcomes: { "focus-b": 3, solid: 1, "focus-gone": 1 } };

test("each question was answered by those who finished and those who left later", () => {
    assert.deepEqual(reached(day), [8, 8, 6, 6]);
    assert.deepEqual(reached(emptyDay("")), []);
});

test("who neither finished nor left was cut off", () => {
    assert.equal(cutOff(day), 1);
    assert.equal(cutOff({ ...day, started: 8 }), 0, "never fewer than none");
});

test("most left where most left, the earlier where it is as many", () => {
    assert.deepEqual(mostLeft(day), { answered: 2, visitors: 2 });
    assert.deepEqual(mostLeft({ ...day, left: { 9: 2, 3: 2 } }), { answered: 3, visitors: 2 });
    assert.equal(mostLeft(emptyDay("")), null);
});

test("outcomes stand from the roof down, all floors, and floors that are no more come last", () => {
    const rows = distribution(day, [{ id: "a", name: "Ground" }, { id: "b", name: "Roof" }], { solid: "Sound", unclear: "Unclear" });
    assert.deepEqual(rows, [{ name: "Roof", visitors: 3 }, { name: "Ground", visitors: 0 }, { name: "Sound", visitors: 1 }, { name: "Unclear", visitors: 0 }, { name: "gone", visitors: 1 }]);
});
