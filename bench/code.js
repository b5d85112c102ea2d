// Reading answer codes of the shipped instrument's kind in plain JavaScript (docs/link-format.md).

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const values = new Int8Array(128).fill(-1);
for (let i = 0; i < 64; ++i) values[alphabet.charCodeAt(i)] = i;

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
    let crc = byte;
    for (let bit = 0; bit < 8; ++bit) crc = crc & 1 ? (crc >>> 1) ^ 0x82F63B78 : crc >>> 1;
    return crc;
});
/** CRC-32C, to be continued. @param {number} crc @param {number} byte */
const crcStep = (crc, byte) => (crc >>> 8) ^ crcTable[(crc ^ byte) & 255];

/**
 * @param {any} definition an instrument file
 * @returns {(code: string, answers: Int8Array) => boolean} fills in the answers; false for a code that is not right
 */
export function codeReader(definition) {
    const states = definition.items.map((/** @type {any} */ item) =>
        definition.scales.find((/** @type {any} */ scale) => scale.id === item.scale).options.length + 1);
    let rankings = 1;
    for (let i = 2; i <= definition.stages.length; ++i) rankings *= i;
    if (definition.ranking) states.push(rankings + 1);
    /** @type {{width: number, states: number[]}[]} */
    const groups = [];
    let product = Infinity;
    for (const count of states) {
        if (product * count > 2 ** 32) {
            groups.push({ width: 0, states: [] });
            product = 1;
        }
        product *= count;
        const group = groups[groups.length - 1];
        group.states.push(count);
        group.width = Math.ceil(Math.log2(product));
    }
    const bits = 46 + groups.reduce((sum, group) => sum + group.width, 0);
    const size = Math.ceil(bits / 8) + 5;
    const length = 2 + Math.ceil(size * 8 / 6);
    const bytes = new Uint8Array(size + 3);
    const seed = [...Buffer.from(`2.${definition.id}\0`)].reduce(crcStep, -1);

    return (code, answers) => {
        if (code.length !== length || code[0] !== "2" || code[1] !== ".") return false;
        let pending = 0, have = 0, at = 0;
        for (let i = 2; i < length; ++i) {
            const value = values[code.charCodeAt(i) & 127];
            if (value < 0) return false;
            pending = (pending << 6 | value) & 0xFFFF;
            have += 6;
            if (have < 8) continue;
            have -= 8;
            bytes[at++] = pending >> have;
        }
        let crc = seed;
        for (let i = 0; i < size - 5; ++i) crc = crcStep(crc, bytes[i]);
        if (~crc !== (bytes[size - 4] << 24 | bytes[size - 3] << 16 | bytes[size - 2] << 8 | bytes[size - 1])) return false;
        if ((bytes[0] & 0x80) !== 0) return false;
        let bit = 46, item = 0;
        for (const group of groups) {
            let number = 0;
            for (let i = 0; i < group.width; ++i, ++bit) number = number * 2 + (bytes[bit >> 3] >> (7 - (bit & 7)) & 1);
            for (const count of group.states) {
                const rest = Math.floor(number / count);
                if (item < answers.length) answers[item++] = number - rest * count - 1;
                number = rest;
            }
        }
        return true;
    };
}
