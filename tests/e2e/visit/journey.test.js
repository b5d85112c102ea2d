// The whole path as a person takes it: with the mouse, with the keyboard alone, and by touch on a phone. Each reaches
// what the tool prints for the same answers, and a link that opens to the same verdict.
import assert from "node:assert/strict";
import { test } from "node:test";
import {
    answer, cardsAsTheyLie, checkLink, checkResult, choosePlain, copiedLink, drawn, moving, readWithTool, ready, scoreWithTool,
    setUp, someOptions, untilNextScreen, views, watch,
} from "../helpers/support.js";

const here = setUp();

/** @param {import("playwright-core").BrowserContextOptions} options */
async function open(options) {
    const context = await here.browser.newContext({ ...moving, ...options, permissions: ["clipboard-read", "clipboard-write"] });
    const page = await context.newPage();
    const heard = watch(page);
    await page.goto(here.server.address);
    await ready(page);
    return { context, page, heard };
}

const result = scoreWithTool(someOptions, cardsAsTheyLie);

test("with the mouse: intro to link, the same result as the tool's", async () => {
    const { context, page, heard } = await open({ viewport: views.desktop });
    await untilNextScreen(page, () => page.getByRole("button", { name: "Start" }).click());
    for (const option of someOptions) await untilNextScreen(page, () => answer(page, option).click());
    await page.getByRole("checkbox", { name: "This is my order" }).click();
    await untilNextScreen(page, () => page.getByRole("button", { name: "See my result" }).click());
    await checkResult(page, result);
    await untilNextScreen(page, () => page.getByRole("button", { name: "QR code" }).click());
    await page.getByRole("checkbox", { name: /Include my single answers/ }).click();
    await page.getByRole("button", { name: "Copy link" }).click();
    const link = await copiedLink(page);
    assert.deepEqual({ ...readWithTool(link), quality: [] }, { ...result, quality: [] });
    await checkLink(here.browser, link, result);
    assert.deepEqual(heard, []);
    await context.close();
});

test("digits answer, and can be switched off for good", async () => {
    const { context, page } = await open({ viewport: views.desktop });
    await untilNextScreen(page, () => page.getByRole("button", { name: "Start" }).click());
    await untilNextScreen(page, () => page.keyboard.press("2"));
    await page.getByRole("checkbox", { name: "Keys 1 to 5 answer" }).click();
    await page.keyboard.press("3");
    await page.waitForTimeout(600);
    assert.equal(await page.getByRole("radio", { checked: true }).count(), 0);
    assert.match(await page.title(), /^Question 2 of 20/);
    await page.reload();
    await ready(page);
    assert.equal(await page.getByRole("checkbox", { name: "Keys 1 to 5 answer" }).isChecked(), false);
    await context.close();
});

for (const rendering of ["canvas", "html"]) test(`with the keyboard alone: Tab, arrows, digits, Space and Enter are enough: ${rendering}`, async () => {
    const { context, page, heard } = await open({ viewport: views.desktop });
    const { keyboard } = page;
    /** Tabs until a control has focus. @param {string} role @param {string | RegExp} name */
    const tabTo = async (role, name) => {
        const wanted = page.getByRole(/** @type {any} */ (role), { name });
        for (let presses = 0; presses < 40; presses++) {
            await keyboard.press("Tab");
            if (await wanted.evaluate((element) => element === document.activeElement)) return;
        }
        assert.fail(`Tab never reached ${role} ${name}`);
    };
    if (rendering === "html") {
        await tabTo("button", "Plain page");
        await keyboard.press("Enter");
        await page.locator("html[data-prerendered=false][data-rendering=html]").waitFor({ state: "attached" });
    }
    await tabTo("radio", /^My rep/);
    await keyboard.press("ArrowDown");
    assert.ok(await page.getByRole("radio", { name: /^Me/ }).isChecked());
    await keyboard.press("ArrowUp");
    await tabTo("button", "Start");
    await untilNextScreen(page, () => keyboard.press("Enter"));
    for (const [index, option] of someOptions.entries()) {
        if (option >= 0 && index % 2 === 0) {
            await untilNextScreen(page, () => keyboard.press(String(option + 1)));
            continue;
        }
        // Arrow keys choose, and never move on by themselves. Space chooses the first; arrows go from there.
        await page.keyboard.press("Tab");
        while (!(await page.getByRole("radio").first().evaluate((radio) => radio === document.activeElement))) {
            await keyboard.press("Tab");
        }
        await keyboard.press("Space");
        const steps = option < 0 ? 5 : option;
        for (let step = 0; step < steps; step++) await keyboard.press("ArrowDown");
        assert.ok(await answer(page, option).isChecked());
        await untilNextScreen(page, () => keyboard.press("Enter"));
    }
    await tabTo("button", "Move Execution up");
    await keyboard.press("Space");
    await tabTo("button", "Move Execution down");
    await keyboard.press("Space");
    await tabTo("button", "See my result");
    await untilNextScreen(page, () => keyboard.press("Enter"));
    await checkResult(page, result);
    await tabTo("button", "Copy link");
    await keyboard.press("Enter");
    await checkLink(here.browser, await copiedLink(page), result);
    assert.deepEqual(heard, []);
    await context.close();
});

test("by touch on a phone: taps alone are enough, and nothing has to be scrolled to answer", async () => {
    const { context, page, heard } = await open(
        { viewport: views.phone, hasTouch: true, isMobile: true, deviceScaleFactor: 2 });
    await untilNextScreen(page, () => page.getByRole("button", { name: "Start" }).tap());
    for (const option of someOptions) {
        await untilNextScreen(page, () => answer(page, option).tap());
        assert.equal(await page.evaluate(() => scrollY), 0);
    }
    await page.getByRole("button", { name: "Move Execution up" }).tap();
    await page.getByRole("button", { name: "Move Execution down" }).tap();
    await untilNextScreen(page, () => page.getByRole("button", { name: "See my result" }).tap());
    await checkResult(page, result);
    await page.getByRole("button", { name: "Copy link" }).tap();
    await checkLink(here.browser, await copiedLink(page), result);
    assert.deepEqual(heard, []);
    await context.close();
});

