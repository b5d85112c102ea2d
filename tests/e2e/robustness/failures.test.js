// Failure is clear: whatever goes wrong, the visitor ends on a readable page that says what happened and what to do,
// and no answer is lost.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "../../../tools/shared/run.js";
import {
    answer, cardsAsTheyLie, checkResult, codesFor, draw, drawn, givenAt, holdModule, launch, ready, scoreWithTool, setUp, someOptions,
    untilNextScreen, views, watch, withoutWorker,
} from "../helpers/support.js";

/** @typedef {import("playwright-core").Page} Page */

const here = setUp();

const open = () => here.browser.newPage({ viewport: views.phone });

/**
 * A failure page: a heading, what to do, and a button that works.
 * @param {import("playwright-core").Page} page @param {RegExp} heading @param {string} button
 */
async function checkFailure(page, heading, button) {
    await page.getByRole("heading", { level: 1, name: heading }).waitFor();
    assert.ok(await page.getByRole("button", { name: button }).isVisible());
    assert.equal(await page.locator("#canvas").isVisible(), false);
}

for (const file of ["upstream.*.wasm", "instrument.en.*.json", "words.en.*.json"]) {
    test(`a file that does not arrive (${file}) is said, and trying again works`, async () => {
        const page = await open();
        await page.route(`**/${file}`, (route) => route.abort());
        await page.goto(here.server.address);
        await checkFailure(page, /did not arrive/, "Try again");
        await page.unroute(`**/${file}`);
        await page.getByRole("button", { name: "Try again" }).click();
        await ready(page);
        await page.close();
    });
}

test("a file that the server does not have is said with its name", async () => {
    const page = await open();
    await page.route("**/instrument.*.json", (route) => route.fulfill({ status: 404, body: "no" }));
    await page.goto(here.server.address);
    await checkFailure(page, /did not arrive/, "Try again");
    assert.match(await page.locator("pre:visible").innerText(), /instrument\.en\.json: the server answered 404/);
    await page.close();
});

/** The page as an owner could build it with such files: it takes what comes for them. @param {Page} page */
const takesAnything = (page) => page.route(`${here.server.address}/`, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace(/ integrity="[^"]*"/g, "") });
});

test("a broken instrument is said with file, place and remedy", async () => {
    const page = await open();
    await takesAnything(page);
    await page.route("**/instrument.*.json", async (route) => {
        const response = await route.fetch();
        const body = (await response.text()).replace('"stage":"belief"', '"stage":"beleif"');
        await route.fulfill({ response, body });
    });
    await page.goto(here.server.address);
    await checkFailure(page, /questions could not be read/, "Try again");
    assert.match(await page.locator("pre:visible").innerText(), /instrument\.json:\/items\/\d+\/stage: .*belief/);
    await page.close();
});

test("an instrument that is no JSON at all is said", async () => {
    const page = await open();
    await takesAnything(page);
    await page.route("**/instrument.*.json", (route) => route.fulfill({ body: "<html>Sign in to the hotel’s network" }));
    await page.goto(here.server.address);
    await checkFailure(page, /questions could not be read/, "Try again");
    await page.close();
});

test("a file that is another one than the page was built with is not taken, and its name is said", async () => {
    const page = await open();
    await page.route("**/instrument.*.json", (route) => route.fulfill({ body: "<html>Sign in to the hotel’s network" }));
    await page.goto(here.server.address);
    await checkFailure(page, /did not arrive/, "Try again");
    assert.match(await page.locator("pre:visible").innerText(), /instrument\.en\.json: the server answered 200/);
    await page.close();
});

test("a browser without WebAssembly is told so", async () => {
    const page = await open();
    await page.addInitScript(() => {
        // @ts-expect-error: this is what such a browser looks like
        delete window.WebAssembly;
    });
    await page.goto(here.server.address);
    await checkFailure(page, /cannot run the assessment/, "Try again");
    await page.close();
});

test("without JavaScript the page says what it is and how to make contact", async () => {
    const context = await here.browser.newContext({ javaScriptEnabled: false, viewport: views.phone });
    const page = await context.newPage();
    await page.goto(here.server.address);
    assert.ok(await page.getByRole("heading", { level: 1, name: /where does it start/ }).isVisible());
    assert.match(await page.locator("body").innerText(), /JavaScript, which is switched off/);
    assert.match((await page.getByRole("link", { name: "talk to us" }).first().getAttribute("href")) ?? "", /^https:/);
    await context.close();
});

