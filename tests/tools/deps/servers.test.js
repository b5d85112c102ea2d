// Promises: a server of the suite hosting is unpacked once, and one that cannot be had is named, never passed over.
import assert from "node:assert/strict";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { spawnSync } from "node:child_process";
import { bringServers, placeOf, servers } from "../../../tools/deps/servers.js";

const folder = mkdtempSync(join(tmpdir(), "upstream-servers-"));
after(() => rmSync(folder, { recursive: true }));

/** A server that no machine has. */
const known = [{ name: "upstream-none", packages: ["none", "none-module"], program: "usr/none/serve", parts: ["lib/a.so", "lib/b.so"], why: "is for this test" }];

/** A package with these files. @param {string} into @param {string} name @param {string[]} files */
function pack(into, name, files) {
    const tree = mkdtempSync(join(folder, "tree-"));
    for (const file of ["DEBIAN/control", ...files]) {
        mkdirSync(join(tree, file, ".."), { recursive: true });
        writeFileSync(join(tree, file), file === "DEBIAN/control" ? `Package: ${name}\nVersion: 1\nArchitecture: all\nMaintainer: none <none@example.org>\nDescription: none\n` : "x");
    }
    spawnSync("dpkg-deb", ["--build", tree, join(into, `${name}.deb`)]);
}

test("what cannot be had is said with its packages, and counts as missing", () => {
    /** @type {string[]} */
    const said = [];
    const there = bringServers({ folder, known, say: (text) => said.push(text), get: () => ({ ok: false, output: "No network.\n" }) });
    assert.equal(there, false);
    assert.equal(said.length, 1);
    assert.match(said[0], /^No network\.\nNot there: upstream-none, which is for this test\. It is in Debian's none and none-module;/);
    assert.deepEqual(readdirSync(folder).filter((name) => name.startsWith("upstream-none")), []);
});

test("a server without its module is not there", { skip: spawnSync("dpkg-deb", ["--version"]).error && "there is no dpkg-deb" }, () => {
    const get = (/** @type {string[]} */ _, /** @type {string} */ into) => {
        pack(into, "none", ["usr/none/serve"]);
        return { ok: true, output: "" };
    };
    assert.equal(bringServers({ folder, known, get, say: () => {} }), false);
});

test("a server is unpacked whole, and then found", { skip: spawnSync("dpkg-deb", ["--version"]).error && "there is no dpkg-deb" }, () => {
    let asked = 0;
    const get = (/** @type {string[]} */ packages, /** @type {string} */ into) => {
        asked++;
        assert.deepEqual(packages, ["none", "none-module"]);
        pack(into, "none", ["usr/none/serve"]);
        pack(into, "none-module", ["lib/b.so"]);
        return { ok: true, output: "" };
    };
    assert.ok(bringServers({ folder, known, get }) && bringServers({ folder, known, get }));
    assert.equal(asked, 1);
    const place = placeOf("upstream-none", { folder, known });
    assert.deepEqual(place, { program: join(folder, "upstream-none", "usr/none/serve"), part: join(folder, "upstream-none", "lib/b.so") });
    assert.ok(!existsSync(join(folder, "upstream-none", "none.deb")));
});

test("what suites serve pages with is known by name", () => {
    assert.deepEqual(servers.map(({ name }) => name), ["nginx", "caddy", "wordpress"]);
    assert.equal(placeOf("no-such-server"), null);
});
