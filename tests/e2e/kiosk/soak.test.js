// Promise: a kiosk's page can stand for days: after a hundred visitors, some of whom walk away, it holds on to no more than after twenty,
// and every finished assessment is recorded exactly once, in order, and none that was abandoned. (Two thousand: `script/bench kiosk`.)
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, report, serveDist } from "../helpers/support.js";
import { soak } from "./soak.js";
import { kioskPage } from "./visitor.js";

/** @type {Awaited<ReturnType<typeof serveDist>>} */
let server;
/** @type {import("playwright-core").Browser} */
let browser;

before(async () => {
    [server, browser] = await Promise.all([serveDist(await kioskPage({ records: "answers" })), launch()]);
});
after(() => Promise.all([server?.close(), browser?.close()]));

test("a hundred assessments in one page", async () => {
    const context = await browser.newContext({ viewport: { width: 1080, height: 720 }, hasTouch: true });
    const { expected, recorded, counts, befallen, errors, loads } = await soak(context, server.address, { finished: 100, tell: console.log });
    console.log(JSON.stringify(befallen));
    assert.deepEqual(errors, []);
    assert.equal(loads, 0, "never loaded again");
    assert.deepEqual(recorded, expected);
    for (const kind of ["abandoned", "rotation", "context", "clock", "sleep"]) assert.ok(befallen[kind] > 0, `${kind} happened`);
    const first = counts[0].held, last = counts[counts.length - 1].held;
    for (const { held } of counts) {
        assert.ok(Math.abs(held.nodes - first.nodes) <= 30, `nodes: ${first.nodes}, ${held.nodes}`);
        assert.ok(Math.abs(held.listeners - first.listeners) <= 10, `listeners: ${first.listeners}, ${held.listeners}`);
        assert.ok(held.contexts <= first.contexts, `documents: ${first.contexts}, ${held.contexts}`);
        assert.ok(held.webgl <= first.webgl + 2, `WebGL objects: ${first.webgl}, ${held.webgl}`);
        assert.ok(held.timers <= first.timers + 1, `timers: ${first.timers}, ${held.timers}`);
    }
    // It grows by a fifth at a time: once, where the fullest screen comes late.
    assert.ok(last.module <= first.module * 1.25, `the module's memory: ${first.module}, ${last.module}`);
    assert.ok(last.objects <= first.objects + 100, `objects: ${first.objects}, ${last.objects}`);
    // The browser's compiled code is in it, and what it measures of a page for its developers.
    report("Heap after 100 assessments over after 20", (last.heap / first.heap) * 100, 120, "%");
    assert.ok(last.heap <= first.heap * 1.2, `heap: ${first.heap}, ${last.heap}`);
    await context.close();
});
