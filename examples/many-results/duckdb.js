// Runs add-up.sql in DuckDB. Usage: node duckdb.js PARTS.jsonl… | upstream team INSTRUMENT --merge
import { readFileSync } from "node:fs";
import { DuckDBInstance } from "@duckdb/node-api";

const parts = process.argv.slice(2);
if (parts.length === 0) {
    console.error("Usage: node duckdb.js PARTS.jsonl…");
    process.exit(2);
}

const list = parts.map((path) => `'${path.replaceAll("'", "''")}'`).join(", ");
const addUp = readFileSync(new URL("add-up.sql", import.meta.url), "utf8");
// All that is used is in the package: nothing is fetched.
const engine = await DuckDBInstance.create(":memory:", { autoinstall_known_extensions: "false" });
const connection = await engine.connect();
await connection.run(`SET VARIABLE parts = [${list}]`);
try {
    const rows = (await connection.runAndReadAll(addUp)).getRows();
    process.stdout.write(rows.map(([line]) => `${line}\n`).join(""));
} catch (error) {
    console.error(`${error}`);
    process.exitCode = 1;
}
