// What the form posts is what its service takes; a campaign's parameters are those that were named; a mail's address is no longer than
// mail programs take.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Campaign, chosen, withCampaign } from "../../../web/site/campaign.js";
import { mailTo } from "../../../web/site/form.js";
import { asText, payloadOf } from "../../../web/site/payload.js";
import { inLanguage } from "../../../web/site/words.js";

const fields = [{ name: "email", type: "email", label: "E-mail" }, { name: "news", type: "checkbox", label: "News" }, { name: "message", type: "textarea", label: "Message", objectType: "0-2" }];
/** @param {any} more @returns {any} */
const form = (more) => ({ endpoint: "", fields, consent: { text: { en: "Yes.", de: "Ja." }, version: "2", required: true }, result: "result", ...more });
const written = { values: { email: "a@b.com", news: true, message: "" }, consent: true, result: "" };
const around = { campaign: { utm_source: "letter" }, language: "de", page: "https://example.com/", title: "Check", now: new Date(1_700_000_000_000) };

test("HubSpot: fields with their object type, legalConsentOptions when it was ticked", () => {
    assert.deepEqual(payloadOf(form({ service: "hubspot" }), { ...written, result: "Start here." }, around), {
        submittedAt: "1700000000000",
        fields: [
            { objectTypeId: "0-1", name: "email", value: "a@b.com" }, { objectTypeId: "0-1", name: "news", value: "true" },
            { objectTypeId: "0-1", name: "result", value: "Start here." }, { objectTypeId: "0-1", name: "utm_source", value: "letter" },
        ],
        context: { pageUri: "https://example.com/", pageName: "Check" },
        legalConsentOptions: { consent: { consentToProcess: true, text: "Ja. [2]" } },
    });
    const subscribed = /** @type {any} */ (payloadOf(form({ service: "hubspot", consent: { text: "Yes.", version: "2", required: false, subscription: 9 } }), written, around));
    assert.deepEqual(subscribed.legalConsentOptions.consent.communications, [{ value: true, subscriptionTypeId: 9, text: "Yes. [2]" }]);
    assert.equal("legalConsentOptions" in payloadOf(form({ service: "hubspot" }), { ...written, consent: false }, around), false);
});

test("Web3Forms and Formspree: one flat object, the key where there is one", () => {
    const rest = { email: "a@b.com", news: "true", utm_source: "letter", consent: "yes: Ja.", consent_version: "2", language: "de", page: "https://example.com/" };
    assert.deepEqual(payloadOf(form({ service: "web3forms", accessKey: "k" }), written, around), { access_key: "k", subject: "Check", ...rest });
    assert.deepEqual(payloadOf(form({ service: "formspree" }), written, around), rest);
});

test("a JSON endpoint: parts of their own; a result only when it was ticked", () => {
    const payload = payloadOf(form({ service: "json" }), written, around);
    assert.deepEqual(payload, {
        fields: { email: "a@b.com", news: "true" }, consent: { given: true, text: "Ja.", version: "2" }, campaign: { utm_source: "letter" },
        language: "de", page: "https://example.com/", sentAt: "2023-11-14T22:13:20.000Z",
    });
    assert.equal(payloadOf(form({ service: "json" }), { ...written, result: "R" }, around).result, "R");
});

test("a result can go into a field, behind what was written there", () => {
    const [into, both] = [written, { ...written, values: { ...written.values, message: "Hello" } }].map((each) =>
        payloadOf(form({ service: "formspree", result: "message" }), { ...each, result: "R" }, around).message);
    assert.deepEqual([into, both], ["R", "Hello\n\nR"]);
});

test("the text to take along holds everything that was written", () => {
    assert.equal(asText(form({}), { ...written, result: "R" }, around), "E-mail: a@b.com\nNews: ☑\nMessage: \n☑ Ja. [2]\n\nR");
});

test("a mail's address is cut where mail programs end, between characters", () => {
    const address = mailTo("me@example.com", "a&b", "ä😀".repeat(2000));
    assert.ok(address.length <= 1800 && address.length > 1000);
    assert.doesNotThrow(() => new URL(address));
    assert.doesNotThrow(() => decodeURIComponent(address));
    assert.equal(new URL(mailTo("me@example.com", "a&b", "x\ny")).searchParams.get("subject"), "a&b");
});

test("parameters of a campaign: named ones, plain and short, the first of several", () => {
    const query = new URLSearchParams("utm_source=a b&utm_source=c&utm_medium=%3Cb%3E&utm_term=" + "x".repeat(101) + "&secret=1&utm_id=javascript:alert(1)");
    assert.deepEqual(chosen(query, ["utm_source", "utm_medium", "utm_term", "utm_id"]), { utm_source: "a b" });
    assert.deepEqual(chosen(query, []), {});
    const campaign = new Campaign(["utm_source"], "?utm_source=page");
    for (const strange of [null, "x", 7, [["utm_source", "y"]], { utm_source: {} }, { other: "x" }]) campaign.take(strange);
    assert.deepEqual(campaign.values, { utm_source: "page" });
    campaign.take({ utm_source: "element" });
    assert.deepEqual(campaign.values, { utm_source: "element" });
});

test("an owner's own parameters stay, other kinds of address are left alone", () => {
    const values = { utm_source: "letter" };
    assert.equal(withCampaign("https://example.com/talk?x=1#top", values), "https://example.com/talk?x=1&utm_source=letter#top");
    assert.equal(withCampaign("https://example.com/?utm_source=own", values), "https://example.com/?utm_source=own");
    for (const other of ["mailto:me@example.com", "tel:+49123", "nothing"]) assert.equal(withCampaign(other, values), other);
});

test("an owner's text in a language, its wider one, or the first", () => {
    assert.equal(inLanguage({ en: "a", de: "b" }, "de-CH"), "b");
    assert.equal(inLanguage({ en: "a", de: "b" }, "ar"), "a");
    assert.equal(inLanguage("c", "ar"), "c");
});
