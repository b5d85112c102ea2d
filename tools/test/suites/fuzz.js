// A short search by libFuzzer from each target's corpus, under address and undefined-behaviour sanitizers. How long is
// counted in inputs, not seconds, and the seed is fixed, so that every run of one build does the same.
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { clangSettings } from "../clang.js";
import { buildPreset } from "../../shared/presets.js";
import { attemptAside, root } from "../../shared/run.js";
import { sideBySide } from "../../shared/side-by-side.js";
import { check, sum } from "../tally.js";

const inputs = { instrument: 40_000, line: 150_000, link: 400_000 };
const folder = join(root, "build", "fuzz");

/** What was found, as something that can be kept. @param {string} crashes */
function reproduction(crashes) {
    return readdirSync(crashes).map((name) =>
        `${name}, in base64: ${readFileSync(join(crashes, name)).toString("base64").slice(0, 4000)}`).join("\n");
}

/** @param {string} target @param {number} runs */
async function search(target, runs) {
    const promise = `${target}: ${runs.toLocaleString("en")} inputs break no promise`;
    const crashes = join(folder, "crashes", target), grown = join(folder, "corpus", target);
    for (const each of [crashes, grown]) {
        rmSync(each, { recursive: true, force: true });
        mkdirSync(each, { recursive: true });
    }
    // What is found on the way goes into a copy: the kept corpus grows by hand.
    cpSync(join(root, "tests", "fuzz", "corpus", target), grown, { recursive: true });
    const { ok, output } = await attemptAside(join(folder, "bin", `fuzz_${target}`), [grown, `-runs=${runs}`, "-seed=1",
        "-max_len=4096", "-timeout=20", "-rss_limit_mb=2048", "-verbosity=0", "-print_final_stats=1",
        `-artifact_prefix=${crashes}/`]);
    const executed = Number(/number_of_executed_units:\s*(\d+)/.exec(output)?.[1] ?? 0);
    if (ok && executed >= runs) return check(promise, null);
    return check(promise, `${output.slice(-3000)}\n${reproduction(crashes)}\nPut it into tests/fuzz/corpus/${target} first, then mend.`);
}

async function run() {
    const settings = clangSettings();
    if (settings.length === 0) return check("the fuzz targets build", "clang++ is missing.");
    const targets = Object.keys(inputs).map((target) => `fuzz_${target}`);
    const built = buildPreset("native-asan", targets,
        { folder, settings: [...settings, "-DUPSTREAM_FUZZ=ON", "-DUPSTREAM_ROOMS=engine;content;codec"] });
    if (!built.ok) return check("the fuzz targets build", built.output);
    return sum(await sideBySide(Object.entries(inputs), ([target, runs]) => search(target, runs)));
}

/** @type {import("../tally.js").Suite} */
export const fuzz = { name: "fuzz", about: "libFuzzer on instruments, links and lines, under sanitizers", run };
