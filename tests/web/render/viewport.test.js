// The canvas is as fine as the screen, but never larger than a machine can bear.
import assert from "node:assert/strict";
import { test } from "node:test";
import { canvasRatio } from "../../../web/render/viewport.js";

test("an ordinary window has the screen's own pixel ratio", () => {
    assert.equal(canvasRatio(360, 740, 3), 3);
    assert.equal(canvasRatio(1440, 900, 1), 1);
    assert.equal(canvasRatio(1440, 900, 3), 3);
    assert.equal(canvasRatio(2560, 1440, 2), 2);
});

test("a large window on a dense screen is capped by its pixels, not by its ratio", () => {
    const ratio = canvasRatio(3840, 2160, 2);
    assert.ok(ratio < 2);
    assert.ok(Math.abs(3840 * 2160 * ratio ** 2 - 16_000_000) < 1);
});
