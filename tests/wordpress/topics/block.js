// Promise: an author finds the block, writes its words in place, sees what visitors will see, and publishes; a visitor takes the assessment in
// the page, and the link of the result leads to it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { assessmentIn, openAdmin, takeIn, visit } from "../helpers/people.js";
import { forget } from "../helpers/setting.js";

/** @typedef {import("playwright-core").Page} Page */

/** Where blocks are: a frame in newer editors. @param {Page} page */
async function canvasOf(page) {
    const frame = page.frame({ name: "editor-canvas" });
    return frame ?? page.mainFrame();
}

/** The editor without what it shows newcomers. @param {Page} page */
async function settle(page) {
    await page.waitForFunction(() => /** @type {any} */ (window).wp?.data?.select("core/editor")?.getCurrentPostId());
    await page.evaluate(() => {
        const { wp } = /** @type {any} */ (window);
        for (const name of ["core/edit-post", "core"]) wp.data.dispatch("core/preferences").set(name, "welcomeGuide", false);
    });
    await page.locator(".edit-post-visual-editor, .editor-visual-editor").first().waitFor();
}

/** As an author does it: by the inserter's search. @param {Page} page */
async function insert(page) {
    await page.getByRole("button", { name: /Toggle block inserter|^Block Inserter/i }).first().click();
    await page.locator(".block-editor-inserter__search input, .block-editor-inserter__menu input[type=search]").first().fill("self-assess");
    await page.locator(".block-editor-block-types-list__item", { hasText: "Self-assessment" }).click();
    await page.keyboard.press("Escape");
    const canvas = await canvasOf(page);
    await canvas.locator('[data-type="upstream/assessment"]').waitFor();
    return canvas;
}

/** @param {Page} page @returns {Promise<string>} where it is to be seen */
const publish = (page) => page.evaluate(async () => {
    const { wp } = /** @type {any} */ (window);
    wp.data.dispatch("core/editor").editPost({ title: "With a block", status: "publish" });
    await wp.data.dispatch("core/editor").savePost();
    return wp.data.select("core/editor").getPermalink();
});

/** @param {import("../helpers/setting.js").Setting} setting */
export function block(setting) {
    test("an author inserts the block, writes its words, publishes; a visitor takes the assessment, and its link leads to the result", async () => {
        const { site, browser } = setting;
        const page = await openAdmin(browser, site, "post-new.php");
        await settle(page);
        const canvas = await insert(page), inserted = canvas.locator('[data-type="upstream/assessment"]');
        assert.equal(canvas === page.mainFrame(), site.source === "debian", "newer editors show posts in a frame");
        await inserted.locator(".upstream-assessment__heading").click();
        await page.keyboard.type("Where does it start? <b>A & B</b>");
        // The page itself is seen, and cannot be pressed.
        const preview = await (await inserted.locator("iframe").elementHandle())?.contentFrame();
        await preview?.waitForSelector("html[data-stage=ready]", { state: "attached" });
        assert.equal(await inserted.locator("iframe").evaluate((each) => getComputedStyle(each).pointerEvents), "none");
        const blocks = await page.evaluate(() => /** @type {any} */ (window).wp.data.select("core/block-editor").getBlocks().map((/** @type {any} */ each) => [each.name, each.isValid]));
        assert.deepEqual(blocks, [["upstream/assessment", true]]);
        const address = await publish(page);
        await page.reload();
        await settle(page);
        await (await canvasOf(page)).locator('[data-type="upstream/assessment"] .upstream-assessment__heading', { hasText: "Where does it start?" }).waitFor();
        await page.context().close();

        site.php("update_option('upstream_assessment', ['contact' => 'https://example.org/talk']);");
        const { page: seen, context, heard, asked } = await visit(browser, address);
        assert.equal(await seen.locator(".upstream-assessment__heading").innerText(), "Where does it start? <b>A & B</b>");
        await seen.locator("upstream-assessment").scrollIntoViewIfNeeded();
        const frame = await assessmentIn(seen);
        assert.match(frame.url(), /\/wp-content\/plugins\/upstream-assessment\/page\/index\.html\?/);
        const link = await takeIn(frame);
        assert.ok(await frame.locator('a[href^="https://example.org/talk"]').count() > 0, "“talk to us” leads where the settings say");
        forget(site);
        assert.deepEqual(heard, []);
        assert.deepEqual(asked, []);
        await context.close();
        const other = await visit(browser, link);
        await other.page.getByRole("button", { name: "Take it yourself" }).waitFor({ state: "attached" });
        await other.context.close();
    });

    test("the block's settings at the side reach visitors, and say by themselves what the site's are", async () => {
        const { site, browser } = setting;
        const page = await openAdmin(browser, site, "post-new.php");
        await settle(page);
        const canvas = await insert(page);
        await canvas.locator('[data-type="upstream/assessment"]').focus();
        if (!await page.getByLabel("Where it is shown").isVisible()) await page.getByRole("button", { name: "Settings", exact: true }).click();
        await page.getByLabel("Where it is shown").selectOption("slide-in");
        // Now there is a button, and its words are written on it.
        await canvas.locator('[data-type="upstream/assessment"] .upstream-assessment__link').click();
        await page.keyboard.type("Begin");
        await page.getByRole("button", { name: "More", exact: true }).click();
        await page.getByLabel("Contact").fill("https://example.org/talk");
        const address = await publish(page);
        await page.context().close();
        const { page: seen, context } = await visit(browser, address);
        const element = seen.locator("upstream-assessment");
        assert.equal(await element.getAttribute("mode"), "slide-in");
        assert.equal(await element.getAttribute("contact-href"), "https://example.org/talk");
        // The link opens the dialog, and goes nowhere.
        await element.locator("> a", { hasText: "Begin" }).click();
        await assessmentIn(seen);
        assert.equal(seen.url(), address);
        assert.equal(await element.evaluate((each) => each.shadowRoot?.querySelector("dialog")?.open), true);
        await context.close();
    });
}
