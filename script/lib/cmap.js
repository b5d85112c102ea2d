// Which characters a TrueType font can draw: reads the font's own character map (table cmap, format 4 or 12; see the
// OpenType specification). Depends on nothing.

/** @param {DataView} view @param {number} table @param {(first: number, last: number) => void} add */
function readSegments(view, table, add) {
    const count = view.getUint16(table + 6) / 2;
    for (let i = 0; i < count; ++i) {
        const last = view.getUint16(table + 14 + 2 * i);
        const first = view.getUint16(table + 16 + 2 * count + 2 * i);
        // The table ends with a segment for 0xFFFF alone, which is no character.
        if (first !== 0xffff) add(first, last);
    }
}

/** @param {DataView} view @param {number} table @param {(first: number, last: number) => void} add */
function readGroups(view, table, add) {
    const count = view.getUint32(table + 12);
    for (let i = 0; i < count; ++i) {
        add(view.getUint32(table + 16 + 12 * i), view.getUint32(table + 20 + 12 * i));
    }
}

/**
 * The code points that a font has a glyph for.
 * @param {Uint8Array} font
 * @returns {Set<number>}
 */
export function codePoints(font) {
    const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
    const found = new Set();
    const add = (/** @type {number} */ first, /** @type {number} */ last) => {
        for (let point = first; point <= last; ++point) found.add(point);
    };
    for (let i = 0; i < view.getUint16(4); ++i) {
        const record = 12 + 16 * i;
        if (Buffer.from(font.subarray(record, record + 4)).toString() !== "cmap") continue;
        const cmap = view.getUint32(record + 8);
        for (let j = 0; j < view.getUint16(cmap + 2); ++j) {
            const table = cmap + view.getUint32(cmap + 4 + 8 * j + 4);
            const format = view.getUint16(table);
            if (format === 4) readSegments(view, table, add);
            if (format === 12) readGroups(view, table, add);
        }
    }
    return found;
}
