// A served page and a real browser for the tests of this folder. Tests talk to 127.0.0.1 only, on a port that is
// free, and end what they started. May use: script/lib, playwright-core.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { root } from "../../script/lib/run.js";
import { serve } from "../../script/lib/serve.js";

const flags = [
    "--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--disable-quic", "--no-first-run", "--use-angle=swiftshader", "--enable-unsafe-swiftshader",
];

export const views = {
    phone: { width: 360, height: 740 },
    tablet: { width: 820, height: 1180 },
    desktop: { width: 1440, height: 900 },
};

export const dist = process.env.UPSTREAM_DIST ?? join(root, "dist");
const tool = process.env.UPSTREAM_CLI ?? join(root, "build", "native", "bin", "upstream");
const instrumentFile = join(root, "assets", "instruments", "sales-foundation.en.json");
export const instrument = JSON.parse(readFileSync(instrumentFile, "utf8"));

/** @param {string[]} [more] */
export function launch(more = []) {
    const executablePath = execFileSync("sh", ["-c", "command -v chromium"], { encoding: "utf8" }).trim();
    return chromium.launch({ executablePath, headless: true, args: [...flags, ...more] });
}

/** The page's folder on a free port. @param {string} [folder] */
export const serveDist = (folder = dist) => serve(folder, 0);

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

/** The page is ready when the app has taken over from the HTML intro. @param {import("playwright-core").Page} page */
export const ready = (page) => page.locator("html[data-stage=ready]").waitFor({ state: "attached" });

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
            stage.score === null ? `${instrument.stages[index].name}: not enough answers.`
                : `${instrument.stages[index].name}: ${Math.floor(stage.score + 0.5)} of 100,`),
    };
}

/** Checks the page in `page` against the tool's result. @param {import("playwright-core").Page} page @param {any} result */
export async function checkResult(page, result) {
    const { headline, floors } = expectedResult(result);
    await page.getByRole("heading", { level: 1, name: headline }).waitFor({ state: "attached" });
    const picture = await page.getByRole("img").getAttribute("aria-label");
    for (const floor of floors) assert.ok(picture?.includes(floor), `“${picture}” says “${floor}”`);
}

/** Waits until the heading is another one than before. @param {import("playwright-core").Page} page @param {() => Promise<unknown>} act */
export async function untilNextScreen(page, act) {
    const before = await page.title();
    await act();
    await page.waitForFunction((title) => document.title !== title, before);
}

/** The radio button of an option, “not sure” being the last. @param {import("playwright-core").Page} page @param {number} option */
export const answer = (page, option) =>
    option < 0 ? page.getByRole("radio", { name: /^Not sure/ }) : page.getByRole("radio").nth(option);

/** The page's address with what the clipboard holds checked to be a link to it. @param {import("playwright-core").Page} page */
export async function copiedLink(page) {
    await page.getByRole("button", { name: "Link copied" }).waitFor({ state: "attached" });
    const link = await page.evaluate(() => navigator.clipboard.readText());
    assert.ok(link.startsWith(`${page.url().replace(/#.*/, "")}#1.`), link);
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
