// Cuts the page's WebAssembly in two: what every visitor needs, and the lazily loaded part. The functions marked UPSTREAM_LAZY
// (src/app/include/upstream/app/model/lazy.hpp) are its entry points. The second file holds them and everything that can be
// reached through them alone; the page loads it when one of them is needed. Binaryen's wasm-split does the cutting;
// which functions those are is worked out here, from the module's own calls.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { cached, digest } from "../shared/files.js";
import { attempt, fail, find, root, run } from "../shared/run.js";

/** What the names of the entry points begin with: UPSTREAM_LAZY names their symbols so. */
const lazyPrefix = "lazy_";

/** What newer compilers use without being asked; every browser that the page supports has it. */
const features = ["mutable-globals", "sign-ext", "bulk-memory", "nontrapping-float-to-int"].map((name) => `--enable-${name}`);

/** Made small; then once more with its branches laid out anew, which packs better (1 kB of the first load). */
const rounds = [["-Oz", "--converge"], ["--flatten", "--rereloop", "-Oz", "-Oz"]];

/** A program of Binaryen: Emscripten's own, which fits what it has built, or else one on the PATH. @param {string} name */
function binaryen(name) {
    const emcc = process.env.UPSTREAM_EMCC;
    const config = attempt(emcc ? join(dirname(emcc), "em-config") : "em-config", ["BINARYEN_ROOT"], { quiet: true });
    const own = join(config.ok ? config.output.trim() : "", "bin", name);
    return (config.ok && existsSync(own) ? own : find(name)) ??
        fail(`${name} is missing. It is a part of Binaryen, which comes with Emscripten; put it on the PATH.`);
}

/**
 * Who calls whom, and which functions are reached from outside.
 * @param {string} text the module as wasm-dis prints it
 */
function readCalls(text) {
    /** @type {Map<string, Set<string>>} */
    const calls = new Map();
    /** @type {Set<string>} */
    const roots = new Set();
    let current = new Set();
    for (const line of text.split("\n")) {
        const func = /^ \(func \$([^\s()]+)/.exec(line);
        if (func) calls.set(func[1], current = new Set());
        for (const [, called] of line.matchAll(/\((?:call|return_call|ref\.func) \$([^\s()]+)/g)) current.add(called);
        if (/^ \(elem /.test(line)) for (const [, name] of line.matchAll(/ \$([^\s()]+)/g)) roots.add(name);
        const exported = /^ \(export "[^"]*" \(func \$([^\s()]+)\)/.exec(line);
        if (exported) roots.add(exported[1]);
    }
    return { calls, roots };
}

/** @param {Map<string, Set<string>>} calls @param {Iterable<string>} from @param {Set<string>} closed not gone into */
function reachable(calls, from, closed) {
    const seen = new Set(), open = [...from];
    while (open.length > 0) {
        const name = /** @type {string} */ (open.pop());
        if (seen.has(name) || closed.has(name)) continue;
        seen.add(name);
        open.push(...(calls.get(name) ?? []));
    }
    return seen;
}

/** @param {string} text */
function lazyFunctions(text) {
    const { calls, roots } = readCalls(text);
    const names = [...calls.keys()];
    const closed = new Set(names.filter((name) => name.startsWith(lazyPrefix)));
    if (closed.size === 0)
        fail(`No function of the module is called ${lazyPrefix}…: tools/page/split-module.js and src/app/include/upstream/app/model/lazy.hpp must agree.`);
    const first = reachable(calls, [...roots].filter((name) => !closed.has(name)), closed);
    return names.filter((name) => !first.has(name));
}

/** @param {Buffer} whole */
function split(whole) {
    mkdirSync(join(root, "build"), { recursive: true });
    const folder = mkdtempSync(join(root, "build", "split-"));
    const path = (/** @type {string} */ name) => join(folder, name);
    writeFileSync(path("whole.wasm"), whole);
    run(binaryen("wasm-dis"), [path("whole.wasm"), "-o", path("whole.wat")], { quiet: true });
    writeFileSync(path("names"), lazyFunctions(readFileSync(path("whole.wat"), "utf8")).join("\n"));
    run(binaryen("wasm-split"), [path("whole.wasm"), ...features, `--split-funcs=@${path("names")}`, "-o1", path("first.wasm"),
        "-o2", path("lazy.wasm")], { quiet: true });
    const parts = ["first.wasm", "lazy.wasm"].map((name) => {
        for (const passes of rounds) run(binaryen("wasm-opt"), [...passes, ...features, path(name), "-o", path(name)], { quiet: true });
        return readFileSync(path(name));
    });
    rmSync(folder, { recursive: true });
    return parts;
}

/** A module in one piece, without the names of its functions. @param {Buffer} whole */
export function withoutNames(whole) {
    const folder = mkdtempSync(join(root, "build", "names-")), path = join(folder, "module.wasm");
    writeFileSync(path, whole);
    run(binaryen("wasm-opt"), ["--strip-debug", ...features, path, "-o", path], { quiet: true });
    const bytes = readFileSync(path);
    rmSync(folder, { recursive: true });
    return bytes;
}

/**
 * @param {Buffer} whole a module with its functions' names
 * @returns {Promise<{first: Buffer, lazy: Buffer}>}
 */
export async function splitModule(whole) {
    const key = digest(whole, readFileSync(new URL(import.meta.url)));
    /** @type {Buffer[] | undefined} */
    let parts;
    const part = (/** @type {number} */ index) => cached(`split-${key}-${index}`, () => (parts ??= split(whole))[index]);
    return { first: await part(0), lazy: await part(1) };
}
