// Promise: the archive of the WordPress plugin is the same whenever it is made, holds what WordPress asks of a plugin and the page of the last
// build, and nothing that a plugin may not hold.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { inflateRawSync } from "node:zlib";
import { root } from "../../../tools/shared/run.js";
import { crc32 } from "../../../tools/wordpress/crc.js";
import { lacks, pluginFiles, pluginFolder } from "../../../tools/wordpress/plugin.js";
import { zip } from "../../../tools/wordpress/zip.js";

const folder = mkdtempSync(join(tmpdir(), "upstream-plugin-"));
after(() => rmSync(folder, { recursive: true }));

/** A folder with these files. @param {string} name @param {Record<string, string>} files */
function page(name, files) {
    const path = join(folder, name);
    mkdirSync(join(path, "r", "solid"), { recursive: true });
    for (const [file, text] of Object.entries(files)) writeFileSync(join(path, file), text);
    return path;
}

const built = { "index.html": "<p>", "element.js": "1", "app.0123456789.js": "2", "app.0123456789.js.br": "x", "index.html.gz": "x", "r/solid/index.html": "3" };

/** Reads an archive by its list, as unpackers do. @param {Buffer} bytes @returns {Map<string, string>} */
function unzip(bytes) {
    const end = bytes.length - 22, count = bytes.readUInt16LE(end + 10), files = new Map();
    assert.equal(bytes.readUInt32LE(end), 0x06054b50);
    for (let at = bytes.readUInt32LE(end + 16), n = 0; n < count; n++) {
        const [packed, size, length, where] = [bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 24), bytes.readUInt16LE(at + 28), bytes.readUInt32LE(at + 42)];
        const start = where + 30 + bytes.readUInt16LE(where + 26), content = inflateRawSync(bytes.subarray(start, start + packed));
        assert.equal(content.length, size);
        assert.equal(bytes.readUInt32LE(at + 16), crc32(content));
        files.set(bytes.toString("utf8", at + 46, at + 46 + length), content.toString());
        at += 46 + length;
    }
    return files;
}

test("the checksum is the one of zip archives", () => assert.equal(crc32(Buffer.from("123456789")), 0xcbf43926));

test("an archive gives back what was put in, in one order, with one time", () => {
    const one = zip(new Map([["b/ü.txt", Buffer.from("second")], ["a.txt", Buffer.from("first ".repeat(100))], ["empty", Buffer.alloc(0)]]));
    assert.deepEqual([...unzip(one)], [["a.txt", "first ".repeat(100)], ["b/ü.txt", "second"], ["empty", ""]]);
    assert.deepEqual(zip(new Map([["empty", Buffer.alloc(0)], ["a.txt", Buffer.from("first ".repeat(100))], ["b/ü.txt", Buffer.from("second")]])), one);
});

test("the plugin carries the page, without packed forms and hidden files", () => {
    const names = [...pluginFiles(page("plain", { ...built, ".hidden": "x" })).keys()];
    assert.deepEqual(names.filter((name) => name.includes("/page/")).map((name) => name.replace("upstream-assessment/page/", "")).sort(),
        ["app.0123456789.js", "element.js", "index.html", "r/solid/index.html"]);
    for (const name of ["upstream-assessment.php", "uninstall.php", "readme.txt", "LICENSE", "block/block.json", "block/edit.js"]) assert.ok(names.includes(`upstream-assessment/${name}`), name);
    assert.ok(names.every((name) => /^upstream-assessment\/[\w./-]+$/.test(name)), `${names}`);
});

test("of a folder that keeps the files of former builds, it carries those of the last", () => {
    const path = page("former", { ...built, "app.9999999999.js": "old", ".upstream-files.json": JSON.stringify({ builds: [Object.keys(built), ["app.9999999999.js"]] }) });
    const names = [...pluginFiles(path).keys()];
    assert.ok(names.includes("upstream-assessment/page/app.0123456789.js"));
    assert.ok(!names.includes("upstream-assessment/page/app.9999999999.js"));
});

test("script/package-wordpress makes the same archive in another place, prints its path last, and refuses a folder without a page", () => {
    const path = page("script", built);
    const [one, other] = ["one", "other"].map((name) => {
        const said = execFileSync(join(root, "script", "package-wordpress"), ["--page", path, "--out", join(folder, name)], { encoding: "utf8" });
        return readFileSync(/** @type {string} */ (said.trim().split("\n").at(-1)));
    });
    assert.deepEqual(one, other);
    assert.deepEqual(unzip(one).get("upstream-assessment/page/r/solid/index.html"), "3");
    assert.deepEqual(lacks(folder), ["index.html", "element.js"]);
    assert.throws(() => execFileSync(join(root, "script", "package-wordpress"), ["--page", folder], { stdio: "pipe" }), /no index\.html and no element\.js/);
});

test("version, licence and requirements are the same wherever they are said", () => {
    const text = (/** @type {string} */ name) => readFileSync(join(pluginFolder, name), "utf8");
    const header = text("upstream-assessment.php"), readme = text("readme.txt");
    const version = /Version: +(\S+)/.exec(header)?.[1];
    assert.equal(/const VERSION = '([^']+)'/.exec(header)?.[1], version);
    assert.equal(/^Stable tag: (\S+)/m.exec(readme)?.[1], version);
    assert.match(readFileSync(join(root, "CMakeLists.txt"), "utf8"), new RegExp(`VERSION ${version?.replaceAll(".", "\\.")}\\b`));
    for (const [inHeader, inReadme] of [["Requires at least", "Requires at least"], ["Requires PHP", "Requires PHP"]]) {
        assert.equal(new RegExp(`${inReadme}: *(\\S+)`).exec(readme)?.[1], new RegExp(`${inHeader}: +(\\S+)`).exec(header)?.[1]);
    }
    assert.equal(text("LICENSE"), readFileSync(join(root, "LICENSE"), "utf8"));
});
