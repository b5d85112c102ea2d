// The privacy page: a static page without a script, made from the configuration. What it says is what the page does, as the same
// settings lead to both. One page holds every language; which one is seen is decided by the address's fragment, in its styles.
// May use: analytics, contact, element, kept, words, policy, integrity.
import { integrityOf } from "../integrity.js";
import { documentPolicy } from "../policy.js";
import { completeAnalytics } from "./analytics.js";
import { formEndpoint } from "./contact.js";
import { element as h } from "./element.js";
import { keptBy } from "./kept.js";
import { siteLanguage, siteWords } from "./words.js";

/** @typedef {import("./element.js").Content} Content */
/** @typedef {import("./element.js").Html} Html */
/** @typedef {import("../inputs/languages.js").Language} Language */
/** @typedef {import("./analytics.js").OwnText} OwnText */
/** @typedef {import("./site.js").Needs} Needs */
/** @typedef {{needs: Needs, store: string, contact: string, policy: string, code: string, say: (key: string, values?: Record<string, string>) => string, own: (text: OwnText) => Html, over: string}} Section  contact: where “talk to us” leads; policy: the site's own */

/** The page's name, beside index.html. */
export const privacyName = "privacy.html";

/** An owner's text in a language, or in the first that it has. @param {OwnText} text @param {string} code */
export const inLanguage = (text, code) => (typeof text === "string" ? text : text[code] ?? text[code.split("-")[0]] ?? Object.values(text)[0]);

/** @param {Content} text */
const p = (text) => h("p", {}, text);

/** @param {string} heading @param {...(Html | Html[])} parts */
const part = (heading, ...parts) => [h("h2", {}, heading), ...parts.flat()];

/** @param {Content[]} items */
const ul = (items) => h("ul", {}, items.map((each) => h("li", {}, each)));

/** @param {string} address */
const hostOf = (address) => {
    const { protocol, host, pathname } = new URL(address);
    return host === "" ? pathname : ["mailto:", "tel:"].includes(protocol) ? pathname : host;
};

/** @param {string} way an address of a page or a mail address */
const reach = (way) => h("a", { href: way.includes("://") ? way : `mailto:${way}` }, way);

/** For whom, and for how long. @param {Section} section @param {"analytics" | "form"} what */
function terms({ needs: { privacy = {} }, say, own }, what) {
    const recipient = privacy.recipient?.[what], retention = privacy.retention?.[what];
    return [
        ...(recipient ? [p([h("b", {}, `${say("privacy.for")}: `), own(recipient)])] : []),
        ...(retention ? [p([h("b", {}, `${say("privacy.retention")}: `), own(retention)])] : []),
    ];
}

/** @param {Section} section */
function short({ needs: { analytics, contact }, say }) {
    return part(say("privacy.short"), p(say("privacy.short.local")),
        ...(analytics ? [p(say("privacy.short.analytics"))] : []),
        ...(contact?.form ? [p(say("privacy.short.form", { send: say("form.send") }))] : []),
        ...(analytics || contact?.form ? [] : [p(say("privacy.short.nothing"))]));
}

/** @param {Section} section */
function who({ needs: { privacy = {} }, policy, say, own }) {
    if (!privacy.controller && !privacy.contact && !policy) return [];
    return part(say("privacy.who"),
        ...(privacy.controller ? [h("p", { class: "own" }, own(privacy.controller))] : []),
        ...(privacy.contact ? [p([`${say("privacy.who.contact")} `, reach(privacy.contact)])] : []),
        ...(policy ? [p(h("a", { href: policy }, say("privacy.who.policy")))] : []));
}

/** @param {Section} section */
function kept({ needs, store, say, over }) {
    const cell = (/** @type {string} */ name, /** @type {Content} */ text) => h(name, name === "th" ? { scope: "col" } : {}, text);
    const rows = keptBy(store, needs).map(({ key, what, long }) => h("tr", {},
        cell("td", say(`privacy.kept.${what}`)), cell("td", say(`privacy.kept.${long}`)), cell("td", h("code", { "data-kept": key, dir: "ltr" }, key))));
    return part(say("privacy.kept"), h("div", { class: "wide" }, h("table", {},
        h("thead", {}, h("tr", {}, ["what", "long", "name"].map((each) => cell("th", say(`privacy.kept.${each}`))))),
        h("tbody", {}, rows))), p(say("privacy.kept.note", { over })));
}

