// Promise: no test file holds up a whole run: one that fails and leaves something open has failed and ended, and one that never comes
// to an end is stopped and has failed.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { runFiles } from "../../../tools/test/suites/scripts.js";

const folder = mkdtempSync(join(tmpdir(), "upstream-run-"));
after(() => rmSync(folder, { recursive: true }));
// What runs below is a run of its own, not a part of this one.
delete process.env.NODE_TEST_CONTEXT;

/** @param {string} name @param {string} body @returns {string} */
function file(name, body) {
    const path = join(folder, `${name}.test.mjs`);
    writeFileSync(path, `import { test } from "node:test";\n${body}`);
    return path;
}
const fine = file("fine", 'test("holds", () => {});');

test("a test that fails before it closes its server is one that failed, and the file ends", () => {
    const leaves = file("leaves", `import { createServer } from "node:net";
        test("leaves a server", (_, done) => createServer().listen(0, "127.0.0.1", () => done(new Error("no"))));
        test("holds", () => {});`);
    const begun = performance.now();
    assert.deepEqual(runFiles("run-leaves", [leaves, fine], { seconds: 60, quiet: true, env: { UPSTREAM_TEST_ENDING: "500" } }), { passed: 2, failed: 1 });
    assert.ok(performance.now() - begun < 50_000, "it was not the limit that ended it");
});

test("a test that never ends is stopped, and the other files are counted", () => {
    const hangs = file("hangs", 'setInterval(() => {}, 1000); test("hangs", () => new Promise(() => {}));');
    assert.deepEqual(runFiles("run-hangs", [hangs, fine], { atOnce: 2, seconds: 3, quiet: true }), { passed: 1, failed: 1 });
});
