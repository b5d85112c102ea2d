// The made-up people of “Where this number comes from” answer in portions: no task of theirs holds up a press on a slow phone.
import assert from "node:assert/strict";
import { test } from "node:test";
import { control } from "../helpers/screens.js";
import { choosePlain, draw, givenAt, openFinished, report, setUp, views } from "../helpers/support.js";
import { slower, tasksOf } from "./tasks.js";

const here = setUp("chromium");
/** The press that begins them lays a longer page out, which is most of it. */
const limit = 100;

for (const rendering of ["drawn", "plain"]) {
    test(`${rendering}, no portion of the made-up people holds up a press on a slow phone`, async () => {
        const context = await here.browser.newContext({ viewport: views.phone, hasTouch: true, isMobile: true });
        const page = await context.newPage();
        await openFinished(page, here.server.address, givenAt([1, 2, 3, 3]));
        if (rendering === "drawn") await draw(page);
        else await choosePlain(page);
        await page.waitForTimeout(1000);
        const tasks = await tasksOf(page, async () => {
            await control(page, "evidence").click();
            await page.locator('[data-id="evidence/picture"]').waitFor({ state: "attached", timeout: 60_000 });
        });
        assert.ok(tasks.length > 100, `${tasks.length} tasks were traced: one for every hundred people at the least`);
        const longest = slower * Math.max(...tasks);
        report(`Longest task of the made-up people, ${rendering}, on a slow phone`, Math.round(longest), limit, "ms");
        assert.ok(longest <= limit, `${longest.toFixed(0)} ms`);
        await context.close();
    });
}
