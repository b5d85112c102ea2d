// The cases of by-hand.json as responses to the shipped instrument. Depends on node only.
import { readFileSync } from "node:fs";

/** @typedef {import("./reference.js").Response} Response */

/** The answers that score so. @param {any} instrument @param {Record<string, (number | null)[]>} scores per stage, after turning round @returns {Record<string, number | null>} */
function answersOf(instrument, scores) {
    const places = Object.fromEntries(Object.keys(scores).map((stage) => [stage, 0]));
    return Object.fromEntries(instrument.items.map((/** @type {any} */ item) => {
        const points = scores[item.stage][places[item.stage]++];
        return [item.id, points === null ? null : (item.reverse ? 100 - points : points) / 25];
    }));
}

/**
 * Each case: its name, the command it is for, the responses, and what must come out at which path.
 * @param {any} instrument the shipped one
 * @returns {{name: string, verb: "score" | "compare" | "team", responses: Response[], expect: Record<string, unknown>}[]}
 */
export function byHand(instrument) {
    const cases = JSON.parse(readFileSync(new URL("by-hand.json", import.meta.url), "utf8"));
    return cases.map((/** @type {any} */ { name, scores, ranking, compare, team, expect }) => ({
        name, expect, verb: compare ? "compare" : team ? "team" : "score",
        responses: (compare ?? team ?? [scores])
            .map((/** @type {any} */ each) => ({ answers: answersOf(instrument, each), ranking })),
    }));
}

/** What lies at a path such as `stages.0.score`. @param {any} result @param {string} path */
export const at = (result, path) => path.split(".").reduce((inner, key) => inner?.[key], result);
