// Promise: at a kiosk the next visitor finds nothing of the one before, whatever way they try; who has gone is noticed, who is there is not
// disturbed; and nothing leads away from the page.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { launch, serveDist } from "../helpers/support.js";
import { answerSome, atRest, begin, kept, kioskPage, leave, toResult } from "./visitor.js";

/** @type {Awaited<ReturnType<typeof serveDist>>} */
let server;
/** @type {Awaited<ReturnType<typeof serveDist>>} */
let plain;
/** @type {import("playwright-core").Browser} */
let browser;

before(async () => {
    [server, plain, browser] = await Promise.all([serveDist(await kioskPage({ records: "none" })), serveDist(), launch()]);
});
after(() => Promise.all([server?.close(), plain?.close(), browser?.close()]));

const screen = { viewport: { width: 1280, height: 800 }, hasTouch: true };

/** @param {{address?: string, clock?: boolean, context?: import("playwright-core").BrowserContextOptions}} [options] */
async function open({ address = server.address, clock = false, context = {} } = {}) {
    const opened = await browser.newContext({ ...screen, ...context }), page = await opened.newPage();
    /** @type {string[]} */
    const errors = [];
    page.on("pageerror", (error) => errors.push(String(error)));
    if (clock) await page.clock.install();
    await page.goto(address);
    await atRest(page);
    await page.locator("html[data-stage=ready]").waitFor({ state: "attached" });
    // From here on it goes by the test alone, however busy the machine is.
    if (clock) await page.clock.pauseAt(await page.evaluate(() => Date.now() + 1000));
    return { page, context: opened, errors };
}

test("a visit leaves nothing for the next: no answer, no perspective, no language, no rendering, no entry, no address, no storage", async () => {
    const { page, context, errors } = await open();
    const entries = await page.evaluate(() => history.length);
    await begin(page);
    await page.locator('[data-id="perspective/rep"] input').check({ force: true });
    await page.locator("select").first().selectOption({ label: "Deutsch" });
    await page.locator("html[lang=de]").waitFor({ state: "attached" });
    await toResult(page);
    await page.locator('[data-id="rendering"]').click();
    await page.evaluate(() => getSelection()?.selectAllChildren(document.body));
    await leave(page);
    await page.locator("html[lang=en]").waitFor({ state: "attached" });
    assert.equal(await page.evaluate(() => history.length), entries);
    assert.equal(new URL(page.url()).hash, "");
    assert.deepEqual(await kept(page), { areas: [], databases: [], cookies: "" });
    assert.equal(await page.evaluate(() => String(getSelection())), "");
    await begin(page);
    await page.locator('[data-id="intro/start"]').waitFor({ state: "attached" });
    assert.deepEqual(await page.evaluate(() => [document.documentElement.dataset.rendering, document.querySelector('[data-id^="perspective/"] :checked')?.closest("[data-id]")?.getAttribute("data-id"),
        document.querySelector('[data-id="intro/start"]')?.textContent, document.querySelector('[data-id="question/auto"]')]), ["canvas", "perspective/leader", "Start", null]);
    await answerSome(page, { count: 1 });
    assert.equal(await page.locator('[data-id="question/back"]').count(), 1, "the second question, and not a later one");
    assert.deepEqual(errors, []);
    await context.close();
});

test("neither a reload, nor another tab, nor the way back, nor a link's address shows what somebody has answered", async () => {
    const { page, context } = await open();
    await begin(page);
    await answerSome(page, { count: 7 });
    const second = await context.newPage();
    await second.goto(server.address);
    await atRest(second);
    await begin(second);
    assert.equal(await second.locator('[data-id="intro/start"]').innerText(), "Start");
    await page.reload();
    await atRest(page);
    await begin(page);
    assert.equal(await page.evaluate(() => document.querySelector('[data-id="intro/start"]')?.textContent), "Start");
    await toResult(page);
    await page.goto(`${server.address}#anything`);
    await page.goBack().catch(() => {});
    await page.goForward().catch(() => {});
    await leave(page);
    await begin(page);
    assert.equal(await page.evaluate(() => document.querySelector('[data-id="intro/start"]')?.textContent), "Start");
    await context.close();
});

test("a visitor who leaves at the sight of the result is recorded, however slowly the page's second part came", async (t) => {
    const keeping = await serveDist(await kioskPage({ records: "answers" })), opened = await browser.newContext(screen), page = await opened.newPage();
    t.after(() => Promise.all([opened.close(), keeping.close()]));
    await page.route(/\/lazy\.[\w-]+\.wasm$/, async (route) => {
        await new Promise((done) => setTimeout(done, 1500));
        await route.continue();
    });
    await page.goto(keeping.address);
    await atRest(page);
    await begin(page);
    await toResult(page);
    await leave(page);
    await page.waitForFunction(() => localStorage.getItem("kiosk/kept")?.split(" ")[1] === "1", null, { timeout: 5000 });
});

test("a page that the browser takes back from its memory begins anew", async () => {
    const { page, context } = await open();
    await begin(page);
    await answerSome(page, { count: 3 });
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true })));
    await atRest(page);
    await context.close();
});

