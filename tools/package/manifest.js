// The package.json of the npm package. May use: nothing.

/** The name under which the package is installed. */
export const packageName = "upstream-assessment";

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
        "./schemas/*.schema.json": "./assets/schemas/*.schema.json",
        "./package.json": "./package.json",
    },
    // Importing it is what defines it.
    sideEffects: ["./element/index.js"],
    customElements: "custom-elements.json",
    files: ["assets", "custom-elements.json", "element", "engine", "lib", "parts", "typefaces", "shell.html", "sbom.cdx.json", "THIRD-PARTY-NOTICES"],
});
