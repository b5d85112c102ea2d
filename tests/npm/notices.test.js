// What others have written of the package is named with its licence, for people (THIRD-PARTY-NOTICES) and for programs (a bill of
// materials in CycloneDX): what is compiled into its modules, of which node packages its programs hold code, and the typeface.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { bundledPackages } from "../../tools/package/bundled.js";
import { keptNotices, readLock } from "../../tools/page/notices.js";
import { projectWith, readJson } from "./package.js";

const { installed } = projectWith("notices");
const notices = readFileSync(join(installed, "THIRD-PARTY-NOTICES"), "utf8");
const bill = readJson(join(installed, "sbom.cdx.json"));
/** @type {any[]} */
const components = bill.components;

test("the notices hold all that the page's do, and a licence for each node package of which a program holds code", () => {
    assert.ok(notices.startsWith(readFileSync(keptNotices, "utf8").trimEnd()));
    for (const name of ["linkedom", "subset-font", "harfbuzzjs", "wawoff2", "htmlparser2"]) assert.match(notices, new RegExp(`^${name} \\d+\\.`, "m"));
    assert.match(notices, /Brotli Authors/);
    assert.match(notices, /WOFF2 Authors/);
    assert.match(notices, /Behdad Esfahbod/);
    const sections = notices.split(`${"=".repeat(80)}\n`).slice(1).filter((each) => each.includes(" in the program upstream-assessment"));
    assert.ok(sections.length > 10);
    for (const section of sections) assert.match(section, /copyright/i, section.slice(0, 80));
});

test("a package without a licence of its own would end the build, and ours is no package", () => {
    assert.deepEqual(bundledPackages(["tools/assessment/main.js", "web/engine/engine.js"]), []);
    assert.deepEqual(bundledPackages(["node_modules/linkedom/esm/index.js", "node_modules/linkedom/esm/shared/x.js"]).map(({ name }) => name), ["linkedom"]);
});

test("the bill of materials has the fields that CycloneDX 1.6 asks for", () => {
    assert.equal(bill.bomFormat, "CycloneDX");
    assert.equal(bill.specVersion, "1.6");
    assert.equal(bill.version, 1);
    assert.match(bill.serialNumber, /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/);
    assert.equal(bill.metadata.timestamp, undefined);
    for (const each of [bill.metadata.component, ...components]) {
        assert.match(each.type, /^(application|library)$/);
        assert.ok(each.name.length > 0);
        assert.match(each.purl, /^pkg:(npm|github|generic)\/[\w%./@+-]+$/);
        assert.equal(each["bom-ref"], each.purl);
        for (const licence of each.licenses) {
            // SPDX: an id, or ids with operators in capitals between them.
            if (licence.expression) assert.match(licence.expression, /^[\w.+-]+( (OR|AND|WITH) [\w.+-]+)+$/, each.name);
            else assert.match(licence.license.id, /^[\w.+-]+$/, each.name);
        }
    }
    const references = components.map((each) => each["bom-ref"]);
    assert.equal(new Set(references).size, references.length);
    const [own, ...others] = bill.dependencies;
    assert.deepEqual(own.dependsOn, references);
    assert.deepEqual(others.map((/** @type {any} */ each) => each.ref), references);
});

test("it names the C++ parts with the sums of their archives, what the compiler adds, the typeface and the node packages", () => {
    for (const { name, version, shipped, ...part } of readLock().dependencies) {
        const found = components.find((each) => each.name === name);
        assert.equal(Boolean(found), shipped.length > 0, name);
        if (found) assert.deepEqual([found.version, found.hashes[0].content], [version, /** @type {any} */ (part).upstream.sha256]);
    }
    const names = components.map((each) => each.name).join("\n");
    for (const part of [/^imgui$/m, /^qrcodegen$/m, /^nlohmann-json$/m, /^stb_/m, /Emscripten/, /musl/, /libc\+\+/, /^HarfBuzz$/m, /^Brotli$/m, /^inter-ui$/m, /^linkedom$/m, /^harfbuzzjs$/m]) assert.match(names, part);
    // Each node package that has a section in the notices, and no other.
    const sections = [...notices.matchAll(/^(\S+) (\d\S*)\n.*; in the program upstream-assessment$/gm)].map(([, name, version]) => `pkg:npm/${name.replace("@", "%40")}@${version}`);
    assert.deepEqual(components.filter(({ purl, name }) => purl.startsWith("pkg:npm/") && name !== "inter-ui").map(({ purl }) => purl), sections);
});
