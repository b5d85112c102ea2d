// A motion as a film: the pictures that the page draws of it, in order, on one sheet. The page's clock is ours, so that a picture stands
// still while it is taken, and slow machines film the same. May use: support.js, playwright-core.
import { draw, ready, untilNextScreen } from "./support.js";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {{at: number, png: Buffer}} Frame at: ms since the film began */

/** Opens the page where the clock can be stopped, as a drawn one. @param {Page} page @param {string} address */
export async function openForFilm(page, address) {
    await page.clock.install();
    await page.goto(address);
    await ready(page);
    await draw(page);
    await untilNextScreen(page, () => page.getByRole("button", { name: "Start" }).click());
    await page.waitForTimeout(1000);
}

/** @param {Page} page */
export async function stopClock(page) {
    await page.clock.pauseAt(await page.evaluate(() => Date.now() + 500));
}

/** As long as a frame of a screen that shows fifty a second, ms. */
const step = 20;

/**
 * Lets time pass, and keeps each picture that is another one than the last.
 * @param {Page} page @param {{x: number, y: number, width: number, height: number}} clip @param {number} ms
 * @param {Frame[]} [frames] of what came before
 */
export async function film(page, clip, ms, frames = []) {
    const begun = frames.at(-1)?.at ?? 0;
    for (let passed = 0; passed <= ms; passed += step) {
        const png = await page.screenshot({ clip });
        if (!frames.at(-1)?.png.equals(png)) frames.push({ at: begun + passed, png });
        await page.clock.runFor(step);
    }
    return frames;
}

/**
 * The frames side by side, each with its moment below it.
 * @param {import("playwright-core").Browser} browser @param {Frame[]} frames @param {{columns: number, scale: number}} how
 */
export async function sheetOf(browser, frames, { columns, scale }) {
    const page = await browser.newPage({ viewport: { width: 100, height: 100 } });
    const base64 = await page.evaluate(async ([pictures, inRow, part]) => {
        const images = await Promise.all(pictures.map(async ({ png }) => {
            const image = new Image();
            image.src = `data:image/png;base64,${png}`;
            await image.decode();
            return image;
        }));
        const gap = 10, caption = 20, width = Math.round(images[0].width * part), height = Math.round(images[0].height * part);
        const canvas = document.createElement("canvas"), rows = Math.ceil(images.length / inRow);
        canvas.width = inRow * (width + gap) + gap;
        canvas.height = rows * (height + gap + caption) + gap;
        const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
        context.fillStyle = "#8a8f98";
        context.fillRect(0, 0, canvas.width, canvas.height);
        context.fillStyle = "#fff";
        context.font = "600 13px sans-serif";
        context.imageSmoothingQuality = "high";
        images.forEach((image, index) => {
            const x = gap + (index % inRow) * (width + gap), y = gap + Math.floor(index / inRow) * (height + gap + caption);
            context.drawImage(image, x, y, width, height);
            context.fillText(`${pictures[index].at} ms`, x, y + height + 15);
        });
        return canvas.toDataURL("image/png").split(",")[1];
    }, /** @type {const} */ ([frames.map(({ at, png }) => ({ at, png: png.toString("base64") })), columns, scale]));
    await page.close();
    return Buffer.from(base64, "base64");
}
