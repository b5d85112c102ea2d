// What has changed since the branch left main: committed, not committed yet, and new files. Depends on node and git.
import { attempt } from "../shared/run.js";

/** @param {string[]} args @param {string} cwd @returns {string[] | null} the lines of the answer; null: git could not say */
function git(args, cwd) {
    const { ok, output } = attempt("git", args, { quiet: true, cwd });
    return ok ? output.split("\n").filter((line) => line !== "") : null;
}

/**
 * @param {string} folder of a working tree
 * @returns {string[] | null} paths of what is there, relative to it; null where git does not know, and everything counts as changed
 */
export function changedFiles(folder) {
    for (const main of ["main", "origin/main"]) {
        const base = git(["merge-base", "HEAD", main], folder)?.[0];
        if (!base) continue;
        const changed = git(["-c", "core.quotePath=off", "diff", "--name-only", "--diff-filter=d", base], folder);
        const fresh = git(["-c", "core.quotePath=off", "ls-files", "--others", "--exclude-standard"], folder);
        if (changed && fresh) return [...new Set([...changed, ...fresh])].sort();
    }
    return null;
}
