// What the page may weigh and do, as a table. Weights are measured here from build/web/dist/; what a browser has to count is
// left in build/budgets/*.json by tests/e2e, as {"name", "value", "limit", "unit"} or a list of these.
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { extname, join } from "node:path";
import { lastBuild } from "../../page/former-files.js";
import { digestPattern } from "../../page/integrity.js";
import { dist } from "../../shared/files.js";
import { root } from "../../shared/run.js";
import { check, sum } from "../tally.js";

/** @typedef {{name: string, value: number, limit: number | null, unit: string}} Budget  limit null: for information */

/** The brotli weight of every file of the last build, for information: which of them a visit brings, tests/e2e counts. @returns {Budget[]} */
function weights() {
    const files = lastBuild(dist).filter((name) => name.endsWith(".br") && extname(name.slice(0, -3)) !== ".txt");
    const rows = files.map((name) => ({
        name: name.slice(0, -3).replace(new RegExp(`\\.${digestPattern}\\.`), "."),
        value: statSync(join(dist, name)).size, limit: null, unit: "B brotli",
    }));
    return rows.sort((a, b) => b.value - a.value);
}

/** What the browser tests measured. @returns {Budget[]} */
function measured() {
    const folder = join(root, "build", "budgets");
    if (!existsSync(folder)) return [];
    return readdirSync(folder).filter((name) => name.endsWith(".json")).sort()
        .flatMap((name) => JSON.parse(readFileSync(join(folder, name), "utf8")));
}

/** @param {Budget[]} rows */
function table(rows) {
    const cells = rows.map(({ name, value, limit, unit }) => [name, `${value}`, limit === null ? "" : `${limit}`, unit,
        limit === null ? "" : value <= limit ? "ok" : "OVER"]);
    const lines = [["what", "measured", "limit", "unit", ""], ...cells];
    const widths = lines[0].map((_, column) => Math.max(...lines.map((line) => line[column].length)));
    return lines.map((line) => line.map((cell, column) => column === 1 || column === 2
        ? cell.padStart(widths[column]) : cell.padEnd(widths[column])).join("  ").trimEnd()).join("\n");
}

/** @type {import("../tally.js").Suite} */
export const budgets = {
    name: "budgets",
    about: "weights, requests, nodes and frames against their limits (after e2e)",
    run: () => {
        if (!existsSync(join(dist, "index.html"))) return check("the page is built", "build/web/dist/ is empty.");
        const inBrowser = measured();
        const rows = [...weights(), ...inBrowser];
        console.log(table(rows));
        return sum([
            check("the browser's figures are there",
                inBrowser.length > 0 ? null : "build/budgets/ is empty: run the e2e suite first."),
            ...rows.filter((row) => row.limit !== null).map((row) => check(`${row.name} is within its limit`,
                row.value <= Number(row.limit) ? null : `${row.value} > ${row.limit} ${row.unit}`)),
        ]);
    },
};
