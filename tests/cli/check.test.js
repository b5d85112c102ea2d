// `upstream check`: what it says about an instrument file, and its exit code.
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { test } from "node:test";
import { file, sales, salesDefinition, upstream } from "./tool.js";
import { editFindings } from "../../tools/page/inputs/archive.js";

test("the shipped instrument has no issues, and its time is told", () => {
    const ran = upstream(["check", sales]);
    assert.deepEqual([ran.code, ran.out], [0, ""]);
    assert.match(ran.err, /^leader: about \d+ s\nrep: about \d+ s\n$/);
});

test("an issue is one line with file, pointer and message, and the exit code is 1", () => {
    const definition = salesDefinition();
    definition.solid = "soild";
    const path = file("mine.json", JSON.stringify(definition));
    const ran = upstream(["check", path]);
    assert.equal(ran.code, 1);
    assert.equal(ran.lines.length, 1);
    assert.ok(ran.lines[0].startsWith(`${path}:/solid: `), ran.lines[0]);
    assert.match(ran.lines[0], /did you mean solid\?$/);
});

test("a warning is marked as one and leaves the exit code 0", () => {
    const definition = salesDefinition();
    definition.scales.push({ id: "spare", options: [{ label: "a", points: 0 }, { label: "b", points: 1 }] });
    const ran = upstream(["check", file("mine.json", JSON.stringify(definition))]);
    assert.equal(ran.code, 0);
    assert.match(ran.out, /mine\.json:\/scales\/\d: warning: no item uses this scale\n$/);
});

test("a file that is not JSON is an issue with line and column", () => {
    const path = file("broken.json", "{\n  \"id\": \"x\",\n}");
    const ran = upstream(["check", path]);
    assert.equal(ran.code, 1);
    assert.equal(ran.out, `${path}:/: this is not JSON: line 3, column 1: unexpected '}'; expected string literal\n`);
});

test("a file that is not there or is a folder cannot be checked: exit code 2", () => {
    const missing = upstream(["check", "/no/such/file.json"]);
    assert.equal(missing.code, 2);
    assert.match(missing.err, /\/no\/such\/file\.json cannot be read/);
    assert.equal(upstream(["check", "/"]).code, 2);
});

test("100 MB are refused without being read to the end", () => {
    const path = file("huge.json", "[" + "0,".repeat(50_000_000) + "0]");
    const ran = upstream(["check", path]);
    assert.equal(ran.code, 1);
    assert.match(ran.out, /larger than 4 MiB/);
});

/** The shipped instrument in two languages, side by side; the German one changed. @param {(definition: any) => void} change */
function translated(change) {
    const english = file("mine.en.json", JSON.stringify(salesDefinition()));
    const german = { ...salesDefinition(), language: "de" };
    change(german);
    const path = english.replace("mine.en.json", "mine.de.json");
    writeFileSync(path, JSON.stringify(german));
    return { english, german: path };
}

test("a translation that differs in its texts only is right", () => {
    const { english, german } = translated((definition) => { definition.items[0].text = "Etwas?"; definition.title = "Test"; });
    for (const path of [english, german]) assert.equal(upstream(["check", path]).out, "");
});

test("a translation with items in another order, or other points, is refused, whichever file is checked", () => {
    for (const [change, pointer] of /** @type {[(d: any) => void, string][]} */ ([
        [(d) => { [d.items[0], d.items[1]] = [d.items[1], d.items[0]]; }, "/items/0/id"],
        [(d) => { d.scales[0].options[1].points = 30; }, "/scales/0/options/1/points"],
        [(d) => { d.version = 2; }, "/version"],
    ])) {
        const { english, german } = translated(change);
        for (const [path, other] of [[german, "mine.en.json"], [english, "mine.de.json"]]) {
            const ran = upstream(["check", path]);
            assert.equal(ran.code, 1);
            assert.ok(ran.lines[0].startsWith(`${path}:${pointer}: this is `), ran.out);
            assert.ok(ran.lines[0].endsWith(`${other}; a translation differs in its texts only`), ran.out);
        }
    }
});

