// What a server says with each file of the page. The development server sends it, and tools/page/hosting writes it down for other
// servers, so all of them say the same. docs/hosting.md tells owners what each header is for.
import { basename, extname } from "node:path";
import { hasDigest } from "./former-files.js";
import { digestPattern } from "./integrity.js";
import { noticesName } from "./notices.js";
import { manifestName, workerName } from "./offline/names.js";
import { documentPolicy, serviceWorkerPolicy } from "./policy.js";
import { privacyName } from "./site/privacy-page.js";

/** @typedef {Record<string, string>} Headers  by name, in the order in which they are written */

/** MIME types of everything that the page is made of. @type {Record<string, string>} */
export const types = {
    ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8", ".webmanifest": "application/manifest+json", ".json": "application/json", ".wasm": "application/wasm",
    ".woff2": "font/woff2", ".svg": "image/svg+xml", ".png": "image/png", ".txt": "text/plain; charset=utf-8",
};

/** What the page has no use for, and neither has whatever might get into it. What it uses, copying, sharing and, at a kiosk, the whole screen and its light, is not named: it
 *  stays as browsers have it, the page's own and a frame's if the host allows it. All of these are names that browsers know. */
const unused = [
    "accelerometer", "autoplay", "camera", "display-capture", "encrypted-media", "geolocation", "gyroscope", "hid",
    "idle-detection", "magnetometer", "microphone", "midi", "payment", "picture-in-picture", "publickey-credentials-get",
    "serial", "usb", "xr-spatial-tracking",
];

/** For what is no page: nothing at all. */
const nothing = "default-src 'none'";

/** The script for pages that show this one. Its name stays, since it stands in pages of other people. */
export const elementName = "element.js";

/** How long a browser takes a file without asking: what a digest names, for good; the element, which nobody can ask anew of every page
 *  that names it, for ten minutes. @param {string} name */
const life = (name) => (hasDigest(name) ? "public, max-age=31536000, immutable" : name === elementName ? "public, max-age=600" : "no-cache");

/** Who may show the page in a frame: anyone, as that is what it is for. */
export const anyone = "*";

/** No address goes along with a request or a link: where a mail program has spoilt a link, the result stands in the address.
 *  And a policy. @param {string} policy @param {string} frames */
const opened = (policy, frames) => ({ "Content-Security-Policy": `${policy}; frame-ancestors ${frames}`, "Referrer-Policy": "no-referrer" });

/** With every answer. @type {Headers} */
const always = { "X-Content-Type-Options": "nosniff" };

/** The policy that stands in a page. @param {string} html */
export const policyOf = (html) => /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(html)?.[1] ?? nothing;

/** For an answer that is no file of the page: a refusal, or what is only there while one develops. @type {Headers} */
export const otherHeaders = { ...opened(nothing, anyone), ...always };

/**
 * For a file of the page.
 * @param {string} name
 * @param {string} policy the one in index.html (policyOf)
 * @param {string} [frames] who may show the page in a frame: sources as frame-ancestors has them
 * @returns {Headers}
 */
export function headersOf(name, policy, frames = anyone) {
    const kind = extname(name);
    // Those that show a preview say less in themselves, and more would not let anything in.
    const page = basename(name) === "index.html";
    return {
        "Content-Type": types[kind] ?? "application/octet-stream",
        "Cache-Control": life(name),
        Vary: "Accept-Encoding",
        ...always,
        // In a frame of a host that isolates itself the page needs both: to be allowed there, and to ask the same of what it shows. Its own
        // files, of its own origin, need nothing.
        ...(page ? { "Cross-Origin-Resource-Policy": "cross-origin", "Cross-Origin-Embedder-Policy": "require-corp",
            "Cross-Origin-Opener-Policy": "same-origin",
            "Permissions-Policy": unused.map((feature) => `${feature}=()`).join(",") } : {}),
        // Pages of any origin load it: as a script, isolated or not, and as a module.
        ...(name === elementName ? { "Cross-Origin-Resource-Policy": "cross-origin", "Access-Control-Allow-Origin": "*" } : {}),
        ...(name === workerName ? { "Content-Security-Policy": serviceWorkerPolicy } : {}),
        // A policy is for what can be opened by itself. Nothing in these runs, and nothing shall.
        ...(page ? opened(policy, frames) : name === privacyName ? opened(documentPolicy, frames) : [".html", ".svg"].includes(kind) ? { "Content-Security-Policy": nothing } : {}),
    };
}

/** Those in which pages and pictures of previews lie, in a pattern. */
const folders = "(?:[A-Za-z0-9-]+/)*";

/**
 * Files whose headers are the same, by a pattern of their names: for servers that are told patterns. Every dialect of regular
 * expressions reads it alike.
 * @typedef {{what: string, pattern: string, headers: Headers}} Group
 * @param {string} policy @param {string} [frames] as above @returns {Group[]}
 */
export function groupsOf(policy, frames) {
    const group = (/** @type {string} */ what, /** @type {string} */ pattern, /** @type {string} */ like) =>
        ({ what, pattern, headers: headersOf(like, policy, frames) });
    return [
        group("the page", `${folders}index\\.html`, "index.html"),
        group("the element", elementName.replaceAll(".", "\\."), elementName),
        group("the service worker", workerName.replaceAll(".", "\\."), workerName),
        group("the manifest", manifestName.replaceAll(".", "\\."), manifestName),
        group("the privacy page", privacyName.replaceAll(".", "\\."), privacyName),
        group("licences", noticesName.replaceAll(".", "\\."), noticesName),
        ...Object.keys(types).filter((kind) => ![".txt", ".webmanifest"].includes(kind)).map((kind) =>
            group(`files *${kind} with a digest in their name`, `${folders}[A-Za-z0-9_.-]+\\.${digestPattern}\\${kind}`, `any.0123456789${kind}`)),
    ];
}
