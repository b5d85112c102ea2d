// What a quick run looks at: everything that differs from main, and what includes it.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { changedFiles } from "../../../tools/test/changed.js";
import { withHeaders } from "../../../tools/test/tidy.js";

const folder = mkdtempSync(join(tmpdir(), "upstream-changed-"));
after(() => rmSync(folder, { recursive: true }));

const git = (/** @type {string[]} */ ...args) => execFileSync("git", ["-c", "user.name=Test", "-c", "user.email=test@localhost", ...args], { cwd: folder });
const file = (/** @type {string} */ name, text = "1\n") => writeFileSync(join(folder, name), text);

test("changed is what is committed since main, not committed yet, or new; not what main has got since", () => {
    assert.equal(changedFiles(folder), null, "without git everything counts");
    git("init", "-q", "-b", "main");
    for (const name of ["same", "committed", "edited", "gone", "main's"]) file(name);
    git("add", ".");
    git("commit", "-qm", "first");
    git("checkout", "-qb", "work");
    assert.deepEqual(changedFiles(folder), []);
    file("committed", "2\n");
    git("commit", "-qam", "second");
    file("edited", "2\n");
    file("neu ä");
    rmSync(join(folder, "gone"));
    git("stash", "-q");
    git("checkout", "-q", "main");
    file("main's", "2\n");
    git("commit", "-qam", "third");
    git("checkout", "-q", "work");
    git("stash", "pop", "-q");
    assert.deepEqual(changedFiles(folder), ["committed", "edited", "neu ä"]);
});

test("a source stands for the headers that it includes, near and far", () => {
    const known = ["src/engine/include/upstream/engine/model/instrument.hpp", "src/engine/include/upstream/engine/names.hpp",
        "src/engine/model/tables.hpp", "src/ui/include/upstream/ui/core/theme.hpp"];
    const parts = [...withHeaders("src/engine/model/tables.cpp", known)];
    assert.equal(parts[0], "src/engine/model/tables.cpp");
    assert.ok(parts.includes("src/engine/model/tables.hpp"), "beside the source");
    assert.ok(parts.includes("src/engine/include/upstream/engine/model/instrument.hpp"), "public");
    assert.ok(!parts.includes("src/ui/include/upstream/ui/core/theme.hpp"));
});
