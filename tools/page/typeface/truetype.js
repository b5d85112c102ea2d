// What a TrueType font says of its characters: which it can draw and how wide they are, and how high a line is. Reads the
// font's own tables (cmap of format 4 or 12, head, hhea, hmtx, name; see the OpenType specification). Depends on nothing.

/** @typedef {{ascent: number, descent: number, advances: Map<number, number>}} Metrics in em; advances: by code point */

/** @typedef {(point: number, glyph: number) => void} Add */

/** @param {DataView} view @param {number} table @param {Add} add */
function readSegments(view, table, add) {
    const count = view.getUint16(table + 6) / 2;
    const [ends, starts, deltas, offsets] = [14, 16 + 2 * count, 16 + 4 * count, 16 + 6 * count].map((at) => table + at);
    for (let i = 0; i < count; ++i) {
        const first = view.getUint16(starts + 2 * i), last = view.getUint16(ends + 2 * i);
        const delta = view.getUint16(deltas + 2 * i), offset = view.getUint16(offsets + 2 * i);
        // The table ends with a segment for 0xFFFF alone, which is no character.
        for (let point = first; point <= last && first !== 0xffff; ++point) {
            const listed = offset === 0 ? point : view.getUint16(offsets + 2 * i + offset + 2 * (point - first));
            add(point, (listed + delta) & 0xffff);
        }
    }
}

/** @param {DataView} view @param {number} table @param {Add} add */
function readGroups(view, table, add) {
    const count = view.getUint32(table + 12);
    for (let i = 0; i < count; ++i) {
        const [first, last, glyph] = [16, 20, 24].map((at) => view.getUint32(table + at + 12 * i));
        for (let point = first; point <= last; ++point) add(point, glyph + point - first);
    }
}

/** @param {Uint8Array} font @returns {{view: DataView, tables: Record<string, number>}} tables: where each begins */
function open(font) {
    const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
    const records = Array.from({ length: view.getUint16(4) }, (_, i) => 12 + 16 * i);
    return { view, tables: Object.fromEntries(records.map((at) =>
        [Buffer.from(font.subarray(at, at + 4)).toString(), view.getUint32(at + 8)])) };
}

/** @param {DataView} view @param {number} cmap @returns {Map<number, number>} code point → glyph */
function readGlyphs(view, cmap) {
    const glyphs = new Map();
    const add = (/** @type {number} */ point, /** @type {number} */ glyph) => glyphs.set(point, glyph);
    for (let i = 0; i < view.getUint16(cmap + 2); ++i) {
        const table = cmap + view.getUint32(cmap + 4 + 8 * i + 4);
        const format = view.getUint16(table);
        if (format === 4) readSegments(view, table, add);
        if (format === 12) readGroups(view, table, add);
    }
    return glyphs;
}

/** What a font calls its family, in UTF-16 as Windows reads it; empty if it does not say. @param {Uint8Array} font a TrueType file */
export function familyOf(font) {
    const { view, tables: { name } } = open(font), family = 1, windows = 3;
    const strings = name + view.getUint16(name + 4);
    for (let i = 0, at = name + 6; i < view.getUint16(name + 2); ++i, at += 12) {
        if (view.getUint16(at) !== windows || view.getUint16(at + 6) !== family) continue;
        const from = strings + view.getUint16(at + 10);
        return Array.from({ length: view.getUint16(at + 8) / 2 }, (_, k) => String.fromCharCode(view.getUint16(from + 2 * k))).join("");
    }
    return "";
}

/** @param {Uint8Array} font a TrueType file @returns {Metrics} */
export function metricsOf(font) {
    const { view, tables: { cmap, head, hhea, hmtx } } = open(font);
    const units = view.getUint16(head + 18), measured = view.getUint16(hhea + 34);
    // Glyphs behind the last one that is measured are as wide as that one.
    const width = (/** @type {number} */ glyph) => view.getUint16(hmtx + 4 * Math.min(glyph, measured - 1)) / units;
    return {
        ascent: view.getInt16(hhea + 4) / units, descent: -view.getInt16(hhea + 6) / units,
        advances: new Map([...readGlyphs(view, cmap)].map(([point, glyph]) => [point, width(glyph)])),
    };
}
