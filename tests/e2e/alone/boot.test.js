// No task of the load holds up a press on a slow phone.
import assert from "node:assert/strict";
import { test } from "node:test";
import { report, setUp, views } from "../helpers/support.js";
import { median } from "./interaction.js";
import { slower, tasksOf } from "./tasks.js";

const here = setUp("chromium");

/** What the browser itself cannot split (laying the page out, compiling a script) is about 50 ms on that phone; the rest is noise. */
const limit = 100;

/** The tasks of a page's load until it rests. */
async function tasksOfLoad() {
    const context = await here.browser.newContext({ viewport: views.phone, isMobile: true, hasTouch: true });
    const page = await context.newPage();
    // Nothing is asked of the page meanwhile: that is work for it, which a visitor does not do.
    const tasks = await tasksOf(page, async () => {
        await page.goto(here.server.address);
        await page.waitForTimeout(5000);
    });
    assert.equal(await page.locator("html").getAttribute("data-stage"), "ready");
    await context.close();
    return tasks;
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
