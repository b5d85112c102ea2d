// `script/bench engine`: builds what is measured, runs each on the same data, one at a time on one core, and prints one
// table. The times are wall-clock, the best of several runs; memory is the process's high-water mark.
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, openSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildPreset } from "../tools/shared/presets.js";
import { attempt, fail, find, root } from "../tools/shared/run.js";
import { writeAnswers, writeCodes } from "./data.js";
import { printTable } from "./table.js";

const instrument = join(root, "assets", "instruments", "sales-foundation.en.json");
const folder = join(root, "build", "bench");
const answers = join(folder, "answers.jsonl");
const fewAnswers = join(folder, "answers-4000.jsonl");
const codes = join(folder, "codes.txt");
const manyCodes = join(folder, "codes-10000000.txt");
const LINES = 100_000, MANY = 10_000_000;

/** @param {string} preset */
function build(preset) {
    const built = buildPreset(preset, ["upstream", "upstream_bench"]);
    if (!built.ok) fail(built.output);
    return join(root, "build", preset, "bin");
}

/**
 * Runs a program with a file as its input.
 * @param {string[]} command
 * @param {string} [input]
 * @returns {Promise<{seconds: number, memory: number, output: string}>} memory in MB
 */
function measure(command, input) {
    return new Promise((resolve) => {
        const pinned = find("taskset") ? ["taskset", "-c", "0", ...command] : command;
        const start = performance.now();
        const child = spawn(pinned[0], pinned.slice(1), { stdio: [input ? openSync(input, "r") : "ignore", "pipe", "inherit"] });
        let output = "", memory = 0;
        const look = () => {
            const status = existsSync(`/proc/${child.pid}/status`) ? readFileSync(`/proc/${child.pid}/status`, "utf8") : "";
            memory = Math.max(memory, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
        };
        const timer = setInterval(look, 5);
        child.stdout.on("data", (chunk) => { if (output.length < 10_000) output += chunk; });
        child.on("close", (code) => {
            clearInterval(timer);
            if (code !== 0) fail(`${command.join(" ")} ended with ${code}`);
            resolve({ seconds: (performance.now() - start) / 1000, memory, output });
        });
    });
}

/** The fastest of three runs. @param {string[]} command @param {string} input */
async function fastest(command, input) {
    const runs = [];
    for (let i = 0; i < 3; ++i) runs.push(await measure(command, input));
    return runs.reduce((best, run) => (run.seconds < best.seconds ? run : best));
}

/** The fastest of three runs: what shares the machine only ever makes it slower. @param {string[]} command */
async function perSecond(command) {
    const runs = [];
    for (let i = 0; i < 3; ++i) runs.push(JSON.parse((await measure(command)).output));
    return runs.reduce((best, run) => (run.per_second > best.per_second ? run : best));
}

/** @type {string[][]} */
const rows = [];
let failures = 0;
/** @param {number} value */
const thousands = (value) => value.toLocaleString("en", { maximumFractionDigits: value < 100 ? 1 : 0 });
/**
 * @param {string} name @param {number} measured @param {number | null} target at least this
 * @param {number | null} [other] the JavaScript version's figure @param {number} [ratio] at least this
 */
function row(name, measured, target, other = null, ratio = 1) {
    const enough = (target === null || measured >= target) && (other === null || measured > other * ratio);
    if (!enough) ++failures;
    rows.push([name, thousands(measured), target === null ? "" : `≥ ${thousands(target)}`,
        other === null ? "" : thousands(other), other === null ? "" : `${(measured / other).toFixed(1)} ×`, enough ? "ok" : "MISSED"]);
}

console.log("Building …");
const native = build("native"), wasm = build("wasm");
if (!existsSync(join(root, "bench", "node_modules", "survey-core"))) {
    if (!attempt("npm", ["ci", "--silent"], { cwd: join(root, "bench") }).ok) fail("SurveyJS could not be installed (npm ci in bench/).");
}
mkdirSync(folder, { recursive: true });
if (!existsSync(answers)) writeAnswers(instrument, answers, LINES);
writeFileSync(fewAnswers, readFileSync(answers, "utf8").split("\n").slice(0, 4000).join("\n") + "\n");
if (!existsSync(manyCodes)) writeCodes([join(native, "upstream"), "link", instrument], answers, codes, manyCodes, MANY / LINES);

const tool = join(native, "upstream"), plain = ["node", join(root, "bench", "plain.js")];
console.log("Measuring, one at a time …");
const inProcess = await perSecond([join(native, "upstream_bench"), instrument, fewAnswers]);
const inWasm = await perSecond(["node", join(wasm, "upstream_bench.cjs"), instrument, fewAnswers]);
const inPlain = await perSecond([...plain, "process", instrument, fewAnswers]);
const inSurvey = await perSecond(["node", join(root, "bench", "surveyjs.js"), instrument, fewAnswers]);
if (new Set([inProcess.sum, inWasm.sum, inPlain.sum]).size > 1) fail("The three versions do not agree on the results.");
row("assessments a second, native", inProcess.per_second, 5_000_000, inPlain.per_second, 5);
row("assessments a second, WebAssembly", inWasm.per_second, null, inPlain.per_second);
row("  against SurveyJS (stage means only)", inProcess.per_second, null, inSurvey.per_second);

const score = await fastest([tool, "score", instrument], answers);
const plainScore = await fastest([...plain, "score", instrument], answers);
row("`score` lines a second", LINES / score.seconds, 150_000, LINES / plainScore.seconds);

const fewTeam = await fastest([tool, "team", instrument], codes);
const team = await measure([tool, "team", instrument], manyCodes);
const plainFew = await fastest([...plain, "team", instrument], codes);
const plainTeam = await measure([...plain, "team", instrument], manyCodes);
if (JSON.stringify(JSON.parse(team.output).focus) !== JSON.stringify(JSON.parse(plainTeam.output).focus)) fail("The teams differ.");
row("`team` codes a second", MANY / team.seconds, 2_000_000, MANY / plainTeam.seconds);

printTable([["", "measured", "target", "plain JavaScript", "ratio", ""], ...rows,
    ["peak memory, 1e5 codes, MB", thousands(fewTeam.memory), "", thousands(plainFew.memory), "", ""],
    ["peak memory, 1e7 codes, MB", thousands(team.memory), `≤ ${thousands(fewTeam.memory + 2)}`, thousands(plainTeam.memory), "",
        team.memory <= fewTeam.memory + 2 ? "ok" : (++failures, "MISSED")]]);
process.exit(failures > 0 ? 1 : 0);
