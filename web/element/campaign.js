// What is told to the assessment of how a visitor came. May use: nothing.

/** Of the host's own address, these and no others. */
const known = ["utm_source", "utm_medium", "utm_campaign", "utm_term", "utm_content", "utm_id"];

/**
 * What the attribute names, and what the host's address has of the usual names; what is fixed counts more. Without the attribute nothing is told.
 * @param {string | null} attribute as a query: “utm_source=blog&utm_medium=article” @param {string} search of the host's address
 * @returns {Record<string, string> | undefined}
 */
export function campaignOf(attribute, search) {
    if (attribute === null) return undefined;
    const came = [...new URLSearchParams(search)].filter(([name]) => known.includes(name));
    const pairs = [...came, ...new URLSearchParams(attribute)].map(([name, value]) => [name, value.slice(0, 256)]);
    return Object.fromEntries(pairs);
}
