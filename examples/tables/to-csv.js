// Turns lines of `upstream read` or `upstream score` into a table for a spreadsheet.
// Usage: node to-csv.js [--semicolon] [--beside PEOPLE.csv] < RESULTS.jsonl > RESULTS.csv
//   --semicolon  semicolons between cells and a comma in numbers, for a spreadsheet that is set to German, French, Spanish …
//   --beside     the table that `upstream read` read: its cells come first
// Needs Node.js and nothing else.
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";

/** What makes a spreadsheet take a text for a formula. */
const formula = /^[=+\-@\t\r]/;

/** @typedef {string | number | null | undefined} Cell */

/** @param {boolean} semicolon @returns {(row: Cell[]) => string} */
const lineIn = (semicolon) => (row) => `${row.map((value) => {
    if (typeof value === "number") return semicolon ? String(value).replace(".", ",") : String(value);
    // An apostrophe in front makes it a text, whoever typed it.
    const text = formula.test(value ?? "") ? `'${value}` : value ?? "";
    return /[",;\t\r\n]/.test(text) ? `"${text.replaceAll("\"", "\"\"")}"` : text;
}).join(semicolon ? ";" : ",")}\r\n`;

/** The cells of one line of a table. @param {string} line @param {string} between */
function cellsOf(line, between) {
    const cells = [""];
    let quoted = false;
    for (let at = 0; at < line.length; ++at) {
        if (line[at] === "\"" && quoted && line[at + 1] === "\"") cells[cells.length - 1] += line[++at];
        else if (line[at] === "\"" && (quoted || cells.at(-1) === "")) quoted = !quoted;
        else if (line[at] === between && !quoted) cells.push("");
        else cells[cells.length - 1] += line[at];
    }
    return cells;
}

/** The table beside the results, a row a line, the heading first. @param {string | undefined} path @param {number} lines @returns {string[][]} */
function tableBeside(path, lines) {
    if (path === undefined) return [];
    const text = readFileSync(path, "utf8").replace(/^\ufeff/, "").replace(/\r?\n$/, "").split(/\r?\n/);
    if (text.length !== lines) throw new Error(`${path} has ${text.length} lines and the results are ${lines}; expected the output of: upstream read INSTRUMENT < ${path}`);
    const count = (/** @type {string} */ between) => text[0].split(between).length;
    const between = [",", ";", "\t"].reduce((best, each) => (count(each) > count(best) ? each : best));
    const rows = text.map((line) => cellsOf(line, between));
    return rows.map((row) => rows[0].map((_, column) => row[column] ?? ""));
}

/** @param {any} result @returns {Cell[]} */
function overall({ error, perspective, focus, call, likelihood, symptom, steps_to_flip: steps, quality }) {
    if (error !== undefined) return [null, null, null, null, null, null, null];
    const outcome = focus ?? "sound";
    return [perspective, outcome, call, likelihood[outcome], symptom, steps, quality.join(" ")];
}

/** @param {any[]} results @param {string[][]} beside @param {boolean} semicolon @returns {string} */
function table(results, beside, semicolon) {
    const ids = [...new Set(results.flatMap(({ stages = [] }) => stages.map((/** @type {any} */ { id }) => id)))];
    const heading = ["line", "perspective", "outcome", "call", "likelihood", "symptom", "steps to flip", "quality",
        ...ids.flatMap((id) => [id, `${id} low`, `${id} high`, `${id} band`]), "refused"];
    const rows = results.map((result, index) => {
        const stage = (/** @type {string} */ id) => result.stages?.find((/** @type {any} */ each) => each.id === id) ?? {};
        const row = [index + 1, ...overall(result), ...ids.flatMap((id) => [stage(id).score, stage(id).low, stage(id).high, stage(id).band]), result.error];
        return [...(beside[index] ?? []), ...row];
    });
    // The heading of the table beside is its first line, which was refused as a result.
    const body = beside.length > 0 ? rows.slice(1) : rows;
    return [[...(beside[0] ?? []), ...heading], ...body].map(lineIn(semicolon)).join("");
}

try {
    const { values } = parseArgs({ options: { semicolon: { type: "boolean", default: false }, beside: { type: "string" } } });
    const results = readFileSync(0, "utf8").split("\n").filter((line) => line !== "").map((line) => JSON.parse(line));
    // The mark tells spreadsheets that this is UTF-8.
    process.stdout.write(`\ufeff${table(results, tableBeside(values.beside, results.length), values.semicolon)}`);
} catch (error) {
    console.error(`to-csv: ${/** @type {Error} */ (error).message}`);
    process.exitCode = 2;
}
