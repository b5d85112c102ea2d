// Sealed leads as a file, JSON Lines, a lead a line, which only the organiser's private key opens (tools/assessment/leads). A lead's line
// is the same in every export. May use: sealed.js, records/export.js, and store types.
import { digestOf } from "../records/export.js";
import { takeApart } from "./sealed.js";

/** @typedef {import("../records/record.js").Kept} Kept */

/** @param {Kept} record @returns {import("./sealed.js").Kind | null} null: it is none of both */
export function kindOf({ code }) {
    const parts = takeApart(code);
    return "problem" in parts ? null : parts.kind;
}

/** @param {Kept[]} records @returns {string} */
export const leadLines = (records) => records.map(({ id, code }) => `${JSON.stringify({ version: 1, id, sealed: code })}\n`).join("");

/** @param {number} time as the device's clock has it */
const nameAt = (time) => `leads-${(Math.abs(time) <= 8.64e15 ? new Date(time).toISOString() : "no-date").replace(/:/g, "").slice(0, 17)}.jsonl`;

/**
 * All that is whole as the text of a file, which is noted as written: whoever asks has to write it.
 * @param {import("../records/store.js").RecordStore} store @param {number} time
 */
export async function exportLeads(store, time) {
    const { records } = await store.contents(), text = leadLines(records), digest = await digestOf(new TextEncoder().encode(text));
    await store.noteExport({ format: "leads", digest, ids: records.map(({ id }) => id) });
    return { name: nameAt(time), text, digest, leads: records.filter((each) => kindOf(each) === "lead").length };
}
