// One's own answers are changed in place, those that would turn the verdict can be pressed, a floor that cannot be seen offers
// its questions, and a result that was opened is there to be compared with at the end.
import assert from "node:assert/strict";
import { test } from "node:test";
import { control, go } from "../helpers/screens.js";
import { answer, apart, codesFor, givenAt, instrument, openFinished, ready, setUp, untilNextScreen, views, watch } from "../helpers/support.js";

const here = setUp();

/** @param {import("playwright-core").Page} page */
const headline = (page) => page.locator('[data-id="result/title"]').innerText();

/** @param {import("../helpers/support.js").Given} given */
async function finished(given) {
    const context = await here.browser.newContext({ viewport: views.phone, hasTouch: true, isMobile: true });
    const page = await context.newPage();
    const heard = watch(page);
    const code = await openFinished(page, here.server.address, given);
    return { page, heard, code };
}

test("an answer is changed in place, and the result with it", async () => {
    const { page, heard } = await finished(givenAt([0, 4, 4, 4]));
    const before = await headline(page);
    assert.match(before, /belief/);
    await go(page, "result/change");
    for (const item of instrument.items.filter((/** @type {any} */ each) => each.stage === "belief")) {
        await apart(page);
        await control(page, `answers/${item.id}`).click();
        await apart(page);
        await control(page, `answers/${item.id}/${item.reverse ? 0 : 4}`).click();
    }
    await page.locator('[data-id="answers/headline"]', { hasText: "sound" }).waitFor({ state: "attached" });
    await page.locator("#live", { hasText: "sound" }).waitFor({ state: "attached" });
    await apart(page);
    await go(page, "answers/done");
    assert.match(await headline(page), /sound/);
    assert.deepEqual(heard, []);
    await page.context().close();
});

test("an answer that would turn the verdict leads to its question, open", async () => {
    const { page, heard } = await finished(givenAt([2, 4, 4, 4]));
    await control(page, "result/flips").click();
    const first = control(page, "result/flips/0");
    await first.waitFor({ state: "attached" });
    await apart(page);
    await untilNextScreen(page, () => first.click());
    const open = page.locator('button[aria-expanded="true"]');
    await open.waitFor({ state: "attached" });
    assert.equal(await open.evaluate((element) => element === document.activeElement), true);
    assert.deepEqual(heard, []);
    await page.close();
});

test("a floor that cannot be seen offers the questions that it lacks", async () => {
    const given = givenAt([2, 3, 3, 3]);
    for (const item of instrument.items) if (item.stage === "belief") /** @type {any} */ (given.answers)[item.id] = null;
    const { page, heard } = await finished(given);
    assert.match(await headline(page), /Belief cannot be seen yet/);
    await go(page, "path/0/answer");
    const first = instrument.items.find((/** @type {any} */ each) => each.stage === "belief");
    assert.equal(await control(page, `answers/${first.id}`).getAttribute("aria-expanded"), "true");
    assert.deepEqual(heard, []);
    await page.close();
});

/** @param {import("playwright-core").Page} page @param {number} option */
async function answerAll(page, option) {
    await go(page, "intro/start");
    for (let i = 0; i < instrument.items.length; i++) await untilNextScreen(page, () => answer(page, option).click());
    await go(page, "ranking/done");
}

test("a reminder's link on the same device is one's own result, and leads to both side by side", async () => {
    const { page, heard, code } = await finished(givenAt([1, 3, 3, 3]));
    const context = page.context();
    const again = await context.newPage();
    await again.goto(`${here.server.address}#${code}`);
    await ready(again);
    await again.getByText("This is your own result, opened from its link.").waitFor({ state: "attached" });
    await go(again, "shared/again");
    await answerAll(again, 4);
    await go(again, "together/compare");
    assert.equal(await again.getByRole("textbox").inputValue(), code);
    await again.locator('[data-id="compare/table"]').waitFor({ state: "attached" });
    assert.deepEqual(heard, []);
    await context.close();
});

test("on another device a result that was opened waits for one's own", async () => {
    const [code] = codesFor([givenAt([1, 3, 3, 3])]);
    const page = await here.browser.newPage({ viewport: views.phone, hasTouch: true, isMobile: true });
    await page.goto(`${here.server.address}#${code}`);
    await ready(page);
    await go(page, "shared/leave");
    await answerAll(page, 3);
    await page.getByRole("button", { name: "Compare with the one you opened" }).waitFor({ state: "attached" });
    await go(page, "together/compare");
    assert.equal(await page.getByRole("textbox").inputValue(), code);
    await page.locator('[data-id="compare/table"]').waitFor({ state: "attached" });
    await page.close();
});

test("where copying is refused, the link is there to be selected", async () => {
    const { page } = await finished(givenAt([1, 3, 3, 3]));
    await page.evaluate(() => {
        Object.defineProperty(navigator, "clipboard", { value: { writeText: () => Promise.reject(new Error("no")) } });
        document.execCommand = () => false;
    });
    await control(page, "share/copy").click();
    const link = page.locator('[data-id="share/link"]');
    await link.waitFor({ state: "attached" });
    assert.ok((await link.innerText()).replace(/\s/g, "").startsWith(here.server.address));
    await page.close();
});
