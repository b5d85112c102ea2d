// The engine for programs: instruments, scores, links, comparisons and teams, as the command-line tool has them
// (docs/package.md). The types that callers see are declared in api.d.ts. May use: module.
import { openModule } from "./module.js";

/** @typedef {typeof import("./api.d.ts")} Api */
/** @typedef {import("./module.js").Module} Module */
/** @typedef {import("./module.js").Answer} Answer */

/** Where the engine comes from unless load() was given it. @type {() => Promise<WebAssembly.Module>} */
let compile;
/** @type {Promise<Module> | undefined} */
let opening;

/** @param {typeof compile} from */
export const comesFrom = (from) => { compile = from; };

/** @param {Promise<WebAssembly.Module>} compiled */
function open(compiled) {
    const opened = compiled.then(openModule);
    opening = opened;
    // What did not arrive may arrive the next time.
    opened.catch(() => { if (opening === opened) opening = undefined; });
    return opened;
}

/** @param {unknown} source @returns {Promise<WebAssembly.Module>} */
async function compiledFrom(source) {
    const given = await source;
    if (given instanceof WebAssembly.Module) return given;
    const bytes = typeof Response === "function" && given instanceof Response ? await given.arrayBuffer() : given;
    return WebAssembly.compile(/** @type {BufferSource} */ (bytes));
}

/** @type {Api["load"]} */
export async function load(source) {
    if (source !== undefined) await open(compiledFrom(source));
    else await (opening ?? open(compile()));
}

/** @type {Api["InstrumentError"]} */
export const InstrumentError = class extends Error {
    name = "InstrumentError";

    /** @param {readonly import("./api.d.ts").Finding[]} findings */
    constructor(findings) {
        const lines = findings.filter(({ severity }) => severity === "error").map(({ pointer, message }) => `${pointer || "/"}: ${message}`);
        super(`The instrument cannot be used:\n${lines.join("\n")}`);
        this.findings = findings;
    }
};

/** Of each instrument, the module that has read it and its handle there. @type {WeakMap<object, {module: Module, handle: number}>} */
const known = new WeakMap();
/** @type {FinalizationRegistry<{module: Module, handle: number}>} */
const forgotten = new FinalizationRegistry(({ module, handle }) => module.free(handle));

/** @param {unknown} value */
const textOf = (value) => (typeof value === "string" ? value : JSON.stringify(value));

/** @type {Api["read"]} */
export async function read(json) {
    const module = await (opening ?? open(compile()));
    const { done: handle, text } = module.read(textOf(json));
    const findings = JSON.parse(text);
    if (handle === 0) throw new InstrumentError(findings);
    const instrument = Object.freeze({ warnings: findings });
    known.set(instrument, { module, handle });
    forgotten.register(instrument, { module, handle });
    return /** @type {import("./api.d.ts").Instrument} */ (/** @type {unknown} */ (instrument));
}

/** @param {object} instrument @param {(module: Module, handle: number) => Answer} ask @returns {string} */
function answerOf(instrument, ask) {
    const found = known.get(instrument);
    if (!found) throw new TypeError("This is no instrument that read() gave.");
    const { done, text } = ask(found.module, found.handle);
    if (!done) throw new RangeError(text);
    return text;
}

/** @type {Api["score"]} */
export const score = (instrument, answers) =>
    JSON.parse(answerOf(instrument, (module, handle) => module.score(handle, textOf(answers))));

/** @type {Api["link"]} */
export const link = (instrument, answers, { summary = false } = {}) =>
    answerOf(instrument, (module, handle) => module.link(handle, textOf(answers), summary));

/** @type {Api["open"]} */
export const openLink = (instrument, code) => JSON.parse(answerOf(instrument, (module, handle) => module.open(handle, code)));

/** A text that was meant to be one line. @param {string} code */
const inOneLine = (code) => String(code).replace(/[\r\n]+/g, " ");

/** @type {Api["compare"]} */
export const compare = (instrument, a, b) =>
    JSON.parse(answerOf(instrument, (module, handle) => module.compare(handle, `${inOneLine(a)}\n${inOneLine(b)}`)));

/** @type {Api["team"]} */
export function team(instrument, links, { refused: hear } = {}) {
    const lines = [...links].map((each) => `${inOneLine(each)}\n`).join("");
    const { team: summary, refused } = JSON.parse(answerOf(instrument, (module, handle) => module.team(handle, lines)));
    if (refused.length > 0 && !hear) {
        throw new RangeError(refused.map((/** @type {{line: number, error: string}} */ { line, error }) => `link ${line}: ${error}`).join("\n"));
    }
    for (const { line, error } of refused) hear?.(line - 1, error);
    return summary;
}
