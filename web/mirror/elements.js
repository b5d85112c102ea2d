// One semantic node ⇄ one DOM element: which element a role becomes, and how a node's fields are written to it.
// Native controls, not ARIA imitations. May use: selectable-text.js, display-list.js, wire.js's types.
import { setText as setAsDrawn } from "./selectable-text.js";
import { displayListAsSvg } from "../render/display-list.js";

/** @typedef {import("../abi/wire.js").TreeNode} TreeNode */

/** @param {string} tag @param {string} [className] */
function make(tag, className) {
    const element = document.createElement(tag);
    if (className) element.className = className;
    return element;
}

/** @param {string} type @param {string} className */
function makeInput(type, className) {
    const element = make("label", className);
    const input = document.createElement("input");
    input.type = type;
    element.append(input, make("span"));
    return element;
}

/** Progress: its words, and the native element. For eyes alone: where one is in the series is heard with the heading. */
function makeProgress() {
    const element = make("div", "progress");
    element.setAttribute("aria-hidden", "true");
    element.append(make("span"), make("progress"));
    return element;
}

/** A cell may be placed freely, and would then lose the role that its element gives it. @param {string} tag @param {string} role */
function makePart(tag, role) {
    const element = make(tag, role === "table" || role === "row" ? role : "cell");
    element.setAttribute("role", role);
    return element;
}

/** @param {string} className @param {HTMLElement} field */
function makeField(className, field) {
    const element = make("label", className);
    element.append(make("span"), field);
    return element;
}

function makeTextBox() {
    const field = document.createElement("textarea");
    field.spellcheck = false;
    field.autocapitalize = "off";
    return makeField("textbox", field);
}

function makeFile() {
    const field = document.createElement("input");
    field.type = "file";
    field.accept = ".txt,.csv,text/plain,text/csv";
    return makeField("file button", field);
}

/** Each option is in the language that it stands for. */
function makeSelect() {
    const element = makeField("select", document.createElement("select"));
    element.firstElementChild?.classList.add("spoken");
    return element;
}

function makeGroup() {
    const element = make("fieldset", "group");
    element.append(make("legend"));
    return element;
}

/** @type {Record<string, (node: TreeNode) => HTMLElement>} */
const makers = {
    region: (node) => make(node.name ? "section" : "div", "region"),
    heading: (node) => make(`h${node.value[0]}`, "heading"),
    text: () => make("p", "text"),
    group: makeGroup,
    radio: () => makeInput("radio", "choice"),
    checkbox: () => makeInput("checkbox", "checkbox"),
    button: () => make("button", "button"),
    link: () => make("a", "link"),
    progress: makeProgress,
    list: () => make("ul", "list"),
    ordered: () => make("ol", "list"),
    listitem: () => make("li", "item"),
    drag() {
        const card = make("div", "drag");
        card.addEventListener("touchmove", (event) => {
            if (card.dataset.taken !== undefined) event.preventDefault();
        }, { passive: false });
        return card;
    },
    table: () => makePart("table", "table"),
    row: () => makePart("tr", "row"),
    columnheader: () => makePart("th", "columnheader"),
    rowheader: () => makePart("th", "rowheader"),
    cell: () => makePart("td", "cell"),
    textbox: makeTextBox,
    file: makeFile,
    select: makeSelect,
    image: () => make("div", "image"),
    status: () => make("p", "status"),
};

/** @param {TreeNode} node @returns {{element: HTMLElement, inner: HTMLElement}} */
export function createElement(node) {
    const element = makers[node.role](node);
    element.dataset.id = node.id;
    element.dataset.role = node.role;
    return { element, inner: element };
}

/** @param {Element} element @param {string} text */
function setText(element, text) {
    if (element.textContent !== text) element.textContent = text;
}

/** A text that may be selected where it is drawn. @param {HTMLElement} element @param {TreeNode} node */
function writeText(element, node) {
    element.classList.toggle("set", node.set !== "");
    if (node.set) setAsDrawn(element, node);
    // Lines that were set before go, though they say the same.
    else if (element.firstElementChild) element.textContent = node.name;
    else setText(element, node.name);
}

/** @param {Element} element @param {string} name @param {string | null} value */
function setAttribute(element, name, value) {
    if (value === null) element.removeAttribute(name);
    else element.setAttribute(name, value);
}

