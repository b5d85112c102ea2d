// The page's content-security policy, which stands in the page itself. The headers that a server sends with it: headers.js.
import { integrityOf } from "./integrity.js";

/** @param {string} text */
const hash = (text) => `'${integrityOf(text)}'`;

/** The one way from text to elements, which web/files/markup.js takes: for the page in another language and the intro's picture. */
const markupPolicy = "upstream";

/** The one address of a worker, which web/offline/page.js takes. */
const workerPolicy = "upstream-worker";

/** The one address of the worker that paints, which web/render/surface.js takes. */
const painterPolicy = "upstream-painter";

/** For a page that only stands there: its own styles, and pictures that are written into them. */
export const documentPolicy = "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'none'";

/** For the service worker: it asks for the page's own files. */
export const serviceWorkerPolicy = "default-src 'none'; connect-src 'self'";

/**
 * Only the page's own files, and of what is written into the page only exactly that.
 * @param {{scripts: string[], styles: string, from: "'self'" | "data:", sends?: string[]}} page scripts, styles: those
 *   in the page itself; from: where its files are; sends: the origins that the owner lets it send
 *   something to
 */
export function pagePolicy({ scripts, styles, from, sends = [] }) {
    const own = from === "data:" ? "" : `${from} `, installable = from === "'self'";
    const worker = installable ? from : "'none'";
    return [
        "default-src 'none'", `script-src ${own}${scripts.map(hash).join(" ")} 'wasm-unsafe-eval'`, `style-src ${from} ${hash(styles)}`,
        `img-src ${own}data: blob:`, `font-src ${from}`, `connect-src ${[from, ...sends].join(" ")}`, `worker-src ${installable ? "'self' " : ""}blob:`,
        `manifest-src ${worker}`,
        "base-uri 'none'", "form-action 'none'", "require-trusted-types-for 'script'", `trusted-types ${markupPolicy} ${painterPolicy}${installable ? ` ${workerPolicy}` : ""}`,
    ].join("; ");
}
