// Small checks that the checkers of an owner's files are put together from: a text, an address, one of a few, an object of which
// every key is known. Each says where, what is wrong, and what would be right. May use: findings. Pure functions.
import { isObject, pointerTo, say, unknownKeys } from "./findings.js";

/**
 * @typedef {import("./findings.js").Finding} Finding
 * @typedef {(value: unknown, at: string[]) => Finding[]} Check what is wrong with the value that these keys lead to
 */

/** @param {string} expected @param {(value: any) => boolean} good @returns {Check} */
export const must = (expected, good) => (value, at) => (good(value) ? [] : [{ pointer: pointerTo(...at), is: `this is ${say(value)}`, expected }]);

/** @param {unknown} value */
export const isText = (value) => typeof value === "string" && value.trim() !== "";

/** @param {string[]} known */
export const oneOf = (known) => must(known.map((each) => `“${each}”`).join(" or "), (value) => known.includes(value));

export const yesOrNo = must("true or false", (value) => typeof value === "boolean");

/**
 * An object of which every key is known.
 * @param {Record<string, Check>} parts @param {string[]} [required]
 * @returns {Check}
 */
export const group = (parts, required = []) => (value, at) => {
    if (!isObject(value)) return [{ pointer: pointerTo(...at), is: `this is ${say(value)}`, expected: `an object with ${Object.keys(parts).slice(0, 3).join(", ")} …` }];
    const checked = Object.entries(parts).filter(([key]) => Object.hasOwn(value, key) || required.includes(key));
    return [
        ...unknownKeys(value, Object.keys(parts), at),
        ...checked.flatMap(([key, check]) => check(Object.hasOwn(value, key) ? value[key] : undefined, [...at, key])),
    ];
};

/** @param {string} expected @param {Check} each @param {{least?: number, most: number}} size @returns {Check} */
export const list = (expected, each, { least = 1, most }) => (value, at) => {
    const many = Array.isArray(value) ? value.length : -1;
    if (!Array.isArray(value) || many < least || many > most) {
        return [{ pointer: pointerTo(...at), is: many < 0 ? `this is ${say(value)}` : `this has ${many} entries`, expected }];
    }
    return value.flatMap((one, index) => each(one, [...at, String(index)]));
};

/** A language tag. @param {string} code */
export const isLanguageTag = (code) => /^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i.test(code);

/**
 * A text of the owner's: one for every language, or one for each. It is shown as text wherever it stands, whatever is in it.
 * @param {number} most characters @returns {Check}
 */
export const ownText = (most) => (value, at) => {
    const good = (/** @type {unknown} */ each) => isText(each) && String(each).length <= most;
    const expected = `a text of at most ${most} characters, or an object with one for each language, such as {"en": "…", "de": "…"}`;
    if (!isObject(value)) return good(value) ? [] : [{ pointer: pointerTo(...at), is: typeof value === "string" && isText(value) ? `this has ${value.length} characters` : `this is ${say(value)}`, expected }];
    if (Object.keys(value).length === 0) return [{ pointer: pointerTo(...at), is: "this has no language", expected }];
    return Object.entries(value).flatMap(([code, text]) => (isLanguageTag(code) && good(text) ? []
        : [{ pointer: pointerTo(...at, code), is: isLanguageTag(code) ? `this is ${say(text)}` : "this is no language", expected: isLanguageTag(code) ? `a text of at most ${most} characters` : "a language such as “de”" }]));
};

/** @param {string} value @returns {URL | null} */
function parsed(value) {
    try {
        return new URL(value);
    } catch {
        return null;
    }
}

/** On this machine a browser trusts plain http too; tests and previews need it. */
const loopback = ["127.0.0.1", "localhost"];

/** An address that the page may send something to: its origin goes into the page's policy, so a host holds what hosts hold. @param {unknown} value */
export function isEndpoint(value) {
    if (typeof value !== "string" || value.length > 500 || /[\p{Cc}\s"'<>\\;,#]/u.test(value)) return false;
    const address = parsed(value);
    if (!address || address.username || address.password || !/^[a-z0-9-]+(\.[a-z0-9-]+)*$/.test(address.hostname)) return false;
    return address.protocol === "https:" || (address.protocol === "http:" && loopback.includes(address.hostname));
}

export const endpoint = must("an address that begins with https://, without # and without a name or password", isEndpoint);

/** Where a link may lead; an address that begins with one of these runs nothing. @param {string[]} protocols */
export const linkTo = (protocols) => must(`an address that begins with ${protocols.map((each) => (each === "https:" ? "https://" : each)).join(" or ")}`, (value) =>
    typeof value === "string" && value.length <= 500 && !/[\p{Cc}\s"<>\\]/u.test(value) && protocols.includes(parsed(value)?.protocol ?? ""));

/** @param {unknown} value */
export const isMail = (value) => typeof value === "string" && value.length <= 254 && /^[^\s@"<>\\?&#%:,;]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(value);

export const mail = must("a mail address such as “hello@example.com”", isMail);
