// Every mistake in an owner's analytics, contact, campaign and privacy is named: where, what is wrong, what would be right. And
// nothing hostile gets through: no script address, no plain http, nothing that could end a header or a policy.
import assert from "node:assert/strict";
import { test } from "node:test";
import { analyticsEndpoints, analyticsFindings, completeAnalytics } from "../../../../tools/page/site/analytics.js";
import { campaignFindings } from "../../../../tools/page/site/campaign.js";
import { contactFindings, formEndpoint } from "../../../../tools/page/site/contact.js";
import { privacyFindings } from "../../../../tools/page/site/privacy.js";

/** @param {{pointer: string}[]} findings */
const places = (findings) => findings.map(({ pointer }) => pointer);

const consent = { text: { en: "You may call me.", de: "Ihr dürft mich anrufen." }, version: "2026-11" };
const fields = [
    { name: "email", type: "email", label: { en: "E-mail", de: "E-Mail" }, required: true },
    { name: "size", type: "select", label: "Team", options: [{ value: "s", label: "up to 5" }] },
];
/** @param {object} [more] @returns {any} */
const form = (more) => ({ service: "json", endpoint: "https://example.com/in", fields, consent, ...more });

test("good parts have no findings", () => {
    assert.deepEqual(analyticsFindings({ dataLayer: true, consent: "call" }), []);
    assert.deepEqual(analyticsFindings({
        plausible: { domain: "example.com", endpoint: "http://127.0.0.1:8000/api/event" }, matomo: { endpoint: "https://m.example.com/matomo.php", siteId: 3 },
        consent: { notRequired: { en: "Nobody is recognised." } }, focus: true, events: ["start", "complete"],
    }), []);
    assert.deepEqual(contactFindings({ href: "https://example.com/talk?utm_source=check" }), []);
    assert.deepEqual(contactFindings({ form: form({ result: true, mail: "hello@example.com" }) }), []);
    assert.deepEqual(contactFindings({ form: { service: "hubspot", portal: "123", form: "319478e5-e5fd-4d39-9d13-fc1f90bf46da", fields, consent } }), []);
    assert.deepEqual(campaignFindings(["utm_source", "utm_medium"]), []);
    assert.deepEqual(privacyFindings({ controller: "Example GmbH", contact: "privacy@example.com", retention: { analytics: "25 months", form: { en: "a year" } }, updated: "2026-11-27" },
        { analytics: { dataLayer: true }, contact: { form: form() } }), []);
    assert.deepEqual(privacyFindings(undefined, { contact: { href: "https://example.com" } }), []);
});

test("mistakes are said with their place and with what would be right, all at once", () => {
    assert.deepEqual(analyticsFindings({ plausibel: {}, focus: "yes" }), [
        { pointer: "/analytics/plausibel", is: "nothing is called so", expected: "“plausible”" },
        { pointer: "/analytics/focus", is: "this is “yes”", expected: "true or false" },
        { pointer: "/analytics", is: "nobody is told anything", expected: "one of dataLayer, plausible, matomo" },
    ]);
    assert.deepEqual(places(analyticsFindings({ plausible: {}, matomo: { endpoint: "https://m.example.com/", siteId: "3" }, dataLayer: { name: "a b" }, events: ["finish"], consent: "yes" })),
        ["/analytics/dataLayer/name", "/analytics/plausible/domain", "/analytics/matomo/endpoint", "/analytics/matomo/siteId", "/analytics/consent", "/analytics/events/0"]);
    assert.deepEqual(analyticsFindings("plausible")[0], { pointer: "/analytics", is: "this is “plausible”", expected: "an object with dataLayer, plausible, matomo …" });
    assert.deepEqual(places(contactFindings({})), ["/contact"]);
    assert.deepEqual(places(contactFindings({ href: "https://example.com", form: form() })), ["/contact"]);
    assert.deepEqual(places(contactFindings({ form: { service: "hubspot" } })),
        ["/contact/form/portal", "/contact/form/form", "/contact/form/fields", "/contact/form/consent"]);
    assert.deepEqual(places(contactFindings({ form: form({ fields: [...fields, fields[0], { name: "x", type: "select", label: "x" }, { name: "y", type: "text", label: "y", options: [] }] }) })),
        ["/contact/form/fields/3/options", "/contact/form/fields/4/options", "/contact/form/fields/4/options", "/contact/form/fields/2/name"]);
    assert.deepEqual(places(campaignFindings(["utm_source", "utm_source", "lang", "a b"])), ["/campaign/2", "/campaign/3", "/campaign/1"]);
    assert.deepEqual(places(campaignFindings("utm_source")), ["/campaign"]);
});

