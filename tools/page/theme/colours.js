// Colours as numbers: contrast as WCAG 2.2 has it, and OKLCH, in which a lighter or a darker colour keeps its hue.
// OKLab and its numbers are Björn Ottosson's: https://bottosson.github.io/posts/oklab/ (public domain). Depends on nothing.

/** @typedef {{l: number, c: number, h: number}} Lch l: from 0, black, to 1, white; c: how colourful; h: hue, in radians */
/** @typedef {[number, number, number]} Triple */

/** The only way to write a colour in a theme; nothing else gets into a style sheet. @param {unknown} value @returns {value is string} */
export const isColour = (value) => typeof value === "string" && /^#[0-9a-f]{6}$/i.test(value);

/** @param {number} value 0–255 */
const linear = (value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);

/** @param {number} value linear light, 0–1 @returns {number} 0–255 */
const encoded = (value) => Math.round(255 * (value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055));

/** @param {string} colour @returns {Triple} linear light */
const lightOf = (colour) => /** @type {Triple} */ ([1, 3, 5].map((at) => linear(Number.parseInt(colour.slice(at, at + 2), 16))));

/** @param {string} colour */
function luminance(colour) {
    const [r, g, b] = lightOf(colour);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** From 1, no difference, to 21, black on white. @param {string} a @param {string} b */
export function contrast(a, b) {
    const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
    return (light + 0.05) / (dark + 0.05);
}

/** @param {string} colour @returns {Triple} L, a, b */
function labOf(colour) {
    const [r, g, b] = lightOf(colour);
    const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
    const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
    const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
    return [
        0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
        1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
        0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
    ];
}

/** @param {Triple} lab @returns {Triple} linear light, perhaps more or less than a screen has */
function lightFrom([L, a, b]) {
    const l = (L + 0.3963377774 * a + 0.2158037573 * b) ** 3;
    const m = (L - 0.1055613458 * a - 0.0638541728 * b) ** 3;
    const s = (L - 0.0894841775 * a - 1.291485548 * b) ** 3;
    return [
        4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
        -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
        -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
    ];
}

/** @param {Triple} light */
const hex = (light) => `#${light.map((value) => encoded(Math.min(1, Math.max(0, value))).toString(16).padStart(2, "0")).join("").toUpperCase()}`;

/** @param {Triple} light a screen can show it, but for rounding */
const shown = (light) => light.every((value) => value > -0.0005 && value < 1.0005);

/** @param {Triple} lab @returns {Lch} */
const polar = ([l, a, b]) => ({ l, c: Math.hypot(a, b), h: Math.atan2(b, a) });

/** @param {string} colour @returns {Lch} */
export const lch = (colour) => polar(labOf(colour));

/** The colour that a screen has of this lightness and hue: as colourful as it was meant, or as it can be. @param {Lch} wanted */
export function colourFrom({ l, c, h }) {
    if (l <= 0) return "#000000";
    if (l >= 1) return "#FFFFFF";
    const light = (/** @type {number} */ chroma) => lightFrom([l, chroma * Math.cos(h), chroma * Math.sin(h)]);
    if (shown(light(c))) return hex(light(c));
    let [low, high] = [0, c];
    for (let step = 0; step < 16; ++step) {
        const middle = (low + high) / 2;
        if (shown(light(middle))) low = middle;
        else high = middle;
    }
    return hex(light(low));
}

/** A colour moved as one colour lies from another: by the same difference in lightness, and in colour. @param {string} colour @param {string} from @param {string} to */
export function shifted(colour, from, to) {
    const [own, start, end] = [colour, from, to].map(labOf);
    return colourFrom(polar(/** @type {Triple} */ (own.map((value, index) => value + end[index] - start[index]))));
}

/** @param {string} a @param {string} b @param {number} part of b */
export function mixed(a, b, part) {
    const [from, to] = [labOf(a), labOf(b)];
    return colourFrom(polar(/** @type {Triple} */ (from.map((value, index) => value + part * (to[index] - value)))));
}

/** Lightness is tried in steps that nobody can see. */
const steps = 256;

/**
 * The colour of the same hue and the nearest lightness that is good; nothing if none is.
 * @param {string} colour @param {(colour: string) => boolean} good
 */
export function nearest(colour, good) {
    if (good(colour)) return colour;
    const { l, c, h } = lch(colour);
    for (let step = 1; step <= steps; ++step) {
        for (const lightness of [l - step / steps, l + step / steps]) {
            // One step beyond the ends, so that black and white themselves are among what is tried.
            if (lightness < -1 / steps || lightness > 1 + 1 / steps) continue;
            const tried = colourFrom({ l: lightness, c, h });
            if (good(tried)) return tried;
        }
    }
    return null;
}

/** The first colour on the way from one to another that is good, else the other. @param {string} from @param {string} to @param {(colour: string) => boolean} good */
export function between(from, to, good) {
    for (const part of [0, 0.125, 0.25, 0.375, 0.5, 0.625, 0.75, 0.875]) {
        const tried = part === 0 ? from : mixed(from, to, part);
        if (good(tried)) return tried;
    }
    return to;
}
