// Exact fractions of BigInts: slow, and right. Depends on nothing.

/** @typedef {{n: bigint, d: bigint}} Rational d > 0, in lowest terms */

/** @param {bigint} a @param {bigint} b @returns {bigint} */
const gcd = (a, b) => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b));

/** @param {bigint | number} n @param {bigint | number} [d] @returns {Rational} */
export function ratio(n, d = 1n) {
    const [top, bottom] = [BigInt(n), BigInt(d)];
    const sign = bottom < 0n ? -1n : 1n;
    const common = gcd(top, bottom) || 1n;
    return { n: (sign * top) / common, d: (sign * bottom) / common };
}

/** The fraction that a double is. @param {number} value @returns {Rational} */
export const exactly = (value) =>
    (Number.isInteger(value) ? ratio(value) : mul(exactly(value * 2), ratio(1, 2)));

/** @param {Rational} a @param {Rational} b */
export const add = (a, b) => ratio(a.n * b.d + b.n * a.d, a.d * b.d);
/** @param {Rational} a @param {Rational} b */
export const sub = (a, b) => ratio(a.n * b.d - b.n * a.d, a.d * b.d);
/** @param {Rational} a @param {Rational} b */
export const mul = (a, b) => ratio(a.n * b.n, a.d * b.d);
/** @param {Rational} a @param {Rational} b */
export const div = (a, b) => ratio(a.n * b.d, a.d * b.n);
/** Negative, zero or positive, as a − b is. @param {Rational} a @param {Rational} b */
export const compare = (a, b) => {
    const difference = a.n * b.d - b.n * a.d;
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};
/** @param {Rational} a @param {Rational} b */
export const less = (a, b) => compare(a, b) < 0;
/** @param {Rational[]} all */
export const total = (all) => all.reduce(add, ratio(0));
/** @param {Rational} a */
export const toNumber = (a) => Number((a.n * 10n ** 20n) / a.d) / 1e20;

/** Decimal with two places, rounded half up, also below zero: −0.005 gives 0.00. @param {Rational} a */
export function twoPlaces(a) {
    const [top, bottom] = [200n * a.n + a.d, 2n * a.d];
    const down = top / bottom - (top < 0n && top % bottom !== 0n ? 1n : 0n);
    const digits = String(down < 0n ? -down : down).padStart(3, "0");
    return `${down < 0n ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** As it is: "35" or "112/3". @param {Rational} a */
export const asText = (a) => (a.d === 1n ? `${a.n}` : `${a.n}/${a.d}`);
