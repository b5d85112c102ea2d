// Whatever an instrument, an owner's words, a theme, a configuration or a link says, it is text: no script runs, no element is made
// of it, nothing is asked of anyone else, and people read it as it was written. In every page that a build makes.
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { buildPage } from "../../../tools/page/build-page.js";
import { root } from "../../../tools/shared/run.js";
import { consent, fields, privacy } from "../site/needs.js";
import { givenAt, launch, openFinished, ready, serveDist, views, watch } from "../helpers/support.js";

/** Ends elements, attributes, comments, scripts and styles, and begins what runs. */
const markup = `"'--></style></script><script>hit()</script><img src=x onerror=hit()>&lt;u hit&gt;`;
/** Long texts would be refused for their length alone, and keys, ids and places to fill in are none. @param {any} value @param {string} key @returns {any} */
function spoilt(value, key = "") {
    if (Array.isArray(value)) return value.map((each) => spoilt(each, key));
    if (typeof value === "object" && value !== null) return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, spoilt(each, name)]));
    return typeof value === "string" && !["id", "stage", "facet", "scale", "solid", "language", "$schema"].includes(key) ? `${value} ${markup}` : value;
}

const folder = mkdtempSync(join(tmpdir(), "upstream-hostile-"));
const read = (/** @type {string[]} */ ...path) => JSON.parse(readFileSync(join(root, "assets", ...path), "utf8"));

/** @type {import("playwright-core").Browser} */
let browser;
/** @type {Awaited<ReturnType<typeof serveDist>>} */
let server;
before(async () => {
    const put = (/** @type {string} */ name, /** @type {unknown} */ values) => writeFileSync(join(folder, name), JSON.stringify(values));
    const instrument = read("instruments", "sales-foundation.en.json"), { words: own, ...rest } = instrument;
    put("instrument.en.json", { ...spoilt(rest), words: Object.fromEntries(Object.entries(own ?? {}).map(([key, text]) => [key, `${text} ${markup}`])) });
    mkdirSync(join(folder, "words"));
    // What stands in brackets is a link, and what stands in braces is filled in: both are as they were.
    const words = Object.entries(read("words", "en.json")).filter(([key]) => !/^app\.(language|direction)$/.test(key));
    put("words/en.json", Object.fromEntries(words.map(([key, text]) => [key, `${text} ${markup}`])));
    put("theme.json", { name: markup, links: { contact: "https://example.com/?a=%22%3E%3Cscript%3Ehit()%3C/script%3E" } });
    const form = { service: "json", endpoint: "https://example.com/in", fields: fields.map((field) => spoilt(field, "")).map((field, index) => ({ ...field, name: fields[index].name, type: fields[index].type })),
        consent: { version: "1", text: `${consent.text.en} ${markup}` }, mail: "hello@example.com" };
    put("assessment.json", { version: 1, instrument: "instrument.en.json", theme: "theme.json", site: "https://example.com/check/", contact: { form },
        privacy: { ...privacy, controller: markup } });
    const dist = await buildPage({ configuration: join(folder, "assessment.json"), out: join(folder, "dist") });
    [browser, server] = [await launch(), await serveDist(dist)];
});
after(async () => {
    await browser?.close();
    await server?.close();
    rmSync(folder, { recursive: true });
});

/** @param {(page: import("playwright-core").Page, check: () => Promise<void>) => Promise<void>} look */
async function visit(look) {
    const context = await browser.newContext({ viewport: views.desktop, locale: "en" }), page = await context.newPage();
    const heard = watch(page);
    /** @type {string[]} */
    const strange = [];
    context.on("request", (request) => { if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(server.address)) strange.push(request.url()); });
    await page.addInitScript(() => { /** @type {any} */ (window).hits = 0; /** @type {any} */ (window).hit = () => { /** @type {any} */ (window).hits += 1; }; });
    await look(page, async () => {
        assert.equal(await page.evaluate(() => /** @type {any} */ (window).hits), 0);
        assert.equal(await page.evaluate(() => document.querySelectorAll("img[src=x], [onerror], [hit]").length), 0);
        assert.ok((await page.evaluate(() => document.body.textContent ?? "")).includes("<img src=x onerror=hit()>"), "it is read as it was written");
    });
    assert.deepEqual([heard, strange], [[], []]);
    await context.close();
}

test("the intro and a question, before the app and after", () => visit(async (page, check) => {
    await page.goto(server.address);
    await check();
    await ready(page);
    await check();
    await page.locator('[data-id="intro/start"]').click();
    await page.locator("html[data-screen=question]").waitFor({ state: "attached" });
    await check();
    await page.locator('[data-id="rendering"]').click();
    await check();
}));

test("a result, what it is taken along by, and the form", () => visit(async (page, check) => {
    await openFinished(page, server.address, givenAt([1, 3, 3, 2]));
    await check();
    await page.locator('a[data-id="result/contact"]').first().click();
    await page.locator("dialog").waitFor();
    await check();
    await page.keyboard.press("Escape");
    await page.locator('[data-id="share/more"]').click();
    await page.locator("html[data-screen=take]").waitFor({ state: "attached" });
    await check();
}));

for (const path of ["/privacy.html", "/r/focus-belief/", "/r/unclear/"]) {
    test(`the page ${path}`, () => visit(async (page, check) => {
        await page.goto(server.address + path);
        await check();
    }));
}

test("a link that holds markup", () => visit(async (page, check) => {
    for (const code of [`2.${markup}`, `2.QB5b${encodeURIComponent(markup)}`, `t2.${markup.replaceAll(" ", "%20")}`]) {
        await page.goto(`${server.address}/?${Math.random()}#${code}`);
        await ready(page);
        assert.equal(await page.evaluate(() => document.documentElement.dataset.screen), "problem");
        await check();
    }
}));