test("a neighbour that is no instrument, or is called by another language than its own, is not taken for a translation", () => {
    const { english, german } = translated((definition) => { definition.language = "fr"; definition.version = 9; });
    assert.equal(upstream(["check", english]).code, 0);
    writeFileSync(german, "{}");
    assert.equal(upstream(["check", english]).code, 0);
});

test("--against says whether old links need another version, and which places ask for it", () => {
    const published = file("published.json", JSON.stringify(salesDefinition()));
    const checked = (/** @type {(definition: any) => void} */ change) => {
        const definition = salesDefinition();
        change(definition);
        return upstream(["check", file("now.json", JSON.stringify(definition)), "--against", published]);
    };
    assert.deepEqual([checked((d) => { d.items[0].text = "Another question?"; }).code], [0]);
    const heavier = checked((d) => { d.items[0].weight = 5; });
    assert.equal(heavier.code, 1);
    assert.equal(heavier.lines.length, 2);
    assert.match(heavier.lines[0], /now\.json:\/items\/0\/weight: this is 5, and 1 in .*published\.json; old links need another version for that$/);
    assert.match(heavier.lines[1], /now\.json:\/version: this is 1, and 1 in .*; expected at least 2, as old links would mean something else$/);
    assert.equal(checked((d) => { d.items[0].weight = 5; d.version = 2; }).code, 0);
    assert.match(checked((d) => { d.version = 2; }).out, /\/version: warning: /);
});

test("a former instrument that cannot be read or used is said, and nothing else is", () => {
    const missing = upstream(["check", sales, "--against", "/no/such/file.json"]);
    assert.deepEqual([missing.code, missing.out], [2, ""]);
    assert.match(missing.err, /\/no\/such\/file\.json cannot be read/);
    const broken = upstream(["check", sales, "--against", file("broken.json", "{}")]);
    assert.deepEqual([broken.code, broken.out], [2, ""]);
    assert.match(broken.err, /broken\.json:\/id: /);
});

/** Edits of every kind, and whether an old link would mean something else. @type {[string, (definition: any) => void][]} */
const edits = [
    ["nothing", () => {}], ["a text", (d) => { d.items[0].text = "Another?"; }], ["a title", (d) => { d.title = "Another"; }],
    ["an assumption", (d) => { d.assumptions = { mean: 60, sd: 18, noise: 22 }; }], ["a label", (d) => { d.scales[0].options[0].label = "Not once"; }],
    ["words", (d) => { d.words = { "intro.title": "Hello" }; }], ["a band's text", (d) => { d.stages[0].bands = {}; }],
    ["what is said by default", (d) => { d.items[0].weight = 1; d.items[0].reverse = d.items[0].reverse ?? false; }],
    ["a weight", (d) => { d.items[0].weight = 5; }], ["a turned item", (d) => { d.items[0].reverse = !d.items[0].reverse; }],
    ["the order of items", (d) => { d.items.reverse(); }], ["one item less", (d) => { d.items.splice(0, 1); }], ["an item's id", (d) => { d.items[1].id = "another"; }],
    ["points", (d) => { d.scales[0].options[1].points += 1; }], ["one option less", (d) => { d.scales[0].options.pop(); }],
    ["a band's limit", (d) => { d.bands[1].from += 1; }], ["no ranking", (d) => { delete d.ranking; }],
    ["solid", (d) => { d.solid = d.bands.at(-1).id === d.solid ? d.bands.at(-2).id : d.bands.at(-1).id; }],
    ["one perspective less", (d) => { delete d.perspectives[Object.keys(d.perspectives)[1]]; }],
];

for (const [what, change] of edits) {
    test(`the page's build and --against agree on whether an edit needs another version: ${what}`, () => {
        const before = salesDefinition(), now = salesDefinition();
        change(now);
        const ran = upstream(["check", file("now.json", JSON.stringify(now)), "--against", file("before.json", JSON.stringify(before))]);
        const refused = ran.lines.some((line) => line.includes("; old links need another version"));
        const asked = ran.lines.some((line) => line.includes("as old links would mean something else"));
        assert.equal(refused, asked, ran.out);
        assert.equal(editFindings(now, before, "before.json").length > 0, refused, ran.out);
    });
}
