// The files of the npm package: what is in it is listed here and nowhere else. May use: this folder, page, shared.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { inter } from "../page/typeface/fonts.js";
import { bundlePrinting, makeParts } from "../page/parts/make-parts.js";
import { partFiles } from "../page/parts/kept-parts.js";
import { withoutNames } from "../page/split-module.js";
import { root } from "../shared/run.js";
import { bundledPackages } from "./bundled.js";
import { commandBundle, engineBundle, programFolder } from "./bundles.js";
import { elementFiles } from "./element.js";
import { manifest } from "./manifest.js";
import { projectVersion } from "../shared/version.js";
import { packageNotices } from "./notices.js";
import { billOfMaterials } from "./sbom.js";

/** @typedef {Map<string, string | Buffer>} Files by path in the package */

/** @param {string} path from the project's folder */
const ours = (path) => readFileSync(join(root, path));

/** What owners begin with, and what a page is made of whatever they change. @returns {Files} */
function assets() {
    /** @type {(folder: string, wanted: RegExp) => [string, Buffer][]} */
    const under = (folder, wanted) => readdirSync(join(root, folder)).filter((name) => wanted.test(name)).sort()
        .map((name) => [`${folder}/${name}`, ours(`${folder}/${name}`)]);
    /** @type {[string, string | Buffer][]} */
    const all = [
        ["shell.html", ours("shell.html")], ["LICENSE", ours("LICENSE")], ["README.md", ours("tools/package/README.md")],
        ...under("assets/icons", /\.svg$/), ...under("assets/instruments", /\.json$/), ...under("assets/schemas", /\.json$/), ...under("assets/themes", /^default\.json$/), ...under("assets/words", /\.json$/), ...under("assets/words-site", /\.json$/),
        ...readdirSync(join(root, "assets", "words-kiosk")).sort().flatMap((part) => under(`assets/words-kiosk/${part}`, /\.json$/)),
        ...Object.values(inter).map((path) => /** @type {[string, Buffer]} */ ([`typefaces/${path}`, ours(`node_modules/${path}`)])),
    ];
    return new Map(all);
}

/** @param {import("../page/notices.js").Kept} notices with the packages that the package holds only @returns {import("../page/notices.js").Kept} */
const noticesFor = (notices, name = inter.regular.split("/")[0]) => ({ ...notices, packages: { [name]: notices.packages[name] } });

/** What every page holds. @param {string} module the folder of the page's module @returns {Promise<{parts: import("../page/parts/make-parts.js").Parts, files: Files}>} */
async function pageParts(module) {
    const made = await makeParts({ module, debug: false });
    const parts = { ...made, whole: withoutNames(made.whole), notices: noticesFor(made.notices) };
    const printing = await bundlePrinting(join(module, "upstream.mjs"), true);
    return { parts, files: new Map(partFiles(parts, printing).map(([name, content]) => [`parts/${name}`, content])) };
}

/** @param {string} programs the folder that CMake built the tool and the engine in */
async function listeds(programs) {
    const glue = join(programs, "engine", "engine.mjs");
    const [browser, node, command] = await Promise.all([engineBundle("browser", glue), engineBundle("node", glue), commandBundle(glue)]);
    const built = (/** @type {string[]} */ ...path) => readFileSync(join(programs, ...path));
    /** @type {[string, string | Buffer][]} */
    const listed = [
        ["engine/browser.js", browser.text], ["engine/node.js", node.text],
        ["engine/engine.d.ts", ours("web/engine/api.d.ts")], ["engine/engine.wasm", built("engine", "engine.wasm")],
        [`${programFolder}/upstream-assessment.js`, command.text],
        ["lib/tool/upstream.cjs", `#!/usr/bin/env node\n${built("bin", "upstream.cjs")}`], ["lib/tool/upstream.wasm", built("bin", "upstream.wasm")],
        ...[...command.beside].map(([name, bytes]) => /** @type {[string, Buffer]} */ ([`${programFolder}/${name}`, bytes])),
    ];
    return { files: new Map(listed), bundled: bundledPackages([...browser.inputs, ...node.inputs, ...command.inputs]) };
}

/** @param {object} value */
const json = (value) => `${JSON.stringify(value, null, 2)}\n`;

/** @param {{page: string, programs: string}} built folders: the page's module, and the tool and the engine @returns {Promise<Files>} */
export async function packageFiles({ page, programs }) {
    const version = projectVersion();
    const { parts, files } = await pageParts(page);
    const made = await listeds(programs);
    const [name] = inter.regular.split("/"), typeface = parts.notices.packages[name];
    return new Map([
        ["package.json", json(manifest(version))], ...assets(), ...files, ...await elementFiles(), ...made.files,
        ["THIRD-PARTY-NOTICES", packageNotices(parts.notices, made.bundled)],
        ["sbom.cdx.json", json(billOfMaterials(version, made.bundled, { name, version: typeface.version, licence: String(typeface.license) }))],
    ]);
}
