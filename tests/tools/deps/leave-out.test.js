// Promises: cmake/LeaveOut.cmake empties exactly the functions that are named, every overload, and stops where there is none.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { root } from "../../../tools/shared/run.js";

const folder = mkdtempSync(join(tmpdir(), "upstream-leave-out-"));
after(() => rmSync(folder, { recursive: true }));

const source = `namespace N { static void Draw(); bool Open(int); }
static void N::Draw()
{
    if (a[0]) { b(";"); }
}
void N::DrawMore()
{
    Draw();
}
bool N::Open(int)
{
    return true;
}
const char* N::Open(const char* name)
{
    return name;
}
`;

/** @param {string[]} names */
function leaveOut(...names) {
    const at = (/** @type {string} */ name) => join(folder, name);
    writeFileSync(at("source.cpp"), source);
    writeFileSync(at("run.cmake"), `include("${root}/cmake/LeaveOut.cmake")\nupstream_leave_out("${at("source.cpp")}" "${at("copy.cpp")}" ${names.join(" ")})\n`);
    const { status, stderr } = spawnSync("cmake", ["-P", at("run.cmake")], { encoding: "utf8" });
    return { status, stderr, text: status === 0 ? readFileSync(at("copy.cpp"), "utf8") : "" };
}

test("what is named does nothing, all else is as it was", () => {
    assert.equal(leaveOut("Draw", "Open").text.replace(/\n+/g, "\n"), `namespace N { static void Draw(); bool Open(int); }
static void N::Draw()
{ /* left out */ }
void N::DrawMore()
{
    Draw();
}
bool N::Open(int)
{ return {}; /* left out */ }
const char* N::Open(const char* name)
{ return {}; /* left out */ }
`);
    assert.equal(readFileSync(join(folder, "source.cpp"), "utf8"), source);
});

test("a name that no function has stops it", () => {
    const { status, stderr } = leaveOut("Draw", "Close");
    assert.notEqual(status, 0);
    assert.match(stderr.replace(/\s+/g, " "), /has no function Close to leave out/);
});
