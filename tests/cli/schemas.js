// The JSON Schemas of assets/schemas for the tests: each as it is published, and once more closed. Published, an output's schema
// lets keys pass that it does not know, since later versions may print more; closed, it shows that today's tool prints none that
// it does not describe. Judged by ajv.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";

const folder = new URL("../../assets/schemas/", import.meta.url);

/** Every schema, by its name: “result”, “team”, … @type {Map<string, any>} */
export const schemas = new Map(readdirSync(folder).sort().map((name) =>
    [name.replace(".schema.json", ""), JSON.parse(readFileSync(new URL(name, folder), "utf8"))]));

/** Calls `visit` with a schema and all that lie in it. @param {any} schema @param {(each: any) => void} visit */
export function walk(schema, visit) {
    if (typeof schema !== "object" || schema === null) return;
    if (!Array.isArray(schema)) visit(schema);
    for (const each of Object.values(schema)) walk(each, visit);
}

/** The same schema, refusing each key that it does not describe. @param {any} schema */
function closed(schema) {
    const copy = structuredClone(schema);
    walk(copy, (each) => {
        if (each.type === "object" && typeof each.properties === "object") each.additionalProperties ??= false;
    });
    return copy;
}

// strictTypes would have every `if` say again what its object is.
const compile = (/** @type {any} */ schema) => new Ajv2020({ strictTypes: false, allErrors: true }).compile(schema);
const validators = new Map([...schemas].map(([name, schema]) => [name, { published: compile(schema), closed: compile(closed(schema)) }]));

/** @param {string} name */
const of = (name) => validators.get(name) ?? assert.fail(`there is no schema ${name}`);

/** Whether the published schema takes it. @param {string} name @param {unknown} value */
export const takes = (name, value) => of(name).published(value);

/** A real output: the schema takes it, and describes every key of it. @param {string} name @param {unknown} value */
export function fits(name, value) {
    const { published, closed: strict } = of(name);
    assert.ok(published(value), `${name}: ${JSON.stringify(published.errors)}\n${JSON.stringify(value)}`);
    assert.ok(strict(value), `${name} does not describe: ${JSON.stringify(strict.errors)}\n${JSON.stringify(value)}`);
}
