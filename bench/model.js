// The same model in plain JavaScript, written for speed as one would write it for a page: numbers instead of exact
// fractions, tables worked out once, no objects that are not needed. What the engine is measured against.

/** Φ by Abramowitz and Stegun 7.1.26, right to 1e-7. @param {number} z */
function normalCdf(z) {
    const x = Math.abs(z) / Math.SQRT2;
    const t = 1 / (1 + 0.3275911 * x);
    const tail = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429)))) *
        Math.exp(-x * x);
    return z < 0 ? tail / 2 : 1 - tail / 2;
}

/** @typedef {{index: number, weight: number, levels: number[], coarseness: number, reverse: boolean}} Item */
/** @typedef {{id: string, items: Item[], facets: {id: string, items: Item[]}[]}} Stage */

/** @param {any} definition an instrument file */
export function compile(definition) {
    const scales = new Map(definition.scales.map((/** @type {any} */ scale) => {
        const points = scale.options.map((/** @type {any} */ option) => option.points);
        const low = Math.min(...points), range = Math.max(...points) - low;
        return [scale.id, points.map((/** @type {number} */ p) => (p - low) / range)];
    }));
    /** @type {Stage[]} */
    const stages = definition.stages.map((/** @type {any} */ stage) => {
        /** @type {(Item & {facet?: string})[]} */
        const items = [];
        definition.items.forEach((/** @type {any} */ item, /** @type {number} */ index) => {
            if (item.stage !== stage.id) return;
            const levels = scales.get(item.scale).map((/** @type {number} */ x) => (item.reverse ? 1 - x : x));
            items.push({ index, weight: item.weight ?? 1, levels, coarseness: (100 / (levels.length - 1)) ** 2,
                reverse: item.reverse ?? false, facet: item.facet });
        });
        const facets = (stage.facets ?? []).map((/** @type {any} */ facet) =>
            ({ id: facet.id, items: items.filter((item) => item.facet === facet.id) }));
        return { id: stage.id, items, facets };
    });
    const bands = definition.bands.map((/** @type {any} */ band) => band.from);
    const solid = definition.bands.find((/** @type {any} */ band) => band.id === definition.solid).from;
    const assumptions = { mean: 65, sd: 18, noise: 22, ...definition.assumptions };
    const unknownSolid = normalCdf((assumptions.mean - solid) / assumptions.sd);
    return { stages, bands, solid, assumptions, unknownSolid, bandIds: definition.bands.map((/** @type {any} */ band) => band.id),
        itemIds: definition.items.map((/** @type {any} */ item) => item.id) };
}

/** @param {Item[]} items @param {ArrayLike<number>} answers */
function weightedMean(items, answers) {
    let part = 0, whole = 0, answered = 0;
    for (const item of items) {
        const answer = answers[item.index];
        if (answer < 0) continue;
        part += item.weight * item.levels[answer];
        whole += item.weight;
        ++answered;
    }
    return 2 * answered > items.length ? 100 * part / whole : null;
}

/** @param {Stage} stage @param {ArrayLike<number>} answers @param {ReturnType<typeof compile>} model */
function scoreStage(stage, answers, model) {
    let part = 0, whole = 0, squares = 0, n = 0, sum = 0, levelSquares = 0, coarseness = 0;
    for (const item of stage.items) {
        const answer = answers[item.index];
        if (answer < 0) continue;
        const level = item.levels[answer];
        part += item.weight * level;
        whole += item.weight;
        squares += item.weight * item.weight;
        sum += 100 * level;
        levelSquares += 10000 * level * level;
        coarseness += item.coarseness;
        ++n;
    }
    if (2 * n <= stage.items.length) {
        return { score: -1, low: 0, high: 0, band: -1, partial: false, likelihood: model.unknownSolid, support: -1, whole: 0 };
    }
    const score = 100 * part / whole;
    const { mean, sd, noise } = model.assumptions;
    const pooled = (Math.max(0, levelSquares - sum * sum / n) + 4 * noise * noise) / (n + 3);
    const variance = squares / (whole * whole) * (pooled + coarseness / n / 12);
    const error = Math.sqrt(variance);
    const prior = sd * sd;
    const above = (score - model.solid) * prior + (mean - model.solid) * variance;
    let band = 0;
    while (band + 1 < model.bands.length && score + 1e-9 >= model.bands[band + 1]) ++band;
    return { score, low: Math.max(0, score - 1.28 * error), high: Math.min(100, score + 1.28 * error), band,
        partial: n < stage.items.length, likelihood: normalCdf(above / Math.sqrt(variance * prior * (variance + prior))), support: -1, whole };
}

/**
 * How many answers, moved by one option, bring a stage's score across the threshold; the largest effects first.
 * @param {Stage} stage @param {ArrayLike<number>} answers @param {number} distance to go @param {1 | -1} direction
 * @param {number} whole @param {number} most to try
 * @param {boolean} beyond: reaching it exactly is not enough
 * @returns {number[] | null}
 */
