// How a result is compared with others, for docs/gallery: in four languages, drawn and as the plain page, on one sheet. The norms are of
// people that are made up, and say so.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildPage } from "../../../tools/page/build-page.js";
import { root } from "../../../tools/shared/run.js";
import { madeUpNorms } from "./norms.js";
import { besideEachOther } from "./pictures.js";
import { givenAt, instrument, openFinished, serveDist, views } from "./support.js";

const who = { en: "made-up people, for this picture", de: "erfundene Leute, für dieses Bild", es: "personas inventadas, para esta imagen", ar: "أشخاص مُختلَقون لهذه الصورة" };
const given = givenAt([1.6, 3.2, 3, 1.6]);

/** Arabic is never drawn (docs/architecture.md). @type {[string, "canvas" | "html"][]} */
export const shown = [["en", "canvas"], ["en", "html"], ["de", "canvas"], ["de", "html"], ["es", "canvas"], ["es", "html"], ["ar", "html"]];

/** @param {string} code @param {string} key */
const word = (code, key) => JSON.parse(readFileSync(join(root, "assets", "words", `${code}.json`), "utf8"))[key];

/**
 * The cards of the weakest floors and the note, as a phone shows them.
 * @param {import("playwright-core").Browser} browser @param {string} address @param {string} code @param {"canvas" | "html"} rendering
 * @param {import("playwright-core").BrowserContextOptions} [options]
 */
export async function resultIn(browser, address, code, rendering, options = {}) {
    const context = await browser.newContext({ viewport: { ...views.phone, height: 2600 }, deviceScaleFactor: 1, locale: code, ...options }), page = await context.newPage();
    await openFinished(page, address, given);
    if (rendering === "html" && code !== "ar") await page.getByRole("button", { name: word(code, "footer.html") }).click();
    await page.locator(`html[data-rendering=${rendering}]`).waitFor({ state: "attached" });
    await page.evaluate(() => scrollTo(0, 0));
    await page.waitForTimeout(700);
    return { context, page };
}

/** Norms of people that are made up, and a page with them, served. */
export async function pageWithNorms() {
    const folder = mkdtempSync(join(tmpdir(), "upstream-norms-pictures-")), norms = join(folder, "norms.json");
    writeFileSync(norms, JSON.stringify(madeUpNorms(instrument, { who })));
    const out = await buildPage({ instrument: join(root, "assets", "instruments", "sales-foundation.en.json"), norms, out: join(folder, "dist") });
    const server = await serveDist(out);
    return {
        address: server.address,
        async close() {
            await server.close();
            rmSync(folder, { recursive: true });
        },
    };
}

/** @param {import("playwright-core").Browser} browser @param {string} path of the picture @returns {Promise<string[]>} lines for the gallery's page */
export async function drawNorms(browser, path) {
    const served = await pageWithNorms(), pngs = [];
    for (const [code, rendering] of shown) {
        const { context, page } = await resultIn(browser, served.address, code, rendering);
        const heading = await page.locator("#mirror").getByRole("heading", { level: 2 }).first().boundingBox();
        pngs.push(await page.screenshot({ clip: { x: 0, y: (heading?.y ?? 0) - 16, width: views.phone.width, height: 340 } }));
        await context.close();
    }
    await served.close();
    writeFileSync(path, await besideEachOther(browser, pngs, 4));
    return ["## Where a score lies among others, drawn and as the plain page; the others are made up\n",
        "![The first floor of a result in English, German and Spanish, each drawn and plain, and in Arabic, which is plain: below the score stands how many of 100 results are lower](norms.png)\n"];
}
