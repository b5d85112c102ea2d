// Writes a zip archive that is the same, byte for byte, whenever and wherever it is made: names in order, one time for all, no owner.
// May use: this folder.
import { deflateRawSync } from "node:zlib";
import { crc32 } from "./crc.js";

/** 1 January 1980, the first day that a zip archive knows. */
const date = 0x21, time = 0;

/** Deflate; names are UTF-8; as a Unix system has made it, so that who unpacks it can read the files. */
const method = 8, utf8 = 0x800, version = 20, unix = 3 << 8, mode = 0o100644;

/** @param {[size: 2 | 4, value: number][]} fields little-endian @returns {Buffer} */
function record(fields) {
    const bytes = Buffer.alloc(fields.reduce((sum, [size]) => sum + size, 0));
    let at = 0;
    for (const [size, value] of fields) at = bytes.writeUIntLE(value, at, size);
    return bytes;
}

/** @param {Map<string, Uint8Array>} files by path @returns {Buffer} */
export function zip(files) {
    const names = [...files.keys()].sort();
    /** @type {Buffer[]} */
    const parts = [], listed = [];
    let at = 0;
    for (const path of names) {
        const content = /** @type {Uint8Array} */ (files.get(path)), name = Buffer.from(path), packed = deflateRawSync(content, { level: 9 });
        /** @type {[2 | 4, number][]} */
        const about = [[2, version], [2, utf8], [2, method], [2, time], [2, date], [4, crc32(content)], [4, packed.length], [4, content.length], [2, name.length], [2, 0]];
        listed.push(record([[4, 0x02014b50], [2, unix | version], ...about, [2, 0], [2, 0], [2, 0], [4, mode * 0x10000], [4, at]]), name);
        const head = record([[4, 0x04034b50], ...about]);
        parts.push(head, name, packed);
        at += head.length + name.length + packed.length;
    }
    const list = Buffer.concat(listed);
    const end = record([[4, 0x06054b50], [2, 0], [2, 0], [2, names.length], [2, names.length], [4, list.length], [4, at], [2, 0]]);
    return Buffer.concat([...parts, list, end]);
}
