// What is looked at: the pictures, and how far the questions have come. May use: role.js, display-list.js.
import { displayListAsSvg } from "../../render/display-list.js";
import { make, setAttribute, setText } from "./role.js";

/** @typedef {import("./role.js").Role} Role */

/** Its name says what it shows; in the HTML rendering its value is the drawing. @type {Role} */
export const image = {
    create() {
        const element = make("div", "image");
        element.setAttribute("role", "img");
        return element;
    },
    update(element, node, { before }) {
        setAttribute(element, "aria-label", node.name);
        if (before && before.value === node.value) return;
        element.classList.toggle("drawn", node.value !== "");
        element.replaceChildren(...(node.value ? [displayListAsSvg(node.value)] : []));
    },
};

/** Words and the native element. For eyes alone: where one is in the series is heard with the heading. @type {Role} */
export const progress = {
    create() {
        const element = make("div", "progress", make("span"), make("progress"));
        element.setAttribute("aria-hidden", "true");
        return element;
    },
    update(element, node) {
        const [words, bar] = element.children;
        const [now, max] = node.value.split("/");
        setText(words, node.name);
        setAttribute(bar, "max", max);
        setAttribute(bar, "value", now);
    },
};
