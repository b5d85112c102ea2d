// An owner's words go before the project's, a language of the owner's own is whole, and mistakes in either are said by file.
import assert from "node:assert/strict";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, beforeEach, test } from "node:test";
import { instrumentInputs, ownInstrument } from "../../../../tools/page/inputs/inputs.js";
import { languagesOf } from "../../../../tools/page/inputs/languages.js";
import { english, interfaceWords } from "../../../../tools/page/inputs/words.js";

const folder = mkdtempSync(join(tmpdir(), "upstream-words-"));
after(() => rmSync(folder, { recursive: true }));
const instrument = join(folder, "my.en.json");

beforeEach(() => {
    rmSync(folder, { recursive: true });
    mkdirSync(join(folder, "words"), { recursive: true });
    copyFileSync(ownInstrument, instrument);
});

/** @param {string} code @param {object} words */
const put = (code, words) => writeFileSync(join(folder, "words", `${code}.json`), JSON.stringify(words));

/** What is wrong, without the folder. */
const said = () => instrumentInputs(instrument).flatMap(({ file, findings }) =>
    findings.map(({ pointer, is }) => `${file.split("/").slice(-2).join("/")}${pointer}: ${is}`));

test("what an owner says otherwise is said so, and all else stays", () => {
    const before = interfaceWords("en", instrument);
    put("en", { "intro.start": "Off we go" });
    assert.deepEqual(said(), []);
    assert.deepEqual(interfaceWords("en", instrument), { ...before, "intro.start": "Off we go" });
    assert.equal(JSON.parse(languagesOf(instrument)[0].words)["intro.start"], "Off we go");
});

test("a kind of a language takes the owner's words of the language, and its own before them", () => {
    put("de", { "intro.start": "Los", "intro.kicker": "Kurz" });
    put("de-CH", { "intro.start": "Hopp" });
    const words = interfaceWords("de-CH", instrument);
    assert.deepEqual([words["intro.start"], words["intro.kicker"], words["app.language"]], ["Hopp", "Kurz", "Deutsch"]);
});

test("mistakes in them are said by their file", () => {
    put("en", { "intro.strat": "x", "intro.questions": "{m} questions" });
    assert.deepEqual(said(), ["words/en.json/intro.strat: nothing is called so", "words/en.json/intro.questions: this has {m}"]);
});

test("a language that the project does not have is whole, or all that is missing is said", () => {
    const translation = { ...JSON.parse(readFileSync(ownInstrument, "utf8")), language: "fr" };
    writeFileSync(join(folder, "my.fr.json"), JSON.stringify(translation));
    assert.match(said()[0], /my\.fr\.json\/language: the page has no words in “fr”/);
    put("fr", { ...english(), "app.language": "Français", "intro.start": "Commencer" });
    assert.deepEqual(said(), []);
    assert.deepEqual(languagesOf(instrument).map(({ code, name }) => [code, name]), [["en", "English"], ["fr", "Français"]]);
    put("fr", { "app.language": "Français" });
    assert.equal(said().length, Object.keys(english()).length - 1);
});
