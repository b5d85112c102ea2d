// After the first answer the whole page is kept, within a budget of its own; from then on everything works with the network gone. A
// frame, and a visit without an answer, keep nothing; and the offer to install comes with the result, never before.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { codesFor, dist, givenAt, launch, openFinished, ready, report, views, watch } from "../helpers/support.js";
import { follow, takeWholePath } from "../helpers/path.js";
import { answerOne, kept, network } from "./helpers.js";

/** @typedef {import("playwright-core").Page} Page */
/** @type {import("playwright-core").Browser} */
let browser;
/** @type {Awaited<ReturnType<typeof network>>} */
let net;
before(async () => {
    [browser, net] = [await launch(), await network(dist)];
});
after(async () => {
    await browser?.close();
    await net?.close();
});

/** @param {(page: Page, heard: string[]) => Promise<unknown>} look @param {import("playwright-core").BrowserContextOptions} [options] */
async function visit(look, options = {}) {
    await net.serves(dist);
    const context = await browser.newContext({ viewport: views.desktop, locale: "en", ...options }), page = await context.newPage();
    const heard = watch(page);
    await page.goto(net.address);
    await ready(page);
    await look(page, heard);
    await context.close();
}

/** @param {Page} page */
const registrations = (page) => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);

test("nothing is kept before the first answer, and what is fetched after it has a budget of its own", () => visit(async (page, heard) => {
    await page.waitForTimeout(1500);
    assert.equal(await registrations(page), 0);
    const sentBefore = net.sent;
    await answerOne(page);
    await kept(page);
    await page.waitForTimeout(500);
    assert.equal(await registrations(page), 1);
    const bytes = net.sent - sentBefore;
    report("Kept for offline after the first answer, over the wire", bytes, 155_000, "B");
    assert.ok(bytes > 30_000 && bytes <= 155_000, `${bytes}`);
    assert.deepEqual(heard, []);
}));

test("the whole path without a network: taken, taken along, compared, in another language", () => visit(async (page) => {
    await answerOne(page);
    await kept(page);
    await net.off();
    const errors = /** @type {string[]} */ ([]);
    page.on("pageerror", ({ message }) => errors.push(message));
    await page.evaluate(() => localStorage.clear());
    await page.goto(net.address);
    await ready(page);
    const hand = { press: (/** @type {string} */ selector) => page.locator(selector).click(), look: (/** @type {any} */ what) => page.evaluate(what) };
    await takeWholePath(/** @type {any} */ (hand), { address: net.address, language: "en" });
    await follow(/** @type {any} */ (hand), "back");
    for (const language of ["de", "es", "ar"]) {
        await page.locator("select").selectOption(language);
        await page.locator(`html[lang=${language}]`).waitFor({ state: "attached" });
    }
    assert.deepEqual(errors, []);
}, { acceptDownloads: true }));

test("links open without a network: of one, with a question mark before, spoilt by a mail program, and the licences", () => visit(async (page) => {
    await answerOne(page);
    await kept(page);
    await net.off();
    const [code] = codesFor([givenAt([1, 4, 4, 4])]);
    for (const address of [`/#${code}`, `/?utm_source=x#${code}`, `/index.html#${code}`, `/%23${code}`, `/r/focus-belief/#${code}`, `/de/r/solid/#${code}`]) {
        await page.goto("about:blank");
        await page.goto(net.address + address);
        await ready(page);
        await page.locator("html[data-screen=result]").waitFor({ state: "attached" });
        assert.equal(await page.locator("html").getAttribute("lang"), address.startsWith("/de/") ? "de" : "en");
    }
    assert.equal((await page.goto(`${net.address}/THIRD-PARTY-NOTICES.txt`))?.status(), 200);
    await assert.rejects(page.goto(`${net.address}/elsewhere.html`));
}));

test("what is no GET goes to the server, and no error is kept", () => visit(async (page) => {
    await answerOne(page);
    await kept(page);
    const seen = await page.evaluate(async () => {
        const posted = await fetch("./", { method: "POST" }), head = await fetch("./", { method: "HEAD" }), missing = await fetch("./nothing.json");
        const names = await caches.keys(), keys = (await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))).flat();
        const responses = await Promise.all(keys.map((key) => caches.match(key)));
        return { statuses: [posted.status, head.status, missing.status], names: names.length, bad: responses.filter((each) => !each?.ok).length,
            urls: keys.map(({ url }) => url) };
    });
    assert.deepEqual(seen.statuses, [405, 200, 404]);
    assert.deepEqual([seen.names, seen.bad], [1, 0]);
    assert.ok(seen.urls.length > 20 && !seen.urls.some((url) => /nothing|archive\.\d|element\.js|\.png/.test(url)), seen.urls.join("\n"));
}));

for (const name of ["127.0.0.1", "localhost"]) {
    test(`in a frame of a page at ${name} nothing is registered`, () => visit(async (page) => {
        await page.goto(`${net.address.replace("127.0.0.1", name)}/THIRD-PARTY-NOTICES.txt`);
        await page.setContent(`<iframe src="${net.address}/" style="width:800px;height:800px"></iframe>`);
        const frame = page.frameLocator("iframe");
        await frame.locator("html[data-stage=ready]").waitFor({ state: "attached" });
        await frame.locator('[data-id="intro/start"]').click();
        await frame.locator("html[data-screen=question]").waitFor({ state: "attached" });
        await page.waitForTimeout(600);
        await frame.locator("#mirror input[type=radio]").nth(1).click();
        await page.waitForTimeout(1000);
        const inside = /** @type {import("playwright-core").Frame} */ (page.frames().at(-1));
        assert.deepEqual(await inside.evaluate(async () => [(await navigator.serviceWorker.getRegistrations()).length, document.querySelectorAll("link[rel=manifest]").length]), [0, 0]);
    }));
}

/** What a browser does when it finds a page that can be installed. @param {Page} page */
const findInstallable = (page) => page.evaluate(() => {
    const event = Object.assign(new Event("beforeinstallprompt", { cancelable: true }), { prompt: async () => { /** @type {any} */ (window).asked = true; } });
    dispatchEvent(event);
    return event.defaultPrevented;
});

test("the offer to install comes with the result and not before, in the page's language, and goes when it is answered", async () => {
    await net.serves(dist);
    const context = await browser.newContext({ viewport: views.phone, locale: "en" }), page = await context.newPage();
    await page.goto(net.address);
    await ready(page);
    await answerOne(page);
    await kept(page);
    assert.equal(await findInstallable(page), true);
    assert.equal(await page.locator(".install").count(), 0);
    await openFinished(page, net.address, givenAt([1, 4, 4, 4]));
    await page.locator("html[data-screen=result]").waitFor({ state: "attached" });
    assert.equal(await page.locator(".install").count(), 0, "no browser has found anything");
    await page.waitForTimeout(500);
    await findInstallable(page);
    assert.match(String(await page.locator(".install").textContent()), /without a network/);
    await page.locator(".install button").first().click();
    assert.equal(await page.evaluate(() => /** @type {any} */ (window).asked), true);
    assert.equal(await page.locator(".install").count(), 0);
    await findInstallable(page);
    await page.locator(".install button").last().click();
    assert.equal(await page.locator(".install").count(), 0);
    await context.close();
});
