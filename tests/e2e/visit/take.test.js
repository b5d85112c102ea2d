// Taking a result along: links, QR code, pictures, paper, calendar, contact – by mouse, touch and keyboard, against what
// the tool says of the same answers.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { pixelsOf } from "../helpers/pictures.js";
import { scan } from "../helpers/scan.js";
import { choosePlain, codesFor, contextFor, givenAt, instrument, openFinished, press, readWithTool, setUp, untilNextScreen, views, watch, ways } from "../helpers/support.js";

const here = setUp();
const given = givenAt([0.5, 2.5, 3, 1.2]);

/**
 * The page on the screen behind “QR code, picture, reminder”.
 * @param {import("../helpers/support.js").Way} way @param {import("playwright-core").BrowserContextOptions} [more]
 */
async function openTake(way, more = {}) {
    const context = await here.browser.newContext(
        { ...contextFor(way), permissions: ["clipboard-read", "clipboard-write"], acceptDownloads: true, ...more });
    const page = await context.newPage();
    const heard = watch(page);
    const code = await openFinished(page, here.server.address, given);
    await untilNextScreen(page, () => press(page.getByRole("button", { name: "QR code, picture, reminder" }), way));
    return { context, page, heard, code };
}

/** Ticks a box; the keyboard's way is the space bar. @param {import("playwright-core").Locator} box @param {import("../helpers/support.js").Way} way */
async function tick(box, way) {
    if (way !== "keyboard") return press(box, way);
    await box.focus();
    await box.press("Space");
}

/** @param {import("playwright-core").Page} page @param {string} name @param {import("../helpers/support.js").Way} way */
async function download(page, name, way) {
    const [file] = await Promise.all([page.waitForEvent("download"), press(page.getByRole("button", { name }), way)]);
    return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

for (const way of ways) {
    test(`by ${way}: the link without answers by default, with them when asked for`, async () => {
        const { context, page, heard, code } = await openTake(way);
        const copied = async () => {
            await press(page.getByRole("button", { name: /Copy link|Link copied/ }), way);
            await page.getByRole("button", { name: "Link copied" }).waitFor({ state: "attached" });
            return page.evaluate(() => navigator.clipboard.readText());
        };
        const [summary] = codesFor([given], "--summary");
        assert.equal(await copied(), `${here.server.address}/#${summary}`);
        const include = page.getByRole("checkbox", { name: /Include my single answers/ });
        await tick(include, way);
        await page.getByRole("button", { name: "Copy link" }).waitFor({ state: "attached" });
        assert.equal(await copied(), `${here.server.address}/#${code}`);
        assert.deepEqual(heard, []);
        await context.close();
    });

    test(`by ${way}: both pictures are PNG files of their sizes, and show the house`, async () => {
        const { context, page, heard } = await openTake(way);
        for (const [name, width, height] of /** @type {const} */ ([["Wide picture", 1200, 630], ["Tall picture", 1080, 1920]])) {
            const file = await download(page, name, way);
            assert.equal(file.name, `upstream-result-${width > height ? "wide" : "tall"}.png`);
            assert.equal(file.bytes.toString("latin1", 1, 4), "PNG");
            assert.deepEqual([file.bytes.readUInt32BE(16), file.bytes.readUInt32BE(20)], [width, height]);
            assert.ok(await coloursIn(file.bytes) > 20, "more than an empty sheet");
        }
        assert.deepEqual(heard, []);
        await context.close();
    });

    test(`by ${way}: a reminder is a calendar entry on the right day, with the link`, async () => {
        const { context, page, heard } = await openTake(way);
        for (const days of [30, 60, 90]) {
            const file = await download(page, `In ${days} days`, way);
            assert.equal(file.name, `upstream-reminder-${days}-days.ics`);
            const text = file.bytes.toString("utf8").replace(/\r\n /g, "");
            const start = /DTSTART;VALUE=DATE:(\d{4})(\d\d)(\d\d)\r\n/.exec(text);
            assert.ok(start, text);
            const now = new Date();
            const today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
            assert.equal((Date.UTC(Number(start[1]), Number(start[2]) - 1, Number(start[3])) - today) / 86_400_000, days);
            const [summary] = codesFor([given], "--summary");
            assert.ok(text.includes(`URL:${here.server.address}/#${summary}\r\n`), text);
        }
        assert.deepEqual(heard, []);
        await context.close();
    });
}

/** How many different colours a picture has. @param {Buffer} png */
async function coloursIn(png) {
    const { data } = await pixelsOf(here.browser, png, 5);
    const colours = new Set();
    for (let at = 0; at < data.length; at += 4) colours.add(data.slice(at, at + 3).join());
    return colours.size;
}

for (const plain of [false, true]) {
    for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
        test(`another program reads the QR code off the ${plain ? "plain" : "drawn"} page, ${colorScheme}`, async () => {
            const { context, page } = await openTake("mouse", { colorScheme });
            if (plain) await choosePlain(page);
            const code = page.getByRole("img", { name: "QR code of this result’s link" });
            await code.scrollIntoViewIfNeeded();
            await page.waitForTimeout(500);
            const [summary] = codesFor([given], "--summary");
            assert.deepEqual(await scan(await page.screenshot()), [`${here.server.address}/#${summary}`]);
            await context.close();
        });
    }
}

