// What the tests of one WordPress share: the site, a browser, and the plugin as script/package-wordpress makes it. All is there when a test
// runs, and ends after the last. May use: this folder, tools/wordpress.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before } from "node:test";
import { pluginFiles, pluginName } from "../../../tools/wordpress/plugin.js";
import { zip } from "../../../tools/wordpress/zip.js";
import { dist } from "../../e2e/helpers/support.js";
import { launchHere } from "./people.js";
import { startWordPress } from "./site.js";

/** As WordPress names it. */
export const plugin = `${pluginName}/${pluginName}.php`;

/** @typedef {{site: import("./site.js").Site, browser: import("playwright-core").Browser, archive: string}} Setting */

/** @param {import("./sources.js").Source} source @returns {Setting} filled before the first test */
export function setUp(source) {
    const setting = /** @type {Setting} */ ({}), folder = mkdtempSync(join(tmpdir(), "upstream-plugin-"));
    before(async () => {
        setting.archive = join(folder, `${pluginName}.zip`);
        writeFileSync(setting.archive, zip(pluginFiles(dist)));
        setting.browser = await launchHere();
        setting.site = await startWordPress(source);
    });
    after(async () => {
        await setting.browser?.close();
        await setting.site?.close();
        rmSync(folder, { recursive: true, force: true });
    });
    return setting;
}

/** Puts the plugin in place without a browser, for tests of other things than that. @param {import("./site.js").Site} site */
export function putInPlace({ www, php }) {
    for (const [path, content] of pluginFiles(dist)) {
        const file = join(www, "wp-content", "plugins", path);
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, content);
    }
    php(`if (is_wp_error($e = activate_plugin('${plugin}'))) exit($e->get_error_message());`);
}

/** Switches a plugin of the tests' own on while something is done. @param {import("./site.js").Site} site @param {string} name @param {() => Promise<unknown>} act */
export async function withPlugin({ php }, name, act) {
    php(`activate_plugin('${name}/${name}.php');`);
    try {
        await act();
    } finally {
        php(`deactivate_plugins('${name}/${name}.php');`);
    }
}

/** As if nothing had been set. @param {import("./site.js").Site} site @param {string[]} [options] */
export const forget = ({ php }, options = ["upstream_assessment", "upstream_assessment_copy"]) => php(options.map((name) => `delete_option('${name}');`).join(" "));
