// The vectors are what the recipe gives, there are enough of them, and the reference itself is right where its answer
// can be looked up. Depends on the files of this folder.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { generate } from "./generate.mjs";
import { normal } from "./reference.mjs";
import { add, compare, mul, ratio, sub, twoPlaces } from "./rational.mjs";

test("the committed vectors are what the recipe gives", () => {
    for (const [name, content] of generate()) {
        assert.equal(readFileSync(new URL(name, import.meta.url), "utf8"), content, name);
    }
});

test("there are at least 200 answer sets for the shipped instrument and 40 for each other", () => {
    for (const [name, content] of generate()) {
        if (!name.endsWith(".input.jsonl")) continue;
        const lines = new Set(content.split("\n")).size;
        assert.ok(lines >= (name.startsWith("sales") ? 200 : 40), `${name}: ${lines} different lines`);
    }
});

test("every floor is the focus in some vector, and so is none; every call and verdict occurs", () => {
    const lines = readFileSync(new URL("sales-foundation.expected.jsonl", import.meta.url), "utf8").trim().split("\n")
        .map((line) => JSON.parse(line));
    const all = (/** @type {(line: any) => any} */ pick) => new Set(lines.map(pick)).size;
    assert.equal(all((line) => line.focus), 5);
    assert.equal(all((line) => line.call), 3);
    assert.equal(all((line) => line.backwards?.verdict), 4);
    assert.ok(all((line) => line.steps_to_flip) >= 5);
});

test("the normal distribution is the one of the tables", () => {
    // Abramowitz & Stegun, table 26.1.
    for (const [z, p] of [[0, 0.5], [0.5, 0.6914624613], [1, 0.8413447461], [1.96, 0.9750021049], [3, 0.9986501020]]) {
        assert.ok(Math.abs(normal(z) - p) < 1e-10, `Φ(${z})`);
        assert.ok(Math.abs(normal(-z) - (1 - p)) < 1e-10, `Φ(−${z})`);
    }
});

test("fractions are exact and rounded half up", () => {
    assert.equal(compare(add(ratio(1, 3), ratio(1, 6)), ratio(1, 2)), 0);
    assert.equal(compare(sub(ratio(1, 3), ratio(1, 2)), ratio(-1, 6)), 0);
    assert.equal(compare(mul(ratio(2, 3), ratio(3, 4)), ratio(1, 2)), 0);
    assert.equal(twoPlaces(ratio(200, 3)), "66.67");
    assert.equal(twoPlaces(ratio(1, 200)), "0.01");
    assert.equal(twoPlaces(ratio(0)), "0.00");
    assert.equal(twoPlaces(ratio(100)), "100.00");
});
