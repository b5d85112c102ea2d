// On phones and tablets, by touch: the same answers give the same result and the same link on every size, in every language
// and in both renderings; nothing is wider than the screen, and nothing stands in the way of scrolling and zooming.
import assert from "node:assert/strict";
import { test } from "node:test";
import { takeWholePath } from "../helpers/path.js";
import { keptVisit } from "../helpers/screens.js";
import { draw, drawn, instrument, moving, ready, setUp, watch } from "../helpers/support.js";

const here = setUp();

const english = { language: "en", rendering: "canvas" };
// Most have one pixel per px and no motion: four times the pixels are four times the work without a graphics card.
/** @type {{size: number[], language: string, rendering: string, as?: import("playwright-core").BrowserContextOptions}[]} */
const visits = [
    { size: [320, 568], ...english }, { size: [360, 740], ...english, as: { ...moving, deviceScaleFactor: 2 } }, { size: [390, 844], ...english },
    { size: [844, 390], ...english }, { size: [820, 1180], ...english },
    { size: [360, 740], language: "en", rendering: "html" }, { size: [320, 568], language: "de", rendering: "canvas" },
    { size: [390, 844], language: "es", rendering: "canvas" }, { size: [320, 568], language: "ar", rendering: "html" },
];

for (const { size: [width, height], language, rendering, as } of visits) {
    test(`${width}×${height}, ${language}, ${rendering}: the same result and link by touch`, async () => {
        const context = await here.browser.newContext({ viewport: { width, height }, hasTouch: true, isMobile: true, ...as });
        const page = await context.newPage();
        const heard = watch(page);
        await page.goto(language === "en" ? here.server.address : `${here.server.address}/?lang=${language}`);
        await ready(page);
        if (language === "en") await (rendering === "html" ? page.getByRole("button", { name: "Plain page" }).tap() : draw(page));
        const hand = {
            press: (/** @type {string} */ selector) => page.locator(selector).tap(),
            /** @template T @param {() => T} look */
            look: (look) => page.evaluate(look),
        };
        await takeWholePath(/** @type {import("../helpers/path.js").Hand} */ (hand), {
            address: here.server.address, language,
            async onScreen(screen) {
                const [wide, shown] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.dataset.rendering]);
                assert.ok(wide <= width, `${screen} is ${wide} px wide`);
                if (screen !== "intro") assert.equal(shown, rendering, screen);
            },
        });
        assert.deepEqual(heard, []);
        await context.close();
    });
}

for (const locale of ["en", "de", "es"]) {
    test(`at 500 % zoom the count and the time left stand apart: ${locale}`, async () => {
        const context = await here.browser.newContext({ viewport: { width: 256, height: 180 }, deviceScaleFactor: 5, locale });
        const page = await context.newPage();
        await page.addInitScript(([key, visit]) => localStorage.setItem(key, visit), [`upstream/${instrument.id}`, keptVisit(false)]);
        await page.goto(here.server.address);
        await ready(page);
        await drawn(page);
        const [count, left] = await page.evaluate(() => ['[data-id="progress"] > span', '[data-id="progress/left"]'].map((selector) => {
            const range = document.createRange();
            range.selectNodeContents(document.querySelector(selector) ?? document.body);
            const { left: from, right, top, bottom } = range.getBoundingClientRect();
            return { from, right, top, bottom };
        }));
        assert.ok(count.right > count.from, JSON.stringify(count));
        assert.ok(count.right + 8 <= left.from || count.bottom <= left.top + 1, JSON.stringify({ count, left }));
        await context.close();
    });
}

/**
 * Fingers that go from here to there in even steps, whatever time these take.
 * @param {import("playwright-core").CDPSession} session @param {{from: [number, number], to: [number, number]}[]} fingers
 */
async function drag(session, fingers) {
    const steps = 12;
    /** @param {string} type @param {number} part how much of the way is done */
    const touch = (type, part) => session.send("Input.dispatchTouchEvent", {
        type: /** @type {"touchStart"} */ (type),
        touchPoints: fingers.map(({ from, to }, id) => ({ id, x: from[0] + (to[0] - from[0]) * part, y: from[1] + (to[1] - from[1]) * part })),
    });
    await touch("touchStart", 0);
    for (let step = 1; step <= steps; step++) await touch("touchMove", step / steps);
    await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
}

test("a finger scrolls the page itself, and two fingers zoom it", async () => {
    const context = await here.browser.newContext({ ...moving, viewport: { width: 320, height: 568 }, hasTouch: true, isMobile: true });
    const page = await context.newPage();
    await page.goto(here.server.address);
    await ready(page);
    await draw(page);
    const session = await context.newCDPSession(page);
    await drag(session, [{ from: [160, 450], to: [160, 200] }]);
    await page.waitForFunction(() => scrollY > 150);
    await drag(session, [{ from: [160, 280], to: [160, 130] }, { from: [160, 320], to: [160, 470] }]);
    await page.waitForFunction(() => /** @type {VisualViewport} */ (visualViewport).scale > 1.5);
    await context.close();
});
