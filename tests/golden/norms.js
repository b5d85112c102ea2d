// Norms once more, of many responses, written from the model's description alone: exact fractions up to the three
// statistics, then people at five hundred levels for what is expected of them. It shares nothing with src/. Depends on
// rational.js and reference.js.
import { div, mul, ratio, sub, toNumber, total } from "./rational.js";
import { itemScore, normal, score } from "./reference.js";

/** @typedef {import("./rational.js").Rational} Rational */
/** @typedef {[number, number, number]} Three μ, σ, ν */
/** @typedef {{s: Rational, n: number, squares: Rational, share: Rational, steps: Rational}} Known (n − 1)·s², Σw²/(Σw)², q̄²/12 */

const hundred = ratio(100);
const kept = (/** @type {number[]} */ [mean, sd, noise]) => /** @type {Three} */ ([
    Math.min(100, Math.max(0, mean)), Math.min(100, Math.max(1, sd)), Math.min(100, Math.max(1, noise))]);
const root = (/** @type {number} */ value) => Math.sqrt(Math.max(0, value));
const mean = (/** @type {number[]} */ list) => list.reduce((sum, each) => sum + each, 0) / list.length;

/** @param {any} instrument @param {any[]} items */
const stepsOf = (instrument, items) => div(total(items.map((item) => {
    const q = ratio(100, instrument.scales.find((/** @type {any} */ scale) => scale.id === item.scale).options.length - 1);
    return mul(q, q);
})), ratio(12 * items.length));

/** @param {any[]} items */
const shareOf = (items) => {
    const weights = items.map((item) => ratio(item.weight ?? 1));
    return div(total(weights.map((w) => mul(w, w))), mul(total(weights), total(weights)));
};

/** What a stage's answers come to; null where it has no score. @param {any} instrument @param {any[]} items @param {import("./reference.js").Answers} answers @returns {Known | null} */
function look(instrument, items, answers) {
    const s = score(instrument, items, answers);
    if (s === null) return null;
    const answered = items.filter((item) => (answers[item.id] ?? null) !== null);
    const levels = answered.map((item) => mul(hundred, itemScore(instrument, item, /** @type {number} */ (answers[item.id]))));
    const middle = div(total(levels), ratio(levels.length));
    const squares = total(levels.map((level) => mul(sub(level, middle), sub(level, middle))));
    return { s, n: answered.length, squares, share: shareOf(answered), steps: stepsOf(instrument, answered) };
}

/**
 * The statistics of those who answered, each with every person's part in it, and what weighs in what is expected.
 * @param {any} instrument @param {any[][]} stages their items @param {(Known | null)[][]} people
 */
function measure(instrument, stages, people) {
    const known = stages.map((_, s) => people.flatMap((person) => person[s] ?? []));
    const all = known.flat();
    const freedom = known.map((list) => list.reduce((sum, { n }) => sum + n - 1, 0));
    const degrees = freedom.reduce((sum, each) => sum + each, 0);
    const lessSteps = (/** @type {Known} */ { squares, n, steps }) => sub(squares, mul(ratio(n - 1), steps));
    const assumed = instrument.assumptions?.noise ?? 22;
    const noise2 = degrees > 0 ? toNumber(div(total(all.map(lessSteps)), ratio(degrees))) : assumed ** 2;
    const mu = toNumber(div(total(all.map(({ s }) => s)), ratio(all.length)));
    const noiseParts = people.map((person) => (degrees === 0 ? 0 : person.reduce((sum, each) =>
        sum + (each ? toNumber(lessSteps(each)) - noise2 * (each.n - 1) : 0), 0) / degrees));
    const meanParts = people.map((person) => person.reduce((sum, each) => sum + (each ? toNumber(each.s) - mu : 0), 0) / all.length);

    const varying = stages.map((_, s) => s).filter((s) => known[s].length >= 2);
    const varianceParts = people.map(() => 0);
    let sigma2 = 0;
    for (const s of varying) {
        const count = ratio(known[s].length);
        const middle = div(total(known[s].map((each) => each.s)), count);
        const apart = (/** @type {Known} */ each) => mul(sub(each.s, middle), sub(each.s, middle));
        const error = (/** @type {Known} */ { n, squares, share }) => (n === 1 ? ratio(0) : mul(div(squares, ratio(n - 1)), share));
        const variance = div(total(known[s].map(apart)), sub(count, ratio(1)));
        const alone = stages[s].length === 1;
        sigma2 += (toNumber(sub(variance, div(total(known[s].map(error)), count))) -
            (alone ? noise2 + toNumber(stepsOf(instrument, stages[s])) : 0)) / varying.length;
        const part = (/** @type {Known} */ each) => sub(apart(each), error(each));
        const usual = toNumber(div(total(known[s].map(part)), count));
        people.forEach((person, p) => {
            const each = person[s];
            if (each) varianceParts[p] += (toNumber(part(each)) - usual) / known[s].length / varying.length;
            if (alone) varianceParts[p] -= noiseParts[p] / varying.length;
        });
    }
    const values = kept([mu, root(sigma2), root(noise2)]);
    const parts = people.map((_, p) => [meanParts[p], varianceParts[p] / (2 * values[1]), noiseParts[p] / (2 * values[2])]);
    return { values, parts, known: known.map((list) => list.length), freedom, varying };
}

