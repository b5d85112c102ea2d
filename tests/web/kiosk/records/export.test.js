// A table program computes nothing of an export, and each record stands in it once, always with the same bytes.
import assert from "node:assert/strict";
import { test } from "node:test";
import { cell, digestOf, exportText, verify } from "../../../../web/kiosk/records/export.js";
import { makeRecord } from "../../../../web/kiosk/records/record.js";

test("what a table program would compute is text", () => {
    for (const sign of ["=", "+", "-", "@", "\t", "\r"]) {
        assert.ok(cell(`${sign}1+1`).replace(/^"/, "").startsWith(`'${sign}`), JSON.stringify(sign));
        assert.equal(cell(`1${sign === "\t" || sign === "\r" ? "" : sign}1`)[0], "1");
    }
    assert.equal(cell(-5), "'-5");
    assert.equal(cell("a,b"), "\"a,b\"");
    assert.equal(cell("a\"b"), "\"a\"\"b\"");
    assert.equal(cell("2.AbC-_"), "2.AbC-_");
});

test("no cell of an export begins as a formula, its heading included, whatever stands in the record", () => {
    const signs = ["=", "+", "-", "@", "\t", "\r"];
    const text = exportText(signs.map((sign, at) => makeRecord({ boot: `${sign}boot`, sequence: at, time: -1e17, code: `${sign}code` })), "csv");
    for (const field of text.split(/[,\n]/)) assert.ok(!/^"?[=+\-@\t\r]/.test(field), JSON.stringify(field));
});

test("a record that is given twice is written once, with the same line each time", () => {
    const [a, b] = [1, 2].map((sequence) => makeRecord({ boot: "b", sequence, time: 0, code: "2.AAAA" }));
    for (const format of /** @type {const} */ (["csv", "jsonl"])) {
        const lines = exportText([a, b, a], format).trim().split("\n"), later = exportText([b, a], format).trim().split("\n");
        const heading = format === "csv" ? 1 : 0;
        assert.equal(lines.length, 2 + heading);
        assert.deepEqual(lines.slice(heading).sort(), later.slice(heading).sort());
    }
});

test("the digest is SHA-256", async () => {
    assert.equal(await digestOf(new TextEncoder().encode("abc")), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
});

test("a file larger than any export is no export, and is not read into memory for that", async () => {
    const store = /** @type {any} */ ({ noteVerified: () => assert.fail("nothing of it is looked up") });
    const film = /** @type {any} */ ({ size: 3e9, arrayBuffer: () => assert.fail("it is not read") });
    assert.deepEqual(await verify(store, film), { same: false, records: 0, digest: "" });
});
