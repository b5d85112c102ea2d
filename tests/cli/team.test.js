// `compare` and `team`: several codes, one answer.
import assert from "node:assert/strict";
import { test } from "node:test";
import { lineOf, sales, salesDefinition, upstream } from "./tool.js";

const codes = upstream(["link", sales], [0, 1, 2, 3, 4].map((option) => lineOf(option)).join("\n")).lines;

test("compare takes two codes or whole links", () => {
    const ran = upstream(["compare", sales, codes[1], `https://example.org/#${codes[3]}`]);
    assert.equal(ran.code, 0);
    const out = JSON.parse(ran.out);
    assert.equal(out.stages.length, 4);
    for (const stage of out.stages) assert.equal(stage.difference, stage.b - stage.a);
    for (const stage of out.stages) assert.match(stage.evidence, /^(clear|some|none)$/);
    assert.deepEqual(Object.keys(out.focus), ["a", "b", "moved", "moved_surely"]);
});

test("compare says which code it refuses, exit code 1", () => {
    const ran = upstream(["compare", sales, codes[1], codes[3].slice(0, -2)]);
    assert.equal(ran.code, 1);
    assert.equal(ran.out, "");
    assert.match(ran.err, /the second code: .*cut off/);
});

test("a team is one line of JSON, or a table with --csv", () => {
    const ran = upstream(["team", sales], codes.join("\n"));
    assert.equal(ran.code, 0);
    assert.equal(ran.lines.length, 1);
    assert.equal(JSON.parse(ran.out).n, 5);
    assert.equal(upstream(["team", sales, "--csv"], codes.join("\n")).lines.length, 6);
});

test("a team is one code with --link, which no reader of single results takes", () => {
    const ran = upstream(["team", sales, "--link"], codes.join("\n"));
    assert.equal(ran.code, 0);
    assert.match(ran.out, /^t2\.[A-Za-z0-9_-]+\n$/);
    assert.ok(ran.lines[0].length <= 160);
    assert.equal(upstream(["team", sales, "--link"], codes.toReversed().join("\n")).out, ran.out);
    assert.match(upstream(["read", sales], ran.out).out, /This link holds a team's summary, not one result\./);
});

test("a team is a table or a code, not both, exit code 2", () => {
    const ran = upstream(["team", sales, "--csv", "--link"], codes.join("\n"));
    assert.equal(ran.code, 2);
    assert.equal(ran.out, "");
    assert.match(ran.err, /^upstream: team: --csv, --link and --partial exclude each other\nUsage: upstream team INSTRUMENT \[--csv \| --link \| --partial\] \[--merge\]/);
});

test("a refused code is told on standard error, and the others are summed up", () => {
    const ran = upstream(["team", sales], `${codes[0]}\nnonsense\n${codes.slice(1).join("\n")}\n`);
    assert.equal(ran.code, 1);
    assert.equal(JSON.parse(ran.out).n, 5);
    assert.match(ran.err, /^line 2: This is not a result link/);
});

test("many refused codes are counted, not listed", () => {
    const ran = upstream(["team", sales], "x\n".repeat(1000));
    assert.equal(ran.code, 1);
    assert.equal(ran.err.trim().split("\n").length, 101);
    assert.match(ran.err, /and 900 more refused lines/);
    assert.deepEqual(JSON.parse(ran.out), { n: 0 });
});

test("of a stage that fewer than three know only their number is printed, of one that three or four know its median", () => {
    const ids = salesDefinition().items.filter((/** @type {any} */ item) => item.stage === "belief").map((/** @type {any} */ item) => item.id);
    const silent = Object.fromEntries(ids.map((/** @type {string} */ id) => [id, null]));
    const lines = [0, 1, 2].map((option) => {
        const line = JSON.parse(lineOf(option));
        return JSON.stringify({ answers: option === 0 ? line.answers : { ...line.answers, ...silent } });
    });
    const three = upstream(["link", sales], lines.join("\n")).lines;
    const [belief, desire] = JSON.parse(upstream(["team", sales], three.join("\n")).out).stages;
    assert.deepEqual(belief, { id: "belief", n: 1, median: null, q1: null, q3: null, min: null, max: null });
    assert.equal(desire.n, 3);
    assert.equal(typeof desire.median, "number");
    assert.equal(desire.q1, null);
    assert.match(upstream(["team", sales, "--csv"], three.join("\n")).out, /\nbelief,1,,,,,,\d+\ndesire,3,[\d.]+,,,,,\d+\n/);
});

test("parts are merged to what one run prints, byte for byte, whatever the cut, the order and the form", () => {
    const many = upstream(["link", sales], Array.from({ length: 60 }, (_, i) => JSON.stringify({
        answers: Object.fromEntries(salesDefinition().items.map((/** @type {any} */ item, /** @type {number} */ place) =>
            [item.id, (i * 7 + place * i) % 6 === 5 ? null : (i * 7 + place * i) % 6])) })).join("\n")).lines;
    const partial = (/** @type {string[]} */ lines) => upstream(["team", sales, "--partial"], lines.join("\n")).out;
    const parts = [many.slice(40), many.slice(0, 1), [], many.slice(1, 40)].map(partial);
    for (const form of [[], ["--csv"], ["--link"], ["--partial"]]) {
        const whole = upstream(["team", sales, ...form], many.join("\n")).out;
        assert.equal(upstream(["team", sales, "--merge", ...form], parts.join("")).out, whole);
    }
    // A tree of merges, as some engines make.
    const half = upstream(["team", sales, "--merge", "--partial"], parts.slice(0, 2).join("")).out;
    assert.equal(upstream(["team", sales, "--merge"], half + parts[2] + parts[3]).out, upstream(["team", sales], many.join("\n")).out);
});

test("if a part is refused nothing is summed up, exit code 1", () => {
    const part = upstream(["team", sales, "--partial"], codes.join("\n")).out;
    const ran = upstream(["team", sales, "--merge"], part + part.replace('"version":1', '"version":2'));
    assert.equal(ran.code, 1);
    assert.equal(ran.out, "");
    assert.match(ran.err, /^line 2: \/version: this is another version; expected 1\nupstream: team: nothing is summed up without these lines/);
    assert.match(upstream(["team", sales, "--merge"], codes[0]).err, /^line 1: /);
});

test("a part may have a longer line than anything else", () => {
    const part = JSON.parse(upstream(["team", sales, "--partial"], codes.join("\n")).out);
    const long = JSON.stringify(part).replace('"scores":[', `"scores":[${'{"points":"50","n":0},'.repeat(120_000)}`);
    assert.ok(long.length > 1 << 21);
    assert.equal(upstream(["team", sales, "--merge"], long).out, upstream(["team", sales], codes.join("\n")).out);
});
