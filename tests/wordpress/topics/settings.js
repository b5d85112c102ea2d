// Promise: what an administrator sets is what visitors get; what cannot be used is refused and said; nothing that is written there can become
// markup; and nobody else may.
import assert from "node:assert/strict";
import { test } from "node:test";
import { openAdmin, visit } from "../helpers/people.js";
import { forget } from "../helpers/setting.js";

const path = "options-general.php?page=upstream-assessment";
const field = (/** @type {string} */ name) => `[name="upstream_assessment[${name}]"]`;

/** Fills the form in and sends it. @param {import("playwright-core").Page} page @param {Record<string, string>} values */
async function save(page, values) {
    for (const [name, value] of Object.entries(values)) {
        // The colour picker hides its field behind a button.
        await page.locator(field(name)).evaluate((element, text) => { /** @type {HTMLInputElement} */ (element).value = text; }, value);
    }
    await Promise.all([page.waitForURL(/settings-updated/), page.click("#submit")]);
}

/** @param {import("../helpers/setting.js").Setting} setting */
export function settings(setting) {
    test("settings are kept, and change what visitors see", async () => {
        const { site, browser } = setting;
        const page = await openAdmin(browser, site, path);
        const values = { heading: "How do you stand?", intro: "Three minutes & no e-mail.", label: "Find out", accent: "#7a1fa2", contact: "mailto:us@example.org?subject=Hello",
            campaign: "utm_source=blog", mode: "dialog", theme: "dark", title: "A check" };
        await save(page, values);
        for (const [name, value] of Object.entries(values)) assert.equal(await page.locator(field(name)).inputValue(), value, name);
        const { page: seen, context } = await visit(browser, site.publish("[upstream_assessment]"));
        const element = seen.locator("upstream-assessment"), link = element.locator("> a");
        assert.equal(await seen.locator(".upstream-assessment__heading").innerText(), "How do you stand?");
        assert.equal(await seen.locator(".upstream-assessment__intro").innerText(), "Three minutes & no e-mail.");
        assert.equal(await link.innerText(), "Find out");
        assert.deepEqual(await link.evaluate((each) => [getComputedStyle(each).backgroundColor, getComputedStyle(each).color]), ["rgb(122, 31, 162)", "rgb(255, 255, 255)"]);
        for (const [name, value] of [["contact-href", values.contact], ["campaign", "utm_source=blog"], ["mode", "dialog"], ["theme", "dark"], ["title", "A check"]]) {
            assert.equal(await element.getAttribute(name), value, name);
        }
        await context.close();
        await page.context().close();
    });

    test("what cannot be used is refused, said, and leaves what was there", async () => {
        const { site, browser } = setting;
        const page = await openAdmin(browser, site, path);
        await save(page, { contact: "javascript:alert(1)", address: "ftp://example.org/", accent: "red", lang: "de\"", campaign: "&&", on_accent: "" });
        const said = await page.locator(".settings-error.error, .notice-error").allInnerTexts();
        for (const name of ["Contact", "Address", "Main colour", "Language", "Campaign"]) assert.equal(said.filter((each) => each.startsWith(`${name}:`)).length, 1, `${name}: ${said}`);
        assert.equal(await page.locator(field("contact")).inputValue(), "mailto:us@example.org?subject=Hello");
        assert.equal(await page.locator(field("accent")).inputValue(), "#7a1fa2");
        assert.equal(await page.locator(field("address")).inputValue(), "");
        await save(page, { accent: "#ffffff", on_accent: "#eeeeee" });
        assert.match(await page.locator(".notice-error").innerText(), /cannot be read/);
        assert.equal(await page.locator(field("on_accent")).inputValue(), "");
        await page.context().close();
    });

    test("markup in a setting stays text, in the admin and in the page", async () => {
        const { site, browser } = setting;
        const page = await openAdmin(browser, site, path);
        const hostile = "\"'><img src=x onerror=\"window.ran=1\"><script>window.ran=1</script></textarea>&lt;b&gt;";
        await save(page, { heading: hostile, intro: hostile, label: hostile, title: hostile });
        assert.equal(await page.evaluate(() => /** @type {any} */ (window).ran), undefined);
        // Whatever writes options, the form is not the only way.
        site.php(`global $wpdb; $wpdb->update($wpdb->options, ['option_value' => serialize(['label' => base64_decode('${Buffer.from(hostile).toString("base64")}'), 'accent' => 'red;}</style><script>window.ran=1</script>',
            'mode' => ['x'], 'contact' => 'javascript:window.ran=1', 'address' => 'javascript:window.ran=1'])], ['option_name' => 'upstream_assessment']);`);
        await page.reload();
        assert.equal(await page.evaluate(() => /** @type {any} */ (window).ran), undefined);
        forget(site, ["upstream_assessment_copy"]);
        const { page: seen, context } = await visit(browser, site.publish("[upstream_assessment]"));
        assert.equal(await seen.evaluate(() => /** @type {any} */ (window).ran), undefined);
        assert.equal(await seen.locator(".upstream-assessment img, .upstream-assessment script").count(), 0);
        assert.equal(await seen.locator("upstream-assessment").getAttribute("contact-href"), null);
        assert.match(await seen.locator("upstream-assessment").getAttribute("src") ?? "", /\/page\/index\.html\?v=[0-9a-f]{8}$/);
        forget(site);
        await context.close();
        await page.context().close();
    });

    test("who may not manage the site can neither see the settings nor send any, and nobody without the form's own key", async () => {
        const { site, browser } = setting;
        const page = await openAdmin(browser, site, "profile.php", "editor");
        assert.equal((await page.goto(`${site.address}/wp-admin/${path}`))?.status(), 403);
        const form = { option_page: "upstream-assessment", action: "update", "upstream_assessment[label]": "Mine" };
        assert.equal((await page.request.post(`${site.address}/wp-admin/options.php`, { form })).status(), 403);
        const admin = await openAdmin(browser, site, "profile.php");
        assert.equal((await admin.request.post(`${site.address}/wp-admin/options.php`, { form })).status(), 403);
        assert.equal(site.php("echo wp_json_encode(get_option('upstream_assessment'));"), "false");
        await page.context().close();
        await admin.context().close();
    });
}
