// In the page itself, after a result: the form opens from the bar and closes again, and a visitor who goes away in the middle of it leaves
// neither what was typed nor a lead.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, serveDist } from "../helpers/support.js";
import { consent, keys } from "./leads-room.js";
import { atRest, begin, kioskPage, toResult } from "./visitor.js";

/** @type {Awaited<ReturnType<typeof serveDist>>} */
let server;
/** @type {import("playwright-core").Browser} */
let browser;
before(async () => {
    [server, browser] = await Promise.all([serveDist(await kioskPage({ records: "none", leads: { key: keys.key, consent } })), launch()]);
});
after(() => Promise.all([server?.close(), browser?.close()]));

/** A visitor with a result, who asks for the form. @param {{clock?: boolean, language?: string}} [options] */
async function withForm({ clock = false, language = "" } = {}) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, hasTouch: true }), page = await context.newPage();
    /** @type {string[]} */
    const errors = [];
    page.on("pageerror", (error) => errors.push(String(error)));
    page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
    if (clock) await page.clock.install();
    await page.goto(server.address);
    await atRest(page);
    if (language) {
        await page.locator(`.kiosk-language[lang=${language}]`).tap();
        await page.locator(`html[lang=${language}]`).waitFor({ state: "attached" });
    }
    await begin(page);
    await toResult(page);
    await page.locator(".kiosk-bar button").nth(1).tap();
    await page.locator(".lead").waitFor();
    return { context, page, errors };
}

/** How many sealed leads the device has. @param {import("playwright-core").Page} page */
const leadsOf = (page) => page.evaluate(async () => {
    if (!(await indexedDB.databases()).some(({ name }) => name === "kiosk-leads")) return [];
    const database = /** @type {IDBDatabase} */ (await new Promise((resolve) => {
        const request = indexedDB.open("kiosk-leads", 1);
        request.onsuccess = () => resolve(request.result);
    }));
    const all = database.transaction("records").objectStore("records").getAll();
    await new Promise((done) => (all.onsuccess = done));
    database.close();
    return all.result.map((each) => JSON.stringify(each));
});

test("a visitor leaves an address after the result, in the page's own language, and goes back to the result", async () => {
    const { context, page, errors } = await withForm({ language: "de" });
    await page.locator(".lead-email input").tap();
    for (const key of [..."bo", "@", ..."zq", ".com"]) await page.tap(`[data-key="${key}"]`);
    await page.locator(".lead-consent").getByText(consent.text.de).tap();
    await page.locator(".lead-first").tap();
    await page.locator(".lead-done .lead-first").tap();
    await page.locator(".kiosk-lead").waitFor({ state: "detached" });
    assert.equal(await page.locator("html").getAttribute("data-screen"), "result");
    assert.equal(await page.locator(".kiosk-bar button").count(), 2, "one contact a visitor");
    const found = await leadsOf(page);
    assert.equal(found.length, 1);
    assert.ok(!found[0].includes("zq.com"));
    assert.deepEqual(errors, []);
    await context.close();
});

test("who goes away in the middle of it is asked, and then nothing is left: no letter, no lead, and the next visitor begins", async () => {
    const { context, page, errors } = await withForm({ clock: true });
    for (const key of "zora") await page.tap(`[data-key="${key}"]`);
    await page.clock.runFor(44_000);
    assert.equal(await page.locator(".kiosk-veil").count(), 0);
    await page.clock.runFor(3_000);
    await page.locator(".kiosk-veil .look-primary, .kiosk-veil .kiosk-first").first().tap();
    await page.clock.runFor(1_000);
    assert.equal(await page.locator(".kiosk-veil").count(), 0);
    assert.equal(await page.locator(".lead-name input").inputValue(), "Zora", "whoever is still there goes on");
    assert.equal(await page.locator("#app[inert]").count(), 1, "and what lies beneath the form stays out of reach");
    await page.clock.runFor(40_000);
    await page.tap('[data-key="b"]');
    await page.clock.runFor(40_000);
    assert.equal(await page.locator(".kiosk-veil").count(), 0, "a key on the screen says that somebody is there");
    await page.clock.runFor(27_000);
    await atRest(page);
    assert.equal(await page.locator(".lead").count(), 0);
    assert.ok(!(await page.content()).includes("Zora"));
    assert.deepEqual(await leadsOf(page), []);
    await begin(page);
    assert.equal(await page.locator(".lead").count(), 0);
    assert.deepEqual(errors, []);
    await context.close();
});
