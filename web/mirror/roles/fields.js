// What is filled in or chosen from: texts, files, lists. Each is a native field in a label. May use: role.js.
import { make, setProperties, setText } from "./role.js";

/** @typedef {import("./role.js").Role} Role */

/** @param {string} className @param {HTMLElement} field */
const makeField = (className, field) => make("label", className, make("span"), field);

/** What is written stays the visitor's: a value is given once. @type {Role} */
export const textbox = {
    create() {
        const field = document.createElement("textarea");
        field.spellcheck = false;
        field.autocapitalize = "off";
        return makeField("textbox", field);
    },
    update(element, node) {
        const [words, field] = element.children;
        setText(words, node.name);
        if (node.value && !field.dataset.given) field.value = field.dataset.given = node.value;
    },
};

/** @type {Role} */
export const file = {
    create() {
        const field = document.createElement("input");
        field.type = "file";
        field.accept = ".txt,.csv,text/plain,text/csv";
        return makeField("file button", field);
    },
    update: (element, node) => setText(element.firstElementChild, node.name),
};

/** Of languages: each option is in the one that it stands for. @type {Role} */
export const select = {
    create() {
        const element = makeField("select", document.createElement("select"));
        element.firstElementChild?.classList.add("spoken");
        return element;
    },
    update(element, node) {
        const [words, field] = element.children;
        const [[chosen], ...options] = node.value.split("\n").map((line) => line.split("\t"));
        setText(words, node.name);
        if (field.children.length !== options.length) field.replaceChildren(...options.map(() => document.createElement("option")));
        options.forEach(([code, name], index) => {
            const option = field.children[index];
            setText(option, name);
            setProperties(option, { value: code, lang: code, selected: code === chosen });
        });
    },
};
