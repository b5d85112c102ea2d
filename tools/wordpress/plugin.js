// The files of the WordPress plugin: what integrations/wordpress holds, and a built page in its folder page/. May use: this folder, page,
// shared.
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { lastBuild } from "../page/former-files.js";
import { root } from "../shared/run.js";
import { entriesOf, moOf, potOf, readPo } from "./translations.js";

/** Its name in WordPress, and of its folder. */
export const pluginName = "upstream-assessment";

/** Where its own files are. */
export const pluginFolder = join(root, "integrations", "wordpress", pluginName);

/** Files below a folder, by path. @param {string} folder @param {(path: string) => boolean} wanted @returns {[string, Buffer][]} */
const filesOf = (folder, wanted) => readdirSync(folder, { recursive: true, encoding: "utf8" }).map((path) => path.replaceAll("\\", "/")).sort()
    .filter((path) => wanted(path) && statSync(join(folder, path)).isFile()).map((path) => [path, readFileSync(join(folder, path))]);

/** What belongs to a page but is not asked for in WordPress: packed forms and hidden files, which a plugin may not hold. @param {string} path */
const isOfPage = (path) => !/\.(br|gz|map)$/.test(path) && !path.split("/").some((part) => part.startsWith("."));

/** What a page must have to be shown in a post. */
const needed = ["index.html", "element.js"];

/** What a folder lacks to be the page of a plugin. @param {string} page @returns {string[]} */
export const lacks = (page) => needed.filter((name) => !existsSync(join(page, name)));

/** Only what the last build made, where it says so; a folder keeps former files for visits that are under way. @param {string} page */
function isBuiltOf(page) {
    const names = new Set(lastBuild(page));
    return (/** @type {string} */ path) => isOfPage(path) && (names.size === 0 || names.has(path));
}

/** What WordPress reads instead of the .po files, and the list for whoever translates. @param {[string, Buffer][]} own @returns {[string, Buffer][]} */
function translations(own) {
    const texts = new Map(own.map(([path, content]) => [path, content.toString()]));
    const made = own.filter(([path]) => path.endsWith(".po")).map(([path, content]) => /** @type {[string, Buffer]} */ ([path.replace(/po$/, "mo"), moOf(readPo(content.toString()))]));
    return [...made, [`languages/${pluginName}.pot`, Buffer.from(potOf(entriesOf(texts)))]];
}

/** @param {string} page a built page @returns {Map<string, Buffer>} by path in WordPress's folder of plugins */
export function pluginFiles(page) {
    const own = filesOf(pluginFolder, (path) => !path.startsWith("page/"));
    const carried = filesOf(page, isBuiltOf(page)).map(([path, content]) => /** @type {[string, Buffer]} */ ([`page/${path}`, content]));
    return new Map([...own, ...translations(own), ...carried].map(([path, content]) => [`${pluginName}/${path}`, content]));
}
