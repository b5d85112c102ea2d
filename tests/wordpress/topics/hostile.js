// Promise: whatever somebody who may only write posts puts into a block or a shortcode, no script runs, no other frame is shown and no other
// place is led to.
import assert from "node:assert/strict";
import { test } from "node:test";
import { visit } from "../helpers/people.js";

const names = ["mode", "theme", "lang", "perspective", "contact-href", "campaign", "heading", "intro", "label", "title", "src", "id", "style", "class"];

/** Each would set `ran` if it became what it looks like. */
const attacks = [
    "\"><script>window.ran=1</script>", "' onmouseover='window.ran=1' x='", "javascript:window.ran=1", "JaVaScRiPt&colon;window.ran=1", "java\tscript:window.ran=1",
    "data:text/html,<script>parent.ran=1</script>", "&quot;&gt;&lt;script&gt;window.ran=1&lt;/script&gt;", "<img src=x onerror=window.ran=1>", "<svg/onload=window.ran=1>",
    "dialog\" onfocus=\"window.ran=1\" autofocus=\"", "//evil.example/", "https://evil.example/", "red;background:url(https://evil.example/x)", "\u202e\u0000</upstream-assessment><script>window.ran=1</script>",
    "%22%3E%3Cscript%3Ewindow.ran=1%3C/script%3E", "utm_source=\"><script>window.ran=1</script>&x=javascript:window.ran=1",
];

/** As a block's comment holds it; WordPress writes what could end the comment as escapes. @param {Record<string, unknown>} attributes */
const block = (attributes) => `<!-- wp:upstream/assessment ${JSON.stringify(attributes).replace(/[<>&-]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`)} /-->`;

/** The ways to quote it in a shortcode. @param {string} name @param {string} value */
const shortcodes = (name, value) => [`[upstream_assessment ${name}="${value}"]`, `[upstream_assessment ${name}='${value}']`, `[upstream_assessment ${name}=${value}]`];

/** @param {string} attack */
const contentOf = (attack) => names.map((name) => `${block({ [name]: attack, [name.replace(/-h/, "H")]: attack })}\n\n${shortcodes(name, attack).join("\n\n")}`).join("\n\n");

/** @param {import("../helpers/setting.js").Setting} setting */
export function hostile(setting) {
    test("a contributor's block and shortcode run nothing, in whichever attribute it is tried", async () => {
        const { site, browser } = setting;
        const own = site.php("echo plugins_url('page/index.html', WP_PLUGIN_DIR . '/upstream-assessment/x.php');");
        for (const attack of attacks) {
            const { page, context, asked } = await visit(browser, site.publish(contentOf(attack), "contributor"));
            assert.ok(await page.locator("upstream-assessment").count() >= names.length, attack);
            await page.mouse.move(400, 300);
            const found = await page.evaluate((address) => {
                const elements = [...document.querySelectorAll(".upstream-assessment, .upstream-assessment *")];
                return {
                    ran: /** @type {any} */ (window).ran,
                    handlers: elements.flatMap((each) => each.getAttributeNames()).filter((name) => name.startsWith("on") || name === "autofocus"),
                    strange: elements.filter((each) => !["DIV", "H2", "P", "A", "UPSTREAM-ASSESSMENT"].includes(each.tagName)).map((each) => each.outerHTML),
                    sources: elements.map((each) => each.getAttribute("src") ?? each.getAttribute("href") ?? address).filter((each) => !each.startsWith(address)),
                    contacts: elements.map((each) => each.getAttribute("contact-href")).filter((each) => each !== null && !/^https:\/\/evil\.example\/?$/.test(each)),
                    choices: elements.flatMap((each) => ["mode", "theme", "lang", "perspective"].map((name) => each.getAttribute(name) ?? ""))
                        .filter((each) => !/^[A-Za-z0-9-]*$/.test(each)),
                    styles: elements.map((each) => each.getAttribute("style")).filter(Boolean),
                };
            }, own);
            assert.deepEqual(found, { ran: undefined, handlers: [], strange: [], sources: [], contacts: [], choices: [], styles: [] }, attack);
            assert.deepEqual(asked, [], attack);
            await context.close();
        }
    });

    test("attributes that are no text are nothing", async () => {
        const { site, browser } = setting;
        const content = [{ mode: ["dialog"] }, { label: { a: 1 } }, { heading: null }, { campaign: 7 }, { lang: true }].map(block).join("\n\n");
        const { page, context } = await visit(browser, site.publish(content));
        assert.equal(await page.locator("upstream-assessment[mode=inline]").count(), 5);
        assert.deepEqual(await page.locator("upstream-assessment > a").allInnerTexts(), Array(5).fill("Take the self-assessment"));
        await context.close();
    });

    test("what is as it should be comes through as it was written", async () => {
        const { site, browser } = setting;
        const { page, context } = await visit(browser, site.publish(`[upstream_assessment mode="slide-in" theme="light" lang="de" perspective="leader" contact-href="tel:+4930123" campaign="utm_source=a b&utm_term=x" heading="A &amp; \u202eB" label="“Where?” – 1 &lt; 2" title="It's"]`));
        const element = page.locator("upstream-assessment");
        for (const [name, value] of [["mode", "slide-in"], ["theme", "light"], ["lang", "de"], ["perspective", "leader"], ["contact-href", "tel:+4930123"], ["campaign", "utm_source=a%20b&utm_term=x"]]) {
            assert.equal(await element.getAttribute(name), value, name);
        }
        assert.equal(await page.locator(".upstream-assessment__heading").innerText(), "A & B");
        assert.equal(await element.locator("> a").innerText(), "“Where?” – 1 < 2");
        assert.match(await element.locator("> a").getAttribute("href") ?? "", /\/page\/index\.html\?v=[0-9a-f]{8}&lang=de&perspective=leader$/);
        await context.close();
    });
}
