// Back and Forward walk over the screens as everywhere on the web; in a frame of another page no history is made, and links
// leave it.
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { test } from "node:test";
import { answer, codesFor, givenAt, openFinished, ready, setUp, someOptions, untilNextScreen, views } from "../helpers/support.js";

const here = setUp();
const given = givenAt([0.5, 2.5, 3, 1.2]);
const [code] = codesFor([givenAt([2.4, 2.5, 1.5, 3.2])]);

/** @param {import("playwright-core").Page | import("playwright-core").Frame} page @param {RegExp} title */
const titled = (page, title) => page.waitForFunction((source) => new RegExp(source).test(document.title), title.source);

test("Back and Forward walk over the questions, the ranking and the result, and Forward ends there", async () => {
    const page = await here.browser.newPage({ viewport: views.phone });
    await page.goto(here.server.address);
    await ready(page);
    await untilNextScreen(page, () => page.getByRole("button", { name: "Start" }).click());
    for (const option of someOptions) await untilNextScreen(page, () => answer(page, option).click());
    await untilNextScreen(page, () => page.getByRole("button", { name: "See my result" }).click());
    const entries = await page.evaluate(() => history.length);
    for (const title of [/One last thing/, /Question 20/, /Question 19/]) {
        await page.goBack();
        await titled(page, title);
    }
    for (const title of [/Question 20/, /One last thing/, /Your result/]) {
        await page.goForward();
        await titled(page, title);
    }
    await page.evaluate(() => history.forward());
    assert.match(await page.title(), /Your result/);
    await page.getByRole("button", { name: "See a team" }).click();
    await titled(page, /A team/);
    await page.goBack();
    await titled(page, /Your result/);
    await page.goForward();
    await titled(page, /A team/);
    await untilNextScreen(page, () => page.getByRole("button", { name: "Back", exact: true }).click());
    await titled(page, /Your result/);
    assert.equal(await page.evaluate(() => history.length), entries + 1);
    // A reload stays, also on a screen that lies over the result, and keeps the way.
    await page.goForward();
    await titled(page, /A team/);
    await page.reload();
    await ready(page);
    await titled(page, /A team/);
    await page.goBack();
    await titled(page, /Your result/);
    await page.reload();
    await ready(page);
    await page.goBack();
    await titled(page, /One last thing/);
    await page.goForward();
    await titled(page, /Your result/);
    await page.close();
});

test("pressing the page's own Back faster than the browser walks ends where it should", async () => {
    const page = await here.browser.newPage({ viewport: views.desktop });
    await page.goto(here.server.address);
    await ready(page);
    await untilNextScreen(page, () => page.getByRole("button", { name: "Start" }).click());
    for (const option of [1, 3, 0, 4]) await untilNextScreen(page, () => answer(page, option).click());
    await page.evaluate(() => {
        for (let n = 0; n < 3; n++) /** @type {HTMLElement} */ (document.querySelector('[data-id="question/back"]')).click();
    });
    await titled(page, /Question 2 of/);
    await page.waitForFunction(() => history.state.place === "question/" + document.querySelector("fieldset")?.dataset.id?.split("/")[1]);
    await page.goForward();
    await titled(page, /Question 3 of/);
    await page.goBack();
    await page.goBack();
    await titled(page, /Question 1 of/);
    await page.close();
});

test("before the app is there, Forward leads to the first question again", async () => {
    const page = await here.browser.newPage({ viewport: views.phone });
    await page.route("**/upstream.*.wasm", () => {});
    await page.goto(here.server.address, { waitUntil: "domcontentloaded" });
    await page.getByRole("button", { name: "Start" }).click();
    await titled(page, /Question 1/);
    await page.goBack();
    await page.getByRole("button", { name: "Start" }).waitFor();
    await page.goForward();
    await titled(page, /Question 1/);
    await page.close();
});

for (const way of ["button", "back"]) {
    test(`an opened link that is left (${way}) leads back to the question one was at`, async () => {
        const page = await here.browser.newPage({ viewport: views.phone });
        await page.goto(here.server.address);
        await ready(page);
        await untilNextScreen(page, () => page.getByRole("button", { name: "Start" }).click());
        for (const option of [1, 3]) await untilNextScreen(page, () => answer(page, option).click());
        await untilNextScreen(page, () => page.evaluate((hash) => { location.hash = hash; }, code));
        await titled(page, /A shared result/);
        if (way === "back") await page.goBack();
        else await page.getByRole("button", { name: "Go on where you were" }).click();
        await titled(page, /Question 3 of/);
        await page.waitForFunction(() => location.hash === "");
        await page.goForward();
        await titled(page, /A shared result/);
        await page.goBack();
        await titled(page, /Question 3 of/);
        await page.goBack();
        await titled(page, /Question 2 of/);
        await page.close();
    });
}

/** A site of somebody else that shows the page in a frame. */
async function openHost() {
    const server = createServer((_, response) => {
        response.setHeader("content-type", "text/html");
        response.end(`<!doctype html><title>Host</title><iframe width=400 height=760 src="${here.server.address}"></iframe>`);
    });
    await new Promise((done) => server.listen(0, "127.0.0.1", () => done(undefined)));
    const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
    return { address: `http://127.0.0.1:${port}`, close: () => server.close() };
}

test("in a frame no history is made, Back is the page's own, and links leave the frame", async () => {
    const host = await openHost();
    const context = await here.browser.newContext({ viewport: views.tablet });
    const page = await context.newPage();
    await page.goto(host.address);
    const frame = page.frames()[1];
    await frame.locator("html[data-stage=ready]").waitFor({ state: "attached" });
    const entries = await page.evaluate(() => history.length);
    await frame.getByRole("button", { name: "Start" }).click();
    await titled(frame, /Question 1/);
    await answer(/** @type {any} */ (frame), 1).click();
    await titled(frame, /Question 2/);
    await frame.getByRole("button", { name: "Back" }).click();
    await titled(frame, /Question 1/);
    assert.equal(await page.evaluate(() => history.length), entries);
    const links = await frame.evaluate(() => [...document.querySelectorAll("a[href]")].map((link) => [link.getAttribute("target"), link.getAttribute("rel")]));
    assert.ok(links.length > 0);
    for (const link of links) assert.deepEqual(link, ["_blank", "noopener"]);
    await context.close();
    host.close();
});

test("in a frame the contact page and one's own link open outside of it", async () => {
    const host = await openHost();
    const context = await here.browser.newContext({ viewport: views.tablet });
    const page = await context.newPage();
    await context.route("https://**", (route) => route.fulfill({ body: "the contact page" }));
    await openFinished(page, here.server.address, given);
    await page.goto(host.address);
    const frame = page.frames()[1];
    await frame.locator("html[data-stage=ready]").waitFor({ state: "attached" });
    await frame.getByRole("button", { name: "QR code, picture, reminder" }).click();
    for (const name of ["Go to the contact page", /this result’s link/]) {
        const [opened] = await Promise.all([context.waitForEvent("page"), frame.getByRole("link", { name }).click()]);
        await opened.close();
        assert.match(frame.url(), new RegExp(`^${here.server.address}/?$`));
    }
    await context.close();
    host.close();
});
