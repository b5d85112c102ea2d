// A kiosk says what is true of it: what is kept of a visitor, and what is not.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "../../../tools/shared/run.js";
import { filled, kept, saidAtKiosk } from "../../../web/kiosk/given.js";

const folder = join(root, "assets", "words-kiosk");
const codes = ["en", "de", "es", "ar"];
/** @param {string} part @param {string} code @returns {Record<string, string>} */
const wordsOf = (part, code) => JSON.parse(readFileSync(join(folder, part, `${code}.json`), "utf8"));

test("every part is there in every language, with the same keys and the same places to fill", () => {
    for (const part of readdirSync(folder)) {
        const own = wordsOf(part, "en"), places = (/** @type {string} */ text) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
        for (const code of codes) {
            const other = wordsOf(part, code);
            assert.deepEqual(Object.keys(other).sort(), Object.keys(own).sort(), `${part}/${code}`);
            for (const key of Object.keys(own)) assert.deepEqual(places(other[key]), places(own[key]), `${part}/${code}: ${key}`);
        }
    }
});

test("nothing is kept where no organiser has set up a kiosk, else summaries unless something else is asked for", () => {
    assert.equal(kept(null), "none");
    assert.equal(kept({}), "summaries");
    assert.equal(kept({ records: "answers" }), "answers");
    assert.equal(kept({ records: "none" }), "none");
});

test("what the visitor reads of it is what happens", () => {
    const words = /** @type {any} */ ({ en: { app: wordsOf("app", "en") } });
    const note = (/** @type {any} */ settings) => saidAtKiosk({ words, settings, site: "" }).en["intro.private"];
    assert.match(note(null), /everything here is cleared\.$/);
    assert.match(note({}), /without the single answers/);
    assert.match(note({ records: "answers" }), /keeps the answers/);
    for (const records of [null, {}, { records: "answers" }]) assert.doesNotMatch(note(records), /stay on this device|stay in this browser/);
});

test("the app's sentences are named as the app names them", () => {
    const app = JSON.parse(readFileSync(join(root, "assets", "words", "en.json"), "utf8"));
    const words = /** @type {any} */ ({ en: { app: wordsOf("app", "en") } });
    for (const key of Object.keys(saidAtKiosk({ words, settings: null, site: "" }).en)) assert.ok(key in app, key);
});

test("places that nothing is known for stay as they are", () => {
    assert.equal(filled("In {n} of {m}", { n: 3 }), "In 3 of {m}");
});
