// Every mistake in words and translations is found, and each says where it is and what would be right.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { findingLines } from "../../../../tools/page/inputs/findings.js";
import { findingsBeside, instrumentFindings, wordFindings } from "../../../../tools/page/inputs/language-findings.js";
import { root } from "../../../../tools/shared/run.js";

/** @param {string} code @returns {any} */
const instrument = (code) => JSON.parse(readFileSync(join(root, "assets", "instruments", `sales-foundation.${code}.json`), "utf8"));
const english = instrument("en");
const model = { start: "Start", "intro.facts": "{total} questions, {minutes} minutes", contact: "Or [talk to us].", "app.direction": "ltr", none: "" };

/** @param {Record<string, unknown>} changed @param {string[]} [left] what is left out */
function ofWords(changed, left = []) {
    const own = Object.fromEntries(Object.entries({ ...model, ...changed }).filter(([key]) => !left.includes(key)));
    return findingLines([{ file: "de.json", findings: wordFindings(own, model) }]);
}

/** @param {any} values @param {{code?: string, words?: string}} [more] */
const beside = (values, { code = "de", words = code } = {}) =>
    findingLines(findingsBeside(english, "x.en.json", [{ file: `x.${code}.json`, code, hasWords: words !== "", values }]));

test("words that say everything are right, in any words", () => {
    assert.deepEqual(ofWords({ start: "Los", "intro.facts": "{minutes} Minuten für {total} Fragen, {total}", contact: "[Ruf an].", "app.direction": "rtl" }), []);
});

test("all that is wrong with words is said at once", () => {
    assert.deepEqual(ofWords({ strat: "x", "intro.facts": "{total} Fragen, {minuten}", contact: "Ruf an.", "app.direction": "up", none: 7 }, ["start"]), [
        "de.json:/strat: nothing is called so; expected “start”",
        "de.json:/start: this is missing; expected what says “Start” in this language",
        "de.json:/intro.facts: this has {minuten} and {total}; expected {minutes} and {total}, as in “{total} questions, {minutes} minutes”",
        "de.json:/contact: this has no [link]; expected one, as in “Or [talk to us].”",
        "de.json:/app.direction: this is “up”; expected “ltr” or “rtl”",
        "de.json:/none: this is 7; expected what says “” in this language",
    ]);
    assert.deepEqual(ofWords({ start: " " }), ["de.json:/start: this is empty; expected what says “Start” in this language"]);
    assert.deepEqual(ofWords({ start: "[Los] {n}" }), ["de.json:/start: this has {n}; expected no {place}, as in “Start”", "de.json:/start: this has a [link]; expected none, as in “Start”"]);
    for (const values of [null, [], "x", 7]) assert.match(findingLines([{ file: "de.json", findings: wordFindings(values, model) }]).join("\n"), /^de\.json: this is .*; expected an object with a text for each word$/);
});

test("the words of the page have no findings", () => {
    const words = (/** @type {string} */ code) => JSON.parse(readFileSync(join(root, "assets", "words", `${code}.json`), "utf8"));
    for (const code of ["ar", "de", "en", "es"]) assert.deepEqual(wordFindings(words(code), words("en")), [], code);
});

test("the translations that there are have no findings", () => {
    for (const code of ["ar", "de", "es"]) assert.deepEqual(beside(instrument(code), { code }), [], code);
});

test("a translation whose words are missing is said, and what is wrong with it besides", () => {
    const french = { ...instrument("de"), language: "fr", solid: "cracked" };
    assert.deepEqual(beside(french, { code: "fr", words: "" }), [
        "x.fr.json:/language: the page has no words in “fr”; expected a file words/fr.json beside it with a translation of each (docs/languages.md)",
        "x.fr.json:/solid: this is “cracked”; expected “solid”, as in x.en.json: a translation differs in its texts only",
    ]);
});

test("all differences in structure are said, each at its place", () => {
    const german = instrument("de");
    german.items.forEach((/** @type {any} */ item) => { item.weight = 3; });
    delete german.ranking;
    german.assumptions = { mean: 50 };
    const lines = beside(german);
    assert.equal(lines.length, german.items.length + 2);
    assert.ok(lines.includes("x.de.json:/items/19/weight: this is 3; expected 1, as in x.en.json: a translation differs in its texts only"));
    assert.ok(lines.includes("x.de.json:/ranking: this is missing; expected one, as in x.en.json: a translation differs in its texts only"), lines.join("\n"));
});

test("a translation that says another language than its name is said, not left out", () => {
    const forgotten = "expected “de”, as the file's name says";
    assert.deepEqual(beside({ ...english }), [`x.de.json:/language: this is “en”; ${forgotten}`]);
    const { language, ...without } = english;
    assert.equal(language, "en");
    assert.deepEqual(beside(without), [`x.de.json:/language: this is missing; ${forgotten}`]);
});

test("what is no translation may lie beside an instrument", () => {
    for (const values of [null, [], 7, { id: "other", language: "en" }, {}]) assert.deepEqual(beside(values), []);
    // Without words, and in the same language: an old version, or a copy.
    assert.deepEqual(beside({ ...english }, { code: "old", words: "" }), []);
});

test("an instrument that the build cannot even look into is said", () => {
    const expected = [["bands", "a list of objects"], ["stages", "a list of objects"]];
    assert.deepEqual(instrumentFindings({}).map((each) => [each.pointer.slice(1), each.expected]), expected);
    assert.deepEqual(instrumentFindings({ bands: [null], stages: {} }).map((each) => [each.pointer.slice(1), each.expected]), expected);
    for (const values of [null, [], "x", 7]) assert.equal(instrumentFindings(values)[0].pointer, "");
    assert.deepEqual(instrumentFindings(english), []);
    for (const language of [7, null, "", "../en", "en\n", ["en"]]) assert.deepEqual(instrumentFindings({ ...english, language }).map(({ pointer }) => pointer), ["/language"]);
    for (const language of ["de", "de-CH", "zh-Hant-TW", undefined]) assert.deepEqual(instrumentFindings({ ...english, language }), []);
});
