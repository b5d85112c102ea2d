// Signs that are drawn, since a stand's system may have no letters for them. May use: nothing.

/** Lines in a square of 24. @type {Record<string, string>} */
const lines = {
    shift: "M12 3.5 3.5 12.5H8v7h8v-7h4.5Z",
    back: "M21.5 5H8.5L2.5 12l6 7h13ZM18 9l-6 6m0-6 6 6",
    left: "M20 12H4m6.5-6.5L4 12l6.5 6.5",
    right: "M4 12h16m-6.5-6.5L20 12l-6.5 6.5",
    tick: "m4.5 12.5 5 5 10-11",
};

const namespace = "http://www.w3.org/2000/svg";

/** @param {string} name @returns {SVGSVGElement} for eyes alone */
export function icon(name) {
    const drawing = document.createElementNS(namespace, "svg"), path = document.createElementNS(namespace, "path");
    for (const [key, value] of Object.entries({ class: "kiosk-icon", viewBox: "0 0 24 24", "aria-hidden": "true" })) drawing.setAttribute(key, value);
    path.setAttribute("d", lines[name]);
    drawing.append(path);
    return drawing;
}

/** @param {string} name */
export const hasIcon = (name) => Object.hasOwn(lines, name);
