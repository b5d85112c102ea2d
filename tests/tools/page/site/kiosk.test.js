// Every mistake in an owner's kiosk section is named with its place and with what would be right; and no private key is ever shown.
import assert from "node:assert/strict";
import { generateKeyPairSync } from "node:crypto";
import { test } from "node:test";
import { configurationFindings } from "../../../../tools/page/inputs/configuration.js";
import { kioskFindings } from "../../../../tools/page/site/kiosk.js";
import { makePin } from "../../../../web/kiosk/records/pin.js";

/** @param {number} bits @param {number} [exponent] */
const pair = (bits, exponent = 0x10001) => generateKeyPairSync("rsa", { modulusLength: bits, publicExponent: exponent });
/** @param {import("node:crypto").KeyObject} given */
const textOf = (given) => given.export({ type: "spki", format: "der" }).toString("base64url");

const { publicKey, privateKey } = pair(3072);
const key = textOf(publicKey), pin = await makePin("471147", 100_000);
const consent = { text: { en: "You may write to me.", de: "Sie dürfen mir schreiben." }, version: "2026-11" };

/** @param {unknown} section */
const found = (section) => kioskFindings(section).map(({ pointer, is, expected }) => `${pointer} ${is}; ${expected}`);

test("a good section has no findings, and need not say anything", () => {
    assert.deepEqual(found({}), []);
    assert.deepEqual(found({ idle: 15, countdown: 20, records: "none" }), []);
    assert.deepEqual(found({ idle: 45, countdown: 30.5, records: "answers", pin, leads: { key, consent: { ...consent, required: false }, required: ["name", "email"] } }), []);
    assert.deepEqual(configurationFindings({ version: 1, instrument: "a.json", kiosk: { idle: 60 } }), []);
});

test("mistakes are said with their place and with what would be right, all at once", () => {
    assert.deepEqual(found([]), ["/kiosk this is a list; an object with idle, countdown, records …"]);
    assert.deepEqual(found({ idel: 45, idle: 14, countdown: "20", records: "all", pin: 4711, leads: true }), [
        "/kiosk/idel nothing is called so; “idle”",
        "/kiosk/idle this is 14; a number of seconds, from 15 to 3600",
        "/kiosk/countdown this is “20”; a number of seconds, from 20 to 600",
        "/kiosk/records this is “all”; “summaries” or “answers” or “none”",
        "/kiosk/pin this is 4711; what “upstream-assessment kiosk pin” prints",
        "/kiosk/leads this is true; an object with key, consent, required …",
    ]);
    assert.deepEqual(found({ idle: Infinity, countdown: 19 }).map((line) => line.split(" ")[0]), ["/kiosk/idle", "/kiosk/countdown"]);
    assert.deepEqual(configurationFindings({ version: 1, instrument: "a.json", kiosk: { idle: 1 } }).map(({ pointer }) => pointer), ["/kiosk/idle"]);
});

test("a PIN that is weak or that nobody made is refused, with a way to make one", () => {
    assert.deepEqual(found({ pin: { ...pin, iterations: 1000 } }), ["/kiosk/pin fewer than 100000 iterations; what “upstream-assessment kiosk pin” prints"]);
    assert.deepEqual(found({ pin: { ...pin, pin: "4711" } }), ["/kiosk/pin/pin nothing is called so; “salt”"]);
    assert.match(found({ pin: {} }).join(), /^\/kiosk\/pin the salt has fewer than 16 bytes/);
});

test("leads need a key and a consent with its version; what has to be filled in is known and said once", () => {
    assert.deepEqual(found({ leads: {} }).map((line) => line.split(";")[0]), ["/kiosk/leads/key there is no key", "/kiosk/leads/consent this is missing"]);
    assert.deepEqual(found({ leads: { key, consent: { text: "Yes." } } }), ["/kiosk/leads/consent/version this is missing; a text such as “2026-11”, another one whenever the wording changes"]);
    assert.deepEqual(found({ leads: { key, consent: { ...consent, text: {} } } }).map((line) => line.split(" ")[0]), ["/kiosk/leads/consent/text"]);
    assert.deepEqual(found({ leads: { key, consent, required: ["email", "email", "phone"] } }), [
        "/kiosk/leads/required/2 this is “phone”; “name” or “email” or “company”", "/kiosk/leads/required/1 “email” is there twice; each of them once"]);
    assert.deepEqual(found({ leads: { key, consent, required: [] } }).map((line) => line.split(";")[0]), ["/kiosk/leads/required this has 0 entries"]);
    assert.deepEqual(found({ leads: { key, consent, telephone: true } }).map((line) => line.split(" ")[0]), ["/kiosk/leads/telephone"]);
});

test("only a public RSA key of 3072 bits is taken, and a private one is not shown", () => {
    const problem = (/** @type {unknown} */ given) => found({ leads: { key: given, consent } }).map((line) => line.replace("/kiosk/leads/key ", "").split(";")[0]).join();
    const secrets = [String(privateKey.export({ type: "pkcs8", format: "pem" })), privateKey.export({ type: "pkcs8", format: "der" }).toString("base64url")];
    for (const secret of secrets) {
        const [line] = found({ leads: { key: secret, consent } });
        assert.match(line, /a private key must never be here/);
        assert.ok(!line.includes(secret.slice(30, 60)));
    }
    assert.equal(problem(`${key}=`), "this is not in base64url");
    assert.equal(problem(key.slice(1)), `this has ${key.length - 1} characters`);
    assert.match(problem(textOf(pair(2048).publicKey)), /^this has \d+ characters$/);
    assert.equal(problem(textOf(pair(3072, 65539).publicKey)), "this is no RSA key of 3072 bits");
    assert.equal(problem(`${key.slice(0, 9)}${key[9] === "A" ? "B" : "A"}${key.slice(10)}`), "this is no RSA key of 3072 bits");
    assert.equal(problem(17), "there is no key");
});