/** Mean and variance of the option nearest to a level with noise around it. @param {number[]} options ascending @param {number} level @param {number} noise */
function answerOf(options, level, noise) {
    const below = options.map((option, o) => (o + 1 < options.length ? normal(((option + options[o + 1]) / 2 - level) / noise) : 1));
    const chances = below.map((each, o) => each - (below[o - 1] ?? 0));
    const middle = chances.reduce((sum, chance, o) => sum + chance * options[o], 0);
    return { mean: middle, variance: chances.reduce((sum, chance, o) => sum + chance * (options[o] - middle) ** 2, 0) };
}

/** Levels at even steps of their own normal distribution, from −7 to 7. */
const steps = Array.from({ length: 500 }, (_, i) => {
    const z = -7 + (14 * (i + 0.5)) / 500;
    return { z, chance: (14 / 500) * Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI) };
});

/** @param {any} instrument @param {any[][]} stages @param {ReturnType<typeof measure>} sample @returns {(people: Three) => Three} */
function expectation(instrument, stages, { known, freedom, varying }) {
    const items = stages.flat().map((item) => {
        const options = instrument.scales.find((/** @type {any} */ scale) => scale.id === item.scale).options;
        const levels = options.map((/** @type {any} */ _, /** @type {number} */ o) => toNumber(mul(hundred, itemScore(instrument, item, o))));
        return { id: item.id, kind: [...new Set(levels)].sort((a, b) => a - b).join() };
    });
    const kindOf = Object.fromEntries(items.map(({ id, kind }) => [id, kind]));
    const kinds = Object.fromEntries(items.map(({ kind }) => [kind, kind.split(",").map(Number)]));
    const degrees = freedom.reduce((sum, each) => sum + each, 0);
    return ([mu, sd, noise]) => {
        const sums = stages.map(() => ({ s: 0, s2: 0, error: 0, spread: 0 }));
        for (const { z, chance } of steps) {
            const level = Math.min(100, Math.max(0, mu + sd * z));
            const answers = Object.fromEntries(Object.entries(kinds).map(([kind, options]) => [kind, answerOf(options, level, noise)]));
            stages.forEach((stage, s) => {
                const weights = stage.map((item) => item.weight ?? 1);
                const weight = weights.reduce((sum, w) => sum + w, 0);
                const own = stage.map((item) => answers[kindOf[item.id]]);
                const at = own.reduce((sum, each, i) => sum + (weights[i] / weight) * each.mean, 0);
                sums[s].s += chance * at;
                sums[s].s2 += chance * at * at;
                sums[s].error += chance * own.reduce((sum, each, i) => sum + (weights[i] / weight) ** 2 * each.variance, 0);
                const middle = mean(own.map((each) => each.mean));
                const apart = own.reduce((sum, each) => sum + (each.mean - middle) ** 2, 0);
                if (stage.length > 1) sums[s].spread += chance * (mean(own.map((each) => each.variance)) + apart / (stage.length - 1));
            });
        }
        const q = stages.map((stage) => toNumber(stepsOf(instrument, stage)));
        const noise2 = degrees === 0 ? noise ** 2 : sums.reduce((sum, { spread }, s) => sum + freedom[s] * (spread - q[s]), 0) / degrees;
        const sigma2 = mean(varying.map((s) => sums[s].s2 - sums[s].s ** 2 + sums[s].error -
            (stages[s].length > 1 ? sums[s].spread : noise2 + q[s]) * toNumber(shareOf(stages[s]))));
        const scores = known.reduce((sum, each) => sum + each, 0);
        return kept([sums.reduce((sum, { s }, index) => sum + known[index] * s, 0) / scores, root(sigma2), root(noise2)]);
    };
}

