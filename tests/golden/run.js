// Holds a build of the tool against the vectors, byte for byte. Usage: node run.js [--part N/OF] COMMAND [ARGUMENT…], the
// command that starts `upstream`. The last line is `N passed, N failed`. It starts the tool about 400 times, and a start of
// it as WebAssembly costs 0.15 s: parts can run beside each other. Depends on the other files of this folder.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { at, byHand } from "./by-hand.js";
import { instruments } from "./instruments.js";
import { answersCode, summaryCode, teamCode } from "./link-format.js";
import { sampleOf } from "./norms.js";
import { random } from "./random.js";

const given = process.argv.slice(2);
const share = /^([1-9])\/([1-9])$/.exec(given[0] === "--part" ? given.splice(0, 2)[1] : "1/1");
const [command, ...rest] = given;
if (!command || !share || share[1] > share[2]) {
    console.error("usage: node run.js [--part N/OF] COMMAND [ARGUMENT…]");
    process.exit(2);
}

const here = (/** @type {string} */ name) => fileURLToPath(new URL(name, import.meta.url));
const sales = here("../../assets/instruments/sales-foundation.en.json");
const linesOf = (/** @type {string} */ text) => text.split("\n").slice(0, -1);
const vectors = (/** @type {string} */ name) => linesOf(readFileSync(here(name), "utf8")).map((line) => JSON.parse(line));

/** @param {string[]} args @param {string[]} [input] lines */
function run(args, input = []) {
    const { stdout, status, error } = spawnSync(command, [...rest, ...args],
        { input: input.map((line) => `${line}\n`).join(""), encoding: "utf8", maxBuffer: 1 << 28 });
    if (error) throw error;
    return { lines: linesOf(stdout), status };
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
    let place = 0;
    while (place < expected.length && expected[place] === found[place]) place += 1;
    const from = Math.max(0, place - 60);
    return `  expected …${expected.slice(from, place + 80)}\n  found    …${found.slice(from, place + 80)}`;
}

/** One line and no other, without a complaint. @param {{lines: string[], status: number | null}} ran @param {string} expected @param {string} what */
function holds({ lines, status }, expected, what) {
    count(status === 0 && lines.length === 1 && lines[0] === expected,
        () => `${what}: exit ${status}, ${lines.length} lines\n${difference(expected, lines[0])}`);
}

/** The codes of the responses, in their order. @param {string} path of the instrument @param {unknown[]} responses @param {string} what */
function codesOf(path, responses, what) {
    const { lines, status } = run(["link", path], responses.map((response) => JSON.stringify(response)));
    count(status === 0 && lines.length === responses.length,
        () => `${what}: link exits with ${status}, ${lines.length} codes for ${responses.length}`);
    return lines;
}

/** @param {string} name @param {string} path of the instrument */
function holdScores(name, path) {
    const input = linesOf(readFileSync(here(`${name}.input.jsonl`), "utf8"));
    const expected = linesOf(readFileSync(here(`${name}.expected.jsonl`), "utf8"));
    const { lines, status } = run(["score", path], input);
    count(status === 0 && lines.length === expected.length,
        () => `${name}: exit ${status}, ${lines.length} lines for ${expected.length}`);
    expected.forEach((line, index) => count(line === lines[index],
        () => `${name}, line ${index + 1}:\n${difference(line, lines[index])}`));

    // The same answers as links: whatever a code holds, it reads back to the same result. Seconds are not in a code.
    const codes = codesOf(path, input.map((line) => JSON.parse(line)), name);
    const timeless = (/** @type {string} */ line) => line.replace(/,?"(very_)?fast"/, "").replace("[,", "[");
    const read = run(["read", path], codes);
    count(read.status === 0 && read.lines.length === expected.length,
        () => `${name}: read exits with ${read.status}, ${read.lines.length} lines for ${expected.length}`);
    expected.forEach((line, index) => count(timeless(line) === timeless(read.lines[index] ?? ""),
        () => `${name}, link ${index + 1} (${codes[index]}):\n${difference(timeless(line), read.lines[index])}`));
}

/** Hundredths of .50 do not tell to which whole number the exact value is rounded. @param {string} line */
const onTheHalf = (line) => /\.50[,}]|\.\d\d5[,}]/.test(line);

