// Promise: a page is built only with norms of this very instrument, and whatever is wrong with them is said at its place; what a page
// shows of them comes with the words that nobody waits for, and what they suppose of people with the instrument.
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { formerFiles } from "../../../../tools/page/archive.js";
import { findingLines } from "../../../../tools/page/inputs/findings.js";
import { lookAtInputs } from "../../../../tools/page/inputs/inputs.js";
import { languagesOf } from "../../../../tools/page/inputs/languages.js";
import { normsFindings, normsWords } from "../../../../tools/page/inputs/norms.js";
import { root } from "../../../../tools/shared/run.js";
import { madeUpNorms } from "../../../e2e/helpers/norms.js";

/** @param {string} code @returns {any} */
const instrument = (code) => JSON.parse(readFileSync(join(root, "assets", "instruments", `sales-foundation.${code}.json`), "utf8"));
const english = instrument("en"), who = { en: "made-up people", de: "erfundene Leute" };
const norms = madeUpNorms(english, { who });

const folder = mkdtempSync(join(tmpdir(), "upstream-norms-"));
after(() => rmSync(folder, { recursive: true }));

/** An owner's folder. @param {string} name @param {Record<string, any>} files @returns {string} its configuration */
function owner(name, files) {
    mkdirSync(join(folder, name), { recursive: true });
    const all = { "assessment.json": { version: 1, instrument: "x.en.json", norms: "norms.json" }, "x.en.json": english, "x.de.json": instrument("de"), "norms.json": norms, ...files };
    for (const [file, values] of Object.entries(all)) if (values) writeFileSync(join(folder, name, file), JSON.stringify(values));
    return join(folder, name, "assessment.json");
}

/** @param {(changed: any) => void} change */
function findings(change) {
    const changed = structuredClone(norms);
    change(changed);
    return findingLines([{ file: "n.json", findings: normsFindings(changed, english) }]);
}

test("norms that were made for the instrument are right", () => {
    assert.deepEqual(findings(() => {}), []);
    assert.deepEqual(findings((all) => delete all.who), []);
    assert.deepEqual(findings((all) => (all.who = "all of us")), []);
});

test("what is wrong with norms is said at its place, with what would be right", () => {
    /** @type {[(all: any) => void, RegExp][]} */
    const wrong = [
        [(all) => (all.format = 2), /^n\.json:\/format: this is 2; expected 1$/],
        [(all) => (all.instrument.id = "other"), /^n\.json:\/instrument\/id: this is “other”; expected “sales-foundation”/],
        [(all) => (all.instrument.version = 9), /^n\.json:\/instrument\/version: this is 9; expected \d+, as scores of another version/],
        [(all) => (all.stages[0].counts.pop()), /^n\.json:\/stages\/0\/counts: this has 100 entries; expected 101 whole numbers/],
        [(all) => (all.stages[0].counts[3] += 1), /^n\.json:\/stages\/0\/counts: these add up to 1235; expected 1234/],
        [(all) => (all.stages[0].counts[3] = -1), /^n\.json:\/stages\/0\/counts\/3: this is -1; expected a whole number from 0/],
        [(all) => (all.stages[0].counts = "many"), /^n\.json:\/stages\/0\/counts: this is “many”/],
        [(all) => all.stages.pop(), /^n\.json:\/stages: nothing is said of the stage “execution”; expected each stage of the instrument once$/],
        [(all) => (all.assumptions.sd = 0.5), /^n\.json:\/assumptions\/sd: this is 0\.5; expected a number from 1 to 100$/],
        [(all) => delete all.assumptions.noise, /^n\.json:\/assumptions\/noise: this is missing; expected a number from 1 to 100$/],
        [(all) => (all.standard_errors.mean = -1), /^n\.json:\/standard_errors\/mean: .* from 0 to 100$/],
        [(all) => (all.date = "2026-02-30"), /^n\.json:\/date: this is “2026-02-30”; expected a day/],
        [(all) => (all.date = "28.11.2026"), /^n\.json:\/date: .*expected a day/],
        [(all) => (all.who = { "?": "x" }), /^n\.json:\/who\/\?: this is no language/],
        [(all) => (all.who = "x".repeat(201)), /^n\.json:\/who: this has 201 characters; expected a text of at most 200/],
        [(all) => (all.whose = "x"), /^n\.json:\/whose: nothing is called so; expected “who”$/],
    ];
    for (const [change, line] of wrong) {
        const lines = findings(change);
        assert.equal(lines.length, 1, lines.join("\n"));
        assert.match(lines[0], line);
    }
    assert.match(findings((all) => (all.results = 99))[0], /^n\.json:\/results: this is 99; expected a whole number from 100/);
    assert.match(findings((all) => (all.stages[1].id = "belief")).join("\n"), /\/stages\/1\/id: “belief” is here twice.*\n.*nothing is said of the stage “desire”/);
    assert.match(findings((all) => (all.stages[1].id = "beleif"))[0], /\/stages\/1\/id: this is “beleif”; expected “belief” or /);
    for (const none of [null, [], 7]) assert.match(findingLines([{ file: "n.json", findings: normsFindings(none, english) }])[0], /^n\.json: this is .*; expected norms/);
});

