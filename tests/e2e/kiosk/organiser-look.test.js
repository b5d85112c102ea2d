// Promise: the organiser's side can be used by touch, by keyboard and by a screen reader, at a kiosk's sizes, in every scheme and language;
// contacts are treated as records are; and the single file gives its exports from a disk.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { launch, runTool, serveDist } from "../helpers/support.js";
import { exported, numbersOf, openBehindPin, organisersPage, readBack, section, visit } from "./organiser.js";
import { keys } from "./leads-room.js";
import { serveRoom } from "./room.js";
import { atRest } from "./visitor.js";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** @type {string} */
let folder;
/** @type {Awaited<ReturnType<typeof serveDist>>} */
let server;
/** @type {import("playwright-core").Browser} */
let browser;

before(async () => {
    folder = await organisersPage();
    [server, browser] = await Promise.all([serveDist(folder), launch()]);
});
after(() => Promise.all([server?.close(), browser?.close()]));

/** @typedef {import("playwright-core").Page} Page */

/** @param {Page} page @returns {Promise<string[]>} */
async function violations(page) {
    if (!await page.evaluate(() => "axe" in window)) await page.evaluate(axeSource);
    return page.evaluate(async () => {
        const found = await /** @type {any} */ (window).axe.run(document.querySelector(".organiser"), { resultTypes: ["violations"] });
        return found.violations.map((/** @type {any} */ { id, nodes }) => `${id}: ${nodes.map((/** @type {any} */ node) => node.html).join(" ")}`);
    });
}

/** Controls that are too small for a finger, words that are broken, and what stands out of the screen. @param {Page} page */
const misfits = (page) => page.evaluate(() => {
    const all = [...document.querySelectorAll(".organiser button")].map((each) => /** @type {[string, DOMRect]} */ ([String(each.textContent), each.getBoundingClientRect()]));
    const small = all.filter(([, { width, height }]) => width < 56 || height < 56).map(([text]) => text);
    const full = /** @type {Element} */ (document.querySelector(".kiosk-full"));
    const out = [...document.querySelectorAll(".organiser *")].filter((each) => each.getBoundingClientRect().right > innerWidth + 1 || each.getBoundingClientRect().left < -1);
    // A label of more lines than words has been broken within one.
    const broken = [...document.querySelectorAll(".organiser-numbers dt")].filter((each) =>
        Math.round(each.getBoundingClientRect().height / parseFloat(getComputedStyle(each).lineHeight)) > String(each.textContent).split(/\s+/).length);
    return { small, broken: broken.map((each) => each.textContent), wide: full.scrollWidth - full.clientWidth, out: out.slice(0, 3).map((each) => each.outerHTML.slice(0, 120)) };
});

const sizes = [{ width: 1920, height: 1080 }, { width: 1080, height: 1920 }, { width: 1280, height: 800 }, { width: 800, height: 600 }, { width: 390, height: 740 }];

for (const [scheme, language] of /** @type {["light" | "dark", string][]} */ ([["light", "en"], ["dark", "ar"], ["light", "de"], ["dark", "es"]])) {
    test(`nothing is too small, stands out, or is a problem that axe finds: ${scheme}, ${language}`, async () => {
        const context = await browser.newContext({ viewport: sizes[0], hasTouch: true, colorScheme: scheme }), page = await context.newPage();
        // A window that fills the screen cannot be made smaller.
        await page.addInitScript(() => Object.assign(Element.prototype, { requestFullscreen: undefined }));
        await page.goto(`${server.address}/?lang=${language}`);
        await atRest(page);
        await visit(page);
        await visit(page, 5);
        await page.locator(".kiosk-corner").focus();
        await page.keyboard.press("Enter");
        await page.locator(".organiser-pin").waitFor();
        const look = async () => {
            for (const size of sizes) {
                await page.setViewportSize(size);
                assert.deepEqual(await misfits(page), { small: [], broken: [], wide: 0, out: [] }, `${size.width}×${size.height}`);
            }
            assert.deepEqual(await violations(page), []);
        };
        await look();
        await page.keyboard.press("Escape");
        await openBehindPin(page);
        assert.equal(await page.locator(".organiser").getAttribute("lang"), language);
        assert.equal(await page.locator(".organiser").evaluate((each) => getComputedStyle(each).direction), language === "ar" ? "rtl" : "ltr");
        await look();
        for (const turn of await page.locator(".organiser-card > header > .organiser-small").all()) await turn.click();
        await look();
        await context.close();
    });
}

