// A visit is remembered where the browser allows it, and lives in memory where it does not.
import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { Storage } from "../../web/storage.js";

afterEach(() => {
    Reflect.deleteProperty(globalThis, "localStorage");
});

/** @param {PropertyDescriptor} descriptor */
const provide = (descriptor) => Object.defineProperty(globalThis, "localStorage", { configurable: true, ...descriptor });

function workingStorage() {
    const kept = new Map();
    provide({
        value: {
            getItem: (/** @type {string} */ key) => kept.get(key) ?? null,
            setItem: (/** @type {string} */ key, /** @type {string} */ value) => kept.set(key, value),
            removeItem: (/** @type {string} */ key) => kept.delete(key),
        },
    });
    return kept;
}

test("what was written is there for the next visit, and forgetting leaves nothing behind", () => {
    const kept = workingStorage();
    new Storage("k").write("text");
    assert.equal(new Storage("k").read(), "text");
    new Storage("k").write("");
    assert.equal(kept.size, 0);
    assert.equal(new Storage("k").read(), "");
});

test("where storage is refused, reading and writing go on in memory", () => {
    provide({
        get() {
            throw new DOMException("refused", "SecurityError");
        },
    });
    const storage = new Storage("k");
    storage.write("text");
    assert.equal(storage.read(), "text");
});

test("where storage is full, the latest text is still the one that is read in this visit's memory", () => {
    provide({
        value: {
            getItem: () => null,
            setItem() {
                throw new DOMException("full", "QuotaExceededError");
            },
            removeItem() {},
        },
    });
    const storage = new Storage("k");
    storage.write("text");
    assert.equal(storage.read(), "text");
});