test("an owner's file is looked at before anything is built, whether the configuration names it or an option", () => {
    assert.deepEqual(lookAtInputs({ configuration: owner("good", {}) }).lines, []);
    const older = { ...norms, instrument: { ...norms.instrument, version: 1 + english.version } };
    assert.match(lookAtInputs({ configuration: owner("older", { "norms.json": older }) }).lines.join("\n"), /older\/norms\.json:\/instrument\/version: this is/);
    const missing = lookAtInputs({ configuration: owner("missing", { "norms.json": null }) }).lines;
    assert.equal(missing.length, 1);
    assert.match(missing[0], /missing\/norms\.json: there is no such file/);
    assert.match(lookAtInputs({ configuration: owner("named", { "assessment.json": { version: 1, instrument: "x.en.json", norms: 7 } }) }).lines[0], /assessment\.json:\/norms: 7; expected the path of a file/);
    const file = join(folder, "older", "norms.json");
    assert.match(lookAtInputs({ instrument: join(folder, "good", "x.en.json"), norms: file }).lines.join("\n"), /norms\.json:\/instrument\/version/);
});

test("norms within an instrument are looked at too, and are the same in each language that has some", () => {
    const within = owner("within", { "assessment.json": { version: 1, instrument: "x.en.json" }, "x.en.json": { ...english, norms } });
    assert.deepEqual(lookAtInputs({ configuration: within }).lines, []);
    const other = owner("two", { "x.en.json": { ...english, norms }, "x.de.json": { ...instrument("de"), norms: madeUpNorms(english, { seed: 2 }) } });
    assert.match(lookAtInputs({ configuration: other }).lines.join("\n"), /x\.de\.json:\/norms: these are other norms than in .*x\.en\.json; expected the same, or none/);
    const wrong = owner("wrong", { "x.en.json": { ...english, norms: { ...norms, results: 50 } } });
    assert.match(lookAtInputs({ configuration: wrong }).lines.join("\n"), /x\.en\.json:\/norms\/results: this is 50/);
});

test("every language of a page has the norms among the words that come later, in its own words, and supposes what they say", () => {
    owner("page", {});
    const measured = { ...norms, assumptions: { mean: 50, sd: 10, noise: 30 } };
    const languages = languagesOf(join(folder, "page", "x.en.json"), undefined, measured);
    assert.deepEqual(languages.map(({ code }) => code), ["en", "de"]);
    for (const { code, words, lazy, instrument: shown } of languages) {
        const later = JSON.parse(lazy);
        assert.equal(later["norms.results"], "1234");
        assert.equal(later["norms.who"], who[/** @type {"en" | "de"} */ (code)]);
        assert.equal(later["norms.counts.belief"], norms.stages[0].counts.join(" "));
        assert.ok(!words.includes("norms."), "nothing of it is in the first load");
        assert.deepEqual(JSON.parse(shown).assumptions, measured.assumptions);
        assert.equal(JSON.parse(shown).norms, undefined);
    }
    const plain = languagesOf(join(folder, "page", "x.en.json"))[0];
    assert.ok(!plain.lazy.includes("norms.results"));
});

test("who answered is said in the visitor's language, else in that of the owner's first words", () => {
    const said = (/** @type {unknown} */ words, /** @type {string} */ code) => normsWords({ ...norms, who: words }, code)["norms.who"];
    assert.equal(said(who, "de"), "erfundene Leute");
    assert.equal(said(who, "de-CH"), "erfundene Leute");
    assert.equal(said(who, "es"), "made-up people");
    assert.equal(said("all of us", "ar"), "all of us");
    assert.equal(said(undefined, "en"), undefined);
});

test("links of a former version are not held against norms of another", () => {
    const archive = join(folder, "archive", `${english.id}-${english.version}`), path = join(folder, "later", "x.en.json");
    owner("later", { "x.en.json": { ...english, version: english.version + 1 } });
    mkdirSync(archive, { recursive: true });
    writeFileSync(join(archive, "x.en.json"), JSON.stringify(english));
    const now = languagesOf(path, path, { ...norms, instrument: { ...norms.instrument, version: english.version + 1 } });
    const former = formerFiles(join(folder, "archive"), path, now, undefined).get(english.version);
    assert.ok(former);
    assert.ok(now.every(({ lazy }) => lazy.includes("norms.results")));
    for (const [name, bytes] of former) assert.ok(!bytes.toString().includes("norms.results"), name);
    assert.ok([...former.keys()].includes("words-lazy.en.json"), "it has words of its own, without norms");
});
