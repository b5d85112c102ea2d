// A dragged card lands where a person would expect it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { dropTarget } from "../../../web/input/drags.js";

// Cards of 80 with gaps of 10.
const places = [0, 90, 180, 270].map((y) => ({ y, h: 80 }));

test("a card that hardly moved stays", () => {
    assert.equal(dropTarget(places, 1, 0), 1);
    assert.equal(dropTarget(places, 1, 44), 1);
    assert.equal(dropTarget(places, 1, -44), 1);
});

test("a card goes behind every card whose middle it has passed", () => {
    assert.equal(dropTarget(places, 0, 95), 1);
    assert.equal(dropTarget(places, 0, 190), 2);
    assert.equal(dropTarget(places, 3, -185), 1);
});

test("a card dragged far out lands at the end", () => {
    assert.equal(dropTarget(places, 2, -5000), 0);
    assert.equal(dropTarget(places, 2, 5000), 3);
});
