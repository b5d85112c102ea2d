// script/package: from a fresh clone to the npm package, upstream-assessment-VERSION.tgz. May use: this folder, deps, shared.
import { chmodSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { bootstrap } from "../deps/bootstrap.js";
import { releaseCompiler } from "../deps/emscripten.js";
import { readArguments } from "../shared/arguments.js";
import { buildPreset } from "../shared/presets.js";
import { fail, root, run } from "../shared/run.js";
import { manifest, packageName } from "./manifest.js";
import { projectVersion } from "../shared/version.js";

/** @type {ReturnType<typeof releaseCompiler> | null} Asked for once, and only where something is built. */
let compiler = null;

/** The emcc on the PATH. @type {ReturnType<typeof releaseCompiler>} */
const ordinary = { env: {}, folder: (preset) => join(root, "build", preset) };

/** @param {string} preset @param {string[]} targets */
function built(preset, targets) {
    const { env, folder } = compiler ??= values.release ? releaseCompiler() : ordinary;
    // The module is taken apart by the Binaryen that belongs to what built it.
    Object.assign(process.env, env);
    const { ok, output } = buildPreset(preset, targets, { folder: folder(preset) });
    if (!ok) fail(`${output}The preset ${preset} could not be built.`);
    return folder(preset);
}

/** Files as they are whoever makes them, whatever their umask. @param {string} folder @param {Map<string, string | Buffer>} files */
function writeAll(folder, files) {
    const programs = new Set(Object.values(manifest(projectVersion()).bin));
    for (const [name, content] of files) {
        const path = join(folder, name);
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, content);
        chmodSync(path, programs.has(name) ? 0o755 : 0o644);
    }
}

const { values } = readArguments("package", { options: { page: { type: "string" }, programs: { type: "string" }, out: { type: "string" }, release: { type: "boolean" } } });
if (!(values.page && values.programs) && !bootstrap("web")) fail("The package cannot be made without these. Install them and run script/package again.");
const page = values.page ? resolve(values.page) : join(built("web", ["upstream_web"]), "page");
const programs = values.programs ? resolve(values.programs) : built("package", ["upstream", "upstream_engine_js"]);
const out = resolve(values.out ?? join(root, "build", "package"));
// Loaded only now: it uses node packages that bootstrap may just have installed.
const { packageFiles } = await import("./contents.js");
const files = await packageFiles({ page, programs });

const folder = join(out, `contents-${process.pid}`);
rmSync(folder, { recursive: true, force: true });
writeAll(folder, files);
const name = `${packageName}-${projectVersion()}.tgz`;
// npm sorts the files and gives all of them one time and one owner.
run("npm", ["pack", "--ignore-scripts", "--offline", "--silent", "--pack-destination", folder], { quiet: true, cwd: folder });
renameSync(join(folder, name), join(out, name));
rmSync(folder, { recursive: true });
console.log(`${files.size} files`);
console.log(join(out, name));
