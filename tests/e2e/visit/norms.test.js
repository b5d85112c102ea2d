// Promise: a page built with norms says at each score where it lies among those measured, drawn and plain, of the visitor's own result,
// of an opened link and of a summary; the note says whose they are, and nothing says that nobody is compared. A link of before says by
// which results it is read.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { buildPage } from "../../../tools/page/build-page.js";
import { root } from "../../../tools/shared/run.js";
import { madeUpNorms } from "../helpers/norms.js";
import { choosePlain, codesFor, givenAt, instrument, launch, openFinished, ready, serveDist, views } from "../helpers/support.js";

const folder = mkdtempSync(join(tmpdir(), "upstream-norms-page-")), file = join(folder, "norms.json");
const norms = madeUpNorms(instrument, { who: { en: "made-up people", de: "erfundene Leute" } });
norms.assumptions = { mean: 40, sd: 12, noise: 30 };
const given = givenAt([0.6, 3.2, 3, 1.6]);
const compared = "compared with 1,234 results (made-up people, 2026-11-28)";

/** @type {import("playwright-core").Browser} */
let browser;
/** @type {Awaited<ReturnType<typeof serveDist>>} */
let server;
before(async () => {
    writeFileSync(file, JSON.stringify(norms));
    const page = await buildPage({ instrument: join(root, "assets", "instruments", "sales-foundation.en.json"), norms: file, out: join(folder, "dist") });
    [browser, server] = [await launch(), await serveDist(page)];
});
after(async () => {
    await browser?.close();
    await server?.close();
    rmSync(folder, { recursive: true });
});

/** The score of a stage, and what is to be said of it: counted here once more, by its definition. @param {number} stage @param {string} text */
function expected(stage, text) {
    const score = Number(new RegExp(`${instrument.stages[stage].name} ?(\\d+) of 100, likely`).exec(text)?.[1]);
    const { counts } = norms.stages[stage];
    let halves = 0;
    counts.forEach((/** @type {number} */ count, /** @type {number} */ point) => { halves += point < score ? 2 * count : point === score ? count : 0; });
    const n = Math.round((50 * halves) / 1234);
    return n < 1 ? "higher than fewer than 1 of 100." : n > 99 ? "higher than more than 99 of 100." : `higher than about ${n} of 100`;
}

/** All that a page says, whether it is drawn or not. @param {import("playwright-core").Page} page */
const said = async (page) => ((await page.locator("#mirror").textContent()) ?? "").replace(/\s+/g, " ");

/** Each score is compared, and the note says with whom. @param {string} text all of the page's */
function checkCompared(text) {
    assert.ok(text.includes(compared), text);
    assert.ok(!text.includes("no comparison"), text);
    assert.equal(text.split("Among 1,234 results: ").length - 1, 4);
    for (let stage = 0; stage < 4; ++stage) assert.ok(text.includes(`Among 1,234 results: ${expected(stage, text)}`), `${instrument.stages[stage].name}: ${expected(stage, text)} in ${text}`);
}

for (const rendering of /** @type {const} */ (["canvas", "html"])) {
    test(`one's own result is compared: ${rendering}`, async () => {
        const page = await browser.newPage({ viewport: views.phone, locale: "en" });
        await openFinished(page, server.address, given);
        if (rendering === "html") await choosePlain(page);
        await page.locator(`html[data-rendering=${rendering}]`).waitFor({ state: "attached" });
        await page.getByText("Among 1,234 results").first().waitFor({ state: "attached" });
        const text = await said(page);
        checkCompared(text);
        assert.ok(!text.includes("worked out here with"), "the visitor's own result was seen here only");
        await page.close();
    });

    for (const kind of /** @type {const} */ (["answers", "summary"])) {
        test(`an opened link is compared: ${kind}, ${rendering}`, async () => {
            // By the tool, which has no norms: the sender saw likelihoods by what the instrument supposes.
            const [code] = codesFor([given], ...(kind === "summary" ? ["--summary"] : []));
            const page = await browser.newPage({ viewport: views.desktop, locale: "en" });
            await page.goto(`${server.address}#${code}`);
            await ready(page);
            if (rendering === "html") await choosePlain(page);
            await page.locator(`html[data-rendering=${rendering}]`).waitFor({ state: "attached" });
            await page.getByText("Among 1,234 results").first().waitFor({ state: "attached" });
            const text = await said(page);
            checkCompared(text);
            const sentence = "How likely things are is worked out here with what 1,234 results (made-up people, 2026-11-28) measured.";
            assert.equal(text.includes(sentence), kind === "answers");
            await page.close();
        });
    }
}

test("another language has the owner's words in it, and its own way to write numbers", async () => {
    const page = await browser.newPage({ viewport: views.phone, locale: "de" });
    await openFinished(page, server.address, given);
    await page.getByText("Unter 1.234 Ergebnissen").first().waitFor({ state: "attached" });
    assert.ok((await said(page)).includes("verglichen mit 1.234 Ergebnissen (erfundene Leute, 2026-11-28)"));
    await page.close();
});

test("nobody loads anything of it before the first answer", () => {
    const holding = readdirSync(join(folder, "dist")).filter((name) => name.endsWith(".json") && readFileSync(join(folder, "dist", name), "utf8").includes("norms.results"));
    assert.equal(holding.length, 4);
    for (const name of holding) assert.match(name, /^words-lazy\./);
});
