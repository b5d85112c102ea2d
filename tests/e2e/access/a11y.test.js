// What a checker of rules cannot see: the whole path by roles and names alone, text twice as large, other spacing, focus that
// shows and is in view, forced colours, messages that are said, direction, and stillness where it is asked for.
import assert from "node:assert/strict";
import { test } from "node:test";
import { control, everyKindOfScreen, go } from "../helpers/screens.js";
import { pixelsOf } from "../helpers/pictures.js";
import { answer, cardsAsTheyLie, checkResult, choosePlain, chooseRendering, draw, givenAt, openFinished, ready, scoreWithTool, setUp, someOptions, untilNextScreen, views, watch } from "../helpers/support.js";

/** @typedef {import("playwright-core").Page} Page */

const here = setUp();

/** What assistive technology is told, as a list of roles and names. @param {Page} page */
async function roleTree(page) {
    const text = await page.locator("body").ariaSnapshot();
    return [...text.matchAll(/- (\w+) "((?:[^"\\]|\\.)*)"([^\n]*)/g)].map(([, role, name, states]) => ({ role, name, states }));
}

/** @typedef {Awaited<ReturnType<typeof roleTree>>[number]} Said */

/** What to press next, for someone who knows nothing but the roles and names. @param {Said[]} tree @param {number} asked questions answered so far */
function nextPress(tree, asked) {
    const options = tree.filter(({ role }) => role === "radio");
    const button = (/** @type {string} */ name) => tree.find((each) => each.role === "button" && each.name === name);
    if (options.length === 6) return options.at(someOptions[asked] < 0 ? 5 : someOptions[asked]);
    return button("Start") ?? button("See my result");
}

for (const rendering of ["canvas", "html"]) {
    test(`by roles and names alone, the whole path: ${rendering}`, async () => {
        const page = await here.browser.newPage({ viewport: views.phone });
        await page.goto(here.server.address);
        await ready(page);
        await chooseRendering(page, rendering);
        let asked = 0;
        for (let step = 0; step < 30; step++) {
            const press = nextPress(await roleTree(page), asked);
            if (!press) break;
            const wanted = page.getByRole(/** @type {any} */ (press.role), { name: press.name, exact: true });
            await untilNextScreen(page, () => wanted.click());
            if (press.role === "radio") asked += 1;
        }
        assert.equal(asked, someOptions.length);
        const result = scoreWithTool(someOptions, cardsAsTheyLie);
        await checkResult(page, result);
        const tree = await roleTree(page);
        for (const role of ["heading", "table", "row", "button", "combobox"]) assert.ok(tree.some((each) => each.role === role), role);
        await page.close();
    });
}

/** Texts that do not fit into their element, and what is wider than the page. @param {Page} page */
const cutOff = (page) => page.evaluate(() => {
    const wide = document.documentElement.scrollWidth > document.documentElement.clientWidth ? ["the page"] : [];
    const texts = [...document.querySelectorAll("#mirror :is(h1, h2, h3, p, span, button, a, li, td, th, legend)")];
    const cut = texts.filter((element) => {
        const { clientWidth, clientHeight, scrollWidth, scrollHeight } = element;
        const hidden = element.closest(".spoken, .look-answers > legend, [aria-hidden]");
        return !hidden && clientHeight > 0 && (scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1)
            && getComputedStyle(element).overflow !== "visible";
    });
    return [...wide, ...cut.map((element) => element.outerHTML.slice(0, 120))];
});

const overrides = {
    "text at 200 %": "html { font-size: 200% !important; }",
    "other text spacing": "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }",
};
for (const [name, style] of Object.entries(overrides)) {
    test(`${name}: nothing is cut off, lost or out of reach on any screen of the plain page`, async () => {
        const context = await here.browser.newContext({ viewport: views.phone, bypassCSP: true });
        const page = await context.newPage();
        await page.goto(here.server.address);
        await ready(page);
        const choose = async () => {
            await chooseRendering(page, "html");
            await page.addStyleTag({ content: style });
        };
        await choose();
        for (const code of ["de", "en"]) {
            await control(page, "language").selectOption(code);
            await page.locator(`html[lang=${code}]`).waitFor({ state: "attached" });
            assert.deepEqual(await cutOff(page), [], `intro, ${code}`);
        }
        await everyKindOfScreen(page, async (screen) => assert.deepEqual(await cutOff(page), [], screen), choose);
        await context.close();
    });
}

