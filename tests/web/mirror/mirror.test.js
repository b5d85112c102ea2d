// The mirror writes what has changed and nothing else: what stays is the same element, at the same place, untouched. So no focus,
// no selection and no reading is lost.
import assert from "node:assert/strict";
import { test } from "node:test";
import { changes, mirrored, tree } from "./dom.js";

const question = [
    { role: "region", id: "page", name: "Question" },
    { depth: 1, role: "heading", id: "title", name: "Who decides?", value: "1Question 1 of 16" },
    { depth: 1, role: "group", id: "answers", name: "Who decides?" },
    { depth: 2, role: "radio", id: "a", name: "We do", value: "0" },
    { depth: 2, role: "radio", id: "b", name: "Nobody", value: "1", flags: "c" },
    { depth: 1, role: "button", id: "next", name: "Next", look: "primary" },
    { depth: 1, role: "status", id: "said" },
];

/** @param {string} id @param {object} change */
const questionWith = (id, change) => tree(...question.map((each) => (each.id === id ? { ...each, ...change } : each)));

/** @param {any} element */
const outline = (element) => [...element.querySelectorAll("[data-id]")].map((each) => `${each.parentElement.dataset.id ?? ""}/${each.dataset.id}`);

test("elements stand in reading order, each in the one that holds it", () => {
    const { root, mirror } = mirrored();
    mirror.update(tree(...question));
    assert.deepEqual(outline(root), ["/page", "page/title", "page/answers", "answers/a", "answers/b", "page/next", "page/said"]);
});

test("a group's legend stays before its choices, whatever comes", () => {
    const { mirror, at } = mirrored();
    mirror.update(tree({ role: "group", id: "g", name: "Which?" }));
    mirror.update(tree({ role: "group", id: "g", name: "Which?" }, { depth: 1, role: "radio", id: "a" }));
    assert.deepEqual([...at("g").children].map((/** @type {any} */ each) => each.localName), ["legend", "label"]);
});

test("the same tree again writes nothing", () => {
    const { root, mirror } = mirrored();
    mirror.update(tree(...question));
    assert.deepEqual(changes(root, () => mirror.update(tree(...question))), []);
});

test("of what has changed only that is written", () => {
    const { root, mirror, at } = mirrored();
    mirror.update(tree(...question));
    assert.deepEqual(changes(root, () => mirror.update(questionWith("next", { y: 20 }))), ["next --y"]);
    assert.deepEqual(changes(root, () => mirror.update(questionWith("next", { y: 20, look: "quiet" }))).filter((each) => each !== "next class"), []);
    assert.equal(at("next").className, "button look-quiet");
    assert.deepEqual(changes(root, () => mirror.update(questionWith("next", { y: 20, look: "quiet", flags: "d" }))), ["next disabled"]);
    mirror.update(tree(...question));
    const words = at("answers").firstChild.firstChild;
    assert.deepEqual(changes(root, () => mirror.update(questionWith("answers", { name: "Who may decide?" }))), ["= “Who may decide?”"]);
    assert.ok(at("answers").firstChild.firstChild === words, "no node comes or goes for other words");
});

/** A question with two answers. @param {string} id @param {string} other the words of its second answer */
const asked = (id, other) => tree(
    { role: "heading", id: "title", name: `About ${id}`, value: `1${id}` },
    { role: "group", id, name: "Answers" },
    { depth: 1, role: "radio", id: `${id}/0`, name: "Never", value: "0", flags: id === "one" ? "c" : "" },
    { depth: 1, role: "radio", id: `${id}/1`, name: other, value: "1" },
);

test("the answers of the next question are those of the last, with what differs written; its heading is another", () => {
    const { root, mirror, at } = mirrored();
    mirror.update(asked("one", "Often"));
    const before = ["title", "one", "one/0", "one/1"].map(at);
    const done = changes(root, () => mirror.update(asked("two", "Always")));
    const after = ["title", "two", "two/0", "two/1"].map(at);
    assert.deepEqual(after.map((element, index) => element === before[index]), [false, true, true, true]);
    assert.deepEqual(done.filter((each) => /^[-+~=] /.test(each)), ["- title", "= “Always”", "+ title"]);
    assert.deepEqual(["two/0", "two/1"].map((id) => [at(id).textContent, at(id).firstChild.name, at(id).firstChild.checked]), [["Never", "two", false], ["Always", "two", false]]);
    assert.deepEqual(outline(root), ["/title", "/two", "two/two/0", "two/two/1"]);
    assert.equal(mirror.control("one/0"), undefined);
});

