// The one place where text becomes elements: the page's own HTML in another language, and its pictures. Nothing in it runs.
// May use: nothing.

/**
 * The page's policy lets text become elements through this alone, where a browser holds to that (Trusted Types).
 * @type {{createHTML: (text: string) => any} | undefined}
 */
const trusted = /** @type {any} */ (window).trustedTypes?.createPolicy("upstream", { createHTML: (/** @type {string} */ text) => text });

/** @param {string} html what fetchAsset has held against its hash */
export const parse = (html) => new DOMParser().parseFromString(trusted ? trusted.createHTML(html) : html, "text/html");
