// The page's content-security policy, and the other headers that keep it to itself.
import { createHash } from "node:crypto";

/** For a server: only the page's own files, no inline script or style; any site may frame it. */
export const servedPolicy = [
    "default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'", "style-src 'self'",
    "img-src 'self' data: blob:", "font-src 'self'", "connect-src 'self'", "base-uri 'none'", "form-action 'none'",
    "frame-ancestors *",
].join("; ");

/** Headers for every answer of a server. */
export const headers = {
    "Content-Security-Policy": servedPolicy,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
};

/**
 * For the single file: nothing from outside, and only the script and the styles that are written into it.
 * @param {string} script
 * @param {string} styles
 */
export function singlePolicy(script, styles) {
    const hash = (/** @type {string} */ text) =>
        `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
    return [
        "default-src 'none'", `script-src ${hash(script)} 'wasm-unsafe-eval'`, `style-src ${hash(styles)}`,
        "img-src data: blob:", "font-src data:", "connect-src data:", "base-uri 'none'", "form-action 'none'",
    ].join("; ");
}