/** @type {Record<string, (element: any, node: TreeNode, parent: string, address: (value: string) => string) => void>} */
const writers = {
    region: (element, node) => setAttribute(element, "aria-label", node.name || null),
    heading(element, node) {
        // What was heard first on the screen before goes, so that the text is compared with text alone.
        element.querySelector(".spoken")?.remove();
        writeText(element, node);
        element.tabIndex = -1;
        if (node.value.length === 1) return;
        const first = make("span", "spoken");
        first.textContent = `${node.value.slice(1)} `;
        element.prepend(first);
    },
    group: (element, node) => setText(element.firstElementChild, node.name),
    radio(element, node, parent) {
        const [input, label] = element.children;
        input.name = parent;
        input.value = node.value;
        input.checked = node.flags.includes("c");
        setText(label, node.name);
    },
    checkbox(element, node) {
        const [input, label] = element.children;
        input.checked = node.flags.includes("c");
        setText(label, node.name);
    },
    button(element, node) {
        element.type = "button";
        element.disabled = node.flags.includes("d");
        setText(element, node.name);
        setAttribute(element, "aria-expanded", node.flags.includes("x") ? String(node.flags.includes("e")) : null);
    },
    link(element, node, _parent, address) {
        element.href = address(node.value);
        // In a frame of another page a link leaves the frame, and the visit stays where it is.
        if (globalThis.parent !== globalThis.self) element.target = "_blank";
        element.rel = "noopener";
        setText(element, node.name);
    },
    progress(element, node) {
        const [words, bar] = element.children;
        const [now, max] = node.value.split("/");
        setText(words, node.name);
        bar.max = Number(max);
        bar.value = Number(now);
    },
    list: (element, node) => setAttribute(element, "aria-label", node.name || null),
    listitem(element, node) {
        if (node.name) writeText(element, node);
    },
    drag(element, node) {
        element.setAttribute("aria-hidden", "true");
        element.dataset.index = node.value;
    },
    table: (element, node) => setAttribute(element, "aria-label", node.name || null),
    columnheader(element, node) {
        element.scope = "col";
        setText(element, node.name);
    },
    rowheader(element, node) {
        element.scope = "row";
        setText(element, node.name);
    },
    image(element, node) {
        element.setAttribute("role", "img");
        element.setAttribute("aria-label", node.name);
        element.classList.toggle("drawn", node.value !== "");
        element.replaceChildren(...(node.value ? [displayListAsSvg(node.value)] : []));
    },
    textbox(element, node) {
        const [label, field] = /** @type {any} */ (element.children);
        setText(label, node.name);
        if (node.value && !field.dataset.given) field.value = field.dataset.given = node.value;
    },
    file: (element, node) => setText(element.firstElementChild, node.name),
    select(element, node) {
        const [label, list] = element.children;
        const [chosen, ...options] = node.value.split("\n").map((line) => line.split("\t"));
        setText(label, node.name);
        if (list.children.length !== options.length) list.replaceChildren(...options.map(() => document.createElement("option")));
        options.forEach(([code, name], index) => {
            const option = list.children[index];
            option.value = option.lang = code;
            setText(option, name);
            option.selected = code === chosen[0];
        });
    },
    status(element, node) {
        element.setAttribute("role", "status");
        setText(element, node.name);
    },
};
writers.ordered = writers.list;
/** @param {HTMLElement} element @param {TreeNode} node */
function writePlace(element, node) {
    const { style } = element;
    style.setProperty("--x", `${node.x}px`);
    style.setProperty("--y", `${node.y}px`);
    style.setProperty("--w", `${node.w}px`);
    style.setProperty("--h", `${node.h}px`);
}

/** @param {HTMLElement} element @param {TreeNode} node */
function writeClass(element, node) {
    const kept = [...element.classList].filter((name) => !name.startsWith("look-") && name !== "spoken");
    const looks = node.look.split(" ").filter(Boolean).map((look) => `look-${look}`);
    element.className = [...kept, ...looks, ...(node.flags.includes("h") ? ["spoken"] : [])].join(" ");
}

/**
 * Writes what differs from `before` (everything, for a new element).
 * @param {{element: HTMLElement, node: TreeNode, before: TreeNode | undefined, parent: string,
 *          address: (value: string) => string}} change
 */
export function updateElement({ element, node, before, parent, address }) {
    const placed = before && before.x === node.x && before.y === node.y && before.w === node.w && before.h === node.h;
    if (!placed) writePlace(element, node);
    if (!before || before.look !== node.look || before.flags !== node.flags) writeClass(element, node);
    const same = before && before.name === node.name && before.value === node.value && before.flags === node.flags && before.set === node.set;
    if (!same) (writers[node.role] ?? writeText)(element, node, parent, address);
}
