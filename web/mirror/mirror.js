// The mirror: real DOM controls for every node of the semantic tree. Over the canvas it is transparent and laid
// where things are drawn; as the HTML rendering it is the page. It writes only what changed and never reads layout.
// May use: elements.js, role.js, wire.js's types.
import { createElement, updateElement } from "./elements.js";
import { setProperties } from "./roles/role.js";

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

/**
 * Roles whose elements go on as those of another node: one question's answers take over from the last one's. They hold nothing but
 * what the tree says.
 */
const passedOn = new Set(["group", "radio"]);

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

    /**
     * What goes, goes first: where something with the focus goes, a browser lays the page out, and then has nothing to lay out yet.
     * @param {Tree} tree
     */
    update(tree) {
        const before = this.entries, matched = this.#match(tree), used = new Set(matched.map(({ element }) => element));
        for (const { element } of before.values()) if (!used.has(element)) element.remove();
        this.entries = new Map(matched.map(({ node, element }) => [node.id, { node, element }]));
        for (const { node, element, old, parent } of matched) updateElement(element, node, { before: old, parent });
        this.#arrange(tree);
    }

    /** Puts controls back to what the tree says: a browser checks a radio button before anyone has agreed. */
    settle() {
        for (const { node, element } of this.entries.values()) {
            if (node.role === "radio" || node.role === "checkbox") {
                /** @type {HTMLInputElement} */ (element.querySelector("input")).checked = node.flags.includes("c");
            } else if (node.role === "select") {
                setProperties(element.querySelector("select"), { value: node.value.split("\n")[0] });
            }
        }
    }

    /**
     * Entries that no node of the tree has for its own any more, for those that come in their place: by the element that holds them, and
     * by role. An answer that has the focus goes, and takes it along: whoever listens must not hear it called something else. By keyboard, as
     * with a screen reader, the whole group goes with it, or leaving it would be told each time.
     * @param {Tree} tree @returns {(node: TreeNode, holder: Element) => Entry | undefined} the next such one, in reading order
     */
    #leaving(tree) {
        const ids = new Set(tree.nodes.map(({ id }) => id)), focused = document.activeElement, byKeyboard = focused?.matches(":focus-visible");
        /** @type {Map<Element | null, Entry[]>} */
        const left = new Map();
        for (const entry of this.entries.values()) {
            const { node: { id, role }, element: { parentElement } } = entry;
            if (passedOn.has(role) && !ids.has(id)) left.set(parentElement, [...left.get(parentElement) ?? [], entry]);
        }
        return ({ role }, holder) => {
            const here = left.get(holder) ?? [], at = here.findIndex(({ node }) => node.role === role);
            const [next] = at < 0 ? [] : here.splice(at, 1);
            return (byKeyboard || role === "radio") && focused && next?.element.contains(focused) ? undefined : next;
        };
    }

    /**
     * Makes or reuses an element for every node.
     * @param {Tree} tree @returns {(Entry & {old: TreeNode | undefined, parent: string})[]} old: what the element shows, if it is not new
     */
    #match(tree) {
        /** @type {HTMLElement[]} the element that holds the nodes of each depth */
        const holders = [this.root];
        /** @type {string[]} its id */
        const parents = [""];
        const leaving = this.#leaving(tree);
        return tree.nodes.map((node) => {
            const { id, depth } = node;
            const old = this.entries.get(id) ?? leaving(node, holders[depth]);
            const kept = old && kindOf(old.node) === kindOf(node) ? old : undefined;
            const element = kept?.element ?? createElement(node);
            holders[depth + 1] = element;
            parents[depth + 1] = id;
            return { node, element, old: kept?.node, parent: parents[depth] };
        });
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
