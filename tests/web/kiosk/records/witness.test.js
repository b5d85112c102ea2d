// The second count tells what is gone, whatever is saved later, and takes no wipe for a loss.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Witness } from "../../../../web/kiosk/records/witness.js";
import { refusedStorage, workingStorage } from "../../storage/fake-storage.js";

const first = { id: "one", before: null }, other = { id: "two", before: null }, wiped = { id: "three", before: "one" };

/** @param {Witness} witness @param {import("../../../../web/kiosk/records/witness.js").Era} era @param {number} times */
function save(witness, era, times) {
    for (let at = 0; at < times; ++at) witness.saved(era);
}

test("as many as were saved, or more than it knows of, are no loss", () => {
    const witness = new Witness(workingStorage().storage);
    assert.equal(witness.missing(null, 0), 0);
    assert.equal(witness.missing(first, 7), 0);
    save(witness, first, 3);
    assert.equal(witness.missing(first, 10), 0);
});

test("fewer in the same database are missing, and stay so when others come", () => {
    const witness = new Witness(workingStorage().storage);
    save(witness, first, 5);
    assert.equal(witness.missing(first, 3), 2);
    save(witness, first, 4);
    assert.equal(witness.missing(first, 7), 2);
});

test("a database that began anew has lost all of the former one", () => {
    const witness = new Witness(workingStorage().storage);
    save(witness, first, 5);
    assert.equal(witness.missing(null, 0), 5, "nothing is in it yet");
    save(witness, other, 1);
    assert.equal(witness.missing(other, 1), 5);
});

test("a wipe is no loss, even one it has heard nothing of", () => {
    for (const told of [true, false]) {
        const witness = new Witness(workingStorage().storage);
        save(witness, first, 5);
        if (told) witness.wiped(wiped, 0);
        assert.equal(witness.missing(wiped, 0), 0);
        save(witness, wiped, 2);
        assert.equal(witness.missing(wiped, 1), 1);
    }
});

test("where storage is refused it knows nothing, and says nothing", () => {
    const witness = new Witness(refusedStorage());
    save(witness, first, 5);
    assert.equal(witness.missing(first, 0), 0);
});
