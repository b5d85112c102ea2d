// The lines of a text that was drawn, with what stands between them, are the text.
import assert from "node:assert/strict";
import { test } from "node:test";
import { linesOf } from "../../../web/mirror/selectable-text.js";

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
