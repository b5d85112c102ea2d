// The organiser's public key as the configuration holds it: an RSA key of 3072 bits in DER (SubjectPublicKeyInfo), in base64url.
// Whether a text is one can be told by its bytes: all that is not the number itself is the same in every such key. Pure functions.
// May use: records/base64url.js.
import { toBytes } from "../records/base64url.js";

/** What stands before the number, and after it: “RSA, 3072 bits”, and the usual exponent, 65537. */
const head = [0x30, 0x82, 0x01, 0xa2, 0x30, 0x0d, 0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01, 0x05, 0x00, 0x03, 0x82, 0x01, 0x8f, 0x00,
    0x30, 0x82, 0x01, 0x8a, 0x02, 0x82, 0x01, 0x81, 0x00];
const tail = [0x02, 0x03, 0x01, 0x00, 0x01];

/** Bytes of the number, and so of a wrapped key. */
export const modulusLength = 384;

const length = head.length + modulusLength + tail.length;

/** Why a text is no such key; null if it is one. It is never shown: somebody may have pasted the private one. @param {unknown} text @returns {string | null} */
export function keyProblem(text) {
    if (typeof text !== "string" || text === "") return "there is no key";
    if (/PRIVATE/.test(text) || text.length > length * 2) return "this is no public key; a private key must never be here";
    if (!/^[A-Za-z0-9_-]+$/.test(text)) return "this is not in base64url";
    if (text.length !== Math.ceil(length * 4 / 3)) return `this has ${text.length} characters`;
    const bytes = toBytes(text), end = bytes.length - tail.length;
    const same = head.every((byte, at) => bytes[at] === byte) && tail.every((byte, at) => bytes[end + at] === byte);
    // A number of 3072 bits has its first bit set, and a product of two odd primes is odd.
    return same && bytes[head.length] >= 0x80 && (bytes[end - 1] & 1) === 1 ? null : "this is no RSA key of 3072 bits";
}
