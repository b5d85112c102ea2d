// A lead is sealed so that only the private key opens it: what this device has does not, each lead has a key of its own, and nothing
// of what was written can be read in the bytes. Another implementation of both ciphers opens it.
import assert from "node:assert/strict";
import { constants, createDecipheriv, privateDecrypt } from "node:crypto";
import { test } from "node:test";
import { seal } from "../../../../web/kiosk/leads/seal.js";
import { block, keyIdOf, takeApart } from "../../../../web/kiosk/leads/sealed.js";
import { toBytes, toText } from "../../../../web/kiosk/records/base64url.js";
import { idOf, leadWith, makeKeys } from "./keys.js";

const { key, privateKey } = makeKeys();

/** @param {object} [values] @param {number} [number] */
const sealed = (values = leadWith(), number = 1) => seal(values, { key, kind: "lead", id: idOf(number) });

/** @param {string} text */
function parts(text) {
    const taken = takeApart(text);
    if ("problem" in taken) throw new Error(taken.problem);
    return taken;
}

test("OpenSSL opens it with the private key: RSA-OAEP with SHA-256 and a label, then AES-256-GCM with what stands before", async () => {
    const { header, wrapped, vector, sealed: rest } = parts(await sealed());
    const own = privateDecrypt({ key: privateKey, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: "sha256", oaepLabel: Buffer.from(header) }, wrapped);
    assert.equal(own.length, 32);
    const cipher = createDecipheriv("aes-256-gcm", own, vector);
    cipher.setAAD(Buffer.concat([header, wrapped]));
    cipher.setAuthTag(rest.subarray(-16));
    const plain = Buffer.concat([cipher.update(rest.subarray(0, -16)), cipher.final()]);
    assert.equal(plain.length % block, 0);
    assert.deepEqual(JSON.parse(String(plain)), leadWith());
});

test("the version comes first, then the kind, the key and the id; whoever reads it needs nothing else to know which key opens it", async () => {
    const text = await sealed(), bytes = toBytes(text), { kind, id, keyId } = parts(text);
    assert.deepEqual([bytes[0], bytes[1]], [1, 1]);
    assert.deepEqual({ kind, id, keyId }, { kind: "lead", id: idOf(1), keyId: await keyIdOf(toBytes(key)) });
    assert.equal(parts(await seal({}, { key, kind: "drill", id: idOf(2) })).kind, "drill");
});

test("the same lead sealed twice has nothing in common but its heading: a fresh key and a fresh vector each", async () => {
    const [a, b] = [parts(await sealed()), parts(await sealed())];
    assert.deepEqual(a.header, b.header);
    for (const part of /** @type {const} */ (["wrapped", "vector", "sealed"])) assert.notDeepEqual(a[part], b[part], part);
});

test("nothing that was written can be read in it, and its length tells little", async () => {
    const text = await sealed(), bytes = Buffer.from(toBytes(text));
    for (const word of ["Ada", "Lovelace", "ada@example", "Engine", "belief", "write to me"]) {
        assert.ok(!text.includes(word) && !bytes.includes(word) && !bytes.includes(Buffer.from(word, "utf16le")), word);
    }
    assert.equal((await sealed(leadWith({ name: "X", email: "x@y.de" }))).length, text.length);
});

test("what a device has, the public key, opens nothing", async () => {
    const spki = toBytes(key), algorithm = { name: "RSA-OAEP", hash: "SHA-256" };
    await assert.rejects(crypto.subtle.importKey("spki", spki, algorithm, false, ["unwrapKey"]));
    await assert.rejects(crypto.subtle.importKey("spki", spki, algorithm, false, ["decrypt"]));
});

test("a key that is none is refused before anything is sealed", async () => {
    for (const wrong of ["", "AAAA", key.slice(4), `${key}A`]) await assert.rejects(seal(leadWith(), { key: wrong, kind: "lead", id: idOf(1) }), /leads\.key/);
});

test("what is no sealed lead is said to be none, with the reason", async () => {
    const bytes = toBytes(await sealed());
    const problem = (/** @type {unknown} */ given) => /** @type {{problem: string}} */ (takeApart(given)).problem;
    const changed = (/** @type {number} */ at, /** @type {number} */ value) => toText(bytes.with(at, value));
    assert.equal(problem(7), "it is no sealed lead");
    assert.equal(problem("a b"), "it is no sealed lead");
    assert.equal(problem("AAAAA"), "it is no sealed lead");
    assert.equal(problem(changed(0, 2)), "it is sealed in version 2, and this program knows version 1");
    assert.equal(problem(changed(1, 3)), "it is neither a lead nor a drill");
    assert.equal(problem(toText(bytes.subarray(0, 430))), "it is cut off");
});
