// A brand: one JSON file with colours, typeface, radius, logo and links (docs/themes.md). What the page itself reads of it
// is checked by the module (src/ui/include/upstream/ui/core/theme.hpp); what only the build reads is checked here.
import { existsSync, readFileSync } from "node:fs";
import { dirname, extname, join, resolve } from "node:path";
import { inter } from "./fonts.js";
import { root } from "../shared/run.js";

/** The theme that the page has unless another is given, or the given one is bad. */
export const defaultTheme = join(root, "assets", "themes", "default.json");

/**
 * @typedef {object} Theme
 * @property {string} text the file as it stands
 * @property {string} sent JSON of what the page reads
 * @property {any} values
 * @property {string} folder where the files are that it names
 * @property {import("./fonts.js").Typeface} typeface
 */

const logoTypes = /** @type {Record<string, string>} */ ({ ".svg": "image/svg+xml", ".png": "image/png" });

/** @param {unknown} typeface */
function typefaceProblem(typeface) {
    if (typeface === undefined) return "";
    const missing = ["regular", "strong", "licence"].find((key) => typeof /** @type {any} */ (typeface)[key] !== "string");
    return missing ? `“typeface.${missing}” is missing; expected the path of a file` : "";
}

/** @param {any} logo @param {string} folder */
function logoProblem(logo, folder) {
    if (logo === undefined) return "";
    for (const key of ["light", "dark"]) {
        const path = logo[key];
        if (key === "dark" && path === undefined) continue;
        if (typeof path !== "string") return `“logo.${key}” is missing; expected the path of an SVG or PNG file`;
        if (!logoTypes[extname(path)]) return `“logo.${key}” is “${path}”; expected the path of an SVG or PNG file`;
        if (!existsSync(resolve(folder, path))) return `“logo.${key}” names ${path}, and there is no such file beside the theme`;
    }
    return "";
}

/** Reads a theme file as far as the build needs it. @param {string} path @returns {{theme: Theme} | {problem: string}} */
export function readTheme(path) {
    if (!existsSync(path)) return { problem: "there is no such file" };
    const text = readFileSync(path, "utf8");
    let values;
    try {
        values = JSON.parse(text);
    } catch (error) {
        return { problem: `it is not JSON: ${/** @type {Error} */ (error).message}` };
    }
    const folder = dirname(path);
    const problem = typefaceProblem(values?.typeface) || logoProblem(values?.logo, folder);
    if (problem) return { problem };
    // The files themselves do not travel with it: fonts are cut, and the logo is part of the styles.
    const { typeface, logo, ...rest } = values;
    const sent = JSON.stringify(logo ? { ...rest, logo: { alt: logo.alt, width: logo.width, height: logo.height } } : rest);
    return { theme: { text, sent, values, folder, typeface: typeface ?? inter } };
}

/** @param {Theme} theme @param {"light" | "dark"} key */
function logoAddress({ values, folder }, key) {
    const path = values.logo[key];
    return `url("data:${logoTypes[extname(path)]};base64,${readFileSync(resolve(folder, path)).toString("base64")}")`;
}

/** @param {{width: number, height: number} | undefined} logo */
const logoSize = (logo) => (logo ? `;--logo-width:${logo.width}px;--logo-height:${logo.height}px` : "");

/** A theme as the custom properties that the style sheets use. @param {Theme} theme */
export function themeStyles(theme) {
    const { values } = theme;
    /** @param {string} scheme @param {"light" | "dark"} logo */
    const properties = (scheme, logo) => [
        ...Object.entries(values[scheme]).map(([key, value]) => `--${key}:${value}`),
        `--selection:${values[scheme].accent}59`, // a third: what is selected is read through it
        ...(values.logo?.[logo] ? [`--logo:${logoAddress(theme, logo)}`] : []),
    ].join(";");
    return `:root{${properties("light", "light")};--radius:${values.radius ?? 14}px${logoSize(values.logo)}}
@media screen and (prefers-color-scheme:dark){:root{${properties("dark", "dark")}}}
@media screen and (prefers-contrast:more){:root{${properties("contrast", "dark")}}}
`;
}
