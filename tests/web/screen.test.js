// The canvas is sharp, but never larger than a phone can bear.
import assert from "node:assert/strict";
import { before, test } from "node:test";

/** @type {typeof import("../../web/screen.js")} */
let module;
before(async () => {
    Object.assign(globalThis, { matchMedia: () => ({ matches: false }) });
    module = await import("../../web/screen.js");
});

test("an ordinary window has the screen's own pixel ratio", () => {
    assert.equal(module.canvasRatio(360, 740, 3), 3);
    assert.equal(module.canvasRatio(1440, 900, 1), 1);
});

test("a large window on a dense screen is capped by its pixels, not by its ratio", () => {
    const ratio = module.canvasRatio(2560, 1440, 3);
    assert.ok(ratio < 3);
    assert.ok(Math.abs(2560 * 1440 * ratio ** 2 - 4_000_000) < 1);
});
