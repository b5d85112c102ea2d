// Promise: packed forms hold the file, are the same for the same bytes, and are made only where they save something.
import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { test } from "node:test";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { encodings, packedForms } from "../../../tools/page/packed.js";

const text = Buffer.from("what is said again and again, ".repeat(50));

test("both forms hold the file, and brotli's is the smaller one", async () => {
    const forms = await packedForms(text);
    assert.deepEqual([...forms.keys()], Object.values(encodings));
    const [br, gz] = [...forms.values()];
    assert.ok(brotliDecompressSync(br).equals(text) && gunzipSync(gz).equals(text));
    assert.ok(br.length < gz.length && gz.length < text.length);
});

test("gzip's header tells neither a time nor a system", async () => {
    const gz = /** @type {Buffer} */ ((await packedForms(text)).get(".gz"));
    assert.deepEqual([...gz.subarray(0, 10)], [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 255]);
});

test("what cannot be packed has no packed form", async () => {
    assert.equal((await packedForms(randomBytes(3000))).size, 0);
    assert.equal((await packedForms(Buffer.alloc(0))).size, 0);
});
