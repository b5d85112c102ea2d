// Promises: every outcome that a result can have has a preview, named as the app names it, and each says in its language what it is
// about and no more; texts of an instrument are taken as they are.
import assert from "node:assert/strict";
import { test } from "node:test";
import { assessment, folderOf, outcomesOf, saidOf } from "../../../../tools/page/preview/outcomes.js";

/** @param {{id: string, name: string}[]} stages @returns {any} */
const language = (stages) => ({
    instrument: JSON.stringify({ stages }),
    words: JSON.stringify({ "app.name": "My check", "intro.heading": "What first?", "intro.start": "Start" }),
    lazy: JSON.stringify({ "result.heading.sound": "All is sound", "result.house.focus": "Start at {name}." }),
    printed: {
        "shell.description": "A check.", "shell.share.unclear": "Not to be seen yet.", "shell.share.description": "A result.",
        "shell.share.note": "The rest is in the link.", "shell.share.take": "Take it",
    },
});
const two = language([{ id: "ground", name: "Ground" }, { id: "roof-top", name: "Roof" }]);

test("a preview for each stage, for a sound house, and for what cannot be seen yet", () => {
    assert.deepEqual(outcomesOf(two), [{ id: "focus-ground", focus: 0 }, { id: "focus-roof-top", focus: 1 }, { id: "solid", focus: 2 }, { id: "unclear", focus: -1 }]);
});

test("each says where to start, and in a title without its full stop", () => {
    const said = outcomesOf(two).map((outcome) => saidOf(two, outcome, "My check"));
    assert.deepEqual(said.map(({ headline }) => headline), ["Start at Ground.", "Start at Roof.", "All is sound", "Not to be seen yet."]);
    assert.deepEqual(said.map(({ title }) => title),
        ["Start at Ground – My check", "Start at Roof – My check", "All is sound – My check", "Not to be seen yet – My check"]);
    assert.deepEqual(new Set(said.map(({ description, note, action }) => [description, note, action].join())), new Set(["A result.,The rest is in the link.,Take it"]));
});

test("a name that looks like an instruction to a replacement is a name", () => {
    const [outcome] = outcomesOf(two);
    assert.equal(saidOf(language([{ id: "ground", name: "$& {name} $1" }]), outcome, "").headline, "Start at $& {name} $1.");
});

test("the assessment itself has the page's title and description, and no note on results", () => {
    assert.deepEqual(saidOf(two, assessment, "My check – what first?"),
        { headline: "What first?", title: "My check – what first?", description: "A check.", note: "", action: "Start" });
});

test("pages lie in a folder of their outcome, in one of their language", () => {
    const [ground] = outcomesOf(two);
    assert.equal(folderOf("", ground), "r/focus-ground/");
    assert.equal(folderOf("de/", ground), "de/r/focus-ground/");
    assert.equal(folderOf("de/", assessment), "de/");
    assert.equal(folderOf("", assessment), "");
});
