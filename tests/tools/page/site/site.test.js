// What a configuration adds follows from it alone: the policy names exactly the origins that something is sent to, the settings hold
// nothing that the page need not know, and the privacy page says what is done in each mode. A page without one has none of it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { parseHTML } from "linkedom";
import { languagesOf } from "../../../../tools/page/inputs/languages.js";
import { headersOf } from "../../../../tools/page/headers.js";
import { documentPolicy, pagePolicy } from "../../../../tools/page/policy.js";
import { siteOf } from "../../../../tools/page/site/site.js";
import { defaultTheme, readTheme } from "../../../../tools/page/theme/themes.js";
import { root } from "../../../../tools/shared/run.js";

const read = readTheme(defaultTheme);
if (!("theme" in read)) throw new Error("the default theme is not good");
const languages = languagesOf(join(root, "assets", "instruments", "sales-foundation.en.json"));

/** @param {any} needs @param {string} [address] */
const site = (needs, address) => siteOf(needs, { languages, theme: read.theme, store: "upstream/x", address });

/** @param {ReturnType<typeof site>} made */
const pageOf = ({ privacy }) => parseHTML(privacy({ address: "privacy.x.css", bytes: Buffer.from("p{}") })).document;

const consent = { text: "Yes.", version: "1" };
const form = { service: "web3forms", accessKey: "12345678", fields: [{ name: "email", type: "email", label: "E-mail" }], consent };
const privacy = { controller: "Example GmbH", contact: "privacy@example.com", retention: { analytics: "A month", form: "A year" } };

test("nothing is asked for: no script, no origin, and a page that says that nothing is sent", () => {
    const made = site({});
    assert.deepEqual([made.marks, made.origins, [...made.files.keys()]], ["", [], []]);
    assert.match(String(pageOf(made).querySelector("article")?.textContent), /It sends nothing to anyone\./);
    assert.equal(made.theme.values.links.privacy, "./privacy.html");
    assert.equal(made.theme.values.links.contact, read.theme.values.links.contact, "the theme's own stays");
});

test("the origins are those of the endpoints, once each, and connect-src names them and its own", () => {
    const made = site({ analytics: { plausible: { domain: "e.com" }, matomo: { endpoint: "https://a.example/m/matomo.php", siteId: 1 } }, contact: { form: { ...form, endpoint: "https://a.example/in" } }, privacy });
    assert.deepEqual(made.origins, ["https://a.example", "https://plausible.io"]);
    const policy = (/** @type {string[]} */ sends) => pagePolicy({ scripts: [], styles: "", from: "'self'", sends }).split("; ").filter((part) => /^(connect-src|form-action)/.test(part));
    assert.deepEqual(policy(made.origins), ["connect-src 'self' https://a.example https://plausible.io", "form-action 'none'"]);
    assert.deepEqual(policy([]), ["connect-src 'self'", "form-action 'none'"]);
    assert.equal(made.marks, "analytics form");
});

test("the settings hold what the script needs, and nothing of the privacy part", () => {
    const made = site({ contact: { form: { ...form, result: true } }, campaign: ["utm_source"], privacy }, "https://example.com/check/");
    assert.deepEqual(JSON.parse(String(made.files.get("site.json"))), {
        address: "https://example.com/check/", campaign: ["utm_source"], privacy: "./privacy.html",
        form: { service: "web3forms", endpoint: "https://api.web3forms.com/submit", fields: form.fields, consent: { required: true, ...consent }, accessKey: "12345678", result: "result" },
    });
    assert.deepEqual([...made.files.keys()].sort(), ["site.json", ...languages.map(({ code }) => `words-site.${code}.json`)].sort());
    assert.equal(made.theme.values.links.contact, "./privacy.html#contact");
    assert.ok(pageOf(made).querySelector("#contact"), "there is such a place");
});

test("words and styles are there only where something is shown: not for counting that asks nobody itself", () => {
    assert.deepEqual([...site({ analytics: { dataLayer: true }, privacy }).files.keys()], ["site.json"]);
    assert.deepEqual([...site({ campaign: ["utm_source"] }).files.keys()], ["site.json"]);
});

test("the privacy page is static: its own styles by their hash, no script, one article for each language", () => {
    const made = site({ analytics: { plausible: { domain: "e.com" }, focus: true }, contact: { form }, privacy }), page = pageOf(made);
    assert.equal(page.querySelectorAll("script, img, iframe, form, input").length, 0);
    assert.equal(page.querySelector("meta[http-equiv]")?.getAttribute("content"), documentPolicy);
    assert.match(String(page.querySelector("link[rel=stylesheet]")?.getAttribute("integrity")), /^sha256-/);
    const articles = [...page.querySelectorAll("article")];
    assert.deepEqual(articles.map((each) => [each.id, each.getAttribute("lang"), each.getAttribute("dir")]), languages.map(({ code, direction }) => [code, code, direction]));
    for (const each of articles) {
        assert.doesNotMatch(String(each.textContent), /\{\w+\}|undefined/, each.id);
        assert.deepEqual([...each.querySelectorAll("[data-sent]")].map((sent) => sent.getAttribute("data-sent")), ["https://plausible.io", "https://api.web3forms.com"], each.id);
        assert.ok(each.textContent?.includes("A month") && each.textContent.includes("A year") && each.textContent.includes("Example GmbH"), each.id);
    }
    assert.ok(headersOf("privacy.html", "p")["Content-Security-Policy"].startsWith(documentPolicy));
});

test("an owner's own promises stay, and the build says which to look at", () => {
    const [language] = languages;
    assert.deepEqual(site({}).notes, []);
    const notes = site({ analytics: { dataLayer: true }, privacy }).notes, own = JSON.parse(readFileSync(language.file, "utf8")).words;
    assert.equal(notes.length, 1);
    assert.match(notes[0], /^shell\.noscript, shell\.description: /);
    const kept = site({ analytics: { dataLayer: true }, privacy }).languages[0].printed;
    assert.equal(kept["shell.noscript"], own["shell.noscript"]);
    assert.doesNotMatch(`${own["shell.noscript"]} ${own["shell.description"]}`, /sends nothing|Private/, "and ours promise nothing else");
});
