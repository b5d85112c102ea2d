// A page with an owner's instrument speaks of its subject alone: the whole visit with one about a colleague's first week –
// three stages, nine questions, no perspective – finds no word of selling, and what is asked follows from the instrument.
import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "../../../tools/shared/run.js";
import { besideOthers, control, go, openLinks } from "../helpers/screens.js";
import { answer, apart, draw, holdModule, pageWith, ready, serveDist, setUp, untilNextScreen, views } from "../helpers/support.js";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {(screen: string) => Promise<void>} Look */

const here = setUp();
const file = join(root, "tests", "instruments", "first-week.en.json");
const instrument = JSON.parse(readFileSync(file, "utf8"));

/** The same instrument with other perspectives, as a file. @param {string} name @param {Record<string, unknown>} change */
function variant(name, change) {
    const folder = join(root, "build", "e2e", "instruments");
    mkdirSync(folder, { recursive: true });
    const path = join(folder, `${name}.json`);
    writeFileSync(path, JSON.stringify({ ...instrument, $schema: undefined, ...change }));
    return path;
}

/** @param {string} path @param {(page: Page) => Promise<void>} visit */
async function withPage(path, visit) {
    const server = await serveDist(await pageWith({ instrument: path }));
    const page = await here.browser.newPage({ viewport: views.phone });
    await page.goto(server.address);
    await ready(page);
    await visit(page);
    await page.close();
    await server.close();
}

/** Everything that a visitor can read, see described or find in the tab; not who wrote the program. @param {Page} page */
const said = (page) => page.evaluate(() => {
    const main = /** @type {HTMLElement} */ (document.querySelector("#mirror"));
    const fields = [...main.querySelectorAll("[aria-label], [alt], [placeholder], title")].map((each) =>
        `${each.getAttribute("aria-label") ?? ""} ${each.getAttribute("alt") ?? ""} ${each.getAttribute("placeholder") ?? ""} ${each.textContent}`);
    return [document.title, main.textContent, ...fields].join("\n").replace(/Licences · Upstream [\d.]+/g, "");
});

const ofSelling = /upstream|\bsell|\bsales|\breps?\b|leader|belief|desire|competency|execution|missed number|number is missed|\bfour\b|perspective|[⟨{]/i;

/** @param {Page} page */
async function answerAll(page) {
    for (const [index] of instrument.items.entries()) await untilNextScreen(page, () => answer(page, (index * 2) % 3).click());
}

/** From the result over all screens behind it. @param {Page} page @param {Look} look @returns {Promise<void>} */
async function behindTheResult(page, look) {
    await go(page, "share/more");
    const link = (await page.locator('a[data-id="link/open"]').getAttribute("href")) ?? "";
    await look("take");
    await go(page, "back");
    await besideOthers(page, link, look);
    await openLinks(page, link, look);
}

for (const rendering of ["html", "canvas"]) {
    test(`the whole visit says no word of selling: ${rendering}`, async () => {
        await withPage(file, async (page) => {
            if (rendering === "canvas") await draw(page);
            const seen = new Set();
            const look = async (/** @type {string} */ screen) => {
                seen.add(screen);
                const text = await said(page);
                assert.ok(text.length > 100 && !ofSelling.test(text), `${screen}: “${ofSelling.exec(text)?.[0]}” in\n${text}`);
                assert.match(await page.title(), /A new colleague’s first week$/, screen);
            };
            await look("intro");
            await go(page, "intro/start");
            await look("question");
            await answerAll(page);
            await look("ranking");
            await go(page, "ranking/done");
            await look("result");
            await behindTheResult(page, look);
            assert.equal(seen.size, 9);
        });
    });
}

test("nor does the page before any script has run, or where it cannot run", async () => {
    const server = await serveDist(await pageWith({ instrument: file }));
    const html = await (await fetch(server.address)).text();
    const shown = html.slice(html.indexOf("<body>")).replace(/<[^>]*>/g, " ").replace(/Licences · Upstream [\d.]+/g, "");
    assert.ok(!ofSelling.test(shown), ofSelling.exec(shown)?.[0]);
    assert.match(html, /<title>A new colleague’s first week<\/title>/);
    const description = /<meta name="description" content="([^"]*)"/.exec(html)?.[1] ?? "";
    assert.match(description, /^A new colleague’s first week: /);
    assert.ok(!ofSelling.test(description), description);
    await server.close();
});

