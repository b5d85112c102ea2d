// Painting a display list (docs/web-interface.md, “Display lists”): as SVG for a page, or on a 2D canvas for a picture file.
// May use: nothing.

/**
 * @typedef {{kind: "fill" | "stroke", path: string, colour: string, thickness: number}} Shape
 * @typedef {{kind: "text", text: string, x: number, y: number, size: number, weight: string, colour: string}} Words
 * @typedef {{width: number, height: number, parts: (Shape | Words)[]}} DisplayList
 */

/** A box with round corners as path data. @param {number[]} box @param {boolean} bottomOnly */
function boxPath([x, y, w, h, radius], bottomOnly) {
    const r = Math.min(radius, w / 2, h / 2), t = bottomOnly ? 0 : r;
    const corner = (/** @type {number} */ size, /** @type {number} */ cx, /** @type {number} */ cy) =>
        (size > 0 ? `A${size} ${size} 0 0 1 ${cx} ${cy}` : "");
    return `M${x + t} ${y}H${x + w - t}${corner(t, x + w, y + t)}V${y + h - r}${corner(r, x + w - r, y + h)}` +
        `H${x + r}${corner(r, x, y + h - r)}V${y + t}${corner(t, x + t, y)}Z`;
}

/** @param {string[]} words x y x y … */
const pointsPath = (words) => `M${words.join(" ")}`;

/** @type {Record<string, (colour: string, words: string[]) => Shape | Words>} */
const readers = {
    r: (colour, words) => ({ kind: "fill", path: boxPath(words.slice(0, 5).map(Number), words[5] === "b"), colour, thickness: 0 }),
    o: (colour, [thickness, ...box]) =>
        ({ kind: "stroke", path: boxPath(box.map(Number), false), colour, thickness: Number(thickness) }),
    p: (colour, words) => ({ kind: "fill", path: `${pointsPath(words)}Z`, colour, thickness: 0 }),
    l: (colour, [thickness, ...words]) =>
        ({ kind: "stroke", path: pointsPath(words), colour, thickness: Number(thickness) }),
    t: (colour, [size, weight, x, y, ...text]) =>
        ({ kind: "text", text: text.join(" "), x: Number(x), y: Number(y), size: Number(size), weight, colour }),
};

/** @param {string} text @returns {DisplayList} */
export function readDisplayList(text) {
    const [first, ...lines] = text.split("\n").map((line) => line.split(" "));
    const parts = lines.map(([kind, colour, ...words]) => readers[kind](colour, words));
    return { width: Number(first[1]), height: Number(first[2]), parts };
}

const svgSpace = "http://www.w3.org/2000/svg";

/** @param {string} tag @param {Record<string, string | number>} attributes */
function make(tag, attributes) {
    const element = document.createElementNS(svgSpace, tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
    return element;
}

/** @param {Shape | Words} part */
function svgPart(part) {
    if (part.kind === "text") {
        const element = make("text", { x: part.x, y: part.y, "font-size": part.size, "font-weight": part.weight, fill: part.colour });
        element.textContent = part.text;
        return element;
    }
    return part.kind === "fill" ? make("path", { d: part.path, fill: part.colour })
        : make("path", { d: part.path, fill: "none", stroke: part.colour, "stroke-width": part.thickness, "stroke-linejoin": "round" });
}

/** @param {string} text a display list @returns {SVGElement} without meaning of its own: what it shows is said elsewhere */
export function displayListAsSvg(text) {
    const { width, height, parts } = readDisplayList(text);
    const svg = make("svg", { viewBox: `0 0 ${width} ${height}`, width, height, "aria-hidden": "true", focusable: "false" });
    svg.append(...parts.map(svgPart));
    return /** @type {SVGElement} */ (svg);
}

/** @param {CanvasRenderingContext2D} context @param {Shape | Words} part */
function paintPart(context, part) {
    context.fillStyle = context.strokeStyle = part.colour;
    if (part.kind === "text") {
        context.font = `${part.weight} ${part.size}px Upstream, Inter, system-ui, sans-serif`;
        context.fillText(part.text, part.x, part.y);
        return;
    }
    const path = new Path2D(part.path);
    if (part.kind === "fill") return context.fill(path);
    context.lineWidth = part.thickness;
    context.lineJoin = "round";
    context.stroke(path);
}

/** @param {string} text a display list */
export function sizeOf(text) {
    const { width, height } = readDisplayList(text);
    return [width, height];
}

/** @param {string} text a display list @returns {Promise<Blob | null>} the same as a PNG file */
export async function displayListAsPng(text) {
    const { width, height, parts } = readDisplayList(text);
    const canvas = document.createElement("canvas");
    canvas.width = width;
    canvas.height = height;
    const context = canvas.getContext("2d");
    if (!context) return null;
    await document.fonts.ready;
    for (const part of parts) paintPart(context, part);
    return new Promise((resolve) => { canvas.toBlob(resolve, "image/png"); });
}
