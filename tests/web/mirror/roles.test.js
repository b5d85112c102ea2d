// Every role of docs/web-interface.md becomes the native element that is promised there, says what its node says, and is written
// to only where something differs.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { roles } from "../../../web/mirror/roles/index.js";
import { root as repository } from "../../../tools/shared/run.js";
import { changes, mirrored, tree } from "./dom.js";

/** One node's element, and how to change it. @param {Omit<import("./dom.js").Fields, "id">} fields */
function shown(fields) {
    const { root, mirror, at } = mirrored();
    const update = (/** @type {object} */ change = {}) => mirror.update(tree({ id: "x", ...fields, ...change }));
    update();
    return { root, mirror, element: at("x"), update, changed: (/** @type {object} */ change) => changes(root, () => update(change)) };
}

/** Counts how often a property is written. @param {any} element @param {string} property */
function countWrites(element, property) {
    let value = element[property], count = 0;
    Object.defineProperty(element, property, {
        get: () => value,
        set(next) {
            value = next;
            count += 1;
        },
    });
    return () => count;
}

test("the mirror knows the roles of the contract, and no others", () => {
    const page = readFileSync(join(repository, "docs", "web-interface.md"), "utf8");
    const [, rows] = /\| role \| DOM \| value \|\n\|[-| ]+\|\n([^]*?)\n<!--/.exec(page) ?? [];
    const named = rows.split("\n").flatMap((row) => [...row.split("|")[1].matchAll(/`(\w+)`/g)].map(([, role]) => role));
    assert.deepEqual(Object.keys(roles).sort(), named.sort());
});

test("every element says its id and role, where it lies and how it looks", () => {
    for (const role of Object.keys(roles)) {
        const { element } = shown({ role, name: "N", value: "1", x: 1, y: 2, w: 3, h: 4, look: "card wide", flags: "h" });
        assert.deepEqual({ ...element.dataset, index: undefined }, { id: "x", role, index: undefined }, role);
        assert.deepEqual(["x", "y", "w", "h"].map((side) => element.style.getPropertyValue(`--${side}`)), ["1px", "2px", "3px", "4px"], role);
        assert.match(element.className, /^\S.* look-card look-wide spoken( drawn)?$/, role);
    }
});

test("looks and being for assistive technology alone come and go, and what the page has added stays", () => {
    const { element, update } = shown({ role: "text", name: "A", look: "muted", flags: "h" });
    element.classList.add("offscreen");
    update({ look: "lead", flags: "" });
    assert.equal(element.className, "text offscreen look-lead");
});

test("a region with a name is a landmark, one without is not", () => {
    const { element, update } = shown({ role: "region", name: "Share" });
    assert.deepEqual([element.localName, element.getAttribute("aria-label")], ["section", "Share"]);
    update({ name: "Teilen" });
    assert.equal(element.getAttribute("aria-label"), "Teilen");
    const plain = shown({ role: "region" }).element;
    assert.deepEqual([plain.localName, plain.hasAttribute("aria-label")], ["div", false]);
});

test("a heading has its level, takes focus from the app alone, and says first what is heard before it", () => {
    const { element, changed, update } = shown({ role: "heading", name: "Who decides?", value: "2Question 3 of 16" });
    assert.deepEqual([element.localName, element.getAttribute("tabindex"), element.textContent], ["h2", "-1", "Question 3 of 16 Who decides?"]);
    assert.equal(element.firstElementChild.className, "spoken");
    assert.deepEqual(changed({ look: "large" }).filter((each) => each !== "x class"), []);
    update({ name: "Who may decide?" });
    assert.equal(element.textContent, "Question 3 of 16 Who may decide?");
    assert.equal(shown({ role: "heading", name: "Result", value: "1" }).element.innerHTML, "Result");
});

test("what is heard before a heading stays before it when the words are set as they are drawn, and after", () => {
    const { element, update } = shown({ role: "heading", name: "Who decides here?", value: "1First", set: "26 600 31 start 0 12" });
    assert.equal(element.textContent, "First Who decides here?");
    assert.deepEqual([...element.children].map((/** @type {any} */ each) => each.localName), ["span", "span", "span"]);
    update({ set: "" });
    assert.equal(element.innerHTML, '<span class="spoken">First </span>Who decides here?');
});

test("texts are paragraphs and list items are items, set as drawn where they are drawn", () => {
    for (const [role, tag] of [["text", "p"], ["listitem", "li"], ["cell", "td"]]) {
        const { element, update, changed } = shown({ role, name: "Talk to them" });
        assert.deepEqual([element.localName, element.innerHTML], [tag, "Talk to them"]);
        update({ set: "16 400 24 start 28 5" });
        assert.ok(element.classList.contains("set"), role);
        assert.equal(element.innerHTML, "<span>Talk</span> <span>to them</span>", role);
        assert.deepEqual(changed({ set: "16 400 24 start 28 5", flags: "d" }).filter((each) => each !== "x class"), [], "what is selected stays selected");
        update({ set: "" });
        assert.deepEqual([element.innerHTML, element.classList.contains("set")], ["Talk to them", false], role);
    }
});

