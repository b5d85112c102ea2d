// Links outlive an edit: a page of a new version shows a result of the former one with the questions and words of then, in every
// language, and a team's summary too; the visitor's own visit is neither touched nor lost; and nobody else pays for it.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { buildPage, buildSinglePage } from "../../../tools/page/build-page.js";
import { root } from "../../../tools/shared/run.js";
import { codesFor, givenAt, launch, ready, runTool, serveDist, views } from "../helpers/support.js";

const folder = mkdtempSync(join(tmpdir(), "upstream-archived-")), out = join(folder, "dist");
const configuration = join(folder, "assessment.json"), instrument = (/** @type {string} */ code) => join(folder, `check.${code}.json`);
/** The former version's verdict has a wording of its own. */
const formerly = { en: "Formerly: start here.", de: "Damals: hier anfangen." };

/** @param {(definition: any, code: "en" | "de") => void} change */
function edit(change) {
    for (const code of /** @type {const} */ (["en", "de"])) {
        const definition = JSON.parse(readFileSync(instrument(code), "utf8"));
        change(definition, code);
        writeFileSync(instrument(code), JSON.stringify(definition));
    }
}
const build = () => spawnSync("node", [join(root, "tools", "page", "build-page.js"), "--configuration", configuration, "--out", out], { encoding: "utf8" });

const tool = process.env.UPSTREAM_CLI ?? join(root, "build", "native", "bin", "upstream");

/** @type {import("playwright-core").Browser} */
let browser;
/** @type {Awaited<ReturnType<typeof serveDist>>} */
let server;
/** Links of the former version. */
let code = "", summary = "", team = "";
/** One of the new one. */
let today = "";
/** What was left of the first build after an edit was refused. */
let refused = { status: /** @type {number | null} */ (null), said: "", untouched: false };

before(async () => {
    for (const language of ["en", "de"]) cpSync(join(root, "assets", "instruments", `sales-foundation.${language}.json`), instrument(language));
    writeFileSync(configuration, JSON.stringify({ version: 1, instrument: "check.en.json" }));
    edit((definition, language) => {
        definition.words = { ...definition.words, "result.title": "Then" };
        for (const stage of definition.stages) stage.verdict = formerly[language];
    });
    await buildPage({ configuration, out });
    const levels = [0, 4, 4, 4];
    [code] = codesFor([givenAt(levels)]);
    [summary] = codesFor([givenAt(levels)], "--summary");
    team = runTool(["team", "--link"], `${codesFor([givenAt(levels), givenAt(levels), givenAt(levels)]).join("\n")}\n`).trim();
    const index = readFileSync(join(out, "index.html"));
    edit((definition) => { definition.items[0].weight = 3; });
    const { status, stderr, stdout } = build();
    refused = { status, said: stderr + stdout, untouched: index.equals(readFileSync(join(out, "index.html"))) };
    edit((definition) => {
        definition.version = 2;
        for (const stage of definition.stages) stage.verdict = "Today: start here.";
    });
    await buildPage({ configuration, out });
    today = execFileSync(tool, ["link", instrument("en")], { input: `${JSON.stringify(givenAt(levels))}\n`, encoding: "utf8" }).trim();
    [browser, server] = [await launch(), await serveDist(out)];
});
after(async () => {
    await browser?.close();
    await server?.close();
    rmSync(folder, { recursive: true });
});

/** @param {string} address @param {(page: import("playwright-core").Page, requests: string[]) => Promise<void>} look @param {string} [locale] */
async function visit(address, look, locale = "en") {
    const context = await browser.newContext({ viewport: views.desktop, locale }), page = await context.newPage();
    /** @type {string[]} */
    const requests = [];
    page.on("request", (request) => requests.push(new URL(request.url()).pathname));
    await page.goto(address);
    await ready(page);
    await look(page, requests);
    await context.close();
}
/** @param {import("playwright-core").Page} page */
const heading = (page) => page.locator("#mirror h1").first().textContent();
const ofArchive = (/** @type {string[]} */ requests) => requests.filter((each) => /archive\.\d/.test(each));

test("an edit that old links would not survive ends the build, names its place and leaves the page as it was", () => {
    assert.equal(refused.status, 1);
    assert.match(refused.said, /check\.en\.json:\/items\/0\/weight: this is 3; expected 1, as in/);
    assert.match(refused.said, /check\.en\.json:\/version: this is 1, and links of it would mean something else; expected at least 2/);
    assert.ok(refused.untouched);
    assert.deepEqual(readdirSync(join(folder, "archive")).sort(), ["sales-foundation-1", "sales-foundation-2"]);
    assert.ok(existsSync(join(folder, "archive", "sales-foundation-1", "check.de.json")));
});

test("a visit without an old link fetches nothing of the archive", () => visit(server.address, async (page, requests) => {
    await page.waitForTimeout(300);
    assert.deepEqual(ofArchive(requests), []);
}));