test("a card is dragged to the top with a finger, and with the mouse", async () => {
    for (const hasTouch of [true, false]) {
        const { context, page } = await open({ viewport: views.phone, hasTouch, isMobile: hasTouch });
        await untilNextScreen(page, () => page.getByRole("button", { name: "Start" }).click());
        for (const option of someOptions) await untilNextScreen(page, () => answer(page, option).click());
        const cards = page.getByRole("listitem");
        const last = (await cards.nth(3).getByRole("paragraph").textContent())?.replace("4. ", "1. ");
        const [to, from] = await Promise.all([0, 3].map((index) =>
            page.locator(".drag").nth(index).boundingBox()));
        assert.ok(to && from);
        await page.mouse.move(from.x + 20, from.y + from.height / 2);
        await page.mouse.down();
        for (let step = 1; step <= 8; step++) {
            await page.mouse.move(from.x + 20, from.y + from.height / 2 - (step * (from.y - to.y + 30)) / 8);
        }
        await page.mouse.up();
        await page.waitForFunction(
            (text) => document.querySelector("li p")?.textContent === text, last);
        await context.close();
    }
});

test("a finger that rests on a card takes it along wherever it is; one that does not scrolls the page", async () => {
    const { context, page } = await open({ viewport: { width: 360, height: 500 }, hasTouch: true, isMobile: true });
    const session = await context.newCDPSession(page);
    /** @param {string} type @param {number[]} [point] */
    const touch = (type, point) => session.send("Input.dispatchTouchEvent",
        { type: /** @type {any} */ (type), touchPoints: point ? [{ x: point[0], y: point[1] }] : [] });
    /** @param {number} x @param {number} from @param {number} to @param {number} wait ms before it moves */
    const move = async (x, from, to, wait) => {
        await touch("touchStart", [x, from]);
        await page.waitForTimeout(wait);
        for (let step = 1; step <= 10; step++) {
            await touch("touchMove", [x, from + (step * (to - from)) / 10]);
            await page.waitForTimeout(20);
        }
        await touch("touchEnd");
        await page.waitForTimeout(200);
    };
    await untilNextScreen(page, () => page.getByRole("button", { name: "Start" }).tap());
    for (const option of someOptions) await untilNextScreen(page, () => answer(page, option).tap());
    const order = () => page.locator("li p").allTextContents();
    const scrolled = () => page.evaluate(() => scrollY);
    const [first] = (await order()).map((text) => text.slice(3));
    const places = async () => Promise.all([0, 1].map(async (index) => (await page.locator(".drag").nth(index).boundingBox()) ?? assert.fail()));
    let [top, below] = await places();
    await move(top.x + 120, below.y + 40, below.y - 160, 0);
    assert.ok(await scrolled() > 50, `scrolled by ${await scrolled()}`);
    assert.equal((await order())[0].slice(3), first, "nothing has moved");
    await page.locator(".drag").first().evaluate((card) => scrollBy(0, card.getBoundingClientRect().top - 100));
    await page.waitForTimeout(200);
    const before = await scrolled();
    [top, below] = await places();
    await move(top.x + 120, top.y + 30, below.y + 60, 400);
    assert.equal(await scrolled(), before, "the page stays");
    assert.equal((await order())[1].slice(3), first, "the card was taken along");
    await context.close();
});

test("the browser's back leads to the previous question, and the page's own does not pile up history", async () => {
    const { context, page } = await open({ viewport: views.phone });
    await untilNextScreen(page, () => page.getByRole("button", { name: "Start" }).click());
    await untilNextScreen(page, () => answer(page, 1).click());
    await untilNextScreen(page, () => answer(page, 2).click());
    await untilNextScreen(page, () => page.goBack());
    assert.match(await page.title(), /Question 2 of/);
    assert.ok(await answer(page, 2).isChecked());
    await untilNextScreen(page, () => page.getByRole("button", { name: "Back" }).click());
    assert.match(await page.title(), /Question 1 of/);
    await untilNextScreen(page, () => page.goBack());
    assert.ok(await page.getByRole("button", { name: "Go on where you were" }).isVisible());
    await context.close();
});

test("a reload goes on at the same question with the same answers", async () => {
    const { context, page } = await open({ viewport: views.phone });
    await untilNextScreen(page, () => page.getByRole("button", { name: "Start" }).click());
    await untilNextScreen(page, () => answer(page, 3).click());
    await page.reload();
    await ready(page);
    assert.match(await page.title(), /Question 2 of/);
    await untilNextScreen(page, () => page.getByRole("button", { name: "Back" }).click());
    assert.ok(await answer(page, 3).isChecked());
    await context.close();
});

test("the plain page takes the whole path to the same result", async () => {
    const { context, page, heard } = await open({ viewport: views.phone });
    await choosePlain(page);
    await untilNextScreen(page, () => page.getByRole("button", { name: "Start" }).click());
    for (const option of someOptions) await untilNextScreen(page, () => answer(page, option).click());
    await untilNextScreen(page, () => page.getByRole("button", { name: "See my result" }).click());
    await checkResult(page, result);
    await page.getByRole("button", { name: "Drawn page" }).click();
    await drawn(page);
    await checkResult(page, result);
    assert.deepEqual(heard, []);
    await context.close();
});
