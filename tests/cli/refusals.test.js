// The JSON Schemas in assets/schemas refuse what the tool never prints. Real outputs are spoilt at each of their places: a key is left
// out, a value has another type, a number is out of its range, a word is none. And, one by one, what no single value shows.
import assert from "node:assert/strict";
import { test } from "node:test";
import { takes } from "./schemas.js";
import { file, lineOf, sales, salesDefinition, upstream } from "./tool.js";

/** @typedef {(string | number)[]} Path */
/** @typedef {{path: Path, how: string, value: any}} Spoilt */

const json = (/** @type {{out: string}} */ ran) => JSON.parse(ran.out);
const ranking = ["execution", "competency", "belief", "desire"];
const answers = lineOf(1, { ranking, seconds: [0.5, 1.5, null] });
const full = JSON.parse(answers);
// One stage unknown, the others known: both kinds of stage in one line.
for (const { id } of salesDefinition().items.filter((/** @type {any} */ { stage }) => stage === "desire")) full.answers[id] = null;
const codes = upstream(["link", sales], [...[0, 1, 2, 3, 4].map((option) => lineOf(option)), JSON.stringify(full)].join("\n")).lines;

/** A file as `upstream norms` prints it. */
const norms = {
    format: 1, instrument: { id: "sales-foundation", version: 1 }, results: 1234, date: "2026-11-28", who: { en: "people at our stand", "de-AT": "Leute" },
    assumptions: { mean: 64.87, sd: 18.03, noise: 21.95 }, standard_errors: { mean: 0.41, sd: 0.33, noise: 0.12 },
    stages: ["belief", "desire"].map((id) => ({ id, results: 101, counts: Array(101).fill(1) })),
};

/** Real outputs by the schema that describes them. @type {[string, any][]} */
const outputs = [
    ["answers", JSON.parse(answers)],
    ["result", json(upstream(["score", sales], answers))],
    ["result", json(upstream(["score", sales], JSON.stringify(full)))],
    ["result", json(upstream(["score", sales], "nonsense"))],
    ["compare", json(upstream(["compare", sales, codes[1], codes[5]]))],
    ["team", json(upstream(["team", sales], codes.join("\n")))],
    ["partial", json(upstream(["team", sales, "--partial"], codes.join("\n")))],
    ["norms", norms],
    ["simulate", json(upstream(["simulate", sales, "--respondents", "50"]))],
    ["people", json(upstream(["simulate", sales, "--respondents", "1", "--people"]))],
    ["finding", json(upstream(["check", file("mine.json", JSON.stringify({ ...salesDefinition(), solid: "soild" })), "--json"]))],
];

/** Objects whose keys are ids of the instrument, or languages, so that any may lack but “sound”. @type {Record<string, string[]>} */
const byId = { answers: ["answers"], result: ["likelihood"], team: ["focus"], partial: ["focus"], simulate: ["focus", "true_focus"], people: ["levels", "answers"], norms: ["who"] };
/** Texts for people, names of files: any will do that is not empty. */
const anyText = /^(error|message|file|who|en|de-AT)$/;
/** Keys that need not be there. @type {Record<string, string[]>} */
const optional = { answers: ["ranking", "seconds", "perspective"], norms: ["who"] };
/** Numbers that have no upper end, or no lower. */
const endless = { above: /^(line|seconds|standard_error)$/, below: /^alpha$/ };

/** The last key on the way that is no place in a list. @param {Path} path */
const keyOf = (path) => String(path.findLast((step) => typeof step === "string") ?? "");

/** The value with another one at a place; `undefined` leaves it out. @param {any} whole @param {Path} path @param {any} value */
function replaced(whole, path, value) {
    const copy = structuredClone(whole), last = path.at(-1) ?? "";
    const parent = path.slice(0, -1).reduce((at, step) => at[step], copy);
    if (value === undefined) delete parent[last];
    else parent[last] = value;
    return copy;
}

/** What a value is spoilt to. @param {any} value @param {string} key @returns {{[how: string]: any}} */
function spoils(value, key) {
    if (typeof value === "number") return { "text": String(value), "true": true, ...(!endless.above.test(key) && { "1e17": 1e17 }), ...(!endless.below.test(key) && { "−1000": -1000 }) };
    if (typeof value === "string") return { "a number": 5, "a list": [value], ...(key !== "pointer" && { empty: "" }), ...(!anyText.test(key) && { nonsense: "Not so!" }) };
    if (typeof value === "boolean") return { text: String(value), null: null };
    if (value === null) return { "a list": [], "true": true, "text": "Not so!" };
    return { ...(key !== "backwards" && { "null": null }), "the other kind": Array.isArray(value) ? {} : [], ...(key !== "who" && { text: "Not so!" }) };
}

/** Every way to spoil it in one place. @param {string} name of the schema @param {any} whole @param {any} [value] @param {Path} [path] @returns {Generator<Spoilt>} */
function* spoilt(name, whole, value = whole, path = []) {
    const key = keyOf(path), inList = typeof path.at(-1) === "number";
    if (path.length > 0) {
        for (const [how, other] of Object.entries(spoils(value, key))) yield { path, how, value: replaced(whole, path, other) };
        const named = byId[name]?.includes(String(path.at(-2))) && key !== "sound";
        if (!inList && !named && !optional[name]?.includes(key)) yield { path, how: "left out", value: replaced(whole, path, undefined) };
    }
    if (typeof value !== "object" || value === null) return;
    // The places of a long list are alike: its first and last will do.
    const steps = Array.isArray(value) ? [...new Set([0, value.length - 1])].filter((step) => step in value) : Object.keys(value);
    for (const step of steps) yield* spoilt(name, whole, value[step], [...path, step]);
}

