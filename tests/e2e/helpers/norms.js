// Norms for tests and for pictures: of people that are made up, and say so. Nothing here is measured.

/** Numbers from 0 to 1, the same ones for a seed (Lehmer's generator, 1951, with Park and Miller's multiplier). @param {number} seed */
function numbers(seed) {
    let state = seed;
    return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

/** A normal number, as the sum of twelve. @param {() => number} next @param {number} mean @param {number} deviation */
const normal = (next, mean, deviation) => mean + deviation * (Array.from({ length: 12 }, next).reduce((sum, each) => sum + each) - 6);

/** An answer near a level, in points of 0–100, as the nearest option gives it. @param {() => number} next @param {number} level @param {number[]} options points of 0–100 */
function answer(next, level, options) {
    const wanted = normal(next, level, 22);
    return options.reduce((best, each) => (Math.abs(each - wanted) < Math.abs(best - wanted) ? each : best));
}

/**
 * @param {any} instrument as its file has it
 * @param {{results?: number, seed?: number, who?: unknown, date?: string}} [options]
 */
export function madeUpNorms(instrument, { results = 1234, seed = 1, who = undefined, date = "2026-11-28" } = {}) {
    const next = numbers(seed);
    const pointsOf = (/** @type {any} */ item) => {
        const points = instrument.scales.find((/** @type {any} */ scale) => scale.id === item.scale).options.map((/** @type {any} */ each) => each.points);
        const low = Math.min(...points), high = Math.max(...points);
        return points.map((/** @type {number} */ each) => (100 * (each - low)) / (high - low));
    };
    const stages = instrument.stages.map((/** @type {any} */ { id }) => {
        const scales = instrument.items.filter((/** @type {any} */ item) => item.stage === id).map(pointsOf), counts = Array(101).fill(0);
        for (let person = 0; person < results; ++person) {
            const level = Math.min(100, Math.max(0, normal(next, 65, 18)));
            const answers = scales.map((/** @type {number[]} */ options) => answer(next, level, options));
            ++counts[Math.floor(answers.reduce((/** @type {number} */ sum, /** @type {number} */ each) => sum + each) / answers.length + 0.5)];
        }
        return { id, results, counts };
    });
    return {
        format: 1, instrument: { id: instrument.id, version: instrument.version }, results, date, ...(who !== undefined && { who }),
        assumptions: { mean: 65, sd: 18, noise: 22 }, standard_errors: { mean: 0.5, sd: 0.4, noise: 0.2 }, stages,
    };
}
