// examples/tables: results become rows of a database and of a spreadsheet, each beside whom it belongs to, and say what the tool says.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { sales, upstream } from "../cli/tool.js";

const examples = fileURLToPath(new URL("../../examples/", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "upstream-tables-"));
after(() => rmSync(folder, { recursive: true }));

const codes = upstream(["link", sales], upstream(["simulate", sales, "--respondents", "240", "--answers"], "").out).out.trim().split("\n");
/** Two teams in two months, a third of two people, a name that would be a formula, a cell with a comma, and one that is no link. */
const people = ["time,team,name,link", ...codes.map((code, index) => [
    `2026-${index % 2 ? "09" : "10"}-05T08:00:00Z`, index < 2 ? "Small" : index % 3 ? "North" : "South",
    index === 5 ? "=1+1" : index === 6 ? "\"Ann, Lee\"" : `P${index}`, index === 7 ? "lost" : `https://example.org/#${code}`].join(","))];
writeFileSync(join(folder, "people.csv"), `${people.join("\n")}\n`);
const read = upstream(["read", sales], `${people.join("\n")}\n`).out;
writeFileSync(join(folder, "results.jsonl"), read);
const results = read.trim().split("\n").map((line) => JSON.parse(line));
const normsText = upstream(["norms", sales], codes.join("\n")).out;
writeFileSync(join(folder, "norms.json"), normsText);
for (const name of ["results.sql", "norms.sql"]) copyFileSync(join(examples, "tables", name), join(folder, name));

const duckdb = join(examples, "many-results/node_modules/@duckdb/node-api/lib/index.js");
const skip = existsSync(duckdb) ? false : "DuckDB is not installed (npm ci in examples/many-results)";

/** Runs files of SQL in the folder, then asks. @param {string[]} files @param {string} question @returns {any[]} */
function ask(files, question) {
    const script = `import { DuckDBInstance } from ${JSON.stringify(pathToFileURL(duckdb).href)};
import { readFileSync } from "node:fs";
const connection = await (await DuckDBInstance.create(":memory:", { autoinstall_known_extensions: "false" })).connect();
for (const name of ${JSON.stringify(files)}) await connection.run(readFileSync(name, "utf8"));
const rows = (await connection.runAndReadAll(${JSON.stringify(question)})).getRowObjectsJson();
console.log(JSON.stringify(rows));`;
    const ran = spawnSync(process.execPath, ["--input-type=module", "-e", script], { cwd: folder, encoding: "utf8" });
    assert.equal(ran.status, 0, ran.stderr);
    return JSON.parse(ran.stdout);
}

/** @param {string[]} args @param {string} input */
const toCsv = (args, input) => spawnSync(process.execPath, [join(examples, "tables/to-csv.js"), ...args], { cwd: folder, input, encoding: "utf8" });

test("every score in the database is the one that the tool printed, beside whose it is", { skip }, () => {
    const rows = ask(["results.sql"], "SELECT name, stage, score::DOUBLE AS score, band FROM scores ORDER BY row, stage");
    const expected = results.flatMap((result, index) => (result.stages ?? [])
        .map((/** @type {any} */ { id, score, band }) => ({ name: people[index].replaceAll("\"Ann, Lee\"", "Ann; Lee").split(",")[2].replace("Ann; Lee", "Ann, Lee"), stage: id, score, band }))
        .sort((/** @type {any} */ a, /** @type {any} */ b) => (a.stage < b.stage ? -1 : 1)));
    assert.equal(rows.length, 239 * 4);
    assert.deepEqual(rows, expected);
});

test("outcomes are counted by month and team, and nobody is told of a group of two", { skip }, () => {
    const rows = ask(["results.sql"], "FROM focus_by_month");
    assert.deepEqual([...new Set(rows.map(({ team }) => team))], ["North", "South"]);
    const [first] = rows;
    const of = results.filter(({ error }, index) => !error && people[index].startsWith(first.month) && people[index].includes(first.team));
    assert.equal(Number(first.of), of.length);
    assert.equal(Number(first.n), of.filter(({ focus }) => (focus ?? "sound") === first.outcome).length);
});

test("what the database says of a score among norms is counted from the norms' own counts", { skip }, () => {
    const [{ stage, score, percentile }] = ask(["results.sql", "norms.sql"], "SELECT stage, score::DOUBLE AS score, percentile FROM standing LIMIT 1");
    const { counts, results: n } = JSON.parse(normsText).stages.find((/** @type {any} */ each) => each.id === stage);
    const point = Math.floor(score + 0.5), below = counts.slice(0, point).reduce((/** @type {number} */ sum, /** @type {number} */ each) => sum + each, 0);
    assert.ok(Math.abs(Number(percentile) - 100 * (below + counts[point] / 2) / n) <= 0.05 + 1e-9, `${percentile}`);
});

test("files that do not belong together are refused", { skip }, () => {
    writeFileSync(join(folder, "results.jsonl"), read.split("\n").slice(1).join("\n"));
    assert.throws(() => ask(["results.sql"], "SELECT 1"), /do not have the same lines/);
    writeFileSync(join(folder, "results.jsonl"), read);
});

test("a spreadsheet's rows have the table's cells and the tool's numbers; no cell is a formula", () => {
    const { status, stdout } = toCsv(["--beside", "people.csv"], read);
    assert.equal(status, 0);
    const lines = stdout.replace(/^\ufeff/, "").trimEnd().split("\r\n");
    assert.equal(lines.length, people.length);
    assert.ok(lines[0].startsWith("time,team,name,link,line,perspective,outcome,call,likelihood"));
    assert.ok(lines[6].includes(",'=1+1,"), lines[6]);
    assert.ok(lines[7].includes(",\"Ann, Lee\","), lines[7]);
    const { stages } = results[3];
    assert.ok(lines[3].includes(`,${stages[0].score},${stages[0].low},${stages[0].high},${stages[0].band},`), lines[3]);
    assert.match(lines[8], /result link/);
});

test("where numbers have a comma, cells have semicolons between them", () => {
    const { stdout } = toCsv(["--semicolon"], `${JSON.stringify({ ...results[1], stages: [{ ...results[1].stages[0], score: 61.25 }] })}\n`);
    assert.match(stdout, /;61,25;/);
});

test("results of another table are refused, exit code 2", () => {
    const { status, stderr } = toCsv(["--beside", "people.csv"], read.split("\n").slice(2).join("\n"));
    assert.equal(status, 2);
    assert.match(stderr, /people\.csv has 241 lines and the results are 239/);
});
