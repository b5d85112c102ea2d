// clang-tidy on what changed: a file is looked at again only when it, a header that it includes, or the rules differ
// from the last time that it was clean.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { digest, write } from "../shared/files.js";
import { buildPreset } from "../shared/presets.js";
import { attemptAside, find, root } from "../shared/run.js";
import { sideBySide } from "../shared/side-by-side.js";
import { check } from "./tally.js";

/** Every header of the rooms, relative to the project. */
const headers = () => readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".hpp")).map((name) => `src/${name}`);

/**
 * A source file and all project headers that it includes. Where two headers end in what an include says, both count.
 * @param {string} file @param {string[]} known headers @param {Set<string>} [seen]
 */
export function withHeaders(file, known, seen = new Set()) {
    if (seen.has(file)) return seen;
    seen.add(file);
    for (const [, name] of readFileSync(join(root, file), "utf8").matchAll(/^\s*#\s*include\s*"([^"]+)"/gm)) {
        for (const header of known) if (header.endsWith(`/${name}`)) withHeaders(header, known, seen);
    }
    return seen;
}

/** What is left when a file was clean. @param {string} rules @param {string} command @param {string[]} parts the file and its headers */
const stampOf = (rules, command, parts) => join(root, "build", "cache",
    `tidy-${digest(rules, command, ...parts.map((part) => readFileSync(join(root, part))))}`);

/**
 * @param {string[]} files
 * @param {string[] | null} changed look only at those files that these are, or that include one of these; null: at all
 * @returns {Promise<import("./tally.js").Tally>}
 */
export async function tidy(files, changed) {
    const promise = "clang-tidy finds nothing in src/";
    if (!find("clang-tidy")) return check(promise, "clang-tidy is not on the PATH.");
    const folder = join(root, "build", "tidy");
    // Only configured, not built: the commands that compile the files one by one are what clang-tidy wants.
    const configured = buildPreset("native", ["help"], { folder, settings: ["-DCMAKE_UNITY_BUILD=OFF"] });
    if (!configured.ok) return check(promise, configured.output);
    const commands = new Map(JSON.parse(readFileSync(join(folder, "compile_commands.json"), "utf8"))
        .map((/** @type {{file: string, command: string}} */ entry) => [entry.file, entry.command]));
    const rules = readFileSync(join(root, ".clang-tidy"), "utf8");
    const known = headers();
    const wanted = (/** @type {string[]} */ parts) => !changed || changed.includes(".clang-tidy") || parts.some((part) => changed.includes(part));
    const queue = files.filter((file) => commands.has(join(root, file)))
        .map((file) => ({ file, parts: [...withHeaders(file, known)] }))
        .filter(({ parts }) => wanted(parts))
        .map(({ file, parts }) => ({ file, stamp: stampOf(rules, commands.get(join(root, file)) ?? "", parts) }))
        .filter(({ stamp }) => !existsSync(stamp));
    /** @type {string[]} */
    const problems = [];
    await sideBySide(queue, async ({ file, stamp }) => {
        // The build is gcc's; what only gcc knows of its options is no finding.
        const args = ["-p", folder, "--quiet", "--extra-arg=-Wno-ignored-optimization-argument", file];
        const { ok, output } = await attemptAside("clang-tidy", args);
        if (ok) write(stamp, "");
        else problems.push(output.replace(/^\d+ warnings generated\.\n/gm, ""));
    });
    return check(promise, problems.length > 0 ? problems.join("\n") : null);
}
