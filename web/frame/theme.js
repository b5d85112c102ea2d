// The colour scheme that the address asks for (“?theme=dark”). Where it is another one than the visitor's, the page's styles and the app
// are told so; the host's own `color-scheme` does it in some browsers only. May use: nothing.

const dark = "(prefers-color-scheme: dark)";

/** @typedef {"light" | "dark"} Scheme */

/** @param {string} search of the address @returns {Scheme | undefined} */
export function askedScheme(search) {
    const asked = new URLSearchParams(search).get("theme");
    return asked === "light" || asked === "dark" ? asked : undefined;
}

/** A media query as it reads where the scheme is settled. @param {string} query @param {Scheme} scheme */
export const settled = (query, scheme) => query.replace(/\(prefers-color-scheme:\s*(\w+)\)/g,
    (_, asked) => (asked === scheme ? "(min-width: 0)" : "(max-width: 0)"));

/** Where the visitor's scheme is another one, the page's styles and whoever asks for media follow the asked one. @param {Scheme | undefined} scheme @param {Window} page */
export function settleScheme(scheme, page) {
    if (!scheme || page.matchMedia(dark).matches === (scheme === "dark")) return;
    const { document } = page, matchMedia = page.matchMedia.bind(page);
    document.documentElement.style.colorScheme = scheme;
    for (const sheet of document.styleSheets) {
        for (const rule of sheet.cssRules) {
            if (rule instanceof CSSMediaRule) rule.media.mediaText = settled(rule.media.mediaText, scheme);
        }
    }
    page.matchMedia = (query) => matchMedia(settled(query, scheme));
}
