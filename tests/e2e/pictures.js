// What screenshots show, pixel by pixel: decoded by the browser itself. May use: playwright-core.

/**
 * A page of its own where the browser decodes pictures: `window.pixels` gives those of a PNG.
 * @param {import("playwright-core").Browser} browser
 */
async function pictureReader(browser) {
    const reader = await browser.newPage();
    await reader.evaluate(() => Object.assign(window, {
        async pixels(/** @type {string} */ base64, every = 1) {
            const image = new Image();
            image.src = `data:image/png;base64,${base64}`;
            await image.decode();
            const width = Math.floor(image.width / every), height = Math.floor(image.height / every);
            const context = /** @type {OffscreenCanvasRenderingContext2D} */ (new OffscreenCanvas(width, height).getContext("2d"));
            context.imageSmoothingEnabled = false;
            context.drawImage(image, 0, 0, width, height);
            return context.getImageData(0, 0, width, height);
        },
    }));
    return reader;
}

/**
 * The pixels of a PNG.
 * @param {import("playwright-core").Browser} browser @param {Buffer} png @param {number} [step] only every so many pixels
 * @returns {Promise<{width: number, height: number, data: number[]}>} data: red, green, blue, opacity, row by row
 */
export async function pixelsOf(browser, png, step = 1) {
    const reader = await pictureReader(browser);
    const pixels = await reader.evaluate(async ([base64, every]) => {
        const { width, height, data } = await /** @type {any} */ (window).pixels(base64, every);
        return { width, height, data: [...data] };
    }, /** @type {[string, number]} */ ([png.toString("base64"), step]));
    await reader.close();
    return pixels;
}

/**
 * How much two pictures differ: by the most of 255 steps in any colour of any pixel. What a browser paints anew may round
 * the colours of a soft edge in another way, by one step.
 * @param {import("playwright-core").Browser} browser @param {Buffer} one @param {Buffer} other
 */
export async function difference(browser, one, other) {
    if (one.equals(other)) return 0;
    const reader = await pictureReader(browser);
    const most = await reader.evaluate(async (pictures) => {
        const [first, second] = /** @type {ImageData[]} */ (await Promise.all(pictures.map((base64) => /** @type {any} */ (window).pixels(base64))));
        if (first.width !== second.width || first.height !== second.height) return 255;
        return first.data.reduce((largest, value, at) => Math.max(largest, Math.abs(value - second.data[at])), 0);
    }, [one.toString("base64"), other.toString("base64")]);
    await reader.close();
    return most;
}
