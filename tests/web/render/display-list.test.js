// A display list says what was drawn; the page paints just that.
import assert from "node:assert/strict";
import { test } from "node:test";
import { readDisplayList } from "../../../web/render/display-list.js";

const head = "v 100 50.5";

test("the first line is the size", () => {
    assert.deepEqual(readDisplayList(head), { width: 100, height: 50.5, parts: [] });
});

test("a box is a path with round corners, and no rounder than it is large", () => {
    const [square, round, pill] = readDisplayList(`${head}\nr #112233ff 1 2 10 20 0\nr #112233ff 1 2 10 20 3\nr #112233ff 0 0 10 4 9`).parts;
    assert.deepEqual(square, { kind: "fill", colour: "#112233ff", thickness: 0, path: "M1 2H11V22H1V2Z" });
    assert.equal(/** @type {any} */ (round).path, "M4 2H8A3 3 0 0 1 11 5V19A3 3 0 0 1 8 22H4A3 3 0 0 1 1 19V5A3 3 0 0 1 4 2Z");
    assert.match(/** @type {any} */ (pill).path, /A2 2 /);
});

test("where only the lower corners are round, the upper ones are not", () => {
    const [box] = readDisplayList(`${head}\nr #000000ff 0 0 10 10 2 b`).parts;
    assert.equal(/** @type {any} */ (box).path, "M0 0H10V8A2 2 0 0 1 8 10H2A2 2 0 0 1 0 8V0Z");
});

test("outlines and lines are strokes of their thickness, polygons are closed", () => {
    const parts = readDisplayList(`${head}\no #000000ff 1.5 0 0 10 10 0\nl #000000ff 2 0 0 5 5 9 1\np #00000080 0 0 5 5 9 1`).parts;
    assert.deepEqual(parts.map((part) => part.kind), ["stroke", "stroke", "fill"]);
    assert.deepEqual(parts.map((part) => /** @type {any} */ (part).thickness), [1.5, 2, 0]);
    assert.deepEqual(parts.slice(1).map((part) => /** @type {any} */ (part).path), ["M0 0 5 5 9 1", "M0 0 5 5 9 1Z"]);
});

test("a text keeps its spaces, and whatever else it holds", () => {
    const [words] = readDisplayList(`${head}\nt #1c2430ff 17 600 3 12.5 Start here:  25 · #1 b`).parts;
    assert.deepEqual(words, { kind: "text", text: "Start here:  25 · #1 b", x: 3, y: 12.5, size: 17, weight: "600", colour: "#1c2430ff" });
});
