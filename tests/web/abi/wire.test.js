// The wire form is read back as it was written, whatever the texts hold.
import assert from "node:assert/strict";
import { test } from "node:test";
import { readEffects, readTree } from "../../../web/abi/wire.js";

test("a tree is read with its screen, its title, its height and every field of every node", () => {
    const tree = readTree("screen\tintro\tTitle\t740\n0\tgroup\tg\tWho?\t\t1\t2\t3\t4\t\tcard\t\n1\tradio\tr\tMe\tc\t5\t6\t7\t8\t1\tquiet\t16.00 400 24.00 left 0.00\n");
    assert.deepEqual({ ...tree, nodes: tree.nodes.length }, { screen: "intro", title: "Title", height: 740, nodes: 2 });
    assert.deepEqual(tree.nodes[1], {
        depth: 1, role: "radio", id: "r", name: "Me", flags: "c", x: 5, y: 6, w: 7, h: 8, value: "1", look: "quiet",
        set: "16.00 400 24.00 left 0.00",
    });
});

test("escaped tabs, newlines and backslashes come back as they were", () => {
    const tree = readTree("screen\tx\ta\\tb\t0\n0\ttext\tt\tone\\ntwo\\\\three\\\\n\t\t0\t0\t0\t0\t\t\n");
    assert.equal(tree.title, "a\tb");
    assert.equal(tree.nodes[0].name, "one\ntwo\\three\\n");
});

test("effects are read in order; one without a text has an empty one", () => {
    assert.deepEqual(readEffects("push\t\nsave\ts1|0\nannounce\ttwo\\nlines\n"), [
        { kind: "push", text: "" }, { kind: "save", text: "s1|0" }, { kind: "announce", text: "two\nlines" },
    ]);
    assert.deepEqual(readEffects(""), []);
});
