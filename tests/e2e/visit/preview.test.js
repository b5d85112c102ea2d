// Promises: every outcome and language has a page with a picture for whoever makes previews of links; people choose between the exact link,
// which tells a server nothing, and the one with a preview, which tells it the outcome and opens the same result; a page from a disk offers
// links only if its owner has named an address for them.
import assert from "node:assert/strict";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { serve } from "../../../tools/serve/handler.js";
import { root } from "../../../tools/shared/run.js";
import { codesFor, drawn, givenAt, instrument, launch, openFinished, press, ready, untilNextScreen, views, watch } from "../helpers/support.js";

const parent = mkdtempSync(join(tmpdir(), "upstream-preview-"));
const given = givenAt([0.5, 2.5, 3, 1.2]);
const outcomes = [...instrument.stages.map((/** @type {{id: string}} */ { id }) => `focus-${id}`), "solid", "unclear"];
/** Each language's folder. */
const folders = { en: "", ar: "ar/", de: "de/", es: "es/" };

/** @typedef {{server: Awaited<ReturnType<typeof serve>>, site: string}} Served */
/** @type {Served} */
let served;
/** @type {import("playwright-core").Browser} */
let browser;

/** An owner's folder. @param {string} name @param {string | undefined} site @param {(text: string) => string} [change] of the English instrument */
function ownersFolder(name, site, change) {
    const folder = join(parent, name), english = join(folder, "sales-foundation.en.json");
    cpSync(join(root, "assets", "instruments"), folder, { recursive: true });
    if (change) {
        for (const code of ["ar", "de", "es"]) rmSync(join(folder, `sales-foundation.${code}.json`));
        writeFileSync(english, change(readFileSync(english, "utf8")));
    }
    writeFileSync(join(folder, "assessment.json"), JSON.stringify({ version: 1, instrument: "sales-foundation.en.json", site }));
    return join(folder, "assessment.json");
}

/** A page whose public address is where it is served. @param {string} name @param {(text: string) => string} [change] @returns {Promise<Served>} */
async function serveOwn(name, change) {
    const { buildPage } = await import("../../../tools/page/build-page.js");
    const out = join(parent, `${name}-dist`);
    mkdirSync(out);
    const server = await serve(out, 0), site = `${server.address}/`;
    await buildPage({ out, configuration: ownersFolder(name, site, change), module: process.env.UPSTREAM_MODULE });
    return { server, site };
}

before(async () => {
    [served, browser] = await Promise.all([serveOwn("own"), launch()]);
});
after(async () => {
    await browser?.close();
    await served?.server.close();
    rmSync(parent, { recursive: true, force: true });
});

/** @param {string} html @param {string} property */
const metaOf = (html, property) => new RegExp(`<meta (?:property|name)="${property}" content="([^"]*)">`).exec(html)?.[1] ?? "";

/** A fresh visitor's page, and every address that it asks for. @param {import("playwright-core").BrowserContextOptions} [options] */
async function visitor(options = {}) {
    const context = await browser.newContext({ viewport: views.phone, permissions: ["clipboard-read", "clipboard-write"], ...options });
    const page = await context.newPage(), heard = watch(page);
    /** @type {string[]} */
    const asked = [];
    page.on("request", (request) => asked.push(request.url()));
    return { context, page, heard, asked };
}

for (const [language, folder] of Object.entries(folders)) {
    test(`${language}: each outcome's page names itself and its picture, which is there, by whole addresses`, async () => {
        const titles = new Set();
        for (const path of ["", ...outcomes.map((outcome) => `r/${outcome}/`)]) {
            const address = `${served.site}${folder}${path}`, html = await (await fetch(address)).text();
            assert.match(html, new RegExp(`<html lang="${language}"`));
            assert.equal(metaOf(html, "og:url"), address);
            assert.ok(metaOf(html, "og:title") && metaOf(html, "og:description"), address);
            titles.add(metaOf(html, "og:title"));
            const picture = metaOf(html, "og:image");
            assert.ok(picture.startsWith(`${served.site}previews/`), picture);
            const answer = await fetch(picture), png = Buffer.from(await answer.arrayBuffer());
            assert.equal(answer.headers.get("content-type"), "image/png");
            assert.match(answer.headers.get("cache-control") ?? "", /immutable/);
            assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [1200, 630]);
            assert.ok(png.length > 10_000 && png.length < 300_000, `${picture}: ${png.length} bytes`);
        }
        assert.equal(titles.size, outcomes.length + 1, "each has a title of its own");
    });
}

