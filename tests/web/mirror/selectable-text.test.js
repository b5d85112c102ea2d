// A text that was drawn, set once more for selecting: in the same size and place, in the same lines, and with what stands between
// them, so that what is copied is the text.
import assert from "node:assert/strict";
import { test } from "node:test";
import { lineNodes, linesOf, writeSetting } from "../../../web/mirror/selectable-text.js";
import { node } from "./dom.js";

const text = "One line, and an-\tother with two  spaces\nand an end";

test("lines begin where they were drawn, and what is between them is kept", () => {
    const starts = [10, 17, 33, 40];
    const lines = linesOf(text.replace("\t", ""), starts);
    assert.deepEqual(lines.map(({ words }) => words), ["One line,", "and an-", "other with two", "spaces", "and an end"]);
    assert.deepEqual(lines.map(({ gap }) => gap), [" ", "", "  ", "\n", ""]);
    assert.equal(lines.map(({ words, gap }) => words + gap).join(""), text.replace("\t", ""));
});

test("a text of one line is that line", () => {
    assert.deepEqual(linesOf("Whole", []), [{ words: "Whole", gap: "" }]);
});

/** @param {string} name @param {string} starts */
const shown = (name, starts) => {
    const paragraph = document.createElement("p");
    paragraph.append(...lineNodes(node({ role: "text", id: "x", name, set: `16 400 24 start 0${starts}` })));
    return paragraph;
};

test("each line is an element, and breaks where it was drawn and nowhere else", () => {
    assert.equal(shown("To and fro", "").innerHTML, "<span>To and fro</span>");
    assert.equal(shown("To and fro", " 3 7").innerHTML, "<span>To</span> <span>and</span> <span>fro</span>");
    assert.equal(shown("to-day", " 3").innerHTML, "<span>to-</span><wbr><span>day</span>", "without a space there is none to copy");
    assert.equal(shown("One\nTwo", " 4").innerHTML, "<span>One</span><br><span>Two</span>");
});

test("what is copied of the lines is the text", () => {
    assert.equal(shown("Talk to  them, today", " 5 9 15").textContent, "Talk to  them, today");
});

test("a text with letters of two units is cut between words", () => {
    assert.equal(shown("👍🏽 yes indeed", " 5 9").innerHTML, "<span>👍🏽</span> <span>yes</span> <span>indeed</span>");
});

test("size, weight, line height, alignment and indent are those that were drawn", () => {
    const { style } = /** @type {any} */ (document.createElement("p"));
    writeSetting(/** @type {any} */ ({ style }), node({ role: "text", id: "x", set: "26 600 31.5 center 28 4 9" }));
    const values = ["size", "weight", "leading", "align", "indent"].map((name) => style.getPropertyValue(`--${name}`));
    assert.deepEqual(values, ["26px", "600", "31.5px", "center", "28px"]);
});
