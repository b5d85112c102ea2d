// Making elements, and their styles. May use: nothing.

/**
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag @param {Record<string, string>} [attributes] @param {(Node | string)[]} children
 */
export function element(tag, attributes = {}, ...children) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    made.append(...children);
    return made;
}

/** @param {string} label @param {string} className @param {() => void} press */
export function button(label, className, press) {
    const made = element("button", { type: "button", class: className }, label);
    made.addEventListener("click", press);
    return made;
}

/** Who had the focus on what is gone now, goes on from here. @param {HTMLElement} there */
export function refocus(there) {
    if (!document.activeElement || document.activeElement === document.body) there.focus({ preventScroll: true });
}

/** A sheet of the document's own, which its policy lets be. @param {string} styles */
export function addStyles(styles) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
