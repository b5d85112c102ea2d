// SurveyJS on the same answers, computing just the stage means as calculated values.
// Usage: node surveyjs.js INSTRUMENT ANSWERS
import { readFileSync } from "node:fs";
import { Model } from "survey-core";

const [instrumentPath, answersPath] = process.argv.slice(2);
const definition = JSON.parse(readFileSync(instrumentPath, "utf8"));
const name = (/** @type {string} */ id) => id.replaceAll("-", "_");

// A rating's value is its share of the scale; a reversed one is turned around when the data is made.
const survey = new Model({
    elements: definition.items.map((/** @type {any} */ item) => ({ type: "rating", name: name(item.id), rateMin: 0, rateMax: 4 })),
    calculatedValues: definition.stages.map((/** @type {any} */ stage) => ({
        name: name(stage.id),
        expression: `avg(${definition.items.filter((/** @type {any} */ item) => item.stage === stage.id)
            .map((/** @type {any} */ item) => `{${name(item.id)}}`).join(", ")})`,
        includeIntoResult: true,
    })),
});
const responses = readFileSync(answersPath, "utf8").trim().split("\n").slice(0, 2000).map((line) => {
    const { answers } = JSON.parse(line);
    return Object.fromEntries(definition.items.map((/** @type {any} */ item) =>
        [name(item.id), item.reverse ? 4 - answers[item.id] : answers[item.id]]));
});

/** The four means of a response, on 0–100. @param {Record<string, number>} data */
function means(data) {
    survey.data = data;
    return definition.stages.map((/** @type {any} */ stage) => 25 * survey.getVariable(name(stage.id)));
}

for (const [r, data] of responses.slice(0, 50).entries()) {
    for (const [s, stage] of definition.stages.entries()) {
        const items = definition.items.filter((/** @type {any} */ item) => item.stage === stage.id);
        const expected = items.reduce((/** @type {number} */ sum, /** @type {any} */ item) => sum + data[name(item.id)], 0) * 25 / items.length;
        if (Math.abs(means(data)[s] - expected) > 1e-9) throw new Error(`response ${r}: ${stage.id} is ${means(data)[s]}, not ${expected}`);
    }
}
let best = 0;
for (let round = 0; round < 3; ++round) {
    const start = performance.now();
    let done = 0;
    for (; performance.now() - start < 1000; ++done) means(responses[done % responses.length]);
    best = Math.max(best, done / (performance.now() - start) * 1000);
}
console.log(JSON.stringify({ per_second: Math.round(best) }));
