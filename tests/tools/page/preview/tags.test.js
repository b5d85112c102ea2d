// Promises: a page says in its head what previews and searches read there, with whole addresses; whatever a text says, it stays text.
import assert from "node:assert/strict";
import { test } from "node:test";
import { parseHTML } from "linkedom";
import { canonicalTag, outcomeTags, pageTags } from "../../../../tools/page/preview/tags.js";

const site = "https://example.org/check/";
const told = {
    title: "A “title” & more", description: "What it is.", address: site, picture: `${site}previews/a.png`, alt: "A house",
    language: "en", languages: [{ code: "en", address: site }, { code: "de", address: `${site}de/` }], icon: "icon.png", previews: true,
};

/** @param {string} tags */
const headOf = (tags) => parseHTML(`<!doctype html><html><head>${tags}</head><body></body></html>`).document;

/** @param {Document} document @param {string} selector @param {string} attribute */
const all = (document, selector, attribute) => [...document.querySelectorAll(selector)].map((element) => element.getAttribute(attribute));

/** @param {Document} document @param {string} name */
const meta = (document, name) => all(document, `meta[property="${name}"],meta[name="${name}"]`, "content");

test("the page: canonical address, other languages, icon, picture with its size, and data about it", () => {
    const head = headOf(pageTags(told));
    assert.deepEqual(all(head, "link[rel=canonical]", "href"), [site]);
    assert.deepEqual(all(head, "link[rel=alternate]", "hreflang"), ["en", "de", "x-default"]);
    assert.deepEqual(all(head, "link[rel=alternate]", "href"), [site, `${site}de/`, site]);
    assert.deepEqual(all(head, "link[rel=apple-touch-icon]", "href"), ["icon.png"]);
    assert.deepEqual([meta(head, "og:title"), meta(head, "og:url"), meta(head, "og:image")], [[told.title], [site], [told.picture]]);
    assert.deepEqual([meta(head, "og:image:width"), meta(head, "og:image:height"), meta(head, "og:image:alt")], [["1200"], ["630"], ["A house"]]);
    assert.deepEqual(meta(head, "twitter:card"), ["summary_large_image"]);
    const data = JSON.parse(head.querySelector("script")?.textContent ?? "");
    assert.deepEqual([data["@type"], data.name, data.url, data.inLanguage], ["WebApplication", told.title, site, "en"]);
});

test("a page in one language names no others", () => {
    assert.doesNotMatch(pageTags({ ...told, languages: told.languages.slice(0, 1) }), /alternate/);
});

test("an outcome's page is for previews, and not for searches", () => {
    const head = headOf(outcomeTags({ ...told, address: `${site}r/solid/` }));
    assert.deepEqual(meta(head, "robots"), ["noindex"]);
    assert.deepEqual(meta(head, "og:url"), [`${site}r/solid/`]);
    assert.equal(head.querySelector("link[rel=canonical]"), null);
});

test("that there are previews stands at the page's address, and only where there are", () => {
    assert.match(canonicalTag(site, true), /data-previews/);
    assert.doesNotMatch(canonicalTag(site), /data-previews/);
});

test("hostile texts make no elements and no attributes, and do not end the data", () => {
    for (const text of ['"><script>alert(1)</script>', "</script><script>alert(1)</script>", "<!--<script>", "' onload='x", "&quot;><b>"]) {
        const head = headOf(pageTags({ ...told, title: text, description: text, alt: text }));
        assert.deepEqual(meta(head, "og:title"), [text]);
        assert.deepEqual(meta(head, "og:description"), [text]);
        const scripts = [...head.querySelectorAll("script")];
        assert.deepEqual(scripts.map((script) => script.getAttribute("type")), ["application/ld+json"], text);
        assert.equal(JSON.parse(scripts[0].textContent ?? "").name, text);
        assert.equal(head.querySelectorAll("b,[onload]").length, 0);
    }
});
