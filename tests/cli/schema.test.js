// The JSON Schema and `upstream check` agree: what one refuses, so does the other. Only rules between parts of a file,
// which a schema cannot state, are the tool's alone. The schema is judged by ajv.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { Ajv2020 } from "ajv/dist/2020.js";
import { file, sales, salesDefinition, upstream } from "./tool.js";

const schemaPath = new URL("../../assets/instruments/instrument.schema.json", import.meta.url);
const validate = new Ajv2020({ allowUnionTypes: true, strictRequired: false, allErrors: true })
    .compile(JSON.parse(readFileSync(schemaPath, "utf8")));

/** @typedef {any} Definition */

/** @param {Definition} definition */
const checks = (definition) => upstream(["check", file("changed.json", JSON.stringify(definition))]);

/** One change to the shipped instrument. @param {(definition: Definition) => void} change */
function changed(change) {
    const definition = salesDefinition();
    change(definition);
    return definition;
}

test("every instrument of the project is right for both", () => {
    const folders = ["../golden/instruments/", "../instruments/"].map((name) => new URL(name, import.meta.url).pathname);
    const files = [sales, ...folders.flatMap((folder) =>
        readdirSync(folder).filter((name) => name.endsWith(".json")).map((name) => folder + name))];
    assert.equal(files.length, 13);
    for (const path of files) {
        assert.ok(validate(JSON.parse(readFileSync(path, "utf8"))), `${path}: ${JSON.stringify(validate.errors)}`);
        assert.equal(upstream(["check", path]).code, 0, path);
    }
});

test("the schema is where instruments with texts say it is", () => {
    const folder = new URL("../instruments/", import.meta.url);
    for (const path of [sales, ...readdirSync(folder).map((name) => new URL(name, folder).pathname)]) {
        const { $schema } = JSON.parse(readFileSync(path, "utf8"));
        assert.equal(new URL($schema, `file://${path}`).pathname, schemaPath.pathname);
    }
});

test("instruments with real wording give no issue at all, only how long they take", () => {
    const folder = new URL("../instruments/", import.meta.url);
    for (const path of [sales, ...readdirSync(folder).map((name) => new URL(name, folder).pathname)]) {
        const ran = upstream(["check", path]);
        assert.equal(ran.out, "", path);
        for (const [, seconds] of ran.err.matchAll(/: about (\d+) s/g)) assert.ok(Number(seconds) <= 180);
    }
});

/** Norms of the shipped instrument, of nobody. @param {(norms: any) => void} [change] */
function norms(change = () => {}) {
    const { id, version, stages } = salesDefinition(), counts = Array(101).fill(0).with(50, 100);
    const all = {
        format: 1, instrument: { id, version }, results: 100, date: "2026-11-28", who: { en: "nobody" },
        assumptions: { mean: 60, sd: 15, noise: 20 }, standard_errors: { mean: 1, sd: 0, noise: 0.5 },
        stages: stages.map((/** @type {any} */ stage) => ({ id: stage.id, results: 100, counts })),
    };
    change(all);
    return all;
}