for (const keyboard of [false, true]) {
    test(`an answer that has the focus goes, so that nobody hears it called something else; by keyboard its group as well: ${keyboard}`, () => {
        const { root, mirror, at } = mirrored();
        mirror.update(asked("one", "Often"));
        const [group, never, often] = [at("one"), at("one/0"), at("one/1")], own = Object.getOwnPropertyDescriptor(document, "activeElement");
        never.firstChild.matches = (/** @type {string} */ selector) => selector === ":focus-visible" && keyboard;
        Object.defineProperty(document, "activeElement", { configurable: true, get: () => never.firstChild });
        try {
            mirror.update(asked("two", "Often"));
        } finally {
            if (own) Object.defineProperty(document, "activeElement", own);
            else delete (/** @type {any} */ (document)).activeElement;
        }
        assert.ok(at("two/0") !== never);
        assert.equal(at("two") === group, !keyboard);
        assert.equal(at("two/1") === often, !keyboard, "the others stay in their places");
        assert.deepEqual(outline(root), ["/title", "/two", "two/two/0", "two/two/1"]);
    });
}

test("fields, buttons and texts of another id are never passed on", () => {
    const { mirror, at } = mirrored();
    const some = (/** @type {string} */ id) => ["button", "text", "checkbox", "textbox", "link", "list"].map((role) => ({ role, id: `${id}/${role}`, name: "Same" }));
    mirror.update(tree(...some("a")));
    const before = some("a").map(({ id }) => at(id));
    mirror.update(tree(...some("b")));
    assert.deepEqual(some("b").map(({ id }, index) => at(id) === before[index]), before.map(() => false));
});

test("an element in its place is not moved for one that comes or goes before it", () => {
    const { root, mirror, at } = mirrored();
    mirror.update(tree(...question));
    const kept = at("next");
    const without = tree(...question.filter(({ id }) => id !== "answers" && id !== "a" && id !== "b"));
    const gone = changes(root, () => mirror.update(without));
    assert.deepEqual(gone, ["- answers"]);
    const back = changes(root, () => mirror.update(tree(...question))).filter((each) => /^[+-] /.test(each));
    assert.deepEqual(back.filter((each) => !/ (answers|a|b)$/.test(each)), []);
    assert.equal(at("next"), kept);
});

test("what the tree no longer has is taken out, with all that it held", () => {
    const { root, mirror } = mirrored();
    mirror.update(tree(...question));
    mirror.update(tree({ role: "heading", id: "title", name: "Result", value: "1" }));
    assert.deepEqual(outline(root), ["/title"]);
    assert.deepEqual([...mirror.entries.keys()], ["title"]);
});

test("what moves to another parent, or to another place, is still the same element", () => {
    const { root, mirror, at } = mirrored();
    const [a, b] = [{ role: "text", id: "a", name: "A" }, { role: "text", id: "b", name: "B" }];
    mirror.update(tree(a, b, { role: "region", id: "r" }));
    const kept = [at("a"), at("b")];
    mirror.update(tree(b, { role: "region", id: "r" }, { ...a, depth: 1 }));
    assert.deepEqual(outline(root), ["/b", "/r", "r/a"]);
    assert.ok(at("a") === kept[0] && at("b") === kept[1]);
});

test("what is held by an element that goes, and stays itself, stays", () => {
    const { root, mirror, at } = mirrored();
    const inside = { depth: 1, role: "button", id: "go", name: "Go" };
    mirror.update(tree({ role: "list", id: "r" }, inside));
    const kept = at("go");
    mirror.update(tree({ role: "region", id: "r" }, inside));
    assert.deepEqual(outline(root), ["/r", "r/go"]);
    assert.equal(at("go"), kept);
});

test("another role under the same id is another element, in the same place", () => {
    const { root, mirror, at } = mirrored();
    mirror.update(tree({ role: "text", id: "x", name: "Copied" }, { role: "text", id: "y", name: "Y" }));
    const before = at("x");
    mirror.update(tree({ role: "button", id: "x", name: "Copy" }, { role: "text", id: "y", name: "Y" }));
    assert.equal(at("x").localName, "button");
    assert.equal(before.parentElement, null);
    assert.deepEqual(outline(root), ["/x", "/y"]);
});

