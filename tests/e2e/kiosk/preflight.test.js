// What staff see before the doors open: the booth opens where it may, after somebody has looked at the clock, and stays shut where records
// would not last or the code would lead nowhere, with the reasons in words.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { launch } from "../helpers/support.js";
import { servePreflight } from "./preflight-room.js";

/** @type {Awaited<ReturnType<typeof servePreflight>>} */
let server;
/** @type {import("playwright-core").Browser} */
let browser;
before(async () => {
    server = await servePreflight();
    browser = await launch();
});
after(async () => {
    await browser?.close();
    await server?.close();
});

/** @param {object} [given] @param {{language?: string, options?: import("playwright-core").BrowserContextOptions}} [how] */
async function opened(given = {}, { language = "en", options = {} } = {}) {
    const context = await browser.newContext({ viewport: { width: 1920, height: 1080 }, hasTouch: true, ...options });
    const page = await context.newPage();
    /** @type {string[]} */
    const errors = [];
    page.on("pageerror", ({ message }) => errors.push(message));
    await page.goto(server.address + language);
    await page.waitForFunction("window.ready");
    const measured = page.evaluate((all) => /** @type {any} */ (window).show(all), given);
    return { context, page, errors, measured };
}

/** @param {import("playwright-core").Page} page */
const saidIn = (page) => page.locator(".preflight-list li").evaluateAll((rows) => rows.map((row) => `${row.className.replace("preflight-", "")} ${/** @type {HTMLElement} */ (row).dataset.said}`));
/** @param {import("playwright-core").Page} page */
const happened = (page) => page.evaluate(() => /** @type {any} */ (window).happened);
/** @param {import("playwright-core").Page} page */
const open = (page) => page.getByRole("button", { name: "Open the booth" });

test("where all is well it opens after somebody has said that the clock is right, and not before", async () => {
    const { context, page, errors, measured } = await opened();
    await measured;
    assert.ok((await saidIn(page)).includes("good records.lasting"));
    assert.equal(await open(page).isDisabled(), true);
    const [hours] = (await page.locator(".preflight-time b").textContent())?.match(/\d+/) ?? [""];
    assert.equal(Number(hours) % 12, new Date().getHours() % 12);
    await page.getByRole("checkbox", { name: "Date and time are right" }).tap();
    await open(page).tap();
    assert.deepEqual(await happened(page), ["open"]);
    assert.equal(await page.locator(".kiosk-full").innerHTML(), "");
    assert.ok(Number(await page.evaluate(() => localStorage.getItem("kiosk/clock"))) > 0);
    assert.deepEqual(errors, []);
    await context.close();
});

