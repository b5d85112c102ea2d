// The device's health is as it is: losses of the picture are counted wherever they happen, and what a browser does not say is not made up.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Health } from "../../../../web/kiosk/organiser/health.js";

test("losses are counted from the start, and the version is asked for when it is shown", () => {
    const page = new EventTarget();
    let version = "1";
    const health = new Health(() => version, page);
    assert.equal(health.state().contextLosses, 0);
    for (let at = 0; at < 3; ++at) page.dispatchEvent(new Event("webglcontextlost"));
    version = "2";
    assert.deepEqual([health.state().contextLosses, health.state().version, health.state().memory], [3, "2", null]);
    const { started, uptime } = health.state();
    assert.ok(Math.abs(started + uptime - Date.now()) < 5000);
});
