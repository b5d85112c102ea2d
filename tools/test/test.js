// script/test: runs the suites in order and adds up their counts.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { argv } from "node:process";
import { bootstrap } from "../deps/bootstrap.js";
import { fail, root } from "../shared/run.js";
import { sum } from "./tally.js";

const { engines, upstream } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const [major, minor] = process.versions.node.split(".").map(Number);
const [leastMajor, leastMinor] = upstream.testNode.split(".").map(Number);
if (major < leastMajor || (major === leastMajor && minor < leastMinor)) {
    fail(`The tests need Node.js ${upstream.testNode} or newer; this is ${process.version}. (The page builds with ${engines.node}.)`);
}
if (!bootstrap("test")) console.error("Going on with what there is: what needs the missing programs will fail.");
// Loaded only now: they use node packages that bootstrap may just have installed.
const { suites } = await import("./suites/all.js");

const names = argv.slice(2);
if (names.includes("--list")) {
    for (const { name, about } of suites) console.log(`${name.padEnd(10)} ${about}`);
    process.exit(0);
}
const unknown = names.filter((name) => !suites.some((suite) => suite.name === name));
if (unknown.length > 0) {
    fail(`No suite is called ${unknown.join(", ")}. There are: ${suites.map((suite) => suite.name).join(", ")}`);
}

const results = [];
for (const suite of suites) {
    if (names.length > 0 && !names.includes(suite.name)) continue;
    console.log(`\n== ${suite.name}: ${suite.about}`);
    const start = performance.now();
    const tally = await suite.run();
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