const refusals = /** @type {const} */ ([
    ["records that go to memory", { durability: { verdict: "not lasting", strict: 1, relaxed: 1 } }, "records.memory", /would not outlive a power cut/],
    ["storage that is refused", { durability: { verdict: "unknown", failure: "opening: refused" } }, "records.failure", /opening: refused/],
    ["no place for records", { store: "none" }, "records.absent", /no place for records/],
    ["no public address", { site: "" }, "site.missing", /lead nowhere/],
    ["an address that is not safe", { site: "http://example.com/" }, "site.insecure", /http:\/\/example\.com\//],
]);
for (const [what, given, said, words] of refusals) {
    test(`it stays shut with ${what}, and says so`, async () => {
        const { context, page, measured } = await opened(given);
        await measured;
        const [first] = await saidIn(page);
        assert.equal(first, `stop ${said}`);
        const row = page.locator(".preflight-list li").first();
        assert.match(await row.innerText(), words);
        await row.getByRole("img", { name: "In the way" }).waitFor();
        await page.getByRole("status").getByText("stays shut").waitFor();
        for (const tick of await page.getByRole("checkbox").all()) await tick.tap();
        assert.equal(await open(page).isDisabled(), true);
        await page.getByRole("button", { name: "Back" }).tap();
        assert.deepEqual(await happened(page), ["close"]);
        await context.close();
    });
}

test("what nobody can tell is measured three times, and opens only for somebody who says that they know", async () => {
    const { context, page, measured } = await opened({ durability: { verdict: "unknown" } });
    await measured;
    assert.equal(await page.evaluate(() => /** @type {any} */ (window).measured), 3);
    await page.getByRole("checkbox", { name: "Date and time are right" }).tap();
    assert.equal(await open(page).isDisabled(), true);
    await page.getByRole("checkbox", { name: /newest records may be lost/ }).tap();
    assert.equal(await open(page).isDisabled(), false);
    await context.close();
});

test("in a private window the real measurement says that records would not last, and on a disk it does not", async (t) => {
    const { context, page, measured } = await opened({ durability: "real" });
    await measured;
    const here = (await saidIn(page)).find((line) => line.includes("records."));
    t.diagnostic(String(here));
    assert.ok(here !== "good records.lasting", here);
    await context.close();
    const profile = mkdtempSync(join(tmpdir(), "upstream-preflight-"));
    const { chromium } = await import("playwright-core");
    const { execFileSync } = await import("node:child_process");
    const executablePath = execFileSync("sh", ["-c", "command -v chromium-headless-shell || command -v chromium"], { encoding: "utf8" }).trim();
    const lasting = await chromium.launchPersistentContext(profile, { executablePath, headless: true, args: ["--no-sandbox"] });
    try {
        const other = lasting.pages()[0];
        await other.goto(server.address);
        await other.waitForFunction("window.ready");
        await other.evaluate(() => /** @type {any} */ (window).show({ durability: "real" }));
        const there = (await saidIn(other)).find((line) => line.includes("records."));
        t.diagnostic(String(there));
        assert.ok(there !== "stop records.memory" && there !== "stop records.failure", there);
    } finally {
        await lasting.close();
        rmSync(profile, { recursive: true, force: true });
    }
});

test("a screen is measured by a card, with fingers, once: the next morning it is known", async () => {
    const { context, page, measured } = await opened();
    await measured;
    assert.ok((await saidIn(page)).includes("look screen.unmeasured"));
    const card = page.locator(".preflight-card"), width = async () => (await card.boundingBox())?.width ?? 0;
    const begun = await width();
    assert.ok(Math.abs(begun - 85.6 * 96 / 25.4) < 1);
    const larger = page.getByRole("button", { name: "Larger" }), smaller = page.getByRole("button", { name: "Smaller" });
    await larger.tap();
    assert.ok(await width() > begun);
    await smaller.tap();
    await smaller.tap();
    assert.ok(await width() < begun);
    // A finger that stays.
    const box = await larger.boundingBox();
    assert.ok(box);
    await page.mouse.move(box.x + 20, box.y + 20);
    await page.mouse.down();
    await page.waitForFunction(() => (document.querySelector(".preflight-card")?.clientWidth ?? 0) > 428, undefined, { timeout: 15_000 });
    await page.mouse.up();
    const held = await width();
    await page.waitForTimeout(300);
    assert.equal(await width(), held, "it stops with the finger");
    const { height } = /** @type {{height: number}} */ (await card.boundingBox());
    assert.ok(Math.abs(held / height - 85.6 / 53.98) < 0.02);
    await page.getByRole("button", { name: "It fits" }).tap();
    const row = page.locator('[data-part="screen"]');
    await row.waitFor();
    const scale = held / 85.6, text = await row.innerText();
    assert.match(text, new RegExp(`${Math.round(1920 / scale)} × ${Math.round(1080 / scale)} mm`));
    await page.reload();
    await page.waitForFunction("window.ready");
    await page.evaluate(() => /** @type {any} */ (window).show());
    assert.equal(await page.locator('[data-part="screen"]').innerText(), text);
    await context.close();
});

test("a clock before the page was made is told, and opens only for somebody who knows", async () => {
    const { context, page, measured } = await opened({ built: Date.now() + 86_400_000 });
    await measured;
    assert.ok((await saidIn(page)).includes("look clock.early"));
    await page.getByRole("checkbox", { name: "I know that date and time are wrong" }).tap();
    await open(page).tap();
    assert.equal(await page.evaluate(() => localStorage.getItem("kiosk/clock")), null, "a wrong clock is no measure for later");
    await context.close();
});

test("records of before, a missing PIN and a missing drill are told; a drill that was made is seen", async () => {
    const { context, page, measured } = await opened({ record: "2.abc", settings: { records: "summaries", leads: {} } });
    await measured;
    const said = await saidIn(page);
    for (const line of ["look left.unexported", "look pin.missing", "look leads.undrilled"]) assert.ok(said.includes(line), `${line} among ${said}`);
    await page.evaluate(() => document.querySelector(".kiosk-full")?.replaceChildren());
    await page.evaluate(() => /** @type {any} */ (window).show({ settings: { records: "summaries", leads: {} }, leads: { drills: 1 } }));
    assert.ok((await saidIn(page)).includes("good leads.drilled"));
    await context.close();
});

test("without WebGL the page says that it shows itself without pictures, and opens", async () => {
    const { context, page, measured } = await opened({ graphics: { kind: "none", renderer: "", frame: null } });
    await measured;
    assert.ok((await saidIn(page)).includes("look graphics.none"));
    await context.close();
    const real = await opened();
    await real.measured;
    assert.ok((await saidIn(real.page)).some((line) => /^(look graphics\.(software|slow)|good graphics\.hardware)$/.test(line)), "measured on this machine");
    await real.context.close();
});

for (const language of ["en", "de", "es", "ar"]) {
    for (const [width, height] of [[1920, 1080], [1080, 1920], [1280, 800]]) {
        test(`in ${language} at ${width} × ${height} nothing is cut off, and targets are large enough for fingers`, async () => {
            const { context, page, measured } = await opened({ settings: { records: "summaries", leads: {} }, site: "", durability: { verdict: "unknown", persisted: false } }, { language, options: { viewport: { width, height } } });
            await measured;
            const seen = await page.evaluate(() => ({
                wide: document.documentElement.scrollWidth > innerWidth,
                small: [...document.querySelectorAll(".preflight :is(button,label)")].filter((each) => each.getBoundingClientRect().height < 56).length,
                outside: [...document.querySelectorAll(".preflight footer button")].filter((each) => { const { left, right, bottom } = each.getBoundingClientRect(); return left < 0 || right > innerWidth || bottom > innerHeight; }).length,
                text: Math.min(...[...document.querySelectorAll(".preflight p")].map((each) => parseFloat(getComputedStyle(each).fontSize))),
                dir: getComputedStyle(/** @type {Element} */ (document.querySelector(".preflight"))).direction,
            }));
            assert.deepEqual(seen, { wide: false, small: 0, outside: 0, text: seen.text, dir: language === "ar" ? "rtl" : "ltr" });
            assert.ok(seen.text >= 20, "read from 70 cm");
            await context.close();
        });
    }
}
