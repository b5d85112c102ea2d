// Promise: an administrator installs the plugin by its archive, and it is a plugin like others.
import assert from "node:assert/strict";
import { test } from "node:test";
import { openAdmin } from "../helpers/people.js";

/** @param {import("../helpers/setting.js").Setting} setting */
export function installs(setting) {
    test("an administrator uploads the archive, activates the plugin, and finds its settings", async () => {
        const { site, browser, archive } = setting;
        const page = await openAdmin(browser, site, "plugin-install.php?tab=upload");
        await page.setInputFiles("#pluginzip", archive);
        await page.click("#install-plugin-submit");
        await page.getByRole("link", { name: "Activate Plugin" }).click();
        await page.waitForURL(/plugins\.php/);
        const row = page.locator("tr.active[data-slug=upstream-assessment]");
        assert.match(await row.innerText(), /Upstream Assessment/);
        await row.getByRole("link", { name: "Settings" }).click();
        await page.getByRole("heading", { level: 1, name: "Self-assessment" }).waitFor();
        assert.equal(await page.locator(".notice-warning").filter({ hasText: "Upstream" }).count(), 0);
        await page.context().close();
    });
}
