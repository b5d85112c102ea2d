// script/bootstrap: programs, node packages, sources; each only when something is missing.
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { argv } from "node:process";
import { fileURLToPath } from "node:url";
import { bringEmscripten } from "./emscripten.js";
import { installPrograms, missingPrograms } from "./programs.js";
import { misused, readArguments } from "../shared/arguments.js";
import { attempt, fail, root } from "../shared/run.js";
import { bringServers } from "./servers.js";
import { bringSources } from "./sources.js";

/**
 * Installs the node packages of a folder's package-lock.json, unless exactly these are there.
 * @param {string} folder
 * @returns {{ok: boolean, output: string}} output: what went wrong, when it did
 */
export function installNodePackages(folder) {
    const stamp = join(folder, "node_modules", ".upstream-lock");
    const lock = createHash("sha256").update(readFileSync(join(folder, "package-lock.json"))).digest("hex");
    if (existsSync(stamp) && readFileSync(stamp, "utf8") === lock) return { ok: true, output: "" };
    console.log("Installing node packages");
    const installed = attempt("npm", ["ci", "--no-audit", "--no-fund"], { quiet: true, cwd: folder });
    if (installed.ok) writeFileSync(stamp, lock);
    return installed;
}

/**
 * Makes the machine ready to build the page ("web"), to build it as small as it gets ("release"), or to run the tests as well ("test").
 * @param {"web" | "release" | "test"} goal
 * @returns {boolean} whether everything is there now
 */
export function bootstrap(goal) {
    const missing = missingPrograms(goal === "test" ? "test" : "web");
    const stillMissing = missing.length > 0 ? installPrograms(missing) : [];
    const packages = installNodePackages(root);
    if (!packages.ok) fail(`${packages.output}Failed: npm ci`);
    bringSources();
    const served = goal !== "test" || bringServers();
    // Nothing fails without it: the suite newest says that it is not run, and packages are larger.
    const newest = goal === "web" || bringEmscripten();
    return stillMissing.length === 0 && served && (newest || goal === "test");
}

if (argv[1] === fileURLToPath(import.meta.url)) {
    const { positionals: [goal = "web", ...more] } = readArguments("bootstrap", { allowPositionals: true });
    if (goal !== "web" && goal !== "release" && goal !== "test" || more.length > 0) misused("bootstrap", `There is no goal ${[goal, ...more].join(" ")}.`);
    if (!bootstrap(goal)) fail("Some programs are missing; see above.");
}
