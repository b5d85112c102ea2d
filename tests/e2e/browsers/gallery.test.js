// Promise: however pictures come onto the screen, they are those of the gallery, which were drawn long before: the house at a desktop, by the
// worker and by the page itself. (Was it meant to change? `script/gallery` draws the gallery anew.)
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "../../../tools/shared/run.js";
import { difference } from "../helpers/pictures.js";
import { awaitWorker, drawn, givenAt, openFinished, painted, setUp, views, withoutWorker } from "../helpers/support.js";

const here = setUp("chromium");

/** As tests/e2e/helpers/gallery.js has them. */
const houses = { "broken-belief": [0.6, 3.2, 3, 1.6], "great-roof": [1, 1.2, 1.6, 3.6], "loose-habits": [3.4, 3.2, 3, 1] };

/** The most that a pixel may differ, of 255: edges are smoothed by rounding, which may fall otherwise by a step. */
const most = 2;

for (const who of /** @type {const} */ (["worker", "page"])) for (const [name, means] of Object.entries(houses)) {
    test(`${name}, painted by the ${who}`, async () => {
        const context = await here.browser.newContext({ viewport: views.desktop, deviceScaleFactor: 1.5 }), page = await context.newPage();
        await (who === "page" ? withoutWorker(page) : awaitWorker(page));
        await openFinished(page, here.server.address, givenAt(means));
        await drawn(page);
        await page.waitForTimeout(700);
        await painted(page);
        assert.equal(page.workers().length, who === "worker" ? 1 : 0);
        const clip = await page.getByRole("img").boundingBox();
        assert.ok(clip);
        const differs = await difference(here.browser, readFileSync(join(root, "docs", "gallery", `${name}.png`)), await page.screenshot({ clip }));
        assert.ok(differs <= most, `${differs} of 255`);
        await context.close();
    });
}
