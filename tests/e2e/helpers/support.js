// A served page and a real browser for the tests of this folder. Tests talk to 127.0.0.1 only, on a port that is
// free, and end what they started. May use: tools/, playwright-core.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before as beforeAll } from "node:test";
import { chromium } from "playwright-core";
import { digest, dist as builtPage } from "../../../tools/shared/files.js";
import { root } from "../../../tools/shared/run.js";
import { serve } from "../../../tools/serve/handler.js";

// playwright-core's own list, which ours replaces, as far as it matters on 127.0.0.1, and the two web pages that each new
// window would load for the suggestions below its address bar.
const withoutFeatures = [
    "AvoidUnnecessaryBeforeUnloadCheckSync", "AvoidCorsURLLoaderRestartOnRedirect", "DestroyProfileOnBrowserClose", "HttpsUpgrades",
    "HttpsFirstBalancedModeAutoEnable", "LensOverlay", "MediaRouter", "PaintHolding", "ThirdPartyStoragePartitioning",
    "OptimizationHints", "NetworkTimeServiceQuerying", "AimEnabled", "PreconnectToSearch",
    "WebUIOmniboxPopup", "WebUIOmniboxAimPopup",
];
const flags = [
    "--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--disable-quic", "--no-first-run", "--use-angle=swiftshader", "--enable-unsafe-swiftshader",
    `--disable-features=${withoutFeatures.join(",")}`,
];

export const views = {
    phone: { width: 360, height: 740 },
    tablet: { width: 820, height: 1180 },
    desktop: { width: 1440, height: 900 },
};

export const dist = process.env.UPSTREAM_DIST ?? builtPage;
const tool = process.env.UPSTREAM_CLI ?? join(root, "build", "native", "bin", "upstream");
const instrumentFile = join(root, "assets", "instruments", "sales-foundation.en.json");
export const instrument = JSON.parse(readFileSync(instrumentFile, "utf8"));

/**
 * `shell` is Chromium without its windows: the same engine with a quarter less work. `chromium` is what people have, for what
 * is measured, and for pictures.
 * @typedef {"shell" | "chromium"} Kind
 */
/** The shell alone would move letters to whole pixels. @type {Record<Kind, {programs: string[], flags: string[]}>} */
const kinds = {
    shell: { programs: ["chromium-headless-shell", "chromium"], flags: ["--font-render-hinting=none"] },
    chromium: { programs: ["chromium"], flags: [] },
};

/** still: a visitor who gives no sign before a test presses something. @typedef {import("playwright-core").BrowserContextOptions & {still?: boolean}} ContextOptions */

/**
 * A browser whose visitors prefer reduced motion where a test does not ask for `moving`: without a graphics card most of the
 * work of a visit is the pictures between two screens, and most tests are about the screens.
 * @param {string[]} [more]
 * @param {Kind} [kind]
 */
export async function launch(more = [], kind = "shell") {
    const command = kinds[kind].programs.map((program) => `command -v ${program}`).join(" || ");
    const executablePath = execFileSync("sh", ["-c", command], { encoding: "utf8" }).trim();
    const browser = await chromium.launch({ executablePath, headless: true, args: [...flags, ...kinds[kind].flags, ...more] });
    // Also what newPage opens.
    const newContext = browser.newContext.bind(browser);
    browser.newContext = async (/** @type {ContextOptions} */ { still = false, ...options } = {}) => {
        const context = await newContext({ reducedMotion: "reduce", ...options });
        await context.addInitScript(countPictures);
        if (!still) await context.addInitScript(moveHand);
        return context;
    };
    return browser;
}

/** A hand that moves as soon as there is a page, for which the app begins (web/boot/first-sign.js): most tests have nothing to read. */
function moveHand() {
    addEventListener("DOMContentLoaded", () => dispatchEvent(new MouseEvent("pointermove", { movementX: 1 })));
}

/** How many pictures are with the worker that paints (web/render/surface.js), for `painted`. */
function countPictures() {
    const { postMessage } = Worker.prototype, seen = new WeakSet(), counts = { away: 0 };
    Object.assign(window, { pictures: counts });
    Worker.prototype.postMessage = function counted(/** @type {any} */ what, /** @type {any[]} */ ...rest) {
        if (what instanceof ArrayBuffer) {
            counts.away += 1;
            if (!seen.has(this)) this.addEventListener("message", ({ data }) => { counts.away -= data === "unpainted" || data instanceof ImageBitmap ? 1 : 0; });
            seen.add(this);
        }
        return postMessage.call(this, what, .../** @type {[any]} */ (rest));
    };
}

