// Dice that fall the same way every time. Depends on nothing.

/** A small generator with a fixed seed (Numerical Recipes' constants). @param {number} seed */
export function random(seed) {
    let state = seed;
    return (/** @type {number} */ below) => {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
        return Math.floor((state / 2 ** 32) * below);
    };
}
