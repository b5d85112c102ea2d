// Holds a build of the tool against the vectors, byte for byte. Usage: node run.mjs COMMAND [ARGUMENT…], the command
// that starts `upstream`. The last line is `N passed, N failed`. Depends on node only.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { instruments } from "./instruments.mjs";

const [command, ...rest] = process.argv.slice(2);
if (!command) {
    console.error("usage: node run.mjs COMMAND [ARGUMENT…]");
    process.exit(2);
}

const here = (/** @type {string} */ name) => fileURLToPath(new URL(name, import.meta.url));
const sales = here("../../assets/instruments/sales-foundation.en.json");

/** @param {string} verb @param {string} file @param {string} input */
function run(verb, file, input) {
    const { stdout, status, error } = spawnSync(command, [...rest, verb, file],
        { input, encoding: "utf8", maxBuffer: 1 << 28 });
    if (error) throw error;
    return { lines: stdout.split("\n").slice(0, -1), status };
}

let passed = 0;
let failed = 0;
/** @param {boolean} good @param {() => string} what */
function count(good, what) {
    if (good) passed += 1;
    else if (++failed <= 5) console.log(what());
}

/** The two lines from where they part. @param {string} expected @param {string | undefined} found */
function difference(expected, found = "(no line)") {
    let at = 0;
    while (at < expected.length && expected[at] === found[at]) at += 1;
    const from = Math.max(0, at - 60);
    return `  expected …${expected.slice(from, at + 80)}\n  found    …${found.slice(from, at + 80)}`;
}

for (const { name, file } of instruments) {
    const path = here(file ? `../../${file}` : `instruments/${name}.json`);
    const input = readFileSync(here(`${name}.input.jsonl`), "utf8");
    const expected = readFileSync(here(`${name}.expected.jsonl`), "utf8").split("\n").slice(0, -1);
    const { lines, status } = run("score", path, input);
    count(status === 0 && lines.length === expected.length,
        () => `${name}: exit ${status}, ${lines.length} lines for ${expected.length}`);
    expected.forEach((line, index) => count(line === lines[index],
        () => `${name}, line ${index + 1}:\n${difference(line, lines[index])}`));

    // The same answers as links: whatever a code holds, it reads back to the same result. Seconds are not in a code.
    const codes = run("link", path, input);
    count(codes.status === 0, () => `${name}: link exits with ${codes.status}`);
    const timeless = (/** @type {string} */ line) => line.replace(/,?"(very_)?fast"/, "").replace('[,', "[");
    const read = run("read", path, codes.lines.map((code) => `${code}\n`).join(""));
    expected.forEach((line, index) => count(timeless(line) === timeless(read.lines[index] ?? ""),
        () => `${name}, link ${index + 1} (${codes.lines[index]}):\n${difference(timeless(line), read.lines[index])}`));
}

// Lines that are wrong get an error with their number; those between them are still answered.
const bad = readFileSync(here("bad.input.jsonl"), "utf8");
const marks = readFileSync(here("bad.expected.txt"), "utf8").trim().split("\n");
const answered = run("score", sales, bad);
count(answered.status === 1, () => `bad lines: exit ${answered.status} instead of 1`);
count(answered.lines.length === marks.length, () => `bad lines: ${answered.lines.length} for ${marks.length}`);
marks.forEach((mark, index) => {
    const result = JSON.parse(answered.lines[index] ?? "{}");
    const good = mark.startsWith("good") ? "stages" in result : result.line === index + 1 && result.error?.length > 10;
    count(good, () => `bad lines, line ${index + 1} (${mark}): ${answered.lines[index]}`);
});

// Cases worked out with a pocket calculator (by-hand.md).
for (const { name, scores, ranking, expect } of JSON.parse(readFileSync(here("by-hand.json"), "utf8"))) {
    const instrument = JSON.parse(readFileSync(sales, "utf8"));
    const places = Object.fromEntries(Object.keys(scores).map((stage) => [stage, 0]));
    const answers = Object.fromEntries(instrument.items.map((/** @type {any} */ item) => {
        const points = scores[item.stage][places[item.stage]++];
        return [item.id, points === null ? null : (item.reverse ? 100 - points : points) / 25];
    }));
    const result = JSON.parse(run("score", sales, `${JSON.stringify({ answers, ranking })}\n`).lines[0]);
    for (const [path, value] of Object.entries(expect)) {
        const found = path.split(".").reduce((at, key) => at?.[key], result);
        count(JSON.stringify(found) === JSON.stringify(value),
            () => `by hand, ${name}: ${path} is ${JSON.stringify(found)}, not ${JSON.stringify(value)}`);
    }
}

console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
