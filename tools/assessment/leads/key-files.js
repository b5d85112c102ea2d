// The organiser's private key as a file: PKCS #8 in PEM, which other programs read too; with a passphrase in PKCS #5's form (PBES2), with as
// many rounds as a passphrase needs today, which Node's own writing has not. May use: node.
import { createCipheriv, createHash, createPrivateKey, createPublicKey, pbkdf2Sync, randomBytes } from "node:crypto";

/** @typedef {import("node:crypto").KeyObject} KeyObject */

const iterations = 600_000;

/** One value of DER: its tag, its length, and what it holds. @param {number} tag @param {...Buffer} parts @returns {Buffer} */
function der(tag, ...parts) {
    const content = Buffer.concat(parts), { length } = content;
    const head = length < 0x80 ? [tag, length] : length < 0x100 ? [tag, 0x81, length] : [tag, 0x82, length >> 8, length & 0xff];
    return Buffer.concat([Buffer.from(head), content]);
}

const sequence = (/** @type {Buffer[]} */ ...parts) => der(0x30, ...parts), octets = (/** @type {Buffer} */ bytes) => der(0x04, bytes);
/** @param {number} number of less than 2^31 */
const integer = (number) => der(0x02, Buffer.from(number.toString(16).padStart(8, "0"), "hex").subarray(number < 0x800000 ? 1 : 0));
/** Object identifiers, as RFC 8018 has them. */
const names = Object.fromEntries(Object.entries({ pbes2: "2a864886f70d01050d", pbkdf2: "2a864886f70d01050c", hmacSha256: "2a864886f70d0209", aes256Cbc: "60864801650304012a" })
    .map(([name, hex]) => [name, der(0x06, Buffer.from(hex, "hex"))]));

/** @param {string} label @param {Buffer} bytes */
const pem = (label, bytes) => `-----BEGIN ${label}-----\n${(bytes.toString("base64").match(/.{1,64}/g) ?? []).join("\n")}\n-----END ${label}-----\n`;

/** @param {KeyObject} key @param {string} [passphrase] @returns {string} */
export function privateText(key, passphrase) {
    const plain = key.export({ type: "pkcs8", format: "der" });
    if (!passphrase) return pem("PRIVATE KEY", plain);
    const salt = randomBytes(16), vector = randomBytes(16);
    const cipher = createCipheriv("aes-256-cbc", pbkdf2Sync(passphrase, salt, iterations, 32, "sha256"), vector);
    const derivation = sequence(names.pbkdf2, sequence(octets(salt), integer(iterations), sequence(names.hmacSha256, der(0x05))));
    const scheme = sequence(names.pbes2, sequence(derivation, sequence(names.aes256Cbc, octets(vector))));
    return pem("ENCRYPTED PRIVATE KEY", sequence(scheme, octets(Buffer.concat([cipher.update(plain), cipher.final()]))));
}

/** @param {string} text */
export const isEncrypted = (text) => text.includes("BEGIN ENCRYPTED PRIVATE KEY");

/**
 * @param {string} text of a file @param {string} [passphrase]
 * @returns {{key: KeyObject, keyId: string} | {problem: string}} keyId: the first 8 bytes of the SHA-256 of its public half
 */
export function readPrivate(text, passphrase) {
    try {
        const key = createPrivateKey({ key: text, format: "pem", ...(passphrase !== undefined && { passphrase }) });
        if (key.asymmetricKeyType !== "rsa" || key.asymmetricKeyDetails?.modulusLength !== 3072) return { problem: "it is no RSA key of 3072 bits" };
        const half = createPublicKey(key).export({ type: "spki", format: "der" });
        return { key, keyId: createHash("sha256").update(half).digest("hex").slice(0, 16) };
    } catch {
        return { problem: passphrase === undefined ? "it holds no private key" : "the passphrase is not the right one, or the file is damaged" };
    }
}
