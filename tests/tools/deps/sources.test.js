// Sources that are not the ones in the lock file stop the build, whichever way they came.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { root } from "../../../tools/shared/run.js";
import { unpack } from "../../../tools/deps/sources.js";

const folder = mkdtempSync(join(tmpdir(), "upstream-sources-"));
after(() => rmSync(folder, { recursive: true }));

const sha256 = (/** @type {string | Uint8Array} */ bytes) => createHash("sha256").update(bytes).digest("hex");

const contents = { "a.h": "int a;\n", "deep/b.h": "int b;\n" };
/** Worked out here from the rule in docs/dependencies.md. */
const treeSum = sha256(Object.entries(contents).map(([path, text]) => `${sha256(text)}  ${path}\n`).join(""));

/**
 * Asks CMake for a source in a project that has only a lock file and .deps/.
 * @param {string} name of the project's folder
 * @param {Record<string, string>} files
 * @param {string} filesSha256
 */
function configure(name, files, filesSha256) {
    const project = join(folder, name);
    for (const [path, text] of Object.entries(files)) {
        mkdirSync(join(project, ".deps", "thing-1.0", "deep"), { recursive: true });
        writeFileSync(join(project, ".deps", "thing-1.0", path), text);
    }
    const lock = { dependencies: [{ name: "thing", version: "1.0", files: ["*.h", "deep/*"], filesSha256 }] };
    writeFileSync(join(project, "dependencies.lock.json"), JSON.stringify(lock));
    writeFileSync(join(project, "ask.cmake"), `set(PROJECT_SOURCE_DIR "${project}")
        include("${root}/cmake/SourceLock.cmake")
        upstream_source(thing)
        message(STATUS "source: \${THING_SOURCE}")`);
    const { status, stdout, stderr } = spawnSync("cmake", ["-P", join(project, "ask.cmake")], { encoding: "utf8" });
    return { status, output: stdout + stderr };
}

test("the sources of the lock file are taken", () => {
    const { status, output } = configure("right", contents, treeSum);
    assert.equal(status, 0, output);
    assert.match(output, /source: .*\.deps\/thing-1\.0/);
});

for (const [what, files] of Object.entries({
    "a changed file": { ...contents, "a.h": "int A;\n" },
    "a missing file": { "a.h": contents["a.h"] },
    "a file more": { ...contents, "deep/c.h": "" },
})) {
    test(`${what} stops the build and is explained`, () => {
        const { status, output } = configure(what.replaceAll(" ", "-"), files, treeSum);
        assert.notEqual(status, 0);
        assert.match(output, /not the ones in\s+dependencies\.lock\.json/);
        assert.match(output, new RegExp(`expected\\s+${treeSum}`));
    });
}

test("an archive with another sum is not unpacked", () => {
    writeFileSync(join(folder, "thing.tar"), "not what was asked for");
    const dependency = {
        name: "thing", version: "1.0", files: ["*.h"],
        debian: { package: "thing=1.0", suite: "sid", file: "thing.tar", sha256: treeSum },
    };
    assert.throws(() => unpack(dependency, folder), /thing\.tar is not the archive .* names/);
});

test("every dependency of the lock file has upstream's address, Debian's archive and three sums", () => {
    const lock = JSON.parse(readFileSync(join(root, "dependencies.lock.json"), "utf8"));
    const sum = /^[0-9a-f]{64}$/;
    assert.deepEqual(lock.dependencies.map((/** @type {{name: string}} */ { name }) => name).sort(),
        ["catch2", "imgui", "nlohmann-json", "qrcodegen"]);
    for (const { upstream, debian, filesSha256, licence } of lock.dependencies) {
        assert.match(upstream.sha256, sum);
        assert.match(debian.sha256, sum);
        assert.match(filesSha256, sum);
        assert.ok(upstream.url.includes("/archive/refs/tags/") && debian.package && debian.suite && licence);
    }
});
