// Promise: where an optimiser holds every script back until a visitor does something, and a page is kept and given to everybody, the link is
// there at once and works, and afterwards the assessment takes its place without moving anything.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { assessmentIn, beginIn, visit } from "../helpers/people.js";
import { withPlugin } from "../helpers/setting.js";

/** @param {import("../helpers/setting.js").Setting} setting */
export function delayed(setting) {
    test("with scripts delayed and pages kept, the link works before the script, and the assessment comes with the first key", async () => {
        const { site, browser } = setting;
        const address = site.publish("<!-- wp:upstream/assessment /-->\n\n<!-- wp:paragraph --><p id=\"after\">After it</p><!-- /wp:paragraph -->");
        await withPlugin(site, "delay-and-cache", async () => {
            assert.equal((await fetch(address)).headers.get("x-kept"), null);
            const answer = await fetch(address);
            assert.equal(answer.headers.get("x-kept"), "yes");
            const kept = await answer.text();
            assert.match(kept, /<script type="text\/delayed" data-handle="upstream-assessment-element"/);
            // What is kept for everybody holds nothing of anybody.
            assert.doesNotMatch(kept.slice(kept.indexOf('class="wp-block-upstream'), kept.indexOf("</upstream-assessment>")), /nonce|user/);

            const { page, context, heard } = await visit(browser, address);
            assert.equal(await page.locator("upstream-assessment").evaluate((each) => each.matches(":defined")), false);
            const link = page.getByRole("link", { name: "Take the self-assessment" });
            assert.equal((await fetch(await link.getAttribute("href") ?? "")).status, 200);
            // As much as the element itself will keep free.
            const { height } = await page.locator("upstream-assessment").boundingBox() ?? { height: 0 };
            assert.equal(height, 1280);
            await page.evaluate(() => {
                const moved = /** @type {any} */ (window).moved = /** @type {string[]} */ ([]);
                new PerformanceObserver((list) => moved.push(...list.getEntries().flatMap((each) => /** @type {any} */ (each).sources)
                    .map(({ node }) => node?.outerHTML?.slice(0, 80) ?? String(node?.nodeName)))).observe({ type: "layout-shift" });
            });
            await page.keyboard.press("Shift");
            await page.locator("upstream-assessment:defined").waitFor();
            await page.locator("upstream-assessment").scrollIntoViewIfNeeded();
            await beginIn(await assessmentIn(page));
            assert.deepEqual(await page.evaluate(() => /** @type {any} */ (window).moved), []);
            assert.deepEqual(heard, []);
            await context.close();
        });
    });

    test("a kept page opens its dialog too, by the very link that was there before the script", async () => {
        const { site, browser } = setting;
        const address = site.publish("[upstream_assessment mode=\"dialog\"]");
        await withPlugin(site, "delay-and-cache", async () => {
            await (await fetch(address)).text();
            const { page, context } = await visit(browser, address);
            await page.keyboard.press("Shift");
            await page.locator("upstream-assessment:defined").waitFor();
            await page.getByRole("link", { name: "Take the self-assessment" }).click();
            await beginIn(await assessmentIn(page));
            assert.equal(page.url(), address);
            await context.close();
            // An update of the plugin: what was kept asks for the page of before, and gets the newer one.
            const index = join(site.www, "wp-content", "plugins", "upstream-assessment", "page", "index.html"), built = readFileSync(index, "utf8");
            writeFileSync(index, `${built}<!-- newer -->`);
            const later = await visit(browser, address);
            await later.page.keyboard.press("Shift");
            await later.page.locator("upstream-assessment:defined").waitFor();
            await later.page.getByRole("link", { name: "Take the self-assessment" }).click();
            const frame = await assessmentIn(later.page);
            assert.equal(await frame.evaluate(() => document.lastChild?.textContent), " newer ");
            await beginIn(frame);
            writeFileSync(index, built);
            await later.context.close();
        });
    });
}
