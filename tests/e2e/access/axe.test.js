// No violation that axe can find: every screen in both renderings, in every language, every theme and every scheme.
// Languages are changed on the screen itself, as a visitor would. axe comes in through the debugger, so the page's policy
// stays as it is.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import { control, everyKindOfScreen } from "../helpers/screens.js";
import { answer, chooseRendering, holdModule, pageWith, ready, serveDist, setUp, views } from "../helpers/support.js";

/** @typedef {import("playwright-core").Page} Page */

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const here = setUp();

const schemes = /** @type {const} */ ([
    { name: "light", media: { colorScheme: "light", contrast: "no-preference" } },
    { name: "dark", media: { colorScheme: "dark", contrast: "no-preference" } },
    { name: "contrast", media: { colorScheme: "light", contrast: "more" } },
]);

/**
 * @param {Page} page @param {boolean} [onlyColours] what else there is to find has been looked for in other colours
 * @returns {Promise<string[]>}
 */
async function violations(page, onlyColours = false) {
    if (!await page.evaluate(() => "axe" in window)) await page.evaluate(axeSource);
    return page.evaluate(async (rules) => {
        const found = await /** @type {any} */ (window).axe.run(document, { resultTypes: ["violations"], ...rules });
        return found.violations.map((/** @type {any} */ violation) =>
            `${violation.id}: ${violation.nodes.map((/** @type {any} */ node) => node.html).join(" ")}`);
    }, onlyColours ? { runOnly: ["color-contrast", "link-in-text-block"] } : {});
}

/** Chooses a language from the list on the screen. @param {Page} page @param {string} code */
async function speak(page, code) {
    await control(page, "language").selectOption(code);
    await page.locator(`html[lang="${code}"]`).waitFor({ state: "attached" });
}

for (const theme of ["default", "harbour"]) {
    for (const rendering of ["canvas", "html"]) {
        test(`axe finds nothing on any screen: ${rendering}, theme ${theme}`, async () => {
            const server = await serveDist(await pageWith({ theme }));
            const context = await here.browser.newContext({ viewport: views.phone });
            const page = await context.newPage();
            await page.goto(server.address);
            await ready(page);
            const choose = () => chooseRendering(page, rendering);
            await choose();
            const languages = ["de", "es", "ar", "en"];
            let runs = 0;
            await everyKindOfScreen(page, async (screen) => {
                for (const language of languages) {
                    if (language === "ar" && rendering === "canvas") continue;
                    await speak(page, language);
                    for (const { name, media } of schemes) {
                        await page.emulateMedia(media);
                        assert.equal(await page.evaluate(() => document.documentElement.dataset.rendering), rendering);
                        assert.deepEqual(await violations(page, name !== schemes[0].name), [], `${screen}, ${language}, ${name}`);
                        runs += 1;
                    }
                }
                await page.emulateMedia(schemes[0].media);
            }, rendering === "html" ? choose : undefined);
            assert.ok(runs >= 10 * 3 * 3, `${runs} runs`);
            await context.close();
            await server.close();
        });
    }
}

for (const locale of ["en", "de", "es", "ar"]) {
    test(`axe finds nothing before the app is there, nor where it does not come: ${locale}`, async () => {
        const context = await here.browser.newContext({ viewport: views.phone, locale });
        const page = await context.newPage();
        const letGo = await holdModule(page);
        await page.goto(here.server.address, { waitUntil: "domcontentloaded" });
        await page.locator("#mirror svg").waitFor();
        assert.deepEqual(await violations(page), [], "the printed intro");
        await control(page, "intro/start").click();
        assert.deepEqual(await violations(page), [], "the printed question");
        await answer(page, 1).click();
        await page.locator("#slow").waitFor({ timeout: 60_000 });
        assert.deepEqual(await violations(page), [], "what says that it takes long");
        letGo(false);
        await page.locator('[data-failure="download"] h1').waitFor();
        assert.deepEqual(await violations(page), [], "the failure page");
        await context.close();
    });
}
