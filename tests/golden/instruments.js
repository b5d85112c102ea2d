// The instruments of the vectors: the shipped one, two more with real wording and other shapes (tests/instruments), and
// nine that are made up here to be extreme. Depends on node only.
import { readFileSync } from "node:fs";

const scale = (/** @type {string} */ id, /** @type {number[]} */ points) =>
    ({ id, options: points.map((each, index) => ({ label: `${id} ${index + 1}`, points: each })) });

const bands = [{ id: "low", from: 0 }, { id: "middle", from: 35 }, { id: "high", from: 70 }];

/** @param {string} id @param {any} parts */
const make = (id, parts) => ({ id, version: 1, language: "en", title: id, bands, solid: "high", ...parts });

/** Three stages, weights, reversed items, facets, two scales, one of them neither even nor rising throughout. */
const workshop = make("workshop", {
    scales: [scale("uneven", [0, 1, 3, 10]), scale("hill", [5, 0, 40, 20, 30, 7, 50])],
    stages: [
        { id: "bench", name: "Bench", facets: [{ id: "tools", name: "Tools" }, { id: "space", name: "Space" }] },
        { id: "craft", name: "Craft" }, { id: "piece", name: "Piece" }],
    items: [
        { id: "a1", stage: "bench", facet: "tools", scale: "uneven", text: "a1", weight: 3 },
        { id: "c1", stage: "piece", scale: "hill", text: "c1", weight: 1000 },
        { id: "a2", stage: "bench", facet: "tools", scale: "hill", reverse: true, text: "a2", weight: 2 },
        { id: "b1", stage: "craft", scale: "uneven", text: "b1" },
        { id: "a3", stage: "bench", facet: "space", scale: "uneven", text: "a3" },
        { id: "b2", stage: "craft", scale: "uneven", reverse: true, text: "b2", weight: 7 },
        { id: "c2", stage: "piece", scale: "uneven", text: "c2", weight: 999 },
        { id: "b3", stage: "craft", scale: "hill", text: "b3", weight: 5 },
        { id: "a4", stage: "bench", scale: "hill", text: "a4", weight: 4 }],
    ranking: { prompt: "What first?" },
});

/** One stage of one to eleven options. */
const single = make("single", {
    scales: [scale("two", [0, 1]), scale("eleven", [0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100]), scale("three", [7, 8, 9])],
    stages: [{ id: "only", name: "Only" }],
    items: [
        { id: "x1", stage: "only", scale: "two", text: "x1" }, { id: "x2", stage: "only", scale: "eleven", text: "x2" },
        { id: "x3", stage: "only", scale: "three", text: "x3" }, { id: "x4", stage: "only", scale: "two", reverse: true, text: "x4" }],
    ranking: { prompt: "What first?" },
});

/** Eight stages of two items, and no ranking. */
const tower = make("tower", {
    scales: [scale("five", [0, 25, 50, 75, 100])],
    stages: Array.from({ length: 8 }, (_, index) => ({ id: `level-${index + 1}`, name: `Level ${index + 1}` })),
    items: Array.from({ length: 16 }, (_, index) =>
        ({ id: `t${index + 1}`, stage: `level-${(index % 8) + 1}`, scale: "five", text: `t${index + 1}`, reverse: index === 9 })),
    solid: "middle",
});

/** Point ranges that are different primes: their common denominator has more than 64 bits. */
const primeRanges = [997, 991, 983, 977, 971, 967, 953, 947, 941, 937];
const primes = make("primes", {
    scales: primeRanges.map((prime) => scale(`p${prime}`, [0, 301, 544, prime])),
    stages: [{ id: "first", name: "First" }, { id: "second", name: "Second" }],
    items: primeRanges.map((prime, index) =>
        ({ id: `q${prime}`, stage: index % 2 ? "second" : "first", scale: `p${prime}`, text: `q${prime}`, weight: index + 1, reverse: index === 4 })),
    ranking: { prompt: "What first?" },
});

/**
 * Three items of one stage whose point ranges are large primes. The steps 362, 671 and 452 add up to 3/2 less one part in
 * 2 · 997 · 991 · 983, as little as can be; their mirror images to as much more. The second item is reversed, so the steps
 * lie at the same option everywhere: all at 1 is a hair under 50, all at 2 the same hair over it, and their mean is 50.
 */
