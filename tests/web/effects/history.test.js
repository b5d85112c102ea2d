// A result's fragment is found wherever mail programs have left it, and the page's address never holds one.
import assert from "node:assert/strict";
import { test } from "node:test";
import { parseHTML } from "linkedom";
import { fragmentOf, pageAddress, publicAddress } from "../../../web/effects/history.js";

const at = (/** @type {string} */ href) => /** @type {Location} */ (/** @type {unknown} */ (new URL(href)));

test("the fragment of a link", () => {
    assert.equal(fragmentOf(at("https://example.com/check#1.abc")), "#1.abc");
});

test("a # that a mail program has turned into %23", () => {
    assert.equal(fragmentOf(at("https://example.com/check%231.abc")), "%231.abc");
    assert.equal(fragmentOf(at("https://example.com/%231.abc")), "%231.abc");
});

test("a # that was encoded twice, or is there twice", () => {
    assert.equal(fragmentOf(at("https://example.com/check%25232.abc")), "%25232.abc");
    assert.equal(fragmentOf(at("https://example.com/#%232.abc")), "#%232.abc");
    assert.equal(fragmentOf(at("https://example.com/#2.abc&utm_source=x")), "#2.abc&utm_source=x");
    assert.equal(pageAddress(at("https://example.com/check%25232.abc")), "https://example.com/check");
});

test("a fragment that does not look like a code is no link", () => {
    for (const fragment of ["#top", "#section-2", "#t.abc", "%23top"]) {
        assert.equal(fragmentOf(at(`https://example.com/${fragment}`)), "", fragment);
    }
    assert.equal(pageAddress(at("https://example.com/check#top")), "https://example.com/check");
});

test("an address without a link, or with an empty one", () => {
    assert.equal(fragmentOf(at("https://example.com/check?utm=1")), "");
    assert.equal(fragmentOf(at("https://example.com/check#")), "");
});

test("the page's address is what stands before the fragment, in either form", () => {
    assert.equal(pageAddress(at("https://example.com/check?a=1#1.abc")), "https://example.com/check?a=1");
    assert.equal(pageAddress(at("https://example.com/%231.abc")), "https://example.com/");
    assert.equal(pageAddress(at("https://example.com/")), "https://example.com/");
});

/** What links begin with, in a page with this head. @param {string} head @param {string} href */
function addressIn(head, href) {
    const { document } = parseHTML(`<!doctype html><html><head>${head}</head><body></body></html>`);
    Object.assign(globalThis, { document });
    return publicAddress(at(href));
}

test("links begin with the address that the owner has given the page, wherever it is opened", () => {
    const head = '<link rel="canonical" href="https://example.com/check/" data-previews="r">';
    for (const href of ["http://127.0.0.1:8080/#2.abc", "file:///C:/upstream.html", "https://example.com/check/?lang=de"]) {
        assert.deepEqual(addressIn(head, href), { page: "https://example.com/check/", previews: "r" });
    }
    assert.equal(addressIn('<link rel="canonical" href="https://example.com/check/">', "file:///C:/upstream.html").previews, "");
});

test("without one they begin with where the page is, and a page from a disk has no links", () => {
    assert.deepEqual(addressIn("", "https://example.com/?lang=de#2.abc"), { page: "https://example.com/", previews: "" });
    for (const href of ["file:///home/me/upstream.html#2.abc", "about:srcdoc", "blob:https://example.com/1"]) assert.equal(addressIn("", href).page, "", href);
});
