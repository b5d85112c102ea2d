// The assessment model once more, for one response, written from the model's description alone (docs/model.md is its
// page): slow, plain and exact, so that its answers can be trusted against the engine's. It shares nothing with src/.
// Depends on rational.js.
import { add, compare, div, exactly, less, mul, ratio, sub, toNumber, total, twoPlaces } from "./rational.js";

/** @typedef {import("./rational.js").Rational} Rational */
/** @typedef {Record<string, number | null>} Answers option index by item id */
/** @typedef {{answers: Answers, ranking?: string[], seconds?: (number | null)[], perspective?: string}} Response */

/** The item score x on 0–1. @param {any} instrument @param {any} item @param {number} option @returns {Rational} */
export function itemScore(instrument, item, option) {
    const { options } = instrument.scales.find((/** @type {any} */ scale) => scale.id === item.scale);
    const points = options.map((/** @type {any} */ each) => each.points);
    const [low, high] = [Math.min(...points), Math.max(...points)];
    const x = ratio(points[option] - low, high - low);
    return item.reverse ? sub(ratio(1), x) : x;
}

const weightOf = (/** @type {any} */ item) => ratio(item.weight ?? 1);

/** S over some items, or null when half or fewer are answered. @param {any} instrument @param {any[]} items @param {Answers} answers */
export function score(instrument, items, answers) {
    const answered = items.filter((item) => (answers[item.id] ?? null) !== null);
    if (answered.length * 2 <= items.length) return null;
    const weights = total(answered.map(weightOf));
    const sum = total(answered.map((item) =>
        mul(weightOf(item), itemScore(instrument, item, /** @type {number} */ (answers[item.id])))));
    return mul(ratio(100), div(sum, weights));
}

/** What is supposed of the people who answer. @param {any} instrument */
function assumptions({ assumptions: given = {} }) {
    const { mean = 65, sd = 18, noise = 22 } = given;
    return { mean: exactly(mean), sd: exactly(sd), noise: exactly(noise) };
}

/** V, the square of the standard error. @param {any} instrument @param {any[]} items @param {Answers} answers */
function variance(instrument, items, answers) {
    const answered = items.filter((item) => (answers[item.id] ?? null) !== null);
    const n = ratio(answered.length);
    const weights = answered.map(weightOf);
    const spread = div(total(weights.map((w) => mul(w, w))), mul(total(weights), total(weights)));
    const y = answered.map((item) =>
        mul(ratio(100), itemScore(instrument, item, /** @type {number} */ (answers[item.id]))));
    const mean = div(total(y), n);
    const squares = total(y.map((value) => mul(sub(value, mean), sub(value, mean))));
    // (n − 1)·s² is the sum of the squares, also when there is one answer: then it is 0.
    const { noise } = assumptions(instrument);
    const drawn = div(add(squares, mul(ratio(4), mul(noise, noise))), add(n, ratio(3)));
    const q2 = div(total(answered.map((item) => {
        const { options } = instrument.scales.find((/** @type {any} */ scale) => scale.id === item.scale);
        const q = ratio(100, options.length - 1);
        return mul(q, q);
    })), n);
    return mul(spread, add(drawn, div(q2, ratio(12))));
}

/**
 * P, how likely a stage's true level is solid: normal around m with variance τ².
 * @param {any} instrument @param {Rational | null} s @param {Rational | null} v
 */
function solidity(instrument, s, v) {
    const { mean, sd } = assumptions(instrument);
    let [m, tau2] = [mean, mul(sd, sd)];
    if (s !== null && v !== null) {
        const sum = add(v, mul(sd, sd));
        m = div(add(mul(s, mul(sd, sd)), mul(mean, v)), sum);
        tau2 = div(mul(v, mul(sd, sd)), sum);
    }
    return normal(toNumber(sub(m, threshold(instrument))) / Math.sqrt(toNumber(tau2)));
}

