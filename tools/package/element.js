// The element in the npm package: a module for bundlers and for Node, its types, and a manifest that editors and tools read.
// May use: bundles, shared.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as analyzer from "@custom-elements-manifest/analyzer/index.js";
import { root } from "../shared/run.js";
import { elementBundle } from "./bundles.js";

/** Its types say less than it has. */
const { create, ts } = /** @type {any} */ (analyzer);

/** The folder of the package. */
export const elementFolder = "element";

/** @param {string} name */
const ours = (name) => readFileSync(join(root, "web", "element", name), "utf8");

/**
 * What the comments of element.js say, in the form that others read (custom-elements.json): what is private stays so.
 * @param {string} text of element.js @param {string} tag
 */
export function elementManifest(text, tag = "upstream-assessment") {
    const path = `${elementFolder}/index.js`, source = ts.createSourceFile(path, text, ts.ScriptTarget.ES2020, true);
    const { schemaVersion, modules } = create({ modules: [source], plugins: [], context: { dev: false } });
    const [declared] = modules[0].declarations.filter((/** @type {any} */ { customElement }) => customElement);
    const members = declared.members.filter((/** @type {any} */ { privacy, name }) => privacy !== "private" && !/Callback$|^observedAttributes$/.test(name));
    // What is told by a name that is put together there stands in the comment.
    const events = declared.events.filter((/** @type {any} */ { name }) => name);
    const reference = { name: declared.name, module: path };
    return {
        schemaVersion, readme: "README.md",
        modules: [{
            kind: "javascript-module", path, declarations: [{ ...declared, members, events }],
            exports: [{ kind: "js", name: declared.name, declaration: reference }, { kind: "custom-element-definition", name: tag, declaration: reference }],
        }],
    };
}

/** @returns {Promise<[string, string][]>} */
export async function elementFiles() {
    const { text } = await elementBundle();
    return [
        [`${elementFolder}/index.js`, text],
        ...["api.d.ts", "react.d.ts", "vue.d.ts"].map((name) => /** @type {[string, string]} */ ([`${elementFolder}/${name}`, ours(name)])),
        ["custom-elements.json", `${JSON.stringify(elementManifest(ours("element.js")), null, 2)}\n`],
    ];
}
