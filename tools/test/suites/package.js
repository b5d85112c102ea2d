// The npm package, as script/package makes it: what is in it, its commands, its engine, and its tool by the native tool's own tests and
// the golden vectors.
import { existsSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { attempt, root } from "../../shared/run.js";
import { check, sum } from "../tally.js";
import { holdToVectors } from "./golden.js";
import { runFiles, testFiles } from "./scripts.js";

/** Where the tool that is tested is unpacked. */
const unpacked = join(root, "build", "npm");

/** @param {string} tarball @returns {string | null} the tool as the package has it */
function toolIn(tarball) {
    rmSync(unpacked, { recursive: true, force: true });
    mkdirSync(unpacked, { recursive: true });
    const tool = join(unpacked, "package", "lib", "tool", "upstream.cjs");
    return attempt("tar", ["-xzf", tarball, "-C", unpacked], { quiet: true }).ok && existsSync(tool) ? tool : null;
}

async function run() {
    const made = attempt("node", [join(root, "tools", "package", "make-package.js")], { quiet: true });
    const tarball = made.output.trim().split("\n").at(-1) ?? "", tool = made.ok ? toolIn(tarball) : null;
    if (!tool) return check("the package is made", made.output);
    return sum([
        check("the package is made", null),
        // One of them compiles everything once more, for minutes: the others are done meanwhile.
        runFiles("package", [...testFiles("tests/npm"), ...testFiles("tests/cli")],
            { env: { UPSTREAM_PACKAGE: tarball, UPSTREAM_TOOL: `${process.execPath} ${tool}` }, atOnce: 3 }),
        await holdToVectors("package", [process.execPath, tool]),
    ]);
}

/** @type {import("../tally.js").Suite} */
export const npmPackage = { name: "package", about: "the npm package: its contents, commands, engine and tool, made twice", run };