/** Anything that the page fetches, in each way of not coming. @type {[string, string, (route: import("playwright-core").Route) => Promise<void>][]} */
const missing = ["app.*.js", "style.*.css", "upstream.*.wasm", "words.en.*.json", "instrument.en.*.json"]
    .flatMap((file) => [
        [file, "is not there", (/** @type {import("playwright-core").Route} */ route) => route.fulfill({ status: 404, body: "no" })],
        [file, "breaks off", (/** @type {import("playwright-core").Route} */ route) => route.abort()],
    ]);
for (const [file, way, answerWith] of [...missing,
    /** @type {const} */ (["app.*.js", "is a hotel's page", (/** @type {any} */ route) => route.fulfill({ contentType: "text/javascript", body: "<html>" })]),
    /** @type {const} */ (["upstream.*.wasm", "is a hotel's page", (/** @type {any} */ route) => route.fulfill({ contentType: "application/wasm", body: "<html>" })])]) {
    test(`${file} ${way}: a page says so, offers a way on, and the answer given meanwhile is kept`, async () => {
        const page = await open();
        await holdUntil(page, file, answerWith);
        await page.goto(here.server.address, { waitUntil: "domcontentloaded" });
        await page.getByRole("button", { name: "Start" }).click();
        await answer(page, 3).click();
        await page.evaluate(() => Object.assign(window, { pressed: true }));
        letGo();
        await checkFailure(page, /did not arrive/, "Try again");
        assert.doesNotMatch(await page.locator("main:visible > :is(h1, p)").allInnerTexts().then((texts) => texts.join("\n")), /WebAssembly/);
        assert.ok(await page.getByRole("link", { name: "talk to us" }).first().isVisible());
        await page.unroute(`**/${file}`);
        await page.getByRole("button", { name: "Try again" }).click();
        await page.waitForFunction(() => /Question 2 of/.test(document.title));
        await page.close();
    });
}

/** Lets the file of a test that holds it back fail. */
let letGo = () => {};
/** @param {Page} page @param {string} file @param {(route: import("playwright-core").Route) => Promise<void>} answerWith */
async function holdUntil(page, file, answerWith) {
    const held = new Promise((done) => {
        letGo = () => done(undefined);
    });
    await page.route(`**/${file}`, (route) => held.then(() => answerWith(route)));
}

test("a file that never comes: after some seconds of waiting the page says so, with a way on, and goes on when it comes", async () => {
    for (const file of ["app.*.js", "style.*.css", "upstream.*.wasm"]) {
        const page = await open();
        let held = true;
        await page.route(`**/${file}`, (route) => (held ? undefined : route.continue()));
        await page.goto(here.server.address, { waitUntil: "domcontentloaded" });
        await page.getByRole("button", { name: "Start" }).click();
        await answer(page, 3).click();
        await page.getByText("This is taking long").waitFor({ timeout: 12_000 });
        const again = page.getByRole("button", { name: "Load again" });
        assert.ok(await again.isVisible());
        assert.ok(await again.evaluate((button) => button.getBoundingClientRect().bottom <= innerHeight), "in sight");
        held = false;
        await again.click();
        await page.waitForFunction(() => /Question 2 of/.test(document.title));
        await page.close();
    }
});

test("a lazily loaded part that never comes is waited for with a word, then said to be missing", async () => {
    const page = await open();
    await page.addInitScript(() => {
        // Twenty seconds of patience, in a tenth of the time.
        const timeout = AbortSignal.timeout.bind(AbortSignal);
        AbortSignal.timeout = (ms) => timeout(ms / 10);
    });
    await page.route("**/lazy.*.wasm", () => {});
    await page.goto(here.server.address);
    await ready(page);
    await page.getByRole("button", { name: "See a team" }).click();
    await page.getByRole("status").filter({ hasText: "One moment" }).waitFor();
    await page.locator('[data-id="missed"]').waitFor({ state: "attached" });
    assert.equal(await page.getByRole("status").filter({ hasText: "One moment" }).count(), 0);
    await page.close();
});

test("Start pressed before the app has arrived is done when it has", async () => {
    const page = await open();
    const release = await holdModule(page);
    await page.goto(here.server.address, { waitUntil: "domcontentloaded" });
    await page.locator("html[data-stage=waiting]").waitFor({ state: "attached" });
    await page.waitForFunction(() => performance.getEntriesByName(
        /** @type {HTMLScriptElement | null} */ (document.querySelector("script[type=module]"))?.src ?? "").length > 0);
    await page.getByRole("radio", { name: /^Me/ }).check();
    await page.getByRole("button", { name: "Start" }).click();
    release();
    await page.waitForFunction(() => /Question 1 of/.test(document.title));
    assert.match(await page.getByRole("heading", { level: 1 }).innerText(), /^Question \d+ of 20\.\s+I /);
    await page.close();
});

