// The files of the page, each as it is sent: scripts bundled, styles and JSON without white space, fonts cut.
// What the page is made of is listed here and nowhere else.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { missingCharacters, subsetFonts } from "./fonts.js";
import { splitModule } from "./later.js";
import { fail, root } from "./run.js";

/** The browsers that the page supports: those with WebGL 2, WebAssembly and top-level await. */
const target = ["chrome90", "edge90", "firefox90", "safari15"];

/**
 * @typedef {{module: string, instrument: string}} PageSources
 *   module: the folder with upstream.mjs and upstream.wasm; instrument: an instrument file
 */

/** @param {string} path @param {string} what */
function read(path, what) {
    if (!existsSync(path)) fail(`${what} is missing: there is no file ${path}`);
    return readFileSync(path);
}

/** A JSON file without its white space. @param {string} path @param {string} what */
function readJson(path, what) {
    const text = read(path, what).toString("utf8");
    try {
        return JSON.stringify(JSON.parse(text));
    } catch (error) {
        return fail(`${what} is not JSON: ${path}: ${/** @type {Error} */ (error).message}`);
    }
}

/**
 * The page's scripts and Emscripten's glue as one file.
 * @param {PageSources} sources
 */
async function bundleScripts(sources) {
    const glue = join(sources.module, "upstream.mjs");
    read(glue, "The WebAssembly module");
    const result = await build({
        entryPoints: [join(root, "web", "main.js")],
        alias: { "upstream-module": glue },
        bundle: true, minify: true, format: "esm", target, write: false, legalComments: "none", charset: "utf8",
        logLevel: "error",
    });
    return result.outputFiles[0].text;
}

/** A theme's colours as the custom properties that the style sheets use. @param {Record<string, any>} theme */
function themeStyles(theme) {
    /** @param {string} scheme */
    const colours = (scheme) => Object.entries(theme[scheme]).map(([key, value]) => `--${key}:${value}`).join(";");
    return `:root{${colours("light")};--radius:${theme.radius}px}
@media screen and (prefers-color-scheme:dark){:root{${colours("dark")}}}
@media screen and (prefers-contrast:more){:root{${colours("contrast")}}}
`;
}

/**
 * The theme's colours, then the style sheets in the order in which web/style.css imports them.
 * @param {string} theme
 */
async function bundleStyles(theme) {
    const result = await build({
        entryPoints: [join(root, "web", "style.css")],
        bundle: true, minify: true, target, write: false, logLevel: "error",
    });
    return themeStyles(JSON.parse(theme)) + result.outputFiles[0].text;
}

/**
 * Everything but shell.html, by name.
 * @param {PageSources} sources
 * @returns {Promise<Map<string, Buffer>>}
 */
export async function pageFiles(sources) {
    const instrument = readJson(sources.instrument, "The instrument");
    const words = readJson(join(root, "assets", "words", "en.json"), "The page's words");
    const theme = readJson(join(root, "assets", "themes", "default.json"), "The theme");
    const [script, styles, fonts] = await Promise.all([
        bundleScripts(sources), bundleStyles(theme), subsetFonts(instrument + words),
    ]);
    const wasm = await splitModule(read(join(sources.module, "upstream.wasm"), "The WebAssembly module"));
    const missing = missingCharacters(/** @type {Buffer} */ (fonts.get("inter-400.ttf")), instrument + words);
    if (missing !== "") console.warn(`Inter has no glyph for: ${missing}  (shown in the HTML rendering only)`);
    return new Map([
        ["app.js", Buffer.from(script)],
        ["style.css", Buffer.from(styles)],
        ["upstream.wasm", wasm.first],
        ["later.wasm", wasm.later],
        ["instrument.json", Buffer.from(instrument)],
        ["words.json", Buffer.from(words)],
        ["theme.json", Buffer.from(theme)],
        ...fonts,
    ]);
}
