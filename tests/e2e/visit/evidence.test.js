// “Where this number comes from, and how well it keeps its word”: unfolded, the page lets made-up people answer, and comes to the
// figures of the native tool; drawn and as a plain page. (That no task of it is long: alone/evidence.test.js.)
import assert from "node:assert/strict";
import { test } from "node:test";
import { control } from "../helpers/screens.js";
import { choosePlain, draw, givenAt, openFinished, runTool, setUp, views, watch } from "../helpers/support.js";

const here = setUp();

/** Half up, of 100. @param {number} share */
const of100 = (share) => `${Math.floor(100 * share + 0.5)}`;

/** What the table has to say, from the tool. */
function expected() {
    const { calibration, ranges } = JSON.parse(runTool(["simulate", "--respondents", "10000", "--seed", "1"], ""));
    const rows = calibration.tenths.filter((/** @type {any} */ { share }) => share >= 0.01);
    return { rows, held: of100(ranges.held), gap: (100 * calibration.ece).toFixed(1) };
}

for (const rendering of ["drawn", "plain"]) {
    test(`${rendering}, the page makes the tool's people up and says how often it was right`, async () => {
        const context = await here.browser.newContext({ viewport: views.phone, hasTouch: true, isMobile: true });
        const page = await context.newPage();
        const heard = watch(page);
        await openFinished(page, here.server.address, givenAt([1, 2, 3, 3]));
        if (rendering === "drawn") await draw(page);
        else await choosePlain(page);
        await page.locator(`html[data-rendering=${rendering === "drawn" ? "canvas" : "html"}]`).waitFor({ state: "attached" });
        const fold = control(page, "evidence");
        assert.equal(await fold.getAttribute("aria-expanded"), "false");
        assert.equal(await page.locator('[data-id^="evidence/"]').count(), 0);
        await fold.click();
        await page.locator('[data-id="evidence/picture"]').waitFor({ state: "attached", timeout: 60000 });
        const { rows, held, gap } = expected();
        const shown = await page.locator('[data-id="evidence/table"] tr, [data-id="evidence/table"] [role=row]').allInnerTexts();
        const numbers = shown.slice(1).map((row) => row.trim().split(/\s+/).map(Number));
        assert.equal(numbers.length, rows.length);
        // The tool prints three decimals of what is rounded to whole numbers here.
        rows.forEach((/** @type {any} */ { said, right, share }, /** @type {number} */ index) => {
            [said, right, share].forEach((value, place) => assert.ok(Math.abs(100 * value - numbers[index][place]) <= 0.56, `${shown[index + 1]} ${value}`));
        });
        const text = await page.locator('[data-id="evidence/4"]').innerText();
        assert.match(text, new RegExp(`${gap} points.* ${held} hold`));
        await page.locator("#live", { hasText: `${held} hold` }).waitFor({ state: "attached" });
        await fold.click();
        await page.locator('[data-id="evidence/table"]').waitFor({ state: "detached" });
        assert.deepEqual(heard, []);
        await context.close();
    });
}