test("the keyboard reaches everything in order and nothing beneath", async () => {
    const context = await browser.newContext({ viewport: sizes[2] }), page = await context.newPage();
    await page.goto(server.address);
    await atRest(page);
    await openBehindPin(page);
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), "For the organiser");
    const reached = [];
    for (let at = 0; at < 12; ++at) {
        await page.keyboard.press("Tab");
        reached.push(await page.evaluate(() => (document.activeElement?.closest(".organiser") ? document.activeElement.textContent : "elsewhere")));
    }
    assert.deepEqual(reached.slice(0, 4), ["Close", "Today", "All days (1)", "Measure the storage"]);
    assert.ok(reached.every((text) => text !== null));
    await page.locator(".organiser-choice button").nth(1).focus();
    await page.keyboard.press("Enter");
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), "All days (1)", "who chooses stays there");
    await context.close();
});

test("contacts are counted, exported, read back, tried and wiped as records are", async (t) => {
    const room = await serveRoom();
    t.after(room.close);
    const context = await browser.newContext({ viewport: sizes[2], hasTouch: true }), page = await context.newPage();
    await page.goto(room.address);
    const words = JSON.parse(readFileSync(new URL("../../../assets/words-kiosk/organiser/en.json", import.meta.url), "utf8"));
    await page.evaluate(async ({ texts, settings }) => {
        // The room's server has the page's modules.
        const load = (/** @type {string} */ path) => import(path), { DeviceStorage } = /** @type {any} */ (window).room;
        const [{ openOrganiser }, { Counts }, { Health }, { styles }, { LeadStore }] = await Promise.all(["organiser/index", "organiser/counts", "organiser/health", "styles", "leads/store"].map((name) => load(`/kiosk/${name}.js`)));
        const sheet = new CSSStyleSheet(), leads = new LeadStore({ key: settings.leads.key });
        sheet.replaceSync(styles);
        document.adoptedStyleSheets = [sheet];
        const root = document.body.appendChild(document.createElement("div"));
        root.className = "kiosk-full";
        Object.assign(window, { leave: () => leads.keep({ version: 1, name: "A", email: "a@b.example" }, leads.newId()) });
        openOrganiser({ root, language: "en", words: texts, settings, kept: "none", store: null, counts: new Counts(), leads, health: new Health(() => "0"),
            stages: [], questions: [], storage: new DeviceStorage(), close() {}, gone: new AbortController().signal, now: Date.now });
    }, { texts: words, settings: { pin: section, leads: { key: keys.key } } });
    await page.keyboard.type("4711");
    await page.keyboard.press("Enter");
    const card = '[data-keep="leads"]';
    await page.locator(card).waitFor();
    await page.getByText("Finished assessments are not kept on this device").waitFor();
    assert.deepEqual(await numbersOf(page, card), { saved: "0", exported: "0", unexported: "0", verified: "0" });
    await page.locator(card).getByRole("button", { name: "Make a trial contact" }).tap();
    await page.getByText(/has to read this word in the file: [0-9A-F]{6}\./).waitFor();
    const trial = await exported(page, "leads", card);
    assert.match(trial.name, /^leads-.*\.jsonl$/);
    assert.match(await readBack(page, trial.path, card), /Read back: 1\./);
    await page.evaluate(() => /** @type {any} */ (window).leave());
    const both = await exported(page, "leads", card);
    assert.equal(both.text.trim().split("\n").length, 2);
    assert.deepEqual(await numbersOf(page, card), { saved: "1", exported: "1", unexported: "0", verified: "0" });
    assert.match(await readBack(page, trial.path, card), /Read back: 1\./);
    assert.equal(await page.locator(card).getByRole("button", { name: "Wipe…" }).isDisabled(), true, "the earlier file does not have it");
    assert.match(await readBack(page, both.path, card), /Read back: 2\./);
    await page.locator(card).getByRole("button", { name: "Wipe…" }).tap();
    await page.getByRole("button", { name: "Yes, wipe" }).tap();
    await page.getByText("Taken off this device: 2.").waitFor();
    await context.close();
});

test("the single file gives its exports from a disk", async () => {
    const { buildSinglePage } = await import("../../../tools/page/build-page.js");
    const single = join(folder, "..", "upstream.html");
    await buildSinglePage(single, { configuration: join(folder, "..", "assessment.json") });
    const context = await browser.newContext({ viewport: sizes[2], hasTouch: true }), page = await context.newPage();
    await page.goto(pathToFileURL(single).href);
    await atRest(page);
    await visit(page);
    await openBehindPin(page);
    const file = await exported(page, "jsonl");
    assert.equal(JSON.parse(runTool(["team"], file.text)).n, 1);
    assert.match(await readBack(page, file.path), /Read back: 1\./);
    await context.close();
});
