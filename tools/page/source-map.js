// What a debugger needs to know of a module of the preset web-debug: which place in the WebAssembly is which line of which
// source. Emscripten's own program reads that from the module's DWARF (cmake/Page.cmake, target source_map). Depends on
// node only.
import { existsSync, readFileSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import { root } from "../shared/run.js";

/** The map's file, in the module's folder and in the page. */
export const mapName = "upstream.wasm.map";

/** A module that says where its source map is: a section of its own, in front of nothing else. @param {Uint8Array} wasm */
export function withMapAddress(wasm) {
    const said = (/** @type {string} */ text) => [text.length, ...Buffer.from(text)];
    const content = [...said("sourceMappingURL"), ...said(mapName)];
    return Buffer.concat([wasm, Buffer.from([0, content.length, ...content])]);
}

/**
 * The map with the project's own sources in it, so that a browser shows them wherever the page is served from.
 * @param {string} folder the module's
 * @returns {Buffer | null} null where no map was made
 */
export function sourceMap(folder) {
    if (!existsSync(join(folder, mapName))) return null;
    const map = JSON.parse(readFileSync(join(folder, mapName), "utf8"));
    const files = map.sources.map((/** @type {string} */ source) => resolve(folder, source));
    const own = (/** @type {string} */ file) => file.startsWith(join(root, "src") + sep) && existsSync(file);
    map.sourcesContent = files.map((/** @type {string} */ file) => own(file) ? readFileSync(file, "utf8") : null);
    // As in the repository; what is not the project's is called by its whole path.
    map.sources = files.map((/** @type {string} */ file) => own(file) ? relative(root, file) : file);
    return Buffer.from(JSON.stringify(map));
}
