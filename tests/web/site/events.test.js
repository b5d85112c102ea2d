// What is counted is what docs/analytics.md says and nothing else, whatever somebody puts into an event; nothing goes before consent;
// a completion counts once.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { eventNames } from "../../../tools/page/site/analytics.js";
import { root } from "../../../tools/shared/run.js";
import { adapterOf, plainAddress } from "../../../web/site/adapters.js";
import { Consent } from "../../../web/site/consent.js";
import { completionsIn, countedOf } from "../../../web/site/events.js";

const wanted = { focus: false, events: eventNames };
const complete = { name: "complete", id: "a-1", outcome: "focus-desire", focus: "desire", perspective: "leader", language: "en" };

test("only known properties of known events are told, the focus when it is wanted", () => {
    assert.deepEqual(countedOf({ ...complete, answers: [1], score: 40, code: "2.x" }, wanted), { name: "complete", properties: { id: "a-1", perspective: "leader", language: "en" } });
    assert.deepEqual(countedOf(complete, { ...wanted, focus: true })?.properties, { id: "a-1", perspective: "leader", language: "en", outcome: "focus-desire", focus: "desire" });
    assert.deepEqual(countedOf({ ...complete, perspective: null, focus: null, outcome: "solid" }, { ...wanted, focus: true })?.properties, { id: "a-1", language: "en", outcome: "solid" });
    assert.deepEqual(countedOf({ name: "share", method: "copy" }, wanted), { name: "share", properties: { method: "copy" } });
    assert.equal(countedOf(complete, { ...wanted, events: ["start"] }), undefined);
});

test("what is not as it should be is not counted, or without what is not", () => {
    for (const strange of [null, undefined, 7, "complete", {}, { name: 7 }, { name: "toString" }, { name: "__proto__" }, { name: "complete" }, { name: "complete", id: "#2.abc" }, { name: "complete", id: { toString: () => "x" } }]) {
        assert.equal(countedOf(strange, wanted), undefined, JSON.stringify(strange));
    }
    assert.deepEqual(countedOf({ name: "start", perspective: "https://example.com/#2.abc" }, wanted), { name: "start", properties: {} });
    assert.deepEqual(countedOf({ name: "error", reason: "x".repeat(65) }, wanted), { name: "error", properties: {} });
});

test("progress counts at each quarter, not at the end, and not at what makes no sense", () => {
    const quarters = (/** @type {number} */ total) => Array.from({ length: total }, (_, index) => countedOf({ name: "progress", answered: index + 1, total }, wanted)?.properties.percent);
    assert.deepEqual(quarters(8), [undefined, "25", undefined, "50", undefined, "75", undefined, undefined]);
    assert.deepEqual(quarters(9).filter(Boolean), ["25", "50", "75"]);
    assert.deepEqual(quarters(2), ["50", undefined]);
    for (const strange of [{ answered: 0, total: 4 }, { answered: 1.5, total: 4 }, { answered: 5, total: 4 }, { answered: "1", total: 4 }, {}]) {
        assert.equal(countedOf({ name: "progress", ...strange }, wanted), undefined);
    }
});

test("no name is one that GA4 gives by itself, and each is in the documentation", () => {
    const automatic = ["ad_click", "app_exception", "click", "error", "file_download", "first_open", "first_visit", "form_start", "form_submit", "page_view", "scroll", "session_start", "screen_view", "user_engagement", "video_start", "video_progress", "video_complete", "view_search_results", "share"];
    const page = readFileSync(join(root, "docs", "analytics.md"), "utf8");
    for (const name of eventNames) {
        assert.ok(!automatic.includes(`assessment_${name}`));
        assert.ok(page.includes(`\`assessment_${name}\``), name);
    }
});

test("events wait for consent, go in their order, and are thrown away when it is refused", () => {
    /** @type {number[]} */
    const sent = [];
    /** @type {Consent<number>} */
    const consent = new Consent((event) => sent.push(event));
    consent.tell(1);
    consent.tell(2);
    assert.equal(consent.decide("yes"), false);
    assert.deepEqual(sent, []);
    consent.decide("granted");
    consent.tell(3);
    assert.deepEqual(sent, [1, 2, 3]);
    consent.decide("denied");
    consent.tell(4);
    consent.decide("granted");
    assert.deepEqual(sent, [1, 2, 3], "what was refused is not told later");
    /** @type {number[]} */
    const later = [];
    /** @type {Consent<number>} */
    const refused = new Consent((event) => later.push(event));
    refused.tell(9);
    refused.decide("denied");
    refused.decide("granted");
    assert.deepEqual(later, []);
});

test("a completion counts once, where storage is refused as well", () => {
    const event = (/** @type {string} */ id) => ({ name: "complete", properties: { id } });
    const kept = new Map();
    for (const storage of [{ read: (/** @type {string} */ key) => kept.get(key), write: (/** @type {string} */ key, /** @type {string} */ text) => kept.set(key, text) }, { read: () => undefined, write: () => false }]) {
        const completions = completionsIn(storage, "counted");
        assert.equal(completions.isNew(event("a")), true);
        completions.note(event("a"));
        assert.equal(completions.isNew(event("a")), false);
        assert.equal(completions.isNew(event("b")), true);
        assert.equal(completions.isNew({ name: "start", properties: {} }), true);
    }
    assert.equal(completionsIn({ read: (key) => kept.get(key), write: () => true }, "counted").isNew(event("a")), false, "over a reload");
});

test("each service is told in its own way, without cookies, and of an address without query and fragment", () => {
    /** @type {{address: string, options: any}[]} */
    const posted = [];
    const layer = /** @type {any} */ ({});
    Object.assign(globalThis, { window: layer, fetch: async (/** @type {string} */ address, /** @type {any} */ options) => void posted.push({ address, options }) });
    const url = plainAddress(new URL("https://example.com/check/?a=1#2.abc"));
    const tell = adapterOf({ dataLayer: { name: "layer" }, plausible: { domain: "example.com", endpoint: "https://p.example/api/event" }, matomo: { endpoint: "https://m.example/matomo.php", siteId: 4 } }, url);
    tell({ name: "complete", properties: { id: "a", language: "de" } });
    assert.deepEqual(layer.layer, [{ event: "assessment_complete", assessment_id: "a", assessment_language: "de" }]);
    assert.deepEqual(JSON.parse(posted[0].options.body), { name: "assessment_complete", url: "https://example.com/check/", domain: "example.com", props: { id: "a", language: "de" } });
    const matomo = Object.fromEntries(new URLSearchParams(posted[1].options.body));
    assert.deepEqual({ ...matomo, rand: "" }, { idsite: "4", rec: "1", apiv: "1", ca: "1", send_image: "0", rand: "", url: "https://example.com/check/", e_c: "assessment", e_a: "complete", e_n: "id=a language=de" });
    for (const { options } of posted) assert.deepEqual([options.method, options.credentials, options.referrerPolicy], ["POST", "omit", "no-referrer"]);
});
