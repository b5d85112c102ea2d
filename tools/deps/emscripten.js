// A newer Emscripten beside the system's, for releases: it makes a smaller page. `script/bootstrap release` unpacks Debian's packages
// of it, from the suite that the lock file names, into .deps/emscripten-VERSION: nothing is installed or mounted, and it takes no root.
// Its programs are another Debian's, so each is started by that Debian's loader with that Debian's libraries. Python and node are
// the machine's own. Used by script/bootstrap, and by whoever asks which emcc a release is built with.
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { attempt, find, root } from "../shared/run.js";
import { debianArchive, packageList } from "./sources.js";

/** @typedef {{version: string, debian: {package: string, suite: string, packages: string[]}}} Compiler packages: what is unpacked besides */

/** @returns {Compiler} */
const pinned = () => JSON.parse(readFileSync(join(root, "dependencies.lock.json"), "utf8")).releaseCompiler;

/** @param {string} version */
const folderOf = (version) => join(root, ".deps", `emscripten-${version}`);

/** @param {string} folder */
const emccIn = (folder) => join(folder, "usr", "share", "emscripten", "emcc");

/** The newer emcc: the one that UPSTREAM_EMSDK_NEWEST names, or the one that is unpacked; null where there is none. */
export function newestEmcc() {
    const unpacked = emccIn(folderOf(pinned().version));
    return process.env.UPSTREAM_EMSDK_NEWEST || (existsSync(unpacked) ? unpacked : null);
}

/**
 * What an emcc says that it is: its version, or null where it does not run.
 * @param {string} emcc
 */
export function versionOf(emcc) {
    const { ok, output } = attempt(emcc, ["--version"], { quiet: true });
    return (ok && /^emcc .*\) (\d+\.\d+\.\d+)/m.exec(output)?.[1]) || null;
}

/**
 * What a release is built with: the newer emcc where there is one, in folders of its own, or else the emcc on the PATH.
 * @param {(text: string) => void} [say]
 * @returns {{env: Record<string, string>, folder: (preset: string) => string}} env: for CMake, and for what takes the module apart
 */
export function releaseCompiler(say = console.log) {
    const newest = newestEmcc();
    const version = versionOf(newest ?? "emcc") ?? "of an unknown version";
    const older = newest ? "" : `; ${pinned().version} makes a smaller page, and script/bootstrap release brings it`;
    say(`Built with Emscripten ${version}${older}`);
    return {
        env: newest ? { UPSTREAM_EMCC: newest } : {},
        folder: (preset) => join(root, "build", newest ? `newest-${preset}` : preset),
    };
}

/** Programs of LLVM and Binaryen that Emscripten starts, or tools/page/split-module.js. Not there: not asked for. */
const llvm = ["clang", "clang++", "clang-scan-deps", "wasm-ld", "llvm-ar", "llvm-ranlib", "llvm-nm", "llvm-objcopy", "llvm-strip", "llvm-dwarfdump"];

/**
 * Starters for the programs, in `bin`, and Emscripten's own settings, which name them.
 * @param {string} fresh the unpacked packages @param {string} place where they will lie
 */
export function makeStarters(fresh, place) {
    const inside = (/** @type {string} */ folder, /** @type {RegExp} */ pattern) =>
        readdirSync(join(fresh, folder)).filter((name) => pattern.test(name)).map((name) => `${folder}/${name}`)[0];
    const loader = ["usr/lib64", "usr/lib"].filter((folder) => existsSync(join(fresh, folder)))
        .map((folder) => inside(folder, /^ld-linux/)).find((found) => found !== undefined);
    const suite = `${inside("usr/lib", /^llvm-\d+$/)}/bin`;
    const libraries = [inside("usr/lib", /-linux-gnu/), join(suite, "../lib")].map((folder) => join(place, folder)).join(":");
    mkdirSync(join(fresh, "bin"));
    // The loader is what the system says is running. So clang is told its own name, by which it finds its headers and starts itself again;
    // what it starts so has no options of ours.
    const named = 'case "$1" in -cc1*) ;; *) set -- -no-canonical-prefixes "$@" ;; esac\n';
    const start = (/** @type {string} */ name, /** @type {string} */ program) => writeFileSync(join(fresh, "bin", name),
        `#!/bin/sh\n${name.startsWith("clang") ? named : ""}exec "${place}/${loader}" --library-path "${libraries}" --argv0 "$0" "${place}/${program}" "$@"\n`,
        { mode: 0o755 });
    for (const name of llvm) start(name, `${suite}/${name}`);
    symlinkSync(join(suite, "../lib"), join(fresh, "lib"));
    for (const name of readdirSync(join(fresh, "usr/bin")).filter((each) => each.startsWith("wasm-") && !/-\d+$/.test(each))) start(name, `usr/bin/${name}`);
    const emscripten = join(fresh, "usr/share/emscripten");
    writeFileSync(join(emscripten, ".emscripten"), [`LLVM_ROOT = '${place}/bin'`, `BINARYEN_ROOT = '${place}'`,
        `NODE_JS = '${process.execPath}'`, `CACHE = '${place}/cache'`, ""].join("\n"));
    // Ours, further up, would make its older scripts modules.
    writeFileSync(join(fresh, "package.json"), '{ "type": "commonjs" }\n');
    // Where node finds the parser that the linker needs.
    symlinkSync("../nodejs", join(emscripten, "node_modules"));
}

/** @param {Compiler} compiler @param {string} fresh @returns {string} what went wrong */
function unpack({ version, debian }, fresh) {
    const archive = find("apt-get") && find("dpkg-deb") ? debianArchive() : null;
    if (archive === null) return "There is no Debian archive on this system.\n";
    const options = packageList(fresh, [`deb ${archive} ${debian.suite} main`]);
    // apt holds the lists against the archive's signature, and the packages against the lists.
    for (const command of [["update"], ["download", `${debian.package}`, ...debian.packages]]) {
        const { ok, output } = attempt("apt-get", [...options, "-q", ...command], { quiet: true, cwd: fresh });
        if (!ok) return output;
    }
    const packages = readdirSync(fresh).filter((name) => name.endsWith(".deb"));
    mkdirSync(join(fresh, "root"));
    for (const file of packages) {
        const { ok, output } = attempt("dpkg-deb", ["-x", join(fresh, file), join(fresh, "root")], { quiet: true });
        if (!ok) return output;
    }
    makeStarters(join(fresh, "root"), folderOf(version));
    return "";
}

/**
 * Unpacks the release's compiler where it is missing, or says how to come by one.
 * @returns {boolean} whether it is there and is the one that the lock file names
 */
export function bringEmscripten() {
    const compiler = pinned(), place = folderOf(compiler.version), fresh = join(root, ".deps", `download-emscripten-${process.pid}`);
    let problem = "";
    if (!existsSync(emccIn(place))) {
        console.log(`Unpacking: Emscripten ${compiler.version}, about 90 MB, 430 MB on the disk`);
        mkdirSync(fresh, { recursive: true });
        problem = unpack(compiler, fresh);
        if (problem === "") renameSync(join(fresh, "root"), place);
        rmSync(fresh, { recursive: true, force: true });
    }
    const found = problem === "" ? versionOf(emccIn(place)) : null;
    if (found === compiler.version) return true;
    console.error(`${problem}Not there: Emscripten ${compiler.version}${found ? `, but ${found}` : ""}. UPSTREAM_EMSDK_NEWEST=/path/to/emcc names one of an activated emsdk; ` +
        "without it the page is built with the emcc on the PATH, and is larger.");
    return false;
}
