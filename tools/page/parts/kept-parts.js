// Parts of a page that were made before, in a folder: as the npm package has them. May use: make-parts's types.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { write } from "../../shared/files.js";

/** @typedef {import("./make-parts.js").Parts} Parts */

/** @type {Record<"prerendered" | "app" | "firstStyles" | "styles", string>} */
const texts = { prerendered: "prerendered.js", app: "app.js", firstStyles: "first.css", styles: "style.css" };
/** @type {Record<"first" | "lazy" | "whole", string>} */
const modules = { first: "upstream.wasm", lazy: "lazy.wasm", whole: "whole.wasm" };
const printingName = "printing.mjs", noticesName = "notices.json";

/** @param {string} folder @param {Parts} parts @param {string} printing its code */
export function keepParts(folder, parts, printing) {
    for (const [part, name] of Object.entries(texts)) write(join(folder, name), parts[/** @type {keyof typeof texts} */ (part)]);
    for (const [part, name] of Object.entries(modules)) write(join(folder, name), parts[/** @type {keyof typeof modules} */ (part)]);
    write(join(folder, printingName), printing);
    write(join(folder, noticesName), `${JSON.stringify(parts.notices, null, 1)}\n`);
}

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
