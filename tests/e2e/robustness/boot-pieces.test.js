// The app boots in pieces, and what is pressed between any two of them is answered before the boot is over.
import assert from "node:assert/strict";
import { test } from "node:test";
import { answer, apart, moving, ready, setUp, untilNextScreen, views, watch } from "../helpers/support.js";

const here = setUp();

/**
 * Presses Start before a piece of the boot, as early as between two tasks can be, and notes what the page made of it there and then.
 * @param {import("playwright-core").Page} page @param {number} before which piece, from 1; 0: none
 */
const pressBefore = (page, before) => page.addInitScript((which) => {
    const seen = /** @type {any} */ (window).seen = { pieces: 0, screen: "", stage: "" };
    const { scheduler } = /** @type {any} */ (window);
    const real = scheduler.yield.bind(scheduler);
    scheduler.yield = async () => {
        const { dataset } = document.documentElement;
        if (dataset.stage === "waiting") seen.pieces += 1;
        await real();
        if (seen.pieces !== which || seen.screen) return;
        /** @type {HTMLElement} */ (document.querySelector('[data-id="intro/start"]')).click();
        Object.assign(seen, { screen: dataset.screen, stage: dataset.stage });
    };
}, before);

/** @param {number} before @param {import("playwright-core").BrowserContextOptions} [options] */
async function boot(before, options = { viewport: views.phone }) {
    const context = await here.browser.newContext({ ...moving, ...options });
    const page = await context.newPage();
    const heard = watch(page);
    await pressBefore(page, before);
    await page.goto(here.server.address);
    await ready(page);
    return { context, page, heard, seen: await page.evaluate(() => /** @type {any} */ (window).seen) };
}

test("a press between any two pieces shows the question at once, and the app goes on from there", async () => {
    const first = await boot(0);
    const { pieces } = first.seen;
    assert.deepEqual(first.heard, []);
    await first.context.close();
    // Reading what the page says, measuring letters, laying out, and tying it to the page; and the fields before.
    assert.ok(pieces >= 5, `${pieces} pieces`);
    for (let piece = 1; piece <= pieces; piece++) {
        const { context, page, heard, seen } = await boot(piece);
        assert.deepEqual([seen.screen, seen.stage], ["question", "waiting"], `before piece ${piece} of ${pieces}`);
        await page.getByRole("radio").first().waitFor();
        await page.waitForTimeout(300);
        const ids = await page.locator("#mirror [data-id]").evaluateAll((all) => all.map((each) => /** @type {HTMLElement} */ (each).dataset.id));
        assert.equal(new Set(ids).size, ids.length, `nothing is there twice: ${ids.join(" ")}`);
        assert.equal(await page.getByRole("button", { name: "Start" }).count(), 0);
        await apart(page);
        await untilNextScreen(page, () => answer(page, 1).click());
        assert.deepEqual(heard, []);
        await context.close();
    }
});
