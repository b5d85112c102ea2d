// Pictures of every screen, to be looked at: three sizes, light and dark, drawn and plain, into build/screenshots/.
// With --readme also the one picture that the README shows. Run by hand after `script/server` has built build/web/dist/:
//   node tests/e2e/helpers/screenshots.js [--readme]
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../../tools/shared/run.js";
import { answer, choosePlain, instrument, launch, ready, serveDist, untilNextScreen, views } from "./support.js";

const folder = join(root, "build", "screenshots");
const forReadme = process.argv.includes("--readme");

/** The article's case: plenty of heart and skill, a broken belief, and execution that shows it. @param {any} item */
function articleAnswer(item) {
    const level = { belief: 1, desire: 3, competency: 3, execution: 2 }[/** @type {string} */ (item.stage)] ?? 2;
    return item.reverse ? 4 - level : level;
}

/** @param {import("playwright-core").Page} page @param {(screen: string) => Promise<void>} shoot */
async function walk(page, shoot) {
    await shoot("1-intro");
    await untilNextScreen(page, () => page.getByRole("button", { name: "Start" }).click());
    for (const [index, item] of instrument.items.entries()) {
        if (index === 1) await shoot("2-question");
        await untilNextScreen(page, () => answer(page, articleAnswer(item)).click());
    }
    await page.getByRole("button", { name: "Move Execution up" }).click();
    await page.getByRole("button", { name: "Move Execution up" }).click();
    await shoot("3-ranking");
    await untilNextScreen(page, () => page.getByRole("button", { name: "See my result" }).click());
    await shoot("4-result");
}

/** @param {import("playwright-core").Page} page @param {string} path @param {boolean} fullPage */
async function shootWhole(page, path, fullPage) {
    await page.waitForTimeout(1400);
    await page.screenshot({ path, fullPage });
}

const server = await serveDist();
const browser = await launch([], "chromium");
mkdirSync(folder, { recursive: true });
for (const [size, viewport] of Object.entries(views)) {
    for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
        for (const rendering of ["drawn", "plain"]) {
            const phone = size === "phone";
            const page = await browser.newPage(
                { viewport, colorScheme, deviceScaleFactor: phone ? 2 : 1, isMobile: phone, hasTouch: phone });
            await page.goto(server.address);
            await ready(page);
            if (rendering === "plain") await choosePlain(page);
            await walk(page, (screen) => shootWhole(
                page, join(folder, `${size}-${colorScheme}-${rendering}-${screen}.png`), rendering === "plain"));
            if (forReadme && size === "desktop" && colorScheme === "light" && rendering === "drawn") {
                mkdirSync(join(root, "docs", "images"), { recursive: true });
                await page.screenshot({ path: join(root, "docs", "images", "result.png") });
            }
            await page.close();
        }
    }
}
await browser.close();
await server.close();
