// The npm package for the tests of this folder: UPSTREAM_PACKAGE is the tarball that script/package made. Each test file installs
// it into an empty project of its own, as anyone would who has no network.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { execPath } from "node:process";
import { root } from "../../tools/shared/run.js";

export const tarball = process.env.UPSTREAM_PACKAGE ?? "";
if (tarball === "") throw new Error("UPSTREAM_PACKAGE must name the tarball that script/package made");

/** Everything that the tests write lies here, and goes with them. */
const folder = mkdtempSync(join(tmpdir(), "upstream-npm-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));

/** A new folder. @param {string} name */
export const place = (name) => mkdtempSync(join(folder, `${name}-`));

/** Any attempt to reach the network ends the program that makes it. Servers of this machine can be listened for. */
const guard = join(folder, "no-network.cjs");
writeFileSync(guard, `
const refuse = () => { process.stderr.write("the network was asked for\\n"); process.exit(99); };
require("node:net").Socket.prototype.connect = refuse;
const dns = require("node:dns"), { isIP } = require("node:net"), { lookup } = dns;
dns.lookup = (name, ...more) => (isIP(name) ? lookup(name, ...more) : refuse());
`);

/** A folder with node and nothing else in it. */
const nodeAlone = join(folder, "bin");
mkdirSync(nodeAlone);
symlinkSync(execPath, join(nodeAlone, "node"));

/** What a machine has that holds node and nothing else: no compiler, no home. @param {Record<string, string>} [more] */
export const bareMachine = (more = {}) => ({ PATH: nodeAlone, NODE_OPTIONS: `--require ${guard}`, TMPDIR: folder, ...more });

/**
 * A project that has installed the package.
 * @param {string} name @param {object} [more] of its package.json
 * @param {string[]} [linked] packages that the tests have, as if they had been installed too
 */
export function projectWith(name, more = {}, linked = []) {
    const project = place(name);
    writeFileSync(join(project, "package.json"), JSON.stringify({ name, private: true, ...more }));
    execFileSync("npm", ["install", "--offline", "--no-audit", "--no-fund", "--ignore-scripts", "--cache", join(folder, "cache"), tarball], { cwd: project, stdio: "pipe" });
    for (const each of linked) {
        mkdirSync(dirname(join(project, "node_modules", each)), { recursive: true });
        symlinkSync(join(root, "node_modules", each), join(project, "node_modules", each));
    }
    return { project, installed: join(project, "node_modules", "upstream-assessment") };
}

/** @param {string} file @returns {any} */
export const readJson = (file) => JSON.parse(readFileSync(file, "utf8"));

/**
 * Runs one of the package's commands as npm has put it on the PATH, on a bare machine.
 * @param {string} project @param {string} command @param {string[]} args @param {{cwd?: string, input?: string}} [options]
 */
export function call(project, command, args, { cwd = project, input = "" } = {}) {
    const { status, stdout, stderr } = spawnSync(execPath, [join(project, "node_modules", ".bin", command), ...args],
        { cwd, input, encoding: "utf8", env: bareMachine(), maxBuffer: 1 << 28 });
    return { status, stdout, stderr };
}
