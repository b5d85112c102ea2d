// docs/validity.md from its template and the figures. Pure functions.
import { filled } from "./plots.js";
import { changes, respondents, seed } from "./measure.js";
import { study } from "./study.js";

/** @typedef {import("./measure.js").Figures} Figures */

/** @param {number} share @param {number} [digits] */
const percent = (share, digits = 0) => `${(100 * share).toFixed(digits)} %`;

/** @param {string[]} head @param {string[][]} rows */
const table = (head, rows) => [head, ["---", ...head.slice(1).map(() => "---:")], ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");

/** @param {Figures} figures */
function calibration({ first, populations: [{ report }] }) {
    const cells = (/** @type {import("./measure.js").Tenth} */ { share, said, right }) =>
        share < 0.01 || said === null || right === null ? ["–", "–", "–"] : [percent(share), percent(said), percent(right)];
    return table(["said, by tenths", "today: people", "said", "right", "first: people", "said", "right"],
        first.tenths.map((tenth, index) => [`${10 * index}–${10 * index + 10} %`, ...cells(report.calibration.tenths[index]), ...cells(tenth)]));
}

/** @param {Figures} figures */
const populations = ({ populations: rows }) => table(
    ["people", "mean gap (ECE)", "ranges hold", "clear", "some", "moved", "moved surely", "firm calls", "right"],
    rows.map(({ name, report: { calibration: { ece }, ranges, retest, calls } }) => [name, ece.toFixed(3), percent(ranges.held), percent(retest.clear, 1),
        percent(retest.some, 1), percent(retest.moved), percent(retest.moved_surely, 1), percent(calls.firm.share), percent(calls.firm.right)]));

/** @param {Figures} figures */
const tenths = ({ populations: rows }) => table(["people", ...Array.from({ length: 10 }, (_, i) => `${10 * i}–${10 * i + 10}`)],
    rows.map(({ name, report }) => [name, ...report.calibration.tenths.map((/** @type {import("./measure.js").Tenth} */ { share, right }) =>
        share < 0.01 || right === null ? "–" : (100 * right).toFixed(0))]));

/** @param {Figures} figures */
const power = ({ changes: rows }) => table(["true change", "called clear", "some or clear", "another floor called clear"],
    rows.map(({ change, clear, some, elsewhere }) => [`${change} points`, percent(clear, 1), percent(some, 1), percent(elsewhere, 1)]));

/** @param {Figures} figures @param {number} solid @returns {Record<string, string>} */
function values(figures, solid) {
    const [{ report }] = figures.populations;
    const plan = study(figures);
    const of = Object.fromEntries(figures.populations.flatMap(({ id, report: { calls, ranges } }) =>
        [[`firm:${id}`, percent(calls.firm.right)], [`held:${id}`, percent(ranges.held)]]));
    const clear = Object.fromEntries(changes.map((change, index) => [`clear:${change}`, percent(figures.changes[index].clear)]));
    return {
        ...of, ...clear,
        "table:calibration": calibration(figures), "table:populations": populations(figures), "table:tenths": tenths(figures), "table:power": power(figures),
        people: respondents.toLocaleString("en").replaceAll(",", " "), seed: `${seed}`, solid: `${solid}`,
        "today-ece": report.calibration.ece.toFixed(3), "first-ece": figures.first.ece.toFixed(3), "own-ece": figures.today.ece.toFixed(3),
        "first-gap": Math.max(...filled(figures.first).map(({ said, right }) => 100 * (said - right))).toFixed(0),
        moved: percent(report.retest.moved), invited: `${plan.invited}`, needed: `${plan.needed}`, "retest-r": plan.least.toFixed(2),
        pairs: `${plan.pairs}`, "clear-expected": percent(report.retest.clear, 1), "alarms-n": `${plan.alarms.n}`, "alarms-c": `${plan.alarms.c}`,
        "firm-wrong": percent(1 - report.calls.firm.right), "firm-n": `${plan.firm.n}`, "firm-c": `${plan.firm.c}`, asked: `${plan.asked}`,
        "firm-share": percent(report.calls.firm.share),
    };
}

/**
 * The document. A name in the template that has no value is an error.
 * @param {string} template @param {Figures} figures @param {number} solid the score from which a floor is solid
 */
export function document(template, figures, solid) {
    const known = values(figures, solid);
    return template.replace(/\{\{([\w:-]+)\}\}/g, (_, name) => {
        if (!(name in known)) throw new Error(`tools/evidence/validity.template names {{${name}}}, and there is no such figure`);
        return known[name];
    });
}
