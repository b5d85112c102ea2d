// How much of the engine, the content and the codec the tests reach: lines and branches, measured by clang. Assertions are off, as
// their failing side cannot be tested.
import { mkdirSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { clangSettings, clangTool } from "../clang.js";
import { buildPreset } from "../../shared/presets.js";
import { attempt, attemptAside, root } from "../../shared/run.js";
import { sideBySide } from "../../shared/side-by-side.js";
import { check, sum } from "../tally.js";

const folder = join(root, "build", "coverage");
const programs = ["engine_test", "content_test", "codec_test", "fuzz_instrument", "fuzz_link", "fuzz_line"];
const covered = ["src/engine", "src/content", "src/codec"];
const floors = { lines: 100, branches: 98 };

/** Left out, and why. @type {Record<string, string>} */
const left_out = {
    "src/engine/numbers/normal_table.hpp": "runs in the compiler, where nothing is counted",
    "src/codec/json/flat_json.cpp": "is tested with the app, whose words it reads",
};

/** Lines that say `// unreached: why` are left out too, and told. @param {string} file @returns {Map<number, string>} */
function excused(file) {
    const lines = readFileSync(join(root, file), "utf8").split("\n").map((line, index) =>
        /** @type {[number, string | undefined]} */ ([index + 1, /\/\/ unreached: (.+)$/.exec(line)?.[1]]));
    return new Map(lines.filter((entry) => entry[1] !== undefined).map(([line, why]) => [line, String(why)]));
}

/** Lines and branches that were never reached. @param {string} lcov */
function misses(lcov) {
    const found = { lines: { all: 0, missed: 0 }, branches: { all: 0, missed: 0 }, places: /** @type {string[]} */ ([]) };
    let file = "";
    let excuses = /** @type {Map<number, string>} */ (new Map());
    for (const record of lcov.split("\n")) {
        const [kind, rest = ""] = record.split(/:(.*)/s);
        if (kind === "SF") {
            file = rest.slice(root.length + 1).replaceAll("\\", "/");
            excuses = excused(file);
            for (const [line, why] of excuses) console.log(`      left out: ${file}:${line}: ${why}`);
        }
        if ((kind !== "DA" && kind !== "BRDA") || file in left_out) continue;
        const fields = rest.split(",");
        if (excuses.has(Number(fields[0]))) continue;
        const reached = Number(fields[kind === "DA" ? 1 : 3]) > 0; // a branch never come to is “-”
        const counts = kind === "DA" ? found.lines : found.branches;
        ++counts.all;
        if (reached) continue;
        ++counts.missed;
        found.places.push(`${file}:${fields[0]}${kind === "DA" ? "" : " (a branch)"}`);
    }
    return found;
}

async function run() {
    const cov = clangTool("llvm-cov"), profdata = clangTool("llvm-profdata"), clang = clangSettings();
    if (clang.length === 0 || !cov || !profdata) return check("coverage can be measured", "clang++, llvm-cov or llvm-profdata is missing.");
    const built = buildPreset("native", programs, { folder, settings: ["-DUPSTREAM_COVERAGE=ON", "-DUPSTREAM_ROOMS=engine;content;codec",
        "-DCMAKE_BUILD_TYPE=Debug", "-DCMAKE_CXX_FLAGS_DEBUG=-O0 -g -DNDEBUG", "-DUPSTREAM_LTO=OFF", ...clang] });
    if (!built.ok) return check("the tests build for coverage", built.output);

    const raw = join(folder, "raw"), merged = join(folder, "all.profdata");
    rmSync(raw, { recursive: true, force: true });
    mkdirSync(raw);
    const binaries = programs.map((program) => join(folder, "bin", program));
    const runs = await sideBySide(binaries, (binary, i) =>
        attemptAside(binary, [], { LLVM_PROFILE_FILE: join(raw, `${i}.profraw`) }));
    const failed = runs.findIndex(({ ok }) => !ok);
    if (failed >= 0) return check(`${programs[failed]} passes`, runs[failed].output);
    attempt(profdata, ["merge", "-o", merged, ...readdirSync(raw).map((name) => join(raw, name))], { quiet: true });
    const exported = attempt(cov, ["export", "-format=lcov", `-instr-profile=${merged}`, binaries[0],
        ...binaries.slice(1).flatMap((binary) => ["-object", binary]), ...covered.map((room) => join(root, room))],
    { quiet: true });
    if (!exported.ok) return check("coverage is exported", exported.output);

    const found = misses(exported.output);
    if (found.lines.all === 0) return check("coverage sees the engine", "No line was counted.");
    for (const [file, why] of Object.entries(left_out)) console.log(`      left out: ${file}, which ${why}`);
    return sum(/** @type {("lines" | "branches")[]} */ (["lines", "branches"]).map((kind) => {
        const { all, missed } = found[kind];
        const percent = 100 * (all - missed) / all;
        const places = found.places.filter((place) => place.endsWith(")") === (kind === "branches"));
        return check(`${percent.toFixed(2)} % of ${all} ${kind} of ${covered.join(", ")} reached (at least ${floors[kind]} %)`,
            percent >= floors[kind] ? null : [...new Set(places)].join("\n"));
    }));
}

/** @type {import("../tally.js").Suite} */
export const coverage = { name: "coverage", about: "lines and branches of engine, content and codec that tests reach", run };
