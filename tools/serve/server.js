// script/server: from a fresh clone to the page in a browser; with --watch, from a change to the page in a browser.
import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { cwd, env, execPath } from "node:process";
import { bootstrap } from "../deps/bootstrap.js";
import { lookAtInputs, ownInstrument } from "../page/inputs/inputs.js";
import { sourceMap } from "../page/source-map.js";
import { defaultTheme } from "../page/theme/themes.js";
import { misused, readArguments } from "../shared/arguments.js";
import { buildPreset, rebuildPreset } from "../shared/presets.js";
import { attemptAside, fail, root } from "../shared/run.js";
import { Changes } from "./changes.js";
import { serve } from "./handler.js";
import { Live } from "./live.js";
import { versionOf, watch } from "./watch.js";

const port = Number(env.PORT ?? 8080);
if (!Number.isInteger(port) || port < 0 || port > 65535) {
    fail(`PORT=${env.PORT} is no port number; try PORT=8081 script/server`);
}

/** @param {string | undefined} path */
function fileOf(path) {
    if (path !== undefined && !existsSync(path)) misused("server", `There is no file ${path}`);
    return path === undefined ? undefined : resolve(path);
}

const { values: asked, positionals } = readArguments("server", {
    options: { norms: { type: "string" }, theme: { type: "string" }, watch: { type: "boolean" } }, allowPositionals: true,
});
if (positionals.length > 1) misused("server", `It shows one instrument, not ${positionals.length}.`);
const instrument = fileOf(positionals[0]), norms = fileOf(asked.norms), theme = fileOf(asked.theme);

/** The page for visitors, in its folder. */
async function release() {
    const built = buildPreset("web", ["upstream_web"], { quiet: false });
    if (!built.ok) fail(`${built.output}The page could not be built.`);
    // Loaded only now: it uses node packages that bootstrap may just have installed.
    const { buildPage } = await import("../page/build-page.js");
    return buildPage({ instrument, norms, theme });
}

/** @param {string} name @param {string | undefined} path */
const option = (name, path) => path === undefined ? [] : [name, path];

/** Where the page for a debugger comes from, and how it is made. A program of its own makes it: no mistake ends the server. @returns {import("./watch.js").Work} */
function debugWork() {
    const built = join(root, "build", "web-debug"), folder = join(built, "dist");
    const args = [join(root, "tools", "page", "build-page.js"), "--debug", "--module", join(built, "page"), "--out", folder,
        ...option("--instrument", instrument), ...option("--norms", norms), ...option("--theme", theme)];
    const given = [instrument, norms, theme].flatMap((path) => path === undefined ? [] : [dirname(path)]);
    const here = (/** @type {string[]} */ names) => names.map((name) => join(root, name));
    return {
        code: new Changes(here(["src", "cmake", "CMakeLists.txt"])),
        texts: new Changes([...here(["web", "assets", "shell.html", "tools/page", "tools/shared"]), ...given]),
        compile: () => rebuild("upstream_web"),
        assemble: () => attemptAside(execPath, args, { UPSTREAM_STARTED_IN: cwd() }),
        folder,
    };
}

/** One after the other: two builds in one folder would be in each other's way. @type {Promise<unknown>} */
let building = Promise.resolve();

/** @param {string} target of the preset web-debug @returns {Promise<{ok: boolean, output: string}>} */
function rebuild(target) {
    const built = building.then(() => rebuildPreset("web-debug", target));
    building = built;
    return built;
}

/** @returns {Promise<Buffer | null>} */
async function makeMap() {
    const { ok, output } = await rebuild("source_map");
    if (!ok) console.error(output);
    return ok ? sourceMap(join(root, "build", "web-debug", "page")) : null;
}

/** @param {string} folder @param {Live} [live] */
async function open(folder, live) {
    try {
        const { address } = await serve(folder, port, live);
        console.log(`\nUpstream is at ${address}   (stop it with Ctrl+C)`);
    } catch (error) {
        const { code, message } = /** @type {NodeJS.ErrnoException} */ (error);
        if (code === "EADDRINUSE") fail(`Port ${port} is in use. Stop what uses it, or: PORT=${port + 1} script/server`);
        fail(`Cannot serve at port ${port}: ${message}`);
    }
}

async function follow() {
    const work = debugWork(), live = new Live(makeMap);
    const built = buildPreset("web-debug", ["upstream_web"], { quiet: false });
    const page = built.ok ? await work.assemble() : built;
    if (!page.ok) fail(`${page.output}The page could not be built.`);
    if (page.output !== "") console.log(page.output.trim());
    live.changed(versionOf(work.folder));
    await open(work.folder, live);
    await watch(work, { live, say: console.log });
}

if (!bootstrap("web")) fail("The page cannot be built without these. Install them and run script/server again.");
// Said at once, not after minutes of compiling.
const { lines } = lookAtInputs({ instrument: instrument ?? ownInstrument, norms, theme: theme ?? defaultTheme });
if (lines.length > 0) fail(lines.join("\n"));
if (asked.watch) await follow();
else await open(await release());
