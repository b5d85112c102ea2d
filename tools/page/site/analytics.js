// The part “analytics” of a configuration: who counts visits, whose consent that needs, and which events are told
// (docs/analytics.md). May use: checks, findings. Pure functions.
import { endpoint, group, isText, list, must, oneOf, ownText, yesOrNo } from "../inputs/checks.js";
import { isObject, pointerTo } from "../inputs/findings.js";

/**
 * @typedef {import("../inputs/findings.js").Finding} Finding
 * @typedef {import("../inputs/checks.js").Check} Check
 * @typedef {string | Record<string, string>} OwnText in one language for all, or in each
 * @typedef {"call" | "prompt" | {notRequired: OwnText}} Consent
 * @typedef {object} Analytics
 * @property {true | {name: string}} [dataLayer]
 * @property {{domain: string, endpoint?: string}} [plausible]
 * @property {{endpoint: string, siteId: number}} [matomo]
 * @property {Consent} [consent]
 * @property {boolean} [focus]
 * @property {string[]} [events]
 */

/** What can be told: the names of docs/analytics.md, without “assessment_”. */
export const eventNames = ["ready", "start", "progress", "complete", "share", "contact", "error"];

/** Who can count. */
export const adapters = /** @type {const} */ (["dataLayer", "plausible", "matomo"]);

/** Where Plausible itself takes events. */
const plausibleEndpoint = "https://plausible.io/api/event";

/** @type {Check} */
const dataLayer = (value, at) => (value === true ? [] : isObject(value)
    ? group({ name: must("the name of a global list, such as “dataLayer”", (name) => typeof name === "string" && /^[A-Za-z_]\w{0,40}$/.test(name)) }, ["name"])(value, at)
    : must("true, or an object with name", () => false)(value, at));

/** @type {Check} */
const consent = (value, at) => (isObject(value) ? group({ notRequired: ownText(600) }, ["notRequired"])(value, at)
    : must("“prompt” (the page asks), “call” (your site asks, and calls assessmentConsent), or {\"notRequired\": \"why not\"}", (given) => given === "call" || given === "prompt")(value, at));

const check = group({
    dataLayer,
    plausible: group({
        domain: must("the site's name at Plausible, such as “example.com”", (value) => typeof value === "string" && /^[a-z0-9.-]{1,253}(\/[\w./-]*)?$/i.test(value)), endpoint,
    }, ["domain"]),
    matomo: group({
        endpoint: (value, at) => [...endpoint(value, at), ...(isText(value) && endpoint(value, at).length === 0
            ? must("an address that ends in matomo.php or piwik.php", () => /\/(matomo|piwik)\.php$/.test(String(value)))(value, at) : [])],
        siteId: must("the site's number at Matomo, from 1 on", (value) => Number.isInteger(value) && value > 0),
    }, ["endpoint", "siteId"]),
    consent, focus: yesOrNo,
    events: list(`a list of ${eventNames.join(", ")}`, oneOf(eventNames), { most: eventNames.length }),
});

/** @param {unknown} section @returns {Finding[]} */
export function analyticsFindings(section) {
    const findings = check(section, ["analytics"]);
    if (!isObject(section) || adapters.some((each) => Object.hasOwn(section, each))) return findings;
    return [...findings, { pointer: pointerTo("analytics"), is: "nobody is told anything", expected: `one of ${adapters.join(", ")}` }];
}

/** Every setting that was left out, said. @param {Analytics} given without findings */
export function completeAnalytics({ dataLayer: layer, plausible, matomo, consent: by = "call", focus = false, events = eventNames }) {
    return {
        ...(layer && { dataLayer: { name: layer === true ? "dataLayer" : layer.name } }),
        ...(plausible && { plausible: { domain: plausible.domain, endpoint: plausible.endpoint ?? plausibleEndpoint } }),
        ...(matomo && { matomo }),
        consent: /** @type {"call" | "prompt" | "none"} */ (typeof by === "string" ? by : "none"), focus, events,
    };
}

/** Where events are sent. @param {Analytics} [given] @returns {string[]} */
export function analyticsEndpoints(given) {
    if (!given) return [];
    const { plausible, matomo } = completeAnalytics(given);
    return [plausible?.endpoint, matomo?.endpoint].filter((each) => each !== undefined);
}