/** @param {Section} section */
function counted(section) {
    const { needs: { analytics }, say, own } = section;
    if (!analytics) return [];
    const { dataLayer, plausible, matomo, consent, focus, events } = completeAnalytics(analytics);
    const server = (/** @type {string} */ name, /** @type {string} */ address) =>
        h("span", { "data-sent": new URL(address).origin }, say("privacy.counted.server", { name, host: hostOf(address) }));
    return part(say("privacy.counted"),
        p([say(`privacy.counted.${consent}`), ...(typeof analytics.consent === "object" ? [" ", own(analytics.consent.notRequired)] : [])]),
        p(say("privacy.counted.events")),
        ul(events.map((each) => say(`privacy.event.${each}${each === "complete" && focus ? ".focus" : ""}`))),
        p(say("privacy.counted.never")),
        h("h3", {}, say("privacy.counted.where")),
        ul([
            ...(dataLayer ? [say("privacy.counted.dataLayer", { name: dataLayer.name })] : []),
            ...(plausible ? [server("Plausible", plausible.endpoint)] : []), ...(matomo ? [server("Matomo", matomo.endpoint)] : []),
        ]),
        ...terms(section, "analytics"));
}

/** @param {Section} section */
function form(section) {
    const { needs: { contact, campaign = [] }, say, own } = section, given = contact?.form;
    if (!given) return [];
    const address = formEndpoint(given);
    return part(say("privacy.form"),
        h("p", { "data-sent": new URL(address).origin }, say("privacy.form.when", { send: say("form.send"), host: hostOf(address) })),
        ul([
            ...given.fields.map(({ label }) => own(label)), say("privacy.form.consent", { version: given.consent.version }),
            ...(given.result ? [say("privacy.form.result")] : []), say("privacy.form.page"),
            ...(campaign.length > 0 ? [campaign.join(", ")] : []),
        ]),
        ...terms(section, "form"));
}

/** @param {Section} section */
function links({ needs: { campaign = [], contact: way }, contact, say }) {
    return [
        ...(contact && !way?.form && /^[a-z]+:/i.test(contact) ? part(say("privacy.link"), p(say("privacy.link.contact", { host: hostOf(contact) }))) : []),
        ...(campaign.length > 0 ? part(say("privacy.campaign"), p(say("privacy.campaign.text")), ul(campaign.map((each) => h("code", { dir: "ltr" }, each)))) : []),
    ];
}

/** Where “talk to us” leads when the form has not come. @param {Section} section @param {boolean} first */
function reachable({ needs: { contact, privacy = {} }, code, say, own }, first) {
    const given = contact?.form;
    if (!given) return [];
    return [h("h2", { id: first ? "contact" : `contact-${code}` }, say("privacy.contact")),
        ...(privacy.controller ? [h("p", { class: "own" }, own(privacy.controller))] : []),
        ...[given.mail ?? privacy.contact].filter((each) => each !== undefined).map((each) => p(reach(each)))];
}

/** @param {Language} language @param {boolean} first @param {Omit<Section, "code" | "say" | "own" | "over">} about */
function article({ code, direction, words, lazy }, first, about) {
    const site = siteWords(code), page = { ...JSON.parse(words), ...JSON.parse(lazy) };
    /** @type {Section} */
    const section = {
        ...about, code, over: page["result.again"],
        say: (key, values = {}) => Object.entries(values).reduce((text, [name, value]) => text.replaceAll(`{${name}}`, () => value), site[key]),
        own: (text) => h("span", { dir: "auto" }, inLanguage(text, code)),
    };
    const { say, needs: { privacy = {} } } = section;
    return h("article", { id: code, lang: siteLanguage(code), dir: siteLanguage(code) === "en" ? "ltr" : direction },
        h("h1", {}, say("privacy.title"), " ", h("small", {}, say("privacy.page", { app: page["app.name"] }))),
        short(section), who(section), kept(section), counted(section), form(section), links(section),
        part(say("privacy.server"), p(say("privacy.server.text"))), reachable(section, first),
        ...(privacy.updated ? [h("p", { class: "small" }, say("privacy.updated", { date: privacy.updated }))] : []),
        p(h("a", { href: "./" }, say("privacy.back"))));
}

/**
 * @param {Needs} needs
 * @param {{languages: Language[], store: string, contact: string, policy: string}} about
 * @returns {(css: {address: string, bytes: Uint8Array}) => string}
 */
export function privacyPage(needs, { languages, ...about }) {
    const [{ code, direction }] = languages, title = siteWords(code)["privacy.title"];
    const choice = languages.length < 2 ? [] : [h("nav", { "aria-label": siteWords(code)["privacy.languages"] },
        languages.map((each) => h("a", { href: `#${each.code}`, lang: each.code, hreflang: each.code, dir: each.direction }, each.name)))];
    return ({ address, bytes }) => `<!doctype html>\n${h("html", { lang: code, dir: direction },
        h("head", {}, h("meta", { charset: "utf-8" }), h("meta", { "http-equiv": "Content-Security-Policy", content: documentPolicy }),
            h("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }), h("meta", { name: "robots", content: "noindex" }),
            h("title", {}, title), h("link", { rel: "stylesheet", href: address, integrity: integrityOf(bytes) })),
        h("body", {}, choice, h("main", {}, languages.map((each, index) => article(each, index === 0, { needs, ...about }))))).text}\n`;
}
