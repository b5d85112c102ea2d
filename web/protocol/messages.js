// What a host page and a page in its frame say to each other: each message, and what it must be like to be believed. Both sides read
// by this (docs/embed.md describes it for hosts of their own). May use: nothing.

/** The version of what is written here. A message is `{ assessment: version, type, … }`. */
export const version = 1;

/** The oldest version that is still understood. */
const oldest = 1;

/** What this side can speak: from, to. @type {[number, number]} */
export const speaks = [oldest, version];

/** @typedef {(value: unknown) => boolean} Check */

/** No element and no document is larger, px. */
const largest = 100_000;

/** @param {number} length @returns {Check} */
const text = (length) => (value) => typeof value === "string" && value.length <= length;
/** @param {...string} words @returns {Check} */
const oneOf = (...words) => (value) => words.includes(/** @type {string} */ (value));
/** @param {RegExp} pattern @returns {Check} */
const like = (pattern) => (value) => typeof value === "string" && value.length <= 100 && pattern.test(value);
/** @param {Check} check @returns {Check} */
const orNull = (check) => (value) => value === null || check(value);
/** @type {Check} */
const pixels = (value) => Number.isInteger(value) && Number(value) >= 0 && Number(value) <= largest;
/** @type {Check} */
const versions = (value) => Array.isArray(value) && value.length === 2 && value.every((each) => Number.isInteger(each) && each > 0 && each < 1e6);

const id = like(/^[a-z0-9]+(-[a-z0-9]+)*$/), tag = like(/^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/);
const idOrNull = orNull(id);

/** @typedef {Record<string, string>} Campaign */

/** How many names a campaign has at most, and how long each and its value are. */
const campaignNames = 20, nameLength = 64, valueLength = 256;

/** @type {Check} */
function campaign(value) {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
    const pairs = Object.entries(value);
    return pairs.length <= campaignNames && pairs.every(([name, each]) => /^\w[\w.-]*$/.test(name) && name.length <= nameLength && text(valueLength)(each));
}

/** @typedef {Record<string, Check>} Shape  by field; a name that ends in “?” may be missing */

/** By name: no name is a part of every object, such as “constructor”. @param {Record<string, Shape>} shapes */
const named = (shapes) => new Map(Object.entries(shapes));

/** What happens in an assessment, and what is told of it. */
export const events = named({
    ready: { language: tag },
    start: { perspective: idOrNull },
    progress: { answered: pixels, total: pixels },
    complete: { id: like(/^[0-9a-f-]{32,36}$/), outcome: id, focus: idOrNull, perspective: idOrNull, language: tag },
    share: { method: oneOf("copy", "share", "picture", "print") },
    contact: { method: oneOf("link", "form") },
    error: { reason: oneOf("download", "webassembly", "content", "crash") },
});

/** What the page says to its host. */
export const fromPage = named({
    hello: { speaks: versions },
    height: { height: pixels },
    scroll: { top: pixels },
    escape: {},
    event: { event: (value) => eventOf(value) !== undefined },
});

/** What a host says to the page. */
export const fromHost = named({
    hello: {},
    options: { "contactHref?": text(2000), "campaign?": campaign },
    visible: { top: pixels, height: pixels },
});

/** What is as its shape says, and nothing else of it. @param {Shape} shape @param {Record<string, unknown>} value */
function fieldsOf(shape, value) {
    /** @type {Record<string, any>} */
    const fields = {};
    for (const [key, check] of Object.entries(shape)) {
        const name = key.replace("?", "");
        if (name !== key && value[name] === undefined) continue;
        if (!check(value[name])) return undefined;
        fields[name] = value[name];
    }
    return fields;
}

/** @param {unknown} value @returns {value is Record<string, unknown>} */
const isObject = (value) => typeof value === "object" && value !== null;

/** An event as the page tells it: `{name, …}`. @param {unknown} value @returns {{name: string, detail: Record<string, any>} | undefined} */
export function eventOf(value) {
    // What is no text is no name either, whatever it would be as one.
    const { name } = /** @type {any} */ (isObject(value) ? value : {}), shape = events.get(name);
    const detail = shape && fieldsOf(shape, /** @type {Record<string, unknown>} */ (value));
    return detail && { name, detail };
}

/**
 * A message if it is one of these and is as it must be, with what stands in its shape alone; else nothing.
 * @param {Map<string, Shape>} shapes @param {unknown} data what anybody may have sent
 * @returns {({type: string, assessment: number} & Record<string, any>) | undefined}
 */
export function readMessage(shapes, data) {
    if (!isObject(data) || !Number.isInteger(data.assessment)) return undefined;
    const type = /** @type {string} */ (data.type), shape = shapes.get(type), assessment = Number(data.assessment);
    // “hello” is how versions are found out, so it is the same in each.
    if (!shape || (type !== "hello" && (assessment < oldest || assessment > version))) return undefined;
    const fields = fieldsOf(shape, data);
    return fields && { ...fields, type, assessment };
}

/** The newest version that both can speak; none: 0. @param {[number, number]} others */
export function agreed([from, to]) {
    const common = Math.min(to, version);
    return common >= Math.max(from, oldest) ? common : 0;
}
