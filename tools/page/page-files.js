// The files of the page, each as it is sent: scripts bundled, styles and JSON without white space, fonts cut, the first
// screens prerendered. What the page is made of is listed here and nowhere else.
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { build } from "esbuild";
import { missingCharacters, subsetFonts } from "./typeface/fonts.js";
import { requireInputs } from "./inputs/inputs.js";
import { noticesText, requireOwn } from "./notices.js";
import { splitModule } from "./split-module.js";
import { printer } from "./prerender.js";
import { withMapAddress } from "./source-map.js";
import { fail, root } from "../shared/run.js";
import { iconAddress, iconOf } from "./theme/icon.js";
import { defaultTheme, readTheme, themeStyles } from "./theme/themes.js";
import { metricsOf } from "./typeface/truetype.js";
import { fontName } from "./typeface/typeface-styles.js";

/** The browsers that the page supports: those with WebGL 2, WebAssembly and top-level await. */
const target = ["chrome90", "edge90", "firefox90", "safari15"];

/** Nothing is loaded lazily of a module in one piece; the page asks for it all the same. */
const emptyModule = Buffer.from([0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00]);

/**
 * @typedef {import("./inputs/inputs.js").InputPaths & {module: string, entry: string, debug: boolean}} PageSources
 *   module: the folder with upstream.mjs and upstream.wasm;
 *   entry: the script of web/ that the app begins with; debug: the module in one piece, scripts as they were written
 * @typedef {import("./inputs/languages.js").Language & {screens: import("./prerender.js").Printed}} PrintedLanguage
 * @typedef {object} Page
 * @property {Map<string, Buffer>} files those that are fetched, by name
 * @property {PrintedLanguage[]} languages
 * @property {{prerendered: string, app: string, styles: string, theme: string}} inline
 * @property {Map<number, import("./typeface/truetype.js").Metrics>} typeface by weight
 * @property {string} icon its address, in which it stands itself
 * @property {string} contact where “talk to us” leads
 * @property {string} store where a visit is kept
 * @property {import("./inputs/configuration.js").Configuration | null} configuration what the owner has set, if anything
 * @property {string[]} changes what a configuration of an older version has to say otherwise
 * @property {Buffer} notices what others have written of it, and their licences
 */

/** @param {string} path @param {string} what */
function read(path, what) {
    if (!existsSync(path)) fail(`${what} is missing: there is no file ${path}`);
    return readFileSync(path);
}

/**
 * One of the page's scripts with all that it imports.
 * @param {string} name @param {"esm" | "iife"} format @param {{glue: string, debug: boolean}} from
 */
async function bundleScript(name, format, { glue, debug }) {
    const result = await build({
        entryPoints: [join(root, "web", name)],
        alias: { "upstream-module": glue }, bundle: true, format, target, write: false, charset: "utf8", logLevel: "error",
        minify: !debug, legalComments: "none", sourcemap: debug && format === "esm" && "inline", metafile: true,
    });
    requireOwn(result.metafile);
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

/** What a person can read of a language. @param {import("./inputs/languages.js").Language} language */
const textsOf = ({ words, lazy, instrument }) => words + lazy + instrument;

/**
 * The typeface with every character that is drawn: files to send, and what the letters measure.
 * @param {import("./inputs/languages.js").Language[]} languages @param {import("./theme/themes.js").Theme} theme
 */
async function cutFonts(languages, theme) {
    // What is read from right to left is not drawn (docs/architecture.md), and in a typeface of the visitor's own.
    const drawn = languages.filter(({ direction }) => direction === "ltr");
    const texts = drawn.map(textsOf).join("") + languages.map(({ name }) => name).join("");
    const [plain, packed] = await Promise.all((/** @type {const} */ (["sfnt", "woff2"])).map((format) => subsetFonts(texts, { ...theme, format })));
    for (const language of drawn) {
        const missing = missingCharacters(/** @type {Buffer} */ (plain.get(400)), textsOf(language));
        if (missing !== "") console.warn(`The typeface has no glyph for: ${missing}  (${language.name}; shown in a typeface of the visitor's own)`);
    }
    return {
        files: new Map([...packed].map(([weight, bytes]) => [fontName(weight), bytes])),
        typeface: new Map([...plain].map(([weight, bytes]) => [weight, metricsOf(bytes)])),
    };
}

/** Everything of the page but what shell.html itself says. @param {PageSources} sources @returns {Promise<Page>} */
export async function pageFiles(sources) {
    const { theme, languages, configuration, changes } = requireInputs(sources);
    const glue = join(sources.module, "upstream.mjs");
    read(glue, "The WebAssembly module");
    const wasm = read(join(sources.module, "upstream.wasm"), "The WebAssembly module");
    const fonts = await cutFonts(languages, theme);
    const screens = await printer({ glue, wasm, theme: theme.sent, typeface: fonts.typeface });
    screens.start(languages);
    const split = sources.debug ? { first: withMapAddress(wasm), lazy: emptyModule } : await splitModule(wasm);
    const scripts = { glue, debug: sources.debug };
    const [prerendered, app, styles, restOfStyles] = await Promise.all([
        bundleScript("boot/prerendered.js", "iife", scripts), bundleScript(sources.entry, "esm", scripts),
        bundleStyles("styles/first.css"), bundleStyles("styles/style.css"),
    ]);
    const standard = readTheme(defaultTheme);
    const files = new Map([
        ["app.js", Buffer.from(app)], ["upstream.wasm", split.first], ["lazy.wasm", split.lazy],
        ["style.css", Buffer.from(restOfStyles)],
        ["theme-default.json", Buffer.from("theme" in standard ? standard.theme.sent : "")],
        ...fonts.files,
    ]);
    for (const language of languages) {
        files.set(`words.${language.code}.json`, Buffer.from(language.words));
        files.set(`words-lazy.${language.code}.json`, Buffer.from(language.lazy));
        files.set(`instrument.${language.code}.json`, Buffer.from(language.instrument));
    }
    const withScreens = languages.map((language) => ({ ...language, screens: screens.print(language, languages) }));
    return {
        files, typeface: fonts.typeface, inline: { prerendered, app, styles: themeStyles(theme) + screens.styles() + styles, theme: theme.sent },
        languages: withScreens, configuration, changes,
        contact: theme.values.links?.contact ?? "",
        icon: iconAddress(iconOf(theme, "theme" in standard ? standard.theme.values : theme.values)),
        store: `upstream/${JSON.parse(languages[0].instrument).id}`,
        notices: Buffer.from(noticesText(theme, dirname(sources.module))),
    };
}
