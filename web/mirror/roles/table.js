// Tables and their parts. Each has its role said: a cell may be placed freely, and would lose the one that its element
// gives it. May use: role.js.
import { make, setLabel, setText, writeText } from "./role.js";

/** @typedef {import("./role.js").Role} Role */

/** @param {string} tag @param {string} className @param {string} role @param {string} [scope] */
function makePart(tag, className, role, scope) {
    const element = make(tag, className);
    element.setAttribute("role", role);
    if (scope) element.setAttribute("scope", scope);
    return element;
}

/** @type {Role} */
export const table = {
    create: () => makePart("table", "table", "table"),
    update: setLabel,
};

/** Holds cells, and has no words: writing any would take the cells out. @type {Role} */
export const row = {
    create: () => makePart("tr", "row", "row"),
    update() {},
};

/** @type {Role} */
export const columnheader = {
    create: () => makePart("th", "cell", "columnheader", "col"),
    update: (element, node) => setText(element, node.name),
};

/** @type {Role} */
export const rowheader = {
    create: () => makePart("th", "cell", "rowheader", "row"),
    update: (element, node) => setText(element, node.name),
};

/** @type {Role} */
export const cell = {
    create: () => makePart("td", "cell", "cell"),
    update: writeText,
};
