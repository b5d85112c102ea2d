// A page that is made from an owner's configuration: what it says of the contact and of frames is in what is put on the web.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { ownInstrument } from "../../tools/page/inputs/inputs.js";
import { root } from "../../tools/shared/run.js";

const folder = mkdtempSync(join(tmpdir(), "upstream-configured-"));
after(() => rmSync(folder, { recursive: true }));
const path = join(folder, "assessment.json");

test("a build takes the contact and who may frame the page from it, writes an old file anew, and says so", () => {
    writeFileSync(path, JSON.stringify({ instrument: ownInstrument, contact: { href: "https://example.com/talk?a=1" }, frameAncestors: ["https://www.example.com"] }));
    const out = join(folder, "dist"), hosting = join(folder, "hosting");
    const args = ["--configuration", "assessment.json", "--out", out, "--hosting", hosting];
    if (process.env.UPSTREAM_MODULE) args.push("--module", process.env.UPSTREAM_MODULE);
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, "tools", "page", "build-page.js"), ...args], { cwd: folder, encoding: "utf8" });
    assert.equal(status, 0, stderr);
    assert.match(stdout, /^assessment\.json: it says its version now, so that later builds know how to read it\narchive\/sales-foundation-1: these questions are kept, /);
    assert.equal(JSON.parse(readFileSync(path, "utf8")).version, 1);
    assert.match(readFileSync(join(out, "index.html"), "utf8"), /"contact":"https:\/\/example\.com\/talk\?a=1"/);
    assert.match(readFileSync(join(hosting, "nginx.conf"), "utf8"), /frame-ancestors https:\/\/www\.example\.com/);
});
