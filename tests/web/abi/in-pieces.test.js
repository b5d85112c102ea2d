// Long work is done in pieces, with a breath before each, and never two works at once.
import assert from "node:assert/strict";
import { test } from "node:test";
import { inPieces } from "../../../web/abi/in-pieces.js";

/** Work of three pieces that notes each. @param {string} name @param {string[]} seen */
function* three(name, seen) {
    for (let piece = 1; piece < 3; piece++) {
        seen.push(`${name}${piece}`);
        yield;
    }
    seen.push(`${name}3`);
    return `${name} is done`;
}

/** A browser that breathes only when it is let: what happens meanwhile is up to the test. */
function fakeBrowser() {
    /** @type {(() => void)[]} */
    const waiting = [];
    return {
        between: () => new Promise((done) => { waiting.push(() => done(0)); }),
        /** Lets it breathe, and the next piece be done. */
        async breathe() {
            while (waiting.length === 0) await new Promise((done) => setImmediate(done));
            waiting.shift()?.();
            await new Promise((done) => setImmediate(done));
        },
    };
}

test("before every piece the browser does what it has to, and what is pressed is done between two of them", async () => {
    const { between, breathe } = fakeBrowser();
    /** @type {string[]} */
    const seen = [];
    const work = inPieces(three("a", seen), between);
    await new Promise((done) => setImmediate(done));
    assert.equal(seen.length, 0, "nothing in the task that asks for it");
    await breathe();
    seen.push("press");
    await breathe();
    seen.push("press");
    await breathe();
    assert.equal(await work, "a is done");
    assert.deepEqual(seen, ["a1", "press", "a2", "press", "a3"]);
});

test("a second work begins when the first is over", async () => {
    /** @type {string[]} */
    const seen = [];
    const both = [inPieces(three("a", seen), async () => {}), inPieces(three("b", seen), async () => {})];
    assert.deepEqual(await Promise.all(both), ["a is done", "b is done"]);
    assert.deepEqual(seen, ["a1", "a2", "a3", "b1", "b2", "b3"]);
});

test("a work that fails says so, and the next one is done all the same", async () => {
    /** @type {string[]} */
    const seen = [];
    // eslint-disable-next-line require-yield
    const broken = (function* () { throw new Error("trap"); })();
    const both = [inPieces(broken, async () => {}), inPieces(three("b", seen), async () => {})];
    await assert.rejects(both[0], /trap/);
    assert.equal(await both[1], "b is done");
});

test("where the browser has a scheduler, that is asked; elsewhere a timer of no length", async (on) => {
    const own = /** @type {any} */ (globalThis);
    let asked = 0;
    own.scheduler = { yield: async () => void (asked += 1) };
    on.after(() => delete own.scheduler);
    await inPieces(three("a", []));
    assert.equal(asked, 3);
    delete own.scheduler;
    assert.equal(await inPieces(three("a", [])), "a is done");
});
