// The programs of the npm package, each as one file with all that it imports. May use: page (notices), shared.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { fail, root } from "../shared/run.js";

/** @typedef {{text: string, inputs: string[]}} Bundle  inputs: files that it is made of, from the project's folder */

/** Where the programs lie in the package: as deep as tools/shared is here, so that both find the package's files two folders up. */
export const programFolder = "lib/node";

/** What libraries load from their own packages; with a bundle it lies beside the program. @type {{asker: RegExp, asked: string, file: string, name: string}[]} */
const loaded = [
    { asker: /subset-font[\\/]index\.js$/, asked: "require.resolve('harfbuzzjs/dist/harfbuzz-subset.wasm')",
      file: "node_modules/harfbuzzjs/dist/harfbuzz-subset.wasm", name: "harfbuzz-subset.wasm" },
    { asker: /preview[\\/]pictures\.js$/, asked: 'createRequire(import.meta.url).resolve("@resvg/resvg-wasm/index_bg.wasm")',
      file: "node_modules/@resvg/resvg-wasm/index_bg.wasm", name: "resvg.wasm" },
];

/** @type {import("esbuild").Plugin} */
const besideTheProgram = {
    name: "beside the program",
    setup({ onLoad }) {
        for (const { asker, asked, name } of loaded) {
            onLoad({ filter: asker }, ({ path }) => {
                const text = readFileSync(path, "utf8");
                if (!text.includes(asked)) fail(`${path} asks for ${name} in another way than tools/package/bundles.js knows.`);
                return { contents: text.replace(asked, `require('node:path').join(__dirname, '${name}')`) };
            });
        }
    },
};

/**
 * What modules of both kinds find in a bundle. None of them is the program that was started: the address that they see is of no
 * file, so that a module that is a program elsewhere does not run here.
 */
const surroundings = [
    "#!/usr/bin/env node",
    'import { createRequire as upstreamRequire } from "node:module";',
    'import { dirname as upstreamDirname } from "node:path";',
    'import { fileURLToPath as upstreamPath } from "node:url";',
    "const require = upstreamRequire(import.meta.url), __filename = upstreamPath(import.meta.url), __dirname = upstreamDirname(__filename);",
    'const upstreamModule = new URL("module", import.meta.url).href;',
].join("\n");

/** @param {import("esbuild").BuildOptions} options @returns {Promise<Bundle>} */
async function bundle(options) {
    const result = await build({
        absWorkingDir: root, bundle: true, write: false, format: "esm", charset: "utf8", logLevel: "error", legalComments: "none",
        // Paths stand in a bundle: as they are called here, wherever a linked node_modules really is.
        metafile: true, preserveSymlinks: true, minifySyntax: true, minifyWhitespace: true, ...options,
    });
    const [output] = result.outputFiles ?? [];
    return { text: output.text, inputs: Object.keys(result.metafile?.inputs ?? {}) };
}

/** The engine for browsers or for node. @param {"browser" | "node"} where @param {string} glue */
export const engineBundle = (where, glue) => bundle({
    entryPoints: [join(root, "web", "engine", `${where}.js`)], alias: { "upstream-engine-module": glue },
    platform: where === "node" ? "node" : "neutral", target: ["chrome90", "edge90", "firefox90", "safari15", "node20"], minifyIdentifiers: true,
});

/** The element as a module. */
export const elementBundle = () => bundle({
    entryPoints: [join(root, "web", "element", "index.js")], platform: "neutral", target: ["chrome90", "edge90", "firefox90", "safari15"], minifyIdentifiers: true,
});

/** `upstream-assessment`, and the files that it has beside it. @param {string} glue the engine's @returns {Promise<Bundle & {beside: Map<string, Buffer>}>} */
export async function commandBundle(glue) {
    const made = await bundle({
        entryPoints: [join(root, "tools", "assessment", "main.js")], alias: { "upstream-engine-module": glue }, platform: "node", target: "node20",
        // linkedom draws on a canvas where there is one; here is none.
        external: ["canvas"], plugins: [besideTheProgram], banner: { js: surroundings }, define: { "import.meta.url": "upstreamModule" },
    });
    return {
        ...made, inputs: [...made.inputs, ...loaded.map(({ file }) => file)],
        beside: new Map([
            ...loaded.map(({ name, file }) => /** @type {[string, Buffer]} */ ([name, readFileSync(join(root, file))])),
            ["live-page.js", readFileSync(join(root, "tools", "serve", "live-page.js"))],
        ]),
    };
}