/** Each breaks one rule of shape. @type {Record<string, (d: Definition) => void>} */
const broken = {
    "no id": (d) => delete d.id, "no version": (d) => delete d.version, "no title": (d) => delete d.title,
    "no scales": (d) => delete d.scales, "no stages": (d) => delete d.stages, "no items": (d) => delete d.items,
    "no bands": (d) => delete d.bands, "no solid": (d) => delete d.solid,
    "an unknown key": (d) => { d.colour = "red"; },
    "an unknown key of a stage": (d) => { d.stages[0].colour = "red"; },
    "an unknown key of an item": (d) => { d.items[0].wieght = 2; },
    "an unknown key of an option": (d) => { d.scales[0].options[0].value = 2; },
    "an unknown key of a band": (d) => { d.bands[0].to = 2; },
    "a perspective whose name is no id": (d) => { d.perspectives = { leader: {}, rep: {}, "The boss": {} }; },
    "three perspectives": (d) => { d.perspectives = { leader: {}, rep: {}, boss: {} }; },
    "words that are no text": (d) => { d.words = { "intro.lead": 7 }; },
    "a perspective that is no object": (d) => { d.perspectives = { leader: "x" }; },
    "an id with a capital": (d) => { d.id = "Sales"; },
    "an id that is too long": (d) => { d.id = "a".repeat(41); },
    "an empty id": (d) => { d.id = ""; },
    "an id that is a number": (d) => { d.id = 5; },
    "version 0": (d) => { d.version = 0; }, "version 4096": (d) => { d.version = 4096; },
    "version 1.5": (d) => { d.version = 1.5; }, "a version in quotes": (d) => { d.version = "1"; },
    "a language that is none": (d) => { d.language = "e n"; }, "an empty language": (d) => { d.language = ""; },
    "an empty title": (d) => { d.title = ""; }, "a title that is null": (d) => { d.title = null; },
    "a text for nobody": (d) => { d.title = {}; },
    "a text for a stranger": (d) => { d.title = { leader: "x", rep: "y", boss: "z" }; },
    "a text of numbers": (d) => { d.title = { leader: 1, rep: 2 }; },
    "an empty text": (d) => { d.items[0].text = { leader: "", rep: "x" }; },
    "no text": (d) => delete d.items[0].text,
    "an item that is text": (d) => { d.items[0] = "x"; },
    "items that are no list": (d) => { d.items = {}; },
    "no item at all": (d) => { d.items = []; },
    "65 items": (d) => { d.items = Array.from({ length: 65 }, (_, i) => ({ ...d.items[0], id: `i${i}` })); },
    "9 stages": (d) => { d.stages = Array.from({ length: 9 }, (_, i) => ({ id: `s${i}`, name: "S" })); },
    "one option": (d) => { d.scales[0].options.length = 1; },
    "12 options": (d) => { d.scales[0].options = Array.from({ length: 12 }, (_, i) => ({ label: "x", points: i })); },
    "points of −1": (d) => { d.scales[0].options[0].points = -1; },
    "points of 1001": (d) => { d.scales[0].options[0].points = 1001; },
    "points of a half": (d) => { d.scales[0].options[0].points = 0.5; },
    "no label": (d) => delete d.scales[0].options[0].label,
    "a weight of 0": (d) => { d.items[0].weight = 0; }, "a weight of 1001": (d) => { d.items[0].weight = 1001; },
    "reverse in quotes": (d) => { d.items[0].reverse = "true"; },
    "a stage called sound": (d) => { d.stages[0].id = "sound"; },
    "a stage without a name": (d) => delete d.stages[0].name,
    "a facet that is text": (d) => { d.stages[3].facets[0] = "x"; },
    "an action that is a number": (d) => { Object.values(d.stages[0].bands)[0].actions = [1]; },
    "an unknown key of a stage's band": (d) => { Object.values(d.stages[0].bands)[0].deeds = []; },
    "a band from 101": (d) => { d.bands[2].from = 101; }, "a band from a half": (d) => { d.bands[1].from = 0.5; },
    "a ranking without a prompt": (d) => { d.ranking = {}; },
    "a ranking that is true": (d) => { d.ranking = true; },
    "an unknown call": (d) => { d.verdicts.calls.sure = "x"; },
    "limits that are text": (d) => { d.limits = "x"; }, "an empty limit": (d) => { d.limits[0] = ""; },
    "assumptions that are a number": (d) => { d.assumptions = 65; },
    "an unknown assumption": (d) => { d.assumptions = { deviation: 18 }; },
    "an assumed mean of −1": (d) => { d.assumptions = { mean: -1 }; },
    "an assumed mean of 101": (d) => { d.assumptions = { mean: 101 }; },
    "an assumed sd of 0": (d) => { d.assumptions = { sd: 0 }; },
    "assumed noise of 101": (d) => { d.assumptions = { noise: 101 }; },
    "assumed noise in quotes": (d) => { d.assumptions = { noise: "22" }; },
    "norms that are a list": (d) => { d.norms = []; },
    "norms of an unknown format": (d) => { d.norms = norms((n) => { n.format = 2; }); },
    "norms of 99 results": (d) => { d.norms = norms((n) => { n.results = 99; }); },
    "norms without a date": (d) => { d.norms = norms((n) => delete n.date); },
    "norms of a month 13": (d) => { d.norms = norms((n) => { n.date = "2026-13-01"; }); },
    "norms of nobody at all": (d) => { d.norms = norms((n) => { n.who = ""; }); },
    "norms in no language": (d) => { d.norms = norms((n) => { n.who = { e_n: "x" }; }); },
    "norms with a measured sd of 0": (d) => { d.norms = norms((n) => { n.assumptions.sd = 0; }); },
    "norms without measured noise": (d) => { d.norms = norms((n) => delete n.assumptions.noise); },
    "norms without errors": (d) => { d.norms = norms((n) => delete n.standard_errors); },
    "norms with 100 counts": (d) => { d.norms = norms((n) => { n.stages[0].counts = n.stages[0].counts.slice(1); }); },
    "norms with a count of a half": (d) => { d.norms = norms((n) => { n.stages[0].counts = n.stages[0].counts.with(0, 0.5); }); },
    "norms with an unknown key": (d) => { d.norms = norms((n) => { n.people = 5; }); },
    "an unknown verdict": (d) => { d.verdicts.backwards.sideways = "x"; },
};
for (const [name, change] of Object.entries(broken)) {
    test(`both refuse ${name}`, () => {
        const definition = changed(change);
        assert.equal(validate(definition), false);
        assert.equal(checks(definition).code, 1);
    });
}

