// Opens sealed leads with the organiser's private key. One that cannot be opened is named with its place and the reason, and stops none
// of the others. Whatever is in a lead came from a stranger: it is looked at before it is believed. May use: web/kiosk.
import { webcrypto } from "node:crypto";
import { longest } from "../../../web/kiosk/leads/lead.js";
import { besides, takeApart } from "../../../web/kiosk/leads/sealed.js";

/** @typedef {import("../../../web/kiosk/leads/lead.js").Lead} Lead */
/** @typedef {{drill: string, time: string}} Drill */
/** @typedef {{id: string, kind: "lead", lead: Lead} | {id: string, kind: "drill", drill: Drill}} Opened */
/** @typedef {{file: string, line: number, problem: string}} Refused */
/** @typedef {(label: Uint8Array<ArrayBuffer>, wrapped: Uint8Array<ArrayBuffer>) => Promise<webcrypto.CryptoKey>} Unwrap */

const { subtle } = webcrypto;

/** @param {import("node:crypto").KeyObject} key @returns {Promise<Unwrap>} */
export async function unwrapperOf(key) {
    const own = await subtle.importKey("pkcs8", key.export({ type: "pkcs8", format: "der" }), { name: "RSA-OAEP", hash: "SHA-256" }, false, ["unwrapKey"]);
    return (label, wrapped) => subtle.unwrapKey("raw", wrapped, own, { name: "RSA-OAEP", label }, { name: "AES-GCM", length: 256 }, false, ["decrypt"]);
}

/** @param {unknown} value @param {number} most */
const isShort = (value, most) => typeof value === "string" && value.length <= most;

/** @param {any} found @returns {Lead | null} */
function leadIn(found) {
    const consent = found?.consent, most = 2000;
    const whole = found?.version === 1 && isShort(found.name, longest.name) && isShort(found.email, longest.email) && isShort(found.company, longest.company)
        && ["time", "language", "outcome"].every((key) => isShort(found[key], 100))
        && typeof consent?.given === "boolean" && (consent.time === null || isShort(consent.time, 100)) && ["version", "language", "text"].every((key) => isShort(consent[key], most));
    if (!whole) return null;
    const { time, name, email, company, language, outcome } = found, { given, version, text } = consent;
    return { version: 1, time, name, email, company, language, outcome, consent: { given, time: consent.time, version, language: consent.language, text } };
}

/** @param {any} found @returns {Drill | null} */
const drillIn = (found) => (found?.version === 1 && isShort(found.drill, 40) && isShort(found.time, 40) ? { drill: found.drill, time: found.time } : null);

/**
 * @param {unknown} sealed in base64url @param {{keyId: string, unwrap: Unwrap}} key
 * @returns {Promise<Opened | {problem: string}>}
 */
export async function openSealed(sealed, { keyId, unwrap }) {
    const parts = takeApart(sealed);
    if ("problem" in parts) return parts;
    if (parts.keyId !== keyId) return { problem: `it is sealed for the key ${parts.keyId}, and this is the key ${keyId}` };
    const { id, kind, header, wrapped, vector } = parts;
    try {
        const own = await unwrap(header, wrapped);
        const plain = await subtle.decrypt({ name: "AES-GCM", iv: vector, additionalData: besides(header, wrapped) }, own, parts.sealed);
        const found = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(plain));
        const lead = kind === "lead" ? leadIn(found) : null, drill = kind === "drill" ? drillIn(found) : null;
        if (lead) return { id, kind: "lead", lead };
        if (drill) return { id, kind: "drill", drill };
        return { problem: "it is whole, but nothing that a stand writes" };
    } catch (error) {
        return { problem: error instanceof SyntaxError || error instanceof TypeError ? "it is whole, but nothing that a stand writes" : "it was altered or damaged after it was sealed" };
    }
}

/** @param {string} line @returns {{id: unknown, sealed: unknown} | {problem: string}} */
function readLine(line) {
    try {
        const { version, id, sealed } = JSON.parse(line);
        return version === 1 ? { id, sealed } : { problem: "it is no line of an export of leads in version 1" };
    } catch {
        return { problem: "it is no whole line of an export" };
    }
}

/**
 * @param {{file: string, text: string}[]} exports
 * @param {{keyId: string, unwrap: Unwrap}} key
 * @returns {Promise<{opened: Opened[], again: number, refused: Refused[]}>} opened: each once, in the order of its time; again: lines that were there before
 */
export async function openExports(exports, key) {
    /** @type {Map<string, Opened>} */
    const opened = new Map();
    /** @type {Refused[]} */
    const refused = [];
    let again = 0;
    for (const { file, text } of exports) {
        for (const [index, line] of text.replace(/^\uFEFF/, "").split(/\r?\n/).entries()) {
            if (line.trim() === "") continue;
            const read = readLine(line), found = "problem" in read ? read : await openSealed(read.sealed, key);
            if ("problem" in found) refused.push({ file, line: index + 1, problem: found.problem });
            else if (!("problem" in read) && read.id !== found.id) refused.push({ file, line: index + 1, problem: "the id beside it is not the one in it" });
            else if (opened.has(found.id)) again += 1;
            else opened.set(found.id, found);
        }
    }
    const timeOf = (/** @type {Opened} */ each) => (each.kind === "lead" ? each.lead.time : each.drill.time);
    return { opened: [...opened.values()].sort((a, b) => timeOf(a).localeCompare(timeOf(b))), again, refused };
}
