// Which version this is. May use: run.js.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./run.js";

/** The project says it in CMakeLists.txt alone; in the npm package, which has none, package.json does. @returns {string} */
export function projectVersion() {
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    if (version) return version;
    const found = /^project\(upstream VERSION (\S+)/m.exec(readFileSync(join(root, "CMakeLists.txt"), "utf8"));
    if (!found) throw new Error("CMakeLists.txt does not say project(upstream VERSION …)");
    return found[1];
}
