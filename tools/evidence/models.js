// The two models of how likely an outcome is, worked out from answers alone: the first one, which the engine no longer holds, and
// today's, as an implementation of its own beside the engine's (docs/model.md, “Diagnosis”). Pure functions; doubles throughout.

/** @typedef {{item: string, stage: number, levels: number[], step: number}} Question  levels: 100·x by option; step: q² */
/** @typedef {{questions: Question[], stages: string[], solid: number, mean: number, sd: number, noise: number}} Instrument */

/** What is needed of an instrument file whose items all weigh the same. @param {any} file @returns {Instrument} */
export function instrumentOf(file) {
    const stages = file.stages.map((/** @type {any} */ stage) => stage.id);
    const questions = file.items.map((/** @type {any} */ item) => {
        if ((item.weight ?? 1) !== 1) throw new Error(`${item.id} has a weight; these models know none`);
        const scale = file.scales.find((/** @type {any} */ { id }) => id === item.scale);
        const points = scale.options.map((/** @type {any} */ option) => option.points);
        const least = Math.min(...points), range = Math.max(...points) - least;
        const levels = points.map((/** @type {number} */ p) => 100 * (item.reverse ? 1 - (p - least) / range : (p - least) / range));
        return { item: item.id, stage: stages.indexOf(item.stage), levels, step: (100 / (points.length - 1)) ** 2 };
    });
    const solid = file.bands.find((/** @type {any} */ { id }) => id === file.solid).from;
    return { questions, stages, solid, mean: 65, sd: 18, noise: 22, ...file.assumptions };
}

/** Φ(z) by the complementary error function of Numerical Recipes (Chebyshev, to 1.2e-7). @param {number} z */
export function normal(z) {
    const x = Math.abs(z) / Math.SQRT2, t = 1 / (1 + x / 2);
    const series = [-1.26551223, 1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807, -1.13520398, 1.48851587, -0.82215223,
        0.17087277].reduceRight((sum, factor) => factor + t * sum, 0);
    const tail = t * Math.exp(-x * x + series) / 2;
    return z < 0 ? tail : 1 - tail;
}

/** Score, sample variance and rounding of each stage, all items answered. @param {Instrument} instrument @param {Record<string, number>} answers */
export function stagesOf(instrument, answers) {
    const levels = instrument.stages.map(() => /** @type {number[]} */ ([]));
    const steps = instrument.stages.map(() => 0);
    for (const { item, stage, levels: by, step } of instrument.questions) {
        levels[stage].push(by[answers[item]]);
        steps[stage] += step;
    }
    return levels.map((of, stage) => {
        const n = of.length, score = of.reduce((sum, level) => sum + level, 0) / n;
        const squares = of.reduce((sum, level) => sum + (level - score) ** 2, 0);
        return { n, score, variance: n > 1 ? squares / (n - 1) : 0, step: steps[stage] / n };
    });
}

/** @typedef {ReturnType<typeof stagesOf>[number]} Stage */

/**
 * The first model: V = (s² + q²/12)/n of the answers alone, and the level as if nothing were known beforehand: Φ((S − T)/√V).
 * @param {Instrument} instrument @param {Stage} stage
 */
export function firstModel({ solid }, { n, score, variance, step }) {
    return normal((score - solid) / Math.sqrt((variance + step / 12) / n));
}

/** Today's: spread pooled with the assumed noise, level drawn towards the assumed mean. @param {Instrument} instrument @param {Stage} stage */
export function todaysModel({ solid, mean, sd, noise }, { n, score, variance, step }) {
    const pooled = ((n - 1) * variance + 4 * noise ** 2) / (n + 3);
    const v = (pooled + step / 12) / n;
    const middle = (score * sd ** 2 + mean * v) / (v + sd ** 2);
    return normal((middle - solid) / Math.sqrt(v * sd ** 2 / (v + sd ** 2)));
}

/**
 * The outcome by the scores (a stage's place, or −1 for sound) and what a model says of it.
 * @param {Instrument} instrument @param {Stage[]} stages @param {typeof firstModel} model
 */
export function outcome(instrument, stages, model) {
    const focus = stages.findIndex(({ score }) => score < instrument.solid - 1e-9);
    const below = focus === -1 ? stages : stages.slice(0, focus);
    const carried = below.reduce((product, stage) => product * model(instrument, stage), 1);
    return { focus, said: focus === -1 ? carried : carried * (1 - model(instrument, stages[focus])) };
}

/** Counts said and kept by tenths, as `upstream simulate` does. */
export class Calibration {
    tenths = Array.from({ length: 10 }, () => ({ count: 0, right: 0, said: 0 }));

    /** @param {number} said @param {boolean} right */
    add(said, right) {
        const tenth = this.tenths[Math.min(9, Math.floor(10 * said))];
        tenth.count += 1;
        tenth.right += right ? 1 : 0;
        tenth.said += said;
    }

    report() {
        const people = this.tenths.reduce((sum, { count }) => sum + count, 0);
        const gaps = this.tenths.reduce((sum, { right, said }) => sum + Math.abs(right - said), 0);
        const tenths = this.tenths.map(({ count, right, said }) =>
            ({ share: count / people, said: count ? said / count : null, right: count ? right / count : null }));
        return { tenths, ece: gaps / people };
    }
}

/** Pearson's correlation of pairs as they come. */
export class Correlation {
    #n = 0; #x = 0; #y = 0; #xx = 0; #yy = 0; #xy = 0;

    /** @param {number} x @param {number} y */
    add(x, y) {
        this.#n += 1; this.#x += x; this.#y += y; this.#xx += x * x; this.#yy += y * y; this.#xy += x * y;
    }

    value() {
        const n = this.#n;
        return (n * this.#xy - this.#x * this.#y) / Math.sqrt((n * this.#xx - this.#x ** 2) * (n * this.#yy - this.#y ** 2));
    }
}
