// Which version of an instrument a link was made with, as its code says in its first letters (docs/link-format.md). May use: nothing.

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/**
 * @param {string} fragment with “#” or as it was percent-encoded
 * @returns {number | undefined} undefined: it has no code that says so
 */
export function versionIn(fragment) {
    const [, team, first] = /(?:^|#|23)(t?)\d{1,3}\.([A-Za-z0-9_-]{3})/.exec(fragment) ?? [];
    if (first === undefined) return undefined;
    const bits = [...first].reduce((sum, letter) => sum * 64 + letters.indexOf(letter), 0);
    // Before the 12 bits of the version a result has two, of its kind and its perspective.
    return team ? bits >> 6 : (bits >> 4) & 0xfff;
}
