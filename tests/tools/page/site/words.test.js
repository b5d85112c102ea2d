// Words that only a page with a configuration needs are there in every language, with the same places to fill in; and each promise
// that is broken has another sentence that is true.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "../../../../tools/shared/run.js";
import { languagesOf } from "../../../../tools/page/inputs/languages.js";
import { brokenPromises, sentWords, siteWords, siteWordsFolder, truthful } from "../../../../tools/page/site/words.js";

const wordsFolder = join(root, "assets", "words");
const codes = readdirSync(wordsFolder).map((file) => file.replace(".json", ""));
const english = siteWords("en");

/** @param {string} text */
const fills = (text) => [...new Set([...text.matchAll(/\{\w+\}/g)].map(([name]) => name))].sort();

test("every language of the page has them, and no other", () => {
    assert.deepEqual(readdirSync(siteWordsFolder).sort(), codes.map((code) => `${code}.json`).sort());
});

for (const code of codes) {
    test(`${code}: the same keys, the same places to fill in, the same links, nothing empty`, () => {
        const own = siteWords(code);
        assert.deepEqual(Object.keys(own), Object.keys(english));
        for (const [key, text] of Object.entries(english)) {
            assert.deepEqual(fills(own[key]), fills(text), key);
            assert.equal(/\[.+\]/.test(own[key]), /\[.+\]/.test(text), key);
            assert.ok(own[key].trim(), key);
            if (code === "ar") assert.doesNotMatch(own[key], /,/, key);
        }
    });
}

test("no word speaks of selling", () => {
    for (const text of Object.values(english)) assert.doesNotMatch(text, /\b(sell|selling|sales|rep|leader)\b/i);
});

test("what is sent to visitors are the words of the form and the question alone", () => {
    assert.ok(Object.keys(sentWords("de")).every((key) => /^(form|consent)\./.test(key)));
});

/** @type {[string, any, string[]][]} */
const modes = [
    ["nothing", {}, []],
    ["a link", { contact: { href: "https://example.com" } }, []],
    ["counting", { analytics: { dataLayer: true } }, ["intro.private", "result.share.note", "take.link.note", "shell.noscript", "shell.description"]],
    ["a form", { contact: { form: {} } }, ["intro.private", "result.share.note", "take.link.note", "shell.noscript", "footer.privacy", "take.contact.note", "take.contact.open"]],
    ["both, without asking", { analytics: { plausible: {}, consent: { notRequired: "x" } }, contact: { form: {} } }, ["intro.private", "result.share.note", "take.link.note", "shell.noscript", "shell.description", "footer.privacy", "take.contact.note", "take.contact.open"]],
];

for (const [name, needs, keys] of modes) {
    test(`promises with ${name}`, () => {
        const broken = brokenPromises(needs);
        assert.deepEqual(Object.keys(broken), keys);
        for (const [key, instead] of Object.entries(broken)) {
            assert.ok(english[instead], instead);
            assert.ok(Object.hasOwn(JSON.parse(readFileSync(join(wordsFolder, "en.json"), "utf8")), key), key);
        }
    });
}

test("a language says what is true instead, in the page's name; what an instrument says in its own words stays", () => {
    const file = join(root, "assets", "instruments", "sales-foundation.en.json"), own = JSON.parse(readFileSync(file, "utf8")).words ?? {};
    const needs = /** @type {any} */ ({ analytics: { dataLayer: true } });
    for (const language of languagesOf(file)) {
        const made = truthful(language, needs), words = { ...JSON.parse(made.words), ...JSON.parse(made.lazy), ...made.printed }, site = siteWords(language.code);
        for (const [key, instead] of Object.entries(brokenPromises(needs))) {
            if (Object.hasOwn(own, key)) continue;
            assert.equal(words[key], site[instead].replaceAll("{app}", words["app.name"]), `${language.code} ${key}`);
        }
        const untouched = (/** @type {any} */ each) => Object.keys({ ...JSON.parse(each.words), ...JSON.parse(each.lazy), ...each.printed }).sort();
        assert.deepEqual(untouched(made), untouched(language));
    }
});
