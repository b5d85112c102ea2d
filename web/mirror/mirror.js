// The mirror: real DOM controls for every node of the semantic tree. Over the canvas it is transparent and laid
// where things are drawn; as the HTML rendering it is the page. It writes only what changed and never reads layout.
// May use: elements.js, wire.js's types.
import { createElement, updateElement } from "./elements.js";

/** @typedef {import("../abi/wire.js").TreeNode} TreeNode */
/** @typedef {import("../abi/wire.js").Tree} Tree */
/** @typedef {{node: TreeNode, element: HTMLElement}} Entry node: what the element shows */

/**
 * A node that needs another kind of element is another entry, even under the same id. So is a heading before which
 * something else is heard: it takes focus anew, and is read anew. @param {TreeNode} node
 */
function kindOf({ role, value, name }) {
    if (role === "heading") return role + value;
    return role === "region" && name ? "named region" : role;
}

export class Mirror {
    /** @param {HTMLElement} root */
    constructor(root) {
        this.root = root;
        /** @type {Map<string, Entry>} */
        this.entries = new Map();
        this.#adopt();
    }

    /**
     * The prerendered elements are taken over as they are, so that nothing flickers and no focus is lost. Of what they show only
     * this is known; everything else differs from whatever the tree says, and is looked at when it comes.
     */
    #adopt() {
        for (const element of /** @type {NodeListOf<HTMLElement>} */ (this.root.querySelectorAll("[data-id]"))) {
            const { id = "", role = "" } = element.dataset;
            const heard = element.querySelector(":scope > .spoken")?.textContent ?? "";
            const value = role === "heading" ? element.tagName.slice(1) + heard.trim() : "";
            const node = /** @type {TreeNode} */ ({ id, role, value, name: element.getAttribute("aria-label") ?? "", flags: /** @type {TreeNode["flags"]} */ ("") });
            this.entries.set(id, { node, element });
        }
    }

    /** @param {string} id @returns {HTMLElement | undefined} the element that takes focus */
    control(id) {
        const element = this.entries.get(id)?.element;
        return element?.querySelector("input, textarea, select") ?? element;
    }

    /** @param {string} role @returns {TreeNode[]} the nodes of a role, in reading order */
    nodes(role) {
        return [...this.entries.values()].map(({ node }) => node).filter((node) => node.role === role);
    }

    /** @param {Tree} tree */
    update(tree) {
        const entries = this.#match(tree);
        for (const [id, old] of this.entries) {
            if (entries.get(id)?.element !== old.element) old.element.remove();
        }
        this.entries = entries;
        this.#arrange(tree);
    }

    /** Puts controls back to what the tree says: a browser checks a radio button before anyone has agreed. */
    settle() {
        for (const { node, element } of this.entries.values()) {
            const input = element.querySelector(":scope > input");
            if (input instanceof HTMLInputElement && input.type !== "file") input.checked = node.flags.includes("c");
            const list = node.role === "select" && element.querySelector("select");
            if (list) list.value = node.value.split("\n")[0];
        }
    }

    /** Makes or reuses an element for every node. @param {Tree} tree @returns {Map<string, Entry>} */
    #match(tree) {
        /** @type {Map<string, Entry>} */
        const entries = new Map();
        /** @type {string[]} ids of the open parents, by depth */
        const open = [];
        for (const node of tree.nodes) {
            const old = this.entries.get(node.id);
            const kept = old && kindOf(old.node) === kindOf(node) ? old : undefined;
            const element = kept?.element ?? createElement(node);
            const parent = node.depth > 0 ? open[node.depth - 1] : "";
            updateElement(element, node, { before: kept?.node, parent });
            entries.set(node.id, { node, element });
            open[node.depth] = node.id;
        }
        return entries;
    }

    /** Brings the elements into reading order. One in its place is not touched: moving it would take its focus. */
    #arrange(/** @type {Tree} */ tree) {
        /** @type {HTMLElement[]} the element that holds the children of each depth */
        const holders = [this.root];
        /** @type {Map<HTMLElement, Element | null>} the last element placed in a holder */
        const last = new Map();
        for (const node of tree.nodes) {
            const { element } = /** @type {Entry} */ (this.entries.get(node.id));
            const holder = holders[node.depth];
            const previous = last.get(holder) ?? holder.querySelector(":scope > legend");
            const place = previous ? previous.nextElementSibling : holder.firstElementChild;
            if (place !== element) holder.insertBefore(element, place);
            last.set(holder, element);
            holders[node.depth + 1] = element;
        }
    }
}
