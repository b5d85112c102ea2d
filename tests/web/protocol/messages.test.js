// Promise: of whatever anybody sends, only what is exactly one of the described messages is read, and of it nothing but what is described.
import assert from "node:assert/strict";
import { test } from "node:test";
import { agreed, eventOf, events, fromHost, fromPage, readMessage, version } from "../../../web/protocol/messages.js";
import { anything, seeded, words } from "./anything.js";

const uuid = "0f8fad5b-d9cb-469f-a165-70867728950e";
const complete = { name: "complete", id: uuid, outcome: "focus-belief", focus: "belief", perspective: null, language: "de" };

test("every message that is described is read", () => {
    for (const message of [{ type: "hello", speaks: [1, 1] }, { type: "height", height: 700 }, { type: "scroll", top: 0 }, { type: "escape" }]) {
        assert.deepEqual(readMessage(fromPage, { assessment: 1, ...message }), { assessment: 1, ...message });
    }
    for (const message of [{ type: "hello" }, { type: "visible", top: 12, height: 740 }, { type: "options" },
        { type: "options", contactHref: "https://example.com/talk", campaign: { utm_source: "blog" } }]) {
        assert.deepEqual(readMessage(fromHost, { assessment: 1, ...message }), { assessment: 1, ...message });
    }
});

test("every event is read, with the fields that are described and no others", () => {
    const told = [{ name: "ready", language: "en" }, { name: "start", perspective: "leader" }, { name: "start", perspective: null },
        { name: "progress", answered: 3, total: 20 }, complete, { name: "share", method: "copy" }, { name: "contact", method: "form" },
        { name: "error", reason: "crash" }];
    assert.deepEqual([...new Set(told.map(({ name }) => name))], [...events.keys()]);
    for (const event of told) {
        const { name, ...detail } = event;
        assert.deepEqual(eventOf({ ...event, answers: [1, 2, 3], __proto__: { more: 1 } }), { name, detail });
    }
});

test("a field that is not as it must be makes the whole message nothing", () => {
    for (const wrong of [
        { type: "height" }, { type: "height", height: "700" }, { type: "height", height: -1 }, { type: "height", height: 1e9 }, { type: "height", height: NaN },
        { type: "height", height: 0.5 }, { type: "height", height: Infinity }, { type: "hello", speaks: [1] }, { type: "hello", speaks: [0, 1] }, { type: "hello", speaks: "1,1" },
        { type: "constructor" }, { type: "__proto__" }, { type: "toString" }, { type: ["height"], height: -4 }, { type: null },
        { type: "event", event: null }, { type: "event", event: { name: "constructor" } }, { type: "event", event: { ...complete, id: "1" } },
        { type: "event", event: { ...complete, outcome: "<b>" } }, { type: "event", event: { ...complete, focus: undefined } },
        { type: "event", event: { name: "error", reason: "because" } },
    ]) assert.equal(readMessage(fromPage, { assessment: 1, ...wrong }), undefined, JSON.stringify(wrong));
    for (const wrong of [
        { type: "options", contactHref: 1 }, { type: "options", contactHref: "x".repeat(2001) }, { type: "options", campaign: [] }, { type: "options", campaign: null },
        { type: "options", campaign: { "<a>": "b" } }, { type: "options", campaign: { a: 1 } }, { type: "options", campaign: { a: "x".repeat(257) } },
        { type: "options", campaign: Object.fromEntries(Array.from({ length: 21 }, (_, index) => [`a${index}`, ""])) },
        { type: "visible", top: 1 }, { type: "visible", top: 1, height: null }, { type: "height", height: 1 },
    ]) assert.equal(readMessage(fromHost, { assessment: 1, ...wrong }), undefined, JSON.stringify(wrong));
});

test("a message of another version, or of none, is not read; a greeting is, as that is how versions are found out", () => {
    for (const assessment of [0, version + 1, "1", undefined, null, 1.5]) {
        assert.equal(readMessage(fromPage, { assessment, type: "height", height: 1 }), undefined);
    }
    assert.deepEqual(readMessage(fromPage, { assessment: 7, type: "hello", speaks: [5, 7] })?.speaks, [5, 7]);
});

test("two sides speak the newest version that both can, or say that there is none", () => {
    assert.equal(agreed([1, 1]), 1);
    assert.equal(agreed([1, 9]), version);
    assert.equal(agreed([version + 1, version + 2]), 0);
});

const next = seeded(20261127);

test("20 000 random things are read as nothing or as a described message, and nothing is thrown", () => {
    let read = 0;
    for (let turn = 0; turn < 20_000; turn += 1) {
        // Half of them look like a message at the first glance.
        const thing = anything(next), data = turn % 2 && typeof thing === "object" ? { ...thing, assessment: 1, type: words[next(8)] } : thing;
        for (const shapes of [fromPage, fromHost]) {
            const message = readMessage(shapes, data);
            if (!message) continue;
            read += 1;
            const allowed = ["type", "assessment", ...Object.keys(shapes.get(message.type) ?? {}).map((key) => key.replace("?", ""))];
            for (const key of Object.keys(message)) assert.ok(allowed.includes(key), `${message.type}: ${key}`);
            assert.ok(JSON.stringify(message).length < 10_000);
        }
    }
    assert.ok(read > 100, `${read}: some are messages`);
});
