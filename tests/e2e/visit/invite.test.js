// A leader asks for the rep's view by a link that carries no answer; what comes back stands beside the leader's own at once.
import assert from "node:assert/strict";
import { test } from "node:test";
import { control, go } from "../helpers/screens.js";
import { apart, choosePlain, codesFor, contextFor, givenAt, instrument, openFinished, press, ready, runTool, setUp, untilNextScreen, views, watch, ways } from "../helpers/support.js";

const here = setUp();
const leader = givenAt([0.5, 2.5, 3, 1.2]);
const [leaderCode, repCode] = codesFor([leader, givenAt([2.4, 2.5, 1.5, 3.2], { perspective: "rep" })]);
const results = `upstream/${instrument.id}/results`;

for (const way of ways) {
    test(`by ${way}: the invitation opens the rep's perspective, also before the app is there, and holds nothing of the result`, async () => {
        const context = await here.browser.newContext({ ...contextFor(way), permissions: ["clipboard-read", "clipboard-write"] });
        const page = await context.newPage();
        const heard = watch(page);
        await openFinished(page, here.server.address, leader);
        await untilNextScreen(page, () => press(page.getByRole("button", { name: "QR code, picture, reminder" }), way));
        await press(page.getByRole("button", { name: "Copy the invitation" }), way);
        await page.getByRole("button", { name: "Invitation copied" }).waitFor({ state: "attached" });
        assert.equal(await page.getByRole("button", { name: "Copy link" }).count(), 1, "the other link was not copied");
        const link = await page.evaluate(() => navigator.clipboard.readText());
        assert.equal(link, `${new URL(here.server.address).href}?perspective=rep`);
        assert.deepEqual(heard, []);
        await context.close();

        const rep = await here.browser.newContext(contextFor(way));
        const theirs = await rep.newPage();
        const heardThere = watch(theirs);
        let letGo = () => {};
        await theirs.route("**/upstream.*.wasm", async (route) => {
            await new Promise((done) => { letGo = () => done(0); });
            await route.continue();
        });
        await theirs.goto(link);
        const chosen = theirs.locator('[data-id="perspective/rep"] input');
        await theirs.waitForFunction(() => /** @type {HTMLInputElement | null} */ (document.querySelector('[data-id="perspective/rep"] input'))?.checked);
        await theirs.waitForTimeout(300);
        letGo();
        await ready(theirs);
        assert.ok(await chosen.isChecked());
        await untilNextScreen(theirs, () => press(theirs.getByRole("button", { name: "Start" }), way));
        const item = instrument.items[0];
        await theirs.getByRole("heading", { level: 1, name: item.text.rep ?? item.text }).waitFor({ state: "attached" });
        assert.deepEqual(heardThere, []);
        await rep.close();
    });
}

test("who has a visit already goes on with it, whatever an invitation says", async () => {
    const context = await here.browser.newContext({ viewport: views.phone });
    const page = await context.newPage();
    await page.goto(here.server.address);
    await ready(page);
    await page.locator('[data-id="perspective/leader"]').click();
    await untilNextScreen(page, () => page.getByRole("button", { name: "Start" }).click());
    await page.getByRole("radio").first().click();
    await page.goto(`${here.server.address}/?perspective=rep`);
    await ready(page);
    assert.match(await page.locator("html").getAttribute("data-screen") ?? "", /question/);
    await page.goto(`${here.server.address}/?perspective=nobody`);
    await ready(page);
    await context.close();
});

for (const rendering of ["drawn", "plain"]) {
    for (const where of ["visit", "kept"]) {
        test(`${rendering}: the rep's result beside the leader's own, from the ${where}, as the tool compares them; and by itself`, async () => {
            const context = await here.browser.newContext({ viewport: views.phone });
            const page = await context.newPage();
            const heard = watch(page);
            if (where === "visit") await openFinished(page, here.server.address, leader);
            else {
                await page.addInitScript(([key, text]) => localStorage.setItem(key, text), [results, `r1|2026-02-11 ${leaderCode}`]);
                await page.goto(here.server.address);
                await ready(page);
            }
            if (rendering === "plain") await choosePlain(page);
            await apart(page);
            await untilNextScreen(page, () => page.evaluate((code) => { location.hash = `#${code}`; }, repCode));
            await page.locator('[data-id="compare/table"]').waitFor({ state: "attached" });
            const rows = await page.locator('[data-id="compare/table"]').evaluate((table) => Object.fromEntries([...table.querySelectorAll("[role=row]")].slice(1)
                .map((row) => [row.querySelector("[role=rowheader]")?.textContent, [...row.querySelectorAll("[role=cell]")].map((cell) => cell.textContent)])));
            for (const [index, stage] of JSON.parse(runTool(["compare", leaderCode, repCode], "")).stages.entries())
                assert.deepEqual(rows[instrument.stages[index].name].slice(0, 2), [stage.a, stage.b].map((score) => String(Math.floor(score + 0.5))));
            assert.ok(page.url().endsWith(`#${repCode}`));
            await apart(page);
            await go(page, "compare/alone");
            await page.getByText("Someone shared this result").first().waitFor({ state: "attached" });
            assert.ok(page.url().endsWith(`#${repCode}`), "the link stays the result's");
            // And beside each other again, by the button, and after a reload.
            await go(page, "shared/compare");
            await page.locator('[data-id="compare/table"]').waitFor({ state: "attached" });
            await page.reload();
            await ready(page);
            await page.locator('[data-id="compare/table"]').waitFor({ state: "attached" });
            assert.deepEqual(heard, []);
            await context.close();
        });
    }
}

test("who has no result of the other view sees the opened one by itself", async () => {
    const page = await here.browser.newPage();
    await page.goto(`${here.server.address}#${repCode}`);
    await ready(page);
    await page.getByText("Someone shared this result").first().waitFor({ state: "attached" });
    assert.equal(await control(page, "shared/compare").count(), 0);
    await page.close();
});
