// The part “privacy” of a configuration: what only the owner can say of what is sent. Everything else on the privacy page follows
// from the rest of the configuration (privacy-page.js). May use: checks, findings. Pure functions.
import { group, isMail, isText, linkTo, must, ownText } from "../inputs/checks.js";
import { isObject, pointerTo } from "../inputs/findings.js";

/**
 * @typedef {import("../inputs/findings.js").Finding} Finding
 * @typedef {import("./analytics.js").OwnText} OwnText
 * @typedef {object} Privacy
 * @property {OwnText} [controller] who answers for it: name and address
 * @property {string} [contact] a mail address, or the address of a page
 * @property {string} [policy] the site's own privacy policy
 * @property {{analytics?: OwnText, form?: OwnText}} [retention] for how long it is kept
 * @property {{analytics?: OwnText, form?: OwnText}} [recipient] for whom, where that is not the controller alone
 * @property {string} [updated] a date
 */

const link = linkTo(["https:", "http:"]);

const about = group({ analytics: ownText(600), form: ownText(600) });

const check = group({
    controller: ownText(500),
    contact: (value, at) => (isMail(value) || link(value, at).length === 0 ? [] : must("a mail address, or one that begins with https://", () => false)(value, at)),
    policy: link, retention: about, recipient: about,
    updated: must("a date such as “2026-11-27”", (value) => typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value))),
});

/**
 * @param {unknown} section
 * @param {{analytics?: unknown, contact?: unknown}} [others] other parts of the same configuration: what they send, this must answer for
 * @returns {Finding[]}
 */
export function privacyFindings(section, { analytics, contact } = {}) {
    const findings = section === undefined ? [] : check(section, ["privacy"]);
    const given = isObject(section) ? section : {}, retention = isObject(given.retention) ? given.retention : {};
    const sent = [...(isObject(analytics) ? ["analytics"] : []), ...(isObject(contact) && isObject(contact.form) ? ["form"] : [])];
    if (sent.length === 0 || (section !== undefined && !isObject(section))) return findings;
    const missing = (/** @type {string[]} */ at, /** @type {string} */ expected) => ({ pointer: pointerTo("privacy", ...at), is: "this is missing", expected });
    return [
        ...findings,
        ...(given.controller === undefined ? [missing(["controller"], "the name and address of who answers for what is sent")] : []),
        ...(given.contact === undefined ? [missing(["contact"], "a mail address or a page for questions about it")] : []),
        ...sent.filter((each) => retention[each] === undefined || (!isText(retention[each]) && !isObject(retention[each])))
            .map((each) => missing(["retention", each], each === "form" ? "how long you keep what people send" : "how long the counts are kept")),
    ];
}
