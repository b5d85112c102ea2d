// Spoils a text in thousands of ways, the same on every machine. May use: nothing.

const bytes = ["|", "\0", "\ud800", "\udfff", "0", "9", "-", "\"", "}", "[", ",", "\\", "é", "\u202e", "1e999", "null", "true"];

/** @param {string} text @param {number} times @returns {Generator<string>} */
export function* spoil(text, times) {
    let state = 20260724;
    /** @param {number} count */
    const below = (count) => {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
        return (state >>> 8) % count;
    };
    for (let round = 0; round < times; round++) {
        let spoilt = text;
        for (let change = below(3); change >= 0; change--) {
            const at = below(spoilt.length + 1), other = below(spoilt.length + 1), byte = bytes[below(bytes.length)];
            const ways = [
                () => spoilt.slice(0, at) + byte + spoilt.slice(at), () => spoilt.slice(0, at) + spoilt.slice(at + 1 + below(9)),
                () => spoilt.slice(0, at) + byte + spoilt.slice(at + 1), () => spoilt.slice(0, at) + spoilt.slice(other),
                () => spoilt.slice(0, at),
            ];
            spoilt = ways[below(ways.length)]();
        }
        yield spoilt;
    }
}
