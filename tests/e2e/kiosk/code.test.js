// Promise: a kiosk's QR code is read off its screen by another program, at any size of screen, light and dark; it is large enough for a
// metre, stands black on white with a margin of four modules, and opens the very result at the owner's public address.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { codesFor, instrument, launch, serveDist } from "../helpers/support.js";
import { pixelsOf } from "../helpers/pictures.js";
import { codesIn } from "../helpers/scan.js";
import { atRest, begin, kioskPage, site, toResult } from "./visitor.js";

/** @type {Awaited<ReturnType<typeof serveDist>>} */
let server;
/** @type {import("playwright-core").Browser} */
let browser;

before(async () => {
    [server, browser] = await Promise.all([serveDist(await kioskPage({ records: "none" })), launch()]);
});
after(() => Promise.all([server?.close(), browser?.close()]));

/** The side without its margin that a metre needs, in CSS px, where a millimetre has as many as browsers assume. */
const least = 100 * 96 / 25.4;

const sizes = [
    { width: 1080, height: 1920, scale: 1, scheme: "light" }, { width: 1920, height: 1080, scale: 1, scheme: "dark" },
    { width: 1280, height: 800, scale: 1, scheme: "light" }, { width: 1024, height: 768, scale: 2, scheme: "dark" },
    { width: 768, height: 1024, scale: 1.5, scheme: "light" },
];

for (const { width, height, scale, scheme } of sizes) {
    test(`${width} × ${height}, ${scale} pixels a px, ${scheme}`, async () => {
        const context = await browser.newContext({ viewport: { width, height }, deviceScaleFactor: scale, colorScheme: /** @type {any} */ (scheme) });
        const page = await context.newPage();
        await page.goto(server.address);
        await atRest(page);
        await begin(page);
        await toResult(page);
        await page.locator(".kiosk-bar .kiosk-first").click();
        await page.locator('#mirror [data-id="link/code"]').waitFor({ state: "attached" });
        await page.waitForTimeout(300);
        const screenshot = await page.screenshot();
        const [found] = await codesIn(screenshot);
        const given = { answers: Object.fromEntries(instrument.items.map((/** @type {{id: string}} */ { id }, /** @type {number} */ item) => [id, item % 5])), ranking: ["desire", "belief", "execution", "competency"] };
        assert.equal(found?.text, `${site}#${codesFor([given], "--summary")[0]}`);
        const { topLeft, topRight, bottomLeft } = found.position, side = (topRight.x - topLeft.x) / scale;
        assert.ok(side >= least, `${side} px of ${least}`);
        assert.ok(Math.abs(side - (bottomLeft.y - topLeft.y) / scale) <= 1.5, "a square");
        const modules = 17 + 4 * Number(found.version);
        await checkGround(screenshot, { left: topLeft.x, top: topLeft.y, module: (side * scale) / modules });
        await context.close();
    });
}

/**
 * Four modules of white around it, and black in its corner.
 * @param {Buffer} png @param {{left: number, top: number, module: number}} code
 */
async function checkGround(png, { left, top, module }) {
    const { width, data } = await pixelsOf(browser, png);
    const at = (/** @type {number} */ x, /** @type {number} */ y) => [...data.slice((Math.round(y) * width + Math.round(x)) * 4, (Math.round(y) * width + Math.round(x)) * 4 + 3)];
    for (let step = 0.6; step < 3.8; step += 0.4) {
        assert.deepEqual(at(left - step * module, top + 3 * module), [255, 255, 255], `${step} modules to the left`);
        assert.deepEqual(at(left + 3 * module, top - step * module), [255, 255, 255], `${step} modules above`);
    }
    assert.deepEqual(at(left + 0.5 * module, top + 0.5 * module), [0, 0, 0]);
}
