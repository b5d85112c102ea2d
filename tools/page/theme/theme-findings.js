// What is wrong with a theme, all of it: keys that nothing reads, values that are not what they should be, colours that
// cannot be read. Nothing of a theme gets into a page that was not looked at here. May use: checks, colours, findings, theme-colours, theme-pairs.
import { extname } from "node:path";
import { isColour } from "./colours.js";
import { group, isText, must } from "../inputs/checks.js";
import { isObject, pointerTo, say } from "../inputs/findings.js";
import { completePalettes } from "./theme-colours.js";
import { pairFindings, schemes, stuckFindings, tones } from "./theme-pairs.js";

/**
 * @typedef {import("../inputs/findings.js").Finding} Finding
 * @typedef {import("../inputs/checks.js").Check} Check
 * @typedef {object} Files what is beside the theme
 * @property {(path: string) => boolean} beside is there such a file, beside the theme?
 * @property {(path: string) => boolean} anywhere or in a node package?
 */

/** Pictures that a page can show, by the end of their name. @type {Record<string, string>} */
export const logoTypes = { ".svg": "image/svg+xml", ".png": "image/png" };

/** Where a link may lead; an address that begins with one of these runs nothing. */
const protocols = ["https:", "http:", "mailto:", "tel:"];

/** @param {number} least @param {number} most */
const pixels = (least, most) => must(`a whole number of pixels from ${least} to ${most}`, (value) => Number.isInteger(value) && value >= least && value <= most);

/** An address as a browser will understand it: it reads “java\nscript:” as “javascript:”. @param {unknown} value */
function isAddress(value) {
    if (typeof value !== "string" || /[\p{Cc}\s"<>\\]/u.test(value)) return false;
    if (value === "" || /^(\/|\.\.?\/)/.test(value)) return true; // no link; one on the page's own site, or another's over the same protocol
    try {
        return protocols.includes(new URL(value).protocol);
    } catch {
        return false;
    }
}

const text = must("a text", isText);
const address = must("an address that begins with https://, http://, mailto:, tel: or /", isAddress);
const colour = must("a colour like #1A2B3C", isColour);

/** @param {string} expected @param {(path: string) => boolean} known @param {(path: string) => boolean} exists @returns {Check} */
const file = (expected, known, exists) => (value, at) => {
    if (typeof value !== "string" || !known(value)) return [{ pointer: pointerTo(...at), is: `this is ${say(value)}`, expected }];
    return exists(value) ? [] : [{ pointer: pointerTo(...at), is: `there is no file ${say(value)}`, expected }];
};

/** @param {Files} files */
function checkOf(files) {
    const font = file("the path of a file beside the theme or in a node package", isText, files.anywhere);
    const picture = file("the path of an SVG or PNG file beside the theme", (path) => Object.hasOwn(logoTypes, extname(path)), files.beside);
    const palette = group(Object.fromEntries(tones.map((tone) => [tone, colour])));
    return group({
        name: text, radius: pixels(0, 99),
        typeface: group({ regular: font, strong: font, licence: font }, ["regular", "strong", "licence"]),
        logo: group({ light: picture, dark: picture, alt: text, width: pixels(16, 400), height: pixels(16, 120) }, ["light", "alt", "width", "height"]),
        icon: picture,
        links: group({ contact: address, privacy: address, imprint: address }),
        light: palette, dark: palette, contrast: palette,
    });
}

/** The colours that a theme says, and nothing that only looks like one. @param {unknown} values @returns {import("./theme-pairs.js").Palettes} */
export function givenColours(values) {
    const of = (/** @type {string} */ scheme) => {
        const said = isObject(values) && Object.hasOwn(values, scheme) ? values[scheme] : {};
        return Object.fromEntries(tones.flatMap((tone) => {
            const value = isObject(said) && Object.hasOwn(said, tone) ? said[tone] : undefined;
            return isColour(value) ? [[tone, value]] : [];
        }));
    };
    return /** @type {import("./theme-pairs.js").Palettes} */ (Object.fromEntries(schemes.map((scheme) => [scheme, of(scheme)])));
}

/**
 * @param {unknown} values a theme file
 * @param {import("./theme-pairs.js").Palettes} standard the default theme
 * @param {Files} files
 * @returns {Finding[]}
 */
export function themeFindings(values, standard, files) {
    const given = givenColours(values);
    return [...checkOf(files)(values, []), ...pairFindings(given), ...stuckFindings(given, completePalettes(given, standard).palettes)];
}