/** What a context is opened with where things shall move as for most visitors. @type {{reducedMotion: "no-preference"}} */
export const moving = { reducedMotion: "no-preference" };

/** The page's folder on a free port. @param {string} [folder] */
export const serveDist = (folder = dist) => serve(folder, 0);

/**
 * The page built in another way: with another theme, or another instrument.
 * @param {{theme?: string, instrument?: string}} options theme: the name of one in assets/themes, or a path
 * @returns {Promise<string>} its folder
 */
export async function pageWith({ theme = "default", instrument: path } = {}) {
    if (theme === "default" && !path) return dist;
    const { buildPage } = await import("../../../tools/page/build-page.js");
    const file = theme.includes("/") ? theme : join(root, "assets", "themes", `${theme}.json`);
    const out = join(root, "build", "e2e", digest(file, path ?? ""));
    return buildPage({ theme: file, instrument: path, out });
}

/**
 * A served page and a browser for the tests of one file; both are there when a test runs, and end after the last.
 * @param {Kind} [kind]
 * @returns {{server: Awaited<ReturnType<typeof serveDist>>, browser: import("playwright-core").Browser}}
 */
export function setUp(kind = "shell") {
    const parts = /** @type {any} */ ({});
    beforeAll(async () => {
        parts.server = await serveDist();
        parts.browser = await launch([], kind);
    });
    after(async () => {
        await parts.browser?.close();
        await parts.server?.close();
    });
    return parts;
}

/** @typedef {{answers?: Record<string, number | null>, ranking?: string[], perspective?: string}} Given */

/** Runs the tool with lines of input. @param {string[]} args @param {string} input @returns {string} */
export const runTool = (args, input) => execFileSync(tool, [args[0], instrumentFile, ...args.slice(1)], { input, encoding: "utf8", maxBuffer: 1 << 28 });

/** Codes for answers, as the tool writes them. @param {Given[]} given @param {string[]} options @returns {string[]} */
export const codesFor = (given, ...options) =>
    runTool(["link", ...options], given.map((each) => `${JSON.stringify(each)}\n`).join("")).trim().split("\n");

/**
 * Answers at a level for each stage, 0 to 4, with some spread; reversed items turned round.
 * @param {number[]} levels by stage, foundation first
 * @param {Partial<Given>} [more]
 * @returns {Given}
 */
export function givenAt(levels, more = {}) {
    /** @type {Record<string, number>} */
    const seen = {};
    const answers = Object.fromEntries(instrument.items.map((/** @type {any} */ item) => {
        const stage = instrument.stages.findIndex((/** @type {any} */ each) => each.id === item.stage);
        const turn = seen[item.stage] = (seen[item.stage] ?? -1) + 1;
        const option = Math.max(0, Math.min(4, Math.floor(levels[stage] + ((turn * 2) % 5) / 5)));
        return [item.id, item.reverse ? 4 - option : option];
    }));
    return { answers, ranking: ["execution", "competency", "desire", "belief"], ...more };
}

/**
 * Opens the page where a visitor has finished with these answers, as after a reload.
 * @param {import("playwright-core").Page} page @param {string} address @param {Given} given
 */
export async function openFinished(page, address, given) {
    const [code] = codesFor([given]);
    const stages = instrument.stages.map((/** @type {any} */ each) => each.id);
    const cards = (given.ranking ?? stages).map((/** @type {string} */ id) => stages.indexOf(id)).join("");
    const n = instrument.items.length;
    const session = `s1|3|${n - 1}|3|${"1".repeat(n)}|${cards}|${",".repeat(n - 1)}|${code}`;
    await page.addInitScript(([key, text]) => { localStorage.setItem(key, text); }, [`upstream/${instrument.id}`, session]);
    await page.goto(address);
    await ready(page);
    return code;
}

/** The three ways of pressing. @typedef {"mouse" | "touch" | "keyboard"} Way */
export const ways = /** @type {Way[]} */ (["mouse", "touch", "keyboard"]);

/** The kind of context that a way of pressing belongs to. @param {Way} way @returns {import("playwright-core").BrowserContextOptions} */
export const contextFor = (way) => (way === "touch" ? { viewport: views.phone, hasTouch: true, isMobile: true } : { viewport: views.desktop });

