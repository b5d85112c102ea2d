// A second engine: Firefox, driven over WebDriver BiDi. Drawn in a window of a display that nobody sees, since Firefox has no
// WebGL without one; and without a display as the plain page, by itself.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { test } from "node:test";
import puppeteer from "puppeteer-core";
import { openDisplay } from "../helpers/display.js";
import { takeWholePath, whoPaints } from "../helpers/path.js";
import { serveDist } from "../helpers/support.js";

/** @typedef {import("puppeteer-core").Page} Page */

const executablePath = execFileSync("sh", ["-c", "command -v firefox-esr || command -v firefox"], { encoding: "utf8" }).trim();

/**
 * @param {{display?: string}} options
 * @param {(page: Page, address: string) => Promise<void>} use
 */
async function withFirefox({ display }, use) {
    const server = await serveDist();
    const browser = await puppeteer.launch({
        browser: "firefox", executablePath, headless: display === undefined, env: { ...process.env, ...(display ? { DISPLAY: display } : {}) },
        // The display has no graphics card.
        extraPrefsFirefox: { "webgl.force-enabled": true },
    });
    try {
        const page = await browser.newPage();
        await page.setViewport({ width: 390, height: 844 });
        await use(page, server.address);
    } finally {
        await browser.close();
        await server.close();
    }
}

/** @param {Page} page @returns {import("../helpers/path.js").Hand} */
const handOf = (page) => ({
    press: (selector) => page.locator(selector).click(),
    look: (look) => /** @type {any} */ (page.evaluate(look)),
});

/** @param {Page} page */
const rendering = (page) => page.evaluate(() => document.documentElement.dataset.rendering);

test("drawn, in English: the same result and link", async () => {
    const display = await openDisplay();
    try {
        await withFirefox({ display: display.name }, async (page, address) => {
            await page.goto(address);
            await page.waitForSelector("html[data-stage=ready]");
            await takeWholePath(handOf(page), {
                address, language: "en",
                onScreen: async (screen) => {
                    // The canvas is shown when there is a picture on it.
                    if (screen !== "intro") await page.waitForSelector("html[data-rendering=canvas]");
                },
            });
            assert.equal(await page.evaluate(whoPaints), "worker");
        });
    } finally {
        display.close();
    }
});

for (const language of ["de", "ar"]) {
    test(`the plain page, in ${language}: the same result and link; a reload goes on, back leads back`, async () => {
        await withFirefox({}, async (page, address) => {
            await page.goto(`${address}/?lang=${language}`);
            await page.waitForSelector("html[data-stage=ready]");
            await takeWholePath(handOf(page), { address, language });
            assert.equal(await rendering(page), "html");
            assert.equal(await page.evaluate(() => document.documentElement.dir), language === "ar" ? "rtl" : "ltr");
            await page.reload();
            await page.waitForSelector('html[data-stage=ready] [data-id="take/title"]');
            const title = await page.title();
            await page.evaluate(() => history.back());
            await page.waitForFunction((before) => document.title !== before, {}, title);
        });
    });
}
