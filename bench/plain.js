// The plain JavaScript side of `script/bench engine`.
// Usage: node plain.js process INSTRUMENT ANSWERS     assessments per second inside the process
//        node plain.js score INSTRUMENT < answers      the same output as `upstream score`, to 2 decimals
//        node plain.js team INSTRUMENT < codes         n, medians and focus counts
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { codeReader } from "./code.js";
import { compile, diagnose, write } from "./model.js";

const [task, instrumentPath, answersPath] = process.argv.slice(2);
const definition = JSON.parse(readFileSync(instrumentPath, "utf8"));
const model = compile(definition);
const stageIndex = new Map(model.stages.map((stage, s) => [stage.id, s]));

/** @param {string} line */
function parse(line) {
    const input = JSON.parse(line);
    const answers = Int8Array.from(model.itemIds, (/** @type {string} */ id) => input.answers[id] ?? -1);
    return { answers, ranking: input.ranking?.map((/** @type {string} */ id) => stageIndex.get(id)) ?? null };
}

function inProcess() {
    const responses = readFileSync(answersPath, "utf8").trim().split("\n").map(parse);
    const all = () => {
        let sum = 0;
        for (const { answers, ranking } of responses) {
            const result = diagnose(model, answers, ranking);
            sum += result.focus + 1 + 10 * (result.flip?.length ?? -1) + 10 + 1000 * result.call;
        }
        return sum;
    };
    const sum = all();
    let best = 0;
    for (let round = 0; round < 5; ++round) {
        const start = performance.now();
        let done = 0;
        while (performance.now() - start < 500) {
            if (all() !== sum) throw new Error("another sum");
            done += responses.length;
        }
        best = Math.max(best, done / (performance.now() - start) * 1000);
    }
    console.log(JSON.stringify({ per_second: Math.round(best), sum }));
}

async function score() {
    let out = "";
    for await (const line of createInterface({ input: process.stdin })) {
        const { answers, ranking } = parse(line);
        out += write(model, diagnose(model, answers, ranking)) + "\n";
        if (out.length < 1 << 16) continue;
        process.stdout.write(out);
        out = "";
    }
    process.stdout.write(out);
}

async function team() {
    const read = codeReader(definition);
    const answers = new Int8Array(model.itemIds.length);
    const scores = model.stages.map(() => new Map());
    const focus = new Map();
    let n = 0;
    for await (const line of createInterface({ input: process.stdin })) {
        if (!read(line, answers)) throw new Error(`not a code: ${line}`);
        const result = diagnose(model, answers, null);
        ++n;
        focus.set(result.focus, (focus.get(result.focus) ?? 0) + 1);
        result.stages.forEach((stage, s) => {
            if (stage.score >= 0) scores[s].set(stage.score, (scores[s].get(stage.score) ?? 0) + 1);
        });
    }
    const counts = model.stages.map((stage, s) => [stage.id, focus.get(s) ?? 0]);
    console.log(JSON.stringify({ n, focus: Object.fromEntries([...counts, ["sound", focus.get(-1) ?? 0]]) }));
}

if (task === "process") inProcess();
if (task === "score") await score();
if (task === "team") await team();
