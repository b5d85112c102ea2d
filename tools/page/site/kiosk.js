// The part “kiosk” of a configuration: how long a stand waits for a visitor who has gone, what it keeps, the organiser's PIN, and
// whom a visitor may leave an address for (docs/leads.md). May use: checks, contact (consent), findings, and the checks of web/kiosk. Pure functions.
import { group, list, must, oneOf } from "../inputs/checks.js";
import { isObject, pointerTo, say } from "../inputs/findings.js";
import { keyProblem } from "../../../web/kiosk/leads/public-key.js";
import { pinProblem } from "../../../web/kiosk/records/pin.js";
import { consentParts } from "./contact.js";

/**
 * @typedef {import("../inputs/findings.js").Finding} Finding
 * @typedef {import("../inputs/checks.js").Check} Check
 * @typedef {"name" | "email" | "company"} LeadField
 * @typedef {object} Leads
 * @property {string} key the organiser's public key, in base64url
 * @property {{text: import("./analytics.js").OwnText, version: string, required?: boolean}} consent required: nothing is kept without it; so it is unless it says false
 * @property {LeadField[]} [required] what a visitor has to fill in; the e-mail address unless it says otherwise
 * @typedef {object} Kiosk
 * @property {number} [idle] seconds
 * @property {number} [countdown] seconds
 * @property {"summaries" | "answers" | "none"} [records]
 * @property {import("../../../web/kiosk/records/pin.js").PinSection} [pin]
 * @property {Leads} [leads]
 */

/** What the form asks for. @type {LeadField[]} */
export const leadFields = ["name", "email", "company"];

/** @param {number} least @param {number} most */
const seconds = (least, most) => must(`a number of seconds, from ${least} to ${most}`, (value) => Number.isFinite(value) && value >= least && value <= most);

/** @type {Check} */
const pin = (value, at) => {
    const expected = "what “upstream-assessment kiosk pin” prints";
    if (!isObject(value)) return [{ pointer: pointerTo(...at), is: `this is ${say(value)}`, expected }];
    const known = group({ salt: () => [], iterations: () => [], hash: () => [] })(value, at), problem = pinProblem(/** @type {any} */ (value));
    return problem === null ? known : [...known, { pointer: pointerTo(...at), is: problem, expected }];
};

/** Not shown: somebody may have put a private key here. @type {Check} */
const key = (value, at) => {
    const problem = keyProblem(value);
    return problem === null ? [] : [{ pointer: pointerTo(...at), is: problem, expected: "the public key that “upstream-assessment leads keys” prints" }];
};

/** @type {Check} */
const required = (value, at) => {
    const findings = list(`a list of 1 to ${leadFields.length} of ${leadFields.join(", ")}`, oneOf(leadFields), { most: leadFields.length })(value, at);
    if (!Array.isArray(value)) return findings;
    const again = value.flatMap((each, index) => (value.indexOf(each) < index ? [index] : []));
    return [...findings, ...again.map((index) => ({ pointer: pointerTo(...at, index), is: `${say(value[index])} is there twice`, expected: "each of them once" }))];
};

const check = group({
    idle: seconds(15, 3600), countdown: seconds(20, 600), records: oneOf(["summaries", "answers", "none"]), pin,
    leads: group({ key, consent: group(consentParts, ["text", "version"]), required }, ["key", "consent"]),
});

/** @param {unknown} section @returns {Finding[]} */
export const kioskFindings = (section) => check(section, ["kiosk"]);
