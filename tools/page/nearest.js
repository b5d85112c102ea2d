// The word that was probably meant. Depends on nothing.

/** In how many letters two words differ (Levenshtein 1966). @param {string} a @param {string} b */
function distance(a, b) {
    let row = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (let i = 1; i <= a.length; ++i) {
        const above = row;
        row = [i];
        for (let j = 1; j <= b.length; ++j) {
            row.push(Math.min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1)));
        }
    }
    return row[b.length];
}

/** @param {string} word @param {string[]} known at least one @returns {string} the first of those that differ least */
export const nearest = (word, known) => known.map((each) => ({ each, far: distance(word, each) }))
    .reduce((best, next) => (next.far < best.far ? next : best)).each;
