// Presses that were kept before the app was there come back as they were, and anything else is refused whole.
import assert from "node:assert/strict";
import { test } from "node:test";
import { readPresses } from "../../../web/boot/kept-presses.js";
import { spoil } from "../storage/spoil.js";

const now = 1_800_000_000_000;
const press = { id: "answer/b1/3", value: 3, keyboard: false, time: now - 5000, shown: true };
const presses = [{ ...press, id: "perspective/rep", value: -1 }, { ...press, id: "intro/start" }, press, { ...press, id: "" }];

test("presses come back as they were kept", () => {
    assert.deepEqual(readPresses(JSON.stringify(presses), now), presses);
    assert.deepEqual(readPresses(null, now), []);
});

test("presses of days ago are forgotten, as nobody remembers them", () => {
    assert.deepEqual(readPresses(JSON.stringify(presses), now + 3 * 86_400_000), []);
});

test("what is no list of presses is refused", () => {
    const wrong = [null, {}, 3, "x", [null], [[]], [{}], [{ ...press, id: 'a"]' }], [{ ...press, id: "#app" }], [{ ...press, value: 1.5 }], [{ ...press, value: 1e9 }],
        [{ ...press, time: null }], [{ ...press, time: now * 2 }], [{ ...press, shown: 1 }], [{ ...press, keyboard: undefined }], Array(500).fill(press)];
    for (const each of wrong) assert.equal(readPresses(JSON.stringify(each), now), undefined, JSON.stringify(each).slice(0, 80));
});

test("spoilt in any way, they are presses that may be done, or nothing", () => {
    let read = 0;
    for (const text of spoil(JSON.stringify(presses), 20_000)) {
        for (const { id, value, time, shown, keyboard } of readPresses(text, now) ?? []) {
            read++;
            assert.match(id, /^[\w./-]*$/);
            assert.ok(Number.isInteger(value) && Math.abs(value) < 1000 && time < now * 1.1, text);
            assert.deepEqual([typeof shown, typeof keyboard], ["boolean", "boolean"]);
        }
    }
    assert.ok(read > 100);
});
