// The whole page as one file: it opens from a disk, without a server, its lazily loaded part too.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { root } from "../../../tools/shared/run.js";
import { codesFor, givenAt, ready, setUp, untilNextScreen, views, watch } from "../helpers/support.js";

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
