// What is kept of results is changed entry by entry in what lies there at that moment, and what nobody can read is left to the app to set
// aside.
import assert from "node:assert/strict";
import { test } from "node:test";
import { ResultsStore } from "../../../web/storage/results-store.js";
import { absentStorage, refusedStorage, workingStorage } from "./fake-storage.js";

const a = "2026-03-01 2.AAAA", b = "2026-05-31 2.BBBB";

test("entries go in and out, each once, and where nothing is left nothing is kept", () => {
    const { kept, storage } = workingStorage();
    const results = new ResultsStore(storage, "k", true);
    assert.equal(results.read(), "r1");
    assert.equal(results.change(`+${a}\n+${b}\n+${a}`), `r1|${a}|${b}`);
    assert.equal(kept.get("k"), `r1|${a}|${b}`);
    assert.equal(results.change(`-${a}\n-nothing like it`), `r1|${b}`);
    assert.equal(results.change(`-${b}`), "r1");
    assert.equal(kept.size, 0);
});

test("two tabs do not undo each other's changes", () => {
    const { storage } = workingStorage();
    const one = new ResultsStore(storage, "k", true), other = new ResultsStore(storage, "k", true);
    one.read();
    other.read();
    one.change(`+${a}`);
    assert.equal(other.change(`+${b}`), `r1|${a}|${b}`);
    one.change(`-${a}`);
    assert.equal(other.read(), `r1|${b}`);
});

test("where nothing can be kept, or nothing may be, nothing is offered", () => {
    for (const storage of [refusedStorage(), absentStorage()]) {
        const results = new ResultsStore(storage, "k", true);
        assert.equal(results.read(), "");
        assert.equal(results.change(`+${a}`), "");
    }
    const { kept, storage } = workingStorage();
    kept.set("k", `r1|${a}`);
    assert.equal(new ResultsStore(storage, "k", false).read(), "");
});

test("storage that is full says so by what it has afterwards", () => {
    const { state, storage } = workingStorage();
    const results = new ResultsStore(storage, "k", true);
    results.change(`+${a}`);
    state.full = true;
    assert.equal(results.change(`+${b}`), `r1|${a}`);
});

test("a text that is not short and plain is no result to the app, which has it set aside and taken out", () => {
    for (const text of ["r1|\u0000", "r1|é", "x\ny", "r1|".padEnd(30_000, "x")]) {
        const { kept, storage } = workingStorage();
        kept.set("k", text);
        const results = new ResultsStore(storage, "k", true);
        assert.equal(results.read(), "r1|?");
        results.setAside();
        assert.equal(kept.get("k/aside"), text.slice(0, 20_000));
        assert.equal(results.change("-?"), "r1");
        assert.ok(!kept.has("k"));
    }
});
