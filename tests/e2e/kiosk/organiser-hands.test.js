// Promise: the organiser's side answers whatever the disk and the hands before it do: a disk that hangs, a keyboard whose focus was on
// what is gone, a visitor who tries PINs where nothing can be noted, and a file that is none of ours.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, serveDist } from "../helpers/support.js";
import { exported, numbersOf, openBehindPin, organisersPage, pin, records, tapPin, visit } from "./organiser.js";
import { atRest } from "./visitor.js";

/** @type {Awaited<ReturnType<typeof serveDist>>} */
let server;
/** @type {import("playwright-core").Browser} */
let browser;

before(async () => {
    [server, browser] = await Promise.all([serveDist(await organisersPage()), launch()]);
});
after(() => Promise.all([server?.close(), browser?.close()]));

/** @typedef {import("playwright-core").Page} Page */

/** @param {{clock?: boolean, init?: () => void}} [options] */
async function open({ clock = false, init } = {}) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, hasTouch: true }), page = await context.newPage();
    if (init) await page.addInitScript(init);
    if (clock) await page.clock.install();
    await page.goto(server.address);
    await atRest(page);
    await page.locator("html[data-stage=ready]").waitFor({ state: "attached" });
    return { page, context };
}

/** @param {Page} page */
async function askForPin(page) {
    await page.locator(".kiosk-corner").focus();
    await page.keyboard.press("Enter");
    await page.locator(".organiser-pin").waitFor();
}

/** What has the focus: a button's text, or the name of what it is. @param {Page} page */
const focused = (page) => page.evaluate(() => document.activeElement?.closest("button")?.textContent ?? document.activeElement?.className ?? "");

test("a disk that hangs is waited for on the page, which shows at once what is known, and gives what waits", async () => {
    const { page, context } = await open({ init: () => {
        const { open: really } = IDBFactory.prototype;
        IDBFactory.prototype.open = function opened(name, ...more) {
            // A request of which nothing is ever heard.
            return name.startsWith("kiosk") ? /** @type {any} */ (new EventTarget()) : really.call(this, name, ...more);
        };
    } });
    await visit(page);
    // The store has given up on it after its deadline of 10 s.
    await page.waitForTimeout(10_500);
    await askForPin(page);
    await page.keyboard.type(pin);
    const begun = Date.now();
    await page.keyboard.press("Enter");
    await page.getByText("nothing is kept: the disk does not answer in time").waitFor({ timeout: 6000 });
    await page.getByText("Waiting in memory: 1.").waitFor({ timeout: 1000 });
    assert.ok(Date.now() - begun < 8000, `${Date.now() - begun} ms`);
    assert.equal(await page.getByText("Everything that visitors finished is kept.").count(), 0);
    assert.deepEqual(await numbersOf(page, records), { saved: "–", exported: "–", unexported: "–", verified: "–" });
    const { text } = await exported(page, "waiting");
    assert.equal(text.trim().split("\n").length, 2);
    await page.getByText("What is kept cannot be read: the disk does not answer in time.").waitFor({ timeout: 30_000 });
    await page.getByText("The counts of before cannot be read").waitFor({ timeout: 30_000 });
    assert.equal((await numbersOf(page, ".organiser-visitors")).completed, "1");
    await context.close();
});

test("nothing says that all is kept before it was read", async () => {
    const { page, context } = await open({ init: () => {
        const { open: really } = IDBFactory.prototype;
        IDBFactory.prototype.open = function opened(name, ...more) {
            return name.startsWith("kiosk") ? /** @type {any} */ (new EventTarget()) : really.call(this, name, ...more);
        };
    } });
    await openBehindPin(page);
    assert.equal(await page.locator(".organiser-state").isVisible(), false);
    assert.match(await page.locator(".organiser-visitors").innerText(), /One moment…/);
    await page.getByText("What is kept cannot be read").waitFor({ timeout: 30_000 });
    await context.close();
});

test("who uses a keyboard goes on where they were, though an export draws its buttons anew, and Escape closes", async () => {
    const { page, context } = await open();
    await visit(page);
    await openBehindPin(page);
    await page.locator(`${records} [data-export=jsonl]`).focus();
    const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
    await page.locator(`${records} .organiser-done`).filter({ hasText: download.suggestedFilename() }).waitFor();
    await page.waitForFunction(() => document.activeElement?.textContent === "JSON Lines");
    await page.evaluate(() => /** @type {HTMLElement} */ (document.activeElement).blur());
    await page.keyboard.press("Escape");
    await atRest(page);
    assert.equal(await page.locator(".organiser").count(), 0);
    await context.close();
});

test("while wrong PINs wait, and after it, keys are heard: Escape closes, and digits are typed", async () => {
    const { page, context } = await open({ clock: true });
    await askForPin(page);
    for (let at = 0; at < 3; ++at) {
        await page.locator(".organiser-enter:enabled").waitFor();
        await page.keyboard.type("0000");
        await page.keyboard.press("Enter");
        await page.getByText("That is not the PIN.").waitFor();
    }
    assert.equal(await focused(page), "organiser-pin");
    await page.keyboard.type(pin);
    assert.equal(await page.locator(".organiser-pin").inputValue(), "", "nothing can be typed meanwhile");
    await page.keyboard.press("Escape");
    await atRest(page);
    await askForPin(page);
    assert.equal(await page.locator(".organiser-key:enabled").count(), 0);
    await page.clock.runFor(31_000);
    await page.keyboard.type(pin);
    await page.keyboard.press("Enter");
    await page.locator(".organiser-sheet").waitFor();
    await context.close();
});

test("where wrong PINs cannot be noted, opening anew is no way round the wait", async () => {
    const { page, context } = await open({ init: () => {
        const { setItem } = Storage.prototype;
        Storage.prototype.setItem = function refused(key, value) {
            if (key === "kiosk/pin") throw new DOMException("full", "QuotaExceededError");
            setItem.call(this, key, value);
        };
    } });
    await askForPin(page);
    for (let at = 0; at < 3; ++at) {
        await page.locator(".organiser-enter:enabled").waitFor();
        await tapPin(page, "0000");
        await page.getByText("That is not the PIN.").waitFor();
    }
    await page.getByRole("button", { name: "Close" }).tap();
    await atRest(page);
    await askForPin(page);
    assert.match(await page.locator(".organiser-left").innerText(), /^Next try in 0:(30|2\d)$/);
    assert.equal(await page.locator(".organiser-key:enabled").count(), 0);
    await context.close();
});

test("a touch says that the window for files is gone, so the page closes by itself after all", async () => {
    const { page, context } = await open({ clock: true });
    await visit(page);
    await openBehindPin(page);
    await exported(page, "csv");
    // A browser that shows no window says nothing of it.
    await Promise.all([page.waitForEvent("filechooser"), page.locator(records).getByRole("button", { name: "Choose the file" }).tap()]);
    await page.locator(".organiser-head h2").tap();
    await page.clock.runFor(61_000);
    await atRest(page);
    assert.equal(await page.locator(".organiser").count(), 0);
    await context.close();
});
