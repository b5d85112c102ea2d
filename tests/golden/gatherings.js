// Which responses are compared, and which make a team: some on purpose, the others from the people they are given.
// Depends on edges.js and together.js.
import { pairOnTheEdge } from "./edges.js";
import { compare } from "./together.js";

/** @typedef {import("./reference.js").Response} Response */
/** @typedef {[Response, Response]} Pair */

/** The same person a while later: every answer one option further, up or down. @param {any} instrument @param {Response} response @param {boolean} up @returns {Response} */
function later(instrument, { answers, ...rest }, up) {
    const moved = instrument.items.map((/** @type {any} */ item) => {
        const option = answers[item.id] ?? null;
        if (option === null) return [item.id, null];
        const { options } = instrument.scales.find((/** @type {any} */ scale) => scale.id === item.scale);
        return [item.id, Math.max(0, Math.min(options.length - 1, option + (up === Boolean(item.reverse) ? -1 : 1)))];
    });
    return { ...rest, answers: Object.fromEntries(moved) };
}

/**
 * Twelve pairs. None hangs on the last bits of a double.
 * @param {any} instrument @param {Response[]} chosen the cases of generate.js, in their order @param {Response[]} people
 * @returns {Pair[]}
 */
export function pairs(instrument, chosen, people) {
    const [best, worst, middle, nothing] = chosen;
    const [firstWorst, firstUnknown] = chosen.slice(9);
    /** @type {Pair[]} */
    const onPurpose = [[best, best], [worst, best], [firstWorst, best], [middle, nothing], [best, firstUnknown]];
    const byChance = people.slice(0, 120).map((person, index) => /** @type {Pair} */ (
        [person, index % 3 === 0 ? people[people.length - 1 - index] : later(instrument, person, index % 3 === 1)]));
    const sure = (/** @type {Pair} */ [a, b]) => !pairOnTheEdge(instrument, a, b);
    const rare = byChance.filter(sure).map((pair) => ({ pair, line: compare(instrument, ...pair) }));
    const some = rare.filter(({ line }) => line.includes('"some"')).slice(0, 3);
    const others = rare.filter((each) => !some.includes(each));
    return [...onPurpose.filter(sure), ...[...some, ...others].map(({ pair }) => pair)].slice(0, 12);
}

/** With half of the stage's items or fewer answered it is unknown, else it is known. @param {any} instrument @param {Response} response @param {(stage: number) => boolean} knows @returns {Response} */
function knowing(instrument, { answers, ...rest }, knows) {
    const own = { ...answers };
    instrument.stages.forEach((/** @type {any} */ stage, /** @type {number} */ index) => {
        const items = instrument.items.filter((/** @type {any} */ item) => item.stage === stage.id);
        items.forEach((/** @type {any} */ item, /** @type {number} */ place) => {
            own[item.id] = knows(index) || place < Math.floor(items.length / 2) ? (answers[item.id] ?? 1) : null;
        });
    });
    return { ...rest, answers: own };
}

/** Teams of `three-primes` whose median is exactly 50, or the least there can be beside it. */
function halves() {
    const person = (/** @type {number} */ f997, /** @type {number} */ f991, /** @type {number | null} */ f983) =>
        ({ answers: { f997, f991, s983: 3, f983, s997: 0 } });
    const [low, under, half, over, high] =
        [person(0, 3, 0), person(1, 1, 1), person(0, 0, null), person(2, 2, 2), person(3, 0, 3)];
    return [
        [high, half, low], [over, low, high, under], [low, under, high], [high, low, over], [half, under, high, low, over],
        [...Array.from({ length: 19 }, () => low), over, ...Array.from({ length: 19 }, () => high), under],
    ];
}

/**
 * Ten groups of 1–40 responses, and more where the instrument was made for a median.
 * @param {any} instrument @param {Response[]} people @param {number} place of the instrument among all
 * @returns {Response[][]}
 */
export function groups(instrument, people, place) {
    let taken = 0;
    const next = (/** @type {number} */ size) => people.slice(taken, (taken += size));
    // Every stage is once known by none, by one, … and by five of a group.
    const guarded = [0, 1, 2, 3, 4, 5].map((round) => {
        const size = 5 + (round % 3);
        return next(size).map((person, index) =>
            knowing(instrument, person, (stage) => (index + stage) % size < (round + stage) % 6));
    });
    return [next(1 + (place % 2)), next(3), ...guarded, next(12), next(40), ...(instrument.id === "three-primes" ? halves() : [])];
}