/** @param {number[][]} m 3 × 3 */
function inverted(m) {
    const rows = m.map((row, i) => [...row, ...[0, 1, 2].map((j) => (i === j ? 1 : 0))]);
    for (let i = 0; i < 3; i += 1) {
        const pivot = [0, 1, 2].slice(i).reduce((best, r) => (Math.abs(rows[r][i]) > Math.abs(rows[best][i]) ? r : best), i);
        if (Math.abs(rows[pivot][i]) < 1e-6) return [[1, 0, 0], [0, 1, 0], [0, 0, 1]];
        [rows[i], rows[pivot]] = [rows[pivot], rows[i]];
        rows[i] = rows[i].map((value) => value / rows[i][i]);
        rows.forEach((row, r) => { if (r !== i) rows[r] = row.map((value, c) => value - row[i] * rows[i][c]); });
    }
    return rows.map((row) => row.slice(3));
}

/** @param {any} instrument @param {{answers: import("./reference.js").Answers}[]} responses at least 100 with a score */
export function norms(instrument, responses) {
    const stages = instrument.stages.map((/** @type {any} */ { id }) => instrument.items.filter((/** @type {any} */ item) => item.stage === id));
    const people = responses.map(({ answers }) => stages.map((/** @type {any[]} */ items) => look(instrument, items, answers)))
        .filter((person) => person.some(Boolean));
    const sample = measure(instrument, stages, people);
    const expected = expectation(instrument, stages, sample);
    let p = sample.values;
    for (let step = 0; step < 2000; step += 1) {
        const now = expected(p);
        const next = kept(p.map((value, i) => value + sample.values[i] - now[i]));
        const largest = Math.max(...next.map((value, i) => Math.abs(value - p[i])));
        p = next;
        if (largest < 1e-6) break;
    }
    const moved = (/** @type {number} */ j, /** @type {number} */ by) => expected(/** @type {Three} */ (p.map((value, i) => (i === j ? value + by : value))));
    const columns = [0, 1, 2].map((j) => [moved(j, 0.125), moved(j, -0.125)]);
    const back = inverted([0, 1, 2].map((i) => columns.map(([above, below]) => (above[i] - below[i]) / 0.25)));
    const errors = [0, 1, 2].map((i) => Math.min(100, Math.sqrt(sample.parts
        .reduce((sum, part) => sum + [0, 1, 2].reduce((inner, j) => inner + back[i][j] * part[j], 0) ** 2, 0))));
    const points = (/** @type {Rational} */ { n, d }) => Number((2n * n + d) / (2n * d));
    return {
        results: people.length, assumptions: p, errors,
        counts: stages.map((/** @type {any} */ _, /** @type {number} */ s) => {
            const counts = Array.from({ length: 101 }, () => 0);
            for (const person of people) if (person[s]) counts[points(person[s].s)] += 1;
            return counts;
        }),
    };
}

/** Many people from few: each of them so often. @template T @param {T[]} responses @returns {T[]} */
export const sampleOf = (responses) => [...responses, ...responses, ...responses, ...responses];

/** What run.js holds the tool against. @param {string} name @param {any} instrument @param {{answers: import("./reference.js").Answers}[]} responses */
export function normsVector(name, instrument, responses) {
    const { results, assumptions, errors, counts } = norms(instrument, sampleOf(responses));
    const rounded = (/** @type {number[]} */ list) => list.map((each) => Math.round(each * 1000) / 1000);
    return JSON.stringify({ name, results, assumptions: rounded(assumptions), errors: rounded(errors), counts });
}
