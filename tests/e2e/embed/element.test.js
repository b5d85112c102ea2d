// Promise: the element shows the assessment in a host of another origin, as high as its content, asks for nothing before it is needed,
// says what happens there and nothing else, and leaves the host's scroll, focus and history alone.
import assert from "node:assert/strict";
import { test } from "node:test";
import { given } from "../helpers/path.js";
import { codesFor, contextFor, report, views, watch, ways } from "../helpers/support.js";
import { frameOf, heardBy, hears, hostPage, paragraphs, setUpHost, takeInFrame } from "./host.js";

const { here, put, element, script } = setUpHost("chromium");

/** Where the frame is in its host. @param {import("playwright-core").Page} page */
const box = (page) => page.evaluate(() => {
    const frame = /** @type {HTMLElement} */ (document.querySelector("upstream-assessment")?.shadowRoot?.querySelector("iframe"));
    const { top, bottom, height } = frame.getBoundingClientRect();
    return { top, bottom, height, scrollY, innerHeight, shifts: /** @type {any} */ (window).shifts };
});

for (const way of ways) {
    test(`the whole assessment in a host of another origin, by ${way}, with its events`, async () => {
        const context = await here.browser.newContext(contextFor(way)), page = await context.newPage(), heard = watch(page);
        await page.goto(put(hostPage(`<h1>Why</h1>${element('id="a"')}${paragraphs(6)}`, script())));
        const entries = await page.evaluate(() => history.length);
        assert.deepEqual(await hears(page, "ready"), { name: "ready", id: "a", language: "en" });
        const frame = await frameOf(page), link = await takeInFrame(frame, way);
        assert.equal(link, `${here.page.address}/#${codesFor([given], "--summary")[0]}`);
        const events = await heardBy(page), names = events.map(({ name }) => name);
        assert.deepEqual(names.filter((name, index) => name !== names[index - 1]), ["ready", "start", "progress", "complete"]);
        assert.deepEqual(events.find(({ name }) => name === "start"), { name: "start", id: "a", perspective: "leader" });
        assert.deepEqual(events.filter(({ name }) => name === "progress").at(-1), { name: "progress", id: "a", answered: 20, total: 20 });
        const { id, ...complete } = events.find(({ name }) => name === "complete");
        assert.match(id, /^[0-9a-f-]{32,36}$/);
        assert.deepEqual(complete, { name: "complete", outcome: `focus-${complete.focus}`, focus: complete.focus, perspective: "leader", language: "en" });
        assert.deepEqual([heard, await page.evaluate(() => history.length)], [[], entries], "nothing is said on the console, and no history made");
        await context.close();
    });
}

test("far below the window it asks for nothing but its script; near it, for the page, and nothing moves", async () => {
    const page = await here.browser.newPage({ viewport: views.desktop });
    /** @type {string[]} */
    const asked = [];
    page.on("request", (request) => asked.push(request.url()));
    const address = put(hostPage(`${paragraphs(60)}${element()}${paragraphs(20)}`, script()));
    await page.goto(address);
    await page.waitForTimeout(1500);
    assert.deepEqual(asked, [address, `${here.page.address}/element.js`]);
    const before = await page.evaluate(() => document.documentElement.scrollHeight);
    for (let tries = 0; tries < 60 && asked.length < 3; tries += 1) {
        await page.mouse.wheel(0, 200);
        await page.waitForTimeout(60);
    }
    assert.ok(asked.some((url) => url.startsWith(`${here.page.address}/?`)));
    await hears(page, "ready");
    await page.waitForTimeout(500);
    const { shifts } = await box(page);
    report("Layout shift of a host while an assessment arrives", shifts, 0, "");
    assert.equal(shifts, 0);
    assert.ok(before > 2000);
    await page.close();
});

for (const [name, viewport] of Object.entries(views)) {
    test(`inline it is as high as its content, and what follows is never moved: ${name}`, async () => {
        const page = await here.browser.newPage({ viewport });
        await page.goto(put(hostPage(`<h1>Why</h1>${element('style="display:block;min-height:1280px"')}<h2 id="below">Below</h2>${paragraphs(20)}`, script())));
        await hears(page, "ready");
        const frame = await frameOf(page);
        await page.waitForTimeout(600);
        const content = await frame.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height));
        const { top, height, innerHeight, shifts } = await box(page);
        assert.equal(height, Math.max(content, Math.ceil(innerHeight - top)), "its content, or down to the window's edge while that is in sight");
        assert.equal(shifts, 0);
        assert.equal(await frame.evaluate(() => document.documentElement.scrollHeight > document.documentElement.clientHeight + 1), false, "nothing in it scrolls");
        // Scrolled until the end of the frame is in sight, it is as high as its content and no higher.
        await page.locator("#below").scrollIntoViewIfNeeded();
        await page.waitForTimeout(300);
        const after = await box(page);
        assert.ok(after.height >= content && after.shifts === 0, JSON.stringify(after));
        await page.close();
    });
}

