// What a build takes out of the folder that it fills. A visitor who opened the page before a deployment asks for files of that
// page later (another language, the lazily loaded part), so files with a digest in their name stay for some builds more. What the
// builds wrote is listed beside the files; whatever is not on that list is somebody else's, and is never touched.
import { existsSync, readFileSync, readdirSync, rmSync, rmdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { write } from "../shared/files.js";
import { digestPattern } from "./integrity.js";

/** The list, in the folder itself: it goes where the folder goes. It says nothing that index.html does not say. */
export const listName = ".upstream-files.json";

/** How many builds before the present one keep their files. */
export const formerBuilds = 3;

/** A name with a digest never changes its content. @param {string} name */
export const hasDigest = (name) => new RegExp(`\\.${digestPattern}\\.\\w+(\\.(br|gz))?$`).test(name);

/** Names as the build gives them: of this folder or one in it, and not hidden. @param {unknown} name */
const isPlain = (name) => typeof name === "string" && /^(?:\w[\w-]*\/){0,3}\w[\w.-]*$/.test(name);

/** Takes out a file, and folders that have become empty by that. @param {string} folder @param {string} name */
function takeOut(folder, name) {
    rmSync(join(folder, name), { force: true });
    for (let above = dirname(name); above !== "."; above = dirname(above)) {
        const path = join(folder, above);
        if (!existsSync(path) || readdirSync(path).length > 0) return;
        rmdirSync(path);
    }
}

/** What builds wrote, the last one first. A list that cannot be read is none: then nothing is taken out. @param {string} folder @returns {string[][]} */
function buildsOf(folder) {
    try {
        const { builds } = JSON.parse(readFileSync(join(folder, listName), "utf8"));
        return builds.map((/** @type {unknown[]} */ names) => names.filter(isPlain));
    } catch {
        return [];
    }
}

/** The files of the last build. @param {string} folder @returns {string[]} */
export const lastBuild = (folder) => buildsOf(folder)[0] ?? [];

/**
 * Notes what was just written, and takes out what earlier builds wrote and nobody needs any more.
 * @param {string} folder
 * @param {Iterable<string>} written every file of this build
 * @param {number} [keep] how many earlier builds keep their files; the same page built again is no other build
 */
export function takeOutFormer(folder, written, keep = formerBuilds) {
    const names = [...written].sort();
    const former = buildsOf(folder);
    const others = former.filter((each) => each.join() !== names.join());
    const builds = [names, ...others.slice(0, keep)];
    write(join(folder, listName), `${JSON.stringify({ builds }, null, 1)}\n`);
    const needed = new Set([...names, ...builds.flat().filter(hasDigest)]);
    for (const name of new Set(former.flat())) if (!needed.has(name)) takeOut(folder, name);
}
