// How many people a first study needs, worked out from what the simulation expects of them. Pure functions.

/** P(X ≤ k) of a binomial variable. @param {number} k @param {number} n @param {number} p */
export function binomial(k, n, p) {
    let term = Math.exp(n * Math.log1p(-p)), sum = 0;
    for (let i = 0; i <= k; ++i) {
        sum += term;
        term *= (n - i) / (i + 1) * p / (1 - p);
    }
    return Math.min(1, sum);
}

/**
 * The least n, and the most events c, so that “at most c of n” is seen with 80 % if the share is `expected`, and with 5 % at most if
 * it is `bad`, which is larger. @param {number} expected @param {number} bad
 */
export function atMost(expected, bad) {
    for (let n = 10; ; ++n) {
        let c = -1;
        while (binomial(c + 1, n, bad) <= 0.05) ++c;
        if (c >= 0 && binomial(c, n, expected) >= 0.8) return { n, c };
    }
}

/** Pairs so that the 95 % interval of a correlation r reaches `within` to either side (Fisher). @param {number} r @param {number} within */
export const pairsFor = (r, within) => Math.ceil((1.96 * (1 - r * r) / within) ** 2 + 3);

/** @param {import("./measure.js").Figures} figures */
export function study({ populations: [{ report }], correlations }) {
    const least = Math.min(...Object.values(correlations));
    const pairs = pairsFor(least, 0.1);
    const alarms = atMost(report.retest.clear, 0.10);
    // Wrong firm calls, instead of right ones: so that both are “at most”.
    const firm = atMost(1 - report.calls.firm.right, 0.20);
    const asked = Math.ceil(firm.n / report.calls.firm.share);
    const needed = Math.max(pairs, alarms.n, asked);
    // A quarter does not come back.
    return { least, pairs, alarms, firm, asked, needed, invited: Math.ceil(needed / 0.75 / 10) * 10 };
}
