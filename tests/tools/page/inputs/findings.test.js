// A finding is one line that names file, place, what is wrong and what would be right, whatever the file holds.
import assert from "node:assert/strict";
import { test } from "node:test";
import { findingLines, jsonOf, lineOf, nearestName, pointerTo, saidOf, say, unknownKeys } from "../../../../tools/page/inputs/findings.js";

/** @param {string} pointer @param {string} [is] */
const finding = (pointer, is = "this is 1") => ({ pointer, is, expected: "2" });

test("findings are sorted by file, and within one stay as they were found", () => {
    assert.deepEqual(findingLines([{ file: "b.json", findings: [finding("/z"), finding("/a")] }, { file: "a.json", findings: [finding("")] }]),
        ["a.json: this is 1; expected 2", "b.json:/z: this is 1; expected 2", "b.json:/a: this is 1; expected 2"]);
});

test("nothing in a file can break a line, or speak to a terminal", () => {
    const [line] = findingLines([{ file: "a\nb.json", findings: [finding("/x", `this is ${say("one\r\ntwo\u001b[31m\u2028\u202e")}`)] }]);
    assert.equal(line, "a\\u{a}b.json:/x: this is “one\\u{d}\\u{a}two\\u{1b}[31m\\u{2028}\\u{202e}”; expected 2");
});

test("a finding is an object for programs, which say of it what the line says", () => {
    const [said] = saidOf([{ file: "a.json", findings: [finding("/x", "this is “one\ntwo”")] }]);
    assert.deepEqual(JSON.parse(jsonOf(said)), { file: "a.json", pointer: "/x", severity: "error", message: "this is “one\\u{a}two”; expected 2" });
    assert.equal(lineOf({ ...said, severity: "warning", pointer: "" }), "a.json: warning: this is “one\\u{a}two”; expected 2");
});

test("values are said as people would say them, and no longer than one needs", () => {
    assert.deepEqual([undefined, null, 1e9, true, "x", [[]], { a: 1 }].map(say), ["missing", "null", "1000000000", "true", "“x”", "a list", "an object"]);
    assert.ok(say("x".repeat(1e6)).length < 70);
});

test("a pointer is written as RFC 6901 has it", () => {
    assert.equal(pointerTo("a/b", "c~d", 0), "/a~1b/c~0d/0");
});

test("a key that nobody knows is said with the known one that is most like it", () => {
    assert.equal(nearestName("acent", ["background", "accent", "on-accent"]), "accent");
    assert.equal(nearestName("x".repeat(1e6), ["b", "a"]), "b");
    const hostile = JSON.parse('{"__proto__": 1, "constructor": 2, "surfce": 3, "surface": 4}');
    assert.deepEqual(unknownKeys(hostile, ["surface"], ["light"]).map(({ pointer }) => pointer), ["/light/__proto__", "/light/constructor", "/light/surfce"]);
});
