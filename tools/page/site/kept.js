// What the page keeps on a visitor's device, by the keys that it keeps it under. The privacy page prints this list, and
// tests/e2e/site/truth.test.js holds whole visits against it. Depends on nothing.

/** @typedef {{key: string, what: string, long: "stays" | "tab"}} Kept  what, long: the ends of keys of words; key: “…” at its end stands for any end */

/** @param {string} store where a visit is kept @param {import("./site.js").Needs} needs @returns {Kept[]} */
export const keptBy = (store, { analytics, contact, history }) => [
    { key: store, what: "visit", long: "stays" },
    { key: `${store}/early`, what: "early", long: "stays" },
    { key: `${store}/aside`, what: "aside", long: "stays" },
    ...(history === false ? [] : [
        { key: `${store}/results`, what: "results", long: /** @type {const} */ ("stays") },
        { key: `${store}/results/aside`, what: "results.aside", long: /** @type {const} */ ("stays") },
    ]),
    { key: "upstream/language", what: "language", long: "stays" },
    { key: `${store}/text/…`, what: "text", long: "tab" },
    { key: "workbox-precache-…", what: "offline", long: "stays" },
    ...(analytics?.consent === "prompt" ? [{ key: `${store}/consent`, what: "consent", long: /** @type {const} */ ("stays") }] : []),
    ...(analytics ? [{ key: `${store}/counted`, what: "counted", long: /** @type {const} */ ("tab") }] : []),
    ...(contact?.form ? [{ key: `${store}/text/contact-form`, what: "form", long: /** @type {const} */ ("tab") }] : []),
];
