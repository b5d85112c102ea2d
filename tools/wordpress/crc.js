// The checksum of zip archives, which Node.js has by itself only since 20.15. Depends on nothing.

const table = Int32Array.from({ length: 256 }, (_, byte) => {
    let value = byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    return value;
});

/** @param {Uint8Array} bytes */
export function crc32(bytes) {
    let value = -1;
    for (const byte of bytes) value = (value >>> 8) ^ table[(value ^ byte) & 0xff];
    return (value ^ -1) >>> 0;
}
