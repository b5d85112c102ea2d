// script/test: runs the suites in order and adds up their counts.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { bootstrap } from "../deps/bootstrap.js";
import { misused, readArguments } from "../shared/arguments.js";
import { fail, root } from "../shared/run.js";
import { changedFiles } from "./changed.js";
import { suites } from "./suites/all.js";
import { sum } from "./tally.js";

/** What to run while writing. */
const quickSuites = ["lint", "native", "js"];

const { engines, upstream } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const [major, minor] = process.versions.node.split(".").map(Number);
const [leastMajor, leastMinor] = upstream.testNode.split(".").map(Number);
if (major < leastMajor || (major === leastMajor && minor < leastMinor)) {
    fail(`The tests need Node.js ${upstream.testNode} or newer; this is ${process.version}. (The page builds with ${engines.node}.)`);
}

const { values: { list, quick }, positionals } = readArguments("test", {
    options: { list: { type: "boolean" }, quick: { type: "boolean" } }, allowPositionals: true,
});
if (list) {
    for (const { name, about } of suites) console.log(`${name.padEnd(10)} ${about}`);
    process.exit(0);
}
if (quick && positionals.length > 0) misused("test", `--quick names its suites by itself: ${quickSuites.join(", ")}.`);
const unknown = positionals.filter((name) => !suites.some((suite) => suite.name === name));
if (unknown.length > 0) misused("test", `No suite is called ${unknown.join(", ")}. There are: ${suites.map((suite) => suite.name).join(", ")}.`);

if (!bootstrap("test")) console.error("Going on with what there is: what needs the missing programs will fail.");
const names = quick ? quickSuites : positionals;
const changed = quick ? changedFiles(root) : null;
if (changed) console.log(`Quick: ${changed.length} files have changed since main.`);

const results = [];
for (const suite of suites) {
    if (names.length > 0 && !names.includes(suite.name)) continue;
    console.log(`\n== ${suite.name}: ${suite.about}`);
    const start = performance.now();
    const tally = await suite.run(changed);
    results.push({ name: suite.name, tally, seconds: (performance.now() - start) / 1000 });
}

console.log("\n== summary");
for (const { name, tally, seconds } of results) {
    console.log(`${name.padEnd(10)} ${String(tally.passed).padStart(6)} passed ${String(tally.failed).padStart(4)} failed` +
        ` ${seconds.toFixed(1).padStart(7)} s`);
}
const total = sum(results.map((result) => result.tally));
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);
