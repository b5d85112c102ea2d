// Whether the host is light or dark where the assessment stands. May use: nothing.

/** How light a colour is, 0 to 1; undefined where one looks through it. @param {string} colour as a computed style says it */
export function lightness(colour) {
    const [red, green, blue, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
    if (!/^rgb/.test(colour) || alpha < 0.5) return undefined;
    return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
}

/** The lightness of what lies behind an element. @param {Element | null} element @returns {number} */
function lightnessBehind(element) {
    if (!element) return 1;
    const root = element.getRootNode();
    return lightness(getComputedStyle(element).backgroundColor)
        ?? lightnessBehind(element.parentElement ?? (root instanceof ShadowRoot ? root.host : null));
}

/** What the host says; a computed style does not show what only its head says. @param {Element} element */
function saidBy(element) {
    const said = getComputedStyle(element).colorScheme ?? "normal";
    return said === "normal" ? /** @type {HTMLMetaElement | null} */ (document.querySelector("meta[name=color-scheme]"))?.content ?? "" : said;
}

/**
 * The scheme that an element's frame should have: as it is said, as the host says, or as what lies behind looks. Empty where the host
 * has both, and the visitor's system decides.
 * @param {Element} element @param {string | null} asked @returns {"light" | "dark" | ""}
 */
export function schemeOf(element, asked) {
    if (asked === "light" || asked === "dark") return asked;
    const said = saidBy(element), light = /\blight\b/.test(said), dark = /\bdark\b/.test(said);
    if (light && dark) return "";
    if (light || dark) return light ? "light" : "dark";
    return lightnessBehind(element) < 0.4 ? "dark" : "light";
}
