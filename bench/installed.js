// What only the bench needs is installed by the bench alone, and only when it is asked for. May use: tools/shared.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { attempt, fail, root } from "../tools/shared/run.js";

/** @param {string} name of a folder of bench/ with a package.json of its own @returns {string} its node_modules */
export function installed(name) {
    const folder = join(root, "bench", name), modules = join(folder, "node_modules");
    if (!existsSync(modules)) {
        const done = attempt("npm", ["ci", "--prefix", folder], { quiet: true });
        if (!done.ok) fail(done.output);
    }
    return modules;
}

/** @param {string} modules a node_modules @param {string} name of a package in it @returns {string} */
export const versionOf = (modules, name) => JSON.parse(readFileSync(join(modules, name, "package.json"), "utf8")).version;
