// What is kept on this device: nothing finished is overwritten by less, a new beginning wins in every tab, each perspective
// has its own answers, a visit of long ago asks first, and whatever else is found there breaks nothing.
import assert from "node:assert/strict";
import { test } from "node:test";
import { answer, checkResult, choosePlain, givenAt, openFinished, readWithTool, ready, setUp, untilNextScreen, views, watch } from "../helpers/support.js";

const here = setUp();
const key = "upstream/sales-foundation";
const day = 86_400_000;

/** @typedef {import("playwright-core").Page} Page */

/** @param {Page} page @param {number[]} options */
async function begin(page, options) {
    await page.goto(here.server.address);
    await ready(page);
    await untilNextScreen(page, () => page.getByRole("button", { name: "Start" }).click());
    for (const option of options) await untilNextScreen(page, () => answer(page, option).click());
}

/** @param {Page} page */
const kept = (page) => page.evaluate((at) => localStorage.getItem(at) ?? "", key);

/** Puts something there before the page looks, once. @param {Page} page @param {Record<string, string>} texts */
const put = (page, texts) => page.addInitScript((all) => {
    if (sessionStorage.getItem("put")) return;
    sessionStorage.setItem("put", "1");
    for (const [at, text] of Object.entries(all)) localStorage.setItem(at, text);
}, texts);

test("an older tab does not overwrite a newer one's result: it is told and shows it", async () => {
    const context = await here.browser.newContext({ viewport: views.desktop });
    const older = await context.newPage();
    await begin(older, [1, 3]);
    const newer = await context.newPage();
    await newer.goto(here.server.address);
    await ready(newer);
    assert.match(await newer.title(), /Question 3 of/);
    for (const option of [0, 4, 2, 3, 1, 0, 2, 3, 1, 0, 4, 2, 3, 1, 0, 2, 3, 1]) await untilNextScreen(newer, () => answer(newer, option).click());
    await untilNextScreen(newer, () => newer.getByRole("button", { name: "See my result" }).click());
    await older.waitForFunction(() => /Your result/.test(document.title));
    assert.match((await older.locator('[data-id="note"]').textContent()) ?? "", /another tab/);
    // Even where the news never came: the older tab writes what both know.
    const whole = await kept(newer);
    await older.evaluate(([at]) => {
        localStorage.setItem(at, localStorage.getItem(at) ?? "");
    }, [key]);
    await choosePlain(older);
    await older.waitForFunction((at) => (localStorage.getItem(at) ?? "").split("|")[5] !== "1", key);
    assert.deepEqual((await kept(older)).split("|").slice(6), whole.split("|").slice(6));
    await context.close();
});

test("starting over in one tab starts over in the other, which says so; its answers do not come back", async () => {
    const context = await here.browser.newContext({ viewport: views.desktop });
    const page = await context.newPage();
    await openFinished(page, here.server.address, givenAt([0.5, 2.5, 3, 1.2]));
    const other = await context.newPage();
    await other.goto(here.server.address);
    await ready(other);
    assert.match(await other.title(), /Your result/);
    await page.getByRole("button", { name: "Start over" }).click();
    await untilNextScreen(page, () => page.getByRole("button", { name: "Yes, clear them" }).click());
    await other.waitForFunction(() => !/Your result/.test(document.title));
    assert.match((await other.locator('[data-id="note"]').textContent()) ?? "", /You started over in another tab/);
    assert.equal(await page.evaluate(() => Object.keys(localStorage).length), 0);
    await untilNextScreen(other, () => other.getByRole("button", { name: "Start" }).click());
    await untilNextScreen(other, () => answer(other, 1).click());
    assert.equal((await kept(page)).split("|")[8], `1${"0".repeat(19)}`);
    await context.close();
});

test("a perspective changed midway starts afresh and says so; the first one's answers come back with it", async () => {
    const page = await here.browser.newPage({ viewport: views.phone });
    await begin(page, [1, 3]);
    await page.goBack();
    await page.goBack();
    await page.goBack();
    await page.getByRole("radio", { name: /^Me/ }).check();
    await page.getByText("Your other answers are kept").first().waitFor({ state: "attached" });
    await untilNextScreen(page, () => page.getByRole("button", { name: "Start" }).click());
    assert.match(await page.title(), /Question 1 of/);
    assert.match(await page.getByRole("heading", { level: 1 }).innerText(), /^Question \d+ of 20\.\s+I /);
    assert.equal(await page.getByRole("radio", { checked: true }).count(), 0);
    await untilNextScreen(page, () => answer(page, 0).click());
    await page.reload();
    await ready(page);
    await page.goBack();
    await page.goBack();
    await page.getByRole("radio", { name: /^My rep/ }).check();
    await untilNextScreen(page, () => page.getByRole("button", { name: "Go on where you were" }).click());
    assert.match(await page.title(), /Question 3 of/);
    await page.close();
});

