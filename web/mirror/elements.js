// One semantic node ⇄ one DOM element. What a role needs is in roles/; here is what all of them share: the id, where the
// element lies, how it looks. May use: roles/, wire.js's types.
import { roles } from "./roles/index.js";

/** @typedef {import("../abi/wire.js").TreeNode} TreeNode */

/** @param {TreeNode} node */
export function createElement(node) {
    const element = roles[node.role].create(node);
    element.dataset.id = node.id;
    element.dataset.role = node.role;
    return element;
}

/** @param {HTMLElement} element @param {TreeNode} node @param {TreeNode | undefined} before */
function writePlace({ style }, node, before) {
    for (const side of /** @type {const} */ (["x", "y", "w", "h"])) {
        if (before?.[side] !== node[side]) style.setProperty(`--${side}`, `${node[side]}px`);
    }
}

/** Looks come and go; what the role and the page have added stays. @param {HTMLElement} element @param {TreeNode} node */
function writeClass(element, node) {
    const kept = [...element.classList].filter((name) => !name.startsWith("look-") && name !== "spoken");
    const looks = node.look.split(" ").filter(Boolean).map((look) => `look-${look}`);
    const names = [...kept, ...looks, ...(node.flags.includes("h") ? ["spoken"] : [])].join(" ");
    if (element.className !== names) element.className = names;
}

/**
 * Writes what differs from what the element shows (everything, for a new one).
 * @param {HTMLElement} element @param {TreeNode} node @param {import("./roles/role.js").Context} context
 */
export function updateElement(element, node, context) {
    const { before } = context;
    const same = (/** @type {(keyof TreeNode)[]} */ ...fields) => before && fields.every((field) => before[field] === node[field]);
    if (before && before.id !== node.id) element.dataset.id = node.id;
    writePlace(element, node, before);
    if (!same("look", "flags")) writeClass(element, node);
    if (!same("id", "name", "value", "flags", "set")) roles[node.role].update(element, node, context);
}