/** Presses a control in that way; the keyboard's is focus and Enter. @param {import("playwright-core").Locator} control @param {Way} way */
export async function press(control, way) {
    if (way === "mouse") return control.click();
    if (way === "touch") return control.tap();
    await control.focus();
    await control.press("Enter");
}

/**
 * Listens for everything that should never happen: console messages, errors, violations of the policy.
 * @param {import("playwright-core").Page} page
 * @returns {string[]} filled as the page lives
 */
export function watch(page) {
    /** @type {string[]} */
    const heard = [];
    page.on("console", (message) => heard.push(`console ${message.type()}: ${message.text()}`));
    page.on("pageerror", (error) => heard.push(`error: ${error.message}`));
    page.on("crash", () => heard.push("the page crashed"));
    page.addInitScript(() => {
        document.addEventListener("securitypolicyviolation", (event) => {
            console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`);
        });
    });
    return heard;
}

/**
 * The page is ready when the app has taken over from the HTML intro, and a press on it counts.
 * @param {import("playwright-core").Page} page
 */
export async function ready(page) {
    await page.locator("html[data-stage=ready]").waitFor({ state: "attached" });
    await painted(page);
}

/**
 * Keeps a file back until it is let go, or broken off.
 * @param {import("playwright-core").Page} page
 * @param {string} pattern of its address
 * @returns {Promise<(arrives?: boolean) => void>}
 */
export async function hold(page, pattern) {
    /** @type {(arrives?: boolean) => void} */
    let letGo = () => {};
    const held = new Promise((resolve) => {
        letGo = (arrives = true) => resolve(arrives);
    });
    await page.route(pattern, async (route) => (await held ? route.continue() : route.abort()));
    return letGo;
}

/** Keeps the module back until it is let go, or broken off. @param {import("playwright-core").Page} page */
export const holdModule = (page) => hold(page, "**/upstream.*.wasm");

/**
 * The first screen is a page of HTML until the visitor moves on; this asks for the canvas at once.
 * @param {import("playwright-core").Page} page
 */
export async function draw(page) {
    await choosePlain(page);
    await page.getByRole("button", { name: "Drawn page" }).click();
    await drawn(page);
}

/** Chooses the page of HTML by the button for it, in any language. @param {import("playwright-core").Page} page */
export async function choosePlain(page) {
    const button = page.locator('button[data-id="rendering"]'), offered = await button.textContent();
    await button.click();
    await page.waitForFunction((words) => document.querySelector('button[data-id="rendering"]')?.textContent !== words, offered);
}

/** @param {import("playwright-core").Page} page @param {string} rendering as html[data-rendering] has it */
export const chooseRendering = (page, rendering) => (rendering === "html" ? choosePlain(page) : draw(page));

/** Waits until the canvas is what is seen. @param {import("playwright-core").Page} page */
export const drawn = (page) => page.locator("html[data-rendering=canvas]").waitFor({ state: "attached" });

/**
 * A worker that has not answered after five seconds is given up, and the page paints (web/render/surface.js). For a page that shall be
 * painted by a worker on a busy machine too: here it may take a minute.
 * @param {import("playwright-core").Page} page
 */
export const awaitWorker = (page) => page.addInitScript(() => {
    const { setTimeout } = window;
    Object.assign(window, { setTimeout: (/** @type {() => void} */ act, /** @type {number} */ ms) => setTimeout(act, ms === 5000 ? 60_000 : ms) });
});

/** For a page whose browser cannot paint in a worker, so that the page paints. @param {import("playwright-core").Page} page */
export const withoutWorker = (page) => page.addInitScript(() => { delete (/** @type {any} */ (window).OffscreenCanvas); });

/** Reports a measured value to the budget table. @param {string} name @param {number} value @param {number} limit @param {string} unit */
export function report(name, value, limit, unit) {
    const folder = join(root, "build", "budgets");
    mkdirSync(folder, { recursive: true });
    const file = `${name.toLowerCase().replace(/[^a-z0-9]+/g, "-")}.json`;
    writeFileSync(join(folder, file), `${JSON.stringify({ name, value, limit, unit })}\n`);
}

/**
 * What the command-line tool says about the same answers.
 * @param {number[]} options by item in the order asked; -1 is “not sure”
 * @param {string[]} ranking stage ids, first look first
 */
export function scoreWithTool(options, ranking) {
    const answers = Object.fromEntries(instrument.items.map(
        (/** @type {{id: string}} */ item, /** @type {number} */ index) =>
            [item.id, options[index] < 0 ? null : options[index]]));
    const input = `${JSON.stringify({ answers, ranking })}\n`;
    return JSON.parse(execFileSync(tool, ["score", instrumentFile], { input, encoding: "utf8" }));
}

/** @param {string} code @returns {any} what the tool reads in a code or link */
export const readWithTool = (code) =>
    JSON.parse(execFileSync(tool, ["read", instrumentFile], { input: `${code}\n`, encoding: "utf8" }));

/** Some answer set with every kind of answer in it. */
export const someOptions = instrument.items.map((/** @type {unknown} */ _, /** @type {number} */ index) =>
    [1, 3, 0, 4, 2, 3, 1, -1, 0, 2][index % 10]);

/** The order of the cards when nobody moves them: neighbours swapped. */
export const cardsAsTheyLie = ["desire", "belief", "execution", "competency"];

/**
 * What the result page must show for what the tool printed: the headline of the focus, and every floor's score.
 * @param {any} result
 */
export function expectedResult(result) {
    const focus = instrument.stages.find((/** @type {{id: string}} */ stage) => stage.id === result.focus);
    return {
        headline: focus ? focus.verdict.leader : instrument.verdicts.sound.leader,
        floors: result.stages.map((/** @type {{score: number | null}} */ stage, /** @type {number} */ index) =>
            ({ name: instrument.stages[index].name,
                score: stage.score === null ? "Not enough answers" : `${Math.floor(stage.score + 0.5)} of 100,` })),
    };
}

/** Checks the page in `page` against the tool's result. @param {import("playwright-core").Page} page @param {any} result */
export async function checkResult(page, result) {
    const { headline, floors } = expectedResult(result);
    await page.getByRole("heading", { level: 1, name: headline }).waitFor({ state: "attached" });
    const table = page.getByRole("table");
    for (const { name, score } of floors) {
        const row = (await table.getByRole("row").filter({ has: page.getByRole("rowheader", { name }) }).textContent()) ?? "";
        assert.ok(row.includes(score), `“${row}” says “${score}”`);
    }
}

/**
 * Waits until the heading is another one than before.
 * @param {import("playwright-core").Page} page @param {() => Promise<unknown>} act
 * @param {number} [polling] how often to look, in ms
 */
export async function untilNextScreen(page, act, polling = 50) {
    const before = await page.title();
    await act();
    const start = performance.now();
    await page.waitForFunction((title) => document.title !== title, before, { polling });
    await painted(page);
    await apart(page, start);
}

/** So soon after a press and so near to it another one is taken for its second half (web/input/press-guard.js), ms. */
export const pressesApart = 510;

/**
 * Waits that out, so that what a test presses next counts on a quick machine too.
 * @param {import("playwright-core").Page} page @param {number} [since] when the last press was
 */
export const apart = (page, since = performance.now()) => page.waitForTimeout(Math.max(0, pressesApart - (performance.now() - since)));

/** Nobody presses what they have not seen, and the page takes no such press (web/input/press-guard.js). @param {import("playwright-core").Page} page */
export const painted = (page) => page.evaluate(() => new Promise((resolve) => {
    const look = () => requestAnimationFrame(() => setTimeout(() => (/** @type {any} */ (window).pictures?.away > 0 ? look() : resolve(0))));
    look();
}));

/** The radio button of an option, “not sure” being the last. @param {import("playwright-core").Page} page @param {number} option */
export const answer = (page, option) =>
    option < 0 ? page.getByRole("radio", { name: /^Not sure/ }) : page.getByRole("radio").nth(option);

/** The page's address with what the clipboard holds checked to be a link to it. @param {import("playwright-core").Page} page */
export async function copiedLink(page) {
    await page.getByRole("button", { name: "Link copied" }).waitFor({ state: "attached" });
    const link = await page.evaluate(() => navigator.clipboard.readText());
    assert.ok(link.startsWith(`${page.url().replace(/#.*/, "")}#2.`), link);
    return link;
}

/**
 * Opens a link as someone else would: in a fresh context. Checks that it shows the same verdict.
 * @param {import("playwright-core").Browser} browser @param {string} link @param {any} result
 */
export async function checkLink(browser, link, result) {
    const context = await browser.newContext({ viewport: views.phone });
    const page = await context.newPage();
    const heard = watch(page);
    await page.goto(link);
    await ready(page);
    await checkResult(page, result);
    await page.getByRole("button", { name: "Take it yourself" }).waitFor({ state: "attached" });
    assert.deepEqual(heard, []);
    await context.close();
}