for (const rendering of ["canvas", "html"]) {
    test(`focus is in view and shows on every stop, on a small screen: ${rendering}`, async () => {
        const page = await here.browser.newPage({ viewport: { width: 320, height: 480 } });
        await page.goto(here.server.address);
        await ready(page);
        await chooseRendering(page, rendering);
        await go(page, "intro/start");
        await answer(page, 1).focus();
        await page.keyboard.press("Space");
        let stops = 0;
        for (let presses = 0; presses < 7; presses++) {
            await page.keyboard.press("Tab");
            await page.waitForTimeout(150);
            const place = await page.evaluate(() => {
                const element = /** @type {HTMLElement} */ (document.activeElement);
                const { x, y, width, height } = (element.closest(".choice, .checkbox, .select") ?? element).getBoundingClientRect();
                return { id: /** @type {HTMLElement} */ (element.closest("[data-id]"))?.dataset.id ?? "", x, y, width, height, bottom: innerHeight };
            });
            if (!place.id) continue;
            assert.ok(place.y >= -1 && place.y + place.height <= place.bottom + 1, `${place.id} is in view`);
            const clip = { x: 0, y: Math.max(0, place.y - 8), width: 320, height: Math.min(place.height + 16, 480 - Math.max(0, place.y - 8)) };
            const focused = await pixelsOf(here.browser, await page.screenshot({ clip }));
            await page.evaluate(() => /** @type {HTMLElement} */ (document.activeElement).blur());
            await page.waitForTimeout(150);
            const plain = await pixelsOf(here.browser, await page.screenshot({ clip }));
            const changed = focused.data.filter((value, index) => Math.abs(value - plain.data[index]) > 60).length / 4;
            assert.ok(changed > place.width, `the ring of ${place.id} changes ${changed} pixels`);
            await control(page, place.id).focus();
            stops += 1;
        }
        assert.ok(stops >= 4, `${stops} stops`);
        await page.close();
    });
}

test("forced colours: the plain page by itself, and what is chosen is told by more than a background", async () => {
    const context = await here.browser.newContext({ viewport: views.phone, forcedColors: "active" });
    const page = await context.newPage();
    await page.goto(here.server.address);
    await ready(page);
    await go(page, "intro/start");
    assert.equal(await page.evaluate(() => document.documentElement.dataset.rendering), "html");
    await answer(page, 1).focus();
    await page.keyboard.press("Space");
    const outline = (/** @type {number} */ index) => page.locator(".choice").nth(index).evaluate((element) => getComputedStyle(element).outlineStyle);
    await page.evaluate(() => /** @type {HTMLElement} */ (document.activeElement).blur());
    assert.equal(await outline(1), "solid");
    assert.equal(await outline(2), "none");
    const clip = (await page.locator("progress").boundingBox()) ?? undefined;
    const bar = await pixelsOf(here.browser, await page.screenshot({ clip }));
    assert.ok(new Set(bar.data.filter((_, index) => index % 4 === 0)).size > 1, "progress has an outline");
    await context.close();
});

test("forced colours and Arabic: the verdict is read within the first screen, and nothing stands beside the column", async () => {
    for (const [locale, forcedColors] of /** @type {const} */ ([["en", "active"], ["de", "active"], ["ar", "active"], ["ar", "none"]])) {
        const context = await here.browser.newContext({ viewport: views.phone, locale, forcedColors });
        const page = await context.newPage();
        await openFinished(page, here.server.address, givenAt([1, 3, 3, 2]));
        const verdict = await page.locator('[data-id="result/call"]').boundingBox();
        assert.ok(verdict && verdict.y + verdict.height < views.phone.height, `${locale}: ${JSON.stringify(verdict)}`);
        const beside = await page.evaluate(() => {
            const bordered = [...document.querySelectorAll("#mirror button")].filter((element) => getComputedStyle(element).borderStyle !== "none");
            const { left, right } = /** @type {HTMLElement} */ (document.querySelector("#mirror h1")).getBoundingClientRect();
            return bordered.filter((element) => element.getBoundingClientRect().left < left - 1 || element.getBoundingClientRect().right > right + 1)
                .map((element) => element.textContent);
        });
        if (forcedColors === "active") assert.deepEqual(beside, [], locale);
        await context.close();
    }
});

