// Drawn text is selected, shown and copied like any text: the mirror's words lie exactly where the same words are drawn.
import assert from "node:assert/strict";
import { test } from "node:test";
import { pixelsOf } from "../helpers/pictures.js";
import { drawn, givenAt, openFinished, painted, setUp, views } from "../helpers/support.js";

/** @typedef {{x: number, y: number, width: number, height: number}} Box */

const here = setUp();

/** The drawn result of some answers, with nothing in motion. @param {import("playwright-core").BrowserContextOptions} options */
async function openResult(options) {
    const context = await here.browser.newContext({ permissions: ["clipboard-read", "clipboard-write"], ...options });
    const page = await context.newPage();
    await openFinished(page, here.server.address, givenAt([1, 3, 3, 2]));
    await drawn(page);
    await page.waitForTimeout(500);
    await painted(page);
    return { context, page };
}

/** What differs from a picture's most frequent colour, or from another picture, as a box of pixels. @param {Uint8Array} data @param {number} width @param {(at: number) => boolean} differs */
function boxOf(data, width, differs) {
    let [x0, y0, x1, y1] = [Infinity, Infinity, -1, -1];
    for (let at = 0; at < data.length; at += 4) {
        if (!differs(at)) continue;
        const x = (at / 4) % width, y = Math.floor(at / 4 / width);
        [x0, y0, x1, y1] = [Math.min(x0, x), Math.min(y0, y), Math.max(x1, x), Math.max(y1, y)];
    }
    return [x0, y0, x1, y1];
}

/** Where there is ink. @param {Buffer} png */
async function inkBox(png) {
    const { data, width } = await pixelsOf(here.browser, png);
    return boxOf(data, width, (at) => Math.abs(data[at] - data[0]) + Math.abs(data[at + 1] - data[1]) > 120);
}

/** The longest drawn sentence of a list. @param {import("playwright-core").Page} page */
async function sentence(page) {
    const id = await page.evaluate(() => [...document.querySelectorAll("li.set")]
        .sort((a, b) => b.childElementCount - a.childElementCount || (b.textContent ?? "").length - (a.textContent ?? "").length)
        .map((element) => /** @type {HTMLElement} */ (element).dataset.id)[0]);
    const item = page.locator(`[data-id="${id}"]`);
    await item.evaluate((element) => element.scrollIntoView({ block: "center" }));
    await page.waitForTimeout(300);
    await painted(page);
    const lines = await item.locator("span").evaluateAll((spans) => spans.map((span) => {
        const { x, y, width, height } = span.getBoundingClientRect();
        return { x, y, width, height };
    }));
    assert.ok(lines.length >= 2, "the sentence has more than one line");
    return { item, lines, words: (await item.textContent()) ?? "" };
}

for (const ratio of [1, 2]) {
    for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
        test(`every line lies where it is drawn: ${ratio} pixels per px, ${colorScheme}`, async () => {
            const { context, page } = await openResult({ viewport: views.phone, deviceScaleFactor: ratio, colorScheme });
            const { item, lines } = await sentence(page);
            const clips = lines.map(({ x, y, width, height }) => ({ x: x - 2, y, width: width + 6, height }));
            const shoot = async () => {
                const boxes = [];
                for (const clip of clips) boxes.push(await inkBox(await page.screenshot({ clip })));
                return boxes;
            };
            const onCanvas = await shoot();
            await item.evaluate((element) => {
                element.style.color = "var(--text)";
                /** @type {HTMLElement} */ (document.querySelector("#canvas")).style.visibility = "hidden";
            });
            const text = await shoot();
            text.flat().forEach((edge, index) => {
                assert.ok(edge >= 0 && Math.abs(edge - onCanvas.flat()[index]) <= 1, `${text} is not ${onCanvas}`);
            });
            await context.close();
        });
    }
}

test("dragging over a drawn sentence shows what is selected where it is drawn, and copies the sentence", async () => {
    const { context, page } = await openResult({ viewport: views.desktop });
    const { lines, words } = await sentence(page);
    const first = lines[0], last = /** @type {Box} */ (lines.at(-1));
    const around = { x: first.x - 20, y: first.y - 20, width: Math.max(...lines.map(({ width }) => width)) + 40, height: last.y + last.height - first.y + 40 };
    const before = await pixelsOf(here.browser, await page.screenshot({ clip: around }));
    await page.mouse.move(first.x + 1, first.y + first.height / 2);
    await page.mouse.down();
    await page.mouse.move(last.x + 30, last.y + last.height / 2, { steps: 4 });
    await page.mouse.move(last.x + last.width + 1, last.y + last.height / 2, { steps: 4 });
    await page.mouse.up();
    await page.waitForTimeout(200);
    const { data, width } = await pixelsOf(here.browser, await page.screenshot({ clip: around }));
    const box = boxOf(data, width, (at) => [0, 1, 2].some((k) => Math.abs(data[at + k] - before.data[at + k]) > 20));
    // From the first line's top to the last one's foot, from the lines' left edge to the longest one's end.
    const expected = [20, 20, around.width - 21, around.height - 21];
    box.forEach((edge, index) => assert.ok(Math.abs(edge - expected[index]) <= 8, `${box} is not about ${expected}`));
    assert.equal(await page.evaluate(() => String(getSelection())), words);
    await page.keyboard.press("Control+C");
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), words);
    await context.close();
});
