// Counting tests: what a suite gives back, and the small pieces that every suite needs.

/**
 * @typedef {{passed: number, failed: number}} Tally
 * @typedef {{name: string, about: string, run: (changed: string[] | null) => Tally | Promise<Tally>}} Suite
 *   changed: the files that a quick run is about; null: all of them
 */

/** @returns {Tally} */
export const none = () => ({ passed: 0, failed: 0 });

/** @param {Tally[]} tallies @returns {Tally} */
export const sum = (tallies) => tallies.reduce(
    (a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed }), none());

/**
 * One check that holds or not, said in one line.
 * @param {string} promise
 * @param {string | null} problem null: it holds
 * @returns {Tally}
 */
export function check(promise, problem) {
    console.log(`${problem === null ? "  ok  " : "FAIL  "}${promise}`);
    if (problem !== null) console.log(problem.trimEnd().replace(/^/gm, "      "));
    return { passed: problem === null ? 1 : 0, failed: problem === null ? 0 : 1 };
}
