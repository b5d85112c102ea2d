// What the page says of itself (docs/analytics.md) in a whole visit: each step once and in order, also when the first presses came
// before the app; a completion once, not again after a reload; nothing of what was answered; and what went wrong.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, ready, serveDist, views } from "../helpers/support.js";
import { takeWholePath } from "../helpers/path.js";

/** @typedef {import("playwright-core").Page} Page */

/** @type {import("playwright-core").Browser} */
let browser;
/** @type {Awaited<ReturnType<typeof serveDist>>} */
let server;
before(async () => {
    browser = await launch();
    server = await serveDist();
});
after(async () => {
    await browser?.close();
    await server?.close();
});

/** @param {(page: Page) => Promise<void>} what */
async function onPage(what) {
    const context = await browser.newContext({ viewport: views.desktop, locale: "en" }), page = await context.newPage();
    await what(page);
    await context.close();
}

/** Everything told since the page was loaded. @param {Page} page @returns {Promise<any[]>} */
const told = (page) => page.evaluate(() => /** @type {any} */ (window).assessmentEvents);

/** @param {Page} page */
const handOf = (page) => /** @type {any} */ ({
    press: (/** @type {string} */ selector) => page.locator(selector).click(), look: (/** @type {any} */ what) => page.evaluate(what),
});

test("a whole visit is told step by step, and its completion not again", () => onPage(async (page) => {
    await page.goto(server.address);
    await ready(page);
    await takeWholePath(handOf(page), { address: server.address, language: "en" });
    const [first, start, ...rest] = await told(page), complete = rest.pop();
    assert.deepEqual(first, { name: "ready", language: "en" });
    assert.deepEqual(start, { name: "start", perspective: "leader" });
    assert.deepEqual(rest, Array.from({ length: 20 }, (_, index) => ({ name: "progress", answered: index + 1, total: 20 })));
    const { id, ...others } = complete;
    assert.match(id, /^[0-9a-f]{32}$/);
    assert.deepEqual(others, { name: "complete", outcome: `focus-${others.focus}`, focus: others.focus, perspective: "leader", language: "en" });
    await page.locator('a[data-id="contact/link"]').click({ noWaitAfter: true, modifiers: ["Alt"] });
    assert.deepEqual((await told(page)).at(-1), { name: "contact", method: "link" });
    await page.reload();
    await ready(page);
    assert.deepEqual(await told(page), [{ name: "ready", language: "en" }]);
}));

test("what was pressed before the app came is told by it, in order", () => onPage(async (page) => {
    /** @type {() => void} */
    let letThrough = () => {};
    const held = new Promise((done) => { letThrough = () => done(undefined); });
    await page.route(/app\.[\w-]+\.js$/, async (route) => {
        await held;
        await route.continue();
    });
    await page.goto(server.address);
    await page.locator('[data-id="intro/start"]').click();
    letThrough();
    await ready(page);
    assert.deepEqual((await told(page)).map(({ name }) => name), ["ready", "start"]);
}));

test("a page that cannot go on says why", () => onPage(async (page) => {
    await page.route(/app\.[\w-]+\.js$/, (route) => route.abort());
    await page.goto(server.address);
    await page.locator("html[data-stage=failed]").waitFor({ state: "attached" });
    assert.deepEqual(await told(page), [{ name: "error", reason: "download" }]);
}));