/** Φ by its power series, to about 1e-15 (Abramowitz & Stegun 26.2.11). @param {number} z */
export function normal(z) {
    if (z < -8) return 0;
    if (z > 8) return 1;
    let term = z;
    let sum = z;
    for (let k = 3; Math.abs(term) > 1e-18; k += 2) {
        term *= (z * z) / k;
        sum += term;
    }
    return 0.5 + (sum * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI);
}

/** @param {any} instrument @returns {Rational} */
const threshold = (instrument) =>
    ratio(instrument.bands.find((/** @type {any} */ band) => band.id === instrument.solid).from);

const itemsOf = (/** @type {any} */ instrument, /** @type {string} */ stage) =>
    instrument.items.filter((/** @type {any} */ item) => item.stage === stage);

/** @param {any} instrument @param {Rational} s */
const bandOf = (instrument, s) =>
    instrument.bands.filter((/** @type {any} */ band) => compare(ratio(band.from), s) <= 0).at(-1).id;

/** The indexes of the stages that are not solid, foundation first: the first one is the focus. @param {any} instrument @param {(Rational | null)[]} scores */
export const pathOf = (instrument, scores) =>
    scores.flatMap((s, index) => (s === null || less(s, threshold(instrument)) ? [index] : []));

/** The options next to an answer. @param {any} instrument @param {any} item @param {number} option */
function neighbours(instrument, item, option) {
    const { options } = instrument.scales.find((/** @type {any} */ scale) => scale.id === item.scale);
    return [option - 1, option + 1].filter((next) => next >= 0 && next < options.length);
}

/**
 * The smallest number of items of one stage that, each moved by one option, bring its score across the threshold:
 * by trying every combination of moves.
 * @param {any} instrument @param {any[]} items @param {Answers} answers @param {boolean} up
 */
function fewestMoves(instrument, items, answers, up) {
    const movable = items.filter((item) => (answers[item.id] ?? null) !== null);
    let fewest = Infinity;
    /** @param {number} index @param {Answers} tried @param {number} moves */
    const attempt = (index, tried, moves) => {
        if (moves >= fewest) return;
        const solid = !less(/** @type {Rational} */ (score(instrument, items, tried)), threshold(instrument));
        if (solid === up) {
            fewest = moves;
            return;
        }
        if (index === movable.length) return;
        const item = movable[index];
        attempt(index + 1, tried, moves);
        for (const next of neighbours(instrument, item, /** @type {number} */ (answers[item.id]))) {
            attempt(index + 1, { ...tried, [item.id]: next }, moves + 1);
        }
    };
    attempt(0, answers, 0);
    return fewest;
}

/** The items of a stage by what one move of each can do, the largest first, then in the instrument's order. @param {any} instrument @param {any[]} items @param {Answers} answers @param {boolean} up */
function byEffect(instrument, items, answers, up) {
    const effects = items.filter((item) => (answers[item.id] ?? null) !== null).map((item) => {
        const option = /** @type {number} */ (answers[item.id]);
        const from = itemScore(instrument, item, option);
        const gains = neighbours(instrument, item, option).map((next) => {
            const to = itemScore(instrument, item, next);
            return mul(weightOf(item), up ? sub(to, from) : sub(from, to));
        });
        return { id: item.id, effect: gains.reduce((best, gain) => (less(best, gain) ? gain : best), ratio(0)) };
    });
    return effects.filter(({ effect }) => compare(effect, ratio(0)) > 0)
        .sort((a, b) => compare(b.effect, a.effect)).map(({ id }) => id);
}

