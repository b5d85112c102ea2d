// What a visitor leaves is tidied and looked at before it is kept, and the consent stands with it as it was worded: its version, its
// language, its time. Nothing is kept without it unless the owner says so.
import assert from "node:assert/strict";
import { test } from "node:test";
import { longest, makeLead, problemsOf, tidied, wordingIn } from "../../../../web/kiosk/leads/lead.js";

const consent = { text: { en: "You may.", de: "Sie dürfen." }, version: "2026-11" }, key = "";
const full = { name: "Ada", email: "ada@example.com", company: "Engine" };

/** @param {Partial<typeof full>} more @param {boolean} agreed @param {object} [settings] */
const found = (more, agreed, settings) => problemsOf({ ...full, ...more }, agreed, { key, consent, ...settings }).map(({ field, why }) => `${field} ${why}`);

test("what is typed is one line, without blanks around it, in one way of writing letters", () => {
    assert.deepEqual(tidied({ name: "  Zoe\u0308 \t van\u00a0 Dyk\u2028 ", email: " a@b.de\n", company: "\u0000" }), { name: "Zoë van Dyk", email: "a@b.de", company: "" });
});

test("what is required has to be there, the e-mail address unless the owner says otherwise", () => {
    assert.deepEqual(found({}, true), []);
    assert.deepEqual(found({ name: "", company: "" }, true), []);
    assert.deepEqual(found({ email: "" }, true), ["email missing"]);
    assert.deepEqual(found({ name: "", email: "", company: "" }, true, { required: ["company", "name"] }), ["name missing", "company missing"]);
});

test("an address has to look like one, also where it is not required", () => {
    for (const email of ["ada", "ada@", "@example.com", "ada@example", "ada@example.", "a da@example.com", "ada@@example.com", "ada@exa,mple.com", "<ada@example.com>"]) {
        assert.deepEqual(found({ email }, true, { required: ["name"] }), ["email address"], email);
    }
    for (const email of ["ada.b-c+d_e@mail.example.co.uk", "jörg@müller.example", "1@2.de"]) assert.deepEqual(found({ email }, true), [], email);
});

test("nothing is kept without consent, unless the owner says that it may", () => {
    assert.deepEqual(found({}, false), ["consent missing"]);
    assert.deepEqual(found({}, false, { consent: { ...consent, required: true } }), ["consent missing"]);
    assert.deepEqual(found({}, false, { consent: { ...consent, required: false } }), []);
});

test("the wording is the one in the visitor's language, or the first, and says which it is", () => {
    assert.deepEqual(wordingIn(consent.text, "de"), { language: "de", text: "Sie dürfen." });
    assert.deepEqual(wordingIn(consent.text, "de-AT"), { language: "de", text: "Sie dürfen." });
    assert.deepEqual(wordingIn(consent.text, "ar"), { language: "en", text: "You may." });
    assert.deepEqual(wordingIn("For all.", "ar"), { language: "", text: "For all." });
});

test("a lead holds the consent as it was worded, with its version and both times; no answer is in it", () => {
    const around = { time: 2000, agreed: 1000, language: "de", outcome: "focus-belief", wording: wordingIn(consent.text, "de"), version: "2026-11" };
    assert.deepEqual(makeLead(full, around), {
        version: 1, time: "1970-01-01T00:00:02.000Z", ...full, language: "de", outcome: "focus-belief",
        consent: { given: true, time: "1970-01-01T00:00:01.000Z", version: "2026-11", language: "de", text: "Sie dürfen." },
    });
    const without = makeLead(full, { ...around, agreed: null }).consent;
    assert.deepEqual([without.given, without.time], [false, null]);
    assert.equal(makeLead(full, { ...around, time: 1e20 }).time, "100000000000000000000");
    assert.ok(Math.max(...Object.values(longest)) <= 254);
});
