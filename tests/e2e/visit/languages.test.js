// Languages: by the browser, by the address, by the list on every screen; a link opens in its reader's language; and only
// what a language needs is fetched.
import assert from "node:assert/strict";
import { test } from "node:test";
import { control, everyKindOfScreen, go, keptVisit } from "../helpers/screens.js";
import { answer, choosePlain, codesFor, drawn, givenAt, ready, runTool, setUp, views, watch } from "../helpers/support.js";

const here = setUp();

/** @param {import("playwright-core").BrowserContextOptions} options @param {string} path */
async function visit(options, path = "/") {
    const context = await here.browser.newContext({ viewport: views.phone, ...options });
    const page = await context.newPage();
    const heard = watch(page);
    /** @type {string[]} */
    const asked = [];
    page.on("request", (request) => {
        const { protocol, pathname } = new URL(request.url());
        // The worker's script, which the page has fetched before.
        if (protocol !== "blob:") asked.push(pathname);
    });
    await page.goto(here.server.address + path);
    await ready(page);
    return { context, page, heard, asked };
}

/** @param {import("playwright-core").Page} page */
const language = (page) => page.evaluate(() => document.documentElement.lang);

for (const [locale, path, expected] of [
    ["de-AT", "/", "de"], ["es-MX", "/", "es"], ["fr-FR", "/", "en"], ["de-DE", "/?lang=es", "es"], ["en-US", "/?lang=ar-EG", "ar"], ["es", "/?lang=xx", "es"],
]) {
    test(`a browser in ${locale} at ${path} gets ${expected}, and nothing of another language`, async () => {
        const { context, page, heard, asked } = await visit({ locale }, path);
        assert.equal(await language(page), expected);
        const others = asked.filter((name) => /\.(ar|de|en|es)\./.test(name) && !name.includes(`.${expected}.`));
        assert.deepEqual(others, []);
        assert.ok(asked.length <= 12, asked.join(" "));
        assert.deepEqual(heard, []);
        await context.close();
    });
}

test("the list changes the language on the spot, answers and all, and is remembered", async () => {
    const { context, page, heard } = await visit({});
    await go(page, "intro/start");
    await answer(page, 3).click();
    await page.waitForFunction(() => /Question 2/.test(document.title));
    await control(page, "language").selectOption("de");
    await page.waitForFunction(() => /^Frage 2 von 20/.test(document.title));
    await drawn(page);
    await control(page, "language").selectOption("ar");
    await page.locator("html[dir=rtl][data-rendering=html]").waitFor({ state: "attached" });
    await page.reload();
    await ready(page);
    assert.equal(await language(page), "ar");
    await control(page, "language").selectOption("en");
    await page.waitForFunction(() => /^Question 2 of 20/.test(document.title));
    await page.locator("html[dir=ltr][data-rendering=canvas]").waitFor({ state: "attached" });
    await page.getByRole("button", { name: "Back" }).click();
    await page.waitForFunction(() => /Question 1/.test(document.title));
    assert.ok(await answer(page, 3).isChecked());
    assert.deepEqual(heard, []);
    await context.close();
});

test("a choice on the page outlives a language in the address", async () => {
    const { context, page } = await visit({}, "/?lang=de");
    await control(page, "language").selectOption("es");
    await page.locator("html[lang=es]").waitFor({ state: "attached" });
    assert.match(page.url(), /\?lang=es$/);
    await context.close();
});

test("a link opens in its reader's language, and says nothing of that of who shared it", async () => {
    const [code] = codesFor([givenAt([1, 3, 3, 2])]);
    const sharing = await visit({}, "/?lang=de");
    await control(sharing.page, "language").waitFor({ state: "attached" });
    await sharing.page.evaluate(([key, session]) => localStorage.setItem(key, session), ["upstream/sales-foundation", keptVisit(true)]);
    await sharing.page.reload();
    await ready(sharing.page);
    await go(sharing.page, "share/more");
    assert.ok((await sharing.page.locator('a[data-id="link/open"]').getAttribute("href"))?.startsWith(`${here.server.address}/#2.`));
    await sharing.context.close();
    const { context, page } = await visit({ locale: "es" }, `/#${code}`);
    assert.match(await page.getByRole("heading", { level: 1 }).innerText(), /^Empieza por la convicción/);
    await context.close();
});

