// Running other programs from the scripts: output passes through, failure ends the script with what failed.
// Depends on node only.
import { spawnSync } from "node:child_process";

/** The folder that holds the project. */
export const root = new URL("../..", import.meta.url).pathname.replace(/\/$/, "");

/** Ends the script with a message for the person who ran it. */
export function fail(/** @type {string} */ message) {
    process.stderr.write(`\n${message}\n`);
    process.exit(1);
}

/**
 * Runs a program in the project's folder and ends the script if it fails.
 * @param {string} program
 * @param {string[]} args
 * @param {{quiet?: boolean, cwd?: string, env?: Record<string, string>}} [options] quiet: show the output only
 *   on failure
 */
export function run(program, args, options = {}) {
    const result = spawnSync(program, args, {
        cwd: options.cwd ?? root,
        env: { ...process.env, ...options.env },
        stdio: options.quiet ? ["ignore", "pipe", "pipe"] : ["ignore", "inherit", "inherit"],
        maxBuffer: 1 << 28,
    });
    if (result.error) fail(`Cannot run ${program}: ${result.error.message}`);
    if (result.status !== 0) {
        if (options.quiet) process.stderr.write(`${result.stdout}${result.stderr}`);
        fail(`Failed: ${program} ${args.join(" ")}`);
    }
}

/** Whether a program of this name is on the PATH. */
export function has(/** @type {string} */ program) {
    return spawnSync("sh", ["-c", `command -v "$1"`, "sh", program]).status === 0;
}