test("what is sent needs somebody who answers for it, and says how long it is kept", () => {
    assert.deepEqual(places(privacyFindings(undefined, { analytics: {}, contact: { form: {} } })),
        ["/privacy/controller", "/privacy/contact", "/privacy/retention/analytics", "/privacy/retention/form"]);
    assert.deepEqual(places(privacyFindings({ updated: "yesterday", contact: "nobody", policy: "ftp://x" })), ["/privacy/contact", "/privacy/policy", "/privacy/updated"]);
});

const hostileAddresses = [
    "javascript:alert(1)", "data:text/html,x", "http://example.com/in", "https://user:pass@example.com/", "https://a;script-src x/",
    "https://a'b.com/", "https://example.com/#x", "https://a b.com", "//example.com", "https://example.com/\nx", "https://*.example.com/", "blob:https://example.com/x", 7, null,
];

test("hostile addresses are refused as endpoints, each with a clear message", () => {
    for (const address of hostileAddresses) {
        for (const findings of [
            analyticsFindings({ plausible: { domain: "example.com", endpoint: address } }), contactFindings({ form: form({ endpoint: address }) }),
            analyticsFindings({ matomo: { endpoint: typeof address === "string" ? `${address}/matomo.php` : address, siteId: 1 } }),
        ]) {
            assert.equal(findings.length, 1, String(address));
            assert.match(findings[0].expected, /begins with https:\/\//, String(address));
        }
    }
    for (const href of ["javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\nscript:alert(1)", "data:text/html,x", "vbscript:x", "//example.com", "https://e.com/\"onclick=x"]) {
        assert.deepEqual(places(contactFindings({ href })), ["/contact/href"], href);
        assert.deepEqual(places(privacyFindings({ policy: href })), ["/privacy/policy"], href);
        assert.deepEqual(places(privacyFindings({ contact: href })), ["/privacy/contact"], href);
    }
    for (const mail of ["a@b.com?bcc=x@y.com", "a@b.com,c@d.com", "<a@b.com>", "a b@c.com", "nobody"]) {
        assert.deepEqual(places(contactFindings({ form: form({ mail }) })), ["/contact/form/mail"], mail);
    }
});

test("names that mean something else are refused", () => {
    for (const name of ["__proto__", "access_key", "consent", "result", "a b", "<b>", "", 3]) {
        assert.ok(places(contactFindings({ form: form({ fields: [{ name, type: "text", label: "x" }] }) })).includes("/contact/form/fields/0/name"), String(name));
    }
    assert.deepEqual(places(campaignFindings(["__proto__"])), ["/campaign/0"]);
});

test("texts are texts, of a length that a page can hold, for languages", () => {
    const of = (/** @type {unknown} */ label) => contactFindings({ form: form({ fields: [{ name: "a", type: "text", label }] }) });
    assert.deepEqual(of("<script>alert(1)</script>"), [], "shown as text");
    assert.deepEqual(places(of("x".repeat(201))), ["/contact/form/fields/0/label"]);
    assert.deepEqual(places(of({ en: "", "<b>": "x" })), ["/contact/form/fields/0/label/en", "/contact/form/fields/0/label/<b>"]);
    assert.deepEqual(places(of({})), ["/contact/form/fields/0/label"]);
});

test("where things are sent: each service's own address, or the one that stands in for it", () => {
    assert.deepEqual(analyticsEndpoints({ plausible: { domain: "x.org" }, matomo: { endpoint: "https://m.org/matomo.php", siteId: 1 } }), ["https://plausible.io/api/event", "https://m.org/matomo.php"]);
    assert.deepEqual(analyticsEndpoints(undefined), []);
    assert.equal(formEndpoint({ ...form(), service: "hubspot", portal: "1", form: "f", endpoint: undefined }), "https://api.hsforms.com/submissions/v3/integration/submit/1/f");
    assert.equal(formEndpoint({ ...form(), service: "hubspot", portal: "1", form: "f", endpoint: "http://127.0.0.1:8/" }), "http://127.0.0.1:8/submissions/v3/integration/submit/1/f");
    assert.equal(formEndpoint({ ...form(), service: "formspree", form: "abcd", endpoint: undefined }), "https://formspree.io/f/abcd");
    assert.equal(formEndpoint({ ...form(), service: "web3forms", endpoint: undefined }), "https://api.web3forms.com/submit");
    assert.deepEqual(completeAnalytics({ dataLayer: true }), { dataLayer: { name: "dataLayer" }, consent: "call", focus: false,
        events: ["ready", "start", "progress", "complete", "share", "contact", "error"] });
});
