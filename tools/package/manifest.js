// The package.json of the npm package. May use: shared.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../shared/run.js";

/** The name under which the package is installed. */
export const packageName = "upstream-assessment";

/** The one place that says which version this is. @returns {string} */
export function projectVersion() {
    const found = /^project\(upstream VERSION (\S+)/m.exec(readFileSync(join(root, "CMakeLists.txt"), "utf8"));
    if (!found) throw new Error("CMakeLists.txt does not say project(upstream VERSION …)");
    return found[1];
}

/** @param {string} version */
export const manifest = (version) => ({
    name: packageName,
    version,
    description: "A three-minute self-assessment as a static page of your own, its engine for Node.js and browsers, and both on the command line",
    license: "MIT",
    type: "module",
    engines: { node: ">=20" },
    bin: { "upstream-assessment": "lib/node/upstream-assessment.js", upstream: "lib/tool/upstream.cjs" },
    exports: {
        "./engine": {
            node: { types: "./engine/engine.d.ts", default: "./engine/node.js" },
            default: { types: "./engine/engine.d.ts", default: "./engine/browser.js" },
        },
        "./element": { types: "./element/api.d.ts", default: "./element/index.js" },
        "./element/react": { types: "./element/react.d.ts", default: "./element/index.js" },
        "./element/vue": { types: "./element/vue.d.ts", default: "./element/index.js" },
        "./custom-elements.json": "./custom-elements.json",
        "./engine.wasm": "./engine/engine.wasm",
        "./instrument.schema.json": "./assets/instruments/instrument.schema.json",
        "./package.json": "./package.json",
    },
    // Importing it is what defines it.
    sideEffects: ["./element/index.js"],
    customElements: "custom-elements.json",
    files: ["assets", "custom-elements.json", "element", "engine", "lib", "parts", "typefaces", "shell.html", "sbom.cdx.json", "THIRD-PARTY-NOTICES"],
});
