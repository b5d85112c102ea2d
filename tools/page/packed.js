// The packed forms of a file: brotli for browsers of today, gzip for what does not take it. Both are the same for the same bytes.
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { cached, digest } from "../shared/files.js";

/** @param {Uint8Array} bytes */
const brotli = (bytes) => brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
});

/** Node sets no time; the byte for the system that packed it says “unknown”. @param {Uint8Array} bytes */
function gzip(bytes) {
    const packed = gzipSync(bytes, { level: 9 });
    packed[9] = 255;
    return packed;
}

/** How the forms are called in a request, and the ending of their names; the smallest form first. */
export const encodings = { br: ".br", gzip: ".gz" };

/**
 * The forms that are smaller than the file itself: what is packed already (a typeface) has none.
 * @param {Uint8Array} bytes
 * @returns {Promise<Map<string, Buffer>>} by the ending of their name
 */
export async function packedForms(bytes) {
    const key = digest(bytes);
    const forms = new Map([
        [encodings.br, await cached(`brotli-${key}`, () => brotli(bytes))],
        [encodings.gzip, await cached(`gzip-${key}`, () => gzip(bytes))],
    ]);
    return new Map([...forms].filter(([, packed]) => packed.length < bytes.length));
}
