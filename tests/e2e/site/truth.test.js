// What the page promises is what it does, in each mode of a configuration: every request, every key that it keeps and every cookie of a
// whole visit are those that the privacy page names, and no others. Nothing is sent before consent or after it was refused; an
// answer, a score or a result's code is never part of what is counted.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, ready, serveDist, views, watch } from "../helpers/support.js";
import { follow, takeWholePath } from "../helpers/path.js";
import { claimsOf, keptBy, listenFor, pageFor, requestsOf, standIn } from "./helpers.js";
import { formAt, privacy } from "./needs.js";

/** @typedef {import("playwright-core").Page} Page */

/** @type {import("playwright-core").Browser} */
let browser;
/** @type {Awaited<ReturnType<typeof standIn>>} */
let counting;
before(async () => {
    browser = await launch();
    counting = await standIn();
});
after(async () => {
    await browser?.close();
    await counting?.close();
});

/** A whole visit: taken, shared, compared, in another language. @param {Page} page @param {string} address what links begin with */
async function wholeVisit(page, address) {
    const hand = { press: (/** @type {string} */ selector) => page.locator(selector).click(), look: (/** @type {any} */ what) => page.evaluate(what) };
    await takeWholePath(/** @type {any} */ (hand), { address, language: "en" });
    await follow(/** @type {any} */ (hand), "back");
    await page.locator('select').selectOption("de");
    await page.locator("html[lang=de]").waitFor({ state: "attached" });
    await page.waitForTimeout(300);
}

/** @param {any} parts @param {(page: Page) => Promise<unknown>} [then] @param {(page: Page) => Promise<unknown>} [first] */
async function visit(parts, then = async () => {}, first = async () => {}) {
    const folder = await pageFor(parts), server = await serveDist(folder), claims = claimsOf(folder);
    const context = await browser.newContext({ viewport: views.desktop, locale: "en" }), page = await context.newPage();
    const requests = requestsOf(context), heard = watch(page), from = counting.received.length;
    await listenFor(page);
    await page.goto(`${server.address}/?utm_source=letter&secret=1`);
    await ready(page);
    await page.goto(server.address);
    await ready(page);
    await first(page);
    await wholeVisit(page, parts.site?.replace(/\/$/, "") ?? server.address);
    await then(page);
    await page.waitForTimeout(200);
    const kept = await keptBy(page), received = counting.received.slice(from);
    const [intro] = await Promise.all([page.evaluate(() => document.documentElement.dataset.site ?? "")]);
    await context.close();
    await server.close();
    const strange = requests.filter((url) => !url.startsWith("data:") && !url.startsWith("blob:")).map((url) => new URL(url).origin).filter((each) => each !== server.address);
    return { claims, kept, received, heard, site: intro, elsewhere: [...new Set(strange)] };
}

/** @param {Awaited<ReturnType<typeof visit>>} seen */
function checkClaims({ claims, kept, elsewhere, heard }) {
    const claimed = (/** @type {string} */ key) => claims.kept.some((each) => (each.endsWith("…") ? key.startsWith(each.slice(0, -1)) : key === each));
    assert.deepEqual(kept.keys.filter((key) => !claimed(key)), [], "every key that is kept is on the privacy page");
    assert.equal(kept.cookies, 0);
    assert.deepEqual(elsewhere.filter((origin) => !claims.sent.includes(origin)), [], "every place that something is sent to is on the privacy page");
    assert.deepEqual(heard, []);
}

