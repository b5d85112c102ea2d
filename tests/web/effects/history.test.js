// A result's fragment is found wherever mail programs have left it, and the page's address never holds one.
import assert from "node:assert/strict";
import { test } from "node:test";
import { fragmentOf, pageAddress } from "../../../web/effects/history.js";

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