outputs.forEach(([name, output], index) => {
    test(`${name}, output ${index + 1}: whatever is spoilt in it is refused`, () => {
        assert.ok(takes(name, output), "as it was printed it is taken");
        const all = [...spoilt(name, output)];
        assert.ok(all.length >= 8, `${all.length}`);
        const passed = all.filter(({ value }) => takes(name, value)).map(({ path, how }) => `${path.join("/")}: ${how}`);
        assert.deepEqual(passed, []);
    });
});

/** The output of a number. @param {number} index @param {(value: any) => void} change */
function changed(index, change) {
    const copy = structuredClone(outputs[index][1]);
    change(copy);
    return copy;
}

/** Each breaks one rule between keys, or the bound of a list. @type {Record<string, [string, any]>} */
const broken = {
    "a score without a band": ["result", changed(1, (r) => { r.stages[0].band = null; })],
    "a band without a score": ["result", changed(2, (r) => { r.stages[1].band = "solid"; })],
    "a range without a score": ["result", changed(2, (r) => { r.stages[1].low = 40; })],
    "a focus without a path": ["result", changed(1, (r) => { r.path = []; })],
    "a path without a focus": ["result", changed(1, (r) => { r.focus = null; })],
    "items that flip without their number": ["result", changed(1, (r) => { r.steps_to_flip = null; r.flip_items = ["use-tools"]; })],
    "a stage twice on the path": ["result", changed(1, (r) => { r.path = ["belief", "belief"]; })],
    "no stage": ["result", changed(1, (r) => { r.stages = []; })],
    "nine stages": ["result", changed(1, (r) => { r.stages = Array(9).fill(r.stages[0]); })],
    "a summary that is none": ["result", changed(1, (r) => { r.summary = false; })],
    "a note that nobody knows": ["result", changed(1, (r) => { r.quality.push("sleepy"); })],
    "a refusal without its line": ["result", { error: "no" }],
    "neither a result nor a refusal": ["result", {}],
    "a list of results": ["result", [outputs[1][1]]],
    "a difference of what is not known": ["compare", changed(4, (r) => { r.stages[1].difference = 3; })],
    "no difference of what is known": ["compare", changed(4, (r) => { r.stages[0].difference = null; })],
    "a sure move that was none": ["compare", changed(4, (r) => { r.focus.moved = false; r.focus.moved_surely = true; })],
    "two people by stages": ["team", changed(5, (r) => { r.n = 2; })],
    "three people by their number alone": ["team", { n: 3 }],
    "a median of two": ["team", changed(5, (r) => { r.stages[0].n = 2; })],
    "quartiles of four": ["team", changed(5, (r) => { r.stages[0].n = 4; })],
    "no quartiles of five": ["team", changed(5, (r) => { r.stages[0].q1 = null; })],
    "a part of another format": ["partial", changed(6, (r) => { r.format = "upstream.team.partial.2"; })],
    "points with decimals in a part": ["partial", changed(6, (r) => { r.stages[0].scores[0].points = "37.33"; })],
    "a part with another key": ["partial", changed(6, (r) => { r.colour = "red"; })],
    "a line of answers with another key": ["answers", changed(0, (r) => { r.colour = "red"; })],
    "an answer between two options": ["answers", { answers: { "use-tools": 1.5 } }],
    "norms of 99 people": ["norms", { ...norms, results: 99 }],
    "norms of the 13th month": ["norms", { ...norms, date: "2026-13-01" }],
    "norms for a language that is none": ["norms", { ...norms, who: { "e n": "x" } }],
    "norms with a long story": ["norms", { ...norms, who: "x".repeat(201) }],
    "norms with a count too few": ["norms", changed(7, (r) => { r.stages[0].counts.pop(); })],
    "norms with another key": ["norms", { ...norms, colour: "red" }],
    "nine tenths": ["simulate", changed(8, (r) => { r.calibration.tenths.pop(); })],
    "calls that were right and not made": ["simulate", changed(8, (r) => { r.calls.firm = { share: 0.2, right: null }; })],
    "a pointer without its slash": ["finding", { ...outputs[9][1], pointer: "solid" }],
};
for (const [what, [name, value]] of Object.entries(broken)) test(`${name}: ${what} is refused`, () => assert.equal(takes(name, value), false));

test("what may be there or not, and a key of later, is taken", () => {
    for (const [name, value] of /** @type {[string, any][]} */ ([["norms", { ...norms, who: undefined }], ["norms", { ...norms, who: "people" }], ["answers", { answers: {} }],
        ...["result", "compare", "team", "simulate", "finding"].map((each) => [each, { ...outputs.find(([of]) => of === each)?.[1], later: 1 }])]))
        assert.ok(takes(name, JSON.parse(JSON.stringify(value))), `${name} ${Object.keys(value)}`);
});
