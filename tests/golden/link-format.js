// Result links once more, written from docs/link-format.md alone: what a code holds, bit by bit, as text of 0s and 1s. It
// shares nothing with src/. Depends on nothing.

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** The lowest `width` bits. @param {bigint | number} value @param {number} width */
const bits = (value, width) => BigInt.asUintN(width, BigInt(value)).toString(2).padStart(width, "0").slice(-width);

/** @param {string} text */
const bytesOf = (text) => [...new TextEncoder().encode(text)];
/** @param {string} zerosAndOnes */
const packed = (zerosAndOnes) => (zerosAndOnes.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2));

/** FNV-1a. @param {string} id */
function hash(id) {
    return bytesOf(id).reduce((sum, byte) => Number(BigInt.asUintN(32, BigInt((sum ^ byte) >>> 0) * 16777619n)), 2166136261);
}

/** The remainder of a message by a polynomial, its highest bit left out. @param {number[]} bytes @param {number} polynomial */
function crc8(bytes, polynomial = 0x07) {
    return bytes.reduce((crc, byte) => {
        let value = crc ^ byte;
        for (let bit = 0; bit < 8; bit++) value = value & 0x80 ? ((value << 1) ^ polynomial) & 0xff : value << 1;
        return value;
    }, 0);
}

/** Reflected, as in RFC 3720. @param {number[]} bytes */
function crc32c(bytes) {
    const crc = bytes.reduce((sum, byte) => {
        let value = (sum ^ byte) >>> 0;
        for (let bit = 0; bit < 8; bit++) value = (value & 1 ? (value >>> 1) ^ 0x82f63b78 : value >>> 1) >>> 0;
        return value;
    }, 0xffffffff);
    return (crc ^ 0xffffffff) >>> 0;
}

/** Fields in mixed radix, the first lowest, as many to a number below 2³² as fit. @param {[value: number, states: number][]} fields */
function mixed(fields) {
    let out = "";
    /** @type {[number, number][]} */
    let group = [];
    const flush = () => {
        const states = group.reduce((product, [, each]) => product * BigInt(each), 1n);
        const number = group.reduceRight((sum, [value, each]) => sum * BigInt(each) + BigInt(value), 0n);
        const width = (states - 1n).toString(2).length;
        if (states > 1n) out += bits(number, width);
        group = [];
    };
    let product = 1;
    for (const field of fields) {
        if (product * field[1] > 2 ** 32) {
            flush();
            product = 1;
        }
        product *= field[1];
        group.push(field);
    }
    flush();
    return out;
}

/** @param {string} mark @param {{id: string}} instrument @param {string} body */
function finish(mark, instrument, body) {
    const whole = packed(body.padEnd(Math.ceil(body.length / 8) * 8, "0"));
    const seed = [...bytesOf(mark + instrument.id), 0];
    const checked = [...whole, crc8(whole), ...packed(bits(crc32c([...seed, ...whole]), 32))];
    const digits = checked.map((byte) => bits(byte, 8)).join("");
    const padded = digits.padEnd(Math.ceil(digits.length / 6) * 6, "0");
    return mark + (padded.match(/.{6}/g) ?? []).map((six) => alphabet[parseInt(six, 2)]).join("");
}

/** @param {{id: string, version: number}} instrument */
const origin = (instrument) => bits(instrument.version, 12) + bits(hash(instrument.id), 32);

/** 0 for none, else 1 + the permutation's place in lexical order. @param {any} instrument @param {string[] | undefined} ranking */
function rankingNumber(instrument, ranking) {
    if (!ranking) return 0;
    const left = instrument.stages.map((/** @type {any} */ stage) => stage.id);
    let place = 0;
    for (const id of ranking) {
        place = place * left.length + left.indexOf(id);
        left.splice(left.indexOf(id), 1);
    }
    return place + 1;
}

/** @param {number} n */
const factorial = (n) => Array.from({ length: n }, (_, i) => i + 1).reduce((a, b) => a * b, 1);

/**
 * The perspectives by their number in a code: in the order of their ids, and a rep alone is the second.
 * @param {any} instrument @returns {(string | undefined)[]}
 */
export function numbered(instrument) {
    const ids = Object.keys(instrument.perspectives ?? { leader: {}, rep: {} }).sort();
    return ids.length === 1 && ids[0] === "rep" ? [undefined, "rep"] : ids;
}

/** The bit for a perspective. @param {any} instrument @param {string | null} [perspective] */
const view = (instrument, perspective) => (perspective && numbered(instrument)[1] === perspective ? 1 : 0);

/**
 * The code of a response's answers.
 * @param {any} instrument
 * @param {{answers: Record<string, number | null>, ranking?: string[], perspective?: string}} response
 */
export function answersCode(instrument, { answers, ranking, perspective }) {
    const fields = instrument.items.map((/** @type {any} */ item) => {
        const { options } = instrument.scales.find((/** @type {any} */ scale) => scale.id === item.scale);
        return [(answers[item.id] ?? -1) + 1, options.length + 1];
    });
    if (instrument.ranking) fields.push([rankingNumber(instrument, ranking), factorial(instrument.stages.length) + 1]);
    return finish("2.", instrument, `0${view(instrument, perspective)}${origin(instrument)}${mixed(fields)}`);
}

/** Whole numbers, rounded half up. @param {number} value */
const whole = (value) => Math.floor(value + 0.5);

/**
 * The code of a result without its answers.
 * @param {any} instrument @param {any} result as `upstream score` prints it
 */
export function summaryCode(instrument, result) {
    const bands = instrument.bands.map((/** @type {any} */ band) => band.id);
    const stages = instrument.stages.map((/** @type {any} */ stage) => stage.id);
    /** @type {[number, number][]} */
    const fields = result.stages.flatMap((/** @type {any} */ stage) => (stage.score === null
        ? [[0, 3], [0, 101], [0, 101], [0, 101], [0, bands.length]]
        : [[stage.partial ? 2 : 1, 3], [whole(stage.score), 101], [whole(stage.low), 101], [whole(stage.high), 101],
            [bands.indexOf(stage.band), bands.length]]));
    fields.push([stages.indexOf(result.symptom) + 1, stages.length + 1]);
    for (const id of [...stages, "sound"]) fields.push([whole(100 * result.likelihood[id]), 101]);
    fields.push([["firm", "likely", "close"].indexOf(result.call), 3]);
    if (instrument.ranking) {
        fields.push([result.backwards ? result.backwards.inversions + 1 : 0, (stages.length * (stages.length - 1)) / 2 + 2]);
        fields.push([result.backwards ? stages.indexOf(result.backwards.first_look) : 0, stages.length]);
    }
    return finish("2.", instrument, `1${view(instrument, result.perspective)}${origin(instrument)}${mixed(fields)}`);
}

/**
 * The code of a team's summary.
 * @param {any} instrument @param {any} team as `upstream team` prints it
 */
export function teamCode(instrument, team) {
    const width = Math.max(1, team.n.toString(2).length);
    let body = origin(instrument) + bits(width - 1, 5) + bits(team.n, width);
    for (const stage of team.stages ?? []) {
        body += bits(stage.n, width);
        if (stage.median === null) continue;
        body += bits(whole(stage.median), 7) + (team.median.path.includes(stage.id) ? "0" : "1");
        if (stage.min === null) continue;
        body += [stage.min, stage.q1, stage.q3, stage.max].map((value) => bits(whole(value), 7)).join("");
    }
    for (const stage of team.stages ?? []) body += bits(team.focus[stage.id], width);
    return finish("t2.", instrument, body);
}
