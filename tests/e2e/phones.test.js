// On phones and tablets, by touch: the same answers give the same result and the same link on every size, in every language
// and in both renderings; nothing is wider than the screen, and nothing stands in the way of scrolling and zooming.
import assert from "node:assert/strict";
import { test } from "node:test";
import { takeWholePath } from "./path.js";
import { draw, ready, setUp, watch } from "./support.js";

const here = setUp();

const english = { language: "en", rendering: "canvas" };
const visits = [
    { size: [320, 568], ...english }, { size: [360, 740], ...english }, { size: [390, 844], ...english },
    { size: [844, 390], ...english }, { size: [820, 1180], ...english },
    { size: [360, 740], language: "en", rendering: "html" }, { size: [320, 568], language: "de", rendering: "canvas" },
    { size: [390, 844], language: "es", rendering: "canvas" }, { size: [320, 568], language: "ar", rendering: "html" },
];

for (const { size: [width, height], language, rendering } of visits) {
    test(`${width}×${height}, ${language}, ${rendering}: the same result and link by touch`, async () => {
        const context = await here.browser.newContext({ viewport: { width, height }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 });
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
        await takeWholePath(/** @type {import("./path.js").Hand} */ (hand), {
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

test("a finger scrolls the page itself, and two fingers zoom it", async () => {
    const context = await here.browser.newContext({ viewport: { width: 320, height: 568 }, hasTouch: true, isMobile: true });
    const page = await context.newPage();
    await page.goto(here.server.address);
    await ready(page);
    await draw(page);
    const session = await context.newCDPSession(page);
    await session.send("Input.synthesizeScrollGesture", { x: 160, y: 400, yDistance: -250, gestureSourceType: "touch" });
    assert.ok(await page.evaluate(() => scrollY) > 150);
    await session.send("Input.synthesizePinchGesture", { x: 160, y: 300, scaleFactor: 2, gestureSourceType: "touch" });
    assert.ok(await page.evaluate(() => /** @type {VisualViewport} */ (visualViewport).scale) > 1.5);
    await context.close();
});
