// script/build-page: build/web/dist/ from the page's files, or the whole page as one HTML file.
import { mkdirSync, readFileSync } from "node:fs";
import { basename, dirname, extname, join, resolve } from "node:path";
import { argv } from "node:process";
import { fileURLToPath } from "node:url";
import { misused, readArguments } from "../shared/arguments.js";
import { dist, write } from "../shared/files.js";
import { takeOutFormer } from "./former-files.js";
import { problemOfFrames, writeHosting } from "./hosting/write.js";
import { bringUp } from "./inputs/configuration.js";
import { nameOf } from "./inputs/inputs.js";
import { digestInName } from "./integrity.js";
import { noticesName } from "./notices.js";
import { packedForms } from "./packed.js";
import { pageFiles } from "./page-files.js";
import { mapName, sourceMap } from "./source-map.js";
import { fail, root } from "../shared/run.js";
import { fetched, servedPage, singlePage } from "./shell.js";

const shellFile = () => readFileSync(join(root, "shell.html"), "utf8");

/** Where the files for hosts are put, unless the page goes elsewhere. */
const ownHosting = join(dirname(dist), "hosting");

/** @typedef {{module?: string, out?: string, configuration?: string, instrument?: string, theme?: string, debug?: boolean, hosting?: string, frames?: string}} PageOptions
 *   configuration: an owner's assessment.json, over which whatever else is given counts; debug: whole and unpacked, with source
 *   maps; hosting: where the files for hosts are put; frames: who may show the page in a frame */

/** @param {PageOptions} options @param {string} entry the script of web/ that the app begins with */
const sourcesOf = (options, entry) => ({
    entry,
    module: options.module ?? join(root, "build", "web", "page"),
    configuration: options.configuration,
    instrument: options.instrument,
    theme: options.theme,
    debug: options.debug ?? false,
});

/**
 * Fills a folder with the page, each file beside its packed forms (not for a debugger), index.html last. Files of the builds
 * before stay for a while, and those that no build wrote for good.
 * @param {PageOptions} [options]
 */
export async function buildPage(options = {}) {
    const out = options.out ?? dist;
    const sources = sourcesOf(options, "boot/main.js");
    const page = await pageFiles(sources);
    const shell = shellFile();
    const addresses = new Map();
    /** @type {Map<string, Uint8Array>} */
    const served = new Map([[noticesName, page.notices]]);
    for (const [name, bytes] of fetched(shell, page)) {
        const kind = extname(name);
        const address = `${basename(name, kind)}.${digestInName(bytes)}${kind}`;
        addresses.set(name, address);
        served.set(address, bytes);
    }
    const map = options.debug ? sourceMap(sources.module) : null;
    if (map) served.set(mapName, map);
    served.set("index.html", Buffer.from(servedPage(shell, page, addresses)));
    mkdirSync(out, { recursive: true });
    /** @type {string[]} */
    const written = [];
    const put = (/** @type {string} */ name, /** @type {Uint8Array} */ bytes) => {
        write(join(out, name), bytes);
        written.push(name);
    };
    for (const [name, bytes] of served) {
        const forms = options.debug ? [] : await packedForms(bytes);
        for (const [ending, packed] of forms) put(`${name}${ending}`, packed);
        put(name, bytes);
    }
    takeOutFormer(out, written, options.debug ? 0 : undefined);
    const hosting = options.hosting ?? (out === dist ? ownHosting : null);
    if (hosting) writeHosting(hosting, served, options.frames ?? page.configuration?.frames);
    sayChanges(options, page);
    return out;
}

/** A configuration of an older version is brought up when a page has been made of it. @param {PageOptions} options @param {import("./page-files.js").Page} page */
function sayChanges({ configuration }, { changes }) {
    if (!configuration || changes.length === 0) return;
    bringUp(configuration);
    for (const change of changes) console.log(`${nameOf(configuration)}: ${change}`);
}

/**
 * Writes the whole page as one HTML file that works from a disk.
 * @param {string} path
 * @param {PageOptions} options
 */
export async function buildSinglePage(path, options) {
    const page = await pageFiles(sourcesOf(options, "boot/single-file.js"));
    write(path, singlePage(shellFile(), page));
    sayChanges(options, page);
}

if (argv[1] === fileURLToPath(import.meta.url)) {
    const { values: { debug, "frame-ancestors": frames, ...paths } } = readArguments("build-page", { options: {
        module: { type: "string" }, out: { type: "string" }, configuration: { type: "string" }, instrument: { type: "string" },
        theme: { type: "string" }, single: { type: "string" }, hosting: { type: "string" }, "frame-ancestors": { type: "string" }, debug: { type: "boolean" },
    } });
    const problem = frames === undefined ? null : problemOfFrames(frames);
    if (problem) misused("build-page", problem);
    const { single, ...options } = Object.fromEntries(Object.entries(paths).map(([name, path]) => [name, resolve(path)]));
    const work = single ? buildSinglePage(single, { ...options, debug }) : buildPage({ ...options, debug, frames });
    await work.catch((error) => fail(error.message));
}
