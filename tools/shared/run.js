// Running other programs from the scripts. Depends on node only.
import { spawn, spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder that holds the project. */
export const root = fileURLToPath(new URL("../..", import.meta.url)).replace(/[\\/]$/, "");

/**
 * Ends the script with a message for the person who ran it.
 * @param {string} message
 * @returns {never}
 */
export function fail(message) {
    process.stderr.write(`\n${message}\n`);
    process.exit(1);
}

/**
 * Runs a program in the project's folder and says how it ended.
 * @param {string} program
 * @param {string[]} args
 * @param {{quiet?: boolean, cwd?: string, env?: Record<string, string>}} [options] quiet: keep the output back
 * @returns {{ok: boolean, output: string}} output: what it wrote, when quiet
 */
export function attempt(program, args, options = {}) {
    const result = spawnSync(program, args, {
        cwd: options.cwd ?? root,
        env: { ...process.env, ...options.env },
        stdio: options.quiet ? ["ignore", "pipe", "pipe"] : ["ignore", "inherit", "inherit"],
        encoding: "utf8",
        maxBuffer: 1 << 28,
    });
    if (result.error) return { ok: false, output: `Cannot run ${program}: ${result.error.message}\n` };
    return { ok: result.status === 0, output: `${result.stdout ?? ""}${result.stderr ?? ""}` };
}

/**
 * The same for what has to succeed: a failure ends the script with what was said.
 * @param {string} program
 * @param {string[]} args
 * @param {{quiet?: boolean, cwd?: string, env?: Record<string, string>}} [options]
 * @returns {string} output, when quiet
 */
export function run(program, args, options = {}) {
    const { ok, output } = attempt(program, args, options);
    if (!ok) fail(`${output}Failed: ${program} ${args.join(" ")}`);
    return output;
}

/**
 * The same as `attempt`, quietly, while other things go on.
 * @param {string} program
 * @param {string[]} args
 * @param {Record<string, string>} [env] what the program finds besides ours
 * @returns {Promise<{ok: boolean, output: string}>}
 */
export function attemptAside(program, args, env = {}) {
    return new Promise((resolve) => {
        let output = "";
        const child = spawn(program, args, { cwd: root, env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "pipe"] });
        for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text) => { output += text; });
        child.on("error", ({ message }) => resolve({ ok: false, output: `Cannot run ${program}: ${message}\n` }));
        child.on("close", (code) => resolve({ ok: code === 0, output }));
    });
}

/**
 * Where a program of this name is on the PATH, or null.
 * @param {string} program
 */
export function find(program) {
    for (const folder of (process.env.PATH ?? "").split(delimiter)) {
        const path = join(folder, program);
        try {
            accessSync(path, constants.X_OK);
            return path;
        } catch {
            // Not in this folder.
        }
    }
    return null;
}