test("an old link is shown with the words of then, and says so; in another language too", () => visit(`${server.address}/#${code}`, async (page, requests) => {
    assert.equal(await heading(page), formerly.en);
    assert.match(String(await page.locator('[data-id="shared/note"]').textContent()), /version 1\. Its questions have been changed since/);
    assert.deepEqual(ofArchive(requests).map((each) => each.split(".").slice(0, 4).join(".")).sort(), ["/archive.1.instrument.en", "/archive.1.words-lazy.en"]);
    await page.locator("select").selectOption("de");
    await page.locator("html[lang=de]").waitFor({ state: "attached" });
    await page.waitForFunction((text) => document.querySelector("#mirror h1")?.textContent === text, formerly.de);
}));

test("an old link is shown with the words of then though the archive's script comes last", async () => {
    const page = await browser.newPage();
    await page.route(/archive\.[\w-]+\.js$/, (route) => setTimeout(() => route.continue(), 2000));
    await page.goto(`${server.address}/#${code}`);
    await ready(page);
    assert.equal(await heading(page), formerly.en);
    await page.close();
});

test("a link of today is shown with the words of today, also after one of then in the same tab, and the other way round", () => visit(`${server.address}/#${today}`, async (page, requests) => {
    const shows = (/** @type {string} */ verdict) => page.waitForFunction((text) => document.querySelector("#mirror h1")?.textContent === text, verdict);
    await shows("Today: start here.");
    assert.deepEqual(ofArchive(requests), []);
    assert.doesNotMatch(String(await page.locator('[data-id="shared/note"]').textContent()), /changed since/);
    for (const [hash, verdict] of [[code, formerly.en], [today, "Today: start here."]]) {
        await page.evaluate((to) => { location.hash = to; }, hash);
        await shows(verdict);
    }
    await page.goBack();
    await shows(formerly.en);
}));

test("one's own visit stays as it was, and is where one comes back to", () => visit(server.address, async (page) => {
    await page.locator('[data-id="intro/start"]').click();
    await page.locator('#mirror input[type=radio]').nth(1).click();
    await page.locator('html[data-screen="question"]').waitFor({ state: "attached" });
    await page.waitForTimeout(600);
    const kept = await page.evaluate(() => ({ ...localStorage }));
    await page.evaluate((hash) => { location.hash = hash; }, code);
    await page.waitForFunction((text) => document.querySelector("#mirror h1")?.textContent === text, formerly.en);
    await ready(page);
    assert.deepEqual(await page.evaluate(() => ({ ...localStorage })), kept);
    await page.locator('[data-id="shared/leave"]').click();
    await page.waitForFunction(() => !location.hash && document.documentElement.dataset.stage === "ready" && document.documentElement.dataset.screen === "question");
    assert.deepEqual(await page.evaluate(() => ({ ...localStorage })), kept);
    assert.equal(new URL(page.url()).hash, "");
}));

test("a damaged link of a former version is refused as such, and an unknown version's as well", async () => {
    await visit(`${server.address}/#${code.slice(0, -1)}${code.endsWith("A") ? "B" : "A"}`, async (page) => {
        assert.equal(await page.evaluate(() => document.documentElement.dataset.screen), "problem");
        assert.doesNotMatch(String(await page.locator("#mirror").textContent()), /version/);
    });
    await visit(`${server.address}/#2.P_8AAAAAAAAA`, async (page) => {
        assert.equal(await page.evaluate(() => document.documentElement.dataset.screen), "problem");
    });
});

test("a page with an archive whose app does not come says so", async () => {
    const page = await browser.newPage();
    await page.route(/app\.[\w-]+\.js$/, (route) => route.abort());
    await page.goto(server.address);
    await page.locator("html[data-stage=failed]").waitFor({ state: "attached" });
    await page.close();
});

test("without the archive's script the page is there, and an old link is refused as one of another version", async () => {
    const page = await browser.newPage();
    await page.route(/archive\.[\w-]+\.js$/, (route) => route.abort());
    await page.goto(`${server.address}/#${code}`);
    await ready(page);
    assert.match(String(await page.locator("#mirror").textContent()), /version/);
    await page.close();
});

test("a summary of then, which holds no answers, is shown as well", () => visit(`${server.address}/#${summary}`, async (page) => {
    assert.equal(await heading(page), formerly.en);
    assert.match(String(await page.locator('[data-id="shared/note"]').textContent()), /It is a summary/);
}));

test("an old link whose files cannot be had says that they are not kept on the device", async () => {
    const page = await browser.newPage();
    await page.route(/archive\.1\./, (route) => route.abort());
    await page.goto(`${server.address}/#${code}`);
    await page.locator("html[data-stage=failed]").waitFor({ state: "attached" });
    assert.match(await page.locator('[data-failure="download"]').innerText(), /former version, whose questions are not kept on this device/);
    await page.close();
});

test("a team's summary of then can be read", () => visit(`${server.address}/#${team.split("#").at(-1)}`, async (page) => {
    await page.locator('html[data-screen="team"]').waitFor({ state: "attached" });
    assert.match(String(await page.locator("#mirror").textContent()), /3/);
}));

test("one file from a disk shows an old link as well", async () => {
    const path = join(folder, "single.html");
    await buildSinglePage(path, { configuration });
    await visit(`file://${path}#${code}`, async (page) => assert.equal(await heading(page), formerly.en));
});
