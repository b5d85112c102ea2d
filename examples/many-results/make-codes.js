// Makes codes of people who answered at random. Usage: node make-codes.js INSTRUMENT HOW-MANY CODES
// UPSTREAM_TOOL is the program, `upstream` if it is not given.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeAnswers, writeCodes } from "../../bench/data.js";

/** So many differ; of more than these there are several copies. */
const DIFFERENT = 100_000;

const [instrument, howMany, codes] = process.argv.slice(2);
const many = Number(howMany), different = Math.min(many, DIFFERENT);
if (!codes || !(many >= 1) || many % different !== 0) {
    console.error(`Usage: node make-codes.js INSTRUMENT HOW-MANY CODES\nHOW-MANY: up to ${DIFFERENT}, or a multiple of it`);
    process.exit(2);
}
const folder = mkdtempSync(join(tmpdir(), "upstream-codes-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
const answers = join(folder, "answers.jsonl");
writeAnswers(instrument, answers, different);
const link = [process.env.UPSTREAM_TOOL ?? "upstream", "link", instrument];
writeCodes(link, answers, join(folder, "codes.txt"), codes, many / different);
