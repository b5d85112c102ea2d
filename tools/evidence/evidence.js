// Makes docs/validity.md and its plots from what the native tool's simulation says; with --check only compares. May use: tools/shared.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { misused, readArguments } from "../shared/arguments.js";
import { buildPreset } from "../shared/presets.js";
import { fail, root } from "../shared/run.js";
import { document } from "./document.js";
import { instrument, measure } from "./measure.js";
import { calibrationPlot, populationsPlot, powerPlot, rangesPlot } from "./plots.js";

/** @typedef {import("./measure.js").Figures} Figures */

/** All that is made, by its path. @param {Figures} figures @returns {Record<string, string>} */
export function made(figures) {
    const { bands, solid } = JSON.parse(readFileSync(join(root, instrument), "utf8"));
    const { from } = bands.find((/** @type {any} */ { id }) => id === solid);
    const template = readFileSync(new URL("validity.template", import.meta.url), "utf8");
    return {
        "docs/validity.md": document(template, figures, from),
        "docs/images/validity/calibration.svg": calibrationPlot(figures),
        "docs/images/validity/populations.svg": populationsPlot(figures),
        "docs/images/validity/power.svg": powerPlot(figures),
        "docs/images/validity/ranges.svg": rangesPlot(figures),
    };
}

/** @param {string} path from the project's folder */
function readOrNothing(path) {
    try {
        return readFileSync(join(root, path), "utf8");
    } catch {
        return "";
    }
}

async function main() {
    const { values, positionals } = readArguments("evidence", { options: { check: { type: "boolean" } }, allowPositionals: true });
    if (positionals.length > 0) misused("evidence", `takes no file, and here is: ${positionals.join(" ")}`);
    const built = buildPreset("native", ["upstream"]);
    if (!built.ok) fail(built.output);
    const files = Object.entries(made(await measure(join(root, "build", "native", "bin", "upstream"))));
    const other = files.filter(([path, text]) => readOrNothing(path) !== text);
    if (values.check) {
        if (other.length > 0) fail(`Not what the simulation says: ${other.map(([path]) => path).join(", ")}. script/evidence makes them anew.`);
        return console.log(`${files.length} files say what the simulation does.`);
    }
    for (const [path, text] of other) {
        mkdirSync(dirname(join(root, path)), { recursive: true });
        writeFileSync(join(root, path), text);
        console.log(path);
    }
}

if (process.argv[1] === new URL(import.meta.url).pathname) await main();