/** @param {any} instrument @param {(Rational | null)[]} scores @param {number} focus @param {Answers} answers */
function flip(instrument, scores, focus, answers) {
    if (focus >= 0 && scores[focus] === null) return { steps: null, items: [] };
    const stages = instrument.stages.map((/** @type {any} */ stage) => stage.id);
    // Only these change the first stage that is not solid: the focus becomes solid, or an earlier stage stops being it.
    const lowered = stages.slice(0, focus < 0 ? stages.length : focus).map((/** @type {string} */ id) => ({ id, up: false }));
    const ways = [...(focus < 0 ? [] : [{ id: stages[focus], up: true }]), ...lowered];
    let best = { steps: Infinity, items: /** @type {string[]} */ ([]) };
    for (const { id, up } of ways) {
        const items = itemsOf(instrument, id);
        const steps = fewestMoves(instrument, items, answers, up);
        if (steps < best.steps) best = { steps, items: byEffect(instrument, items, answers, up).slice(0, steps) };
    }
    return best.steps === Infinity ? { steps: null, items: [] } : best;
}

/** @param {any} instrument @param {string[] | undefined} ranking @param {number} focus */
function backwards(instrument, ranking, focus) {
    if (!ranking) return null;
    const order = ranking.map((id) => instrument.stages.findIndex((/** @type {any} */ stage) => stage.id === id));
    const n = order.length;
    let inversions = 0;
    for (let i = 0; i < n; i++) for (let j = i + 1; j < n; j++) if (order[i] > order[j]) inversions += 1;
    const pairs = (n * (n - 1)) / 2;
    const index = pairs === 0 ? 0 : Math.floor((200 * inversions + pairs) / (2 * pairs));
    const verdict = index === 0 ? "foundation_first" : index < 50 ? "mixed" : "backwards";
    return { index, inversions, verdict, first_look: ranking[0], floors_off: focus < 0 ? null : Math.abs(order[0] - focus) };
}

/** @param {any} instrument @param {Response} response @param {(Rational | null)[]} scores */
function quality(instrument, { answers, seconds }, scores) {
    const notes = [];
    const given = instrument.items.map((/** @type {any} */ item) => answers[item.id] ?? null)
        .filter((/** @type {any} */ option) => option !== null);
    if (given.length >= 10 && new Set(given).size === 1) notes.push("straight_line");
    const times = (seconds ?? []).filter((each) => each !== null).sort((a, b) => a - b);
    if (times.length > 0) {
        const middle = times.length / 2;
        const median = times.length % 2 ? times[Math.floor(middle)] : (times[middle - 1] + times[middle]) / 2;
        if (median < 1) notes.push("very_fast");
        else if (median < 2) notes.push("fast");
    }
    if (scores.includes(null)) notes.push("skipped");
    return notes;
}

/** The numbers that may be doubles, per stage. @param {any} instrument @param {Rational | null} s @param {any[]} items @param {Answers} answers */
function range(instrument, s, items, answers) {
    if (s === null) return { variance: null, low: null, high: null, solid: solidity(instrument, null, null) };
    const v = variance(instrument, items, answers);
    const [value, reach] = [toNumber(s), 1.28 * Math.sqrt(toNumber(v))];
    return {
        variance: v, low: Math.max(0, value - reach), high: Math.min(100, value + reach), solid: solidity(instrument, s, v),
    };
}

/**
 * What is known about one response, as values; all but the flips, which take longest.
 * @param {any} instrument @param {Response} response
 */
export function assess(instrument, response) {
    const { answers } = response;
    const scores = instrument.stages.map((/** @type {any} */ stage) => score(instrument, itemsOf(instrument, stage.id), answers));
    const ranges = instrument.stages.map((/** @type {any} */ stage, /** @type {number} */ index) =>
        range(instrument, scores[index], itemsOf(instrument, stage.id), answers));
    const path = pathOf(instrument, scores);
    const focus = path[0] ?? -1;
    const supports = scores.map((/** @type {Rational | null} */ _, /** @type {number} */ index) => {
        const below = scores.slice(0, index + 1);
        if (below.includes(null)) return null;
        return below.reduce((/** @type {Rational} */ least, /** @type {Rational} */ s) => (less(s, least) ? s : least));
    });
    let symptom = -1;
    scores.forEach((/** @type {Rational | null} */ s, /** @type {number} */ index) => {
        if (s !== null && (symptom < 0 || compare(s, scores[symptom]) <= 0)) symptom = index;
    });
    let carried = 1;
    const likelihood = ranges.map((/** @type {{solid: number}} */ { solid }) => {
        const own = (1 - solid) * carried;
        carried *= solid;
        return own;
    });
    const outcome = focus < 0 ? carried : likelihood[focus];
    return {
        scores, ranges, focus, supports, symptom, path, likelihood, sound: carried, outcome,
        call: scores[focus] === null || outcome < 0.6 ? "close" : outcome < 0.8 ? "likely" : "firm",
        backwards: backwards(instrument, response.ranking, focus),
        quality: quality(instrument, response, scores),
    };
}

