// Cuts a typeface down to the characters that texts need: as TrueType, to be measured, and packed as WOFF2, to be sent.
import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { cached, digest } from "../../shared/files.js";
import { fail, root } from "../../shared/run.js";
import { metricsOf } from "./truetype.js";

/** A typeface of a theme: its two weights and the licence that travels with them. @typedef {{regular: string, strong: string, licence: string}} Typeface */

/** @type {Typeface} */
export const inter = {
    regular: "inter-ui/web/Inter-Regular.woff2", strong: "inter-ui/web/Inter-SemiBold.woff2", licence: "inter-ui/LICENSE.txt",
};

/** What names, numbers and links are written with, whatever the texts hold. */
const always = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 \u00a0-_.,:;/?!#%&=+@()'\"–·…";

/**
 * The drawn page sets letters by their advance alone; without these tables a browser does the same, and both renderings set
 * text alike. They are a third of the file.
 */
const unused = ["GDEF", "GPOS", "GSUB"];

/** Every folder from one upwards. @param {string} folder @returns {string[]} */
const upwards = (folder) => (dirname(folder) === folder ? [folder] : [folder, ...upwards(dirname(folder))]);

/**
 * A file that a theme names: beside the theme, or of a node package of ours or of the owner's. The npm package has the default
 * typeface in a folder of its own, as npm takes node_modules out.
 * @param {string} path @param {string} folder the theme's @returns {string | undefined}
 */
export const themeFile = (path, folder) => [
    resolve(folder, path), join(root, "node_modules", path), join(root, "typefaces", path),
    ...upwards(resolve(folder)).map((each) => join(each, "node_modules", path)),
].find((each) => existsSync(each) && statSync(each).isFile());

/** @param {string} path @param {string} folder */
const locate = (path, folder) => themeFile(path, folder) ?? fail(`The theme names a file that is not there: ${path}`);

/**
 * @param {string} texts everything that can be shown
 * @param {{typeface?: Typeface, folder?: string, format?: "sfnt" | "woff2"}} [from] folder: where the typeface's files are,
 *   unless in a package; format: sfnt is TrueType
 * @returns {Promise<Map<number, Buffer>>} weight → file
 */
export async function subsetFonts(texts, { typeface = inter, folder = root, format = "sfnt" } = {}) {
    const characters = [...new Set(always + texts)].filter((c) => c >= " ").sort().join("");
    const { default: subset } = await import("subset-font");
    const fonts = new Map();
    for (const [weight, path] of [[400, typeface.regular], [600, typeface.strong]]) {
        const source = readFileSync(locate(String(path), folder));
        const make = () => subset(source, characters, { targetFormat: format, noLayoutClosure: true, dropTables: unused });
        fonts.set(weight, await cached(`font-${digest(source, characters, format, "2")}`, make));
    }
    return fonts;
}

/**
 * The characters that a font cannot draw; the HTML rendering shows them in a typeface of the visitor's own.
 * @param {Uint8Array} font
 * @param {string} texts
 */
export function missingCharacters(font, texts) {
    const drawn = metricsOf(font).advances;
    return [...new Set(texts)].filter((c) => c >= " " && !drawn.has(Number(c.codePointAt(0)))).sort().join("");
}

/** The fonts' licence, which has to travel with them. @param {Typeface} typeface @param {string} folder */
export const fontLicence = (typeface = inter, folder = root) => readFileSync(locate(typeface.licence, folder));
