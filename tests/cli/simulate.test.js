// `upstream simulate`: its numbers are those that the documentation and the page rely on.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { sales, upstream } from "./tool.js";

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

test("the likelihoods that are said are kept, and no change is rarely called one", () => {
    const { calibration, ranges, retest } = simulated("--respondents", "200000");
    for (const tenth of calibration.tenths) {
        if (tenth.share >= 0.01) assert.ok(Math.abs(tenth.right - tenth.said) <= 0.05, JSON.stringify(tenth));
    }
    assert.ok(calibration.ece <= 0.02, `${calibration.ece}`);
    assert.ok(Math.abs(ranges.held - 0.8) < 0.02, `${ranges.held}`);
    assert.ok(retest.clear <= 0.05 && retest.clear <= retest.some, JSON.stringify(retest));
    assert.ok(retest.moved_surely < 0.02);
});

test("what the instrument says of its calls repeats no number", () => {
    for (const code of ["en", "de", "es", "ar"]) {
        const { verdicts } = JSON.parse(readFileSync(sales.replace(".en.", `.${code}.`), "utf8"));
        for (const words of Object.values(verdicts.calls)) {
            assert.doesNotMatch(words, /\d|in ten|von zehn|de cada diez|من كل عشر/);
        }
    }
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

test("a leaning and a change are named in the population, and what compare says of the change follows the retest", () => {
    const out = simulated("--respondents", "2000", "--leaning", "10", "--change", "40");
    assert.deepEqual(out.population, { mean: 65, sd: 18, correlation: 0.4, noise: 22, leaning: 10, change: 40 });
    assert.deepEqual(Object.keys(out.change), ["clear", "some", "elsewhere"]);
    assert.ok(out.change.some > out.change.clear && out.change.clear > out.change.elsewhere, JSON.stringify(out.change));
    assert.deepEqual(Object.keys(out).slice(-3), ["retest", "change", "unreached"]);
    assert.equal("change" in simulated("--respondents", "10"), false);
});

test("the people themselves, scored one by one, come to what is counted of them", () => {
    const args = ["--respondents", "2000", "--seed", "3"];
    const people = upstream(["simulate", sales, "--people", ...args]).lines.map((line) => JSON.parse(line));
    assert.equal(people.length, 2000);
    const lines = people.map(({ answers }) => JSON.stringify({ answers })).join("\n") + "\n";
    const results = upstream(["score", sales], lines).lines.map((line) => JSON.parse(line));
    const report = simulated(...args);
    const stages = report.stages.map((/** @type {{id: string}} */ { id }) => id);
    for (const stage of [...stages, "sound"]) {
        const share = results.filter(({ focus }) => (focus ?? "sound") === stage).length / 2000;
        assert.ok(Math.abs(share - report.focus[stage]) < 0.00051, `${stage} ${share}`);
    }
    const solid = people.filter(({ levels }) => stages.every((/** @type {string} */ stage) => levels[stage] >= 60)).length;
    assert.ok(Math.abs(solid / 2000 - report.true_focus.sound) < 0.00051, `${solid}`);
    assert.deepEqual(people[0].again.levels, people[0].levels);
    assert.notDeepEqual(people[0].again.answers, people[0].answers);
});

test("a number out of its range is named with the range, exit code 2", () => {
    for (const [option, value] of [["respondents", "0"], ["respondents", "1.5"], ["seed", "-1"], ["mean", "101"],
        ["correlation", "2"], ["noise", "many"], ["sd", "1e400"], ["leaning", "-1"], ["change", "51"]]) {
        const ran = upstream(["simulate", sales, `--${option}=${value}`]);
        assert.equal(ran.code, 2);
        assert.match(ran.err, new RegExp(`--${option} is ${value}; expected a (whole )?number from \\d+ to \\d+`));
    }
    assert.match(upstream(["simulate", sales, "--seed"]).err, /--seed needs a value/);
});

test("with --answers it prints what these very people answer, as link and score read it", () => {
    const args = ["simulate", sales, "--respondents", "300", "--seed", "4", "--mean", "50"];
    const { focus } = JSON.parse(upstream(args).out);
    const answers = upstream([...args, "--answers"]);
    assert.equal(answers.code, 0);
    assert.equal(answers.lines.length, 300);
    const results = upstream(["score", sales], answers.out).lines.map((line) => JSON.parse(line));
    for (const [floor, share] of Object.entries(focus)) {
        const times = results.filter((result) => (result.focus ?? "sound") === floor).length;
        assert.ok(Math.abs(times / 300 - /** @type {number} */ (share)) < 0.0006, `${floor} ${times} ${share}`);
    }
    const codes = upstream(["link", sales], answers.out);
    assert.equal(codes.code, 0);
    assert.equal(upstream(["read", sales], codes.out).lines.length, 300);
});
