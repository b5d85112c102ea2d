// What the day's counts come to, as the organiser sees it. Pure functions. May use: types.

/** @typedef {import("./counts.js").Day} Day */

/** Started, and neither finished nor seen leaving: the page was started again in between. @param {Day} day */
export const cutOff = ({ started, completed, abandoned }) => Math.max(0, started - completed - abandoned);

/** How many had answered at least one question, two, and so on; of the finished ones all. @param {Day} day @returns {number[]} */
export function reached({ total, completed, left }) {
    const gone = Object.entries(left);
    return Array.from({ length: total }, (_, at) => completed + gone.reduce((sum, [answered, number]) => (Number(answered) > at ? sum + number : sum), 0));
}

/** After how many answers the most have left; null where nobody has. @param {Day} day @returns {{answered: number, visitors: number} | null} */
export function mostLeft({ left }) {
    const all = Object.entries(left).map(([answered, visitors]) => ({ answered: Number(answered), visitors }));
    return all.filter(({ visitors }) => visitors > 0).sort((a, b) => b.visitors - a.visitors || a.answered - b.answered)[0] ?? null;
}

/**
 * Visitors by outcome: the floors from the roof down, then the other two; floors that this questionnaire does not have come last.
 * @param {Day} day @param {{id: string, name: string}[]} stages from the ground up @param {{solid: string, unclear: string}} words
 * @returns {{name: string, visitors: number}[]}
 */
export function distribution({ outcomes }, stages, words) {
    const known = [...[...stages].reverse().map(({ id, name }) => ({ outcome: `focus-${id}`, name })), { outcome: "solid", name: words.solid }, { outcome: "unclear", name: words.unclear }];
    const names = new Set(known.map(({ outcome }) => outcome)), others = Object.keys(outcomes).filter((outcome) => !names.has(outcome) && outcomes[outcome] > 0);
    return [...known, ...others.map((outcome) => ({ outcome, name: outcome.replace(/^focus-/, "") }))].map(({ outcome, name }) => ({ name, visitors: outcomes[outcome] ?? 0 }));
}
