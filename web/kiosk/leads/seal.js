// Seals a lead for the organiser's public key, before anything of it is written: what this device has sealed it cannot open. Each lead
// has a fresh key of its own, which leaves this function only wrapped. WebCrypto alone. May use: sealed.js, public-key.js, records/base64url.js.
import { toBytes, toText } from "../records/base64url.js";
import { keyProblem } from "./public-key.js";
import { besides, block, headerOf, keyIdOf } from "./sealed.js";

/**
 * @param {object} values what is sealed
 * @param {{key: string, kind: import("./sealed.js").Kind, id: string}} how key: the public one, in base64url; id: 16 bytes in hexadecimal
 * @returns {Promise<string>} in base64url
 */
export async function seal(values, { key, kind, id }) {
    const problem = keyProblem(key);
    if (problem) throw new Error(`leads.key: ${problem}`);
    const spki = toBytes(key), header = headerOf({ kind, id, keyId: await keyIdOf(spki) });
    const organiser = await crypto.subtle.importKey("spki", spki, { name: "RSA-OAEP", hash: "SHA-256" }, false, ["wrapKey"]);
    const own = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, true, ["encrypt"]);
    const wrapped = new Uint8Array(await crypto.subtle.wrapKey("raw", own, organiser, { name: "RSA-OAEP", label: header }));
    const vector = crypto.getRandomValues(new Uint8Array(12)), json = new TextEncoder().encode(JSON.stringify(values));
    const plain = new Uint8Array(Math.ceil(json.length / block) * block).fill(0x20);
    plain.set(json);
    const sealed = new Uint8Array(await crypto.subtle.encrypt({ name: "AES-GCM", iv: vector, additionalData: besides(header, wrapped) }, own, plain));
    json.fill(0);
    plain.fill(0);
    return toText(Uint8Array.from([...header, ...wrapped, ...vector, ...sealed]));
}
