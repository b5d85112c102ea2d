// Drawings as PNG files, for what takes no SVG: previews of links, and a phone's home screen. The same drawing gives the same bytes on
// every machine, as no typeface of the system is used. May use: shared.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import { cached, digest } from "../../shared/files.js";

/** @type {Promise<void> | undefined} */
let started;

/** @returns {Promise<void>} */
const start = () => (started ??= initWasm(readFileSync(createRequire(import.meta.url).resolve("@resvg/resvg-wasm/index_bg.wasm"))));

/** @param {string} svg @param {Iterable<Uint8Array>} fonts those that it names @returns {Promise<Buffer>} */
export async function pngOf(svg, fonts) {
    const buffers = [...fonts];
    return cached(`png-${digest(svg, ...buffers, "2.6.2")}`, async () => {
        await start();
        const drawing = new Resvg(svg, { font: { fontBuffers: buffers } });
        const image = drawing.render();
        const png = Buffer.from(image.asPng());
        image.free();
        drawing.free();
        return png;
    });
}

/** Side of a touch icon, px. */
const side = 180, margin = 22;

/**
 * The icon as phones put it on their screens: square, on the page's own ground, as they fill with black what shows through.
 * @param {{type: string, bytes: Uint8Array}} icon @param {string} background
 */
export const touchIcon = ({ type, bytes }, background) => pngOf(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" width="${side}" height="${side}"><rect width="${side}" height="${side}" fill="${background}"/>` +
    `<image x="${margin}" y="${margin}" width="${side - 2 * margin}" height="${side - 2 * margin}" href="data:${type};base64,${Buffer.from(bytes).toString("base64")}"/></svg>`, []);
