// A new version takes over when every open page says that nothing is under way; a page that says otherwise, or nothing, holds it back.
import assert from "node:assert/strict";
import { test } from "node:test";
import { answerTakeOver, visitLock } from "../../../web/offline/take-over.js";

const scope = "https://example.org/check/";

/** @param {boolean | undefined} answer undefined: none @param {string} [url] */
const page = (answer, url = scope) => ({ url, postMessage: (/** @type {unknown} */ _, /** @type {any} */ [port]) => {
    if (answer !== undefined) port.postMessage(answer);
    port.unref?.();
} });

/** @param {ReturnType<typeof page>[]} pages @param {string[]} [held] names of locks; undefined: the browser has none */
async function taken(pages, held) {
    let skipped = false;
    const locks = held && /** @type {any} */ ({ query: async () => ({ held: held.map((name) => ({ name })) }) });
    await answerTakeOver({ navigator: { locks }, clients: { matchAll: async () => pages }, registration: { scope }, skipWaiting: async () => { skipped = true; } }, 100);
    return skipped;
}

test("all at rest, or no page at all: it takes over", async () => {
    assert.equal(await taken([page(true), page(true)]), true);
    assert.equal(await taken([]), true);
});

test("one in the middle of a visit, or one that does not answer, holds it back", async () => {
    assert.equal(await taken([page(true), page(false)]), false);
    assert.equal(await taken([page(true), page(undefined)]), false);
});

test("one that does not answer and holds no lock is gone, and holds nothing back", async () => {
    assert.equal(await taken([page(true), page(undefined)], ["another"]), true);
    assert.equal(await taken([page(true), page(undefined)], [visitLock]), false);
    assert.equal(await taken([page(false), page(undefined)], []), false);
});

test("pages of the same site that are others do not count", async () => {
    assert.equal(await taken([page(true), page(undefined, "https://example.org/blog/")]), true);
});
