// What holds other nodes: regions, groups of choices, lists, and the cards that are dragged. May use: role.js.
import { make, setLabel, setText, writeText } from "./role.js";

/** @typedef {import("./role.js").Role} Role */

/** @type {Role} */
export const region = {
    create: (node) => make(node.name ? "section" : "div", "region"),
    update: setLabel,
};

/** @type {Role} */
export const group = {
    create: () => make("fieldset", "group", make("legend")),
    update: (element, node) => setText(element.firstElementChild, node.name),
};

/** @type {Role} */
export const list = {
    create: () => make("ul", "list"),
    update: setLabel,
};

/** @type {Role} */
export const ordered = {
    create: () => make("ol", "list"),
    update: setLabel,
};

/** Says its name, or holds what is said. @type {Role} */
export const listitem = {
    create: () => make("li", "item"),
    update(element, node, context) {
        if (node.name) writeText(element, node, context);
    },
};

/** For the pointer alone; there are buttons for everybody (web/input/drags.js). @type {Role} */
export const drag = {
    create() {
        const card = make("div", "drag");
        card.setAttribute("aria-hidden", "true");
        card.addEventListener("touchmove", (event) => {
            if (card.dataset.taken !== undefined) event.preventDefault();
        }, { passive: false });
        return card;
    },
    update(element, node) {
        element.dataset.index = node.value;
    },
};
