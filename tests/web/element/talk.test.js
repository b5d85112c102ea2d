// Promise: an element hears the page in its own frame, from the origin of its address, in the described messages, and nobody else; it says
// nothing before they agree on a version, and only to that origin.
import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { Talk } from "../../../web/element/talk.js";
import { anything, seeded } from "../protocol/anything.js";

const origin = "https://example.com";
/** @type {any} */
let listener;
let heard = /** @type {any[]} */ ([]), sent = /** @type {any[]} */ ([]);
const frame = /** @type {any} */ ({ contentWindow: { postMessage: (/** @type {any} */ ...rest) => sent.push(rest) } });

beforeEach(() => {
    heard = [];
    sent = [];
    Object.assign(globalThis, { addEventListener: (/** @type {string} */ _, /** @type {any} */ hear) => { listener = hear; } });
});
afterEach(() => { delete (/** @type {any} */ (globalThis)).addEventListener; });

function talk() {
    const note = (/** @type {string} */ name) => (/** @type {any[]} */ ...rest) => void heard.push([name, ...rest]);
    const made = new Talk(frame, origin, { hello: note("hello"), stranger: note("stranger"), height: note("height"), scroll: note("scroll"), escape: note("escape"), event: note("event") },
        new AbortController().signal);
    const say = (/** @type {object} */ data, /** @type {object} */ more = {}) => listener({ source: frame.contentWindow, origin, data: { assessment: 1, ...data }, ...more });
    return { made, say };
}
const hello = { type: "hello", speaks: [1, 1] };

test("what is said arrives, each as it is", () => {
    const { say } = talk();
    for (const message of [hello, { type: "height", height: 700 }, { type: "scroll", top: 3 }, { type: "escape" }, { type: "event", event: { name: "progress", answered: 1, total: 20, answers: [1] } }]) say(message);
    assert.deepEqual(heard, [["hello"], ["height", 700], ["scroll", 3], ["escape"], ["event", "progress", { answered: 1, total: 20 }]]);
});

test("another window, another origin, no window at all: nothing", () => {
    const { say } = talk();
    for (const more of [{ source: {} }, { source: null }, { origin: "https://example.com.evil.test" }, { origin: "http://example.com" }, { origin: "null" }, { origin: "" }, { origin: "https://example.com:444" }]) say(hello, more);
    assert.deepEqual(heard, []);
});

test("a frame that is gone is not confused with a message of nobody", () => {
    talk();
    const gone = { ...frame, contentWindow: null };
    new Talk(/** @type {any} */ (gone), origin, /** @type {any} */ ({ hello: () => heard.push("hello") }), new AbortController().signal);
    listener({ source: null, origin, data: { assessment: 1, ...hello } });
    assert.deepEqual(heard, []);
});

test("before a version is agreed on nothing else is heard or said; a page of other versions is a stranger", () => {
    const { made, say } = talk();
    say({ type: "height", height: 700 });
    made.send("visible", { top: 0, height: 1 });
    say({ assessment: 9, type: "hello", speaks: [8, 9] });
    say({ type: "height", height: 700 });
    assert.deepEqual([heard, sent], [[["stranger", [8, 9]]], []]);
    say(hello);
    made.send("visible", { top: 0, height: 1 });
    assert.deepEqual(sent, [[{ assessment: 1, type: "visible", top: 0, height: 1 }, origin]]);
});

test("5000 random messages of the right window and origin throw nothing and bring nothing that is not described", () => {
    const next = seeded(7), { say } = talk();
    say(hello);
    for (let turn = 0; turn < 5000; turn += 1) {
        const thing = anything(next);
        listener({ source: frame.contentWindow, origin, data: thing });
        if (typeof thing === "object" && thing !== null) say(thing);
    }
    for (const [name, ...rest] of heard) {
        if (name === "height" || name === "scroll") assert.ok(Number.isInteger(rest[0]) && rest[0] >= 0 && rest[0] <= 100_000);
        else if (name === "event") assert.ok(typeof rest[0] === "string" && typeof rest[1] === "object");
        else assert.ok(["hello", "stranger", "escape"].includes(name), name);
    }
});
