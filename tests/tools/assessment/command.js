// One of the package's commands as a program of its own, without the engine, which needs a build. May use: node, tools.
import { spawnSync } from "node:child_process";
import { execPath } from "node:process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "../../../tools/shared/run.js";

/** @typedef {"kiosk" | "leads/leads"} Name */

/** What node runs for a command. @param {Name} name @param {string[]} args @returns {string[]} */
export const wordsFor = (name, args) => {
    const file = pathToFileURL(join(root, "tools", "assessment", `${name}.js`)).href;
    return ["--input-type=module", "--eval", `const { run } = await import(${JSON.stringify(file)}); await run(${JSON.stringify(args)});`];
};

/** @param {Name} name @param {string[]} args @param {{cwd?: string, input?: string}} [options] */
export function call(name, args, { cwd, input = "" } = {}) {
    const { status, stdout, stderr } = spawnSync(execPath, wordsFor(name, args), { cwd, input, encoding: "utf8", timeout: 60_000 });
    return { status, stdout, stderr };
}
