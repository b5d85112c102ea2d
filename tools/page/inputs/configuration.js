// An owner's configuration, assessment.json: which instrument, norms and theme a page is made of, where it will stand, who may show
// it in a frame, whom a visitor can talk to, what is counted, and how a kiosk behaves. Reads the file; says everything that is
// wrong with it at once.
// May use: findings, themes (reading), hosting/write (who may frame), the checkers of tools/page/site.
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { problemOfFrames } from "../hosting/write.js";
import { readObject } from "../theme/themes.js";
import { analyticsFindings } from "../site/analytics.js";
import { campaignFindings } from "../site/campaign.js";
import { contactFindings } from "../site/contact.js";
import { kioskFindings } from "../site/kiosk.js";
import { privacyFindings } from "../site/privacy.js";
import { isObject, pointerTo, say, unknownKeys } from "./findings.js";

/** @typedef {import("./findings.js").Finding} Finding */

/**
 * @typedef {object} Configuration
 * @property {string} instrument a path
 * @property {string} [theme] a path
 * @property {string} [norms] a path
 * @property {string} [site] the page's public address, with “/” at its end
 * @property {string} [frames] who may show the page in a frame, as frame-ancestors says it
 * @property {string} [contact] where “talk to us” leads, unless to a form
 * @property {import("../site/site.js").Needs} needs contact, counting, campaign, kept results, privacy and kiosk, as the file says them
 */

/** The file's name in an owner's folder. */
export const configurationName = "assessment.json";

/** The version that this build reads. */
export const currentVersion = 1;

/** What brings a file of the version before (its index) up by one. Each changes the values and says what it did. @type {((values: Record<string, unknown>) => string)[]} */
const steps = [
    (values) => {
        values.version = 1;
        return "it says its version now, so that later builds know how to read it";
    },
];

/**
 * A configuration as the current version says it, and what had to be changed for that.
 * @param {Record<string, unknown>} values not changed @returns {{values: Record<string, unknown>, changes: string[]}}
 */
export function broughtUp(values) {
    const version = values.version ?? 0;
    if (!Number.isInteger(version) || Number(version) < 0 || Number(version) > currentVersion) return { values, changes: [] };
    const now = { version: currentVersion, ...structuredClone(values) };
    return { values: now, changes: steps.slice(Number(version)).map((step) => step(now)) };
}

/** @param {unknown} value @param {string} key @param {string} example @returns {Finding[]} */
const pathFindings = (value, key, example) => (typeof value === "string" && value !== "" ? []
    : [{ pointer: pointerTo(key), is: say(value), expected: `the path of a file, such as “${example}”` }]);

/** An address that a browser may be sent to; anything else is null. @param {unknown} value @param {string[]} schemes */
function addressOf(value, schemes) {
    if (typeof value !== "string" || !URL.canParse(value)) return null;
    const address = new URL(value);
    return schemes.includes(address.protocol) && !address.username && !address.password ? address : null;
}

/** @param {unknown} value @returns {Finding[]} */
function siteFindings(value) {
    const address = addressOf(value, ["https:", "http:"]);
    if (address && !address.search && !address.hash && String(value) === address.href && address.pathname.endsWith("/")) return [];
    return [{ pointer: "/site", is: say(value), expected: "the page's public address, from https:// to a “/” at its end, without ? or #" }];
}

/** @param {unknown} value @returns {Finding[]} */
function frameFindings(value) {
    const expected = "a list of sites, such as [\"https://www.example.com\"], or [\"'none'\"]";
    if (!Array.isArray(value) || value.length === 0) return [{ pointer: "/frameAncestors", is: say(value), expected }];
    const wrong = value.findIndex((each) => typeof each !== "string" || /\s/.test(each) || (problemOfFrames(each) !== null));
    if (wrong >= 0) return [{ pointer: pointerTo("frameAncestors", wrong), is: say(value[wrong]), expected: "a site, such as “https://www.example.com” or “https://*.example.com”" }];
    return problemOfFrames(value.join(" ")) === null ? [] : [{ pointer: "/frameAncestors", is: "'none' beside others", expected }];
}

/** The parts of a configuration that need not be there, each with what finds its mistakes. @type {Record<string, (value: unknown) => Finding[]>} */
const parts = {
    theme: (value) => pathFindings(value, "theme", "theme.json"),
    norms: (value) => pathFindings(value, "norms", "norms.json"),
    site: siteFindings,
    frameAncestors: frameFindings,
    contact: contactFindings,
    analytics: analyticsFindings,
    campaign: campaignFindings,
    history: (value) => (typeof value === "boolean" ? [] : [{ pointer: "/history", is: say(value), expected: "true or false: whether visitors may keep results on their device" }]),
    kiosk: kioskFindings,
};

/** @param {Record<string, unknown>} values of the current version @returns {Finding[]} */
export function configurationFindings(values) {
    if (values.version !== currentVersion) {
        const newer = Number.isInteger(values.version) && Number(values.version) > currentVersion;
        return [{ pointer: "/version", is: newer ? `${values.version}, which is newer than this program` : say(values.version), expected: String(currentVersion) }];
    }
    return [
        ...unknownKeys(values, ["$schema", "version", "instrument", ...Object.keys(parts), "privacy"]),
        ...pathFindings(values.instrument, "instrument", "instrument.en.json"),
        ...Object.entries(parts).flatMap(([key, find]) => (values[key] === undefined ? [] : find(values[key]))),
        // What is sent needs somebody who answers for it, also where nothing is said of that.
        ...privacyFindings(values.privacy, values),
    ];
}

/**
 * @param {string} path
 * @returns {{values: Configuration, changes: string[]} | {findings: Finding[], named?: {instrument?: string, theme?: string, norms?: string}}} values: with
 *   whole paths; changes: what a file of an older version would have to say otherwise; findings: what is wrong with it; named: the
 *   files that it names all the same, to be looked at too
 */
export function readConfiguration(path) {
    const read = readObject(path);
    if ("findings" in read) return read;
    if (!isObject(read.values)) return { findings: [{ pointer: "", is: say(read.values), expected: "an object" }] };
    const { values, changes } = broughtUp(read.values);
    const findings = configurationFindings(values);
    const { instrument, theme, norms, site, frameAncestors, contact, analytics, campaign, history, privacy, kiosk } = /** @type {any} */ (values);
    const whole = (/** @type {string} */ name) => resolve(dirname(path), name);
    if (findings.length > 0) {
        const named = (/** @type {unknown} */ name) => (typeof name === "string" && name !== "" ? whole(name) : undefined);
        return { findings, named: { instrument: named(instrument), theme: named(theme), norms: named(norms) } };
    }
    return {
        values: {
            instrument: whole(instrument), ...(theme && { theme: whole(theme) }), ...(norms && { norms: whole(norms) }), ...(site && { site }),
            ...(frameAncestors && { frames: frameAncestors.join(" ") }), ...(contact?.href && { contact: contact.href }),
            needs: { ...(contact && { contact }), ...(analytics && { analytics }), ...(campaign && { campaign }), ...(history === false && { history }), ...(privacy && { privacy }), ...(kiosk && { kiosk }) },
        },
        changes,
    };
}

/** Writes a configuration as the current version says it. @param {string} path of one without findings */
export function bringUp(path) {
    writeFileSync(path, `${JSON.stringify(broughtUp(JSON.parse(readFileSync(path, "utf8"))).values, null, 2)}\n`);
}
