// The vectors are what the recipe gives, there are enough of them, and the reference itself is right where its answer
// can be looked up. Depends on the files of this folder.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { at, byHand } from "./by-hand.js";
import { generate } from "./generate.js";
import { instruments } from "./instruments.js";
import { assess, line, normal } from "./reference.js";
import { add, asText, compare, exactly, mul, ratio, sub, twoPlaces } from "./rational.js";
import * as together from "./together.js";

const called = (/** @type {string} */ wanted) => instruments.find(({ name }) => name === wanted)?.instrument;
const committed = (/** @type {string} */ name) =>
    readFileSync(new URL(name, import.meta.url), "utf8").trim().split("\n").map((each) => JSON.parse(each));
const verbs = { score: (/** @type {any} */ instrument, /** @type {any[]} */ [response]) => line(instrument, response),
    compare: (/** @type {any} */ instrument, /** @type {any[]} */ [a, b]) => together.compare(instrument, a, b),
    team: together.team };

test("the committed vectors are what the recipe gives", () => {
    for (const [name, content] of generate()) {
        assert.equal(readFileSync(new URL(name, import.meta.url), "utf8"), content, name);
    }
});

test("there are at least 200 answer sets for the shipped instrument and 40 for each other", () => {
    for (const [name, content] of generate()) {
        if (!name.endsWith(".input.jsonl")) continue;
        const lines = new Set(content.split("\n")).size;
        assert.ok(lines >= (name.startsWith("sales") ? 200 : 40), `${name}: ${lines} different lines`);
    }
});

test("every instrument has twelve pairs and at least ten groups of 1–40", () => {
    for (const { name } of instruments) {
        assert.equal(committed(`${name}.compare.jsonl`).length, 12, name);
        const sizes = committed(`${name}.team.jsonl`).map(({ responses }) => responses.length);
        assert.ok(sizes.length >= 10 && Math.min(...sizes) < 3 && Math.max(...sizes) === 40, `${name}: ${sizes}`);
    }
});

test("every floor is the focus in some vector, and so is none; every call and verdict occurs", () => {
    const lines = committed("sales-foundation.expected.jsonl");
    const all = (/** @type {(line: any) => any} */ pick) => new Set(lines.map(pick)).size;
    assert.equal(all((each) => each.focus), 5);
    assert.equal(all((each) => each.call), 3);
    assert.equal(all((each) => each.backwards?.verdict), 4);
    assert.ok(all((each) => each.steps_to_flip) >= 5);
});

test("every kind of evidence occurs, and a focus that moves, surely or not, or stays", () => {
    const lines = committed("sales-foundation.compare.jsonl").map(({ expected }) => JSON.parse(expected));
    const evidence = lines.flatMap(({ stages }) => stages.map((/** @type {any} */ stage) => stage.evidence));
    assert.deepEqual(new Set(evidence), new Set(["clear", "some", "none", null]));
    assert.equal(new Set(lines.map(({ focus }) => `${focus.moved} ${focus.moved_surely}`)).size, 3);
});

test("a team's stage is known by 0 to 5 in some group, and says no more than it may", () => {
    for (const { name } of instruments) {
        const stages = committed(`${name}.team.jsonl`).flatMap(({ expected }) => JSON.parse(expected).stages ?? []);
        for (const known of [0, 1, 2, 3, 4, 5]) assert.ok(stages.some(({ n }) => n === known), `${name}: ${known}`);
        for (const { n, median, q1, q3, min, max } of stages) {
            assert.equal(median !== null, n >= 3);
            for (const value of [q1, q3, min, max]) assert.equal(value !== null, n >= 5);
        }
    }
});

test("the reference says what the pocket calculator says", () => {
    const sales = called("sales-foundation");
    for (const { name, verb, responses, expect } of byHand(sales)) {
        const result = JSON.parse(verbs[verb](sales, responses));
        for (const [path, value] of Object.entries(expect)) assert.deepEqual(at(result, path), value, `${name}: ${path}`);
    }
});

test("a focus that is unknown is a close call, however likely", () => {
    // Solid with Φ((40.5 − 70)/9) = Φ(−3.28), which the tables give as 0.0005.
    const result = JSON.parse(line(called("assumed"), { answers: {} }));
    assert.equal(result.likelihood.bench, 0.999);
    assert.equal(result.call, "close");
});

test("the perspective is the one given, else the instrument's first", () => {
    const first = (/** @type {string} */ name, /** @type {string} */ perspective) =>
        JSON.parse(line(called(name), { answers: {}, perspective })).perspective;
    const none = /** @type {any} */ (undefined);
    assert.deepEqual(["workshop", "assumed", "onboarding", "hopeful"].map((name) => first(name, none)),
        ["leader", "rep", "rep", "leader"]);
    assert.equal(first("assumed", "leader"), "leader");
});

test("the chance that counts as clear is a twentieth for one stage, and less for each of several", () => {
    // Šidák's correction, to four places as it is printed for 0.05: 0.0500, 0.0253, 0.0170, 0.0127.
    const limits = [1, 2, 3, 4].map((k) => together.limitOf([...Array.from({ length: k }, () => ({ d: 1 })), { d: null }]));
    assert.deepEqual(limits.map((limit) => limit.toFixed(4)), ["0.0500", "0.0253", "0.0170", "0.0127"]);
    assert.ok(Math.abs(together.byChance(1.959964) - 0.05) < 1e-6);
    assert.ok(Math.abs(together.byChance(2.575829) - 0.01) < 1e-6);
});

