// No task of the load holds up a press: by the browser's own tracing, in time of the processor, which other programs do not change much.
import assert from "node:assert/strict";
import { test } from "node:test";
import { report, setUp, views } from "../helpers/support.js";
import { median } from "./interaction.js";

const here = setUp("chromium");

/** A phone is about four times as slow as the machine that tests run on. */
const slower = 4;
/** What the browser itself cannot split (laying the page out, compiling a script) is about 50 ms on that phone; the rest is noise. */
const limit = 100;

/** @typedef {{name: string, ph: string, ts: number, pid: number, tid: number, tdur?: number, args?: any}} TraceEvent */

/** The tasks of a page's load until it rests, in ms of the processor. @returns {Promise<number[]>} */
async function tasksOfLoad() {
    const context = await here.browser.newContext({ viewport: views.phone, isMobile: true, hasTouch: true });
    const page = await context.newPage();
    // Begun only now, as asking a page for anything is work for it, which a visitor does not do.
    await here.browser.startTracing(page, { categories: ["devtools.timeline", "disabled-by-default-devtools.timeline"] });
    await page.goto(here.server.address);
    await page.waitForTimeout(5000);
    /** @type {TraceEvent[]} */
    const events = JSON.parse(String(await here.browser.stopTracing())).traceEvents;
    assert.equal(await page.locator("html").getAttribute("data-stage"), "ready");
    await context.close();
    const threads = events.filter(({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain");
    const tasks = threads.map(({ pid, tid }) => events
        .filter((event) => event.ph === "X" && event.name === "RunTask" && event.pid === pid && event.tid === tid)
        .map(({ tdur = 0 }) => tdur / 1000));
    const sum = (/** @type {number[]} */ all) => all.reduce((whole, each) => whole + each, 0);
    return tasks.sort((a, b) => sum(b) - sum(a))[0];
}

test("no task of the load holds up a press on a slow phone", async () => {
    await tasksOfLoad(); // the browser's own start
    const loads = [];
    for (let turn = 0; turn < 5; turn++) loads.push(await tasksOfLoad());
    for (const tasks of loads) assert.ok(tasks.length > 50, `${tasks.length} tasks were traced`);
    const longest = median(loads.map((tasks) => slower * Math.max(...tasks)));
    report("Longest task of the load, on a slow phone", Math.round(longest), limit, "ms");
    assert.ok(longest <= limit, `${longest.toFixed(0)} ms`);
});
