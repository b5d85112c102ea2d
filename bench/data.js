// The data of `script/bench`: people who answer at random, the same in every run, and their codes.
import { spawnSync } from "node:child_process";
import { closeSync, openSync, readFileSync, writeFileSync, writeSync } from "node:fs";

/** Numbers that only look random (Mulberry32). @param {number} seed */
function dice(seed) {
    return (/** @type {number} */ sides) => {
        seed = seed + 0x6D2B79F5 | 0;
        let t = Math.imul(seed ^ seed >>> 15, 1 | seed);
        t = t + Math.imul(t ^ t >>> 7, 61 | t) ^ t;
        return Math.floor(((t ^ t >>> 14) >>> 0) / 4294967296 * sides);
    };
}

/** Every question answered, the stages ranked. @param {string} instrument @param {string} path @param {number} lines */
export function writeAnswers(instrument, path, lines) {
    const definition = JSON.parse(readFileSync(instrument, "utf8"));
    const options = new Map(definition.scales.map((/** @type {any} */ scale) => [scale.id, scale.options.length]));
    const roll = dice(1);
    const out = [];
    for (let line = 0; line < lines; ++line) {
        const answers = Object.fromEntries(definition.items.map((/** @type {any} */ item) => [item.id, roll(options.get(item.scale))]));
        const ranking = definition.stages.map((/** @type {any} */ stage) => stage.id);
        for (let i = ranking.length - 1; i > 0; --i) {
            const j = roll(i + 1);
            [ranking[i], ranking[j]] = [ranking[j], ranking[i]];
        }
        out.push(JSON.stringify({ answers, ranking, perspective: roll(2) === 0 ? "leader" : "rep" }));
    }
    writeFileSync(path, out.join("\n") + "\n");
}

/**
 * Their codes, and those `times` over.
 * @param {string[]} link the command that makes codes @param {string} answers @param {string} codes
 * @param {string} manyCodes @param {number} times
 */
export function writeCodes(link, answers, codes, manyCodes, times) {
    const made = spawnSync(link[0], link.slice(1), { input: readFileSync(answers), maxBuffer: 1 << 28 });
    if (made.status !== 0) throw new Error(made.stderr.toString());
    writeFileSync(codes, made.stdout);
    const file = openSync(manyCodes, "w");
    for (let i = 0; i < times; ++i) writeSync(file, made.stdout);
    closeSync(file);
}
