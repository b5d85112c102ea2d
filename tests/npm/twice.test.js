// The package is the same, byte for byte, whoever makes it and wherever: it is made once more, C++ and all, in a folder of another name,
// under an umask that lets nobody else read.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { root } from "../../tools/shared/run.js";
import { place, tarball } from "./package.js";

test("made twice in different folders, it is byte-identical", () => {
    const elsewhere = join(place("elsewhere"), "another name");
    const files = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], { cwd: root, encoding: "utf8" }).split("\0");
    for (const file of files.filter((each) => each !== "" && existsSync(join(root, each)))) {
        mkdirSync(dirname(join(elsewhere, file)), { recursive: true });
        cpSync(join(root, file), join(elsewhere, file));
    }
    for (const brought of [".deps", "node_modules"]) if (existsSync(join(root, brought))) symlinkSync(join(root, brought), join(elsewhere, brought));
    const { status, stdout, stderr } = spawnSync("sh", ["-c", "umask 077; exec script/package"], { cwd: elsewhere, encoding: "utf8", maxBuffer: 1 << 28 });
    assert.equal(status, 0, stdout + stderr);
    const other = stdout.trim().split("\n").at(-1) ?? "";
    assert.ok(other.startsWith(elsewhere) && other !== tarball, other);
    assert.ok(readFileSync(other).equals(readFileSync(tarball)), "the tarballs differ");
});
