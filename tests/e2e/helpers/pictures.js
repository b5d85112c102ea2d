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
 * The pixels of a PNG. They come over as base64: as numbers, a million of them would take seconds.
 * @param {import("playwright-core").Browser} browser @param {Buffer} png @param {number} [step] only every so many pixels
 * @returns {Promise<{width: number, height: number, data: Uint8Array}>} data: red, green, blue, opacity, row by row
 */
export async function pixelsOf(browser, png, step = 1) {
    const reader = await pictureReader(browser);
    const pixels = await reader.evaluate(async ([base64, every]) => {
        const { width, height, data } = await /** @type {any} */ (window).pixels(base64, every);
        let bytes = "";
        const piece = 32_768;
        for (let at = 0; at < data.length; at += piece) bytes += String.fromCharCode(...data.subarray(at, at + piece));
        return { width, height, packed: btoa(bytes) };
    }, /** @type {[string, number]} */ ([png.toString("base64"), step]));
    await reader.close();
    return { width: pixels.width, height: pixels.height, data: Buffer.from(pixels.packed, "base64") };
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

/**
 * How sharp a picture of words is: the root mean square of the steps in luminance from each pixel to its neighbours, over
 * the difference between ink and paper. Blurred edges are many small steps, whose squares sum to less.
 * @param {{width: number, height: number, data: Uint8Array}} pixels
 */
export function acutance({ width, height, data }) {
    const at = (/** @type {number} */ x, /** @type {number} */ y) => {
        const i = 4 * (y * width + x);
        return 0.2126 * data[i] + 0.7152 * data[i + 1] + 0.0722 * data[i + 2];
    };
    let squares = 0, least = Infinity, most = -Infinity;
    for (let y = 0; y + 1 < height; y++) {
        for (let x = 0; x + 1 < width; x++) {
            const here = at(x, y);
            squares += (at(x + 1, y) - here) ** 2 + (at(x, y + 1) - here) ** 2;
            least = Math.min(least, here);
            most = Math.max(most, here);
        }
    }
    return Math.sqrt(squares / (width * height)) / (most - least);
}

/**
 * The browser's own text over the drawn one. @param {import("playwright-core").Page} page
 * @param {{x: number, y: number, width: number, height: number}} box
 * @param {{words: string, weight: number, size: number, surface: string}} text
 */
export const coverWithText = (page, box, text) => page.evaluate(([place, { words, weight, size, surface }]) => {
    const cover = document.createElement("div");
    cover.textContent = words;
    Object.assign(cover.style, {
        position: "fixed", zIndex: "9", left: `${place.x}px`, top: `${place.y}px`, width: `${place.width}px`, height: `${place.height}px`,
        paddingLeft: "4px", background: `var(${surface})`, color: "var(--text)",
        font: `${weight} ${size}px/${place.height}px Upstream`,
    });
    document.body.append(cover);
}, /** @type {const} */ ([box, text]));

/**
 * Pictures of one size, one above the other, each pixel so many times as large.
 * @param {import("playwright-core").Browser} browser @param {Buffer[]} pngs @param {number} times
 */
export async function above(browser, pngs, times) {
    const page = await browser.newPage({ viewport: { width: 100, height: 100 } });
    const base64 = await page.evaluate(async ([pictures, scale]) => {
        const images = await Promise.all(pictures.map(async (picture) => {
            const image = new Image();
            image.src = `data:image/png;base64,${picture}`;
            await image.decode();
            return image;
        }));
        const canvas = document.createElement("canvas");
        canvas.width = images[0].width * scale;
        canvas.height = images[0].height * scale * images.length;
        const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
        context.imageSmoothingEnabled = false;
        images.forEach((image, row) => context.drawImage(image, 0, row * image.height * scale, image.width * scale, image.height * scale));
        return canvas.toDataURL("image/png").split(",")[1];
    }, /** @type {const} */ ([pngs.map((png) => png.toString("base64")), times]));
    await page.close();
    return Buffer.from(base64, "base64");
}

/**
 * Pictures of one size in rows, with a margin around each.
 * @param {import("playwright-core").Browser} browser @param {Buffer[]} pngs @param {number} columns
 */
export async function besideEachOther(browser, pngs, columns) {
    const page = await browser.newPage({ viewport: { width: 100, height: 100 } });
    const base64 = await page.evaluate(async ([pictures, inRow]) => {
        const images = await Promise.all(pictures.map(async (picture) => {
            const image = new Image();
            image.src = `data:image/png;base64,${picture}`;
            await image.decode();
            return image;
        }));
        const gap = 10, width = images[0].width + gap, height = images[0].height + gap;
        const canvas = document.createElement("canvas");
        canvas.width = inRow * width + gap;
        canvas.height = Math.ceil(images.length / inRow) * height + gap;
        const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
        context.fillStyle = "#8a8f98";
        context.fillRect(0, 0, canvas.width, canvas.height);
        images.forEach((image, index) => context.drawImage(image, gap + (index % inRow) * width, gap + Math.floor(index / inRow) * height));
        return canvas.toDataURL("image/png").split(",")[1];
    }, /** @type {const} */ ([pngs.map((png) => png.toString("base64")), columns]));
    await page.close();
    return Buffer.from(base64, "base64");
}
