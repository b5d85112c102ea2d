// Storage never throws, whatever the browser does, and says whether it worked.
import assert from "node:assert/strict";
import { test } from "node:test";
import { DeviceStorage } from "../../../web/storage/device-storage.js";
import { absentStorage, refusedStorage, workingStorage } from "./fake-storage.js";

test("what is written can be read, listed and removed, and each says that it worked", () => {
    const { storage } = workingStorage();
    assert.equal(storage.read("k"), null);
    assert.equal(storage.write("k", "text"), true);
    assert.equal(storage.read("k"), "text");
    assert.deepEqual(storage.keys(), ["k"]);
    assert.equal(storage.remove("k"), true);
    assert.equal(storage.read("k"), null);
});

test("an empty text is a text, and not nothing", () => {
    const { storage } = workingStorage();
    storage.write("k", "");
    assert.equal(storage.read("k"), "");
});

for (const [name, make] of Object.entries({ "that is refused": refusedStorage, "that is absent": absentStorage })) {
    test(`storage ${name} says so, and “nobody can tell” is not “nothing”`, () => {
        const storage = make();
        assert.equal(storage.read("k"), undefined);
        assert.equal(storage.write("k", "text"), false);
        assert.equal(storage.remove("k"), false);
        assert.deepEqual(storage.keys(), []);
    });
}

test("storage that is full refuses the text, keeps what it had, and can still be read and cleared", () => {
    const { storage, state } = workingStorage();
    storage.write("k", "old");
    state.full = true;
    assert.equal(storage.write("k", "new"), false);
    assert.equal(storage.read("k"), "old");
    assert.equal(storage.remove("k"), true);
});

test("it is asked for anew each time, so that storage which comes back is used again", () => {
    let allowed = false;
    const storage = new DeviceStorage(() => {
        if (!allowed) throw new DOMException("refused", "SecurityError");
        return /** @type {any} */ ({ getItem: () => "text" });
    });
    assert.equal(storage.read("k"), undefined);
    allowed = true;
    assert.equal(storage.read("k"), "text");
});
