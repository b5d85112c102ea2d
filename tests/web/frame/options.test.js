// Promise: what a host may set is taken only where it is what it must be, and changes nothing else.
import assert from "node:assert/strict";
import { test } from "node:test";
import { parseHTML } from "linkedom";
import { isContact, replaceContact, withContact } from "../../../web/frame/options.js";
import { askedScheme, settled } from "../../../web/frame/theme.js";
import { pageAddress } from "../../../web/effects/history.js";

test("a contact is a page, a mail or a call, and nothing that would run", () => {
    for (const good of ["https://example.com/talk", "http://example.com", "mailto:a@example.com", "tel:+4930123"]) assert.equal(isContact(good), true, good);
    for (const bad of ["javascript:alert(1)", " javascript:alert(1)", "data:text/html,x", "blob:https://a/b", "file:///etc/passwd", "/talk", "", "vbscript:x"]) assert.equal(isContact(bad), false, bad);
});

test("the theme's contact is replaced, in the theme and in the links, and all else stays", () => {
    assert.deepEqual(JSON.parse(withContact('{"name":"x","links":{"home":"h","contact":"a"}}', "b")), { name: "x", links: { home: "h", contact: "b" } });
    assert.deepEqual(JSON.parse(withContact('{"name":"x"}', "b")), { name: "x", links: { contact: "b" } });
    const { document } = parseHTML('<script id="theme" type="application/json">{"links":{"contact":"https://a.example/"}}</script><a href="https://a.example/">Talk</a><a href="https://other.example/">Other</a>');
    Object.defineProperty(document, "links", { value: document.querySelectorAll("a") });
    replaceContact("javascript:alert(1)", document);
    assert.match(document.querySelector("#theme")?.textContent ?? "", /a\.example/);
    replaceContact("https://b.example/", document);
    assert.equal(JSON.parse(document.querySelector("#theme")?.textContent ?? "").links.contact, "https://b.example/");
    assert.deepEqual([...document.querySelectorAll("a")].map((link) => link.getAttribute("href")), ["https://b.example/", "https://other.example/"]);
});


test("a media query as it reads where the scheme is settled", () => {
    assert.equal(settled("(prefers-color-scheme: dark) and (min-width: 3px)", "dark"), "(min-width: 0) and (min-width: 3px)");
    assert.equal(settled("(prefers-color-scheme:light)", "dark"), "(max-width: 0)");
    assert.equal(settled("(prefers-contrast: more)", "dark"), "(prefers-contrast: more)");
});

test("links that people share do not carry what a host wanted", () => {
    const shared = (/** @type {string} */ address) => pageAddress(/** @type {any} */ (new URL(address)));
    assert.equal(shared("https://a.example/?lang=de&theme=dark&perspective=rep"), "https://a.example/");
    assert.equal(shared("https://a.example/?x=1&theme=dark&y=2&lang=de#2.abc"), "https://a.example/?x=1&y=2");
    assert.equal(shared("https://a.example/?mytheme=1"), "https://a.example/?mytheme=1");
});

test("a scheme is one of two, whatever else the address says", () => {
    assert.deepEqual(["?theme=dark", "?theme=light", "?theme=auto", "?theme=", ""].map(askedScheme), ["dark", "light", undefined, undefined, undefined]);
});
