// What is wrong with a file that an owner gave: where, what, and what would be right, in one line each. All of them are
// collected before anything is said, so that nobody mends one mistake only to hear of the next. Depends on nothing.

/**
 * @typedef {object} Finding
 * @property {string} pointer where in the file, as a JSON pointer; empty for the whole file
 * @property {string} is what is wrong
 * @property {string} expected what would be right
 * @typedef {{file: string, findings: Finding[]}} FileFindings file: its name as the owner knows it
 */

/** A value is shown only as far as one needs to know it again. */
const longest = 60;

/** Whatever would break a line, or tell a terminal something, is shown as its code. @param {string} text */
const inOneLine = (text) => text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (c) => `\\u{${Number(c.codePointAt(0)).toString(16)}}`);

/** A value of a JSON file as people are told of it. @param {unknown} value */
export function say(value) {
    if (value === undefined) return "missing";
    if (Array.isArray(value)) return "a list";
    if (typeof value === "object" && value !== null) return "an object";
    if (typeof value !== "string") return String(value);
    return `“${value.length > longest ? `${value.slice(0, longest)}…` : value}”`;
}

/** @param {...(string | number)} keys */
export const pointerTo = (...keys) => keys.map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");

/** An object of JSON, and no list. @param {unknown} value @returns {value is Record<string, unknown>} */
export const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/** How many letters have to be put in, taken out or changed to make one word of another. @param {string} a @param {string} b */
function distance(a, b) {
    let row = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (let i = 0; i < a.length; ++i) {
        const next = [i + 1];
        for (let j = 0; j < b.length; ++j) next.push(Math.min(row[j + 1] + 1, next[j] + 1, row[j] + (a[i] === b[j] ? 0 : 1)));
        row = next;
    }
    return row[b.length];
}

/** The known name that is most like one that nobody knows; the first of several. @param {string} name @param {string[]} known */
export function nearestName(name, known) {
    const short = name.slice(0, longest); // a name of a million letters is like none of ours
    const measured = known.map((each) => ({ each, apart: distance(short, each) }));
    return measured.reduce((best, next) => (next.apart < best.apart ? next : best)).each;
}

/**
 * Keys of an object that nothing reads. What nothing reads was meant to be something else.
 * @param {Record<string, unknown>} object @param {string[]} known @param {string[]} [at] the keys that lead to the object
 * @returns {Finding[]}
 */
export const unknownKeys = (object, known, at = []) => Object.keys(object).filter((key) => !known.includes(key))
    .map((key) => ({ pointer: pointerTo(...at, key), is: "nothing is called so", expected: say(nearestName(key, known)) }));

/** What is said of a place in a file. @param {string} file @param {string} pointer @param {string} said */
export const lineAt = (file, pointer, said) => inOneLine(`${file}${pointer === "" ? "" : `:${pointer}`}: ${said}`);

/**
 * What is said of one place in one file: a line for people, an object for programs (assets/schemas/finding.schema.json).
 * @typedef {{file: string, pointer: string, severity: "error" | "warning", message: string}} Said
 */

/** @param {Said} said */
export const lineOf = ({ file, pointer, severity, message }) => lineAt(file, pointer, severity === "warning" ? `warning: ${message}` : message);

/** @param {Said} said */
export const jsonOf = ({ file, pointer, severity, message }) => JSON.stringify({ file, pointer, severity, message: inOneLine(message) });

/**
 * Every finding by itself, sorted by file; within a file in the order in which they were found.
 * @param {FileFindings[]} all @returns {Said[]}
 */
export const saidOf = (all) => [...all].sort((a, b) => (a.file < b.file ? -1 : Number(a.file > b.file)))
    .flatMap(({ file, findings }) => findings.map(({ pointer, is, expected }) => (/** @type {Said} */ ({ file, pointer, severity: "error", message: `${is}; expected ${expected}` }))));

/** The same, each in a line of its own. @param {FileFindings[]} all */
export const findingLines = (all) => saidOf(all).map(lineOf);