test("quartiles are of type 7", () => {
    // As R's quantile() gives them for 1, 2, 3, 4; and on paper: a quarter of the way from 15 to 36.
    const of = (/** @type {number[]} */ ...values) => [0, 1, 2, 3, 4].map((quarters) =>
        twoPlaces(together.quartile(values.map((value) => ratio(value)), quarters)));
    assert.deepEqual(of(1, 2, 3, 4), ["1.00", "1.75", "2.50", "3.25", "4.00"]);
    assert.deepEqual(of(7, 15, 36, 39, 40, 41), ["7.00", "20.25", "37.50", "39.75", "41.00"]);
    assert.deepEqual(of(8), ["8.00", "8.00", "8.00", "8.00", "8.00"]);
});

test("three items with ranges 997, 991 and 983: a median of exactly 50 is solid, the least under it is not", () => {
    const instrument = called("three-primes");
    const all = (/** @type {number} */ option) => ({ answers: { f997: option, f991: option, f983: option, s983: 3, s997: 0 } });
    // One step each is 3/2 − 1/(2·997·991·983) in all, a third of which times 100 is the score.
    const hair = ratio(50, 3 * 997 * 991 * 983);
    const [under, over] = [all(1), all(2)].map((response) => assess(instrument, response).scores[0]);
    assert.equal(compare(under, sub(ratio(50), hair)), 0);
    assert.equal(compare(over, add(ratio(50), hair)), 0);
    const half = { answers: { ...all(0).answers, f983: null } };
    const [low, high] = [[0, 3, 0], [3, 0, 3]].map(([f997, f991, f983]) => ({ answers: { ...all(0).answers, f997, f991, f983 } }));
    const median = (/** @type {any[]} */ ...responses) => {
        const { stages, median: { focus } } = JSON.parse(together.team(instrument, responses));
        return [stages[0].median, focus];
    };
    assert.deepEqual(median(low, half, high), [50, null]);
    assert.deepEqual(median(low, all(2), all(1), high), [50, null]);
    assert.deepEqual(median(low, all(2), high), [50, null]);
    assert.deepEqual(median(low, all(1), high), [50, "first"]);
});

test("a part of a team is counts of exact scores, the lowest first, also of one response", () => {
    // The ground is h1, h4 and h7; 75, 75, 50 is 200/3, two answers 75 and 50 are 125/2.
    const three = { answers: { h1: 3, h4: 3, h7: 2 } };
    const two = { answers: { h1: 3, h4: 2 } };
    const instrument = called("hopeful");
    assert.equal(together.partial(instrument, [three, two, three]),
        '{"format":"upstream.team.partial.1","instrument":"hopeful","version":4095,"n":3,"stages":[' +
        '{"id":"ground","scores":[{"points":"125/2","n":1},{"points":"200/3","n":2}]},{"id":"wall","scores":[]},' +
        '{"id":"roof","scores":[]}],"focus":{"ground":3,"wall":0,"roof":0,"sound":0}}');
    assert.equal(JSON.parse(together.partial(instrument, [two])).n, 1);
    assert.equal(together.team(instrument, [three, two]), '{"n":2}');
});

test("the normal distribution is the one of the tables", () => {
    // Abramowitz & Stegun, table 26.1.
    for (const [z, p] of [[0, 0.5], [0.5, 0.6914624613], [1, 0.8413447461], [1.96, 0.9750021049], [3, 0.9986501020]]) {
        assert.ok(Math.abs(normal(z) - p) < 1e-10, `Φ(${z})`);
        assert.ok(Math.abs(normal(-z) - (1 - p)) < 1e-10, `Φ(−${z})`);
    }
});

test("fractions are exact and rounded half up", () => {
    assert.equal(compare(add(ratio(1, 3), ratio(1, 6)), ratio(1, 2)), 0);
    assert.equal(compare(sub(ratio(1, 3), ratio(1, 2)), ratio(-1, 6)), 0);
    assert.equal(compare(mul(ratio(2, 3), ratio(3, 4)), ratio(1, 2)), 0);
    assert.equal(twoPlaces(ratio(200, 3)), "66.67");
    assert.equal(twoPlaces(ratio(1, 200)), "0.01");
    assert.equal(twoPlaces(ratio(0)), "0.00");
    assert.equal(twoPlaces(ratio(100)), "100.00");
    assert.equal(twoPlaces(ratio(-1, 200)), "0.00");
    assert.equal(twoPlaces(ratio(-6, 1000)), "-0.01");
    assert.equal(twoPlaces(ratio(-3, 200)), "-0.01");
    assert.equal(twoPlaces(ratio(-25, 2)), "-12.50");
    assert.equal(compare(exactly(40.5), ratio(81, 2)), 0);
    assert.equal(asText(ratio(224, 6)), "112/3");
    assert.equal(asText(ratio(70, 2)), "35");
});
