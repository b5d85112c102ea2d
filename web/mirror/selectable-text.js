// Text of the mirror set exactly as it is drawn: same size, weight and place, and the same lines. It is transparent, and there
// to be selected, looked up and copied. May use: wire.js's types.

/** @typedef {import("../abi/wire.js").TreeNode} TreeNode */

/**
 * The words of each line, and what stands between them.
 * @param {string} text @param {number[]} starts of all lines but the first
 * @returns {{words: string, gap: string}[]} gap: behind the line
 */
export function linesOf(text, starts) {
    return [0, ...starts].map((start, index) => {
        const whole = text.slice(start, starts[index] ?? text.length);
        const words = whole.trimEnd();
        return { words, gap: index < starts.length ? whole.slice(words.length) : "" };
    });
}

/** Lines break between words alone, and only where they are drawn. @param {string} gap @returns {Node} */
function breakAt(gap) {
    if (gap.includes("\n")) return document.createElement("br");
    return gap ? document.createTextNode(gap) : document.createElement("wbr");
}

/**
 * How the lines are set, for the style sheet.
 * @param {HTMLElement} element @param {TreeNode} node with `set`: size, weight, line height, alignment, indent, and where
 *   lines start (docs/web-interface.md)
 */
export function writeSetting({ style }, { set }) {
    const [size, weight, leading, align, indent] = set.split(" ");
    for (const [property, value] of Object.entries({ size: `${size}px`, weight, leading: `${leading}px`, align, indent: `${indent}px` })) {
        style.setProperty(`--${property}`, value);
    }
}

/** The lines as elements, with what stands between them. @param {TreeNode} node @returns {Node[]} */
export function lineNodes({ name, set }) {
    const starts = set.split(" ").slice(5).map(Number);
    return linesOf(name, starts).flatMap(({ words, gap }, index) => {
        const line = document.createElement("span");
        line.textContent = words;
        return index < starts.length ? [line, breakAt(gap)] : [line];
    });
}
