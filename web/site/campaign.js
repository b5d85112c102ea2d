// Parameters of a campaign, of which an owner has named some: from the page's own address or, in a frame, from the element, to the
// contact. May use: nothing.

/** Short, and nothing that could be more than a word: no address, no mark-up. @param {unknown} value @returns {value is string} */
const isPlain = (value) => typeof value === "string" && /^[\p{L}\p{N} _.~+|-]{1,100}$/u.test(value);

/** Those that were named, of whatever there is. @param {Iterable<[string, unknown]>} found @param {string[]} allowed @returns {Record<string, string>} */
export function chosen(found, allowed) {
    /** @type {Record<string, string>} */
    const out = {};
    for (const [name, value] of found) if (allowed.includes(name) && !Object.hasOwn(out, name) && isPlain(value)) out[name] = value;
    return out;
}

/** An address with these parameters. Those that it has already are the owner's, and stay. @param {string} href @param {Record<string, string>} values */
export function withCampaign(href, values) {
    const missing = (/** @type {URL} */ address) => Object.entries(values).filter(([name]) => !address.searchParams.has(name));
    let address;
    try {
        address = new URL(href);
    } catch {
        return href;
    }
    if (!["https:", "http:"].includes(address.protocol)) return href;
    const more = missing(address);
    if (more.length === 0) return href;
    for (const [name, value] of more) address.searchParams.set(name, value);
    return address.href;
}

/** What came with this visit. */
export class Campaign {
    #allowed;
    /** @type {Record<string, string>} */
    values;

    /** @param {string[]} allowed @param {string} search the page's own query */
    constructor(allowed, search) {
        this.#allowed = allowed;
        this.values = chosen(new URLSearchParams(search), allowed);
    }

    /** What the host's element says counts for more: somebody has written it there. @param {unknown} said */
    take(said) {
        if (typeof said === "object" && said !== null) this.values = { ...this.values, ...chosen(Object.entries(said), this.#allowed) };
    }
}
