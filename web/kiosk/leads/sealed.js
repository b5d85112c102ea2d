// How a sealed lead lies in its bytes; who seals (seal.js, in the page) and who opens (tools/assessment/leads) both go by this.
// Pure functions. May use: public-key.js, records/base64url.js.
//
//   1 byte    version of this format
//   1 byte    kind: a lead, or a drill
//   8 bytes   which public key it is sealed for: the first of its SHA-256
//   16 bytes  the lead's id
//   384 bytes the lead's own AES key, wrapped for the public key by RSA-OAEP with SHA-256; its label is the 26 bytes before
//   12 bytes  the initialisation vector
//   the rest  AES-256-GCM of the lead as JSON, filled up with spaces; the 410 bytes before the vector are authenticated with it
import { toBytes } from "../records/base64url.js";
import { modulusLength } from "./public-key.js";

export const sealedVersion = 1;

/** @typedef {"lead" | "drill"} Kind */

/** @type {Record<Kind, number>} */
const kindNumbers = { lead: 1, drill: 2 };

const keyIdLength = 8, idLength = 16, headerLength = 2 + keyIdLength + idLength, vectorLength = 12, tagLength = 16;

/** JSON is filled up to a multiple of this, so that its length tells little of what somebody has written. */
export const block = 512;

/** @param {Uint8Array} bytes */
export const toHex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

/** @param {string} hex @returns {number[]} */
const fromHex = (hex) => (hex.match(/../g) ?? []).map((pair) => parseInt(pair, 16));

/** Which key this is, in hexadecimal. @param {Uint8Array<ArrayBuffer>} spki @returns {Promise<string>} */
export const keyIdOf = async (spki) => toHex(new Uint8Array(await crypto.subtle.digest("SHA-256", spki)).subarray(0, keyIdLength));

/** @param {{kind: Kind, keyId: string, id: string}} parts @returns {Uint8Array<ArrayBuffer>} */
export const headerOf = ({ kind, keyId, id }) => Uint8Array.from([sealedVersion, kindNumbers[kind], ...fromHex(keyId), ...fromHex(id)]);

/**
 * @typedef {object} Sealed
 * @property {Kind} kind @property {string} keyId @property {string} id
 * @property {Uint8Array<ArrayBuffer>} header @property {Uint8Array<ArrayBuffer>} wrapped
 * @property {Uint8Array<ArrayBuffer>} vector @property {Uint8Array<ArrayBuffer>} sealed
 */

/** Takes a sealed lead apart. Nothing here tells whether it was altered. @param {unknown} text in base64url @returns {Sealed | {problem: string}} */
export function takeApart(text) {
    if (typeof text !== "string" || !/^[A-Za-z0-9_-]+$/.test(text) || text.length % 4 === 1) return { problem: "it is no sealed lead" };
    const bytes = toBytes(text), kinds = /** @type {Kind[]} */ (Object.keys(kindNumbers));
    if (bytes[0] !== sealedVersion) return { problem: `it is sealed in version ${bytes[0]}, and this program knows version ${sealedVersion}` };
    if (bytes.length < headerLength + modulusLength + vectorLength + tagLength) return { problem: "it is cut off" };
    const kind = kinds.find((each) => kindNumbers[each] === bytes[1]);
    if (!kind) return { problem: "it is neither a lead nor a drill" };
    const cuts = [0, headerLength, headerLength + modulusLength, headerLength + modulusLength + vectorLength, bytes.length];
    const [header, wrapped, vector, sealed] = cuts.slice(1).map((end, at) => bytes.slice(cuts[at], end));
    return { kind, keyId: toHex(header.subarray(2, 2 + keyIdLength)), id: toHex(header.subarray(2 + keyIdLength)), header, wrapped, vector, sealed };
}

/** What is authenticated with the lead, and not hidden. @param {Uint8Array} header @param {Uint8Array} wrapped */
export const besides = (header, wrapped) => Uint8Array.from([...header, ...wrapped]);
