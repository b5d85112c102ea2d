// An organiser's pair of keys for tests, and leads to seal. May use: node.
import { generateKeyPairSync } from "node:crypto";

export function makeKeys() {
    const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 3072 });
    return { key: publicKey.export({ type: "spki", format: "der" }).toString("base64url"), pem: String(privateKey.export({ type: "pkcs8", format: "pem" })), privateKey };
}

/** @param {object} [more] */
export const leadWith = (more) => ({
    version: 1, time: "2026-11-27T10:00:00.000Z", name: "Ada Lovelace", email: "ada@example.com", company: "Engine Ltd", language: "en", outcome: "focus-belief",
    consent: { given: true, time: "2026-11-27T09:59:58.000Z", version: "2026-11", language: "en", text: "You may write to me." }, ...more,
});

/** An id of 16 bytes, by number. @param {number} number */
export const idOf = (number) => number.toString(16).padStart(32, "0");
