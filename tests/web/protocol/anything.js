// Whatever can be sent from page to page, the same in every run of a seed, for the tests of messages. May use: nothing.

/** Numbers that are the same in every run. @param {number} seed @returns {(below: number) => number} */
export function seeded(seed) {
    let state = seed;
    return (below) => {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
        return Math.floor((state / 2 ** 32) * below);
    };
}

export const words = ["hello", "height", "scroll", "escape", "event", "options", "visible", "ready", "complete", "constructor", "__proto__", "", "1", "<img src=x onerror=alert(1)>", "javascript:alert(1)"];
const keys = ["assessment", "type", "event", "name", "speaks", "height", "top", "contactHref", "campaign", "language", "id", "outcome", "toString", "__proto__"];

/** @param {(below: number) => number} next @param {number} [depth] @returns {unknown} */
export function anything(next, depth = 0) {
    const more = () => anything(next, depth + 1);
    const kinds = [
        () => words[next(words.length)], () => next(5), () => -next(1e9), () => NaN, () => Infinity, () => null, () => undefined, () => true, () => 10n,
        () => new Date(NaN), () => new Map([["type", "hello"]]), () => new Uint8Array(3), () => /./,
        () => Array.from({ length: next(4) }, more),
        () => Object.fromEntries(Array.from({ length: next(7) }, () => [keys[next(keys.length)], more()])),
    ];
    return kinds[depth > 4 ? next(8) : depth === 0 && next(4) ? kinds.length - 1 : next(kinds.length)]();
}