/** Nothing of a result is in what is counted. @param {{body: string}[]} received @param {boolean} [focus] */
function checkDiscreet(received, focus = false) {
    for (const { body } of received) {
        const text = decodeURIComponent(body.replaceAll("+", " "));
        assert.doesNotMatch(text, /#|answers|score|fragment|2\.abc|\b45\b|utm_|secret|\?/, text);
        if (!focus) assert.doesNotMatch(text, /desire|focus/, text);
    }
}

/** @param {{body: string}[]} received */
const plausibleNames = (received) => received.map(({ body }) => JSON.parse(body).name);

const counted = ["assessment_ready", "assessment_start", "assessment_progress", "assessment_progress", "assessment_progress", "assessment_complete"].sort();

/** Those of them that were told. What is posted side by side arrives in any order; others, such as sharing, may come between. @param {string[]} names */
const ofVisit = (names) => names.filter((name) => counted.includes(name)).sort();

test("without counting and form: nothing is sent, and the page says so", async () => {
    const seen = await visit({});
    checkClaims(seen);
    assert.deepEqual(seen.elsewhere, []);
    assert.deepEqual(seen.claims.sent, []);
    assert.match(seen.claims.text, /It sends nothing to anyone/);
    assert.equal(seen.site, "");
});

test("dataLayer: the page's own list has it after consent, nothing is sent", async () => {
    /** @type {any[]} */
    let list = [];
    const seen = await visit({ analytics: { dataLayer: true }, privacy }, async (page) => {
        assert.equal(await page.evaluate(() => /** @type {any} */ (window).dataLayer), undefined, "before consent");
        await page.evaluate(() => /** @type {any} */ (window).assessmentConsent("granted"));
        list = await page.evaluate(() => /** @type {any} */ (window).dataLayer);
    });
    checkClaims(seen);
    assert.deepEqual(seen.elsewhere, []);
    assert.deepEqual(ofVisit(list.map(({ event }) => event)), counted);
    const complete = list.find(({ event }) => event === "assessment_complete");
    assert.deepEqual(Object.keys(complete).sort(), ["assessment_id", "assessment_language", "assessment_perspective", "event"]);
    assert.match(seen.claims.text, /“dataLayer”/);
});

test("Plausible without asking, for a reason that the privacy page says: each event once, the focus where it is wanted", async () => {
    const reason = "No cookie is set and nobody is recognised.";
    const analytics = { plausible: { domain: "example.com", endpoint: `${counting.origin}/api/event` }, consent: { notRequired: reason }, focus: true };
    const seen = await visit({ analytics, privacy, site: "https://example.com/check/" });
    checkClaims(seen);
    assert.deepEqual(seen.elsewhere, [counting.origin]);
    assert.deepEqual(ofVisit(plausibleNames(seen.received)).filter((name, index, all) => name !== "assessment_ready" || all.indexOf(name) === index), counted);
    assert.ok(seen.received.every(({ path, method }) => path === "/api/event" && method === "POST"));
    const complete = seen.received.map(({ body }) => JSON.parse(body)).find(({ name }) => name === "assessment_complete");
    assert.deepEqual([complete.url, complete.domain], ["https://example.com/check/", "example.com"]);
    assert.ok(complete.props.focus && complete.props.outcome && complete.props.id);
    checkDiscreet(seen.received, true);
    assert.ok(seen.claims.text.includes(reason));
    assert.match(seen.claims.text, /which floor the result names/);
});

for (const [choice, pressed] of /** @type {const} */ ([["before", ""], ["denied", "No"], ["granted", "Yes, count it"]])) {
    test(`Plausible, and the page asks: ${choice}`, async () => {
        const analytics = { plausible: { domain: "example.com", endpoint: `${counting.origin}/api/event` }, consent: "prompt" };
        let earlier = -1;
        const seen = await visit({ analytics, privacy }, async (page) => {
            earlier = counting.received.length;
            if (pressed) await page.getByRole("button", { name: choice === "granted" ? "Ja, zählen" : "Nein" }).click();
        });
        checkClaims(seen);
        assert.equal(counting.received.length - earlier, seen.received.length, "nothing before consent");
        assert.deepEqual(ofVisit(plausibleNames(seen.received)), choice === "granted" ? counted : []);
        assert.deepEqual(seen.kept.keys.some((key) => key.endsWith("/consent")), choice !== "before");
        checkDiscreet(seen.received);
    });

    test(`Matomo, and the site asks: ${choice}`, async () => {
        const analytics = { matomo: { endpoint: `${counting.origin}/matomo.php`, siteId: 7 } };
        const seen = await visit({ analytics, privacy }, (page) => (choice === "before" ? Promise.resolve()
            : page.evaluate((said) => /** @type {any} */ (window).assessmentConsent(said), choice)));
        checkClaims(seen);
        const actions = seen.received.map(({ body }) => new URLSearchParams(body));
        const names = ofVisit(actions.map((each) => `assessment_${each.get("e_a")}`));
        assert.deepEqual(names, choice === "granted" ? counted : []);
        assert.ok(actions.every((each) => each.get("idsite") === "7" && each.get("e_c") === "assessment" && !each.has("_id") && !each.has("uid")));
        assert.ok(!seen.kept.keys.some((key) => key.endsWith("/consent")), "the site keeps that itself");
        checkDiscreet(seen.received);
    });
}

test("a completion counts once, also over a reload and when it is said again", async () => {
    const analytics = { plausible: { domain: "example.com", endpoint: `${counting.origin}/api/event` }, consent: { notRequired: "Nobody is recognised." }, events: ["complete"] };
    const server = await serveDist(await pageFor({ analytics, privacy })), from = counting.received.length;
    const page = await browser.newPage();
    await page.goto(server.address);
    const say = async (/** @type {string} */ which) => {
        await ready(page);
        await page.waitForFunction(() => typeof /** @type {any} */ (window).assessmentConsent === "function");
        await page.evaluate((known) => {
            for (let times = 0; times < 2; times++) window.dispatchEvent(new CustomEvent("assessment", { detail: { name: "complete", id: known, language: "en" } }));
        }, which);
        await page.waitForTimeout(300);
    };
    await say("one");
    await page.reload();
    await say("one");
    await say("two");
    await page.close();
    await server.close();
    assert.deepEqual(counting.received.slice(from).map(({ body }) => JSON.parse(body).props.id), ["one", "two"]);
});

test("form: nothing is sent but what a visitor sends, and the promises say so", async () => {
    const parts = formAt(counting.origin);
    const seen = await visit(parts, async (page) => {
        assert.equal(counting.received.filter(({ path }) => path === "/in").length, 0, "before it is sent");
        await page.locator('[data-id="result/contact"]').click();
        await page.getByRole("dialog").waitFor();
        await page.getByLabel("E-Mail").fill("someone@example.com");
        await page.getByRole("checkbox", { name: /darf das nutzen/ }).check();
        await page.getByRole("button", { name: "Abschicken" }).click();
        await page.getByRole("heading", { name: "Es ist abgeschickt" }).waitFor();
    });
    checkClaims(seen);
    assert.deepEqual(seen.elsewhere, [counting.origin]);
    assert.equal(seen.received.length, 1);
    const { fields, consent, result, campaign, language } = JSON.parse(seen.received[0].body);
    assert.deepEqual([fields.email, consent.given, consent.version, result, campaign, language], ["someone@example.com", true, "2026-11", undefined, {}, "de"]);
});

test("where something is sent the page promises no more than that, in every language", async () => {
    const promise = { en: /nothing is sent anywhere|Nothing is stored/, de: /es wird nichts verschickt|Auf keinem Server/, es: /no se envía nada a|No se guarda nada/, ar: /ولا يُرسل شيء إلى أي مكان|لا يُخزَّن شيء/ };
    const analytics = { plausible: { domain: "example.com" }, consent: "prompt" };
    for (const parts of [{ analytics, privacy }, formAt("https://example.com"), { ...formAt("https://example.com"), analytics }]) {
        const server = await serveDist(await pageFor(/** @type {any} */ (parts)));
        for (const [code, strict] of Object.entries(promise)) {
            const page = await browser.newPage({ locale: code });
            await page.goto(`${server.address}/?lang=${code}`);
            await ready(page);
            const words = await page.evaluate(() => Promise.all([...document.querySelectorAll('link[data-name^="words"], link[data-name^="page."]')]
                .map((link) => fetch(/** @type {HTMLLinkElement} */ (link).href).then((response) => response.text()))));
            assert.doesNotMatch(`${await page.locator("body").textContent()} ${words.join(" ")}`.replace(/Nothing is sent anywhere unless/g, ""), strict, code);
            await page.close();
        }
        await server.close();
    }
});