test("so is a heading of another level or with something else heard before it, and a region that gets a name", () => {
    const { mirror, at } = mirrored();
    const shown = () => ["h", "r"].map((id) => `${at(id).localName} ${at(id).textContent}`);
    mirror.update(tree({ role: "heading", id: "h", name: "Who?", value: "1Question 1" }, { role: "region", id: "r" }));
    const first = at("h");
    assert.deepEqual(shown(), ["h1 Question 1 Who?", "div "]);
    mirror.update(tree({ role: "heading", id: "h", name: "Who?", value: "1Question 2" }, { role: "region", id: "r", name: "More" }));
    assert.deepEqual(shown(), ["h1 Question 2 Who?", "section "]);
    assert.notEqual(at("h"), first);
    mirror.update(tree({ role: "heading", id: "h", name: "Who?", value: "2" }, { role: "region", id: "r", name: "More" }));
    assert.equal(shown()[0], "h2 Who?");
});

test("a row keeps its cells when it changes itself", () => {
    const { root, mirror, at } = mirrored();
    const table = (/** @type {string} */ flags) => tree({ role: "table", id: "t", name: "Floors" }, { depth: 1, role: "row", id: "r", flags },
        { depth: 2, role: "rowheader", id: "r/0", name: "Belief" }, { depth: 2, role: "cell", id: "r/1", name: "25" });
    mirror.update(table(""));
    const written = changes(root, () => mirror.update(table("h")));
    assert.deepEqual([...new Set(written)], ["r class"]);
    assert.equal(at("r").textContent, "Belief25");
});

/** A page as the build has written it (tools/page/prerender.js): without places. @param {import("../../../web/abi/wire.js").Tree} page */
function prerendered(page) {
    const { root, mirror } = mirrored();
    mirror.update(page);
    for (const element of root.querySelectorAll("[style]")) element.removeAttribute("style");
    return root.innerHTML;
}

const holding = [
    { role: "table", id: "t", name: "Floors" }, { depth: 1, role: "row", id: "r" }, { depth: 2, role: "cell", id: "c", name: "25" },
    { role: "list", id: "l" }, { depth: 1, role: "listitem", id: "i" }, { depth: 2, role: "text", id: "i/text", name: "Belief" },
    { role: "link", id: "privacy", name: "Privacy", value: "https://example.org/privacy" },
    { role: "progress", id: "progress", name: "1 of 16", value: "1/16" }, { role: "image", id: "house", name: "A house" },
];

test("prerendered elements are adopted as they are: they get their places, and nothing else is touched", () => {
    const page = tree(...question, ...holding);
    const { root, mirror, at } = mirrored(prerendered(page));
    const elements = page.nodes.map(({ id }) => at(id));
    // As the browser reads it from the attribute.
    at("b").querySelector("input").checked = true;
    at("a").querySelector("input").checked = false;
    const written = changes(root, () => mirror.update(page));
    assert.deepEqual(written.filter((each) => !/ --[xywh]$/.test(each)), []);
    assert.deepEqual(page.nodes.map(({ id }) => at(id)), elements);
});

test("of prerendered elements what the app says otherwise is written, and what it does not have goes", () => {
    const { root, mirror, at } = mirrored(prerendered(tree(...question)));
    mirror.update(tree({ role: "region", id: "page", name: "Question" }, { depth: 1, role: "button", id: "next", name: "On", flags: "d" }));
    assert.deepEqual(outline(root), ["/page", "page/next"]);
    assert.equal(at("next").textContent, "On");
    assert.equal(at("next").disabled, true);
});

test("a live region is there before anything is said, and is the same one when something is", () => {
    const { mirror, at } = mirrored();
    mirror.update(tree(...question));
    const live = at("said");
    assert.equal(live.getAttribute("role"), "status");
    mirror.update(questionWith("said", { name: "Copied" }));
    assert.equal(at("said"), live);
    assert.equal(live.textContent, "Copied");
});

test("what takes focus is the field within its label, or else the element", () => {
    const { mirror, at } = mirrored();
    mirror.update(tree(...question, { role: "textbox", id: "text", name: "Links" }));
    assert.equal(mirror.control("a"), at("a").querySelector("input"));
    assert.equal(mirror.control("text"), at("text").querySelector("textarea"));
    assert.equal(mirror.control("title"), at("title"));
    assert.equal(mirror.control("nowhere"), undefined);
});

test("a control that the browser has changed by itself is put back to what the tree says", () => {
    const { mirror, at } = mirrored();
    mirror.update(tree(...question, { role: "checkbox", id: "box", name: "Large", flags: "c" }));
    for (const id of ["a", "b", "box"]) Object.assign(at(id).querySelector("input"), { checked: id === "a" });
    mirror.settle();
    assert.deepEqual(["a", "b", "box"].map((id) => at(id).querySelector("input").checked), [false, true, true]);
});

test("the nodes of a role are given in reading order", () => {
    const { mirror } = mirrored();
    mirror.update(tree(...question));
    assert.deepEqual(mirror.nodes("radio").map(({ id }) => id), ["a", "b"]);
});
