// The prerendered first screens: they work before the app has arrived, and the app takes them over without a flicker, a jump or
// a lost press – whatever the network does.
import assert from "node:assert/strict";
import { test } from "node:test";
import { difference } from "../helpers/pictures.js";
import { answer, codesFor, givenAt, hold, holdModule, moving, ready, setUp, views, watch } from "../helpers/support.js";

/** @typedef {import("playwright-core").Page} Page */

const here = setUp();

/**
 * A page whose module does not come until it is let go.
 * @param {import("playwright-core").BrowserContextOptions} [options]
 */
async function waitingPage(options = { viewport: views.phone }) {
    const context = await here.browser.newContext({ ...moving, ...options });
    const page = await context.newPage();
    const heard = watch(page);
    const letGo = await holdModule(page);
    await page.goto(here.server.address, { waitUntil: "domcontentloaded" });
    return { context, page, heard, letGo };
}

/** Notes every change of the page's elements from now on. @param {Page} page */
const noteChanges = (page) => page.evaluate(() => {
    const own = /** @type {any} */ (window);
    own.changes = [];
    new MutationObserver((records) => {
        for (const { type, target, addedNodes, removedNodes } of records) {
            if (/** @type {Element} */ (target).closest?.(".image")) continue; // the picture, drawn again as it was
            own.changes.push(`${type} ${/** @type {Element} */ (target).outerHTML?.slice(0, 80)} +${addedNodes.length} -${removedNodes.length}`);
        }
    }).observe(/** @type {Node} */ (document.querySelector("#mirror")), { childList: true, characterData: true, subtree: true });
});

/** Where everything is, and what it says. @param {Page} page */
const places = (page) => page.evaluate(() => [...document.querySelectorAll("#mirror [data-id]")].map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return [/** @type {HTMLElement} */ (element).dataset.id, element.textContent?.slice(0, 60), x, y, width, height].join(" ");
}));

for (const [name, viewport] of Object.entries(views)) {
    for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
        test(`the app takes the prerendered intro over as it is: ${name}, ${colorScheme}`, async () => {
            const { context, page, heard, letGo } = await waitingPage({ viewport, colorScheme });
            await page.locator("html[data-typeface] #mirror svg").waitFor();
            await page.getByRole("button", { name: "Start" }).focus();
            await noteChanges(page);
            const before = { places: await places(page), picture: await page.screenshot() };
            letGo();
            await ready(page);
            await page.waitForTimeout(400);
            assert.deepEqual(await places(page), before.places);
            const changes = await page.evaluate(() => /** @type {any} */ (window).changes);
            assert.deepEqual(changes, []);
            assert.equal(await page.evaluate(() => /** @type {HTMLElement} */ (document.activeElement).dataset.id), "intro/start");
            assert.ok(await difference(here.browser, before.picture, await page.screenshot()) <= 2, "the picture of the page is the same");
            assert.deepEqual(heard, []);
            await context.close();
        });
    }
}

test("an answer given before the app is there is carried over with its time, and the next question comes", async () => {
    const { context, page, heard, letGo } = await waitingPage();
    await page.getByRole("radio", { name: /^Me/ }).check();
    await page.getByRole("button", { name: "Start" }).click();
    assert.equal(await page.title(), "Question 1 of 20 – Upstream");
    assert.match(await page.getByRole("heading", { level: 1 }).innerText(), /^Question 1 of 20\.\s+I use/);
    await page.waitForTimeout(1500);
    await answer(page, 3).click();
    assert.equal(await page.getByRole("status").filter({ hasText: "One moment" }).count(), 1);
    letGo();
    await page.waitForFunction(() => /Question 2 of/.test(document.title));
    assert.match(await page.evaluate(() => localStorage.getItem("upstream/sales-foundation") ?? ""), /^s2\|on\|\d+\|0\|1\|1\|1\|0\|1000/);
    const tenths = Number((await page.evaluate(() => localStorage.getItem("upstream/sales-foundation") ?? "")).split("|")[10].split(",")[0]);
    assert.ok(tenths >= 12, `${tenths} tenths of a second on the first question`);
    await page.goBack();
    await page.waitForFunction(() => /Question 1 of/.test(document.title));
    assert.ok(await answer(page, 3).isChecked());
    assert.match(await page.getByRole("heading", { level: 1 }).innerText(), /^Question 1 of 20\.\s+I use/);
    assert.deepEqual(heard, []);
    await context.close();
});

test("a question that is being read stays as it is when the app comes, an answer by arrow key included", async () => {
    const { context, page, letGo } = await waitingPage({ viewport: views.desktop });
    await page.getByRole("button", { name: "Start" }).press("Enter");
    await answer(page, 0).focus();
    await page.keyboard.press("ArrowDown");
    await page.locator("html[data-typeface]").waitFor({ state: "attached" });
    const before = await places(page);
    const title = await page.locator("#mirror h1").elementHandle();
    letGo();
    await ready(page);
    await page.waitForTimeout(500);
    assert.deepEqual(await places(page), before);
    assert.ok(await title?.evaluate((heading) => heading.isConnected), "the heading is taken over too");
    assert.ok(await answer(page, 1).isChecked());
    assert.ok(await answer(page, 1).evaluate((input) => input === document.activeElement));
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => /Question 2 of/.test(document.title));
    await context.close();
});

