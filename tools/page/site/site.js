// What an owner's configuration adds to the page: where it may send something, the site script's settings and words, the privacy page,
// and promises that are true. Without a configuration nothing of it is there.
// May use: analytics, contact, privacy-page, words, themes' types.
import { analyticsEndpoints, completeAnalytics } from "./analytics.js";
import { formEndpoint } from "./contact.js";
import { privacyName, privacyPage } from "./privacy-page.js";
import { ownPromises, sentWords, truthful } from "./words.js";

/**
 * The parts of a configuration that this is about, without findings.
 * @typedef {object} Needs
 * @property {import("./contact.js").Contact} [contact]
 * @property {import("./analytics.js").Analytics} [analytics]
 * @property {string[]} [campaign]
 * @property {boolean} [history] false: visitors may not keep results on their device
 * @property {import("./privacy.js").Privacy} [privacy]
 * @property {import("./kiosk.js").Kiosk} [kiosk] handed through: the kiosk's own script reads it
 *
 * @typedef {import("../inputs/languages.js").Language} Language
 * @typedef {import("../theme/themes.js").Theme} Theme
 * @typedef {object} Site
 * @property {string} marks what `<html data-site>` says; empty where the page needs no script for it
 * @property {string[]} origins where the page may send something
 * @property {Map<string, Buffer>} files that are fetched when they are needed, but for the bundles
 * @property {Language[]} languages with promises that are true
 * @property {string[]} notes what the owner should look at
 * @property {Theme} theme with the addresses of its contact and of the privacy page
 * @property {ReturnType<typeof privacyPage>} privacy the page, once the address of its styles is known
 */

/** Where “talk to us” leads while the form is not there: a page that says how to reach the owner. */
const formAddress = `./${privacyName}#contact`;

/** @param {Needs} needs */
const marksOf = ({ analytics, contact, campaign = [] }) =>
    [...(analytics ? ["analytics"] : []), ...(contact?.form ? ["form"] : []), ...(campaign.length > 0 ? ["campaign"] : [])].join(" ");

/** What the site script is told. @param {Needs} needs @param {string} [address] the page's public one */
function settingsOf({ analytics, contact, campaign = [] }, address) {
    const form = contact?.form;
    return {
        ...(address && { address }), campaign, privacy: `./${privacyName}`,
        ...(analytics && { analytics: completeAnalytics(analytics) }),
        ...(form && { form: {
            service: form.service, endpoint: formEndpoint(form), fields: form.fields, consent: { required: true, ...form.consent },
            ...(form.accessKey && { accessKey: form.accessKey }), ...(form.mail && { mail: form.mail }),
            result: typeof form.result === "object" ? form.result.field : form.result ? "result" : "",
        } }),
    };
}

/** @param {Theme} theme @param {Record<string, string>} changed @returns {Theme} */
function withLinks(theme, changed) {
    const sent = JSON.parse(theme.sent), links = { ...theme.values.links, ...changed };
    return { ...theme, sent: JSON.stringify({ ...sent, links }), values: { ...theme.values, links } };
}

/** @param {string[]} keys of sentences that the owner says otherwise than the page would */
const notesOn = (keys) => (keys.length === 0 ? []
    : [`${keys.join(", ")}: your instrument says this in its own words. The page counts visits or has a form, so see that they promise nothing else.`]);

/**
 * @param {Needs} needs
 * @param {{languages: Language[], theme: Theme, store: string, address?: string}} page
 * @returns {Site}
 */
export function siteOf(needs, { languages: given, theme: before, store, address }) {
    const { contact, analytics, privacy } = needs, links = before.values.links ?? {}, marks = marksOf(needs);
    const way = contact?.form ? formAddress : contact?.href ?? links.contact ?? "";
    const languages = given.map((each) => truthful(each, needs));
    const theme = withLinks(before, { ...(way && { contact: way }), privacy: `./${privacyName}` });
    const endpoints = [...analyticsEndpoints(analytics), ...(contact?.form ? [formEndpoint(contact.form)] : [])];
    /** @type {Map<string, Buffer>} */
    const files = new Map();
    if (marks) files.set("site.json", Buffer.from(JSON.stringify(settingsOf(needs, address))));
    if (contact?.form || analytics?.consent === "prompt") {
        for (const { code } of languages) files.set(`words-site.${code}.json`, Buffer.from(JSON.stringify(sentWords(code))));
    }
    const policy = privacy?.policy ?? (links.privacy && links.privacy !== "" ? links.privacy : "");
    return {
        marks, files, languages, theme,
        notes: notesOn([...new Set(given.flatMap((language) => ownPromises(language, needs)))]),
        origins: [...new Set(endpoints.map((each) => new URL(each).origin))].sort(),
        privacy: privacyPage(needs, { languages, store, contact: way, policy }),
    };
}
