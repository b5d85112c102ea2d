// The node packages of which the package's programs hold code, with the licence of each. May use: shared.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fail, root } from "../shared/run.js";

/** @typedef {{of: string, licence: string, file: string}} Part a file of assets/licences */
/** @typedef {{name: string, version: string, licence: string, text: string, holds: Part[]}} Bundled  holds: what is compiled into it */

/** The folder of the package that a file belongs to; empty for our own. @param {string} path */
function folderOf(path) {
    const start = "node_modules/", at = path.lastIndexOf(start);
    if (at < 0) return "";
    const [first, second] = path.slice(at + start.length).split("/");
    return path.slice(0, at + start.length) + (first.startsWith("@") ? `${first}/${second}` : first);
}

/** Where a package has no licence in a file of its own. @type {Record<string, (folder: string) => string>} */
const elsewhere = {
    // In its repository, with what it has compiled into it.
    "@resvg/resvg-wasm": () => readFileSync(join(root, "assets", "licences", "resvg.txt"), "utf8"),
    // At the top of its source; the text is the one that it names.
    "woff2sfnt-sfnt2woff": (folder) => {
        const [holder] = /Copyright\(c\) .*/.exec(readFileSync(join(folder, "index.js"), "utf8")) ?? fail("woff2sfnt-sfnt2woff names no holder.");
        const terms = readFileSync(join(root, "LICENSE"), "utf8");
        return `MIT License\n\n${holder}\n\n${terms.slice(terms.indexOf("Permission is hereby granted"))}`;
    },
};

/** @param {string} folder @param {string} name */
function licenceText(folder, name) {
    const file = readdirSync(folder).filter((each) => /^(licen[cs]e|copying)(\.(md|txt))?$/i.test(each)).sort()[0];
    if (file) return readFileSync(join(folder, file), "utf8");
    if (Object.hasOwn(elsewhere, name)) return elsewhere[name](folder);
    return fail(`The package would hold code of ${name}, whose licence is in no file of its own (tools/package/bundled.js).`);
}

/** What a package has compiled into it, and does not name itself. @type {Record<string, Part[]>} */
const within = {
    wawoff2: [{ of: "Brotli", licence: "MIT", file: "brotli.txt" }],
    harfbuzzjs: [{ of: "HarfBuzz", licence: "MIT-Modern-Variant", file: "harfbuzz.txt" }],
};

/** @param {string[]} inputs files of bundles, from the project's folder @returns {Bundled[]} by name */
export function bundledPackages(inputs) {
    const folders = [...new Set(inputs.map(folderOf))].filter(Boolean).sort();
    return folders.flatMap((path) => {
        const folder = join(root, path);
        if (!existsSync(join(folder, "package.json"))) fail(`${path} is no package.`);
        const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
        const holds = within[name] ?? [];
        const parts = holds.map((part) => `\n\n${part.of}, which it holds (${part.licence}):\n\n${readFileSync(join(root, "assets", "licences", part.file), "utf8")}`);
        return [{ name, version, licence: license, text: licenceText(folder, name) + parts.join(""), holds }];
    });
}
