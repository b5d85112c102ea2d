// One finished assessment as it is kept: who made it is not in it. Pure functions but for its id. May use: web/storage.
import { randomId } from "../../storage/random-id.js";

/**
 * @typedef {object} Kept
 * @property {1} version of this format
 * @property {string} id random, 128 bits in hexadecimal: what a record is told apart by
 * @property {string} boot random for each start of the page: clocks of small machines go back, this does not
 * @property {number} sequence number within the boot, from 1
 * @property {number} time in milliseconds, as the device's clock had it
 * @property {string} code a result's code, with answers or a summary
 * @property {number} checksum of all the rest
 */

/** CRC-32C, as in RFC 3720: against damage, not against people. @param {string} text @returns {number} */
export function checksumOf(text) {
    let crc = 0xffffffff;
    for (const byte of new TextEncoder().encode(text)) {
        crc ^= byte;
        for (let bit = 0; bit < 8; ++bit) crc = crc & 1 ? (crc >>> 1) ^ 0x82f63b78 : crc >>> 1;
    }
    return (crc ^ 0xffffffff) >>> 0;
}

/** @param {Omit<Kept, "checksum">} record */
const checkedText = ({ version, id, boot, sequence, time, code }) => JSON.stringify([version, id, boot, sequence, time, code]);

/** @param {Omit<Kept, "checksum" | "version" | "id"> & {id?: string}} values @returns {Kept} */
export function makeRecord({ boot, sequence, time, code, id = randomId() }) {
    const record = { version: /** @type {const} */ (1), id, boot, sequence, time, code };
    return { ...record, checksum: checksumOf(checkedText(record)) };
}

/** Whether what was found is a record as it was made. @param {unknown} found @param {unknown} key where it was found @returns {found is Kept} */
export function isWhole(found, key) {
    const record = /** @type {any} */ (found);
    return typeof record === "object" && record !== null && record.version === 1 && record.id === key
        && typeof record.code === "string" && Number.isFinite(record.time) && record.checksum === checksumOf(checkedText(record));
}
