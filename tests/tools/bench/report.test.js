// What the bench says of what it has measured.
import assert from "node:assert/strict";
import { test } from "node:test";
import { markdownOf, middle, missedIn, rows, tableOf, verdict } from "../../../bench/page/report.js";

/** @param {string} key */
const row = (key) => rows.find((each) => each.key === key) ?? assert.fail(key);

/** @param {string} key @param {Record<string, number[]>} values by column @param {string} [as] the others' row */
const columns = (key, values, as = key) => Object.entries(values).map(([name, each]) => ({ name, measured: { [name === "here" ? key : as]: each } }));

/** @param {string} key @param {Record<string, number[]>} values @param {string} [as] */
const says = (key, values, as) => verdict(row(key), columns(key, values, as), "here");

test("the middle one of several, or between the two in the middle", () => {
    assert.equal(middle([5, 1, 100]), 5);
    assert.equal(middle([4, 1, 2, 100]), 3);
    assert.equal(middle([7]), 7);
});

test("of the languages the heaviest counts", () => {
    assert.equal(says("weight", { here: [180, 195, 190] }), "ok");
    assert.equal(says("weight", { here: [180, 195.1, 190] }), "MISSED");
});

test("what is held to a share of another page is held to that of the same run", () => {
    assert.equal(says("answer", { "by hand": [1000, 1200, 1100], here: [1210, 1, 9999] }), "ok");
    assert.equal(says("answer", { "by hand": [1000, 1200, 1100], here: [1211, 1, 9999] }), "MISSED");
    assert.equal(says("load", { SurveyJS: [600], here: [200] }), "ok");
    assert.equal(says("load", { SurveyJS: [600], here: [201] }), "MISSED");
    assert.equal(says("main", { SurveyJS: [500], here: [500] }), "ok");
    assert.equal(says("main", { SurveyJS: [500], here: [501] }), "MISSED");
    assert.equal(says("processes", { SurveyJS: [2000], here: [3000] }), "ok");
    assert.equal(says("processes", { SurveyJS: [2000], here: [3001] }), "MISSED");
    assert.equal(says("main", { here: [1] }), "MISSED", "nothing to hold it to is not reached");
});

test("kiosk mode and the element are held to what the others take without", () => {
    assert.equal(says("processes kiosk", { SurveyJS: [2000], here: [3000] }, "processes"), "ok");
    assert.equal(says("main element", { SurveyJS: [500], here: [501] }, "main"), "MISSED");
});

test("points have a least, everything else a most", () => {
    for (const key of ["performance", "accessibility", "best-practices", "seo"]) {
        assert.equal(says(key, { here: [95] }), "ok");
        assert.equal(says(key, { here: [94] }), "MISSED");
    }
    assert.equal(says("blocked", { here: [300] }), "ok");
    assert.equal(says("blocked", { here: [300.5] }), "MISSED");
    assert.equal(says("unrest", { here: [1] }), "MISSED");
    assert.equal(says("violations", { here: [0] }), "ok");
});

test("nothing is said of what was not measured, and of what is only shown", () => {
    assert.equal(says("heap", { here: [3] }), "");
    assert.equal(says("blocked", { here: [] }), "");
    assert.equal(says("blocked", { SurveyJS: [1] }), "");
});

test("the table has a column for each page, and every row; Markdown says the same", () => {
    const table = tableOf([
        { name: "by hand", measured: { weight: [2], answer: [1310, 1300, 1320] } },
        { name: "before", measured: { weight: [207, 216], answer: [1544] } },
        { name: "here", measured: { weight: [190.04, 194.96], answer: [1400] } },
    ]);
    assert.deepEqual(table[0], ["", "by hand", "before", "here", "to reach", ""]);
    assert.deepEqual(table[1], ["first load, brotli, kB", "2.0", "207.0–216.0", "190.0–195.0", "≤ 195", "ok"]);
    assert.deepEqual(table[2], ["first answer possible, slow, ms", "1310", "1544", "1400", "≤ 1.1 × by hand", "ok"]);
    assert.equal(table.length, rows.length + 1);
    assert.equal(missedIn(table), 0);
    assert.equal(missedIn([...table, ["", "MISSED"]]), 1);
    assert.equal(markdownOf([["", "a"], ["x", "1"]]), "|  | a |\n| --- | ---: |\n| x | 1 |");
});
