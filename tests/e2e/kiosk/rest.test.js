// Promise: the screen between two visitors costs a booth's computer next to nothing: it changes every four seconds, asks for no frames of
// its own, and nothing moves for longer than half a second. With reduced motion nothing moves at all. (In time: `script/bench kiosk`.)
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, moving, serveDist } from "../helpers/support.js";
import { atRest, kioskPage } from "./visitor.js";

/** @type {Awaited<ReturnType<typeof serveDist>>} */
let server;
/** @type {import("playwright-core").Browser} */
let browser;

before(async () => {
    [server, browser] = await Promise.all([serveDist(await kioskPage({ records: "none" })), launch()]);
});
after(() => Promise.all([server?.close(), browser?.close()]));

/** What happens on the screen within so many seconds. @param {import("playwright-core").BrowserContextOptions} options @param {number} seconds */
async function restFor(options, seconds) {
    const context = await browser.newContext({ viewport: { width: 1920, height: 1080 }, ...options }), page = await context.newPage();
    await page.addInitScript(() => {
        const counts = { frames: 0, steps: 0, longest: 0 }, { requestAnimationFrame: frame } = window;
        Object.assign(window, { counts });
        window.requestAnimationFrame = (callback) => {
            counts.frames += 1;
            return frame.call(window, callback);
        };
    });
    await page.goto(server.address);
    await atRest(page);
    await page.locator("html[data-stage=ready]").waitFor({ state: "attached" });
    await page.waitForTimeout(2500);
    const counts = await page.evaluate(async (ms) => {
        const { counts: all } = /** @type {any} */ (window);
        all.frames = 0;
        new MutationObserver(() => { all.steps += 1; }).observe(/** @type {Element} */ (document.querySelector(".kiosk-caption")), { childList: true });
        const look = setInterval(() => {
            for (const animation of document.getAnimations()) all.longest = Math.max(all.longest, Number(animation.effect?.getComputedTiming().endTime));
        }, 50);
        await new Promise((done) => setTimeout(done, ms));
        clearInterval(look);
        return all;
    }, seconds * 1000);
    await context.close();
    return counts;
}

test("it changes a few times in thirteen seconds, and shortly each time", async () => {
    const { frames, steps, longest } = await restFor(moving, 13);
    assert.ok(steps >= 2 && steps <= 4, `${steps} steps`);
    assert.equal(frames, 0);
    assert.ok(longest <= 500, `${longest} ms`);
});

test("with reduced motion it stands still", async () => {
    assert.deepEqual(await restFor({ reducedMotion: "reduce" }, 6), { frames: 0, steps: 0, longest: 0 });
});
