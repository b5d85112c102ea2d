// Promise: the article in examples/wordpress is what an author can paste, and shows the assessment both ways.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "../../../tools/shared/run.js";
import { assessmentIn, openAdmin, visit } from "../helpers/people.js";

/** @param {import("../helpers/setting.js").Setting} setting */
export function example(setting) {
    test("the example's article is valid in the editor, and opens the assessment in a dialog and in the page", async () => {
        const { site, browser } = setting, content = readFileSync(join(root, "examples", "wordpress", "article.html"), "utf8");
        const page = await openAdmin(browser, site, "post-new.php");
        await page.waitForFunction(() => /** @type {any} */ (window).wp?.data?.select("core/editor")?.getCurrentPostId() && /** @type {any} */ (window).wp.blocks.getBlockType("upstream/assessment"));
        const pasted = await page.evaluate((text) => /** @type {any} */ (window).wp.blocks.parse(text).map((/** @type {any} */ each) => [each.name, each.isValid]), content);
        assert.deepEqual(pasted.filter((/** @type {[string, boolean]} */ [, valid]) => !valid), []);
        assert.equal(pasted.filter((/** @type {[string, boolean]} */ [name]) => name === "upstream/assessment").length, 1);
        // What somebody has written as a shortcode can be made a block.
        const turned = await page.evaluate(() => {
            const { blocks } = /** @type {any} */ (window).wp;
            return blocks.rawHandler({ HTML: "<p>[upstream_assessment mode=\"dialog\" contact-href=\"tel:030\" heading=\"Where?\"]</p>" }).map((/** @type {any} */ each) => [each.name, each.attributes.mode, each.attributes.contactHref, each.attributes.heading]);
        });
        assert.deepEqual(turned, [["upstream/assessment", "dialog", "tel:030", "Where?"]]);
        await page.context().close();

        const { page: seen, context, heard } = await visit(browser, site.publish(content));
        const dialog = seen.locator("upstream-assessment[mode=dialog]"), inline = seen.locator("upstream-assessment[mode=inline]");
        assert.equal(await dialog.getAttribute("campaign"), "utm_source=blog&utm_medium=article");
        await inline.scrollIntoViewIfNeeded();
        await assessmentIn(seen);
        await dialog.getByRole("link", { name: "Take our 3 Minute Self Assessment!" }).click();
        await dialog.locator("iframe").waitFor();
        assert.equal(await dialog.evaluate((each) => each.shadowRoot?.querySelector("dialog")?.open), true);
        assert.deepEqual(heard, []);
        await context.close();
    });
}
