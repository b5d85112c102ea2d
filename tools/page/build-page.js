// script/build-page: build/web/dist/ from the page's files, or the whole page as one HTML file.
import { dirname, join, resolve } from "node:path";
import { argv } from "node:process";
import { fileURLToPath } from "node:url";
import { releaseCompiler } from "../deps/emscripten.js";
import { misused, readArguments } from "../shared/arguments.js";
import { dist } from "../shared/files.js";
import { buildPreset } from "../shared/presets.js";
import { fail, root } from "../shared/run.js";
import { problemOfFrames } from "./hosting/write.js";
import { makeParts } from "./parts/make-parts.js";
import { sourceMap } from "./source-map.js";
import { writePage, writeSinglePage } from "./write-page.js";

/** Where the files for hosts are put, unless the page goes elsewhere. */
const ownHosting = join(dirname(dist), "hosting");

/** @typedef {{module?: string, out?: string, configuration?: string, instrument?: string, norms?: string, theme?: string, debug?: boolean, hosting?: string, frames?: string}} PageOptions
 *   configuration: an owner's assessment.json, over which whatever else is given counts; debug: whole and unpacked, with source
 *   maps; hosting: where the files for hosts are put; frames: who may show the page in a frame */

/** @param {PageOptions} options */
const moduleOf = ({ module }) => module ?? join(root, "build", "web", "page");

/** @param {PageOptions} options @returns {import("./page-files.js").PageSources} */
const sourcesOf = (options) => ({
    parts: () => makeParts({ module: moduleOf(options), debug: options.debug ?? false }),
    configuration: options.configuration,
    instrument: options.instrument,
    norms: options.norms,
    theme: options.theme,
});

/** @param {PageOptions} [options] @returns {Promise<string>} the page's folder */
export async function buildPage(options = {}) {
    const out = options.out ?? dist;
    await writePage(sourcesOf(options), {
        out, hosting: options.hosting ?? (out === dist ? ownHosting : null), frames: options.frames,
        unpacked: options.debug, map: options.debug ? sourceMap(moduleOf(options)) : null,
    });
    return out;
}

/** @param {string} path @param {PageOptions} options */
export const buildSinglePage = (path, options) => writeSinglePage(path, sourcesOf(options));

/** The module for visitors, built by the newest Emscripten that is here. @returns {string} its folder */
function releaseModule() {
    const { env, folder } = releaseCompiler();
    const { ok, output } = buildPreset("web", ["upstream_web"], { env, folder: folder("web"), quiet: false });
    if (!ok) fail(`${output}The module could not be built.`);
    Object.assign(process.env, env);
    return join(folder("web"), "page");
}

if (argv[1] === fileURLToPath(import.meta.url)) {
    const { values: { debug, release, "frame-ancestors": frames, ...paths } } = readArguments("build-page", { options: {
        module: { type: "string" }, out: { type: "string" }, configuration: { type: "string" }, instrument: { type: "string" }, norms: { type: "string" },
        theme: { type: "string" }, single: { type: "string" }, hosting: { type: "string" }, "frame-ancestors": { type: "string" }, debug: { type: "boolean" },
        release: { type: "boolean" },
    } });
    const problem = frames === undefined ? null : problemOfFrames(frames);
    if (problem) misused("build-page", problem);
    const { single, ...options } = Object.fromEntries(Object.entries(paths).map(([name, path]) => [name, resolve(path)]));
    if (release) options.module = releaseModule();
    const work = single ? buildSinglePage(single, { ...options, debug }) : buildPage({ ...options, debug, frames });
    await work.catch((error) => fail(error.message));
}
