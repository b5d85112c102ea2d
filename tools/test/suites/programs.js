// The C++ tests: natively, under sanitizers, and as WebAssembly under node. What to run is what ctest knows; cases
// are counted one by one.
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { clangSettings } from "../clang.js";
import { buildPreset } from "../../shared/presets.js";
import { attempt, attemptAside, root } from "../../shared/run.js";
import { sideBySide } from "../../shared/side-by-side.js";
import { check, sum } from "../tally.js";

/** @typedef {import("../tally.js").Tally} Tally */
/** @typedef {{name: string, command: string[], properties: {name: string, value: unknown}[]}} Program */

/** @param {string} folder @returns {Program[]} */
function programs(folder) {
    const { output } = attempt("ctest", ["--test-dir", folder, "--show-only=json-v1"], { quiet: true });
    return JSON.parse(output.slice(output.indexOf("{"))).tests;
}

/**
 * Counts from Catch2's XML report; a program that did not get to its end has one failure more.
 * @param {string} report
 * @param {boolean} ok
 * @returns {Tally}
 */
function count(report, ok) {
    let xml = "";
    try {
        xml = readFileSync(report, "utf8");
    } catch {
        // No report: the program never started.
    }
    const cases = /<OverallResultsCases successes="(\d+)" failures="(\d+)" expectedFailures="(\d+)" skips="(\d+)"/
        .exec(xml);
    if (!cases) return { passed: 0, failed: 1 };
    const [successes, failures, expected, skips] = cases.slice(1).map(Number);
    if (skips > 0) console.log(`      ${skips} skipped`);
    return { passed: successes + expected, failed: failures === 0 && !ok ? 1 : failures };
}

/** What runs longest comes first, by the costs in tests/CMakeLists.txt; what has none is quick. @param {Program[]} found */
const longestFirst = (found) => {
    const cost = (/** @type {Program} */ { properties }) => Number(properties.find(({ name }) => name === "COST")?.value ?? 0);
    return found.toSorted((a, b) => cost(b) - cost(a));
};

/** @param {string} preset @param {Program} program @returns {Promise<Tally>} */
async function runProgram(preset, program) {
    const labels = program.properties.find((property) => property.name === "LABELS")?.value;
    const counted = Array.isArray(labels) && labels.includes("catch2");
    const folder = join(root, "build", "reports", preset);
    const report = join(folder, `${program.name}.xml`);
    mkdirSync(folder, { recursive: true });
    rmSync(report, { force: true });
    const [file, ...args] = program.command;
    const reporters = counted ? ["--colour-mode", "none", "-r", "console", "-r", `xml::out=${report}`] : [];
    const { ok, output } = await attemptAside(file, [...args, ...reporters]);
    if (!counted) return check(program.name, ok ? null : output);
    const tally = count(report, ok);
    console.log(`${tally.failed === 0 ? "  ok  " : "FAIL  "}${program.name}: ${tally.passed} passed, ` +
        `${tally.failed} failed`);
    if (tally.failed > 0) console.log(output);
    return tally;
}

/**
 * @param {string} preset
 * @param {{settings?: string[]}} [options]
 * @returns {Promise<Tally>}
 */
async function runPreset(preset, options = {}) {
    const built = buildPreset(preset, [], options);
    if (!built.ok) return check(`preset ${preset} builds`, built.output);
    const found = programs(join(root, "build", preset));
    if (found.length === 0) return check(`preset ${preset} has tests`, "ctest knows of none.");
    return sum(await sideBySide(longestFirst(found), (program) => runProgram(preset, program)));
}

/** @type {import("../tally.js").Suite[]} */
export const programSuites = [
    { name: "native", about: "engine, codec, tool, app and headless interface", run: () => runPreset("native") },
    // The sanitizers' build is clang's where there is one, so that both compilers see the code.
    { name: "asan", about: "the same under address and undefined-behaviour sanitizers",
      run: () => runPreset("native-asan", { settings: clangSettings() }) },
    { name: "wasm", about: "the same as WebAssembly under node", run: () => runPreset("wasm") },
];
