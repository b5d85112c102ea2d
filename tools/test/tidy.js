// clang-tidy on what changed: a file is looked at again only when it, a header that it includes, or the rules differ
// from the last time that it was clean.
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { digest, write } from "../shared/files.js";
import { buildPreset } from "../shared/presets.js";
import { find, root } from "../shared/run.js";
import { check } from "./tally.js";

/** The text of a source file and of all project headers that it includes. @param {string} file @param {Set<string>} seen @returns {string} */
function withHeaders(file, seen = new Set()) {
    const path = join(root, file);
    if (seen.has(file) || !existsSync(path)) return "";
    seen.add(file);
    const text = readFileSync(path, "utf8");
    const includes = [...text.matchAll(/^\s*#\s*include\s*"([^"]+)"/gm)].map((match) => `src/${match[1]}`);
    return text + includes.map((header) => withHeaders(header, seen)).join("");
}

/** @param {string} folder @param {string} file @returns {Promise<{ok: boolean, output: string}>} */
function look(folder, file) {
    return new Promise((resolve) => {
        // The build is gcc's; what only gcc knows of its options is no finding.
        const args = ["-p", folder, "--quiet", "--extra-arg=-Wno-ignored-optimization-argument", file];
        const child = spawn("clang-tidy", args, { cwd: root });
        let output = "";
        child.stdout.on("data", (data) => { output += data; });
        child.stderr.on("data", (data) => { output += data; });
        child.on("close", (code) => resolve({ ok: code === 0, output }));
    });
}

/**
 * @param {string[]} files
 * @returns {Promise<import("./tally.js").Tally>}
 */
export async function tidy(files) {
    const promise = "clang-tidy finds nothing in src/";
    if (!find("clang-tidy")) return check(promise, "clang-tidy is not on the PATH.");
    const folder = join(root, "build", "native");
    // Only configured, not built: the file of compile commands is what clang-tidy wants.
    const configured = buildPreset("native", ["help"]);
    if (!configured.ok) return check(promise, configured.output);
    const commands = new Map(JSON.parse(readFileSync(join(folder, "compile_commands.json"), "utf8"))
        .map((/** @type {{file: string, command: string}} */ entry) => [entry.file, entry.command]));
    const rules = readFileSync(join(root, ".clang-tidy"), "utf8");
    const queue = files.filter((file) => commands.has(join(root, file))).map((file) => ({
        file, stamp: join(root, "build", "cache",
            `tidy-${digest(rules, commands.get(join(root, file)) ?? "", withHeaders(file))}`),
    })).filter(({ stamp }) => !existsSync(stamp));
    /** @type {string[]} */
    const problems = [];
    const worker = async () => {
        for (let next = queue.pop(); next; next = queue.pop()) {
            const { ok, output } = await look(folder, next.file);
            if (ok) write(next.stamp, "");
            else problems.push(output.replace(/^\d+ warnings generated\.\n/gm, ""));
        }
    };
    await Promise.all(Array.from({ length: availableParallelism() }, worker));
    return check(promise, problems.length > 0 ? problems.join("\n") : null);
}
