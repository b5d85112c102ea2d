// What is wrong with what this device keeps, as sentences, the gravest first. Pure functions. May use: say.js's types, and types.

/** @typedef {import("./say.js").Say} Say */
/** @typedef {import("../records/failure.js").Reason} Reason */
/** @typedef {{time: number, reason: Reason}} Trouble */
/**
 * @typedef {object} Found
 * @property {Trouble | null} since when nothing is kept any more
 * @property {Reason | null} unreadable why what is kept cannot be read
 * @property {(import("../records/store.js").Counts & {drills?: number}) | null} counts drills: trial contacts, which are counted apart
 * @property {number} waiting in memory, for a storage that takes them
 * @property {number} lost given up because too many were waiting
 */

/** Of records, or of whatever else is kept in such a store. @param {Say} say @param {Found} found @returns {string[]} */
export function troubles(say, { since, unreadable, counts, waiting, lost }) {
    const why = (/** @type {Reason} */ reason) => say.text(`reason.${reason}`), said = [];
    if (since) said.push(say.text("trouble.since", { time: say.time(since.time), reason: why(since.reason) }));
    if (waiting) said.push(say.text("trouble.waiting", { n: say.number(waiting) }));
    if (unreadable) said.push(say.text("trouble.unreadable", { reason: why(unreadable) }));
    if (counts?.missing) said.push(say.text("trouble.missing", { n: say.number(counts.missing) }));
    if (counts?.damaged) said.push(say.text("trouble.damaged", { n: say.number(counts.damaged) }));
    if (lost) said.push(say.text("trouble.lost", { n: say.number(lost) }));
    return said;
}

/** Of the day's counts. @param {Say} say @param {{since: Trouble | null, unreadable: Reason | null}} found @returns {string[]} */
export function countsTroubles(say, { since, unreadable }) {
    const said = [];
    if (since) said.push(say.text("trouble.counts", { time: say.time(since.time), reason: say.text(`reason.${since.reason}`) }));
    if (unreadable) said.push(say.text("trouble.counts.unreadable", { reason: say.text(`reason.${unreadable}`) }));
    return said;
}
