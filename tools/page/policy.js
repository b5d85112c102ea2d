// The page's content-security policy, and the other headers that keep it to itself.
import { createHash } from "node:crypto";

/** @param {string} text */
const hash = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/**
 * Only the page's own files, and of what is written into the page only exactly that.
 * @param {{scripts: string[], styles: string, from: "'self'" | "data:"}} page scripts, styles: those in the page itself;
 *   from: where its files are
 */
export function pagePolicy({ scripts, styles, from }) {
    const own = from === "data:" ? "" : `${from} `;
    return [
        "default-src 'none'", `script-src ${own}${scripts.map(hash).join(" ")} 'wasm-unsafe-eval'`, `style-src ${from} ${hash(styles)}`,
        "img-src data: blob:", `font-src ${from}`, `connect-src ${from}`, "base-uri 'none'", "form-action 'none'",
    ].join("; ");
}

/** For what is no page: nothing at all. */
const nothing = "default-src 'none'";

/**
 * Headers for an answer of a server. The policy of a page stands in it too; as a header it also says that any site may
 * frame the page.
 * @param {string} page the HTML, or nothing for other files
 */
export function headersFor(page = "") {
    const own = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(page)?.[1] ?? nothing;
    return {
        "Content-Security-Policy": `${own}; frame-ancestors *`,
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
    };
}