test("without WebGL the whole path works as the plain page, by itself", async () => {
    const plain = await launch(["--disable-gpu", "--disable-3d-apis"]);
    const page = await plain.newPage({ viewport: views.phone });
    const heard = watch(page);
    await page.goto(here.server.address);
    await ready(page);
    assert.equal(await page.evaluate(() => document.documentElement.dataset.rendering), "html");
    await untilNextScreen(page, () => page.getByRole("button", { name: "Start" }).click());
    for (const option of someOptions) await untilNextScreen(page, () => answer(page, option).click());
    await untilNextScreen(page, () => page.getByRole("button", { name: "See my result" }).click());
    await checkResult(page, scoreWithTool(someOptions, cardsAsTheyLie));
    assert.deepEqual(heard.filter((line) => !line.includes("WebGL")), []);
    await plain.close();
});

/** Of the worker that paints, or of the page that does. @param {import("playwright-core").Page} page @param {"loseContext" | "restoreContext"} what */
const context = (page, what) => (page.workers()[0] ?? page).evaluate((call) => {
    const own = /** @type {any} */ (globalThis);
    own.extension ??= (own.canvas ?? document.querySelector("#canvas")).getContext("webgl2").getExtension("WEBGL_lose_context");
    own.extension[call]();
}, what);

for (const where of /** @type {const} */ (["worker", "page"])) test(`a context that is lost and comes back is drawn again: the ${where}'s`, async () => {
    const page = await open();
    if (where === "page") await withoutWorker(page);
    await page.goto(here.server.address);
    await ready(page);
    await draw(page);
    await page.mouse.move(0, 0);
    await page.waitForTimeout(1500);
    const whole = await page.screenshot();
    await context(page, "loseContext");
    await page.waitForTimeout(300);
    await context(page, "restoreContext");
    let same = false;
    for (let tries = 0; tries < 20 && !same; tries++) {
        await page.waitForTimeout(300);
        same = whole.equals(await page.screenshot());
    }
    assert.ok(same, "the picture is the same as before");
    assert.equal(await page.evaluate(() => document.documentElement.dataset.rendering), "canvas");
    await page.close();
});

for (const where of /** @type {const} */ (["worker", "page"])) test(`a context that does not come back within two seconds becomes the plain page; answers stay: the ${where}'s`, async () => {
    const page = await open();
    if (where === "page") await withoutWorker(page);
    await page.goto(here.server.address);
    await ready(page);
    await untilNextScreen(page, () => page.getByRole("button", { name: "Start" }).click());
    await drawn(page);
    await answer(page, 2).click();
    await context(page, "loseContext");
    await page.locator("html[data-rendering=html]").waitFor({ state: "attached", timeout: 4000 });
    await page.getByRole("button", { name: "Back" }).click();
    await page.waitForFunction(() => /Question 1 of/.test(document.title));
    assert.ok(await answer(page, 2).isChecked());
    await page.close();
});

test("where storage is refused everything works, only not beyond this page", async () => {
    const page = await open();
    const heard = watch(page);
    await page.addInitScript(() => {
        Object.defineProperty(window, "localStorage", {
            get() {
                throw new DOMException("refused", "SecurityError");
            },
        });
    });
    await page.goto(here.server.address);
    await ready(page);
    await untilNextScreen(page, () => page.getByRole("button", { name: "Start" }).click());
    for (const option of someOptions) await untilNextScreen(page, () => answer(page, option).click());
    await untilNextScreen(page, () => page.getByRole("button", { name: "See my result" }).click());
    await checkResult(page, scoreWithTool(someOptions, cardsAsTheyLie));
    assert.deepEqual(heard, []);
    await page.close();
});

test("a fragment that is no code is no link, and what stands around a code is left out", async () => {
    const page = await open();
    for (const fragment of ["top", "hello", "section-2"]) {
        await page.goto(`${here.server.address}/#${fragment}`);
        await page.reload();
        await ready(page);
        assert.ok(await page.getByRole("button", { name: "Start" }).isVisible(), fragment);
    }
    const [code] = codesFor([givenAt([1, 3, 3, 3])]);
    for (const text of [`${code}.`, `${code}),`, `${code}&utm_source=chat`, `${code}%20`, `%23${code}`, `${code}%29`]) {
        await page.goto(`${here.server.address}/#${text}`);
        await page.reload();
        await ready(page);
        await page.getByText("Someone shared this result", { exact: false }).first().waitFor({ state: "attached" });
    }
    await page.close();
});

