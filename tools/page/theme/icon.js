// The page's icon, in the tab and among bookmarks: the brand's own file or, without one, our house in the brand's colours.
// May use: theme-findings.
import { readFileSync } from "node:fs";
import { extname, join, resolve } from "node:path";
import { root } from "../../shared/run.js";
import { logoTypes } from "./theme-findings.js";

/** What the house is drawn in, roof first, and the tone that each colour is of. @type {Record<string, string>} */
const tones = { "#1f5f5b": "accent-strong", "#2f7f78": "accent", "#57a39a": "accent", "#d9773f": "cracked" };

/**
 * @param {Pick<import("./themes.js").Theme, "values" | "folder">} theme
 * @param {any} standard the default theme, in whose colours the house is
 * @returns {{type: string, bytes: Uint8Array}}
 */
export function iconOf({ values, folder }, standard) {
    if (values.icon) return { type: logoTypes[extname(values.icon)], bytes: readFileSync(resolve(folder, values.icon)) };
    const house = readFileSync(join(root, "assets", "icons", "icon.svg"), "utf8");
    const isOurs = values.light.accent === standard.light.accent;
    const coloured = isOurs ? house : house.replace(/#[0-9a-f]{6}/g, (colour) => values.light[tones[colour]] ?? colour);
    return { type: logoTypes[".svg"], bytes: Buffer.from(coloured) };
}

/**
 * An address in which the icon itself stands: a picture of shapes as its text, which packs smaller than base64.
 * @param {{type: string, bytes: Uint8Array}} icon
 */
export function iconAddress({ type, bytes }) {
    const content = Buffer.from(bytes);
    if (type !== logoTypes[".svg"]) return `data:${type};base64,${content.toString("base64")}`;
    return `data:${type},${content.toString().trim().replaceAll('"', "'").replace(/[^\x20\x21\x24\x27-\x3b\x3d\x3f-\x7e]/gu, encodeURIComponent)}`;
}