const threePrimes = make("three-primes", {
    scales: [scale("p997", [0, 362, 635, 997]), scale("p991", [0, 320, 671, 991]), scale("p983", [0, 452, 531, 983])],
    stages: [{ id: "first", name: "First" }, { id: "second", name: "Second" }],
    items: [
        { id: "f997", stage: "first", scale: "p997", text: "f997" },
        { id: "f991", stage: "first", scale: "p991", text: "f991", reverse: true },
        { id: "s983", stage: "second", scale: "p983", text: "s983", weight: 3 },
        { id: "f983", stage: "first", scale: "p983", text: "f983" },
        { id: "s997", stage: "second", scale: "p997", text: "s997", weight: 2, reverse: true }],
    bands: [{ id: "low", from: 0 }, { id: "middle", from: 35 }, { id: "high", from: 50 }],
    assumptions: { noise: 9 },
});

/** The workshop's items, other assumptions, and the rep first. */
const assumed = { ...workshop, id: "assumed", title: "assumed", perspectives: { rep: {}, leader: {} },
    assumptions: { mean: 40.5, sd: 9, noise: 31 } };

/** Three stages of three items, a high mean with little spread, and one perspective. */
const hopeful = make("hopeful", {
    version: 4095,
    scales: [scale("five", [0, 25, 50, 75, 100])],
    stages: ["ground", "wall", "roof"].map((id) => ({ id, name: id })),
    items: Array.from({ length: 9 }, (_, index) =>
        ({ id: `h${index + 1}`, stage: ["ground", "wall", "roof"][index % 3], scale: "five", text: `h${index + 1}`, reverse: index > 6 })),
    perspectives: { leader: {} },
    assumptions: { mean: 88, sd: 5.5 },
    ranking: { prompt: "What first?" },
});

const two = ["near", "far"].map((id) => ({ id, name: id }));

/** Perspectives of other names, the later one by the alphabet first; weights and a reversed item. */
const views = make("views", {
    perspectives: { newcomer: { label: "Me" }, mentor: {} },
    scales: [scale("four", [0, 20, 60, 100])],
    stages: two,
    items: Array.from({ length: 6 }, (_, index) => ({
        id: `v${index + 1}`, stage: two[index % 2].id, scale: "four", reverse: index === 4, weight: 1 + index % 3,
        text: { mentor: `theirs ${index + 1}`, newcomer: `mine ${index + 1}` } })),
    ranking: { prompt: { mentor: "What do you look at first?", newcomer: "What comes first?" } },
});

/** No perspective at all. */
const nobody = { ...views, id: "nobody", title: "nobody", perspectives: {}, ranking: { prompt: "What first?" },
    items: views.items.map((/** @type {any} */ item) => ({ ...item, text: item.text.mentor })) };

/** @param {string} path from the project's folder */
const read = (path) => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), "utf8"));

/** An instrument that lies in a file. @param {string} file from the project's folder @param {number} count */
const filed = (file, count) =>
    ({ name: /([^/]+)\.en\.json$/.exec(file)?.[1] ?? file, instrument: read(file), count, file });

/**
 * @type {{name: string, instrument: any, count: number, file?: string}[]} name of the vectors' files; how many random ones;
 * where the instrument lies, if not in instruments/ beside this file. A new one goes to the end: places seed the dice.
 */
export const instruments = [
    filed("assets/instruments/sales-foundation.en.json", 210),
    { name: "workshop", instrument: workshop, count: 60 },
    { name: "single", instrument: single, count: 40 },
    { name: "tower", instrument: tower, count: 40 },
    { name: "primes", instrument: primes, count: 40 },
    filed("tests/instruments/onboarding.en.json", 60),
    filed("tests/instruments/craft-team.en.json", 60),
    { name: "three-primes", instrument: threePrimes, count: 40 },
    { name: "assumed", instrument: assumed, count: 60 },
    { name: "hopeful", instrument: hopeful, count: 60 },
    { name: "views", instrument: views, count: 60 },
    { name: "nobody", instrument: nobody, count: 40 },
];
