// An instrument's own words go before the interface's, and what is wrong with them is said all at once.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { findingLines } from "../../../../tools/page/inputs/findings.js";
import { ownWords, ownWordsFindings } from "../../../../tools/page/inputs/own-words.js";

const words = { "title.intro": "{app}", "intro.start": "Start", "intro.facts": "{n} questions", "compare.note": "Paste it." };

test("without words of its own an instrument is called by its title, and nothing else changes", () => {
    assert.deepEqual(ownWords({ title: "A first week" }, words), {
        "app.name": "A first week", "title.intro": "A first week", "intro.start": "Start", "intro.facts": "{n} questions", "compare.note": "Paste it.",
    });
    assert.equal(ownWords({ title: { mentor: "Theirs", newcomer: "Mine" } }, words)["app.name"], "Theirs");
});

test("its own words go before the interface's, a name with $& in it included", () => {
    const said = ownWords({ title: "T", words: { "app.name": "$& Co", "intro.start": "Begin {app}" } }, words);
    assert.equal(said["intro.start"], "Begin $& Co");
    assert.equal(said["title.intro"], "$& Co");
});

test("words that the interface does not have, cannot fill or cannot show are named, all of them", () => {
    const instrument = { perspectives: { mentor: {}, newcomer: {} }, words: /** @type {any} */ ({
        "intro.strat": "Begin", "intro.facts": "{m} of {n} for {app}", "intro.start": 7, "compare.note": " ", "app.name": "{app} again",
        "perspective.name.leader": "Leader", "perspective.name.mentor": "Mentor", "a/b~c": "x",
    }) };
    assert.deepEqual(findingLines([{ file: "mine.json", findings: ownWordsFindings(instrument, words) }]), [
        "mine.json:/words/intro.strat: nothing is called so; expected “intro.start”",
        "mine.json:/words/perspective.name.leader: nothing is called so; expected “perspective.name.mentor”",
        "mine.json:/words/a~1b~0c: nothing is called so; expected “app.name”",
        "mine.json:/words/intro.facts: nothing is put in place of {m} here; expected at most {n}, {app}",
        "mine.json:/words/intro.start: this is 7; expected a text with something to read",
        "mine.json:/words/compare.note: this is “ ”; expected a text with something to read",
        "mine.json:/words/app.name: nothing is put in place of {app} here; expected no {place}",
    ]);
    assert.deepEqual(ownWordsFindings(/** @type {any} */ ({ words: ["x"] }), words).map(({ pointer }) => pointer), ["/words"]);
});

test("the shipped instruments' words are in order, and the interface's own words never speak of selling", () => {
    const read = (/** @type {string} */ path) => JSON.parse(readFileSync(new URL(`../../../../assets/${path}`, import.meta.url), "utf8"));
    for (const language of ["en", "de", "es", "ar"]) {
        const interfaces = read(`words/${language}.json`);
        assert.deepEqual(ownWordsFindings(read(`instruments/sales-foundation.${language}.json`), interfaces), []);
        const said = Object.entries(interfaces).filter(([key, text]) => key !== "footer.notices" &&
            /upstream|\bsell|\bsales|\breps?\b|leader|execution|vertrieb|verkauf|führungskr|umsetzung|zahlen|vende|venta|lidera|objetivo|مندوب|مدير|مبيعات|المستهدف|أربعة/i.test(text));
        assert.deepEqual(said, []);
    }
});
