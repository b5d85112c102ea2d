// Whose page it is, and how to reach them: the brand, imprint and privacy policy are on every screen, and the way to talk to
// someone stands right under the verdict, on one's own result and on a shared one.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "../../../tools/shared/run.js";
import { everyKindOfScreen } from "../helpers/screens.js";
import { chooseRendering, pageWith, ready, serveDist, setUp, views } from "../helpers/support.js";

/** @typedef {import("playwright-core").Page} Page */

const here = setUp();
const { links, logo } = JSON.parse(readFileSync(join(root, "assets", "themes", "harbour.json"), "utf8"));

/** @param {Page} page @param {string} id */
const addressOf = (page, id) => page.locator(`a[data-id="${id}"]`).getAttribute("href");

/** @param {Page} page @param {string} id */
async function boxOf(page, id) {
    const box = await page.locator(`[data-id="${id}"]`).boundingBox();
    assert.ok(box, id);
    return box;
}

/** @param {Page} page @param {string} screen */
async function checkContact(page, screen) {
    assert.ok((await addressOf(page, "result/contact"))?.startsWith(links.contact), screen);
    const [verdict, contact, order] = [await boxOf(page, "result/call"), await boxOf(page, "result/contact"), await boxOf(page, "path/title")];
    assert.ok(verdict.y < contact.y && contact.y < order.y, `${screen}: under the verdict, before the order to work in`);
}

for (const rendering of ["canvas", "html"]) {
    test(`brand, imprint and policy are on every screen, the contact under the verdict: ${rendering}`, async () => {
        const server = await serveDist(await pageWith({ theme: "harbour" }));
        const page = await here.browser.newPage({ viewport: views.phone });
        await page.goto(server.address);
        await ready(page);
        const choose = () => chooseRendering(page, rendering);
        await choose();
        let results = 0;
        await everyKindOfScreen(page, async (screen) => {
            assert.equal(await page.locator("#mirror").getByRole("img", { name: logo.alt }).count(), 1, screen);
            const legal = [await addressOf(page, "legal/0"), await addressOf(page, "legal/1")];
            assert.deepEqual(legal, [links.imprint, links.privacy], screen);
            if (!/^(shared )?result$/.test(screen)) return;
            await checkContact(page, screen);
            results += 1;
        }, rendering === "html" ? choose : undefined);
        assert.equal(results, 2, "one's own result and a shared one");
        await page.close();
        await server.close();
    });
}
