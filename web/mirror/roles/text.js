// Words: headings, paragraphs, and what is announced. May use: role.js.
import { make, setText, writeText } from "./role.js";

/** @typedef {import("./role.js").Role} Role */

/** Takes focus when its screen comes, so that reading begins there. @type {Role} */
export const heading = {
    create(node) {
        const element = make(`h${node.value[0]}`, "heading");
        element.tabIndex = -1;
        if (node.value.length > 1) {
            const heard = make("span", "spoken");
            heard.textContent = `${node.value.slice(1)} `;
            element.append(heard);
        }
        return element;
    },
    update: writeText,
};

/** @type {Role} */
export const text = {
    create: () => make("p", "text"),
    update: writeText,
};

/** A live region: there from the start, as only a change is announced. @type {Role} */
export const status = {
    create() {
        const element = make("p", "status");
        element.setAttribute("role", "status");
        return element;
    },
    update: (element, node) => setText(element, node.name),
};
