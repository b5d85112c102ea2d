// Records as files: CSV and JSON Lines, a record a line, each record once, always with the same bytes, so that whoever has several
// exports takes doubles out by sorting. The digest of what was written is noted, and a file that is chosen again is held against it.
// May use: store.js's and record.js's types.

/** @typedef {import("./record.js").Kept} Kept */
/** @typedef {import("./store.js").RecordStore} RecordStore */
/** @typedef {"csv" | "jsonl"} Format */

/** No export is as large, bytes: a film that was chosen by mistake is not read into a small machine's memory, where records may wait. */
const largest = 2 ** 28;

const columns = /** @type {const} */ (["id", "boot", "sequence", "time", "code", "checksum"]);

/** The signs with which a table program takes a cell for a formula. */
const formula = /^[=+\-@\t\r]/;

/** A cell that no table program computes, and that any of them reads back. @param {string | number} value @returns {string} */
export function cell(value) {
    const text = formula.test(String(value)) ? `'${value}` : String(value);
    return /[",;\t\r\n]/.test(text) ? `"${text.replaceAll("\"", "\"\"")}"` : text;
}

/** A time that is none, from a clock gone wild, is no reason to export nothing. @param {number} time */
const timeText = (time) => (Math.abs(time) <= 8.64e15 ? new Date(time).toISOString() : String(Math.round(time)));

/** @param {Kept} record */
const csvLine = (record) => columns.map((column) => cell(column === "time" ? timeText(record.time) : record[column])).join(",");

/** The sign before the code makes the field a link, so that `upstream read` finds it in the line. @param {Kept} record */
const jsonLine = ({ version, id, boot, sequence, time, code, checksum }) =>
    JSON.stringify({ version, id, boot, sequence, time: timeText(time), checksum, code: `#${code}` });

/** @param {Kept[]} records @param {Format} format @returns {string} */
export function exportText(records, format) {
    const once = [...new Map(records.map((record) => [record.id, record])).values()];
    const lines = format === "csv" ? [columns.map(cell).join(","), ...once.map(csvLine)] : once.map(jsonLine);
    return lines.map((line) => `${line}\n`).join("");
}

/** SHA-256 in hexadecimal. @param {Uint8Array<ArrayBuffer>} bytes @returns {Promise<string>} */
export async function digestOf(bytes) {
    return Array.from(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * All whole records as the text of a file, which is noted as written: whoever asks has to write it.
 * @param {RecordStore} store @param {Format} format
 * @returns {Promise<{text: string, digest: string, records: number}>}
 */
export async function exportRecords(store, format) {
    const { records } = await store.contents();
    const text = exportText(records, format), digest = await digestOf(new TextEncoder().encode(text));
    await store.noteExport({ format, digest, ids: records.map(({ id }) => id) });
    return { text, digest, records: records.length };
}

/** What is damaged, as it was found, in a file that nothing takes for results. @param {RecordStore} store @returns {Promise<string>} */
export async function exportDamaged(store) {
    const { damaged } = await store.contents();
    return damaged.map((each) => `${JSON.stringify({ damaged: JSON.stringify(each) })}\n`).join("");
}

/**
 * Holds a file that was chosen against what was exported; if it is the same, its records count as read back.
 * @param {RecordStore} store @param {Blob} file
 * @returns {Promise<{same: boolean, records: number, digest: string}>}
 */
export async function verify(store, file) {
    if (file.size > largest) return { same: false, records: 0, digest: "" };
    const digest = await digestOf(new Uint8Array(await file.arrayBuffer()));
    const note = await store.noteVerified(digest);
    return { same: note !== null, records: note?.ids.length ?? 0, digest };
}
