// A new version takes over on the intro and never in the middle of a visit, whichever tab is in the middle; a broken one never does; and
// a device that is several versions behind works from what it has, then goes to the newest at once.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, ready, views } from "../helpers/support.js";
import { answerOne, kept, lookForUpdate, network, removeFolders, shownVersion, versionOf } from "./helpers.js";

/** @typedef {import("playwright-core").Page} Page */
/** @type {import("playwright-core").Browser} */
let browser;
/** @type {Awaited<ReturnType<typeof network>>} */
let net;
/** @type {Record<"first" | "second" | "third" | "broken" | "portal", string>} */
let versions;
before(async () => {
    const [first, second, third] = await Promise.all(["first", "second", "third"].map((name) => versionOf(name)));
    const broken = await versionOf("broken", (files) => files.set("sw.js", String(files.get("sw.js")).replace(/"lazy\.[\w-]+\.wasm"/, '"lazy.gone.wasm"')));
    const portal = await versionOf("portal", (files) => files.set("index.html", "<!doctype html><title>Please log in</title>"));
    versions = { first, second, third, broken, portal };
    [browser, net] = [await launch(), await network(first)];
});
after(async () => {
    await browser?.close();
    await net?.close();
    removeFolders();
});

/** A device that keeps the first version, in the middle of a visit. @param {(page: Page, context: import("playwright-core").BrowserContext) => Promise<unknown>} look */
async function device(look) {
    await net.serves(versions.first);
    const context = await browser.newContext({ viewport: views.desktop, locale: "en" }), page = await context.newPage();
    await page.goto(net.address);
    await ready(page);
    await answerOne(page);
    await kept(page);
    await look(page, context);
    await context.close();
}

/** @param {Page} page */
const screen = (page) => page.evaluate(() => document.documentElement.dataset.screen);
/** Back to the intro, where a visit is under way. @param {Page} page */
async function toIntro(page) {
    await page.evaluate(() => localStorage.clear());
    await page.reload();
    await ready(page);
    assert.equal(await screen(page), "intro");
}
/** @param {Page} page @param {string} version */
const showsVersion = async (page, version) => {
    const shown = page.locator(`html[data-version=${version}][data-stage=ready]`);
    const soon = await shown.waitFor({ state: "attached", timeout: 15_000 }).then(() => true, () => false);
    // A browser under test may keep the old worker, which its debugger holds, until the page is opened again.
    if (!soon) await page.reload();
    await shown.waitFor({ state: "attached", timeout: 30_000 });
};

test("in the middle of a visit a new version waits, over a reload too; on the intro it takes over", () => device(async (page) => {
    await net.serves(versions.second);
    assert.equal(await lookForUpdate(page), true);
    await page.waitForTimeout(500);
    assert.deepEqual([await shownVersion(page), await screen(page)], ["first", "question"]);
    await page.reload();
    await ready(page);
    await page.waitForTimeout(500);
    assert.deepEqual([await shownVersion(page), await screen(page)], ["first", "question"]);
    await page.evaluate(() => localStorage.clear());
    await page.reload();
    await showsVersion(page, "second");
    assert.equal(await screen(page), "intro");
}));

test("two tabs: the one on the intro takes nothing over while the other is in the middle of a visit", () => device(async (page, context) => {
    const other = await context.newPage();
    await other.goto(net.address);
    await ready(other);
    await other.evaluate(() => history.go(0));
    await ready(other);
    await net.serves(versions.second);
    assert.equal(await lookForUpdate(page), true);
    // The other tab asks from the intro, as it would.
    await other.evaluate(() => { document.documentElement.dataset.screen = "intro"; });
    await other.waitForTimeout(3000);
    assert.deepEqual([await shownVersion(page), await screen(page)], ["first", "question"]);
    assert.equal(await other.evaluate(async () => Boolean((await navigator.serviceWorker.getRegistration())?.waiting)), true);
    // Once the visit's tab is gone, nothing is in the middle.
    await page.close();
    await other.locator("html[data-version=second]").waitFor({ state: "attached", timeout: 15_000 });
}));

for (const what of /** @type {const} */ (["broken", "portal"])) {
    test(`a version of which a file is ${what === "broken" ? "missing" : "another one"} is never installed, and the old one works on without a network`, () => device(async (page) => {
        await net.serves(versions[what]);
        assert.equal(await lookForUpdate(page), false);
        await toIntro(page);
        await net.off();
        await page.reload();
        await ready(page);
        assert.equal(await shownVersion(page), "first");
        await net.serves(versions.second);
        await lookForUpdate(page);
        await showsVersion(page, "second");
    }));
}

test("several versions behind, first without a network and then with one: from the first to the third", () => device(async (page, context) => {
    await page.close();
    await net.off();
    const later = await context.newPage();
    await later.goto(net.address);
    await ready(later);
    assert.equal(await shownVersion(later), "first");
    await later.evaluate(() => localStorage.clear());
    await net.serves(versions.third);
    await later.reload();
    await ready(later);
    await lookForUpdate(later).catch(() => {}); // the page is loaded anew meanwhile
    await showsVersion(later, "third");
    const names = await later.evaluate(async () => (await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()))).flat().map(({ url }) => url));
    assert.equal(names.filter((url) => /index\.html/.test(url)).length, 1, "nothing of the first is left");
}));
