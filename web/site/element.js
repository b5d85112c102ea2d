// Elements made by the DOM alone, never from text that might hold some: whatever an owner has written stays text.
// May use: nothing.

/**
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} name @param {Record<string, string | boolean>} [attributes] true: there, without a value; false: not there
 * @param {...(Node | string)} children @returns {HTMLElementTagNameMap[K]}
 */
export function make(name, attributes = {}, ...children) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
        if (value !== false) element.setAttribute(key, value === true ? "" : value);
    }
    element.append(...children);
    return element;
}

/** @param {string} words @param {() => void} pressed @param {string} [look] */
export function button(words, pressed, look = "") {
    const element = make("button", { type: "button", class: `site-button ${look}`.trim() }, words);
    element.addEventListener("click", pressed);
    return element;
}
