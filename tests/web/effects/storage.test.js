// A visit is remembered where the browser allows it, and lives in memory where it does not.
import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { Storage } from "../../../web/effects/storage.js";
import { spoil } from "./spoil.js";

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

test("a text that another tab has written is not overwritten unseen", () => {
    const kept = workingStorage();
    const [a, b] = [new Storage("k"), new Storage("k")];
    a.read();
    b.read();
    assert.ok(a.write("mine"));
    assert.equal(a.met(), undefined);
    assert.equal(b.write("less"), false);
    assert.equal(kept.get("k"), "mine");
    assert.equal(b.met(), "mine");
    assert.ok(b.write("both"));
    assert.equal(a.met(), "both");
    a.write("");
    assert.equal(b.write("old"), false);
    assert.equal(b.met(), "");
});

test("forgetting wins over whatever is there", () => {
    const kept = workingStorage();
    const storage = new Storage("k");
    kept.set("k", "another tab's");
    assert.ok(storage.write(""));
    assert.equal(kept.size, 0);
});

test("what the app cannot have written is not handed on, and is kept beside", () => {
    for (const text of ["\ud800", "s2|\udfff", "é", "\0", "x".repeat(20_001), "s2\n"]) {
        const kept = workingStorage();
        kept.set("k", text);
        const storage = new Storage("k");
        assert.equal(storage.read(), "");
        assert.ok(storage.damaged);
        assert.equal(kept.get("k/aside"), text.slice(0, 20_000));
        assert.ok(storage.write("new"));
        assert.equal(kept.get("k"), "new");
    }
});

test("spoilt in any way, what is read is short and plain", () => {
    for (const text of spoil("s2|on|20000|0|1|1|3|0|11110000|0123|40,,12,|1.AAYV", 20_000)) {
        const kept = workingStorage();
        kept.set("k", text);
        assert.match(new Storage("k").read(), /^[\x20-\x7e]{0,20000}$/);
    }
});

test("a full store refuses one text and takes the next", () => {
    const kept = workingStorage();
    const storage = new Storage("k");
    storage.read();
    const { setItem } = localStorage;
    localStorage.setItem = () => {
        throw new DOMException("full", "QuotaExceededError");
    };
    assert.ok(storage.write("one"));
    localStorage.setItem = setItem;
    assert.ok(storage.write("two"));
    assert.equal(kept.get("k"), "two");
});