function moves(stage, answers, distance, direction, whole, most, beyond) {
    const effects = [];
    for (const item of stage.items) {
        const answer = answers[item.index];
        if (answer < 0) continue;
        const here = item.levels[answer];
        const up = answer + 1 < item.levels.length ? direction * (item.levels[answer + 1] - here) : 0;
        const down = answer > 0 ? direction * (item.levels[answer - 1] - here) : 0;
        const effect = 100 * item.weight * Math.max(up, down) / whole;
        if (effect > 0) effects.push({ effect, index: item.index });
    }
    effects.sort((a, b) => b.effect - a.effect || a.index - b.index);
    const chosen = [];
    let moved = 0;
    for (const { effect, index } of effects) {
        if (chosen.length >= most) return null;
        chosen.push(index);
        moved += effect;
        if (beyond ? moved > distance + 1e-9 : moved + 1e-9 >= distance) return chosen;
    }
    return null;
}

/**
 * @param {ReturnType<typeof compile>} model
 * @param {ArrayLike<number>} answers option indices by item, −1 for none
 * @param {number[] | null} ranking stage indices
 */
export function diagnose(model, answers, ranking) {
    const stages = model.stages.map((stage) => scoreStage(stage, answers, model));
    const facets = model.stages.map((stage) => stage.facets.map((facet) => weightedMean(facet.items, answers)));
    const path = [], likelihood = [];
    let symptom = -1, allSolid = 1, lowest = Infinity;
    for (let s = 0; s < stages.length; ++s) {
        const stage = stages[s];
        if (stage.score + 1e-9 < model.solid || stage.score < 0) path.push(s);
        if (stage.score >= 0 && (symptom < 0 || stage.score <= stages[symptom].score + 1e-9)) symptom = s;
        lowest = stage.score < 0 ? -1 : Math.min(lowest, stage.score);
        stage.support = lowest;
        likelihood.push((1 - stage.likelihood) * allSolid);
        allSolid *= stage.likelihood;
    }
    const focus = path.length > 0 ? path[0] : -1;
    const outcome = focus < 0 ? allSolid : likelihood[focus];
    const unknown = focus >= 0 && stages[focus].score < 0;
    const call = unknown ? 2 : outcome >= 0.8 ? 0 : outcome >= 0.6 ? 1 : 2;

    /** @type {number[] | null} */
    let flip = null;
    if (focus >= 0 && !unknown) {
        flip = moves(model.stages[focus], answers, model.solid - stages[focus].score, 1, stages[focus].whole, 64, false);
    }
    for (let s = 0; !unknown && s < (focus < 0 ? stages.length : focus); ++s) {
        const most = flip ? flip.length - 1 : 64;
        const lower = moves(model.stages[s], answers, stages[s].score - model.solid, -1, stages[s].whole, most, true);
        if (lower) flip = lower;
    }

    let backwards = null;
    if (ranking) {
        let inversions = 0;
        for (let i = 0; i < ranking.length; ++i) {
            for (let j = i + 1; j < ranking.length; ++j) inversions += ranking[i] > ranking[j] ? 1 : 0;
        }
        const pairs = ranking.length * (ranking.length - 1) / 2;
        backwards = { inversions, index: pairs === 0 ? 0 : Math.floor(100 * inversions / pairs + 0.5),
            first: ranking[0], off: focus < 0 ? null : Math.abs(ranking[0] - focus) };
    }

    let answered = 0, first = -1, straight = true;
    for (let i = 0; i < answers.length; ++i) {
        if (answers[i] < 0) continue;
        if (answered++ === 0) first = answers[i];
        straight &&= answers[i] === first;
    }
    return { stages, facets, focus, path, symptom, likelihood, sound: allSolid, call, flip, backwards,
        straight: straight && answered >= 10 };
}

/**
 * A result as the tool's JSON.
 * @param {ReturnType<typeof compile>} model @param {ReturnType<typeof diagnose>} result
 */
export function write(model, result) {
    const ids = model.stages.map((stage) => stage.id);
    const round = (/** @type {number} */ value, /** @type {number} */ units) => Math.floor(value * units + 0.5) / units;
    const score = (/** @type {number | null} */ value) => (value === null || value < 0 ? null : round(value, 100));
    return JSON.stringify({
        stages: result.stages.map((stage, s) => ({
            id: ids[s], score: score(stage.score), low: stage.score < 0 ? null : round(stage.low, 100),
            high: stage.score < 0 ? null : round(stage.high, 100), band: stage.band < 0 ? null : model.bandIds[stage.band],
            partial: stage.partial, support: score(stage.support),
            unsupported: stage.support < 0 ? null : round(stage.score - stage.support, 100),
            facets: result.facets[s].map((value, f) => ({ id: model.stages[s].facets[f].id, score: score(value) })),
        })),
        focus: result.focus < 0 ? null : ids[result.focus], path: result.path.map((s) => ids[s]),
        symptom: result.symptom < 0 ? null : ids[result.symptom],
        treating_symptom: result.focus >= 0 && result.symptom > result.focus,
        likelihood: Object.fromEntries([...ids.map((id, s) => [id, round(result.likelihood[s], 1000)]),
            ["sound", round(result.sound, 1000)]]),
        call: ["firm", "likely", "close"][result.call], steps_to_flip: result.flip?.length ?? null,
        flip_items: (result.flip ?? []).map((index) => model.itemIds[index]),
        backwards: result.backwards && { index: result.backwards.index, inversions: result.backwards.inversions,
            verdict: result.backwards.inversions === 0 ? "foundation_first" : result.backwards.index < 50 ? "mixed" : "backwards",
            first_look: ids[result.backwards.first], floors_off: result.backwards.off },
        quality: [...(result.straight ? ["straight_line"] : []), ...(result.stages.some((s) => s.score < 0) ? ["skipped"] : [])],
    });
}
