// Promises: a build takes nothing out of its folder that no build has put there, and files of the last builds stay for whoever
// has their page open.
import assert from "node:assert/strict";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, beforeEach, test } from "node:test";
import { formerBuilds, hasDigest, lastBuild, listName, takeOutFormer } from "../../../tools/page/former-files.js";

const folder = mkdtempSync(join(tmpdir(), "upstream-former-"));
after(() => rmSync(folder, { recursive: true }));
beforeEach(() => {
    for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
});

/** A build that writes these files. @param {string[]} names @param {number} [keep] */
function build(names, keep) {
    for (const name of names) writeFileSync(join(folder, name), name);
    takeOutFormer(folder, names, keep);
}

/** The files of the build number `n`. @param {number} n */
const page = (n) => ["index.html", `app.000000000${n}.js`, `app.000000000${n}.js.br`];

const here = () => readdirSync(folder).filter((name) => name !== listName).sort();

test("what somebody else has put into the folder stays: files, hidden files and folders", () => {
    mkdirSync(join(folder, "fonts"));
    for (const name of ["CNAME", "robots.txt", ".htaccess", "fonts/a.woff2", "logo.0123456789.svg"]) writeFileSync(join(folder, name), "mine");
    for (let n = 0; n < 6; n++) build(page(n));
    for (const name of ["CNAME", "robots.txt", ".htaccess", "fonts/a.woff2", "logo.0123456789.svg"]) {
        assert.equal(readFileSync(join(folder, name), "utf8"), "mine", name);
    }
});

test("files of the three builds before stay, older ones go", () => {
    assert.ok(formerBuilds >= 3);
    for (let n = 0; n < 5; n++) build(page(n));
    assert.deepEqual(here(), [...new Set([1, 2, 3, 4].flatMap(page))].sort());
    build(page(5));
    assert.deepEqual(lastBuild(folder), page(5).sort());
    assert.ok(!existsSync(join(folder, "app.0000000001.js")));
    assert.ok(!existsSync(join(folder, "app.0000000001.js.br")));
});

test("the same page built again pushes nothing out, and one that comes back stays", () => {
    for (const n of [0, 1, 1, 1, 1, 1, 0]) build(page(n));
    assert.deepEqual(here(), [...new Set([0, 1].flatMap(page))].sort());
    for (const n of [1, 2, 3]) build(page(n));
    assert.ok(existsSync(join(folder, "app.0000000000.js")));
});

test("a file without a digest goes as soon as a build no longer writes it", () => {
    build(["index.html", "index.html.br", "notes.txt"]);
    build(["index.html"]);
    assert.deepEqual(here(), ["index.html"]);
});

test("files in folders go like others, with a folder that nothing is left in; other files in it stay", () => {
    for (const name of ["r/solid", "de/r/solid"]) mkdirSync(join(folder, name), { recursive: true });
    build(["index.html", "r/solid/index.html", "de/r/solid/index.html"]);
    writeFileSync(join(folder, "r", "mine.txt"), "mine");
    build(["index.html"]);
    assert.deepEqual(here(), ["index.html", "r"]);
    assert.deepEqual(readdirSync(join(folder, "r")), ["mine.txt"]);
});

test("where nothing earlier is wanted, only the last build's files stay", () => {
    build(page(0), 0);
    build(page(1), 0);
    assert.deepEqual(here(), page(1).sort());
});

test("a list that is broken or names what lies elsewhere takes nothing out", () => {
    const outside = join(folder, "..", `outside-${process.pid}.txt`);
    writeFileSync(outside, "mine");
    writeFileSync(join(folder, ".htaccess"), "mine");
    for (const list of ["", "[]", "{", '{"builds":3}', '{"builds":[3]}', JSON.stringify({ builds: [["r/../.htaccess", "r/.htaccess", `r/../../outside-${process.pid}.txt`, `../outside-${process.pid}.txt`, outside, ".htaccess", ".", "", 7, null]] })]) {
        writeFileSync(join(folder, listName), list);
        build(page(0));
        assert.equal(readFileSync(outside, "utf8"), "mine", list);
        assert.equal(readFileSync(join(folder, ".htaccess"), "utf8"), "mine", list);
    }
    rmSync(outside);
});

test("the list is the same for the same builds, whatever the order of their files", () => {
    build(page(0));
    const list = readFileSync(join(folder, listName), "utf8");
    build(page(0).reverse());
    assert.equal(readFileSync(join(folder, listName), "utf8"), list);
});

test("names with a digest are told from others, packed or not", () => {
    for (const name of ["app.0123456789.js", "words-lazy.de.0123456789.json.br", "lazy.abcdef0123.wasm.gz"]) assert.ok(hasDigest(name), name);
    for (const name of ["index.html", "index.html.br", "app.js", "app.012345678.js", "THIRD-PARTY-NOTICES.txt.gz"]) assert.ok(!hasDigest(name), name);
});
