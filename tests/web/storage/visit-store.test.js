// A visit is remembered where the browser allows it, and lives in memory where it does not.
import assert from "node:assert/strict";
import { test } from "node:test";
import { VisitStore } from "../../../web/storage/visit-store.js";
import { absentStorage, refusedStorage, workingStorage } from "./fake-storage.js";
import { spoil } from "./spoil.js";

test("what was written is there for the next visit, and forgetting leaves nothing behind", () => {
    const { kept, storage } = workingStorage();
    new VisitStore(storage, "k").write("text");
    assert.equal(new VisitStore(storage, "k").read(), "text");
    new VisitStore(storage, "k").write("");
    assert.equal(kept.size, 0);
    assert.equal(new VisitStore(storage, "k").read(), "");
});

for (const [name, make] of Object.entries({ refused: refusedStorage, absent: absentStorage })) {
    test(`where storage is ${name}, reading and writing go on in memory, and no other tab is imagined`, () => {
        const visit = new VisitStore(make(), "k");
        assert.ok(visit.write("text"));
        assert.equal(visit.read(), "text");
        assert.equal(visit.changedElsewhere(), undefined);
        assert.equal(visit.damaged, false);
    });
}

test("where storage is full, the latest text is still the one that is read in this visit's memory", () => {
    const { state, storage } = workingStorage();
    state.full = true;
    const visit = new VisitStore(storage, "k");
    visit.write("text");
    assert.equal(visit.read(), "text");
});

test("a text that another tab has written is not overwritten unseen", () => {
    const { kept, storage } = workingStorage();
    const [a, b] = [new VisitStore(storage, "k"), new VisitStore(storage, "k")];
    a.read();
    b.read();
    assert.ok(a.write("mine"));
    assert.equal(a.changedElsewhere(), undefined);
    assert.equal(b.write("less"), false);
    assert.equal(kept.get("k"), "mine");
    assert.equal(b.changedElsewhere(), "mine");
    assert.ok(b.write("both"));
    assert.equal(a.changedElsewhere(), "both");
    a.write("");
    assert.equal(b.write("old"), false);
    assert.equal(b.changedElsewhere(), "");
});

test("storage that is refused from now on has not been emptied by another tab", () => {
    const { state, storage } = workingStorage();
    const visit = new VisitStore(storage, "k");
    visit.write("text");
    state.refused = true;
    assert.equal(visit.changedElsewhere(), undefined);
    assert.ok(visit.write("more"));
    assert.equal(visit.changedElsewhere(), undefined);
});

test("forgetting wins over whatever is there", () => {
    const { kept, storage } = workingStorage();
    const visit = new VisitStore(storage, "k");
    kept.set("k", "another tab's");
    assert.ok(visit.write(""));
    assert.equal(kept.size, 0);
});

test("what the app cannot have written is not handed on, and is kept beside", () => {
    for (const text of ["\ud800", "s2|\udfff", "é", "\0", "x".repeat(20_001), "s2\n"]) {
        const { kept, storage } = workingStorage();
        kept.set("k", text);
        const visit = new VisitStore(storage, "k");
        assert.equal(visit.read(), "");
        assert.ok(visit.damaged);
        assert.equal(kept.get("k/aside"), text.slice(0, 20_000));
        assert.ok(visit.write("new"));
        assert.equal(kept.get("k"), "new");
    }
});

test("spoilt in any way, what is read is short and plain", () => {
    for (const text of spoil("s2|on|20000|0|1|1|3|0|11110000|0123|40,,12,|1.AAYV", 20_000)) {
        const { kept, storage } = workingStorage();
        kept.set("k", text);
        assert.match(new VisitStore(storage, "k").read(), /^[\x20-\x7e]{0,20000}$/);
    }
});

test("a full store refuses one text and takes the next", () => {
    const { kept, state, storage } = workingStorage();
    const visit = new VisitStore(storage, "k");
    visit.read();
    state.full = true;
    assert.ok(visit.write("one"));
    state.full = false;
    assert.ok(visit.write("two"));
    assert.equal(kept.get("k"), "two");
});
