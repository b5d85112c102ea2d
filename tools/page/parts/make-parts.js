// Makes what every page holds, whoever owns it: scripts and styles bundled, the module cut in two, and what prints the first
// screens. Needs esbuild and Binaryen; pages are put together of it without either (tools/page/page-files.js).
// May use: notices, source-map, split-module.
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { build } from "esbuild";
import { digest, write } from "../../shared/files.js";
import { fail, root } from "../../shared/run.js";
import { gatherNotices, requireOwn } from "../notices.js";
import { withMapAddress } from "../source-map.js";
import { splitModule } from "../split-module.js";

/**
 * @typedef {object} Parts what of a page depends on nothing that its owner gave
 * @property {string} prerendered the script that is written into the page
 * @property {string} app the script of everything else
 * @property {string} painter the script of the worker that paints
 * @property {string} later the script that comes with the lazily loaded part of the module
 * @property {string} single what a page in one file runs besides
 * @property {string} archive the script of pages that keep former versions of their instrument
 * @property {string} frame the script of a page in a frame
 * @property {string} kiosk the script of a page at a kiosk
 * @property {string} offline the script that names the manifest and registers the service worker
 * @property {string} worker the service worker, without the list of what it keeps
 * @property {string} element the script for pages that show this one
 * @property {string} firstStyles styles that are written into the page
 * @property {string} styles all others
 * @property {string} site the script of an owner's counting, campaign and form
 * @property {string} siteStyles its styles
 * @property {string} privacyStyles those of the privacy page
 * @property {string} opening the script of the pages that show previews
 * @property {string} previewStyles their styles
 * @property {Buffer} first the module
 * @property {Buffer} lazy the part of it that only some visitors need
 * @property {Buffer} whole the module in one piece, for printing
 * @property {() => Promise<any>} printing the module's wrapper, tree reader and mirror, to run here
 * @property {import("../notices.js").Kept} notices
 * @typedef {{module: string, debug: boolean}} PartSources module: the folder with upstream.mjs and upstream.wasm; debug: the module in
 *   one piece, scripts as they were written
 */

/** The browsers that the page supports: those with WebGL 2, WebAssembly and top-level await. */
export const target = ["chrome90", "edge90", "firefox90", "safari15"];

/** Nothing is loaded lazily of a module in one piece; the page asks for it all the same. */
const emptyModule = Buffer.from([0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00]);

/** @param {string} path @param {string} what */
function read(path, what) {
    if (!existsSync(path)) fail(`${what} is missing: there is no file ${path}`);
    return readFileSync(path);
}

/**
 * One of the page's scripts with all that it imports.
 * @param {string} name @param {"esm" | "iife"} format @param {{glue: string, debug: boolean}} from @param {string[]} [packages] that it may hold
 */
async function bundleScript(name, format, { glue, debug }, packages = []) {
    const result = await build({
        entryPoints: [join(root, "web", name)],
        alias: { "upstream-module": glue }, bundle: true, format, target, write: false, charset: "utf8", logLevel: "error",
        minify: !debug, legalComments: "none", sourcemap: debug && format === "esm" && "inline", metafile: true,
        define: { "process.env.NODE_ENV": '"production"' },
    });
    requireOwn(result.metafile, packages);
    return result.outputFiles[0].text.trim();
}

/** A style sheet with all that it imports. @param {string} name */
async function bundleStyles(name) {
    const result = await build({
        entryPoints: [join(root, "web", name)], bundle: true, minify: true, target, write: false, logLevel: "error", metafile: true,
    });
    requireOwn(result.metafile);
    return result.outputFiles[0].text.trim();
}

/**
 * The module's wrapper, tree reader and mirror with the module's glue, as one module for node.
 * @param {string} glue @param {boolean} [minify]
 */
export async function bundlePrinting(glue, minify = false) {
    const result = await build({
        stdin: {
            contents: "export { loadModule } from './abi/module.js'; export { Mirror } from './mirror/mirror.js'; export { readTree } from './abi/wire.js'; " +
                "export { displayListAsSvg } from './render/display-list.js';",
            resolveDir: join(root, "web"),
        },
        alias: { "upstream-module": glue }, bundle: true, format: "esm", platform: "node", write: false, logLevel: "error", minify,
    });
    return result.outputFiles[0].text;
}

/** What the service worker is made with (docs/dependencies.md). */
const workerPackages = ["workbox-core", "workbox-precaching", "workbox-routing", "workbox-strategies"];

/** @param {string} glue */
async function loadPrinting(glue) {
    const code = await bundlePrinting(glue);
    const path = join(root, "build", "cache", `print-${digest(code)}.mjs`);
    write(path, code);
    return import(path);
}

/** @param {PartSources} sources @returns {Promise<Parts>} */
export async function makeParts({ module, debug }) {
    const glue = join(module, "upstream.mjs");
    read(glue, "The WebAssembly module");
    const whole = read(join(module, "upstream.wasm"), "The WebAssembly module");
    const split = debug ? { first: withMapAddress(whole), lazy: emptyModule } : await splitModule(whole);
    const scripts = { glue, debug };
    const [prerendered, app, painter, later, single, archive, frame, kiosk, offline, worker, element, opening, site, firstStyles, styles, siteStyles, privacyStyles, previewStyles] = await Promise.all([
        bundleScript("boot/prerendered.js", "iife", scripts), bundleScript("boot/main.js", "esm", scripts),
        bundleScript("render/painter-worker.js", "iife", scripts), bundleScript("boot/later.js", "iife", scripts),
        bundleScript("boot/single-file.js", "iife", scripts),
        bundleScript("archive/archive.js", "iife", scripts), bundleScript("frame/frame.js", "iife", scripts),
        bundleScript("kiosk/main.js", "iife", scripts),
        bundleScript("offline/page.js", "iife", scripts), bundleScript("offline/worker.js", "iife", scripts, workerPackages),
        bundleScript("element/classic.js", "iife", scripts),
        bundleScript("share/open.js", "iife", scripts), bundleScript("site/main.js", "esm", scripts),
        ...["first", "style", "site", "privacy", "preview"].map((name) => bundleStyles(`styles/${name}.css`)),
    ]);
    const made = { prerendered, app, painter, later, single, archive, frame, kiosk, offline, worker, element, opening, site, firstStyles, styles, siteStyles, privacyStyles, previewStyles };
    return { ...made, ...split, whole, printing: () => loadPrinting(glue), notices: gatherNotices(dirname(module)) };
}
