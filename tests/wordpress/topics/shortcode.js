// Promise: in WordPress's classic editor the shortcode does what the block does, written by whoever may write; without any script there is a
// link, and in a feed too.
import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { moOf } from "../../../tools/wordpress/translations.js";
import { assessmentIn, beginIn, openAdmin, visit } from "../helpers/people.js";
import { forget, withPlugin } from "../helpers/setting.js";

/** @param {import("../helpers/setting.js").Setting} setting */
export function shortcode(setting) {
    /** While WordPress keeps a draft for the first time, it drops a press of its buttons, also one that comes just as it begins. @param {import("playwright-core").Page} page */
    async function publish(page) {
        for (let presses = 0; presses < 5; presses++) {
            await page.locator("#publish:not(.disabled)").click();
            if (await page.waitForURL(/post=\d+/, { timeout: 6000 }).then(() => true, () => false)) return;
        }
        assert.fail("it is not published");
    }

    test("an editor writes the shortcode into the classic editor and publishes; a visitor begins", async () => {
        const { site, browser } = setting;
        await withPlugin(site, "classic", async () => {
            const page = await openAdmin(browser, site, "post-new.php?post_type=page", "editor");
            await page.fill("#title", "Classic");
            await page.click("#content-html");
            await page.fill("#content", "Before it.\n\n[upstream_assessment heading=\"Where does it start?\"]\n\nAfter it.");
            // Through the visual editor and back, which rewrites what it does not know.
            await page.click("#content-tmce");
            await page.frameLocator("#content_ifr").getByText("After it.").waitFor();
            await publish(page);
            const address = await page.locator("#sample-permalink a, #message a").first().getAttribute("href") ?? "";
            await page.context().close();
            const { page: seen, context, heard } = await visit(browser, address);
            assert.equal(await seen.locator(".upstream-assessment__heading").innerText(), "Where does it start?");
            assert.equal(await seen.locator("p .upstream-assessment").count(), 0);
            await seen.locator("upstream-assessment").scrollIntoViewIfNeeded();
            await beginIn(await assessmentIn(seen));
            assert.deepEqual(heard, []);
            await context.close();
        });
    });

    test("without JavaScript the link is there, without a hole below it, and leads to the page", async () => {
        const { site, browser } = setting;
        const { page, context } = await visit(browser, site.publish("[upstream_assessment lang=\"de\"]"), { javaScriptEnabled: false });
        const { height } = await page.locator("upstream-assessment").boundingBox() ?? { height: 0 };
        assert.ok(height > 20 && height < 200, `${height}`);
        await page.getByRole("link", { name: "Take the self-assessment" }).click();
        assert.match(page.url(), /\/page\/index\.html\?v=\w+&lang=de$/);
        await context.close();
    });

    test("in a feed there is the link alone", async () => {
        const { site } = setting;
        site.php("wp_insert_post(['post_status' => 'publish', 'post_title' => 'In a feed', 'post_content' => '[upstream_assessment label=\"From a feed\"]']);");
        const feed = await (await fetch(`${site.address}/?feed=rss2`)).text();
        assert.match(feed, /<a [^>]*href="[^"]*\/page\/index\.html\?v=\w+">From a feed<\/a>/);
        assert.doesNotMatch(feed, /<upstream-assessment/);
    });

    test("a page shows several, each with an id of its own, and asks for the script once", async () => {
        const { site, browser } = setting;
        const { page, context, heard } = await visit(browser, site.publish("[upstream_assessment mode=dialog][upstream_assessment mode=dialog]\n\n<!-- wp:upstream/assessment {\"mode\":\"dialog\"} /-->"));
        assert.deepEqual(await page.locator("upstream-assessment").evaluateAll((all) => all.map(({ id }) => id).sort()), [1, 2, 3].map((n) => `upstream-assessment-${n}`));
        assert.equal(await page.locator("script[src*='element.js']").count(), 1);
        assert.deepEqual(heard, []);
        await context.close();
    });

    test("a page at the owner's own address is shown by the script that the plugin carries", async () => {
        const { site, browser } = setting;
        site.php("update_option('upstream_assessment', ['address' => 'http://127.0.0.1:9/check/']);");
        const { page, context } = await visit(browser, site.publish("[upstream_assessment perspective=\"rep\" mode=\"dialog\"]"));
        assert.equal(await page.locator("upstream-assessment").getAttribute("src"), "http://127.0.0.1:9/check/");
        assert.equal(await page.locator("upstream-assessment > a").getAttribute("href"), "http://127.0.0.1:9/check/?perspective=rep");
        assert.ok((await page.locator("script[src*='element.js']").getAttribute("src"))?.startsWith(`${site.address}/wp-content/plugins/upstream-assessment/page/`));
        forget(site);
        await context.close();
    });

    test("in the site's language the link has words of that language, and the assessment begins in it where that is asked for", async () => {
        const { site } = setting, address = site.publish("[upstream_assessment lang=\"site\"]");
        // WordPress takes no language that it has no file of.
        const folder = join(site.www, "wp-content", "languages");
        mkdirSync(folder, { recursive: true });
        for (const [locale, language, words] of [["de_DE", "de", "Zur Selbsteinschätzung"], ["es_ES", "es", "Haz tu autoevaluación"], ["fr_FR", "fr", "Take the self-assessment"]]) {
            writeFileSync(join(folder, `${locale}.mo`), moOf(new Map()));
            site.php(`update_option('WPLANG', '${locale}');`);
            const text = await (await fetch(address)).text();
            assert.match(text, new RegExp(`<upstream-assessment[^>]* lang="${language}"[^>]*><a [^>]*lang="${locale.replace("_", "-")}"[^>]*>${words}</a>`));
        }
        site.php("update_option('WPLANG', '');");
    });

    test("in a theme of the old kind the link is a button too, and its styles come before the page is painted", async () => {
        const { site, browser } = setting, folder = join(site.www, "wp-content", "themes", "plain"), theme = site.php("echo get_stylesheet();");
        mkdirSync(folder);
        writeFileSync(join(folder, "style.css"), "/* Theme Name: Plain */ a { color: #aa0000 } a:hover { background: yellow }");
        writeFileSync(join(folder, "index.php"), "<!doctype html><html><head><link rel=\"stylesheet\" href=\"<?php echo get_stylesheet_uri(); ?>\"><?php wp_head(); ?></head><body><?php while (have_posts()) { the_post(); the_content(); } wp_footer(); ?></body></html>");
        site.php("switch_theme('plain');");
        const { page, context, heard } = await visit(browser, site.publish("[upstream_assessment mode=\"dialog\"]"));
        assert.equal(await page.locator("head link[href*='upstream-assessment/style.css']").count(), 1);
        const link = page.getByRole("link", { name: "Take the self-assessment" });
        await link.hover();
        assert.deepEqual(await link.evaluate((each) => [getComputedStyle(each).backgroundColor, getComputedStyle(each).color]), ["rgb(34, 73, 107)", "rgb(255, 255, 255)"]);
        assert.ok(((await link.boundingBox())?.height ?? 0) >= 40);
        await link.click();
        await assessmentIn(page);
        assert.deepEqual(heard, []);
        site.php(`switch_theme('${theme}');`);
        await context.close();
    });
}
