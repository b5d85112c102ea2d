// The mirror lies where things are drawn: the canvas is sampled at the edges of the controls' rectangles.
import assert from "node:assert/strict";
import { test } from "node:test";
import { pixelsOf } from "../helpers/pictures.js";
import { draw, drawn, givenAt, openFinished, ready, setUp, untilNextScreen, views } from "../helpers/support.js";

const here = setUp();

/**
 * The colours of the page's picture, by CSS pixel.
 * @param {import("playwright-core").Page} page
 */
async function picture(page) {
    const pixels = await pixelsOf(here.browser, await page.screenshot());
    return (/** @type {number} */ x, /** @type {number} */ y) =>
        [...pixels.data.subarray((y * pixels.width + x) * 4, (y * pixels.width + x) * 4 + 3)];
}

/** @param {number[]} a @param {number[]} b */
const distance = (a, b) => Math.max(...a.map((channel, index) => Math.abs(channel - b[index])));

test("a primary button's rectangle is the one that is drawn, to the pixel", async () => {
    const page = await here.browser.newPage({ viewport: views.phone });
    await page.goto(here.server.address);
    await ready(page);
    await draw(page);
    await page.waitForTimeout(1500);
    const box = await page.getByRole("button", { name: "Start" }).boundingBox();
    assert.ok(box);
    const colour = await picture(page);
    const middle = Math.round(box.y + box.height / 2);
    const centre = Math.round(box.x + 30);
    const inside = colour(centre, Math.round(box.y) + 6);
    // The first pixel within each edge has the button's colour; the first one beyond it has not.
    const edges = [[box.x, middle, -1, 0], [box.x + box.width - 1, middle, 1, 0],
        [centre, box.y, 0, -1], [centre, box.y + box.height - 1, 0, 1]];
    for (const [x, y, dx, dy] of edges.map((edge) => edge.map(Math.round))) {
        assert.ok(distance(colour(x, y), inside) <= 6, `inside at ${x},${y}: ${colour(x, y)} is not ${inside}`);
        assert.ok(distance(colour(x + dx, y + dy), inside) > 40, `outside at ${x + dx},${y + dy}`);
    }
    await page.close();
});

test("every answer's rectangle is the one that is drawn, scrolled or not", async () => {
    const page = await here.browser.newPage({ viewport: { width: 320, height: 300 } });
    await page.goto(here.server.address);
    await ready(page);
    await untilNextScreen(page, () => page.getByRole("button", { name: "Start" }).click());
    const first = (await page.locator(".choice").first().boundingBox())?.y ?? 0;
    for (const scroll of [first - 60, first + 80]) {
        await page.evaluate((y) => scrollTo(0, y), scroll);
        await page.waitForTimeout(800);
        const colour = await picture(page);
        let checked = 0;
        for (const radio of await page.locator(".choice:not(.look-quiet)").all()) {
            const box = await radio.boundingBox();
            if (!box || box.y < 2 || box.y + box.height > 298) continue;
            const x = Math.round(box.x + box.width / 2);
            const background = colour(4, 150);
            const surface = colour(x, Math.round(box.y) + 5);
            for (const y of [box.y, box.y + box.height - 1].map(Math.round)) {
                const line = colour(x, y);
                assert.ok(distance(line, surface) > 60 && distance(line, background) > 60, `outline at ${x},${y}: ${line}`);
            }
            checked += 1;
        }
        assert.ok(checked >= 2, `${checked} answers were in view`);
    }
    await page.close();
});

test("every button's rectangle on the result is the one that is drawn", async () => {
    const page = await here.browser.newPage({ viewport: views.phone });
    await openFinished(page, here.server.address, givenAt([1, 3, 3, 2]));
    await drawn(page);
    const heights = await page.evaluate(() => document.documentElement.scrollHeight);
    let checked = 0;
    for (let top = 0; top < heights; top += 560) {
        await page.evaluate((y) => scrollTo(0, y), top);
        await page.waitForTimeout(400);
        const colour = await picture(page);
        for (const button of await page.locator(".button:is(.look-primary, .look-secondary)").all()) {
            const box = await button.boundingBox();
            if (!box || box.y < 2 || box.y + box.height > 738) continue;
            const middle = Math.round(box.y + box.height / 2), centre = Math.round(box.x + box.width / 2);
            for (const [x, y, dx, dy] of [[box.x, middle, -1, 0], [box.x + box.width - 1, middle, 1, 0], [centre, box.y, 0, -1]].map((edge) => edge.map(Math.round))) {
                const edge = colour(x, y), outside = colour(x + 2 * dx, y + 2 * dy);
                assert.ok(distance(edge, outside) > 40, `${await button.innerText()} at ${x},${y}: ${edge} beside ${outside}`);
            }
            checked += 1;
        }
    }
    assert.ok(checked >= 6, `${checked} buttons were in view`);
    await page.close();
});

test("beyond the window the browser shows the words that are not drawn there, and within it nothing twice", async () => {
    const page = await here.browser.newPage({ viewport: views.phone });
    await openFinished(page, here.server.address, givenAt([1, 3, 3, 2]));
    await drawn(page);
    /** How many texts are within the window and beyond it, and which of them are shown where they should not be, or the reverse. */
    const texts = () => page.evaluate(() => {
        const all = [.../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("#mirror .set"))].map((text) => {
            const { top, bottom } = text.getBoundingClientRect();
            return { words: text.textContent ?? "", beyond: bottom < 0 || top > innerHeight, shown: getComputedStyle(text).color !== "rgba(0, 0, 0, 0)" };
        });
        const beyond = all.filter((text) => text.beyond).length;
        return { beyond, within: all.length - beyond, wrong: all.filter((text) => text.beyond !== text.shown) };
    });
    for (const y of [0, 900, 100_000]) {
        await page.evaluate((to) => scrollTo(0, to), y);
        // The browser says what has come into the window, or left it, when it has painted; on a busy machine that is late.
        let seen = await texts();
        for (let turn = 0; turn < 50 && (seen.wrong.length > 0 || seen.beyond === 0 || seen.within === 0); ++turn) {
            await page.waitForTimeout(100);
            seen = await texts();
        }
        assert.ok(seen.beyond > 0 && seen.within > 0, `${y}: ${seen.beyond} beyond, ${seen.within} within`);
        assert.deepEqual(seen.wrong, [], `${y}`);
    }
    await page.evaluate(() => scrollTo(0, 0));
    await page.waitForTimeout(200);
    const below = await pixelsOf(here.browser, await page.screenshot({ fullPage: true, clip: { x: 0, y: 1000, width: 360, height: 700 } }));
    assert.ok(new Set(below.data.filter((_, index) => index % 4 === 0)).size > 10, "a picture of the whole page has them too");
    await page.close();
});