for (const [size, viewport] of Object.entries(views)) {
    test(`nothing moves when the styles arrive that the first screens do without: ${size}`, async () => {
        const context = await here.browser.newContext({ viewport });
        for (const screen of ["intro", "question"]) {
            const page = await context.newPage();
            await holdModule(page);
            const letGo = await hold(page, "**/style.*.css");
            await page.goto(here.server.address, { waitUntil: "domcontentloaded" });
            await page.locator("html[data-typeface] svg").first().waitFor();
            if (screen === "question") await page.getByRole("button", { name: "Start" }).click();
            const before = await places(page);
            const styles = page.waitForResponse("**/style.*.css");
            letGo();
            await (await styles).finished();
            await page.waitForFunction(() => [...document.styleSheets].some((sheet) => sheet.href?.includes("/style.")));
            assert.deepEqual(await places(page), before, screen);
            await page.close();
        }
        await context.close();
    });
}

test("back leads to the intro before the app is there, and to nothing else after it", async () => {
    const { context, page, letGo } = await waitingPage();
    await page.getByRole("button", { name: "Start" }).click();
    await page.goBack();
    await page.getByRole("button", { name: "Start" }).waitFor();
    await page.getByRole("button", { name: "Start" }).click();
    await page.getByRole("button", { name: "Back" }).click();
    await page.getByRole("button", { name: "Start" }).click();
    letGo();
    await ready(page);
    assert.match(await page.title(), /Question 1 of/);
    await page.goBack();
    await page.waitForFunction(() => !/Question/.test(document.title));
    assert.ok(await page.getByRole("button", { name: "Start" }).isVisible());
    await context.close();
});

test("what only the app can do is done when it has come", async () => {
    const { context, page, letGo } = await waitingPage();
    await page.getByRole("button", { name: "See a team" }).click();
    await page.getByRole("status").filter({ hasText: "One moment" }).waitFor();
    letGo();
    await page.getByRole("heading", { level: 1, name: "A team’s results" }).waitFor({ state: "attached" });
    await context.close();
});

test("the network breaks off half-way: the answer is kept, and trying again goes on with it", async () => {
    const context = await here.browser.newContext({ viewport: views.phone });
    const page = await context.newPage();
    const letGo = await holdModule(page);
    await page.goto(here.server.address, { waitUntil: "domcontentloaded" });
    await page.getByRole("button", { name: "Start" }).click();
    await answer(page, 4).click();
    letGo(false);
    await page.getByRole("heading", { level: 1, name: /did not arrive/ }).waitFor();
    await page.unroute("**/upstream.*.wasm");
    await page.getByRole("button", { name: "Try again" }).click();
    await page.waitForFunction(() => /Question 2 of/.test(document.title));
    await page.goBack();
    await page.waitForFunction(() => /Question 1 of/.test(document.title));
    assert.ok(await answer(page, 4).isChecked());
    assert.equal(await page.evaluate(() => localStorage.getItem("upstream/sales-foundation/early")), null);
    await context.close();
});

test("the visitor's language is there before the app is", async () => {
    const { context, page, heard, letGo } = await waitingPage({ viewport: views.phone, locale: "de-CH" });
    await page.getByRole("button", { name: "Starten" }).click();
    assert.match(await page.getByRole("heading", { level: 1 }).innerText(), /^Frage 1 von 20\.\s+Mein Team/);
    await answer(page, 0).click();
    letGo();
    await page.waitForFunction(() => /^Frage 2 von 20/.test(document.title));
    assert.deepEqual(heard, []);
    await context.close();
});

test("another language chosen before the app is there keeps what was pressed", async () => {
    const { context, page } = await waitingPage();
    await page.getByRole("button", { name: "Start" }).click();
    await answer(page, 2).click();
    await page.getByRole("combobox", { name: "Language" }).selectOption("es");
    await page.locator("html[lang=es]").waitFor({ state: "attached" });
    assert.match(await page.getByRole("heading", { level: 1 }).innerText(), /^Pregunta 1 de 20\.\s+Mi equipo/);
    assert.ok(await answer(page, 2).isChecked());
    await context.close();
});

test("who comes back, or opens a link, never sees the intro in between", async () => {
    const [code] = codesFor([givenAt([1, 3, 3, 2])]);
    const context = await here.browser.newContext({ viewport: views.phone });
    const page = await context.newPage();
    await page.route("**/upstream.*.wasm", () => {});
    await page.goto(`${here.server.address}/#${code}`, { waitUntil: "domcontentloaded" });
    await page.getByRole("status").filter({ hasText: "One moment" }).waitFor();
    assert.equal(await page.getByRole("heading", { level: 1 }).isVisible(), false);
    await context.close();
});
