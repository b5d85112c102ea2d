// The typeface as style rules: its two files, and until they have arrived the systems' own faces made as wide and as high as
// it is, so that nothing moves when it takes their place. May use: truetype.js's types.

/** @typedef {import("./truetype.js").Metrics} Metrics */

/** How often letters and the space occur in English, of 1000. */
const frequencies = {
    " ": 205, a: 60, b: 9, c: 14, d: 21, e: 104, f: 17, g: 11, h: 46, i: 45, j: 1, k: 13, l: 36, m: 16, n: 48, o: 70, p: 14, q: 1,
    r: 57, s: 71, t: 78, u: 26, v: 5, w: 19, x: 1, y: 13,
};

/**
 * Faces that come with systems, with the mean width of their letters in em, by weight, for letters as frequent as above:
 * Windows and Apple; Android; Linux. (web/styles/first/tokens.css names them in this order.)
 */
const systemFaces = [
    { name: "Like Arial", width: { 400: 0.434, 600: 0.469 },
      local: { 400: ["Arial", "Liberation Sans"], 600: ["Arial Bold", "Liberation Sans Bold"] } },
    { name: "Like Roboto", width: { 400: 0.434, 600: 0.444 }, local: { 400: ["Roboto"], 600: ["Roboto Bold"] } },
    { name: "Like DejaVu", width: { 400: 0.497, 600: 0.562 }, local: { 400: ["DejaVu Sans"], 600: ["DejaVu Sans Bold"] } },
];

/** @param {Metrics} metrics */
function meanWidth({ advances }) {
    const parts = Object.entries(frequencies);
    const sum = (/** @type {(part: [string, number]) => number} */ of) => parts.reduce((all, part) => all + of(part), 0);
    return sum(([letter, often]) => often * (advances.get(Number(letter.codePointAt(0))) ?? 0.5)) / sum(([, often]) => often);
}

/** @param {number} part */
const percent = (part) => `${(100 * part).toFixed(2)}%`;

/** @param {Metrics} metrics @param {400 | 600} weight */
function standIns(metrics, weight) {
    return systemFaces.map(({ name, width, local }) => {
        const scale = meanWidth(metrics) / width[weight];
        return `@font-face{font-family:"${name}";font-weight:${weight};src:${local[weight].map((face) => `local("${face}")`).join(",")};` +
            `size-adjust:${percent(scale)};ascent-override:${percent(metrics.ascent / scale)};` +
            `descent-override:${percent(metrics.descent / scale)};line-gap-override:0%}`;
    }).join("");
}

/** The name of a weight's file. @param {number} weight */
export const fontName = (weight) => `font-${weight}.woff2`;

/**
 * @param {Map<number, Metrics>} typeface by weight
 * @param {(name: string) => string} address of a file
 */
export const typefaceStyles = (typeface, address) => [...typeface].map(([weight, metrics]) =>
    `@font-face{font-family:Upstream;font-weight:${weight};font-display:swap;src:url("${address(fontName(weight))}") format("woff2")}` +
    standIns(metrics, /** @type {400 | 600} */ (weight))).join("\n");