test("text that the browser shows larger: the plain page by itself, at once, and the drawn one for who asks for it", async () => {
    const page = await here.browser.newPage({ viewport: views.phone });
    const session = await page.context().newCDPSession(page);
    /** @param {number} standard px */
    const setText = (standard) => session.send("Page.setFontSizes", { fontSizes: { standard } });
    const rendering = (/** @type {string} */ name) => page.locator(`html[data-rendering="${name}"]`).waitFor({ state: "attached" });
    await page.goto(here.server.address);
    await ready(page);
    await go(page, "intro/start");
    await rendering("canvas");
    await setText(24);
    await rendering("html");
    assert.equal(await page.locator("#mirror .look-aside").evaluate((element) => getComputedStyle(element).fontSize), "21.6px");
    await page.getByRole("button", { name: "Drawn page" }).click();
    await rendering("canvas");
    await setText(16);
    await page.reload();
    await ready(page);
    await rendering("canvas");
    await page.close();
});

test("a plain result at any text size is drawn without a complaint of the browser's", async () => {
    const page = await here.browser.newPage({ viewport: { width: 320, height: 568 } });
    const heard = watch(page);
    const session = await page.context().newCDPSession(page);
    await openFinished(page, here.server.address, givenAt([1, 3, 3, 2]));
    for (const standard of [16, 18, 21, 24, 32]) {
        await session.send("Page.setFontSizes", { fontSizes: { standard } });
        await page.waitForTimeout(200);
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320, `${standard} px`);
    }
    assert.deepEqual(heard, []);
    await page.close();
});

for (const rendering of ["canvas", "html"]) {
    test(`what happens without a change of screen is said in a live region: ${rendering}`, async () => {
        const context = await here.browser.newContext({ viewport: views.phone, permissions: ["clipboard-read", "clipboard-write"] });
        const page = await context.newPage();
        await openFinished(page, here.server.address, givenAt([1, 3, 3, 2]));
        if (rendering === "html") await choosePlain(page);
        await page.getByRole("button", { name: "Copy link" }).click();
        await page.waitForFunction(() => document.querySelector("#live")?.textContent === "Link copied");
        await page.goBack().catch(() => null);
        await context.close();
    });
}

test("from right to left the page runs from right to left, and offers no drawn page", async () => {
    const context = await here.browser.newContext({ viewport: views.phone, locale: "ar" });
    const page = await context.newPage();
    const heard = watch(page);
    await page.goto(here.server.address);
    await ready(page);
    assert.equal(await page.evaluate(() => getComputedStyle(document.body).direction), "rtl");
    assert.equal(await control(page, "rendering").count(), 0);
    await go(page, "intro/start");
    assert.equal(await page.evaluate(() => document.documentElement.dataset.rendering), "html");
    const mark = await page.locator(".choice input").first().boundingBox(), label = await page.locator(".choice span").first().boundingBox();
    assert.ok(mark && label && mark.x > label.x, "the mark stands at the right of its label");
    assert.deepEqual(heard, []);
    await context.close();
});

test("where less motion is asked for, a press is shown in one frame and nothing moves after it", async () => {
    const page = await here.browser.newPage({ viewport: views.phone, reducedMotion: "reduce" });
    await page.addInitScript(() => {
        const own = /** @type {any} */ (window);
        own.frames = 0;
        const ask = window.requestAnimationFrame;
        window.requestAnimationFrame = (callback) => {
            own.frames += 1;
            return ask.call(window, callback);
        };
    });
    await page.goto(here.server.address);
    await ready(page);
    await draw(page);
    await go(page, "intro/start");
    await page.waitForTimeout(500);
    await page.evaluate(() => { /** @type {any} */ (window).frames = 0; });
    await control(page, "question/auto").press("Space");
    await page.waitForTimeout(500);
    assert.ok(await page.evaluate(() => /** @type {any} */ (window).frames) <= 3);
    await page.close();
});
