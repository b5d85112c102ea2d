// Cuts the Inter typeface down to the characters that a page's texts need, as TrueType for Dear ImGui and the
// HTML rendering alike.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { codePoints } from "./cmap.js";
import { cached, digest } from "./files.js";
import { root } from "./run.js";

const folder = join(root, "node_modules", "inter-ui");

/** The weights of the page, by the name that the page's file has. */
const weights = { "inter-400.ttf": "Inter-Regular", "inter-600.ttf": "Inter-SemiBold" };

/** Printable ASCII and typographic marks, whatever the texts hold. */
const always = String.fromCharCode(...Array.from({ length: 95 }, (_, i) => 32 + i)) + "\u00a0–—‘’“”…•·→←↑↓✓×";

/**
 * @param {string} texts everything that can be shown
 * @returns {Promise<Map<string, Buffer>>} file name → TrueType file
 */
export async function subsetFonts(texts) {
    const characters = [...new Set(always + texts)].filter((c) => c >= " ").sort().join("");
    const { default: subset } = await import("subset-font");
    const fonts = new Map();
    for (const [name, face] of Object.entries(weights)) {
        const source = readFileSync(join(folder, "web", `${face}.woff2`));
        const make = () => subset(source, characters, { targetFormat: "sfnt", noLayoutClosure: true });
        fonts.set(name, await cached(`font-${digest(source, characters, "1")}`, make));
    }
    return fonts;
}

/**
 * The characters that a font cannot draw; the HTML rendering shows them in a typeface of the visitor's own.
 * @param {Uint8Array} font
 * @param {string} texts
 */
export function missingCharacters(font, texts) {
    const drawn = codePoints(font);
    return [...new Set(texts)].filter((c) => c >= " " && !drawn.has(Number(c.codePointAt(0)))).sort().join("");
}

/** The fonts' licence, which has to travel with them. */
export const fontLicence = () => readFileSync(join(folder, "LICENSE.txt"));
