// An owner's configuration is read whole or not at all: each mistake is named with its place and what would be right, and a
// file of an older version is brought up, not refused.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { broughtUp, configurationFindings, readConfiguration } from "../../../../tools/page/inputs/configuration.js";
import { lookAtInputs } from "../../../../tools/page/inputs/inputs.js";

const folder = mkdtempSync(join(tmpdir(), "upstream-configuration-"));
after(() => rmSync(folder, { recursive: true }));
const path = join(folder, "assessment.json");

/** @param {unknown} values */
const put = (values) => writeFileSync(path, JSON.stringify(values));
const least = { version: 1, instrument: "instrument.en.json" };

/** @param {Record<string, unknown>} more */
const found = (more) => configurationFindings({ ...least, ...more }).map(({ pointer, is }) => `${pointer} ${is}`);

test("a configuration gives whole paths, and what it does not say is not there", () => {
    put(least);
    assert.deepEqual(readConfiguration(path), { values: { instrument: join(folder, "instrument.en.json"), needs: {} }, changes: [] });
    put({
        ...least, theme: "brand/theme.json", site: "https://example.com/check/", contact: { href: "mailto:us@example.com" },
        frameAncestors: ["https://www.example.com", "https://*.example.org"],
    });
    assert.deepEqual(readConfiguration(path), { changes: [], values: {
        instrument: join(folder, "instrument.en.json"), theme: join(folder, "brand", "theme.json"), site: "https://example.com/check/",
        contact: "mailto:us@example.com", frames: "https://www.example.com https://*.example.org",
        needs: { contact: { href: "mailto:us@example.com" } },
    } });
});

test("each mistake is named with its place", () => {
    assert.deepEqual(found({}), []);
    assert.deepEqual(found({ instrument: 3, site: "example.com", contcat: {}, contact: { href: "javascript:alert(1)", form: 1 } }), [
        "/contcat nothing is called so", "/instrument 3", "/site “example.com”", "/contact/href this is “javascript:alert(1)”", "/contact/form this is 1", "/contact this is a link and a form",
    ]);
    for (const site of ["https://example.com/check", "https://example.com/?a=1", "https://example.com/#a", "https://me:secret@example.com/", "ftp://example.com/", "HTTPS://EXAMPLE.com/", "https://example.com/a b/"])
        assert.deepEqual(found({ site }), [`/site “${site}”`]);
    for (const site of ["https://example.com/", "http://127.0.0.1:8080/a/"]) assert.deepEqual(found({ site }), []);
    assert.deepEqual(found({ frameAncestors: [] }), ["/frameAncestors a list"]);
    assert.deepEqual(found({ frameAncestors: ["https://a.example", "b; script-src *"] }), ["/frameAncestors/1 “b; script-src *”"]);
    assert.deepEqual(found({ frameAncestors: ["https://a.example https://b.example"] }), ["/frameAncestors/0 “https://a.example https://b.example”"]);
    assert.deepEqual(found({ frameAncestors: ["'none'", "https://a.example"] }), ["/frameAncestors 'none' beside others"]);
    assert.deepEqual(found({ contact: "mailto:us@example.com" }), ["/contact this is “mailto:us@example.com”"]);
});

test("visitors may keep results unless the owner says no", () => {
    put({ ...least, history: true });
    assert.deepEqual(/** @type {any} */ (readConfiguration(path)).values.needs, {});
    put({ ...least, history: false });
    assert.deepEqual(/** @type {any} */ (readConfiguration(path)).values.needs, { history: false });
    assert.deepEqual(found({ history: "off" }), ["/history “off”"]);
});

test("a version that is newer than this program is said to be, and nothing else of the file is judged", () => {
    assert.deepEqual(found({ version: 2, unheard: true }), ["/version 2, which is newer than this program"]);
    assert.deepEqual(found({ version: "1" }), ["/version “1”"]);
    assert.deepEqual(found({ version: -1 }), ["/version -1"]);
});

test("what is not JSON, no object or not there is said in one line", () => {
    const said = () => { const read = readConfiguration(path); return "findings" in read ? read.findings.map(({ is }) => is) : []; };
    put([]);
    assert.deepEqual(said(), ["a list"]);
    writeFileSync(path, "{");
    assert.match(said().join(), /^it is not JSON: /);
    rmSync(path);
    assert.deepEqual(said(), ["there is no such file"]);
});

test("a file without a version is brought up, and what it said stays", () => {
    const old = { instrument: "a.json", site: "https://example.com/" };
    assert.deepEqual(broughtUp(old), {
        values: { version: 1, ...old }, changes: ["it says its version now, so that later builds know how to read it"],
    });
    assert.equal("version" in old, false);
    assert.deepEqual(broughtUp(least), { values: least, changes: [] });
});

test("mistakes of the configuration, the theme and the instrument that it names are said together", () => {
    put({ ...least, instrument: "none.json", theme: "none.theme.json", site: "x" });
    assert.deepEqual(lookAtInputs({ configuration: path }).lines.map((line) => line.split(": ")[0].split("/").at(-1)), ["site", "none.json", "none.theme.json"]);
    put({ ...least, instrument: "none.json", theme: "none.theme.json" });
    assert.deepEqual(lookAtInputs({ configuration: path }).lines.map((line) => line.split(": ")[0].split("/").at(-1)), ["none.json", "none.theme.json"]);
});

test("analytics, campaign and privacy are looked at as well, and what is sent has somebody who answers for it", () => {
    assert.deepEqual(found({ analytics: { plausible: {} }, campaign: ["a b"] }), [
        "/analytics/plausible/domain this is missing", "/campaign/0 this is “a b”", "/privacy/controller this is missing",
        "/privacy/contact this is missing", "/privacy/retention/analytics this is missing",
    ]);
    assert.deepEqual(found({ privacy: { policy: "javascript:alert(1)" } }), ["/privacy/policy this is “javascript:alert(1)”"]);
});