for (const way of ways) test(`by ${way}: the share sheet is offered where there is one, and given the link`, async () => {
    const context = await here.browser.newContext(contextFor(way));
    const page = await context.newPage();
    await page.addInitScript(() => {
        Object.assign(navigator, { share: async (/** @type {unknown} */ what) => Object.assign(window, { shared: what }) });
    });
    await openFinished(page, here.server.address, given);
    await press(page.getByRole("button", { name: "Share …" }), way);
    const [summary] = codesFor([given], "--summary");
    assert.deepEqual(await page.evaluate(() => /** @type {any} */ (window).shared),
        { title: "Upstream", url: `${here.server.address}/#${summary}` });
    await context.close();
});

test("without a share sheet there is no such button", async () => {
    const { context, page } = await openTake("mouse");
    assert.equal(await page.evaluate(() => typeof navigator.share), "undefined");
    assert.equal(await page.getByRole("button", { name: "Share …" }).count(), 0);
    await context.close();
});

for (const way of ways) test(`by ${way}: the contact link carries the result only when the visitor ticks the box`, async () => {
    const { context, page } = await openTake(way);
    const link = page.getByRole("link", { name: "Go to the contact page" });
    const plain = (await link.getAttribute("href")) ?? "";
    assert.doesNotMatch(plain, /result=/);
    await tick(page.getByRole("checkbox", { name: "Send my result along" }), way);
    const [summary] = codesFor([given], "--summary");
    await page.waitForFunction((href) => document.querySelector('a[href*="result="]')?.getAttribute("href") === href,
        `${plain}?result=${summary}`);
    await context.close();
});

/** @param {import("playwright-core").Page} page @returns {Promise<string[]>} the text of each page on paper */
async function paper(page) {
    const pdf = await page.pdf({ format: "A4", preferCSSPageSize: true });
    return execFileSync("pdftotext", ["-layout", "-", "-"], { input: pdf, encoding: "utf8" }).split("\f").slice(0, -1);
}

/** Text without the line breaks of its layout. @param {string} text */
const flat = (text) => text.replace(/\s+/g, " ");

for (const [name, levels] of /** @type {const} */ ([["one weak floor", [0.5, 2.5, 3, 3]], ["every floor weak", [1.1, 0.6, 1.4, 0.2]],
    ["a sound house", [3.4, 3.2, 3.6, 3]]])) {
    test(`on paper, ${name}: one or two pages with every action, in dark mode too`, async () => {
        const context = await here.browser.newContext({ viewport: views.desktop, colorScheme: "dark" });
        const page = await context.newPage();
        const code = await openFinished(page, here.server.address, givenAt([...levels]));
        const result = readWithTool(code);
        const pages = await paper(page);
        assert.ok(pages.length === 1 || pages.length === 2, `${pages.length} pages`);
        const focus = instrument.stages.find((/** @type {{id: string}} */ stage) => stage.id === result.focus);
        const first = flat(pages[0]), all = flat(pages.join(" "));
        assert.ok(first.includes(focus ? focus.verdict.leader : instrument.verdicts.sound.leader), first);
        for (const [index, stage] of instrument.stages.entries()) {
            assert.ok(first.includes(`${stage.name} ${Math.floor(result.stages[index].score + 0.5)} of 100`), `${stage.name}: ${first}`);
            if (!result.path.includes(stage.id)) continue;
            for (const action of stage.bands[result.stages[index].band].actions) {
                assert.ok(all.includes(flat(action.leader ?? action)), action.leader ?? action);
            }
        }
        assert.ok(all.includes(flat(instrument.limits[0])), "what this cannot know");
        assert.doesNotMatch(all, /Copy link|Plain page|Start over/);
        await context.close();
    });
}

for (const way of ways) test(`by ${way}: the print button puts the result on paper, not the screen it is on`, async () => {
    const { context, page } = await openTake(way);
    await page.evaluate(() => { window.print = () => Object.assign(window, { printed: true }); });
    await press(page.getByRole("button", { name: "Print or save as PDF" }), way);
    await page.waitForFunction(() => /** @type {any} */ (window).printed);
    assert.match(flat((await paper(page)).join(" ")), /Start with belief\..*The order to work in/);
    // And afterwards the screen is as it was.
    await page.getByRole("heading", { level: 1, name: "Take it along" }).waitFor({ state: "attached" });
    await context.close();
});
