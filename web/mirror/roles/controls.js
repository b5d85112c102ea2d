// What is pressed: choices, boxes, buttons and links. Native controls, not ARIA imitations. May use: role.js.
import { make, setAttribute, setProperties, setText } from "./role.js";

/** @typedef {import("./role.js").Role} Role */

/** A control and its words, in one label. @param {string} type @param {string} className */
function makeInput(type, className) {
    const input = document.createElement("input");
    input.type = type;
    return make("label", className, input, make("span"));
}

/** One of the choices of the group that holds it. @type {Role} */
export const radio = {
    create: () => makeInput("radio", "choice"),
    update(element, node, { parent }) {
        const [input, words] = element.children;
        element.toggleAttribute("data-digit", node.flags.includes("n"));
        setProperties(input, { name: parent, value: node.value, checked: node.flags.includes("c") });
        setText(words, node.name);
    },
};

/** @type {Role} */
export const checkbox = {
    create: () => makeInput("checkbox", "checkbox"),
    update(element, node) {
        const [input, words] = element.children;
        setProperties(input, { checked: node.flags.includes("c") });
        setText(words, node.name);
    },
};

/** @type {Role} */
export const button = {
    create: () => make("button", "button"),
    update(element, node) {
        // As an attribute, which is read as one (web/input/press.js): the property of a new button says “submit” anyway.
        setAttribute(element, "type", node.flags.includes("g") ? "submit" : "button");
        setProperties(element, { disabled: node.flags.includes("d") });
        setText(element, node.name);
        setAttribute(element, "aria-expanded", node.flags.includes("x") ? String(node.flags.includes("e")) : null);
    },
};

/** @type {Role} */
export const link = {
    create() {
        const element = make("a", "link");
        element.setAttribute("rel", "noopener");
        return element;
    },
    update(element, node) {
        setAttribute(element, "href", node.value);
        // In a frame of another page a link leaves the frame, and the visit stays where it is.
        if (globalThis.parent !== globalThis.self) element.target = "_blank";
        setText(element, node.name);
    },
};
