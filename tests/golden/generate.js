// Makes the vectors: answer sets, pairs and groups by a fixed recipe, and what the reference says about each. Run it to
// write the files; the test checks that they are what it would write. Depends on the other files of this folder.
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { onTheEdge } from "./edges.js";
import { groups, pairs } from "./gatherings.js";
import { instruments } from "./instruments.js";
import { numbered } from "./link-format.js";
import { normsVector } from "./norms.js";
import { random } from "./random.js";
import { line } from "./reference.js";
import { compare, partial, team } from "./together.js";

/** @param {any} instrument @param {any} item @returns {number} */
const optionsOf = (instrument, item) =>
    instrument.scales.find((/** @type {any} */ scale) => scale.id === item.scale).options.length;

/** @param {any} instrument @param {(item: any, index: number, within: number) => number | null} choose within: place in its stage */
function answersBy(instrument, choose) {
    /** @type {Record<string, number>} */
    const seen = {};
    return Object.fromEntries(instrument.items.map((/** @type {any} */ item, /** @type {number} */ index) => {
        const within = seen[item.stage] ?? 0;
        seen[item.stage] = within + 1;
        return [item.id, choose(item, index, within)];
    }));
}

/** Cases that are there on purpose. @param {any} instrument */
function chosenCases(instrument) {
    const last = (/** @type {any} */ item) => optionsOf(instrument, item) - 1;
    const best = (/** @type {any} */ item) => (item.reverse ? 0 : last(item));
    const worst = (/** @type {any} */ item) => (item.reverse ? last(item) : 0);
    const middle = (/** @type {any} */ item) => Math.floor(last(item) / 2);
    const cases = [
        best, worst, middle, () => null,
        (/** @type {any} */ _item, /** @type {number} */ _index, /** @type {number} */ within) => (within % 2 ? null : 0),
        (/** @type {any} */ item, /** @type {number} */ _index, /** @type {number} */ within) => (within === 0 ? null : best(item)),
        (/** @type {any} */ item, /** @type {number} */ _index, /** @type {number} */ within) => (within < 2 ? null : worst(item)),
        () => 1, () => 0,
    ].map((choose) => ({ answers: answersBy(instrument, choose) }));
    for (const stage of instrument.stages) {
        cases.push({ answers: answersBy(instrument, (item) => (item.stage === stage.id ? worst(item) : best(item))) });
        cases.push({ answers: answersBy(instrument, (item) => (item.stage === stage.id ? null : best(item))) });
        cases.push({ answers: answersBy(instrument, (item) => (item.stage === stage.id ? middle(item) : best(item))) });
        cases.push({ answers: answersBy(instrument, (item, _, within) =>
            (item.stage === stage.id && within < 1 ? worst(item) : best(item))) });
    }
    for (const seconds of [0.5, 0.99, 1, 1.5, 1.99, 2, 3]) {
        cases.push(/** @type {any} */ ({ answers: answersBy(instrument, middle), seconds: instrument.items.map(() => seconds) }));
    }
    return cases;
}

/** Every ranking, as far as they are few. @param {any} instrument */
function rankings(instrument) {
    if (!instrument.ranking) return [];
    /** @param {string[]} rest @returns {string[][]} */
    const orders = (rest) => (rest.length === 0 ? [[]]
        : rest.flatMap((id) => orders(rest.filter((other) => other !== id)).map((tail) => [id, ...tail])));
    return orders(instrument.stages.map((/** @type {any} */ stage) => stage.id));
}

/** @param {any} instrument @param {number} count @param {number} seed */
function randomCases(instrument, count, seed) {
    const below = random(seed);
    const orders = rankings(instrument);
    return Array.from({ length: count }, (_, number) => {
        // A person answers around a level, more or less widely, and sometimes not at all.
        const level = below(100) / 100;
        const spread = 1 + below(5);
        const skips = below(3) === 0 ? 4 : 40;
        const answers = answersBy(instrument, (item) => {
            if (below(skips) === 0) return null;
            const most = optionsOf(instrument, item) - 1;
            const aim = Math.round((item.reverse ? 1 - level : level) * most) + below(spread) - Math.floor(spread / 2);
            return Math.max(0, Math.min(most, aim));
        });
        const response = /** @type {any} */ ({ answers });
        if (orders.length > 0 && number % 3 !== 2) response.ranking = orders[number % orders.length];
        if (number % 4 === 1) response.seconds = instrument.items.map(() => (below(5) === 0 ? null : below(60) / 10));
        const given = numbered(instrument)[number % 5 === 0 ? 1 : 0];
        if (number % 5 <= 1 && given) response.perspective = given;
        return response;
    });
}

/** @returns {Map<string, string>} file name → content */
export function generate() {
    const files = new Map();
    /** @type {string[]} */
    const norms = [];
    instruments.forEach(({ name, instrument, count, file }, index) => {
        const chosen = chosenCases(instrument);
        const cases = [...chosen, ...randomCases(instrument, count, 20261123 + index)]
            .filter((response) => !onTheEdge(instrument, response));
        // A code holds no seconds.
        const people = randomCases(instrument, 200, 20270211 + index).map(({ answers, ranking, perspective }) =>
            ({ answers, ranking, perspective }));
        if (!file) files.set(`instruments/${name}.json`, `${JSON.stringify(instrument, null, 1)}\n`);
        files.set(`${name}.input.jsonl`, cases.map((response) => `${JSON.stringify(response)}\n`).join(""));
        files.set(`${name}.expected.jsonl`, cases.map((response) => `${line(instrument, response)}\n`).join(""));
        files.set(`${name}.compare.jsonl`, pairs(instrument, chosen, people)
            .map(([a, b]) => `${JSON.stringify({ a, b, expected: compare(instrument, a, b) })}\n`).join(""));
        files.set(`${name}.team.jsonl`, groups(instrument, people, index).map((responses) => `${JSON.stringify({
            responses, expected: team(instrument, responses), partial: partial(instrument, responses),
        })}\n`).join(""));
        norms.push(`${normsVector(name, instrument, cases)}\n`);
    });
    files.set("norms.jsonl", norms.join(""));
    return files;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
    mkdirSync(new URL("instruments", import.meta.url), { recursive: true });
    for (const [name, content] of generate()) {
        writeFileSync(new URL(name, import.meta.url), content);
        console.log(`${name}: ${content.split("\n").length - 1} lines`);
    }
}