/** Rounded half up. @param {number} value @param {number} places */
const decimals = (value, places) => {
    const whole = Math.floor(value * 10 ** places + 0.5);
    const digits = String(whole).padStart(places + 1, "0");
    return `${digits.slice(0, -places)}.${digits.slice(-places)}`;
};
const text = (/** @type {unknown} */ value) => JSON.stringify(value);

/** @param {any} instrument @param {ReturnType<typeof assess>} result @param {number} index @param {Answers} answers */
function stageLine(instrument, result, index, answers) {
    const stage = instrument.stages[index];
    const items = itemsOf(instrument, stage.id);
    const [s, support] = [result.scores[index], result.supports[index]];
    const { low, high } = result.ranges[index];
    const partial = s !== null && items.some((/** @type {any} */ item) => (answers[item.id] ?? null) === null);
    const facets = (stage.facets ?? []).map((/** @type {any} */ facet) => {
        const own = score(instrument, items.filter((/** @type {any} */ item) => item.facet === facet.id), answers);
        return `{"id":${text(facet.id)},"score":${own === null ? "null" : twoPlaces(own)}}`;
    });
    return `{"id":${text(stage.id)},"score":${s === null ? "null" : twoPlaces(s)}` +
        `,"low":${low === null ? "null" : decimals(low, 2)},"high":${high === null ? "null" : decimals(high, 2)}` +
        `,"band":${s === null ? "null" : text(bandOf(instrument, s))},"partial":${partial}` +
        `,"support":${support === null ? "null" : twoPlaces(support)}` +
        `,"unsupported":${support === null ? "null" : twoPlaces(sub(s, support))},"facets":[${facets.join(",")}]}`;
}

/** The perspective given, else the first one that the instrument offers. @param {any} instrument @param {Response} response */
const perspectiveOf = (instrument, { perspective }) =>
    perspective ?? Object.keys(instrument.perspectives ?? { leader: {}, rep: {} })[0] ?? null;

/** One line as `upstream score` prints it. @param {any} instrument @param {Response} response */
export function line(instrument, response) {
    const result = assess(instrument, response);
    const flips = flip(instrument, result.scores, result.focus, response.answers);
    const ids = instrument.stages.map((/** @type {any} */ stage) => stage.id);
    const stages = ids.map((/** @type {string} */ _, /** @type {number} */ index) => stageLine(instrument, result, index, response.answers));
    const likelihood = [...ids.map((/** @type {string} */ id, /** @type {number} */ index) =>
        `${text(id)}:${decimals(result.likelihood[index], 3)}`), `"sound":${decimals(result.sound, 3)}`];
    return `{"perspective":${text(perspectiveOf(instrument, response))},"stages":[${stages.join(",")}]` +
        `,"focus":${text(ids[result.focus] ?? null)}` +
        `,"path":${text(result.path.map((/** @type {number} */ index) => ids[index]))}` +
        `,"symptom":${text(ids[result.symptom] ?? null)}` +
        `,"treating_symptom":${result.focus >= 0 && result.symptom > result.focus}` +
        `,"likelihood":{${likelihood.join(",")}},"call":${text(result.call)}` +
        `,"steps_to_flip":${flips.steps},"flip_items":${text(flips.items)}` +
        `,"backwards":${text(result.backwards)},"quality":${text(result.quality)}}`;
}