test("a list item without words of its own holds others, and keeps them", () => {
    const { root, mirror, at } = mirrored();
    const item = (/** @type {string} */ look) => tree({ role: "ordered", id: "l", name: "Order" }, { depth: 1, role: "listitem", id: "i", flags: look },
        { depth: 2, role: "text", id: "t", name: "Belief" });
    mirror.update(item(""));
    assert.deepEqual([at("l").localName, at("l").getAttribute("aria-label"), at("i").textContent], ["ol", "Order", "Belief"]);
    assert.deepEqual(changes(root, () => mirror.update(item("d"))).filter((each) => each !== "i class"), []);
    assert.equal(shown({ role: "list" }).element.localName, "ul");
});

test("a group is a field set with its legend", () => {
    const { element, changed } = shown({ role: "group", name: "Which?" });
    assert.equal(element.outerHTML.replace(/ style="[^"]*"/, ""), '<fieldset data-role="group" data-id="x" class="group"><legend>Which?</legend></fieldset>');
    assert.deepEqual(changed({ flags: "d" }).filter((each) => each !== "x class"), []);
});

test("a choice is a radio button of its group, with its words as its label", () => {
    const { mirror, at } = mirrored();
    const choices = (/** @type {number} */ chosen) => tree({ role: "group", id: "g", name: "Which?" }, ...["We do", "Nobody"].map((name, index) => (
        { depth: 1, role: "radio", id: `r${index}`, name, value: String(index), flags: index === chosen ? "c" : "" })));
    mirror.update(choices(0));
    const inputs = ["r0", "r1"].map((id) => at(id).querySelector("input"));
    assert.deepEqual(inputs.map(({ type, name, value, checked }) => [type, name, value, checked]), [["radio", "g", "0", true], ["radio", "g", "1", false]]);
    assert.deepEqual([at("r1").localName, at("r1").textContent], ["label", "Nobody"]);
    mirror.update(choices(1));
    assert.deepEqual(inputs.map(({ checked }) => checked), [false, true]);
});

test("a checkbox is one, in a label, and is written only when the visitor has not done so already", () => {
    const { element, update } = shown({ role: "checkbox", name: "Large" });
    const input = element.querySelector("input");
    assert.deepEqual([element.localName, input.type, input.checked, element.textContent], ["label", "checkbox", false, "Large"]);
    input.checked = true;
    const writes = countWrites(input, "checked");
    update({ flags: "c" });
    assert.equal(writes(), 0);
    update();
    assert.deepEqual([input.checked, writes()], [false, 1]);
});

test("a button sends no form, can be disabled, and says whether it is expanded where it can be", () => {
    const { element, update } = shown({ role: "button", name: "Next" });
    assert.deepEqual([element.localName, element.type, element.disabled, element.textContent], ["button", "button", false, "Next"]);
    assert.ok(!element.hasAttribute("aria-expanded"));
    update({ flags: "d" });
    assert.ok(element.disabled);
    update({ flags: "x" });
    assert.deepEqual([element.disabled, element.getAttribute("aria-expanded")], [false, "false"]);
    update({ flags: "xe" });
    assert.equal(element.getAttribute("aria-expanded"), "true");
    update();
    assert.ok(!element.hasAttribute("aria-expanded"));
});

test("a link leads to its address", () => {
    const { element, update, changed } = shown({ role: "link", name: "Open", value: "https://example.org/#2.abc" });
    assert.deepEqual([element.localName, element.getAttribute("href"), element.getAttribute("rel"), element.textContent], ["a", "https://example.org/#2.abc", "noopener", "Open"]);
    assert.ok(!element.hasAttribute("target"), "on the page itself it stays there");
    assert.deepEqual(changed({ flags: "d", value: "https://example.org/#2.abc" }).filter((each) => each !== "x class"), []);
    update({ value: "https://example.com/%41?b=%26" });
    assert.equal(element.getAttribute("href"), "https://example.com/%41?b=%26");
});

test("in a frame of another page a link leaves the frame", () => {
    const globals = /** @type {any} */ (globalThis);
    globals.parent = {};
    try {
        assert.equal(shown({ role: "link", name: "Open", value: "https://example.com" }).element.getAttribute("target"), "_blank");
    } finally {
        delete globals.parent;
    }
});

test("progress is for eyes alone, and begins at nothing instead of running without end", () => {
    const { element, update } = shown({ role: "progress", name: "1 of 16", value: "0/16" });
    const bar = element.querySelector("progress");
    assert.deepEqual([element.getAttribute("aria-hidden"), element.firstElementChild.textContent], ["true", "1 of 16"]);
    assert.deepEqual(["value", "max"].map((name) => bar.getAttribute(name)), ["0", "16"]);
    update({ name: "2 of 16", value: "1/16" });
    assert.deepEqual([bar.getAttribute("value"), element.textContent], ["1", "2 of 16"]);
});

test("a card to drag is hidden from assistive technology and knows its place", () => {
    const { element, update } = shown({ role: "drag", value: "2" });
    assert.deepEqual([element.localName, element.getAttribute("aria-hidden"), element.dataset.index], ["div", "true", "2"]);
    update({ value: "0" });
    assert.equal(element.dataset.index, "0");
});

test("only a card that a finger has taken along keeps the page from scrolling", () => {
    const { element } = shown({ role: "drag", value: "0" });
    const moved = () => {
        const event = new (element.ownerDocument.defaultView.Event)("touchmove", { cancelable: true });
        element.dispatchEvent(event);
        return event.defaultPrevented;
    };
    assert.equal(moved(), false);
    element.dataset.taken = "";
    assert.equal(moved(), true);
});

test("a table and its parts say their roles, and heads say what they are heads of", () => {
    const { mirror, at } = mirrored();
    mirror.update(tree({ role: "table", id: "t", name: "Floors" }, { depth: 1, role: "row", id: "r" },
        { depth: 2, role: "columnheader", id: "c", name: "Floor" }, { depth: 2, role: "rowheader", id: "h", name: "Belief" }, { depth: 2, role: "cell", id: "d", name: "25" }));
    const parts = ["t", "r", "c", "h", "d"].map(at);
    assert.deepEqual(parts.map(({ localName }) => localName), ["table", "tr", "th", "th", "td"]);
    assert.deepEqual(parts.map((part) => part.getAttribute("role")), ["table", "row", "columnheader", "rowheader", "cell"]);
    assert.deepEqual(parts.map((part) => part.getAttribute("scope")), [null, null, "col", "row", null]);
    assert.deepEqual(parts.map((part) => part.getAttribute("aria-label")), ["Floors", null, null, null, null]);
    assert.deepEqual(parts.slice(2).map(({ textContent }) => textContent), ["Floor", "Belief", "25"]);
    assert.deepEqual(parts.map(({ className }) => className), ["table", "row", "cell", "cell", "cell"]);
});

test("an image says what it shows, and is drawn anew only when the drawing is another one", () => {
    const drawing = "v 10 20\nr #112233ff 0 0 10 20 0";
    const { element, update, changed } = shown({ role: "image", name: "A house" });
    assert.deepEqual([element.getAttribute("role"), element.getAttribute("aria-label"), element.innerHTML, element.className], ["img", "A house", "", "image"]);
    update({ value: drawing });
    assert.deepEqual([element.className, element.firstElementChild.getAttribute("viewBox"), element.firstElementChild.getAttribute("aria-hidden")],
        ["image drawn", "0 0 10 20", "true"]);
    assert.deepEqual(changed({ value: drawing, name: "Ein Haus" }), ["x aria-label"]);
    assert.equal(element.getAttribute("aria-label"), "Ein Haus");
    update();
    assert.deepEqual([element.className, element.innerHTML], ["image", ""]);
});

test("a text field is given its value once: what the visitor writes stays theirs", () => {
    const { element, update } = shown({ role: "textbox", name: "Links", value: "one" });
    const field = element.querySelector("textarea");
    assert.deepEqual([element.localName, element.firstElementChild.textContent, field.value], ["label", "Links", "one"]);
    field.value = "one and two";
    update({ name: "Results", value: "one" });
    update({ name: "Results", value: "three" });
    assert.deepEqual([element.firstElementChild.textContent, field.value], ["Results", "one and two"]);
});

test("a file is chosen by the browser's own control, of lines and tables alone", () => {
    const { element } = shown({ role: "file", name: "From a file" });
    const { type, accept } = element.querySelector("input");
    assert.deepEqual([element.localName, element.textContent, type, accept], ["label", "From a file", "file", ".txt,.csv,text/plain,text/csv"]);
});

test("a list to choose from names each option in its own language, and keeps its options open while they are the same", () => {
    const value = "de\nen\tEnglish\nde\tDeutsch";
    const { element, update } = shown({ role: "select", name: "Language", value });
    const field = element.querySelector("select");
    const options = [...field.children];
    assert.deepEqual(options.map(({ value: code, lang, textContent, selected }) => [code, lang, textContent, selected]),
        [["en", "en", "English", false], ["de", "de", "Deutsch", true]]);
    assert.deepEqual([element.localName, element.firstElementChild.textContent, element.firstElementChild.className], ["label", "Language", "spoken"]);
    update({ value: value.replace("de", "en") });
    assert.deepEqual([...field.children].map((option, index) => [option === options[index], option.selected]), [[true, true], [true, false]]);
    update({ value: `${value}\nes\tEspañol` });
    assert.equal(field.children.length, 3);
});

test("what is announced is a polite live region", () => {
    const { element, changed } = shown({ role: "status" });
    assert.deepEqual([element.localName, element.getAttribute("role"), element.textContent], ["p", "status", ""]);
    assert.deepEqual(changed({ name: "Copied" }), ["+ “Copied”"]);
});
