// Promises: the programs of an unpacked Emscripten are started by the loader and with the libraries that lie beside them, and its settings
// name nothing else; the emcc that somebody names counts before it.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, test } from "node:test";
import { makeStarters, newestEmcc, versionOf } from "../../../tools/deps/emscripten.js";

const folder = mkdtempSync(join(tmpdir(), "upstream-emscripten-"));
after(() => rmSync(folder, { recursive: true }));

/** @param {string} name @param {string} text a program */
function program(name, text) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), `#!/bin/sh\n${text}\n`, { mode: 0o755 });
    return join(folder, name);
}

test("each program is started by the unpacked loader, clang by its name", () => {
    const loader = program("usr/lib64/ld-linux-none.so.2", 'printf "%s\\n" "$@"');
    for (const name of ["usr/lib/none-linux-gnu/libc.so", "usr/lib/llvm-99/bin/clang", "usr/bin/wasm-opt", "usr/bin/wasm-ld-99", "usr/share/nodejs/acorn"]) program(name, "");
    mkdirSync(join(folder, "usr/share/emscripten"), { recursive: true });
    makeStarters(folder, folder);
    const started = (/** @type {string} */ name, /** @type {string[]} */ ...options) => spawnSync(join(folder, "bin", name), options, { encoding: "utf8" }).stdout.split("\n").slice(0, -1);
    const by = (/** @type {string} */ name) => ["--library-path", `${folder}/usr/lib/none-linux-gnu:${folder}/usr/lib/llvm-99/lib`, "--argv0", `${folder}/bin/${name}`];
    assert.deepEqual(started("clang", "-o", "a b"), [...by("clang"), `${folder}/usr/lib/llvm-99/bin/clang`, "-no-canonical-prefixes", "-o", "a b"]);
    assert.deepEqual(started("clang", "-cc1", "-x"), [...by("clang"), `${folder}/usr/lib/llvm-99/bin/clang`, "-cc1", "-x"], "as it starts itself");
    assert.deepEqual(started("wasm-opt", "-o", "a b"), [...by("wasm-opt"), `${folder}/usr/bin/wasm-opt`, "-o", "a b"]);
    assert.ok(!readdirSync(join(folder, "bin")).includes("wasm-ld-99"));
    assert.match(readFileSync(join(folder, "bin", "clang"), "utf8"), new RegExp(`exec "${loader}"`));
    const settings = readFileSync(join(folder, "usr/share/emscripten/.emscripten"), "utf8");
    assert.equal(settings, `LLVM_ROOT = '${folder}/bin'\nBINARYEN_ROOT = '${folder}'\nNODE_JS = '${process.execPath}'\nCACHE = '${folder}/cache'\n`);
    assert.equal(JSON.parse(readFileSync(join(folder, "package.json"), "utf8")).type, "commonjs", "whatever the folder above says");
    assert.ok(readdirSync(join(folder, "usr/share/emscripten/node_modules")).includes("acorn"));
});

test("the emcc that is named counts, and says its version", () => {
    const named = program("emcc", "echo 'emcc (Emscripten gcc/clang-like replacement + linker emulating GNU ld) 7.8.9 ()'");
    const before = process.env.UPSTREAM_EMSDK_NEWEST;
    process.env.UPSTREAM_EMSDK_NEWEST = named;
    try {
        assert.equal(newestEmcc(), named);
    } finally {
        if (before === undefined) delete process.env.UPSTREAM_EMSDK_NEWEST;
        else process.env.UPSTREAM_EMSDK_NEWEST = before;
    }
    assert.equal(versionOf(named), "7.8.9");
    assert.equal(versionOf(join(folder, "none")), null);
});
