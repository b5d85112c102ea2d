// Every language says everything, in the same places, and no more; and an instrument brings its translations along.
import assert from "node:assert/strict";
import { copyFileSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { languagesOf } from "../../../../tools/page/inputs/languages.js";
import { root } from "../../../../tools/shared/run.js";
import { structureDifferences } from "../../../../tools/page/inputs/translations.js";

const words = join(root, "assets", "words");
const instruments = join(root, "assets", "instruments");
const codes = ["ar", "de", "en", "es"];
const folder = mkdtempSync(join(tmpdir(), "upstream-languages-"));
after(() => rmSync(folder, { recursive: true }));

/** @param {string} path @returns {any} */
const read = (path) => JSON.parse(readFileSync(path, "utf8"));
const english = read(join(words, "en.json"));

/** @param {string} text */
const fills = (text) => [...new Set([...text.matchAll(/\{\w+\}/g)].map(([name]) => name))].sort();

test("the languages are those that the README names", () => {
    assert.deepEqual(readdirSync(words).sort(), codes.map((code) => `${code}.json`));
});

for (const code of codes) {
    const own = read(join(words, `${code}.json`));
    test(`${code}: no word is missing, none is too many`, () => {
        assert.deepEqual(Object.keys(own).sort(), Object.keys(english).sort());
    });
    test(`${code}: every word has the same places to fill in, and the same link`, () => {
        for (const [key, text] of Object.entries(english)) {
            assert.deepEqual(fills(own[key]), fills(text), key);
            assert.equal(/\[.+\]/.test(own[key]), /\[.+\]/.test(text), key);
            assert.ok(own[key].trim(), key);
        }
    });
    test(`${code}: no line ends before its percent sign, and commas are the script's own`, () => {
        for (const [key, text] of Object.entries(own)) {
            assert.doesNotMatch(text, / %/, key);
            if (own["app.direction"] === "rtl") assert.doesNotMatch(text, /,/, key);
        }
    });
}

for (const code of codes) {
    test(`${code}: the instrument asks the same in the same order, and scores it alike`, () => {
        const own = read(join(instruments, `sales-foundation.${code}.json`));
        assert.equal(own.language, code);
        assert.deepEqual(structureDifferences(own, read(join(instruments, "sales-foundation.en.json"))), []);
    });
}

test("an instrument brings its neighbours along, its own language first", () => {
    const found = languagesOf(join(instruments, "sales-foundation.de.json"));
    assert.deepEqual(found.map(({ code, name, direction }) => [code, name, direction]),
        [["de", "Deutsch", "ltr"], ["ar", "العربية", "rtl"], ["en", "English", "ltr"], ["es", "Español", "ltr"]]);
});

test("printed words are not sent", () => {
    const [first] = languagesOf(join(instruments, "sales-foundation.en.json"));
    assert.equal(Object.keys(JSON.parse(first.words)).filter((key) => key.startsWith("shell.")).length, 0);
    assert.ok(first.printed["shell.noscript"].includes("JavaScript"));
});

/** The sources whose code is in the lazily loaded part, or is one with it. */
const inLazyPart = /screens\/(take|compare|team|answers|result|result_end|my_results|evidence)\.cpp|(my_results_text|update\/(later|my_results|kept_results))\.cpp|result_text\.cpp|present\/(norms|evidence_text)\.cpp|update\/evidence\.cpp|verdict\.cpp|scene|team_text|differences|together|card\.cpp|app\.cpp/;

test("words of the lazily loaded part are sent with what says them, and nothing else says them", () => {
    const [first] = languagesOf(join(instruments, "sales-foundation.en.json"));
    const sent = Object.keys(JSON.parse(first.words)), lazy = Object.keys(JSON.parse(first.lazy));
    assert.ok(lazy.length > 50 && sent.length > 50);
    const sources = ["app", "ui"].flatMap((room) => readdirSync(join(root, "src", room), { recursive: true, encoding: "utf8" })
        .filter((name) => name.endsWith(".cpp")).map((name) => join(room, name))).filter((path) => !inLazyPart.test(path));
    assert.ok(sources.length > 20);
    for (const path of sources) {
        const said = [...readFileSync(join(root, "src", path), "utf8").matchAll(/words(?:\.count|\.fill)?\("([a-z.]+)"/g)].map(([, key]) => key);
        const early = said.filter((key) => lazy.includes(key));
        assert.deepEqual(early, [], path);
    }
});

test("an instrument without neighbours, or with other ones beside it, is alone", () => {
    copyFileSync(join(instruments, "sales-foundation.en.json"), join(folder, "own.en.json"));
    copyFileSync(join(root, "tests", "instruments", "onboarding.en.json"), join(folder, "own.de.json"));
    assert.deepEqual(languagesOf(join(folder, "own.en.json")).map(({ code }) => code), ["en"]);
});

/** Each would make the same answers mean something else. @type {Record<string, (definition: any) => void>} */
const changes = {
    "/id": (d) => { d.id = "other"; }, "/version": (d) => { d.version = 9; },
    "/items/0/id": (d) => { [d.items[0].id, d.items[1].id] = [d.items[1].id, d.items[0].id]; },
    "/items/0/weight": (d) => { d.items[0].weight = 2; }, "/items/0/reverse": (d) => { d.items[0].reverse = true; },
    "/items": (d) => { d.items.pop(); }, "/scales/0/options/1/points": (d) => { d.scales[0].options[1].points = 26; },
    "/scales/0/options": (d) => { d.scales[0].options.pop(); }, "/stages/0/id": (d) => { d.stages[0].id = "x"; },
    "/bands/1/from": (d) => { d.bands[1].from += 1; }, "/solid": (d) => { d.solid = "cracked"; },
    "/ranking": (d) => { delete d.ranking; }, "/perspectives/rep": (d) => { delete d.perspectives.rep; },
    "/assumptions": (d) => { d.assumptions = { mean: 50 }; },
};
for (const [pointer, change] of Object.entries(changes)) {
    test(`a translation that differs at ${pointer} is none`, () => {
        const own = read(join(instruments, "sales-foundation.en.json"));
        change(own);
        const found = structureDifferences(own, read(join(instruments, "sales-foundation.de.json")));
        assert.ok(found.length > 0);
        assert.equal(found[0].pointer, pointer);
    });
}

test("texts, and what a file may leave out, make no difference", () => {
    const own = read(join(instruments, "sales-foundation.en.json"));
    delete own.limits;
    delete own.stages[0].strength;
    own.items[0].weight = 1;
    own.items[0].reverse = false;
    assert.deepEqual(structureDifferences(own, read(join(instruments, "sales-foundation.de.json"))), []);
});

test("a translation has the words of its language where its country has none, and one without language is English", () => {
    const definition = read(join(instruments, "sales-foundation.en.json"));
    const { language, ...unsaid } = definition;
    assert.equal(language, "en");
    writeFileSync(join(folder, "swiss.de-CH.json"), JSON.stringify({ ...definition, language: "de-CH" }));
    writeFileSync(join(folder, "swiss.en.json"), JSON.stringify(unsaid));
    assert.deepEqual(languagesOf(join(folder, "swiss.de-CH.json")).map(({ code, name }) => [code, name]), [["de-CH", "Deutsch"], ["en", "English"]]);
});
