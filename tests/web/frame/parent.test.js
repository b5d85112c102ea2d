// Promise: a page in a frame hears the window that holds it and nobody else, and after its first message only that origin; it says nothing
// but its versions before it has been spoken to, and then only to that origin.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Parent } from "../../../web/frame/parent.js";
import { anything, seeded } from "../protocol/anything.js";

function framed() {
    const sent = /** @type {any[]} */ ([]), heard = /** @type {any[]} */ ([]);
    /** @type {any} */
    let hear;
    const host = { postMessage: (/** @type {any} */ message, /** @type {string} */ origin) => sent.push([message.type, origin]) };
    const page = /** @type {any} */ ({ parent: host, addEventListener: (/** @type {string} */ _, /** @type {any} */ listener) => { hear = listener; } });
    const parent = new Parent((message) => void heard.push(message), page);
    const say = (/** @type {any} */ data, origin = "https://host.example", source = host) => hear({ source, origin, data });
    return { parent, say, sent, heard };
}
const options = { assessment: 1, type: "options", contactHref: "https://example.com/talk" };

test("it says hello to anybody and keeps all else until somebody has spoken, in order", () => {
    const { parent, say, sent } = framed();
    parent.send("height", { height: 1 });
    parent.send("escape");
    assert.deepEqual(sent, [["hello", "*"]]);
    say(options);
    assert.deepEqual(sent.slice(1), [["height", "https://host.example"], ["escape", "https://host.example"]]);
    parent.send("scroll", { top: 0 });
    assert.deepEqual(sent.at(-1), ["scroll", "https://host.example"]);
});

test("what is kept for a host that never speaks has an end", () => {
    const { parent, say, sent } = framed();
    for (let turn = 0; turn < 5000; turn += 1) parent.send("height", { height: turn });
    say(options);
    assert.equal(sent.length, 51);
});

test("a window that does not hold it is not heard, and neither is a second origin", () => {
    const { say, heard, sent } = framed();
    say(options, "https://evil.example", /** @type {any} */ ({}));
    say(options, "https://evil.example", /** @type {any} */ (null));
    assert.equal(heard.length, 0);
    say(options);
    say({ ...options, contactHref: "https://evil.example" }, "https://evil.example");
    say({ assessment: 1, type: "hello" }, "https://evil.example");
    assert.deepEqual([heard.length, sent.length], [1, 1]);
});

test("asked for hello it says it again, to who has asked", () => {
    const { say, sent } = framed();
    say({ assessment: 3, type: "hello" });
    assert.deepEqual(sent, [["hello", "*"], ["hello", "https://host.example"]]);
});

test("a host from a disk has no name, and is answered all the same", () => {
    const { parent, say, sent } = framed();
    say(options, "null");
    parent.send("escape");
    assert.deepEqual(sent.at(-1), ["escape", "*"]);
});

test("5000 random messages throw nothing and bring nothing that is not described", () => {
    const next = seeded(11), { say, heard } = framed();
    for (let turn = 0; turn < 5000; turn += 1) {
        const thing = anything(next);
        say(thing);
        if (typeof thing === "object" && thing !== null) say({ ...thing, assessment: 1 });
    }
    for (const message of heard) {
        assert.ok(["options", "visible"].includes(message.type));
        for (const key of Object.keys(message)) assert.ok(["assessment", "type", "contactHref", "campaign", "top", "height"].includes(key), key);
    }
});
