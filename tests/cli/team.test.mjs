// `compare` and `team`: several codes, one answer.
import assert from "node:assert/strict";
import { test } from "node:test";
import { lineOf, sales, upstream } from "./tool.mjs";

const codes = upstream(["link", sales], [0, 1, 2, 3, 4].map((option) => lineOf(option)).join("\n")).lines;

test("compare takes two codes or whole links", () => {
    const ran = upstream(["compare", sales, codes[1], `https://example.org/#${codes[3]}`]);
    assert.equal(ran.code, 0);
    const out = JSON.parse(ran.out);
    assert.equal(out.stages.length, 4);
    for (const stage of out.stages) assert.equal(stage.difference, stage.b - stage.a);
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
    assert.match(ran.out, /^t1\.[A-Za-z0-9_-]+\n$/);
    assert.ok(ran.lines[0].length <= 160);
    assert.equal(upstream(["team", sales, "--link"], codes.toReversed().join("\n")).out, ran.out);
    assert.match(upstream(["read", sales], ran.out).out, /This link holds a team's summary, not one result\./);
});

test("a team is a table or a code, not both, exit code 2", () => {
    const ran = upstream(["team", sales, "--csv", "--link"], codes.join("\n"));
    assert.equal(ran.code, 2);
    assert.equal(ran.out, "");
    assert.match(ran.err, /^upstream: team: --csv and --link exclude each other\nUsage: upstream team INSTRUMENT \[--csv \| --link\]/);
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
