// `upstream simulate`: its numbers are those that the documentation and the page rely on.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { sales, upstream } from "./tool.mjs";

/** @param {string[]} args */
const simulated = (...args) => JSON.parse(upstream(["simulate", sales, ...args]).out);

test("the shipped bands spread the focus, and firm calls are right at least 85 % of the time", () => {
    const out = simulated();
    assert.deepEqual(out.population, { mean: 65, sd: 18, correlation: 0.4, noise: 22 });
    const { sound, ...floors } = out.focus;
    for (const [floor, share] of Object.entries(floors)) assert.ok(share >= 0.05 && share <= 0.45, `${floor} ${share}`);
    assert.ok(sound >= 0.12 && sound <= 0.30, `sound ${sound}`);
    assert.ok(out.calls.firm.right >= 0.85, `firm ${out.calls.firm.right}`);
    assert.deepEqual(out.unreached, []);
});

test("what the page says of each call is what simulated respondents show", () => {
    const { calls } = simulated();
    const words = JSON.parse(readFileSync(sales, "utf8")).verdicts.calls;
    const numbers = ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
    for (const call of ["firm", "likely"]) {
        assert.match(words[call], new RegExp(`about ${numbers[Math.round(10 * calls[call].right)]} in ten`));
    }
    assert.match(words.close, /fewer than half/);
    assert.ok(calls.close.right < 0.5);
});

test("seed, number and population can be set, and the same seed gives the same bytes", () => {
    const args = ["simulate", sales, "--respondents", "500", "--seed", "9", "--mean=40", "--sd", "10", "--correlation",
        "0.2", "--noise", "12.5"];
    const ran = upstream(args);
    assert.equal(ran.code, 0);
    assert.equal(ran.out, upstream(args).out);
    const out = JSON.parse(ran.out);
    assert.equal(out.respondents, 500);
    assert.equal(out.seed, 9);
    assert.deepEqual(out.population, { mean: 40, sd: 10, correlation: 0.2, noise: 12.5 });
});

test("a number out of its range is named with the range, exit code 2", () => {
    for (const [option, value] of [["respondents", "0"], ["respondents", "1.5"], ["seed", "-1"], ["mean", "101"],
        ["correlation", "2"], ["noise", "many"], ["sd", "1e400"]]) {
        const ran = upstream(["simulate", sales, `--${option}=${value}`]);
        assert.equal(ran.code, 2);
        assert.match(ran.err, new RegExp(`--${option} is ${value}; expected a (whole )?number from \\d+ to \\d+`));
    }
    assert.match(upstream(["simulate", sales, "--seed"]).err, /--seed needs a value/);
});
