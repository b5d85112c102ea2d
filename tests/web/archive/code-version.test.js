// A link says in its first letters with which version it was made: results and teams, of both formats, however it was encoded on
// its way. The codes are those of docs/link-format.md, of an instrument of version 7.
import assert from "node:assert/strict";
import { test } from "node:test";
import { versionIn } from "../../../web/archive/code-version.js";

const codes = ["2.QB5bjgqejsEq_qR_", "1.QBzi8mjgImPT", "2.gB5bjgqcAvGKyZ3FCFuwXoxsgn8", "t2.AHluOCpxa0KGHkySNSCzwmQiFA", "t2.AHluOCpwwHpXArRg", "t1.AHOLyQxHyFw"];

for (const code of codes) {
    test(`${code} is of version 7`, () => {
        for (const before of ["#", "%23", "%2523", ""]) assert.equal(versionIn(`${before}${code}`), 7, before);
    });
}

test("what holds no code is of no version", () => {
    for (const text of ["", "#", "#top", "#2.", "#2.ab", "#t2.", "#2.!!!!"]) assert.equal(versionIn(text), undefined, text);
});

test("the highest version is read whole", () => {
    assert.equal(versionIn("#2.P_8A"), 4095);
    assert.equal(versionIn("#t2.__8A"), 4095);
});