test("every kind of broken link ends on its own readable page, and one's own answers are still there", async () => {
    const page = await open();
    await page.goto(here.server.address);
    await ready(page);
    await untilNextScreen(page, () => page.getByRole("button", { name: "Start" }).click());
    await untilNextScreen(page, () => answer(page, 1).click());
    const said = new Set();
    for (const code of ["9.AAAA", "2.", "2.AAAA", "2.A*B", "1.AAAA", `2.${"A".repeat(300)}`]) {
        await page.goto(`${here.server.address}/#${code}`);
        await page.reload();
        await ready(page);
        await page.getByRole("heading", { level: 1, name: "This link cannot be opened" }).waitFor({ state: "attached" });
        said.add(await page.getByRole("main").getByRole("paragraph").first().innerText());
        await untilNextScreen(page, () => page.getByRole("button", { name: "Go on where you were" }).click());
        assert.match(await page.title(), /Question 2 of/);
        assert.equal(new URL(page.url()).hash, "");
    }
    assert.ok(said.size >= 4, [...said].join("\n"));
    await page.close();
});

test("a link whose # a mail program has turned into %23 opens", async () => {
    const page = await open();
    await page.goto(here.server.address);
    await ready(page);
    await untilNextScreen(page, () => page.getByRole("button", { name: "Start" }).click());
    for (const option of someOptions) await untilNextScreen(page, () => answer(page, option).click());
    await untilNextScreen(page, () => page.getByRole("button", { name: "See my result" }).click());
    await untilNextScreen(page, () => page.getByRole("button", { name: "QR code" }).click());
    const link = (await page.getByRole("link", { name: /this result’s link/ }).getAttribute("href")) ?? "";
    await page.goto(link.replace("#", "%23"));
    await ready(page);
    await checkResult(page, scoreWithTool(someOptions, cardsAsTheyLie));
    await page.close();
});

test("a theme that was spoilt on the server is said in the console, and the page has the default one", async () => {
    const page = await open();
    const heard = watch(page);
    await page.route(`${here.server.address}/`, async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, body: (await response.text()).replace(/"accent":"#0B6172"/, '"accent":"teal"') });
    });
    await page.goto(here.server.address);
    await ready(page);
    await draw(page);
    assert.equal(heard.length, 1);
    assert.match(heard[0], /“light\.accent” is “teal”; expected a colour like #1A2B3C\. The page has the default theme\./);
    await page.close();
});

test("a theme that the build cannot use is said with its place, and no page is made", async () => {
    const folder = mkdtempSync(join(tmpdir(), "upstream-theme-"));
    const theme = join(folder, "brand.json");
    writeFileSync(theme, readFileSync(join(root, "assets", "themes", "default.json"), "utf8").replace('"muted": "#565E69"', '"muted": "#A5ADB8"'));
    const built = spawnSync("node", [join(root, "tools", "page", "build-page.js"), "--theme", theme, "--out", join(folder, "dist")], { encoding: "utf8" });
    assert.equal(built.status, 1, built.stderr);
    assert.match(built.stderr, /brand\.json:\/light\/muted: #A5ADB8 on \/light\/background, #F7F5F0, has a contrast of 2\.\d+ : 1; expected at least 4\.5 : 1, which #[0-9A-F]{6} has\n/);
    assert.equal(existsSync(join(folder, "dist")), false);
    rmSync(folder, { recursive: true });
});

test("a language that does not arrive is said, and the page stays in the one it has", async () => {
    const page = await open();
    await page.goto(here.server.address);
    await ready(page);
    await page.route("**/words.de.*.json", (route) => route.abort());
    await page.getByRole("combobox", { name: "Language" }).selectOption("de");
    await page.getByText("This language did not arrive").first().waitFor({ state: "attached" });
    assert.equal(await page.getByRole("combobox", { name: "Language" }).inputValue(), "en");
    await page.unroute("**/words.de.*.json");
    await page.getByRole("combobox", { name: "Language" }).selectOption("de");
    await page.getByRole("button", { name: "Starten" }).waitFor();
    await page.close();
});