const spoiltVisits = ["xxx", "s2|on|1|0|1|1", "s1|3|19|3|111|x", "\ud800", "s2|on|\udfff", "{}", "|".repeat(5000), "s2|leader|".repeat(9000), "‮ s1|0|0"];
for (const [name, texts] of [
    ...spoiltVisits.map((text) => [JSON.stringify(text.slice(0, 20)), { [key]: text }]),
    ...["xxx", "null", "{}", "[1]", '[{"id":"\\"]","value":1,"keyboard":false,"time":1,"shown":true}]', '[{"id":"","shown":true}]', "\ud800"]
        .map((text) => [`early ${JSON.stringify(text)}`, { [`${key}/early`]: text }]),
]) {
    test(`something else is stored, and the page works, says so, and keeps it aside: ${name}`, async () => {
        const page = await here.browser.newPage({ viewport: views.phone });
        const heard = watch(page);
        await put(page, /** @type {Record<string, string>} */ (texts));
        await page.goto(here.server.address);
        await ready(page);
        const note = page.locator('[data-id="note"]');
        await note.waitFor({ state: "attached" });
        assert.match((await note.textContent()) ?? "", /set aside/);
        const [[where, text]] = Object.entries(texts);
        assert.equal(await page.evaluate((at) => localStorage.getItem(`${at}/aside`), where), text.slice(0, 20_000));
        await untilNextScreen(page, () => page.getByRole("button", { name: "Start" }).click());
        await untilNextScreen(page, () => answer(page, 1).click());
        await page.reload();
        await ready(page);
        assert.match(await page.title(), /Question 2 of/);
        assert.equal(await note.count(), 0);
        assert.deepEqual(heard, []);
        await page.close();
    });
}

test("a visit of months ago asks before it goes on; starting over is one press, and so is going on", async () => {
    for (const choice of ["Go on where you were", "Start over"]) {
        const context = await here.browser.newContext({ viewport: views.phone });
        const page = await context.newPage();
        await begin(page, [1, 3]);
        const fields = (await kept(page)).split("|");
        fields[2] = String(Math.floor(Date.now() / day) - 124);
        await page.evaluate(([at, text]) => localStorage.setItem(at, text), [key, fields.join("|")]);
        await page.reload();
        await ready(page);
        await page.getByText("4 months ago").first().waitFor({ state: "attached" });
        await page.getByRole("button", { name: choice }).click();
        if (choice === "Start over") {
            await page.getByRole("button", { name: "Start", exact: true }).waitFor({ state: "attached" });
            assert.equal(await kept(page), "");
        } else {
            await page.waitForFunction(() => /Question 3 of/.test(document.title));
        }
        await context.close();
    }
});

test("the plain page and the perspective stay as chosen, before anything is answered", async () => {
    const page = await here.browser.newPage({ viewport: views.phone });
    await page.goto(here.server.address);
    await ready(page);
    await page.getByRole("radio", { name: /^Me/ }).check();
    await choosePlain(page);
    await page.reload();
    await page.getByRole("button", { name: "Start" }).waitFor();
    assert.ok(await page.getByRole("radio", { name: /^Me/ }).isChecked());
    await ready(page);
    await page.getByRole("button", { name: "Drawn page" }).waitFor();
    assert.ok(await page.getByRole("radio", { name: /^Me/ }).isChecked());
    await untilNextScreen(page, () => page.getByRole("button", { name: "Start" }).click());
    assert.equal(await page.evaluate(() => document.documentElement.dataset.rendering), "html");
    await page.close();
});

test("what was pasted is there again after another screen and after a reload, and gone after starting over", async () => {
    const page = await here.browser.newPage({ viewport: views.desktop });
    const code = await openFinished(page, here.server.address, givenAt([0.5, 2.5, 3, 1.2]));
    await untilNextScreen(page, () => page.getByRole("button", { name: "Compare two results" }).click());
    await page.getByRole("textbox").fill(code);
    await untilNextScreen(page, () => page.goBack());
    await page.reload();
    await ready(page);
    await untilNextScreen(page, () => page.getByRole("button", { name: "Compare two results" }).click());
    assert.equal(await page.getByRole("textbox").inputValue(), code);
    await page.getByRole("button", { name: "Compare", exact: true }).click();
    await page.getByRole("table").waitFor({ state: "attached" });
    await untilNextScreen(page, () => page.goBack());
    await checkResult(page, readWithTool(code));
    await page.getByRole("button", { name: "Start over" }).click();
    await untilNextScreen(page, () => page.getByRole("button", { name: "Yes, clear them" }).click());
    assert.equal(await page.evaluate(() => Object.keys(sessionStorage).filter((at) => at.startsWith("upstream")).length), 0);
    await page.close();
});
