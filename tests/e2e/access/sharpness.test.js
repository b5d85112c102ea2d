// Drawn text is as sharp as the browser's own: labels of the first question, drawn, beside the same words as DOM text of the
// same size, weight, colour and typeface in the same place.
import assert from "node:assert/strict";
import { test } from "node:test";
import { acutance, coverWithText, pixelsOf } from "../helpers/pictures.js";
import { drawn, ready, report, setUp, untilNextScreen, views } from "../helpers/support.js";

const here = setUp("chromium");

/**
 * Where a control's words are, without its outline and its mark.
 * @param {import("playwright-core").Locator} control @param {number} start where they begin in it, less 4 px
 */
async function wordsOf(control, start) {
    const box = await control.boundingBox();
    assert.ok(box);
    return { x: box.x + start, y: box.y + 5, width: box.width - start - 14, height: box.height - 10 };
}

for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
    for (const ratio of [1, 1.5, 2, 3]) {
        test(`words are as sharp drawn as they are as text: ${ratio} pixels per px, ${colorScheme}`, async () => {
            const page = await here.browser.newPage({ viewport: views.phone, deviceScaleFactor: ratio, colorScheme });
            await page.goto(here.server.address);
            await ready(page);
            await untilNextScreen(page, () => page.getByRole("button", { name: "Start" }).click());
            await drawn(page);
            await page.waitForTimeout(500);
            for (const [weight, size, surface, control, start] of /** @type {const} */ ([
                [600, 16, "--surface", page.locator(".choice:not(.look-quiet)").first(), 52],
                [400, 14, "--background", page.locator(".checkbox").first(), 32],
            ])) {
                const words = (await control.locator("span").textContent()) ?? "";
                const clip = await wordsOf(control, start);
                const onCanvas = acutance(await pixelsOf(here.browser, await page.screenshot({ clip })));
                await coverWithText(page, clip, { words, weight, size, surface });
                const text = acutance(await pixelsOf(here.browser, await page.screenshot({ clip })));
                const part = onCanvas / text;
                report(`Blur of drawn text, ${weight} at ${ratio}, ${colorScheme}`, Math.round(1000 * (1 - part)) / 10, 5, "% of the browser's");
                assert.ok(part >= 0.95, `${weight} “${words}”: ${part.toFixed(3)} of the text's acutance`);
            }
            await page.close();
        });
    }
}
