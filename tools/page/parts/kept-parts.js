// Parts of a page that were made before, in a folder: as the npm package has them. May use: make-parts's types.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** @typedef {import("./make-parts.js").Parts} Parts */

/** @type {Record<"prerendered" | "app" | "painter" | "later" | "single" | "archive" | "frame" | "kiosk" | "offline" | "worker" | "element" | "opening" | "site" | "firstStyles" | "styles" | "siteStyles" | "privacyStyles" | "previewStyles", string>} */
const texts = {
    prerendered: "prerendered.js", app: "app.js", painter: "painter.js", later: "later.js", single: "single.js", archive: "archive.js", frame: "frame.js", kiosk: "kiosk.js", offline: "offline.js", worker: "worker.js", element: "element.js", opening: "open.js", site: "site.js",
    firstStyles: "first.css", styles: "style.css", siteStyles: "site.css", privacyStyles: "privacy.css", previewStyles: "preview.css",
};
/** @type {Record<"first" | "lazy" | "whole", string>} */
const modules = { first: "upstream.wasm", lazy: "lazy.wasm", whole: "whole.wasm" };
const printingName = "printing.mjs", noticesName = "notices.json";

/** What keptParts reads. @param {Parts} parts @param {string} printing its code @returns {[name: string, content: string | Buffer][]} */
export const partFiles = (parts, printing) => [
    .../** @type {["prerendered", string][]} */ (Object.entries({ ...texts, ...modules })).map(([part, name]) =>
        /** @type {[string, string | Buffer]} */ ([name, parts[part]])),
    [printingName, printing], [noticesName, `${JSON.stringify(parts.notices, null, 1)}\n`],
];

/** @param {string} folder @returns {Parts} */
export function keptParts(folder) {
    const bytes = (/** @type {string} */ name) => readFileSync(join(folder, name));
    const of = (/** @type {Record<string, string>} */ names, /** @type {(bytes: Buffer) => unknown} */ as) =>
        Object.fromEntries(Object.entries(names).map(([part, name]) => [part, as(bytes(name))]));
    return /** @type {Parts} */ (/** @type {unknown} */ ({
        ...of(texts, String), ...of(modules, (each) => each), notices: JSON.parse(String(bytes(noticesName))),
        printing: () => import(pathToFileURL(join(folder, printingName)).href),
    }));
}
