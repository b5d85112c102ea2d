// One typeface on every screen: until it has arrived, the first ones are set in a face of the system's made as wide and as
// high, and nothing moves when it comes. Should it never come, the page works without it. It is asked for when there are
// words to read, and by whoever has it at hand from an earlier visit, at once.
import assert from "node:assert/strict";
import { test } from "node:test";
import { drawn, hold, ready, report, setUp, untilNextScreen, views, watch } from "../helpers/support.js";

const here = setUp();
const fonts = "**/font-*.woff2";

/** Adds up how much of what is on the page has moved by itself. @param {import("playwright-core").Page} page */
const countShifts = (page) => page.addInitScript(() => {
    Object.assign(window, { shift: 0, moved: [] });
    new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
            const { value, sources } = /** @type {any} */ (entry);
            /** @type {any} */ (window).shift += value;
            for (const { node } of sources) /** @type {any} */ (window).moved.push(node?.outerHTML?.slice(0, 60) ?? node?.data ?? "");
        }
    }).observe({ type: "layout-shift", buffered: true });
});

/** Rows of the page: where each element begins and ends, from top to bottom. @param {import("playwright-core").Page} page */
const rows = (page) => page.evaluate(() => [...document.querySelectorAll("#mirror [data-id]")].map((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return `${/** @type {HTMLElement} */ (element).dataset.id} ${top} ${bottom}`;
}));

/** The typeface that an element's letters are really in. @param {import("playwright-core").Page} page @param {string} selector */
async function faceOf(page, selector) {
    const session = await page.context().newCDPSession(page);
    await session.send("DOM.enable");
    await session.send("CSS.enable");
    const { root } = await session.send("DOM.getDocument");
    const { nodeId } = await session.send("DOM.querySelector", { nodeId: root.nodeId, selector });
    const { fonts: used } = await session.send("CSS.getPlatformFontsForNode", { nodeId });
    return used.map(({ familyName, isCustomFont }) => `${familyName}${isCustomFont ? "" : " (the system's)"}`).join(", ");
}

for (const [name, viewport] of Object.entries(views)) {
    for (const locale of ["en", "de", "es"]) {
        test(`the typeface comes and nothing moves: ${name}, ${locale}`, async () => {
            const context = await here.browser.newContext({ viewport, locale });
            const page = await context.newPage();
            await countShifts(page);
            const letGo = await hold(page, fonts);
            await page.goto(here.server.address, { waitUntil: "domcontentloaded" });
            await page.locator("#mirror svg").waitFor();
            await page.waitForTimeout(300);
            assert.match(await faceOf(page, "#mirror h1"), /the system's/);
            const before = await rows(page);
            letGo();
            await page.waitForFunction(() => document.fonts.check("600 16px Upstream") && document.fonts.check("400 16px Upstream"));
            await ready(page);
            await page.waitForTimeout(300);
            assert.deepEqual(await rows(page), before);
            // Where a line would break elsewhere, it waits for the next screen.
            if (locale === "en") assert.match(await faceOf(page, "#mirror h1"), /^Inter[^(]*$/);
            const shift = await page.evaluate(() => /** @type {any} */ (window).shift);
            report(`Layout shift, ${name}, ${locale}`, shift, 0, "");
            assert.equal(shift, 0, `${await page.evaluate(() => /** @type {any} */ (window).moved)}`);
            await context.close();
        });
    }
}

/**
 * Whether the typeface was asked for before what is only asked for when the page has been painted.
 * @param {import("playwright-core").Page} page
 */
const askedFirst = (page) => page.evaluate(() => {
    const asked = (/** @type {RegExp} */ what) => Math.min(...performance.getEntriesByType("resource")
        .filter(({ name }) => what.test(name)).map(({ startTime }) => startTime));
    return asked(/font-\d+/) < asked(/upstream\.[\w-]+\.wasm/);
});

test("on a first visit the words come first; on a second one the typeface is there from the first paint", async () => {
    const page = await here.browser.newPage({ viewport: views.phone });
    await page.goto(here.server.address);
    await page.locator("html[data-typeface]").waitFor({ state: "attached" });
    assert.match(await faceOf(page, "#mirror h1"), /^Inter[^(]*$/);
    await ready(page);
    assert.equal(await askedFirst(page), false);
    await page.getByRole("radio", { name: /^Me/ }).check();
    await page.waitForFunction(() => localStorage.getItem(document.documentElement.dataset.store ?? ""));
    await page.reload();
    await ready(page);
    assert.equal(await askedFirst(page), true);
    await page.close();
});

test("a typeface that does not come stops nobody, and text is drawn in what there is", async () => {
    const page = await here.browser.newPage({ viewport: views.phone });
    await page.route(fonts, (route) => route.abort());
    await page.goto(here.server.address);
    await ready(page);
    await untilNextScreen(page, () => page.getByRole("button", { name: "Start" }).click());
    await drawn(page);
    await page.close();
});

test("a typeface that comes late is drawn when it is there", async () => {
    const page = await here.browser.newPage({ viewport: views.phone });
    const heard = watch(page);
    const letGo = await hold(page, fonts);
    await page.goto(here.server.address, { waitUntil: "domcontentloaded" });
    await ready(page); // after the patience of web/render/typeface.js
    await untilNextScreen(page, () => page.getByRole("button", { name: "Start" }).click());
    // As wide as the drawn words are.
    const width = () => page.locator('[data-id="progress/left"]').evaluate((words) => words.getBoundingClientRect().width);
    const without = await width();
    letGo();
    await page.waitForFunction((before) => /** @type {HTMLElement} */ (
        document.querySelector('[data-id="progress/left"]')).getBoundingClientRect().width !== before, without);
    assert.deepEqual(heard, []);
    await page.close();
});
