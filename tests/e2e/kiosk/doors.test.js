// Promise: a kiosk that staff have not opened shows no visitor anything: it measures the device first, and opens for the day, over reloads,
// when somebody has confirmed what it says. A page that is a kiosk by its address alone has no staff, and no doors.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, serveDist } from "../helpers/support.js";
import { atRest, begin, kioskPage } from "./visitor.js";

/** @type {Awaited<ReturnType<typeof serveDist>>[]} */
let servers;
/** @type {import("playwright-core").Browser} */
let browser;

before(async () => {
    servers = await Promise.all([serveDist(await kioskPage({ records: "none" })), serveDist()]);
    browser = await launch();
});
after(async () => {
    await browser?.close();
    for (const server of servers ?? []) await server.close();
});

test("measured, confirmed, opened, and open after a reload", async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, hasTouch: true }), page = await context.newPage();
    await page.goto(servers[0].address);
    await page.getByRole("dialog", { name: "Before the doors open" }).waitFor();
    assert.equal(await page.locator(".kiosk-attract").count(), 0);
    const open = page.locator(".preflight-first");
    await page.locator(".preflight-tick input").first().waitFor({ timeout: 60_000 });
    assert.equal(await open.isDisabled(), true, "nobody has confirmed the clock");
    for (const tick of await page.locator(".preflight-tick input").all()) await tick.check();
    await open.click();
    await page.locator(".kiosk-begin").waitFor();
    await page.reload();
    await page.locator(".kiosk-begin").waitFor();
    assert.equal(await page.locator(".kiosk-preflight").count(), 0);
    await context.close();
});

test("opened at once where the address alone says that it is a kiosk", async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } }), page = await context.newPage();
    await page.goto(`${servers[1].address}/?kiosk`);
    await page.locator(".kiosk-begin").waitFor();
    await atRest(page);
    await begin(page);
    await context.close();
});
