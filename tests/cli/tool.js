// Runs the tool for the tests of this folder. UPSTREAM_TOOL is the program, with its interpreter if it needs one.
import { spawnSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const tool = process.env.UPSTREAM_TOOL;
if (!tool) throw new Error("UPSTREAM_TOOL must name the upstream program");

/** Everything that the tests write lies here, and goes with them. */
const folder = mkdtempSync(join(tmpdir(), "upstream-cli-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
const [program, ...before] = tool.split(" ");

/** The shipped instrument. */
export const sales = new URL("../../assets/instruments/sales-foundation.en.json", import.meta.url).pathname;

/** The shipped instrument as an object, to be changed. */
export const salesDefinition = () => JSON.parse(readFileSync(sales, "utf8"));

/**
 * @param {string[]} args
 * @param {string | Buffer} [input]
 * @param {string} [output] a file that takes standard output
 */
export function upstream(args, input = "", output = undefined) {
    const target = output === undefined ? "pipe" : openSync(output, "w");
    const ran = spawnSync(program, [...before, ...args], { input, maxBuffer: 1 << 30, stdio: ["pipe", target, "pipe"] });
    if (typeof target === "number") closeSync(target);
    const out = ran.stdout?.toString("utf8") ?? "";
    return { code: ran.status, out, lines: out.split("\n").slice(0, -1), err: ran.stderr.toString("utf8") };
}

/**
 * A file in a folder of its own.
 * @param {string} name
 * @param {string} text
 */
export function file(name, text) {
    const path = join(mkdtempSync(join(folder, "file-")), name);
    writeFileSync(path, text);
    return path;
}

/**
 * A line of answers to the shipped instrument: the same option everywhere.
 * @param {number} option
 * @param {object} [more]
 */
export function lineOf(option, more = {}) {
    const answers = Object.fromEntries(salesDefinition().items.map((/** @type {{id: string}} */ item) => [item.id, option]));
    return JSON.stringify({ answers, ...more });
}
