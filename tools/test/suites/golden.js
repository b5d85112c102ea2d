// The golden vectors: expected results that were worked out without the engine, against the tool as a native program
// and as WebAssembly, byte for byte.
import { join } from "node:path";
import { buildPreset } from "../../shared/presets.js";
import { attemptAside, root } from "../../shared/run.js";
import { sideBySide } from "../../shared/side-by-side.js";
import { check, sum } from "../tally.js";

const runner = join(root, "tests", "golden", "run.js");

/** @param {string} preset @param {string[]} command that starts the tool */
async function compare(preset, command) {
    const built = buildPreset(preset, ["upstream"]);
    return built.ok ? holdToVectors(preset, command) : check(`the tool builds with preset ${preset}`, built.output);
}

/** @param {string} name of this tool @param {string[]} command that starts it */
export async function holdToVectors(name, command) {
    const tally = sum(await sideBySide(["1/2", "2/2"], (part) => runPart(name, ["--part", part, ...command])));
    console.log(`${tally.failed === 0 ? "  ok  " : "FAIL  "}${name}: ${tally.passed} passed, ${tally.failed} failed`);
    return tally;
}

/** @param {string} name @param {string[]} args of the runner */
async function runPart(name, args) {
    const { output } = await attemptAside("node", [runner, ...args]);
    const counts = /(\d+) passed, (\d+) failed\s*$/.exec(output);
    if (!counts) return check(`golden vectors, ${name}`, output);
    const [passed, failed] = counts.slice(1).map(Number);
    if (failed > 0) console.log(output);
    return { passed, failed };
}

/** @type {import("../tally.js").Suite} */
export const golden = {
    name: "golden",
    about: "golden vectors, native and WebAssembly",
    run: async () => sum(await Promise.all([
        compare("native", [join(root, "build", "native", "bin", "upstream")]),
        compare("wasm", ["node", join(root, "build", "wasm", "bin", "upstream.cjs")]),
    ])),
};