/** Each is a change that keeps an instrument right. @type {Record<string, (d: Definition) => void>} */
const fine = {
    "no ranking": (d) => delete d.ranking, "no verdicts": (d) => delete d.verdicts,
    "no perspectives key": (d) => delete d.perspectives, "no instructions": (d) => delete d.instructions,
    "one text for both": (d) => { d.items[0].text = "One for both?"; },
    "version 4095": (d) => { d.version = 4095; }, "version 3.0": (d) => { d.version = 3.0; },
    "a weight of 1000": (d) => { d.items[0].weight = 1000; },
    "points 0 to 1000": (d) => { d.scales[0].options[0].points = 0; d.scales[0].options.at(-1).points = 1000; },
    "a language with a script": (d) => { d.language = "zh-Hant-TW"; },
    "stages without texts": (d) => { d.stages[0] = { id: d.stages[0].id, name: "S" }; },
    "no calls": (d) => delete d.verdicts.calls, "no limits": (d) => delete d.limits,
    "assumptions of its own": (d) => { d.assumptions = { mean: 40.5, sd: 9, noise: 31 }; },
    "one assumption": (d) => { d.assumptions = { noise: 1 }; }, "assumptions left open": (d) => { d.assumptions = {}; },
    "norms": (d) => { d.norms = norms(); },
    "norms with one text for all languages": (d) => { d.norms = norms((n) => { n.who = "nobody"; }); },
    "norms that say nothing of who": (d) => { d.norms = norms((n) => delete n.who); },
    "no $schema": (d) => delete d.$schema,
};
for (const [name, change] of Object.entries(fine)) {
    test(`both accept ${name}`, () => {
        const definition = changed(change);
        assert.ok(validate(definition), JSON.stringify(validate.errors));
        const ran = checks(definition);
        assert.equal(ran.code, 0, ran.out);
    });
}

/** Rules between parts: the tool's alone. @type {Record<string, [(d: Definition) => void, RegExp]>} */
const between = {
    "an item of no stage": [(d) => { d.items[0].stage = "cellar"; }, /\/items\/0\/stage: there is no stage “cellar”/],
    "an item on no scale": [(d) => { d.items[0].scale = "never"; }, /\/items\/0\/scale: there is no scale “never”/],
    "two items of one id": [(d) => { d.items[1].id = d.items[0].id; }, /\/items\/1\/id: .*used twice/],
    "bands that do not ascend": [(d) => { d.bands[2].from = d.bands[1].from; }, /\/bands\/2\/from: .*above the band before/],
    "a solid band that is none": [(d) => { d.solid = "stone"; }, /\/solid: there is no band “stone”/],
    "points all equal": [(d) => { for (const o of d.scales[0].options) o.points = 5; }, /\/scales\/0\/options: .*same points/],
    "an item of blanks": [(d) => { d.items[0].text = " \u00a0 "; }, /\/items\/0\/text: nothing of this text can be seen/],
    "an item with a control character": [(d) => { d.items[0].text = "a\u0007"; }, /\/items\/0\/text: .*U\+0007/],
    "an item that turns the direction": [(d) => { d.items[0].text = { leader: "a\u202eb", rep: "x" }; }, /\/items\/0\/text\/leader: .*U\+202E/],
    "a missing perspective": [(d) => { d.title = { leader: "x" }; }, /\/title\/rep: the key “rep” is missing/],
};
for (const [name, [change, message]] of Object.entries(between)) {
    test(`check also refuses ${name}`, () => {
        const definition = changed(change);
        assert.ok(validate(definition), JSON.stringify(validate.errors));
        const ran = checks(definition);
        assert.equal(ran.code, 1);
        assert.match(ran.out, message);
    });
}

test("a key given twice is seen by check, although JSON readers drop it", () => {
    const text = JSON.stringify(salesDefinition()).replace('"version":', '"version":1,"version":');
    assert.match(upstream(["check", file("twice.json", text)]).out, /\/version: the key “version” is given twice/);
});