/** Codes are those that docs/link-format.md describes, bit by bit. @param {string} name @param {string} path @param {any} instrument */
function holdFormat(name, path, instrument) {
    const inputs = vectors(`${name}.input.jsonl`);
    const expected = linesOf(readFileSync(here(`${name}.expected.jsonl`), "utf8"));
    const first = Object.keys(instrument.perspectives ?? { leader: {} })[0];
    codesOf(path, inputs, name).forEach((code, index) => {
        const written = answersCode(instrument, { perspective: first, ...inputs[index] });
        count(code === written, () => `${name}, code ${index + 1}: ${code}, not ${written}`);
    });
    run(["link", path, "--summary"], inputs.map((input) => JSON.stringify(input))).lines.forEach((code, index) => {
        if (onTheHalf(expected[index])) return;
        const written = summaryCode(instrument, JSON.parse(expected[index]));
        count(code === written, () => `${name}, summary ${index + 1}: ${code}, not ${written}`);
    });
    const group = vectors(`${name}.team.jsonl`).find(({ responses, expected: line }) => responses.length >= 5 && !onTheHalf(line));
    if (!group) return;
    const code = run(["team", path, "--link"], codesOf(path, group.responses, name)).lines[0];
    const written = teamCode(instrument, JSON.parse(group.expected));
    count(code === written, () => `${name}, team's code: ${code}, not ${written}`);
}

/** Codes of the first format, made by its last version, are read for good. @param {string} name @param {string} path */
function holdFirstFormat(name, path) {
    const issued = vectors("first-format.jsonl").filter(({ instrument, code }) => instrument === name && code);
    if (issued.length === 0) return;
    const scored = run(["score", path], issued.map(({ response }) => JSON.stringify({ ...response, seconds: undefined })));
    const read = run(["read", path], issued.map(({ code }) => code));
    scored.lines.forEach((line, index) => count(line === read.lines[index],
        () => `${name}, ${issued[index].code}:\n${difference(line, read.lines[index])}`));
    const bands = (/** @type {string} */ line) => JSON.stringify(JSON.parse(line).stages.map((/** @type {any} */ each) => each.band));
    run(["read", path], issued.map(({ summary }) => summary)).lines.forEach((line, index) => {
        const [old, now] = [JSON.parse(line), JSON.parse(scored.lines[index])];
        count(old.summary === true && old.focus === now.focus && bands(line) === bands(scored.lines[index]) &&
            JSON.stringify(old.backwards) === JSON.stringify(now.backwards) && old.symptom === now.symptom,
        () => `${name}, ${issued[index].summary}:\n${difference(scored.lines[index], line)}`);
    });
}

/** A list cut at random into so many parts, none of them empty. @template T @param {T[]} list @param {number} parts @param {(below: number) => number} dice */
function cut(list, parts, dice) {
    const piles = Array.from({ length: parts }, () => /** @type {T[]} */ ([]));
    list.forEach((each, index) => piles[index < parts ? index : dice(parts)].push(each));
    return piles.filter((pile) => pile.length > 0);
}

/** @template T @param {T[]} list @param {(below: number) => number} dice */
function shuffled(list, dice) {
    const left = [...list];
    return list.map(() => left.splice(dice(left.length), 1)[0]);
}

/** @param {string} name @param {string} path of the instrument @param {(below: number) => number} dice */
function holdGatherings(name, path, dice) {
    const pairs = vectors(`${name}.compare.jsonl`);
    const groups = vectors(`${name}.team.jsonl`);
    const codes = codesOf(path, [...pairs.flatMap(({ a, b }) => [a, b]), ...groups.flatMap(({ responses }) => responses)],
        `${name}, pairs and groups`);
    pairs.forEach(({ expected }, index) =>
        holds(run(["compare", path, ...codes.splice(0, 2)]), expected, `${name}, pair ${index + 1}`));
    const teams = groups.map(({ responses }) => codes.splice(0, responses.length));
    groups.forEach(({ expected }, index) =>
        holds(run(["team", path], teams[index]), expected, `${name}, group ${index + 1}`));

    // Counts of the parts of a group, put together in any order, are the group's.
    const partial = (/** @type {string[]} */ part) => run(["team", path, "--partial"], part);
    const one = dice(groups.length);
    const whole = partial(teams[one]);
    holds(whole, groups[one].partial, `${name}, group ${one + 1}, partial`);
    holds(run(["team", path, "--merge"], whole.lines), groups[one].expected, `${name}, group ${one + 1}, merged alone`);
    const other = 1 + dice(groups.length - 1);
    const parts = shuffled(cut(shuffled(teams[other], dice), 2 + dice(3), dice), dice).map((part) => partial(part).lines);
    holds(run(["team", path, "--merge"], parts.flat()), groups[other].expected,
        `${name}, group ${other + 1}, merged of ${parts.length}`);
}