test("the canvas covers what the host shows of it and no more, as sharp as elsewhere", async () => {
    const page = await here.browser.newPage({ viewport: views.phone, deviceScaleFactor: 2 });
    await page.goto(put(hostPage(`<h1>Why</h1>${paragraphs(1)}${element()}${paragraphs(20)}`, script())));
    await hears(page, "ready");
    const frame = await frameOf(page);
    await takeInFrame(frame, "mouse", "result");
    await page.waitForTimeout(600);
    const canvas = () => frame.evaluate(() => {
        const drawn = /** @type {HTMLCanvasElement} */ (document.querySelector("#canvas")), { top, width, height } = drawn.getBoundingClientRect();
        return { rendering: document.documentElement.dataset.rendering, top, bottom: top + height, sharp: drawn.width / width, height, screen: drawn.height / height };
    });
    const first = await canvas();
    assert.equal(first.rendering, "canvas");
    assert.ok(Math.abs(first.sharp - 2) < 0.02 && Math.abs(first.screen - 2) < 0.02, `${first.sharp} ${first.screen}`);
    for (const y of [200, 500, 900]) {
        await page.evaluate((to) => scrollTo(0, to), y);
        await page.waitForTimeout(400);
        const { top, height, innerHeight } = await box(page), now = await canvas();
        assert.ok(now.height <= innerHeight, `${now.height} px of canvas in a window of ${innerHeight}`);
        const from = Math.max(0, top), to = Math.min(innerHeight, top + height);
        assert.ok(top + now.top <= from + 1 && top + now.bottom >= to - 1, `scrolled to ${y}: ${JSON.stringify({ top, height, now })}`);
    }
    await page.close();
});

test("the wheel over it scrolls the host, Tab goes through it and out of it, and it takes no focus by itself", async () => {
    const page = await here.browser.newPage({ viewport: views.desktop });
    await page.goto(put(hostPage(`<button id="before">Before</button>${element()}<button id="after">After</button>${paragraphs(30)}`, script())));
    await page.locator("#before").focus();
    await hears(page, "ready");
    await page.waitForTimeout(300);
    assert.equal(await page.evaluate(() => document.activeElement?.id), "before");
    await page.mouse.move(700, 300);
    await page.mouse.wheel(0, 300);
    await page.waitForTimeout(400);
    assert.equal((await box(page)).scrollY, 300);
    let stops = 0;
    for (; stops < 40 && (await page.evaluate(() => document.activeElement?.id)) !== "after"; stops += 1) await page.keyboard.press("Tab");
    assert.ok(stops > 3 && stops < 40, `${stops} stops`);
    await page.keyboard.press("Shift+Tab");
    assert.equal(await page.evaluate(() => document.activeElement?.localName), "upstream-assessment");
    await page.close();
});

test("several on one page never hear each other, and one that is removed leaves nothing behind", async () => {
    const page = await here.browser.newPage({ viewport: views.desktop });
    await page.goto(put(hostPage(`${element('id="a"')}${element('id="b"')}`, script())));
    await hears(page, "ready", "a");
    await page.locator("#b").scrollIntoViewIfNeeded();
    await hears(page, "ready", "b");
    const frame = await frameOf(page, "#b");
    await frame.locator('[data-id="intro/start"]').click();
    await hears(page, "start", "b");
    assert.deepEqual((await heardBy(page)).filter(({ name }) => name === "start").map(({ id }) => id), ["b"]);
    await page.evaluate(() => {
        Object.assign(window, { parted: document.querySelector("#b"), count: 0 });
        /** @type {any} */ (window).parted.addEventListener("assessment-ready", () => { /** @type {any} */ (window).count += 1; });
        /** @type {any} */ (window).parted.remove();
    });
    assert.deepEqual([await page.evaluate(() => /** @type {any} */ (window).parted.shadowRoot.querySelectorAll("*").length), page.frames().length], [0, 2]);
    // Put back, it begins anew.
    await page.evaluate(() => document.querySelector("main")?.append(/** @type {any} */ (window).parted));
    await page.waitForFunction(() => /** @type {any} */ (window).count === 1);
    await page.close();
});

test("removed a hundred times, nothing of it is kept", async () => {
    const page = await here.browser.newPage({ viewport: views.desktop });
    await page.goto(put(hostPage("", script())));
    await page.waitForFunction(() => customElements.get("upstream-assessment"));
    const session = await page.context().newCDPSession(page);
    const counted = async () => {
        await session.send("HeapProfiler.enable");
        await session.send("HeapProfiler.collectGarbage");
        return session.send("Memory.getDOMCounters");
    };
    const turn = (/** @type {number} */ times) => page.evaluate(async ([count, src]) => {
        for (let index = 0; index < Number(count); index += 1) {
            const made = document.createElement("upstream-assessment");
            made.setAttribute("src", String(src));
            document.body.append(made);
            await new Promise((done) => { setTimeout(done, 5); });
            made.remove();
        }
    }, [times, `${here.page.address}/`]);
    await turn(5);
    await page.waitForTimeout(500);
    const before = await counted();
    await turn(100);
    await page.waitForTimeout(500);
    const after = await counted();
    assert.ok(after.jsEventListeners <= before.jsEventListeners + 5, `${before.jsEventListeners} → ${after.jsEventListeners} listeners`);
    assert.ok(after.nodes <= before.nodes + 100, `${before.nodes} → ${after.nodes} nodes`);
    await page.close();
});
