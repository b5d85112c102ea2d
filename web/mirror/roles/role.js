// What every role is made of: its shape as a type, and the few ways of writing to an element. Each writes only what
// differs, so that nothing is selected, announced or laid out anew without need. May use: selectable-text.js, types.
import { lineNodes, writeSetting } from "../selectable-text.js";

/**
 * @typedef {import("../../abi/wire.js").TreeNode} TreeNode
 *
 * @typedef {object} Context
 * @property {TreeNode | undefined} before what the element shows now, if it is not new
 * @property {string} parent the id of the node that holds this one
 *
 * @typedef {object} Role
 * @property {(node: TreeNode) => HTMLElement} create the element, with all that stays as it is
 * @property {(element: any, node: TreeNode, context: Context) => void} update writes what may change
 */

/** @param {string} tag @param {string} [className] @param {Node[]} children */
export function make(tag, className, ...children) {
    const element = document.createElement(tag);
    if (className) element.className = className;
    element.append(...children);
    return element;
}

/** Node.TEXT_NODE */
const textNode = 3;

/** The text that is there takes the new words; a new one would be laid out from nothing. @param {Element} element @param {string} text */
export function setText(element, text) {
    if (element.textContent === text) return;
    const { firstChild, childNodes } = element;
    if (childNodes.length === 1 && firstChild?.nodeType === textNode) firstChild.nodeValue = text;
    else element.textContent = text;
}

/** @param {Element} element @param {string} name @param {string | null} value null: the attribute goes */
export function setAttribute(element, name, value) {
    if (element.getAttribute(name) === value) return;
    if (value === null) element.removeAttribute(name);
    else element.setAttribute(name, value);
}

/** @param {any} element @param {Record<string, unknown>} properties */
export function setProperties(element, properties) {
    for (const [name, value] of Object.entries(properties)) if (element[name] !== value) element[name] = value;
}

/** @param {Element} element @param {TreeNode} node */
export const setLabel = (element, node) => setAttribute(element, "aria-label", node.name || null);

/**
 * A text that may be selected where it is drawn (`set`), behind what is only heard before it, if anything is.
 * @param {HTMLElement} element @param {TreeNode} node @param {Context} context
 */
export function writeText(element, node, { before }) {
    if (before && before.name === node.name && before.set === node.set) return;
    const drawn = node.set !== "";
    const heard = element.querySelector(":scope > .spoken");
    // Lines that were set before go, though they say the same.
    const lines = element.classList.contains("set");
    if (!drawn && !lines && element.textContent === (heard?.textContent ?? "") + node.name) return;
    element.classList.toggle("set", drawn);
    if (drawn) writeSetting(element, node);
    element.replaceChildren(...(heard ? [heard] : []), ...(drawn ? lineNodes(node) : [node.name]));
}