test("the intro tells of three floors, nine questions and two minutes, and asks nobody whom it is about", async () => {
    await withPage(file, async (page) => {
        const intro = page.locator("#mirror");
        assert.equal(await page.getByRole("heading", { level: 1 }).textContent(), "A new colleague’s first week");
        assert.equal(await page.getByRole("radio").count(), 0);
        assert.match(await intro.textContent() ?? "", /9 questions · about 2 minutes · no sign-up/);
        assert.equal(await intro.getByRole("img", { name: "A house with 3 floors. From the ground up: Welcome, Tools, First task." }).count(), 1);
    });
});

test("before the app is there Start shows the first question, and the app goes on with the answer", async () => {
    const server = await serveDist(await pageWith({ instrument: file }));
    const page = await here.browser.newPage({ viewport: views.phone });
    const letGo = await holdModule(page);
    await page.goto(server.address, { waitUntil: "domcontentloaded" });
    await control(page, "intro/start").click();
    await page.getByRole("heading", { level: 1, name: instrument.items[0].text }).waitFor();
    await apart(page);
    await answer(page, 2).click();
    letGo();
    await ready(page);
    await page.getByRole("heading", { level: 1, name: instrument.items[1].text }).waitFor({ state: "attached" });
    await page.close();
    await server.close();
});

test("one of anything is said as one", async () => {
    const [stage] = instrument.stages, items = instrument.items.slice(0, 1);
    await withPage(variant("single", { stages: [stage], items, ranking: undefined }), async (page) => {
        const intro = page.locator("#mirror");
        assert.match(await intro.textContent() ?? "", /One question · about a minute · no sign-up/);
        assert.equal(await intro.getByRole("img", { name: "A house with one floor: Welcome." }).count(), 1);
    });
});

test("with one perspective nobody is asked, and the result says from whose view it is", async () => {
    await withPage(variant("one", { perspectives: { mentor: { label: "A mentor’s view" } } }), async (page) => {
        assert.equal(await page.getByRole("radio").count(), 0);
        await go(page, "intro/start");
        await answerAll(page);
        await go(page, "ranking/done");
        await go(page, "share/more");
        const link = await page.locator('a[data-id="link/open"]').getAttribute("href") ?? "";
        await page.evaluate(() => localStorage.clear());
        await page.goto(link);
        await page.reload();
        await ready(page);
        assert.match(await page.locator("#mirror").textContent() ?? "", /Someone shared this result: A mentor’s view\./);
    });
});

test("two perspectives of any names are a choice, and stand beside each other by these names", async () => {
    const perspectives = { newcomer: { label: "I am new here", hint: "It is your own first week" }, mentor: { label: "I look after someone" } };
    const words = { "perspective.name.newcomer": "Newcomer", "perspective.name.mentor": "Mentor" };
    await withPage(variant("two", { perspectives, words }), async (page) => {
        assert.deepEqual(await page.getByRole("radio").evaluateAll((all) => all.map((each) => each.closest("[data-id]")?.getAttribute("data-id"))),
            ["perspective/mentor", "perspective/newcomer"]);
        assert.ok(await control(page, "perspective/newcomer").isChecked(), "the one that the file names first");
        const links = [];
        for (const id of ["newcomer", "mentor"]) {
            await control(page, `perspective/${id}`).check();
            await apart(page);
            await go(page, "intro/start");
            await answerAll(page);
            await go(page, "ranking/done");
            await go(page, "share/more");
            links.push(await page.locator('a[data-id="link/open"]').getAttribute("href") ?? "");
            await page.evaluate(() => localStorage.clear());
            if (id === "newcomer") {
                await page.goto(new URL("/", links[0]).href);
                await ready(page);
            }
        }
        assert.notEqual(links[0], links[1]);
        await go(page, "back");
        await go(page, "together/compare");
        await control(page, "compare/field").fill(links[0]);
        await apart(page);
        await control(page, "compare/go").click();
        const table = page.locator('[data-id="compare/table"]');
        await table.waitFor({ state: "attached" });
        const text = await page.locator("#mirror").textContent() ?? "";
        assert.match(text, /Both views start at the same floor: /);
        assert.match(await table.textContent() ?? "", /Mentor.*Newcomer/s);
        // Where it is drawn, a heading and the mark before it (20 px) lie in their own column.
        assert.equal(await page.locator("html").getAttribute("data-rendering"), "canvas");
        for (const [id, name] of [["first", "Mentor"], ["second", "Newcomer"]]) {
            const needed = await page.evaluate((heading) => {
                const context = /** @type {CanvasRenderingContext2D} */ (document.createElement("canvas").getContext("2d"));
                context.font = "600 14px Upstream";
                return context.measureText(heading).width + 20;
            }, name);
            const box = await page.locator(`[data-id="compare/head/${id}"]`).boundingBox();
            assert.ok(box && box.width >= needed, `${name}: ${box?.width} px for ${needed}`);
        }
    });
});