/**
 * What the tool measures of the vectors' people, each of them four times. Counts are exact; both ways of working out what is
 * expected are near to the true integral and no nearer, so assumptions may differ by 0.02, standard errors by 0.02 and 1 %.
 * @param {string} name @param {string} path of the instrument
 */
function holdNorms(name, path) {
    const expected = vectors("norms.jsonl").find((each) => each.name === name);
    const ran = run(["norms", path], sampleOf(codesOf(path, vectors(`${name}.input.jsonl`), `${name}, norms`)));
    const found = JSON.parse(ran.lines[0] ?? "{}");
    count(ran.status === 0 && found.results === expected.results, () => `${name}, norms: exit ${ran.status}, ${found.results} results`);
    expected.counts.forEach((/** @type {number[]} */ each, /** @type {number} */ s) =>
        count(JSON.stringify(each) === JSON.stringify(found.stages?.[s]?.counts), () => `${name}, norms: counts of stage ${s + 1}`));
    ["mean", "sd", "noise"].forEach((key, i) => {
        const [value, error] = [found.assumptions?.[key], found.standard_errors?.[key]];
        count(Math.abs(value - expected.assumptions[i]) <= 0.02,
            () => `${name}, norms: ${key} ${value}, not ${expected.assumptions[i]}`);
        count(Math.abs(error - expected.errors[i]) <= 0.02 + expected.errors[i] / 100,
            () => `${name}, norms: standard error of ${key} ${error}, not ${expected.errors[i]}`);
    });
}

/** @param {typeof instruments[number]} shape @param {number} index */
function holdInstrument({ name, file, instrument }, index) {
    const path = here(file ? `../../${file}` : `instruments/${name}.json`);
    holdScores(name, path);
    holdFormat(name, path, instrument);
    holdFirstFormat(name, path);
    holdGatherings(name, path, random(20270401 + index));
    holdNorms(name, path);
}

/** Lines that are wrong get an error with their number; those between them are still answered. */
function holdBadLines() {
    const bad = linesOf(readFileSync(here("bad.input.jsonl"), "utf8"));
    const marks = readFileSync(here("bad.expected.txt"), "utf8").trim().split("\n");
    const answered = run(["score", sales], bad);
    count(answered.status === 1, () => `bad lines: exit ${answered.status} instead of 1`);
    count(answered.lines.length === marks.length, () => `bad lines: ${answered.lines.length} for ${marks.length}`);
    marks.forEach((mark, index) => {
        const result = JSON.parse(answered.lines[index] ?? "{}");
        const good = mark.startsWith("good") ? "stages" in result : result.line === index + 1 && result.error?.length > 10;
        count(good, () => `bad lines, line ${index + 1} (${mark}): ${answered.lines[index]}`);
    });
}

/** Cases worked out with a pocket calculator (by-hand.md). */
function holdByHand() {
    const cases = byHand(JSON.parse(readFileSync(sales, "utf8")));
    const codesByHand = codesOf(sales, cases.flatMap(({ responses }) => responses), "by hand");
    const scored = run(["score", sales], cases.filter(({ verb }) => verb === "score")
        .map(({ responses }) => JSON.stringify(responses[0]))).lines;
    for (const { name, verb, responses, expect } of cases) {
        const codes = codesByHand.splice(0, responses.length);
        const printed = verb === "score" ? scored.shift()
            : (verb === "compare" ? run(["compare", sales, ...codes]) : run(["team", sales], codes)).lines[0];
        const result = JSON.parse(printed ?? "{}");
        for (const [path, value] of Object.entries(expect)) {
            const found = at(result, path);
            count(JSON.stringify(found) === JSON.stringify(value),
                () => `by hand, ${name}: ${path} is ${JSON.stringify(found)}, not ${JSON.stringify(value)}`);
        }
    }
}

const [, number, of] = share.map(Number);
const all = [holdBadLines, holdByHand, ...instruments.map((each, index) => () => holdInstrument(each, index))];
all.filter((_, index) => index % of === number - 1).forEach((hold) => hold());

console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