test("after 45 seconds without a touch a countdown is seen and heard, and after 20 more everything is cleared", async () => {
    const { page, context } = await open({ clock: true });
    await page.evaluate(() => {
        const { start } = OscillatorNode.prototype;
        /** @type {any} */ (window).tones = 0;
        OscillatorNode.prototype.start = function counted(...rest) {
            /** @type {any} */ (window).tones += 1;
            start.apply(this, rest);
        };
    });
    await begin(page);
    await answerSome(page, { count: 0 });
    await page.clock.runFor(44_000);
    assert.equal(await page.locator(".kiosk-card").count(), 0);
    await page.clock.runFor(1500);
    await page.getByRole("alertdialog", { name: "Are you still there?" }).waitFor();
    assert.match(await page.locator(".kiosk-card").innerText(), /^(20|19)\s+Are you still there\?\s+In (20|19) seconds everything here is cleared/);
    assert.ok(await page.evaluate(() => /** @type {any} */ (window).tones) > 0, "it sounds");
    await page.clock.runFor(18_500);
    assert.match(await page.locator(".kiosk-card").innerText(), /In one second everything/);
    assert.ok(await page.evaluate(() => /** @type {any} */ (window).tones) >= 6);
    await page.clock.runFor(1500);
    await atRest(page);
    assert.equal(await page.locator(".kiosk-card").count(), 0);
    await context.close();
});

for (const [name, touch] of /** @type {[string, (page: import("playwright-core").Page) => Promise<unknown>][]} */ ([
    ["a tap anywhere", (page) => page.touchscreen.tap(20, 300)], ["a key", (page) => page.keyboard.press("Shift")],
    ["the wheel", (page) => page.mouse.wheel(0, 40)], ["the button", (page) => page.getByRole("button", { name: "I am still here" }).click()],
])) {
    test(`${name} extends it, and presses nothing else`, async () => {
        const { page, context } = await open({ clock: true });
        await begin(page);
        await page.evaluate(() => /** @type {any} */ (document.querySelector('[data-id="intro/start"]'))?.click());
        const shown = await page.title();
        await page.clock.runFor(50_000);
        await page.locator(".kiosk-card").waitFor();
        await touch(page);
        await page.clock.runFor(1000);
        await page.locator(".kiosk-card").waitFor({ state: "detached" });
        await page.clock.runFor(43_000);
        assert.equal(await page.locator(".kiosk-card").count(), 0);
        assert.equal(await page.title(), shown);
        await page.clock.runFor(2000);
        await page.locator(".kiosk-card").waitFor();
        await context.close();
    });
}

test("no links, no menu, no selection, no zoom by two fingers, no keys that lead out", async () => {
    const { page, context } = await open({ context: { isMobile: true } });
    await begin(page);
    await toResult(page);
    assert.equal(await page.locator("#mirror a[href]").count(), 0);
    const refused = await page.evaluate(() => Object.fromEntries(["contextmenu", "selectstart", "dragstart"].map((name) =>
        [name, !(/** @type {Element} */ (document.querySelector("#mirror h1")).dispatchEvent(new Event(name, { bubbles: true, cancelable: true })))])));
    assert.deepEqual(refused, { contextmenu: true, selectstart: true, dragstart: true });
    await page.mouse.dblclick(500, 200);
    assert.equal(await page.evaluate(() => String(getSelection())), "");
    const session = await context.newCDPSession(page);
    await session.send("Input.synthesizePinchGesture", { x: 600, y: 400, scaleFactor: 3, gestureSourceType: "touch" });
    assert.equal(await page.evaluate(() => visualViewport?.scale), 1);
    const keys = await page.evaluate(() => [["p", true], ["F5", false], ["r", true], ["F12", false], ["a", false]].map(([key, ctrlKey]) =>
        !dispatchEvent(new KeyboardEvent("keydown", { key: String(key), ctrlKey: Boolean(ctrlKey), cancelable: true }))));
    assert.deepEqual(keys, [true, true, true, true, false]);
    await context.close();
});

test("any page is a kiosk by “?kiosk”, which then keeps no records; without it there is nothing of a kiosk", async () => {
    const { page, context } = await open({ address: `${plain.address}/?kiosk` });
    await begin(page);
    await toResult(page);
    await leave(page);
    assert.deepEqual((await kept(page)).databases, []);
    await page.goto(plain.address);
    await page.locator("html[data-stage=ready]").waitFor({ state: "attached" });
    assert.deepEqual(await page.evaluate(() => [performance.getEntriesByType("resource").filter(({ name }) => name.includes("kiosk")).length, document.querySelector(".kiosk")]), [0, null]);
    await context.close();
});

test("a page whose translation comes late is covered all the same", async () => {
    const context = await browser.newContext({ ...screen, locale: "de-DE" }), page = await context.newPage();
    await page.route(/\/page\.de\./, async (route) => {
        await new Promise((done) => setTimeout(done, 1500));
        await route.continue();
    });
    await page.goto(server.address);
    await atRest(page);
    await page.locator("html[lang=de][data-stage=ready]").waitFor({ state: "attached" });
    await begin(page);
    assert.equal(await page.locator(".kiosk-over").innerText(), "Neuer Gast");
    await context.close();
});

test("the single file is a kiosk from a disk", async () => {
    const { buildSinglePage } = await import("../../../tools/page/build-page.js");
    const folder = await kioskPage({ records: "none" }), single = join(folder, "..", "upstream.html");
    await buildSinglePage(single, { configuration: join(folder, "..", "assessment.json") });
    const { page, context, errors } = await open({ address: pathToFileURL(single).href });
    await begin(page);
    await toResult(page);
    await page.getByRole("button", { name: "Take it on your phone" }).first().click();
    await page.locator("html[data-screen=take]").waitFor({ state: "attached" });
    assert.equal(await page.locator('#mirror [data-id="link/code"]').count(), 1);
    await leave(page);
    assert.deepEqual(errors, []);
    await context.close();
});
