// Configuring and building CMake presets. Each is configured again only when the presets changed; CMake itself sees
// to everything else.
import { existsSync, statSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { attempt, attemptAside, find, root } from "./run.js";

/** What ninja says about the steps that went well is no news. @param {string} output */
const withoutSteps = (output) => output.replace(/^\[\d+\/\d+\] .*\n|^ninja: (Entering|no work).*\n/gm, "");

/**
 * Builds a configured preset again while other things go on.
 * @param {string} preset
 * @param {string} target
 */
export async function rebuildPreset(preset, target) {
    const { ok, output } = await attemptAside("cmake", ["--build", join(root, "build", preset), "--target", target]);
    return { ok, output: withoutSteps(output) };
}

/**
 * @param {string} preset
 * @param {string[]} [targets] all when empty
 * @param {{folder?: string, settings?: string[], env?: Record<string, string>, quiet?: boolean}} [options]
 *   quiet: false shows the build as it goes
 * @returns {{ok: boolean, output: string}} output: what went wrong, when it did
 */
export function buildPreset(preset, targets = [], options = {}) {
    if (!find("cmake") || !find("ninja")) return { ok: false, output: "cmake or ninja is not on the PATH.\n" };
    const folder = options.folder ?? join(root, "build", preset);
    const rules = join(folder, "build.ninja");
    const presets = statSync(join(root, "CMakePresets.json")).mtimeMs;
    if (!existsSync(rules) || statSync(rules).mtimeMs < presets) {
        const configured = attempt("cmake", ["--preset", preset, "-B", folder, ...(options.settings ?? [])],
            { quiet: true, env: options.env });
        if (!configured.ok) return configured;
    }
    const wanted = targets.length > 0 ? ["--target", ...targets] : [];
    const { ok, output } = attempt("cmake",
        ["--build", folder, "--parallel", String(availableParallelism()), ...wanted],
        { quiet: options.quiet ?? true, env: options.env });
    return { ok, output: withoutSteps(output) };
}
