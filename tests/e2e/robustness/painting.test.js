// Promise: whoever paints, a worker or the page itself, paints the same; where a worker cannot the page does; and no visitor sees a moment
// without a picture, or one in another size than it was made for.
import assert from "node:assert/strict";
import { test } from "node:test";
import { difference } from "../helpers/pictures.js";
import { answer, awaitWorker, choosePlain, drawn, painted, ready, setUp, someOptions, untilNextScreen, views, withoutWorker } from "../helpers/support.js";

const here = setUp();

/**
 * A page on its first question, drawn.
 * @param {import("playwright-core").BrowserContextOptions} options @param {(page: import("playwright-core").Page) => Promise<unknown>} [before]
 */
async function onQuestion(options, before = awaitWorker) {
    const context = await here.browser.newContext(options), page = await context.newPage();
    await before(page);
    await page.goto(here.server.address);
    await ready(page);
    await untilNextScreen(page, () => page.getByRole("button", { name: "Start" }).click());
    await drawn(page);
    await painted(page);
    return page;
}

/** @param {import("playwright-core").Page} page */
async function looks(page) {
    await page.mouse.move(0, 0);
    await painted(page);
    return page.screenshot();
}

for (const options of /** @type {const} */ ([{ viewport: views.phone, deviceScaleFactor: 2 }, { viewport: views.desktop, colorScheme: "dark" }])) {
    test(`a worker and the page itself paint the same pixels: ${JSON.stringify(options)}`, async () => {
        const [ours, theirs] = [await onQuestion(options), await onQuestion(options, withoutWorker)];
        assert.deepEqual([ours.workers().length, theirs.workers().length], [1, 0]);
        for (const option of [2, 4]) {
            assert.ok(await difference(here.browser, await looks(ours), await looks(theirs)) <= 2, "of 255, where they differ most");
            for (const page of [ours, theirs]) await untilNextScreen(page, () => answer(page, option).click());
        }
        for (const page of [ours, theirs]) await page.setViewportSize({ width: 500, height: 640 });
        assert.ok(await difference(here.browser, await looks(ours), await looks(theirs)) <= 2, "and after the window has changed");
        for (const page of [ours, theirs]) await page.context().close();
    });
}

for (const [who, before] of /** @type {const} */ ([["a worker", awaitWorker], ["the page", withoutWorker]])) {
    test(`where ${who} paints: paper is plain and comes out, the plain page comes and goes, a turned screen is filled, and the picture is saved`, async () => {
        const page = await onQuestion({ viewport: views.phone, acceptDownloads: true }, before);
        const whole = await looks(page);
        await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
        assert.equal(await page.locator("#canvas").isVisible(), false);
        await page.evaluate(() => dispatchEvent(new Event("afterprint")));
        await drawn(page);
        assert.ok(await difference(here.browser, whole, await looks(page)) <= 2, "as before it was printed");
        await choosePlain(page);
        assert.equal(await page.locator("#canvas").isVisible(), false);
        await page.getByRole("button", { name: "Drawn page" }).click();
        await drawn(page);
        await page.setViewportSize({ width: views.phone.height, height: views.phone.width });
        await painted(page);
        assert.deepEqual(await page.locator("#canvas").evaluate(({ clientWidth, clientHeight }) => [clientWidth, clientHeight]), [views.phone.height, views.phone.width]);
        for (const option of someOptions) await untilNextScreen(page, () => answer(page, option).click());
        await untilNextScreen(page, () => page.getByRole("button", { name: "See my result" }).click());
        await untilNextScreen(page, () => page.getByRole("button", { name: /QR code/ }).click());
        const [saved] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: /picture/i }).first().click()]);
        assert.match(saved.suggestedFilename(), /\.png$/);
        await page.context().close();
    });
}

test("where the painter's script does not come, the page paints itself", async () => {
    const page = await onQuestion({ viewport: views.phone }, (opened) => opened.route("**/painter.*.js", (route) => route.abort()));
    assert.equal(page.workers().length, 0);
    await untilNextScreen(page, () => answer(page, 1).click());
    await page.context().close();
});

test("something else in place of the painter's script is not run, and the page paints itself", async () => {
    const page = await onQuestion({ viewport: views.phone }, (opened) =>
        opened.route("**/painter.*.js", (route) => route.fulfill({ contentType: "text/javascript", body: "postMessage('works')" })));
    assert.equal(page.workers().length, 0);
    await page.context().close();
});

/** Each picture takes its time, and what the visitor has before them is noted in each frame. */
function slowPainter() {
    const { postMessage } = Worker.prototype;
    Worker.prototype.postMessage = function late(/** @type {any[]} */ ...given) {
        if (given[0] instanceof ArrayBuffer) setTimeout(() => postMessage.apply(this, /** @type {any} */ (given)), 250);
        else postMessage.apply(this, /** @type {any} */ (given));
    };
    /** @type {{html: boolean, blank: boolean, scale: number}[]} */
    const seen = [];
    Object.assign(window, { seen });
    const pixel = /** @type {CanvasRenderingContext2D} */ (document.createElement("canvas").getContext("2d", { willReadFrequently: true }));
    const look = () => {
        const canvas = /** @type {HTMLCanvasElement | null} */ (document.querySelector("#canvas"));
        if (canvas) {
            pixel.drawImage(canvas, 0, 0, 8, 8, 0, 0, 8, 8);
            const [r, g, b, a] = pixel.getImageData(4, 4, 1, 1).data;
            seen.push({ html: document.documentElement.dataset.rendering === "html", blank: a === 0 || r + g + b === 0, scale: canvas.width / parseFloat(canvas.style.width || "1") });
        }
        requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
}

test("with a slow painter the page of HTML stays until there is a picture, and a picture is never stretched", async () => {
    const context = await here.browser.newContext({ viewport: views.phone }), page = await context.newPage();
    await page.addInitScript(slowPainter);
    await page.goto(here.server.address);
    await ready(page);
    await page.getByRole("button", { name: "Start" }).click();
    await drawn(page);
    await page.setViewportSize({ width: 600, height: 500 });
    await page.waitForTimeout(700);
    const seen = await page.evaluate(() => /** @type {{html: boolean, blank: boolean, scale: number}[]} */ (/** @type {any} */ (window).seen));
    const canvas = seen.filter(({ html }) => !html);
    assert.ok(canvas.length > 10 && seen.length > canvas.length + 5, `${canvas.length} of ${seen.length} frames are the canvas's`);
    assert.deepEqual(canvas.filter(({ blank }) => blank), []);
    assert.deepEqual(canvas.filter(({ scale }) => Math.abs(scale - 1) > 0.001), []);
    await context.close();
});
