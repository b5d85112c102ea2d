// The whole page as one file: it opens from a disk, without a server and without a network, its lazily loaded part too, in every
// language; with a public address its links and codes lead there.
import assert from "node:assert/strict";
import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { buildSinglePage } from "../../../tools/page/build-page.js";
import { write } from "../../../tools/shared/files.js";
import { root } from "../../../tools/shared/run.js";
import { takeWholePath } from "../helpers/path.js";
import { codesFor, givenAt, press, ready, report, setUp, untilNextScreen, views, watch } from "../helpers/support.js";

const here = setUp();
const file = process.env.UPSTREAM_SINGLE ?? join(root, "build", "web-single", "upstream.html");

test("one file from a disk: a question, a shared result, and the lazily loaded part", async () => {
    assert.ok(existsSync(file), `there is no ${file}`);
    const address = pathToFileURL(file).href;
    const page = await here.browser.newPage({ viewport: views.phone });
    const heard = watch(page);
    await page.goto(address);
    await ready(page);
    await untilNextScreen(page, () => page.getByRole("button", { name: "Start" }).click());
    assert.equal(await page.getByRole("radio").count(), 6);
    const [code, other] = codesFor([givenAt([0.5, 2.5, 3, 1.2]), givenAt([3, 2.5, 3, 3])]);
    await untilNextScreen(page, () => page.evaluate((hash) => { location.hash = hash; }, code));
    await page.getByRole("heading", { level: 1, name: /^Start with belief/ }).waitFor({ state: "attached" });
    await untilNextScreen(page, () => page.getByRole("button", { name: "Compare two results" }).click());
    await page.getByRole("textbox").fill(other);
    await page.getByRole("button", { name: "Compare", exact: true }).click();
    await page.getByRole("table").waitFor({ state: "attached" });
    assert.deepEqual(heard, []);
    await page.close();
});

test("it is no larger than its budget", () => {
    report("The page as one file", statSync(file).size, 1_450_000, "B");
});

for (const language of ["en", "de", "es"]) {
    test(`the whole path without a network, from a disk: ${language}`, async () => {
        const site = "https://example.com/check", folder = join(root, "build", "e2e", "single"), own = join(folder, "upstream.html");
        write(join(folder, "assessment.json"), JSON.stringify({ version: 1, instrument: join(root, "assets", "instruments", "sales-foundation.en.json"), site: `${site}/` }));
        if (language === "en") await buildSinglePage(own, { configuration: join(folder, "assessment.json") });
        const context = await here.browser.newContext({ viewport: views.phone, locale: language, offline: true }), page = await context.newPage();
        const heard = watch(page);
        await page.goto(pathToFileURL(own).href);
        await ready(page);
        await takeWholePath(/** @type {any} */ ({
            press: (/** @type {string} */ selector) => press(page.locator(selector), "mouse"), look: (/** @type {any} */ look) => page.evaluate(look),
        }), { address: site, language });
        await page.locator('[data-id="link/code"]').waitFor({ state: "attached" });
        assert.deepEqual(heard, []);
        await context.close();
    });
}
