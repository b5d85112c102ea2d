// Which cases hang on the last bits of a double, and so prove nothing. Depends on reference.js and together.js.
import { assess } from "./reference.js";
import { byChance, differences, limitOf } from "./together.js";

/** @typedef {import("./reference.js").Response} Response */

const near = 1e-6;

/** How far the value is from where its rounding changes. @param {number} value @param {number} places */
const edge = (value, places) => Math.abs(((value * 10 ** places + 0.5) % 1 + 1.5) % 1 - 0.5) / 10 ** places;

const callOnTheEdge = (/** @type {{outcome: number}} */ { outcome }) =>
    Math.abs(outcome - 0.8) < near || Math.abs(outcome - 0.6) < near;

/** True when a printed digit or the call does. @param {any} instrument @param {Response} response */
export function onTheEdge(instrument, response) {
    const result = assess(instrument, response);
    const ranges = result.ranges.flatMap((/** @type {any} */ { low, high }) => [low, high])
        .some((/** @type {number | null} */ value) => value !== null && value > 0 && value < 100 && edge(value, 2) < near);
    const chances = [...result.likelihood, result.sound].some((value) => edge(value, 3) < near);
    return ranges || chances || callOnTheEdge(result);
}

/** True when the evidence or a call does. @param {any} instrument @param {Response} responseA @param {Response} responseB */
export function pairOnTheEdge(instrument, responseA, responseB) {
    const [before, after] = [assess(instrument, responseA), assess(instrument, responseB)];
    const compared = differences(before, after);
    return callOnTheEdge(before) || callOnTheEdge(after) || compared.some((/** @type {any} */ { d }) =>
        d !== null && (Math.abs(byChance(d) - limitOf(compared)) < near || Math.abs(d - 1.96) < near));
}
