// What the privacy page says is kept on a device follows what the page may keep there.
import assert from "node:assert/strict";
import { test } from "node:test";
import { keptBy } from "../../../../tools/page/site/kept.js";

test("kept results are named unless the owner does not want them", () => {
    const keys = (/** @type {any} */ needs) => keptBy("upstream/x", needs).map(({ key }) => key);
    assert.ok(keys({}).includes("upstream/x/results") && keys({}).includes("upstream/x/results/aside"));
    assert.ok(!keys({ history: false }).some((key) => key.includes("results")));
});
