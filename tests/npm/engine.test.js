// The engine of the package: what it gives is what the golden vectors say, whose expectations were worked out without it, and what
// it refuses it says where and why.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { root } from "../../tools/shared/run.js";
import { instruments } from "../golden/instruments.js";
import { projectWith } from "./package.js";

/** @typedef {typeof import("../../web/engine/api.d.ts")} Engine */

const { installed } = projectWith("engine", { type: "module" });
const address = pathToFileURL(join(installed, "engine", "node.js")).href;
/** @type {Engine} */
const { InstrumentError, compare, link, load, open, read, score, team } = await import(address);

const salesFile = join(root, "assets", "instruments", "sales-foundation.en.json");
const salesText = readFileSync(salesFile, "utf8");

/** @param {string} name @returns {any[]} */
const vectors = (name) => readFileSync(join(root, "tests", "golden", name), "utf8").trim().split("\n").map((line) => JSON.parse(line));

/** A code says nothing of seconds. @param {any} result */
const timeless = ({ quality, ...result }) => ({ ...result, quality: quality.filter((/** @type {string} */ each) => !each.endsWith("fast")) });

for (const { name, file } of instruments) {
    test(`${name}: scores, links, comparisons and teams are those of the vectors`, async () => {
        const path = join(root, file ?? join("tests", "golden", "instruments", `${name}.json`));
        const instrument = await read(readFileSync(path, "utf8"));
        const inputs = vectors(`${name}.input.jsonl`), expected = vectors(`${name}.expected.jsonl`);
        assert.ok(inputs.length >= 50);
        inputs.forEach((answers, index) => {
            assert.deepEqual(score(instrument, answers), expected[index], `line ${index + 1}`);
            assert.deepEqual(timeless(open(instrument, link(instrument, answers))), timeless(expected[index]), `link ${index + 1}`);
        });
        for (const { a, b, expected: line } of vectors(`${name}.compare.jsonl`)) {
            assert.deepEqual(compare(instrument, link(instrument, a), `https://example.org/#${link(instrument, b)}`), JSON.parse(line));
        }
        for (const { responses, expected: line } of vectors(`${name}.team.jsonl`)) {
            assert.deepEqual(team(instrument, responses.map((/** @type {any} */ each) => link(instrument, each))), JSON.parse(line));
        }
    });
}

test("an instrument may be JSON or an object, and its warnings are told", async () => {
    const object = JSON.parse(salesText);
    assert.deepEqual((await read(object)).warnings, []);
    object.scales.push({ id: "spare", options: [{ label: "a", points: 0 }, { label: "b", points: 1 }] });
    const { warnings } = await read(object);
    assert.deepEqual(warnings, [{ pointer: `/scales/${object.scales.length - 1}`, message: "no item uses this scale", severity: "warning" }]);
});

test("an instrument that cannot be used is an error that lists everything, by JSON pointer", async () => {
    const object = JSON.parse(salesText);
    object.solid = "soild";
    object.items[2].stage = "nowhere";
    const error = await read(object).then(() => assert.fail("it was taken"), (reason) => reason);
    assert.ok(error instanceof InstrumentError && error instanceof Error);
    assert.equal(error.name, "InstrumentError");
    assert.deepEqual(error.findings.map(({ pointer, severity }) => `${severity} ${pointer}`).sort(), ["error /items/2/stage", "error /solid"]);
    assert.match(error.message, /^The instrument cannot be used:\n/);
    for (const pointer of ["/solid: ", "/items/2/stage: "]) assert.ok(error.message.includes(`\n${pointer}`), error.message);
    for (const text of ["", "{", "[]", "null", "\u0000", "{\"id\":\"\ud800\"}", "[".repeat(100_000)]) await assert.rejects(read(text), InstrumentError);
});

test("answers and links that cannot be read are said where and why, and nothing breaks", async () => {
    const instrument = await read(salesText);
    const refuses = (/** @type {() => unknown} */ call, /** @type {RegExp} */ message) => assert.throws(call, (/** @type {any} */ error) => error instanceof RangeError && message.test(error.message));
    refuses(() => score(instrument, { answers: { "use-tool": 1 } }), /use-tool.*use-tools/);
    refuses(() => score(instrument, { answers: { "use-tools": 99 } }), /use-tools is not an option; expected a whole number from 0 to 4/);
    refuses(() => score(instrument, /** @type {any} */ (7)), /object/);
    refuses(() => open(instrument, "nonsense"), /not a result link/);
    const code = link(instrument, { answers: { "use-tools": 1 } });
    refuses(() => open(instrument, code.slice(0, -2)), /cut off/);
    refuses(() => compare(instrument, code, "x"), /^the second code: /);
    refuses(() => compare(instrument, "x\ny", code), /^the first code: /);
    refuses(() => team(instrument, [code, "x", code, "y"]), /^link 2: .*\nlink 4: /);
    /** @type {[number, string][]} */
    const heard = [];
    assert.equal(team(instrument, [code, "x\ny", code, code, ""], { refused: (index, why) => heard.push([index, why]) }).n, 3);
    assert.deepEqual(heard.map(([index]) => index), [1, 4]);
    for (const other of [{}, null, undefined, 1]) assert.throws(() => score(/** @type {any} */ (other), { answers: {} }), TypeError);
    // It still answers as before.
    assert.equal(open(instrument, code).focus, "belief");
});

test("a summary's code holds no answers and says so", async () => {
    const instrument = await read(salesText);
    const code = link(instrument, { answers: { "use-tools": 1 } }, { summary: true });
    assert.equal(open(instrument, code).summary, true);
    assert.equal(open(instrument, link(instrument, { answers: { "use-tools": 1 } })).summary, undefined);
});

test("many instruments at once are each their own, and texts of any length and script go through", async () => {
    const all = await Promise.all(Array.from({ length: 50 }, (_, i) => read({ ...JSON.parse(salesText), id: `check-${i}`, title: "ا".repeat(1 + i * 1000) })));
    const codes = all.map((instrument) => link(instrument, { answers: {} }));
    assert.equal(new Set(codes).size, 50);
    all.forEach((instrument, i) => assert.ok(open(instrument, codes[i])));
    assert.throws(() => open(all[0], codes[1]), /another/);
});

test("it takes its module from whoever has it, as bytes, a response, or compiled", async () => {
    const bytes = readFileSync(join(installed, "engine", "engine.wasm"));
    const before = await read(salesText);
    for (const source of [bytes, new Response(new Uint8Array(bytes)), await WebAssembly.compile(bytes), Promise.resolve(bytes)]) {
        await load(/** @type {any} */ (source));
        const instrument = await read(salesText);
        assert.deepEqual(score(instrument, { answers: {} }), score(before, { answers: {} }));
    }
    await assert.rejects(load(new Uint8Array([1, 2, 3])), WebAssembly.CompileError);
    assert.ok(await read(salesText), "and comes back to its own");
});

test("it works in a worker of node", async () => {
    const worker = new Worker(`
        const { parentPort, workerData } = require("node:worker_threads");
        import(workerData.from).then(async ({ read, score }) => parentPort.postMessage(score(await read(workerData.text), { answers: {} }).focus));
    `, { eval: true, workerData: { from: address, text: salesText } });
    assert.equal(await new Promise((resolve, reject) => { worker.once("message", resolve).once("error", reject); }), "belief");
    await worker.terminate();
});
