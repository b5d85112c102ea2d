// The page's content-security policy, which stands in the page itself. The headers that a server sends with it: headers.js.
import { integrityOf } from "./integrity.js";

/** @param {string} text */
const hash = (text) => `'${integrityOf(text)}'`;

/** The one way from text to elements, which web/files/markup.js takes: for the page in another language and the intro's picture. */
const markupPolicy = "upstream";

/**
 * Only the page's own files, and of what is written into the page only exactly that.
 * @param {{scripts: string[], styles: string, from: "'self'" | "data:"}} page scripts, styles: those in the page itself;
 *   from: where its files are
 */
export function pagePolicy({ scripts, styles, from }) {
    const own = from === "data:" ? "" : `${from} `;
    return [
        "default-src 'none'", `script-src ${own}${scripts.map(hash).join(" ")} 'wasm-unsafe-eval'`, `style-src ${from} ${hash(styles)}`,
        "img-src data: blob:", `font-src ${from}`, `connect-src ${from}`, "worker-src 'none'", "manifest-src 'none'",
        "base-uri 'none'", "form-action 'none'", "require-trusted-types-for 'script'", `trusted-types ${markupPolicy}`,
    ].join("; ");
}
