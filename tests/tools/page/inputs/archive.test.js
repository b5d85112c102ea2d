// An edit that would make old links mean something else is refused by its places; other edits, and another version, are not. What is
// published is kept once, and what is kept is looked at.
import assert from "node:assert/strict";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { after, beforeEach, test } from "node:test";
import { archiveFindings, formerVersions, keep } from "../../../../tools/page/inputs/archive.js";
import { findingLines } from "../../../../tools/page/inputs/findings.js";
import { root } from "../../../../tools/shared/run.js";

const folder = mkdtempSync(join(tmpdir(), "upstream-archive-")), path = join(folder, "check.en.json"), archive = join(folder, "archive");
after(() => rmSync(folder, { recursive: true }));

/** @returns {any} */
const current = () => JSON.parse(readFileSync(path, "utf8"));
/** @param {(instrument: any) => void} change */
function edit(change) {
    const instrument = current();
    change(instrument);
    writeFileSync(path, JSON.stringify(instrument));
}
const said = () => findingLines(archiveFindings(archive, path, current(), (file) => file.slice(folder.length + 1)));

beforeEach(() => {
    rmSync(archive, { recursive: true, force: true });
    cpSync(join(root, "assets", "instruments", "sales-foundation.en.json"), path);
});

test("what is published is kept beside the instrument, once, and its texts as they were last", () => {
    const kept = keep(archive, path, [path]);
    assert.equal(kept, join(folder, "archive", "sales-foundation-1"));
    assert.deepEqual(readdirSync(String(kept)), ["check.en.json"]);
    assert.equal(keep(archive, path, [path]), null);
    edit((each) => { each.items[0].text = "Another wording."; });
    assert.deepEqual(said(), []);
    assert.equal(keep(archive, path, [path]), kept);
    assert.ok(readFileSync(join(String(kept), "check.en.json")).equals(readFileSync(path)));
});

test("without an archive every edit is right", () => {
    edit((each) => { each.items.pop(); });
    assert.deepEqual(said(), []);
});

test("an edit that changes a score is refused with its place, and a higher version lets it through", () => {
    keep(archive, path, [path]);
    edit((each) => { each.items[3].weight = 2; });
    assert.deepEqual(said(), [
        "check.en.json:/items/3/weight: this is 2; expected 1, as in archive/sales-foundation-1/check.en.json; or another version",
        "check.en.json:/version: this is 1, and links of it would mean something else; expected at least 2; or, if no link of it was ever passed on, no folder archive/sales-foundation-1",
    ]);
    edit((each) => { each.version = 2; });
    assert.deepEqual(said(), []);
    assert.deepEqual(formerVersions(archive, path), [{ version: 1, file: join(folder, "archive", "sales-foundation-1", "check.en.json") }]);
    keep(archive, path, [path]);
    assert.deepEqual(formerVersions(archive, path).map(({ version }) => version), [1]);
});

test("a version that is lower than one that was published is refused", () => {
    edit((each) => { each.version = 3; });
    keep(archive, path, [path]);
    edit((each) => { each.version = 2; });
    assert.deepEqual(said(), ["check.en.json:/version: this is 2, and there has been 3; expected at least 3"]);
});

test("an archive that is broken, or holds something else, is named", () => {
    const kept = String(keep(archive, path, [path])), file = join(kept, basename(path));
    writeFileSync(file, "{");
    assert.match(said().join("\n"), /^archive\/sales-foundation-1\/check\.en\.json: it is not JSON/);
    writeFileSync(file, JSON.stringify({ ...current(), version: 5 }));
    assert.deepEqual(said(), ["archive/sales-foundation-1/check.en.json:/version: this is version 5 of “sales-foundation”; expected version 1 of “sales-foundation”, as its folder says"]);
});

test("folders of others, and what is no version, are left alone", () => {
    for (const name of ["sales-foundation-x", "sales-foundation-01", "sales-foundation-", "another-1", "sales-foundation-2"]) mkdirSync(join(archive, name), { recursive: true });
    writeFileSync(join(archive, "another-1", basename(path)), "{}");
    assert.deepEqual(said(), []);
    assert.deepEqual(formerVersions(archive, path), []);
});
