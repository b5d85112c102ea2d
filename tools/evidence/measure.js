// Runs the native tool's `simulate` and gathers every figure that docs/validity.md states. May use: tools/shared.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { root } from "../shared/run.js";
import { Calibration, Correlation, firstModel, instrumentOf, outcome, stagesOf, todaysModel } from "./models.js";

/** The shipped instrument, from the project's folder. */
export const instrument = "assets/instruments/sales-foundation.en.json";
export const respondents = 100000;
export const seed = 1;

/** What is supposed of people, and then otherwise; options of `upstream simulate`. @type {{id: string, name: string, options: string[]}[]} */
export const populations = [
    { id: "assumed", name: "as assumed", options: [] },
    { id: "mean-50", name: "mean 50, not 65", options: ["--mean", "50"] },
    { id: "mean-80", name: "mean 80, not 65", options: ["--mean", "80"] },
    { id: "sd-10", name: "SD 10, not 18", options: ["--sd", "10"] },
    { id: "noise-12", name: "noise 12, not 22", options: ["--noise", "12"] },
    { id: "noise-32", name: "noise 32, not 22", options: ["--noise", "32"] },
    { id: "leaning-10", name: "a leaning of SD 10", options: ["--leaning", "10"] },
];
export const changes = [10, 20, 30, 40, 50];

/** @typedef {{share: number, said: number | null, right: number | null}} Tenth */
/** @typedef {{tenths: Tenth[], ece: number}} Curve */

/** @param {string} tool @param {string[]} options @param {number} people */
const started = (tool, options, people) => spawn(tool,
    ["simulate", instrument, "--respondents", `${people}`, "--seed", `${seed}`, ...options], { cwd: root, stdio: ["ignore", "pipe", "inherit"] });

/** @param {string} tool @param {string[]} options @param {number} people @returns {Promise<any>} */
async function simulated(tool, options, people) {
    let text = "";
    for await (const part of started(tool, options, people).stdout.setEncoding("utf8")) text += part;
    if (!text) throw new Error(`${tool} simulate ${options.join(" ")} printed nothing`);
    return JSON.parse(text);
}

/**
 * Both models, worked out here from the answers of the same people.
 * @param {string} tool @param {number} people
 */
export async function fromPeople(tool, people) {
    const shape = instrumentOf(JSON.parse(readFileSync(join(root, instrument), "utf8")));
    const first = new Calibration(), today = new Calibration();
    const retest = shape.stages.map(() => new Correlation());
    for await (const line of createInterface({ input: started(tool, ["--people"], people).stdout })) {
        const { levels, answers, again } = JSON.parse(line);
        const truth = shape.stages.findIndex((stage) => levels[stage] < shape.solid);
        const stages = stagesOf(shape, answers);
        for (const [model, curve] of /** @type {const} */ ([[firstModel, first], [todaysModel, today]])) {
            const { focus, said } = outcome(shape, stages, model);
            curve.add(said, focus === truth);
        }
        const later = stagesOf(shape, again.answers);
        stages.forEach(({ score }, stage) => retest[stage].add(score, later[stage].score));
    }
    const correlations = Object.fromEntries(shape.stages.map((stage, index) => [stage, retest[index].value()]));
    return { first: first.report(), today: today.report(), correlations };
}

/**
 * @param {string} tool the native `upstream`
 * @param {number} [people]
 */
export async function measure(tool, people = respondents) {
    const wanted = [...populations.map(({ options }) => options), ...changes.map((change) => ["--change", `${change}`])];
    /** @type {any[]} */
    const reports = [];
    const aside = fromPeople(tool, people);
    // One beside the reading of people: two processors are what continuous integration has.
    for (const options of wanted) reports.push(await simulated(tool, options, people));
    return {
        people,
        populations: populations.map((population, index) => ({ ...population, report: reports[index] })),
        changes: changes.map((change, index) => ({ change, ...reports[populations.length + index].change })),
        ...await aside,
    };
}

/** @typedef {Awaited<ReturnType<typeof measure>>} Figures */
