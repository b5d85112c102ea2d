// Every language says everything, in the same places, and no more; and an instrument brings its translations along.
import assert from "node:assert/strict";
import { copyFileSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { languagesOf } from "../../script/lib/languages.js";
import { root } from "../../script/lib/run.js";

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

/** What an instrument says, apart from its words. @param {any} value @returns {any} */
function bare(value) {
    if (Array.isArray(value)) return value.map(bare);
    if (typeof value !== "object" || value === null) return typeof value === "string" ? "text" : value;
    const kept = ["id", "stage", "facet", "scale", "solid"];
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, kept.includes(key) && typeof inner === "string" ? inner : bare(inner)]));
}

for (const code of codes) {
    test(`${code}: the instrument asks the same in the same order, and scores it alike`, () => {
        const own = read(join(instruments, `sales-foundation.${code}.json`));
        assert.equal(own.language, code);
        assert.deepEqual(bare(own), bare(read(join(instruments, "sales-foundation.en.json"))));
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

test("an instrument without neighbours, or with other ones beside it, is alone", () => {
    copyFileSync(join(instruments, "sales-foundation.en.json"), join(folder, "own.en.json"));
    copyFileSync(join(root, "tests", "instruments", "onboarding.en.json"), join(folder, "own.de.json"));
    assert.deepEqual(languagesOf(join(folder, "own.en.json")).map(({ code }) => code), ["en"]);
});
