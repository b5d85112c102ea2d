// From what the page says of itself (the window's “assessment” events) to what may be counted: known names with known properties, and
// nothing else, whatever somebody has put into an event. Never an answer, a score or a fragment. May use: nothing. Pure functions.

/** @typedef {{name: string, properties: Record<string, string>}} Counted  name: as docs/analytics.md has it, without “assessment_” */
/** @typedef {{focus: boolean, events: string[]}} Wanted  focus: which stage a result names may be told */

/** An id of an instrument's, a language, a kind: short and plain, or not at all. @param {unknown} value */
const plain = (value) => (typeof value === "string" && /^[A-Za-z0-9_-]{1,64}$/.test(value) ? value : undefined);

/** What may be told of each. @type {Record<string, string[]>} */
const properties = {
    ready: ["language"], start: ["perspective"], progress: [], complete: ["id", "perspective", "language"],
    share: ["method"], contact: ["method"], error: ["reason"],
};

/** Which quarter has just been filled, if any. @param {any} detail */
function quarterOf({ answered, total }) {
    if (!Number.isInteger(answered) || !Number.isInteger(total) || answered < 1 || answered >= total) return undefined;
    const quarter = Math.floor((answered * 4) / total);
    return quarter > Math.floor(((answered - 1) * 4) / total) ? String(quarter * 25) : undefined;
}

/**
 * @param {any} detail of an “assessment” event @param {Wanted} wanted
 * @returns {Counted | undefined} undefined: this is not counted
 */
export function countedOf(detail, { focus, events }) {
    const name = plain(detail?.name);
    if (name === undefined || !Object.hasOwn(properties, name) || !events.includes(name)) return undefined;
    if (name === "complete" && plain(detail.id) === undefined) return undefined;
    const percent = name === "progress" ? quarterOf(detail) : undefined;
    if (name === "progress" && percent === undefined) return undefined;
    const told = name === "complete" && focus ? [...properties[name], "outcome", "focus"] : properties[name];
    const found = told.flatMap((key) => (plain(detail[key]) === undefined ? [] : [[key, String(detail[key])]]));
    return { name, properties: { ...Object.fromEntries(found), ...(percent && { percent }) } };
}

/** How many results a tab remembers. */
const remembered = 50;

/**
 * Each completion counts once, also over a reload.
 * @param {{read: (key: string) => string | null | undefined, write: (key: string, text: string) => unknown}} storage the tab's
 * @param {string} key
 */
export function completionsIn(storage, key) {
    /** Also where storage will not. @type {string[]} */
    let ids = (storage.read(key) ?? "").split(" ").filter((each) => plain(each));
    return {
        /** @param {Counted} event @returns {boolean} whether it is another one */
        isNew: ({ name, properties: { id } }) => name !== "complete" || !ids.includes(id),
        /** @param {Counted} event */
        note({ name, properties: { id } }) {
            if (name !== "complete") return;
            ids = [...ids, id].slice(-remembered);
            storage.write(key, ids.join(" "));
        },
    };
}
