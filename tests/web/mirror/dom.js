// A small DOM for the tests of this folder: no browser, no layout. May use: linkedom.
import { parseHTML } from "linkedom";
import { Mirror } from "../../../web/mirror/mirror.js";

/** @typedef {import("../../../web/abi/wire.js").TreeNode} TreeNode */

const { document, window } = parseHTML("<!doctype html><html><body></body></html>");
Object.assign(globalThis, { document, HTMLInputElement: window.HTMLInputElement });

/** @typedef {Omit<Partial<TreeNode>, "role"> & {role: string, id: string}} Fields */

/** A node of the tree, at the top unless it says otherwise. @param {Fields} fields */
export const node = (fields) => /** @type {TreeNode} */ ({ depth: 0, name: "", flags: "", x: 0, y: 0, w: 0, h: 0, value: "", look: "", set: "", ...fields });

/** @param {Fields[]} nodes */
export const tree = (...nodes) => ({ screen: "test", title: "Test", height: 0, nodes: nodes.map(node) });

/**
 * A page with these elements in it, and its mirror.
 * @param {string} [html] @returns {{root: any, mirror: Mirror, at: (id: string) => any}} at: the element of a node
 */
export function mirrored(html = "") {
    const root = document.createElement("main");
    root.innerHTML = html;
    document.body.replaceChildren(root);
    const mirror = new Mirror(root);
    return { root, mirror, at: (id) => root.querySelector(`[data-id="${id}"]`) };
}

/**
 * Listens to a method of every element or style while something is done.
 * @param {any} prototype @param {string} method @param {(self: any, ...given: any[]) => void} hear @param {() => void} act
 */
function hearing(prototype, method, hear, act) {
    const own = prototype[method];
    prototype[method] = function (/** @type {any[]} */ ...given) {
        hear(this, ...given);
        return own.apply(this, given);
    };
    try {
        act();
    } finally {
        prototype[method] = own;
    }
}

/** What no observer of this DOM sees: styles, and an element that is put where it is (in a browser it loses its focus). @param {any} root @param {() => void} act */
function unobserved(root, act) {
    /** @type {string[]} */
    const seen = [];
    const elements = () => [...root.querySelectorAll("[data-id]")];
    let prototype = root;
    while (!Object.hasOwn(prototype, "insertBefore")) prototype = Object.getPrototypeOf(prototype);
    hearing(prototype, "insertBefore", (_, added, reference) => {
        if (added === reference || (reference && added === reference.previousSibling)) seen.push(`~ ${added.dataset?.id}`);
    }, () => hearing(Object.getPrototypeOf(document.body.style), "setProperty", (style, name) => {
        const element = elements().find((/** @type {any} */ each) => each.style === style);
        if (element) seen.push(`${element.dataset.id} ${name}`);
    }, act));
    return seen;
}

/**
 * What an act writes below an element: each attribute and style, also with the value that it had, and each element or text that
 * comes (+), goes (-), is put where it is (~) or gets other words (=). @param {any} root @param {() => void} act
 */
export function changes(root, act) {
    const observer = new window.MutationObserver(() => {});
    observer.observe(root, { subtree: true, childList: true, attributes: true });
    const more = unobserved(root, act);
    const records = observer.takeRecords().filter(({ attributeName }) => attributeName !== "style");
    observer.disconnect();
    // This DOM says of a text with other words that it has gone.
    const left = (/** @type {any} */ each) => `${each.data !== undefined && each.parentNode ? "=" : "-"} ${named(each)}`;
    const named = (/** @type {any} */ each) => each.dataset?.id ?? (each.data === undefined ? each.localName : `“${each.data}”`);
    return [...more, ...records.map(({ type, target, attributeName, addedNodes, removedNodes }) => (type === "attributes" ? `${named(target)} ${attributeName}`
        : [...[...addedNodes].map((each) => `+ ${named(each)}`), ...[...removedNodes].map(left)].join()))];
}