test("the failure pages speak the language too", async () => {
    const context = await here.browser.newContext({ viewport: views.phone, locale: "de" });
    const page = await context.newPage();
    await page.route("**/upstream.*.wasm", (route) => route.abort());
    await page.goto(here.server.address);
    await page.locator('[data-failure="download"] h1').waitFor();
    assert.match(await page.locator('[data-failure="download"] button').innerText(), /versuchen/i);
    await context.close();
});

/** Words of the plain page that a line's end has broken, and texts that reach beyond the window. @param {import("playwright-core").Page} page */
const brokenWords = (page) => page.evaluate(() => {
    /** @type {string[]} */
    const found = [];
    const texts = document.createTreeWalker(document.querySelector("#mirror") ?? document.body, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
        if (text.parentElement?.closest(".spoken, .look-answers > legend, textarea, select, option, svg, .button.look-arrow")) continue;
        // An address has no spaces: it may go on in the next line.
        const address = text.parentElement?.closest(".look-address") !== null;
        for (const word of (text.textContent ?? "").matchAll(/[^\s\u00a0\-–/]+/g)) {
            const range = document.createRange();
            range.setStart(text, word.index);
            range.setEnd(text, word.index + word[0].length);
            const boxes = [...range.getClientRects()].filter((box) => box.width > 0);
            const lines = new Set(boxes.map((box) => Math.round(box.top)));
            if ((lines.size > 1 && !address) || boxes.some((box) => box.right > innerWidth || box.left < 0)) found.push(word[0]);
        }
    }
    return found;
});

for (const code of ["en", "de", "es", "ar"]) {
    test(`${code}: on the smallest phone the plain page breaks no word, and nothing is beyond its sides`, async () => {
        const page = await here.browser.newPage({ viewport: { width: 320, height: 568 } });
        await page.goto(`${here.server.address}?lang=${code}`);
        await ready(page);
        const choose = async () => {
            if (code !== "ar") await choosePlain(page);
        };
        await choose();
        const seen = /** @type {string[]} */ ([]);
        await everyKindOfScreen(page, async (screen) => {
            seen.push(screen);
            assert.equal(await page.locator("html[data-rendering=html]").count(), 1, screen);
            assert.deepEqual(await brokenWords(page), [], screen);
        }, choose);
        assert.ok(seen.length >= 9, seen.join(", "));
        await page.close();
    });
}

/** A likelihood as people are told it: tenths of the whole per cent. @param {number} likelihood */
function toldAs(likelihood) {
    const tenths = Math.floor((Math.floor(100 * likelihood + 0.5) + 5) / 10);
    return tenths === 0 ? [1, 10] : tenths === 10 ? [9, 10] : [tenths, 10];
}

/** Shared results have one title: waits until the page has heard of the code and drawn it. @param {import("playwright-core").Page} page @param {string} code */
const openCode = (page, code) => page.evaluate((hash) => new Promise((resolve) => {
    addEventListener("hashchange", () => requestAnimationFrame(() => requestAnimationFrame(resolve)), { once: true });
    location.hash = hash;
}), code);

for (const lang of ["en", "de", "es", "ar"]) {
    test(`${lang}: the one number that is said is the tool's`, async () => {
        // From clear to close, weak and sound, with the answers and without.
        const given = [[0, 1, 2, 3], [3.4, 1, 3, 3], [4, 4, 4, 4], [2.2, 2.6, 3, 3], [3, 2.2, 2, 3], [2.6, 2.7, 2.8, 2.9]].map((levels) => givenAt(levels));
        const { context, page } = await visit({}, `/?lang=${lang}`);
        for (const code of [...codesFor(given), ...codesFor(given.slice(3), "--summary")]) {
            const result = JSON.parse(runTool(["read"], `${code}\n`));
            await openCode(page, code);
            // The first result waits for the lazily loaded part.
            await page.locator('[data-id^="result/reason/"]').first().waitFor({ state: "attached" });
            const sentences = await page.locator('[data-id^="result/reason/"]').allTextContents();
            const numbers = sentences.flatMap((sentence) => (sentence.match(/\d+/g) ?? []).map(Number)).sort((a, b) => a - b);
            assert.deepEqual(numbers, toldAs(result.likelihood[result.focus ?? "sound"]), `${code}: ${sentences.join(" ")}`);
        }
        await context.close();
    });
}
