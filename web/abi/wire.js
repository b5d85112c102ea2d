// Reads the text that the module hands out: the semantic tree and the effects (docs/web-interface.md).
// May use: nothing. Pure functions.

/**
 * @typedef {import("./declared.d.ts").Role} Role
 * @typedef {import("./declared.d.ts").NodeFlag} NodeFlag
 * @typedef {import("./declared.d.ts").EffectKind} EffectKind
 *
 * @typedef {object} TreeNode
 * @property {number} depth
 * @property {Role} role
 * @property {string} id
 * @property {string} name
 * @property {{includes(flag: NodeFlag): boolean}} flags a text of letters
 * @property {number} x
 * @property {number} y
 * @property {number} w
 * @property {number} h
 * @property {string} value
 * @property {string} look
 * @property {string} set how the name is set where it is drawn as text
 *
 * @typedef {object} Tree
 * @property {string} screen
 * @property {string} title
 * @property {number} height content height in CSS px
 * @property {TreeNode[]} nodes in reading order
 *
 * @typedef {{kind: EffectKind, text: string}} Effect
 */

/** @type {Record<string, string>} */
const escapes = { "\\\\": "\\", "\\t": "\t", "\\n": "\n" };

/** @param {string} field */
const unescape = (field) => field.replace(/\\[\\tn]/g, (pair) => escapes[pair]);

/** @param {string} text @returns {string[][]} records of fields */
function records(text) {
    return text.split("\n").filter(Boolean).map((line) => line.split("\t").map(unescape));
}

/** @param {string[]} fields @returns {TreeNode} */
function readNode([depth, role, id, name, flags, x, y, w, h, value, look, set]) {
    return {
        depth: Number(depth), role: /** @type {Role} */ (role), id, name, flags, x: Number(x), y: Number(y), w: Number(w), h: Number(h), value, look, set,
    };
}

/** @param {string} text @returns {Tree} */
export function readTree(text) {
    const [[, screen, title, height], ...nodes] = records(text);
    return { screen, title, height: Number(height), nodes: nodes.map(readNode) };
}

/** @param {string} text @returns {Effect[]} */
export function readEffects(text) {
    return records(text).map(([kind, value]) => ({ kind: /** @type {EffectKind} */ (kind), text: value ?? "" }));
}
