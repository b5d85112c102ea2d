// Builds again what changes, and tells the open pages. C++ is compiled and the page put together; for words, styles and
// scripts only the latter. What cannot be built leaves the page as it was. Depends on node.
import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { digest } from "../shared/files.js";
import { root } from "../shared/run.js";

/** How often files are looked at, and how long they must rest before they count as written, ms. */
const every = 150, rest = 30;

/**
 * @typedef {import("./changes.js").Changes} Changes
 * @typedef {{ok: boolean, output: string}} Outcome
 * @typedef {object} Work
 * @property {Changes} code what has to be compiled
 * @property {Changes} texts what the page is only put together from
 * @property {() => Promise<Outcome>} compile
 * @property {() => Promise<Outcome>} assemble fills the folder
 * @property {string} folder the page
 * @property {string} [base] the folder that changed files are named from; else the project's
 */

/** What tells this page from any other: it names every file with a digest. @param {string} folder */
export const versionOf = (folder) => digest(readFileSync(join(folder, "index.html")));

/** What has changed, once nothing changes any more. @param {Work} work */
async function settled({ code, texts }) {
    const changed = { code: new Set(), texts: new Set() };
    for (;;) {
        const fresh = { code: code.since(), texts: texts.since() };
        for (const path of fresh.code) changed.code.add(path);
        for (const path of fresh.texts) changed.texts.add(path);
        if (fresh.code.length + fresh.texts.length === 0) return changed;
        await sleep(rest);
    }
}

/** @param {string[]} paths @param {string} base */
const named = ([first, ...more], base) => relative(base, first) + (more.length > 0 ? ` and ${more.length} more` : "");

/**
 * Goes on until it is aborted.
 * @param {Work} work
 * @param {{live: Pick<import("./live.js").Live, "changed" | "failed">, say: (line: string) => void, signal?: AbortSignal}} to
 */
export async function watch(work, { live, say, signal }) {
    // Code that could not be compiled is tried again with whatever changes next.
    let stale = false;
    while (!signal?.aborted) {
        await sleep(every);
        const changed = await settled(work);
        if (changed.code.size + changed.texts.size === 0) continue;
        const start = performance.now();
        stale ||= changed.code.size > 0;
        /** @type {Outcome} */
        let outcome = stale ? await work.compile() : { ok: true, output: "" };
        stale &&= !outcome.ok;
        if (outcome.ok) outcome = await work.assemble();
        if (outcome.output !== "") say(outcome.output.trim());
        const seconds = ((performance.now() - start) / 1000).toFixed(1);
        const what = named([...changed.code, ...changed.texts], work.base ?? root);
        say(outcome.ok ? `${what}: in the page after ${seconds} s` : `${what}: cannot be built, and the page stays as it was`);
        if (outcome.ok) live.changed(versionOf(work.folder));
        else live.failed(outcome.output.trim());
    }
}
