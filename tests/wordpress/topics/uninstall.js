// Promise: when an administrator deletes the plugin, nothing of it is left, and posts that name it are pages as before.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { pluginFolder } from "../../../tools/wordpress/plugin.js";
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

    test("on a network it leaves nothing on any site", () => {
        const { site } = setting, host = new URL(site.address).host;
        site.php(`require_once ABSPATH . 'wp-admin/includes/upgrade.php'; foreach ($wpdb->tables('ms_global') as $table => $name) $wpdb->$table = $name;
install_network(); populate_network(1, '${host}', 'admin@example.invalid', 'Network', '/', false);`, "define('WP_INSTALLING_NETWORK', true);");
        const left = site.php(`$second = wpmu_create_blog('${host}', '/second/', 'Second', 1); if (is_wp_error($second)) exit($second->get_error_message());
$folders = []; $left = [count(get_sites())];
foreach ([1, $second] as $blog) { switch_to_blog($blog); update_option('upstream_assessment', ['label' => 'x']); update_option('upstream_assessment_copy', 'x');
    wp_mkdir_p($folders[] = wp_upload_dir(null, false)['basedir'] . '/upstream-assessment/r/solid'); touch(end($folders) . '/index.html'); restore_current_blog(); }
define('WP_UNINSTALL_PLUGIN', 'upstream-assessment/upstream-assessment.php'); include '${join(pluginFolder, "uninstall.php")}';
foreach ([1, $second] as $blog) { switch_to_blog($blog); $left[] = get_option('upstream_assessment'); $left[] = get_option('upstream_assessment_copy'); restore_current_blog(); }
echo wp_json_encode([...$left, ...array_map('is_dir', array_map('dirname', array_map('dirname', $folders)))]);`,
        `define('MULTISITE', true); define('SUBDOMAIN_INSTALL', false); define('DOMAIN_CURRENT_SITE', '${host}'); define('PATH_CURRENT_SITE', '/'); define('SITE_ID_CURRENT_SITE', 1); define('BLOG_ID_CURRENT_SITE', 1);`);
        assert.equal(left, "[2,false,false,false,false,false,false]");
    });
}
