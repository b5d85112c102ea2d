// Promise: when an administrator deletes the plugin, nothing of it is left, and posts that name it are pages as before.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { openAdmin, visit } from "../helpers/people.js";

/** @param {import("../helpers/setting.js").Setting} setting */
export function uninstalls(setting) {
    test("neither WordPress nor PHP has complained about the plugin", () => {
        assert.deepEqual(setting.site.complaints(), []);
    });

    test("deleted by an administrator, it leaves no option and no file", async () => {
        const { site, browser } = setting;
        site.php("update_option('upstream_assessment', ['label' => 'Kept', 'accent' => '#7a1fa2']);");
        const address = site.publish("<!-- wp:upstream/assessment /-->\n\n<!-- wp:paragraph --><p>After it</p><!-- /wp:paragraph -->");
        const copy = join(site.www, "wp-content", "uploads", "upstream-assessment");
        await fetch(address);
        assert.ok(existsSync(copy));
        const page = await openAdmin(browser, site, "plugins.php");
        page.on("dialog", (dialog) => dialog.accept());
        await page.locator("#deactivate-upstream-assessment").click();
        await page.locator("#delete-upstream-assessment").click();
        await page.locator("tr[data-slug=upstream-assessment]").filter({ hasText: /successfully deleted/ }).waitFor();
        const left = site.php("global $wpdb; foreach ([$wpdb->options => 'option_name', $wpdb->usermeta => 'meta_key', $wpdb->postmeta => 'meta_key'] as $table => $column) foreach ($wpdb->get_col(\"SELECT $column FROM $table WHERE $column LIKE '%upstream%'\") as $name) echo \"$name\\n\"; echo implode(\"\\n\", array_filter($wpdb->get_col('SHOW TABLES'), fn($t) => str_contains($t, 'upstream')));");
        assert.equal(left, "");
        assert.ok(!existsSync(join(site.www, "wp-content", "plugins", "upstream-assessment")));
        assert.ok(!existsSync(copy));
        const { page: seen, context, heard } = await visit(browser, address);
        assert.equal(await seen.getByText("After it").count(), 1);
        assert.equal(await seen.locator("upstream-assessment").count(), 0);
        assert.deepEqual(heard, []);
        await context.close();
        await page.context().close();
    });
}