test("people choose: the exact link asks for nothing with the outcome in it, the other one for its page, and both show the same", async () => {
    const { context, page, heard } = await visitor();
    await openFinished(page, served.server.address, given);
    await untilNextScreen(page, () => page.getByRole("button", { name: "QR code, picture, reminder" }).click());
    const copied = async () => {
        await page.getByRole("button", { name: /Copy link|Link copied/ }).click();
        await page.getByRole("button", { name: "Link copied" }).waitFor({ state: "attached" });
        return page.evaluate(() => navigator.clipboard.readText());
    };
    const exact = await copied();
    await page.getByText(/^The exact link tells a server nothing/).waitFor({ state: "attached" });
    await press(page.getByRole("checkbox", { name: /^Show a preview/ }), "mouse");
    await page.getByRole("button", { name: "Copy link" }).waitFor({ state: "attached" });
    const withPreview = await copied();
    const code = codesFor([given], "--summary")[0];
    assert.deepEqual([exact, withPreview], [`${served.site}#${code}`, `${served.site}r/focus-belief/#${code}`]);
    assert.deepEqual(heard, []);
    await context.close();

    const seen = [];
    for (const link of [exact, withPreview]) {
        const other = await visitor();
        await other.page.goto(link);
        await other.page.getByRole("heading", { level: 1, name: /^Start with belief/ }).waitFor({ state: "attached" });
        assert.equal(other.page.url(), exact);
        await drawn(other.page);
        seen.push(await other.page.locator("#mirror").innerText());
        assert.deepEqual(other.heard, []);
        assert.ok(other.asked.every((address) => address.startsWith(served.site) || address.startsWith("blob:")), "nobody else is asked");
        const telling = other.asked.filter((address) => /focus|belief/.test(address));
        assert.deepEqual(telling.map((address) => address.split("#")[0]), link === exact ? [] : [`${served.site}r/focus-belief/`]);
        await other.context.close();
    }
    assert.equal(seen[0], seen[1]);
});

test("in German the preview is German, and the result opens in the language of whoever opens it", async () => {
    const { context, page, heard } = await visitor({ locale: "en-GB" });
    await page.goto(`${served.site}de/r/focus-belief/#${codesFor([given])[0]}`);
    await page.getByRole("heading", { level: 1, name: /^Start with belief/ }).waitFor({ state: "attached" });
    assert.deepEqual(heard, []);
    await context.close();
});

for (const javaScriptEnabled of [true, false]) {
    test(`without a code an outcome's page says what it is and leads to the assessment, ${javaScriptEnabled ? "with" : "without"} JavaScript`, async () => {
        const { context, page, heard, asked } = await visitor({ javaScriptEnabled });
        for (const [language, folder] of Object.entries(folders)) {
            for (const path of ["r/solid/", "r/unclear/"]) {
                await page.goto(`${served.site}${folder}${path}`);
                assert.equal(await page.getByRole("heading", { level: 1 }).count(), 1);
                assert.equal(await page.locator("html").getAttribute("lang"), language);
                const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth).catch(() => false);
                assert.ok(!wide, "nothing sticks out");
            }
        }
        await page.getByRole("link").click();
        await page.waitForURL(`${served.site}?lang=es`);
        assert.ok(asked.every((address) => address.startsWith(served.site) || /^(data|blob):/.test(address)), "nobody else is asked");
        assert.deepEqual(heard, []);
        await context.close();
    });
}

test("axe finds nothing on the page of an outcome, in either scheme", async () => {
    const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
    for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
        const { context, page } = await visitor({ colorScheme });
        for (const path of ["r/focus-belief/", "ar/r/unclear/", "de/"]) {
            await page.goto(`${served.site}${path}`);
            await page.evaluate(source);
            const { violations } = await page.evaluate(() => /** @type {any} */ (window).axe.run(document));
            assert.deepEqual(violations.map((/** @type {{id: string}} */ { id }) => id), [], `${path} ${colorScheme}`);
        }
        await context.close();
    }
});

test("texts of an instrument that look like markup run nothing, in no page", async () => {
    const hostile = "</title></script><script>window.hurt=1</script>\\\"'><img src=x onerror=hurt=1>";
    const own = await serveOwn("hostile", (text) => text.replaceAll('"name": "Belief"', `"name": "${hostile}"`));
    const { context, page, heard } = await visitor();
    for (const path of ["", "r/focus-belief/", "r/solid/"]) {
        await page.goto(`${own.site}${path}`);
        if (path === "") await ready(page);
        assert.equal(await page.evaluate(() => "hurt" in window), false, path);
        assert.equal(await page.locator("img").count(), 0, path);
        for (const data of await page.locator('script[type="application/ld+json"]').all()) JSON.parse(await data.textContent() ?? "");
    }
    assert.match(await (await fetch(`${own.site}r/focus-belief/`)).text(), /&lt;script&gt;window\.hurt/);
    assert.deepEqual(heard, []);
    await context.close();
    await own.server.close();
});

for (const site of [undefined, "https://example.org/check/"]) {
    test(`a page from a disk ${site ? "has links with its owner's address" : "without an address offers no links"}`, async () => {
        const { buildSinglePage } = await import("../../../tools/page/build-page.js");
        const file = join(parent, `${site ? "with" : "without"}.html`);
        await buildSinglePage(file, { configuration: ownersFolder(`single-${Boolean(site)}`, site), module: process.env.UPSTREAM_MODULE });
        const { context, page, heard } = await visitor();
        await openFinished(page, pathToFileURL(file).href, given);
        await untilNextScreen(page, () => page.getByRole("button", { name: site ? "QR code, picture, reminder" : "Picture, paper" }).click());
        assert.equal(await page.getByRole("button", { name: "Copy link" }).count(), site ? 1 : 0);
        assert.equal(await page.getByRole("img", { name: /QR code/ }).count(), site ? 1 : 0);
        if (site) assert.match(await page.getByRole("link", { name: "Open this result’s link" }).getAttribute("href") ?? "", /^https:\/\/example\.org\/check\/#2\./);
        assert.equal(await page.getByRole("checkbox", { name: /^Show a preview/ }).count(), 0);
        assert.equal(await page.getByRole("button", { name: "Print or save as PDF" }).count(), 1);
        assert.deepEqual(heard, []);
        await context.close();
    });
}
