// examples/many-results: codes in parts, added up by other programs, are what one run over all of them prints.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { file, lineOf, sales, salesDefinition, upstream } from "../cli/tool.js";

const folder = fileURLToPath(new URL("../../examples/many-results/", import.meta.url));
/** @param {string} program @param {string[]} args @param {NodeJS.ProcessEnv} [env] */
function run(program, args, env = {}) {
    const ran = spawnSync(program, args, { encoding: "utf8", maxBuffer: 1 << 28, env: { ...process.env, ...env } });
    return { code: ran.status, out: ran.stdout ?? "", err: ran.stderr ?? "" };
}
const parallel = (/** @type {string[]} */ ...args) => run(`${folder}parallel.sh`, args);
const duckdb = (/** @type {string[]} */ ...args) => run("node", [`${folder}duckdb.js`, ...args]);
const partial = (/** @type {string[]} */ lines) => upstream(["team", sales, "--partial"], lines.join("\n")).out;
const merged = (/** @type {string} */ parts, /** @type {string[]} */ ...form) => upstream(["team", sales, "--merge", ...form], parts).out;

const noParallel = run("parallel", ["--version"]).out.includes("GNU parallel") ? false : "GNU parallel is not on the PATH";
const lost = duckdb("there-is-none.jsonl");
const noDuckdb = /ERR_MODULE_NOT_FOUND|ERR_DLOPEN_FAILED|Cannot find module/.test(lost.err)
    ? "DuckDB is not installed (npm ci in examples/many-results)" : false;

const codesPath = file("codes.txt", "");
const made = run("node", [`${folder}make-codes.js`, sales, "50000", codesPath]);
const codesText = readFileSync(codesPath, "utf8");
const codes = codesText.split("\n").slice(0, -1);

test("so many codes are made as were asked for", () => {
    assert.equal(made.err, "");
    assert.equal(codes.length, 50_000);
    assert.ok(new Set(codes).size > 49_000);
});

test("GNU parallel sums up 50,000 codes as one run does, byte for byte", { skip: noParallel }, () => {
    const ran = parallel(sales, codesPath);
    assert.equal(ran.err, "");
    assert.equal(ran.code, 0);
    assert.equal(ran.out, upstream(["team", sales], codesText).out);
});

test("a refused code is told, and the others are summed up, exit code 1", { skip: noParallel }, () => {
    const text = [...codes.slice(0, 500), "nonsense", ...codes.slice(500, 1000)].join("\n");
    const ran = parallel(sales, file("codes.txt", text), "--partial");
    assert.equal(ran.code, 1);
    assert.equal(ran.out, upstream(["team", sales, "--partial"], text).out);
    assert.match(ran.err, /This is not a result link/);
});

test("if a part is missing nothing is printed, exit code 2", { skip: noParallel }, () => {
    const ran = run(`${folder}parallel.sh`, [sales, codesPath], { UPSTREAM_TOOL: file("not-a-program", "") });
    assert.equal(ran.code, 2);
    assert.equal(ran.out, "");
});

test("DuckDB adds up the parts of 50,000 codes to what one run prints, byte for byte", { skip: noDuckdb }, () => {
    const parts = Array.from({ length: 20 }, (_, i) => partial(codes.slice(i * 2500, i * 2500 + 2500)));
    const ran = duckdb(file("a.jsonl", parts.slice(0, 7).join("")), file("it's b.jsonl", parts.slice(7).join("")));
    assert.equal(ran.err, "");
    assert.equal(ran.out.split("\n").length, 2);
    for (const form of [[], ["--csv"], ["--link"], ["--partial"]]) {
        assert.equal(merged(ran.out, ...form), upstream(["team", sales, ...form], codesText).out);
    }
});

test("DuckDB keeps fractions of points, stages of which nobody's score is known, and versions apart", { skip: noDuckdb }, () => {
    const items = salesDefinition().items;
    const answers = Array.from({ length: 60 }, (_, i) => lineOf(0, { answers: Object.fromEntries(items.map(
        (/** @type {any} */ item, /** @type {number} */ place) => {
            const option = (i * 7 + place * i) % 6;
            return [item.id, item.stage === "desire" || option === 5 ? null : option];
        })) }));
    const some = upstream(["link", sales], answers.join("\n")).lines;
    const whole = partial(some);
    assert.match(whole, /"id":"desire","scores":\[\]/);
    assert.match(whole, /"points":"\d+\/4"/);
    const parts = partial(some.slice(0, 11)) + partial([]) + partial(some.slice(11));
    // Parts of another version are a line of their own, which --merge refuses.
    const ran = duckdb(file("parts.jsonl", parts + parts.replaceAll('"version":1', '"version":2')));
    const lines = ran.out.split("\n").slice(0, -1);
    assert.equal(lines.length, 2);
    assert.deepEqual(lines.map((line) => merged(line, "--partial")).sort(), ["", whole]);
    assert.equal(merged(ran.out), "");
});

test("DuckDB says which file it cannot read", { skip: noDuckdb }, () => {
    assert.equal(lost.code, 1);
    assert.equal(lost.out, "");
    assert.match(lost.err, /No files found .*there-is-none\.jsonl/);
});
