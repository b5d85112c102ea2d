// HTML as text, of which nothing but these calls becomes an element: whatever an owner has written is text. Depends on nothing.

/** A piece of finished HTML, which is not escaped again. */
export class Html {
    /** @param {string} text */
    constructor(text) {
        this.text = text;
    }
}

/** @param {string} text */
const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** @typedef {string | Html | (string | Html)[]} Content */

/** @param {Content} content @returns {string} */
const inner = (content) => (Array.isArray(content) ? content.map(inner).join("") : content instanceof Html ? content.text : escaped(content));

/** @param {string} name @param {Record<string, string>} attributes @param {...Content} children */
export function element(name, attributes, ...children) {
    const said = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`).join("");
    return new Html(["link", "meta"].includes(name) ? `<${name}${said}>` : `<${name}${said}>${children.map(inner).join("")}</${name}>`);
}
