// Promises: a page that shows a preview runs one script of the page's own and nothing else, can be read without it, and shows texts as
// texts.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { parseHTML } from "linkedom";
import { previewDocument } from "../../../../tools/page/preview/document.js";

const said = { headline: "Start at Ground.", title: "Start – My check", description: "A result.", note: "The rest is in the link.", action: "Take it" };
const parts = {
    tags: '<meta name="robots" content="noindex">', house: "<svg></svg>", icon: "data:image/svg+xml,<svg/>", home: "../../../", query: "?lang=de",
    script: { address: "open.0123456789.js", bytes: Buffer.from("s") }, styles: { address: "preview.0123456789.css", bytes: Buffer.from("c") },
};

/** @param {Partial<typeof said>} [more] */
const make = (more) => parseHTML(previewDocument({ code: "de", direction: "ltr" }, { ...said, ...more }, parts)).document;

/** @param {string} text */
const hash = (text) => `sha256-${createHash("sha256").update(text).digest("base64")}`;

test("its script and styles are files of the page, held against their hashes, and its policy allows no others", () => {
    const document = make(), script = document.querySelector("script"), styles = document.querySelector("link[rel=stylesheet]");
    assert.equal(document.querySelectorAll("script").length, 1);
    assert.deepEqual([script?.getAttribute("src"), script?.getAttribute("integrity")], ["../../../open.0123456789.js", hash("s")]);
    assert.deepEqual([styles?.getAttribute("href"), styles?.getAttribute("integrity")], ["../../../preview.0123456789.css", hash("c")]);
    const policy = document.querySelector("meta[http-equiv]")?.getAttribute("content") ?? "";
    assert.match(policy, /^default-src 'none'; script-src 'self';/);
    assert.match(policy, /require-trusted-types-for 'script'; trusted-types 'none'$/);
    assert.doesNotMatch(policy, /unsafe|https?:|\*/);
});

test("without its script it says what it is, and leads to the assessment in its language", () => {
    const document = make();
    assert.equal(document.documentElement.getAttribute("lang"), "de");
    assert.equal(document.querySelector("h1")?.textContent, said.headline);
    assert.deepEqual([...document.querySelectorAll("p")].map(({ textContent }) => textContent), [said.description, said.action, said.note]);
    assert.equal(document.querySelector("a")?.getAttribute("href"), "../../../?lang=de");
});

test("the page of the assessment itself has no note on results", () => {
    assert.equal(make({ note: "" }).querySelector(".small"), null);
});

test("hostile texts stay texts", () => {
    const text = "</title></h1><script>alert(1)</script>\"' onload=x";
    const document = make({ headline: text, title: text, description: text, note: text, action: text });
    assert.equal(document.querySelectorAll("script").length, 1);
    assert.equal(document.querySelector("h1")?.textContent, text);
    assert.equal(document.querySelector("title")?.textContent, text);
    assert.equal(document.querySelector("meta[name=description]")?.getAttribute("content"), text);
});
