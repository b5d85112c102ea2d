// What an answer costs, counted: pictures, work of the module and of the browser, nodes, calls. Seconds are for script/bench; these
// are the same on every machine, and each has come down to what the answer changes.
import assert from "node:assert/strict";
import { test } from "node:test";
import { costOfAnswer, countCosts } from "../helpers/costs.js";
import { answer, draw, moving, ready, report, setUp, someOptions, untilNextScreen, views } from "../helpers/support.js";

/** @typedef {import("../helpers/costs.js").Counts} Counts */

const here = setUp("chromium");

/** Of the median of some answers: on a busy machine a frame may come between the lifting of the finger and the click. @typedef {Record<keyof Counts, number>} Limits */

/** What the table of budgets has of it. @type {[keyof Counts, string][]} */
const told = [["pictures", "pictures"], ["bytes", "B"], ["made", "nodes"], ["layouts", "layouts"], ["timers", "timers"]];

/** @param {number[]} values */
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** @type {Limits} of the drawn page where nothing moves */
const still = {
    pictures: 3, bytes: 250_000, pumps: 3, frames: 3, timers: 4, history: 1, reads: 2, writes: 2, made: 18, written: 20, scrolls: 0, layouts: 2, styles: 6,
};

/** @type {Record<string, {options: import("playwright-core").BrowserContextOptions, plain?: boolean, limits: Limits}>} */
const ways = {
    "drawn, with motion": {
        options: moving,
        // The finger comes down; the answer is chosen, in two; the next question, and its progress bar arrives.
        limits: { ...still, pictures: 5, bytes: 410_000, pumps: 5, frames: 5, timers: 6 },
    },
    "drawn, with reduced motion": { options: { reducedMotion: "reduce" }, limits: still },
    "plain": {
        options: { reducedMotion: "reduce" }, plain: true,
        limits: { ...still, pictures: 0, bytes: 0, frames: 2, made: 12, layouts: 3, styles: 9 },
    },
};

for (const [way, { options, plain = false, limits }] of Object.entries(ways)) {
    test(`an answer costs what it changes: ${way}`, async (t) => {
        const context = await here.browser.newContext({ ...options, viewport: views.phone, hasTouch: true, isMobile: true });
        const page = await context.newPage(), session = await context.newCDPSession(page);
        await session.send("Performance.enable");
        await countCosts(page);
        await page.goto(here.server.address);
        await ready(page);
        await (plain ? page.getByRole("button", { name: "Plain page" }).tap() : draw(page));
        await untilNextScreen(page, () => page.getByRole("button", { name: "Start" }).tap());
        // Where the press is drawn, the browser does not flash as well, in frames that are not counted here.
        const flash = await answer(page, 0).evaluate((input) => getComputedStyle(input).getPropertyValue("-webkit-tap-highlight-color"));
        assert.equal(flash === "rgba(0, 0, 0, 0)", !plain, flash);
        // What the first answer brings besides is once a visit: the lazily loaded part, and what keeps the page for offline use.
        await costOfAnswer(page, session, someOptions[0]);
        await page.waitForTimeout(1000);
        /** @type {Counts[]} */
        const costs = [];
        for (const option of someOptions.slice(1, 6)) costs.push(await costOfAnswer(page, session, option));
        await context.close();
        for (const [what, limit] of Object.entries(limits)) {
            t.diagnostic(`${what}: ${costs.map((cost) => cost[/** @type {keyof Counts} */ (what)]).join(", ")} (at most ${limit})`);
        }
        const measured = (/** @type {string} */ what) => median(costs.map((cost) => cost[/** @type {keyof Counts} */ (what)]));
        for (const [what, unit] of told) report(`An answer, ${way}: ${what}`, measured(what), limits[what], unit);
        assert.deepEqual(Object.entries(limits).filter(([what, limit]) => measured(what) > limit).map(([what]) => what), []);
        // What counts nothing holds nothing.
        for (const cost of costs) assert.ok(cost.pumps > 0 && cost.history === 1 && cost.writes > 0 && cost.made > 0 && (cost.pictures > 0) !== plain && (cost.bytes > 0) !== plain);
    });
}
