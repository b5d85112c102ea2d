// Promise: a button of the host opens the assessment as a dialog or slides it in; the focus goes into it and comes back, Escape and its
// button close it, the visit goes on when it is opened again, and until then the host has asked for nothing but the script.
import assert from "node:assert/strict";
import { test } from "node:test";
import { contextFor, press, views, ways } from "../helpers/support.js";
import { frameOf, hears, hostPage, paragraphs, setUpHost } from "./host.js";

const { here, put, element, script } = setUpHost();

const active = (/** @type {import("playwright-core").Page} */ page) => page.evaluate(() => {
    const { activeElement } = document;
    return activeElement?.id || activeElement?.localName;
});
const isOpen = (/** @type {import("playwright-core").Page} */ page) => page.evaluate(() => document.querySelector("upstream-assessment")?.shadowRoot?.querySelector("dialog")?.open);

for (const mode of ["dialog", "slide-in"]) for (const way of ways) {
    test(`${mode}: opened and closed by ${way}`, async () => {
        const context = await here.browser.newContext(contextFor(way)), page = await context.newPage();
        /** @type {string[]} */
        const asked = [];
        page.on("request", (request) => asked.push(request.url()));
        const address = put(hostPage(`<button id="button" data-assessment-open="a">Take it</button>${element(`id="a" mode="${mode}"`)}${paragraphs(30)}`, script()));
        await page.goto(address);
        await page.waitForFunction(() => customElements.get("upstream-assessment"));
        await page.waitForTimeout(300);
        assert.deepEqual(asked, [address, `${here.page.address}/element.js`]);
        await press(page.locator("#button"), way);
        await hears(page, "ready");
        assert.deepEqual([await isOpen(page), await active(page)], [true, "a"]);
        const frame = await frameOf(page);
        assert.equal(await frame.evaluate(() => document.hasFocus()), true, "the focus is in the frame");
        await press(frame.locator('[data-id="intro/start"]'), way);
        await hears(page, "start");
        if (way === "touch") await page.getByRole("button", { name: "Close" }).tap();
        else await page.keyboard.press("Escape");
        await page.waitForFunction(() => !document.querySelector("upstream-assessment")?.shadowRoot?.querySelector("dialog")?.open);
        assert.equal(await active(page), "button", "the focus is back");
        assert.equal(await page.evaluate(() => scrollY), 0);
        await press(page.locator("#button"), way);
        assert.equal(await isOpen(page), true);
        assert.match(await frame.evaluate(() => document.title), /^Question 1/, "the visit goes on");
        await context.close();
    });
}

test("a press beside the dialog closes it, and so does its button; in the dialog Tab never comes to the host", async () => {
    const page = await here.browser.newPage({ viewport: views.desktop });
    await page.goto(put(hostPage(`<button id="button" data-assessment-open="a">Take it</button>${element('id="a" mode="dialog"')}`, script())));
    await page.locator("#button").click();
    await hears(page, "ready");
    for (let stop = 0; stop < 20; stop += 1) {
        await page.keyboard.press("Tab");
        assert.ok(["a", "body"].includes(String(await active(page))), String(await active(page)));
    }
    await page.mouse.click(20, 450);
    assert.equal(await isOpen(page), false);
    await page.locator("#button").click();
    await page.getByRole("button", { name: "Close" }).click();
    assert.equal(await isOpen(page), false);
    await page.close();
});

test("the host's link in the element opens the dialog too; with Control it is a link", async () => {
    const page = await here.browser.newPage({ viewport: views.desktop });
    await page.goto(put(hostPage(element('mode="dialog"'), script())));
    await page.waitForFunction(() => customElements.get("upstream-assessment"));
    const [popup] = await Promise.all([page.context().waitForEvent("page"), page.getByRole("link").click({ modifiers: ["Control"] })]);
    assert.ok(popup.url().startsWith(here.page.address) || popup.url() === "about:blank");
    assert.equal(await isOpen(page), false);
    await page.getByRole("link").click();
    assert.equal(await isOpen(page), true);
    await page.close();
});

test("from right to left it slides in from the left, and it says what closes it in the host's language", async () => {
    const page = await here.browser.newPage({ viewport: views.desktop });
    await page.goto(put(hostPage(`<div dir="rtl" lang="de-CH"><button id="button" data-assessment-open="a">Los</button>${element('id="a" mode="slide-in"')}</div>`, script())));
    await page.locator("#button").click();
    await hears(page, "ready");
    const { left } = await page.evaluate(() => /** @type {any} */ (document.querySelector("#a")).shadowRoot.querySelector("dialog").getBoundingClientRect().toJSON());
    assert.equal(left, 0);
    await page.getByRole("button", { name: "Schließen" }).click();
    await page.close();
});
