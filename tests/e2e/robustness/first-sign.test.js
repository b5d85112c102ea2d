// The app begins with a visitor's first sign: a page that is only looked at does no more than it must, and nobody who does something
// has to wait for it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { answer, apart, codesFor, givenAt, moving, painted, ready, setUp, untilNextScreen, views, watch } from "../helpers/support.js";

const here = setUp();

/** Nobody reads for so long. (web/boot/first-sign.js waits 4000 ms.) */
const endless = "const wait = setTimeout; window.setTimeout = (what, ms, ...rest) => wait(what, ms === 4000 ? 1e9 : ms, ...rest);";

/** A visitor who has done nothing yet. @param {string} [fragment] @param {string} [script] for the page, before its own */
async function arrive(fragment = "", script = "") {
    /** @type {import("../helpers/support.js").ContextOptions} */
    const options = { ...moving, still: true, viewport: views.phone, hasTouch: true };
    const context = await here.browser.newContext(options);
    const page = await context.newPage();
    const heard = watch(page);
    /** @type {string[]} */
    const asked = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname.replace(/\..*/, "")));
    if (script) await page.addInitScript(script);
    await page.goto(here.server.address + fragment);
    return { context, page, heard, asked };
}

/** @param {import("playwright-core").Page} page */
const stage = (page) => page.locator("html").getAttribute("data-stage");

test("a page that is only looked at has its picture and all that the app needs, but not the app", async () => {
    const { context, page, heard, asked } = await arrive();
    await page.locator("#mirror svg").waitFor();
    await page.waitForTimeout(1500);
    assert.equal(await stage(page), "waiting");
    assert.ok(asked.includes("/upstream") && asked.includes("/words"), asked.join(" "));
    assert.ok(!asked.includes("/app"), asked.join(" "));
    assert.equal(await page.locator("#slow").isVisible(), false);
    assert.deepEqual(heard, []);
    await context.close();
});

/** @type {Record<string, (page: import("playwright-core").Page) => Promise<unknown>>} */
const signs = {
    "a pointer that moves": (page) => page.mouse.move(100, 100),
    "a key": (page) => page.keyboard.press("Tab"),
    "a wheel": (page) => page.mouse.wheel(0, 40),
    "a finger": (page) => page.touchscreen.tap(10, 300),
    "a focus that help for people who use no hand moves": (page) => page.locator('[data-id="intro/start"]').focus(),
};

for (const [name, give] of Object.entries(signs)) {
    test(`it begins with ${name}`, async () => {
        const { context, page, heard } = await arrive("", endless);
        await page.waitForTimeout(300);
        assert.equal(await stage(page), "waiting");
        await give(page);
        await ready(page);
        assert.deepEqual(heard, []);
        await context.close();
    });
}

test("whoever reads for long gives none, and finds the app ready", async () => {
    const { context, page } = await arrive();
    await ready(page);
    const [time, seen] = await page.evaluate(() => [performance.now(), performance.getEntriesByName("first-contentful-paint")[0].startTime]);
    assert.ok(time - seen > 3000, `${time} ms, ${seen} ms`);
    await context.close();
});

test("Start and an answer, pressed as the first signs, are done at once", async () => {
    const { context, page, heard } = await arrive();
    await page.getByRole("button", { name: "Start" }).click();
    assert.match(await page.title(), /^Question 1 of 20/);
    await ready(page);
    await painted(page);
    await apart(page);
    await untilNextScreen(page, () => answer(page, 2).click());
    assert.match(await page.title(), /^Question 2 of 20/);
    assert.deepEqual(heard, []);
    await context.close();
});

test("a link to a result waits for no sign", async () => {
    const [code] = codesFor([givenAt([1, 2, 3, 3])]);
    const { context, page } = await arrive(`#${code}`, endless);
    await ready(page);
    assert.equal(await page.locator("html").getAttribute("data-screen"), "result");
    await context.close();
});
