// What the model says of several responses: two compared, and a team. Written from the model's description alone, in
// exact fractions, like reference.js. Depends on that and rational.js.
import { assess, normal, pathOf } from "./reference.js";
import { add, asText, compare as order, mul, ratio, sub, toNumber, twoPlaces } from "./rational.js";

/** @typedef {import("./rational.js").Rational} Rational */
/** @typedef {import("./reference.js").Response} Response */

const text = (/** @type {unknown} */ value) => JSON.stringify(value);
const places = (/** @type {Rational | null} */ value) => (value === null ? "null" : twoPlaces(value));
const idsOf = (/** @type {any} */ instrument) => instrument.stages.map((/** @type {any} */ stage) => stage.id);

/**
 * The stages of two responses beside each other: d is |B − A| in standard errors, null where either is unknown.
 * @param {ReturnType<typeof assess>} before @param {ReturnType<typeof assess>} after
 */
export function differences(before, after) {
    return before.scores.map((/** @type {Rational | null} */ a, /** @type {number} */ index) => {
        /** @type {Rational | null} */
        const b = after.scores[index];
        if (a === null || b === null) return { a, b, difference: null, d: null };
        const difference = sub(b, a);
        const variance = add(before.ranges[index].variance, after.ranges[index].variance);
        return { a, b, difference, d: Math.abs(toNumber(difference)) / Math.sqrt(toNumber(variance)) };
    });
}

/** How often a difference of d or more comes about without any change. @param {number} d */
export const byChance = (d) => 2 * (1 - normal(d));

/** Below this chance a difference is clear, when k stages are compared. @param {{d: number | null}[]} stages */
export const limitOf = (stages) => 1 - 0.95 ** (1 / stages.filter(({ d }) => d !== null).length);

/** One line as `upstream compare` prints it. @param {any} instrument @param {Response} responseA @param {Response} responseB */
export function compare(instrument, responseA, responseB) {
    const [before, after] = [assess(instrument, responseA), assess(instrument, responseB)];
    const compared = differences(before, after);
    const limit = limitOf(compared);
    const ids = idsOf(instrument);
    const stages = compared.map((/** @type {any} */ { a, b, difference, d }, /** @type {number} */ index) => {
        const evidence = d === null ? null : byChance(d) < limit ? "clear" : d > 1.96 ? "some" : "none";
        return `{"id":${text(ids[index])},"a":${places(a)},"b":${places(b)},"difference":${places(difference)}` +
            `,"evidence":${text(evidence)}}`;
    });
    const moved = before.focus !== after.focus;
    const surely = moved && before.call === "firm" && after.call === "firm";
    return `{"stages":[${stages.join(",")}],"focus":{"a":${text(ids[before.focus] ?? null)}` +
        `,"b":${text(ids[after.focus] ?? null)},"moved":${moved},"moved_surely":${surely}}}`;
}

/** A quartile, linear between its neighbours (type 7). @param {Rational[]} sorted @param {number} quarters @returns {Rational} */
export function quartile(sorted, quarters) {
    const place = (sorted.length - 1) * quarters;
    const [at, rest] = [Math.floor(place / 4), place % 4];
    return rest === 0 ? sorted[at] : add(sorted[at], mul(ratio(rest, 4), sub(sorted[at + 1], sorted[at])));
}

/** What is counted of a team: per stage the known scores, ascending, and every outcome. @param {any} instrument @param {Response[]} responses */
function count(instrument, responses) {
    const results = responses.map((response) => assess(instrument, response));
    const ids = idsOf(instrument);
    const known = ids.map((/** @type {string} */ _, /** @type {number} */ index) =>
        results.map(({ scores }) => scores[index]).filter((s) => s !== null).sort(order));
    const outcomes = [...ids.keys(), -1].map((outcome) =>
        `${text(ids[outcome] ?? "sound")}:${results.filter(({ focus }) => focus === outcome).length}`);
    return { known: /** @type {Rational[][]} */ (known), focus: `{${outcomes.join(",")}}` };
}

/** The line as `upstream team` prints it. @param {any} instrument @param {Response[]} responses */
export function team(instrument, responses) {
    if (responses.length < 3) return `{"n":${responses.length}}`;
    const { known, focus } = count(instrument, responses);
    const ids = idsOf(instrument);
    const medians = known.map((scores) => (scores.length < 3 ? null : quartile(scores, 2)));
    const stages = known.map((scores, index) => {
        // At three or four, quartiles and ends would give single people away.
        const [q1, q3, min, max] = [1, 3, 0, 4].map((quarters) => (scores.length < 5 ? null : quartile(scores, quarters)));
        return `{"id":${text(ids[index])},"n":${scores.length},"median":${places(medians[index])}` +
            `,"q1":${places(q1)},"q3":${places(q3)},"min":${places(min)},"max":${places(max)}}`;
    });
    const path = pathOf(instrument, medians).map((index) => ids[index]);
    return `{"n":${responses.length},"stages":[${stages.join(",")}],"focus":${focus}` +
        `,"median":{"focus":${text(path[0] ?? null)},"path":${text(path)}}}`;
}

/** The line as `upstream team --partial` prints it. @param {any} instrument @param {Response[]} responses */
export function partial(instrument, responses) {
    const { known, focus } = count(instrument, responses);
    const stages = known.map((scores, index) => {
        const values = scores.map(asText);
        const distinct = [...new Set(values)].map((points) =>
            `{"points":${text(points)},"n":${values.filter((value) => value === points).length}}`);
        return `{"id":${text(idsOf(instrument)[index])},"scores":[${distinct.join(",")}]}`;
    });
    return `{"format":"upstream.team.partial.1","instrument":${text(instrument.id)},"version":${instrument.version}` +
        `,"n":${responses.length},"stages":[${stages.join(",")}],"focus":${focus}}`;
}
