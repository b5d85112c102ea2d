// A brand: one JSON file with colours, typeface, radius, logo and links (docs/themes.md). It may say only what differs; here it
// becomes whole, so that the page and the module need to know nothing of what was left out.
import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, extname, join, resolve } from "node:path";
import { inter, themeFile } from "../typeface/fonts.js";
import { pointerTo } from "../inputs/findings.js";
import { completePalettes } from "./theme-colours.js";
import { givenColours, logoTypes, themeFindings } from "./theme-findings.js";
import { root } from "../../shared/run.js";

/** The theme that the page has unless another is given, and what others leave out. */
export const defaultTheme = join(root, "assets", "themes", "default.json");

/**
 * @typedef {import("../inputs/findings.js").Finding} Finding
 * @typedef {object} Theme
 * @property {string} sent JSON of what the page reads
 * @property {any} values with all that it leaves out
 * @property {string} folder where the files are that it names
 * @property {import("../typeface/fonts.js").Typeface} typeface
 * @property {Note[]} notes where a given colour could not stay as it is
 * @typedef {{pointer: string, said: string}} Note
 */

/**
 * A theme with all that it leaves out: the default theme's, and colours that go with those that were given.
 * @param {any} values without findings
 * @param {any} standard the default theme
 * @returns {{values: any, notes: Note[]}}
 */
export function completeTheme(values, standard) {
    const { palettes, moved } = completePalettes(givenColours(values), standard);
    return {
        // Keys keep the places that they have in the file. A typeface that is left out is the default's too, but is not sent.
        // Links are nobody else's: a page without any leads to nobody.
        values: {
            ...values, name: values.name ?? standard.name, radius: values.radius ?? standard.radius, links: values.links ?? {},
            ...palettes,
        },
        notes: moved.map(({ scheme, tone, from, to, because }) => ({
            pointer: pointerTo(scheme, tone), said: `${from} could not be read: ${because}; the page has ${to} instead`,
        })),
    };
}

/** @param {string} path */
const isFile = (path) => existsSync(path) && statSync(path).isFile();

/** A file of JSON, or why it is none. @param {string} path @returns {{values: unknown} | {findings: Finding[]}} */
export function readObject(path) {
    if (!isFile(path)) return { findings: [{ pointer: "", is: "there is no such file", expected: "a file of JSON" }] };
    try {
        return { values: JSON.parse(readFileSync(path, "utf8")) };
    } catch (error) {
        return { findings: [{ pointer: "", is: `it is not JSON: ${/** @type {Error} */ (error).message}`, expected: "a file of JSON" }] };
    }
}

/** Reads a theme file. @param {string} path @returns {{theme: Theme} | {findings: Finding[]}} findings: all that is wrong with it */
export function readTheme(path) {
    const read = readObject(path);
    if ("findings" in read) return read;
    const folder = dirname(path);
    const standard = JSON.parse(readFileSync(defaultTheme, "utf8"));
    const findings = themeFindings(read.values, standard, {
        beside: (file) => isFile(resolve(folder, file)),
        anywhere: (file) => themeFile(file, folder) !== undefined,
    });
    if (findings.length > 0) return { findings };
    const whole = completeTheme(read.values, standard);
    // The files themselves do not travel with it: fonts are cut, and the logo is part of the styles.
    const { typeface, logo, ...rest } = whole.values;
    delete rest.icon;
    const sent = JSON.stringify(logo ? { ...rest, logo: { alt: logo.alt, width: logo.width, height: logo.height } } : rest);
    return { theme: { sent, values: whole.values, folder, typeface: typeface ?? inter, notes: whole.notes } };
}

/** A theme with the contact of a configuration, if that says one. @param {Theme} theme @param {string} [contact] @returns {Theme} */
export function withContact(theme, contact) {
    if (!contact) return theme;
    const sent = JSON.parse(theme.sent), links = { ...sent.links, contact };
    return { ...theme, sent: JSON.stringify({ ...sent, links }), values: { ...theme.values, links } };
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
    return `:root{${properties("light", "light")};--radius:${values.radius}px${logoSize(values.logo)}}
@media screen and (prefers-color-scheme:dark){:root{${properties("dark", "dark")}}}
@media screen and (prefers-contrast:more){:root{${properties("contrast", "dark")}}}
`;
}
