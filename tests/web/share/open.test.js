// Promises: a code behind the address of a preview opens the result in the page that the preview belongs to, whatever mails have made
// of the link; without a code nothing happens; nothing but a code leads anywhere.
import assert from "node:assert/strict";
import { test } from "node:test";
import { resultAddress } from "../../../web/share/open.js";

/** @param {string} href @param {string} [home] */
const from = (href, home = "../../") => resultAddress(home, /** @type {Location} */ (/** @type {unknown} */ (new URL(href))));

test("a code opens the page above, from every language's folder", () => {
    assert.equal(from("https://a.example/check/r/focus-belief/#2.abc"), "https://a.example/check/#2.abc");
    assert.equal(from("https://a.example/check/de/r/solid/#2.abc", "../../../"), "https://a.example/check/#2.abc");
    assert.equal(from("https://a.example/check/de/#2.abc", "../"), "https://a.example/check/#2.abc");
});

test("a # that a mail program has turned into %23 is one again", () => {
    assert.equal(from("https://a.example/r/solid/%232.abc"), "https://a.example/#2.abc");
    assert.equal(from("https://a.example/r/solid/%25232.abc"), "https://a.example/#2.abc");
});

test("what a campaign has added goes along", () => {
    assert.equal(from("https://a.example/r/solid/?utm_source=mail#2.abc"), "https://a.example/?utm_source=mail#2.abc");
});

test("without a code, or with something else, it leads nowhere", () => {
    for (const end of ["", "#", "#top", "#javascript:alert(1)", "?x=1", "#//evil.example"]) assert.equal(from(`https://a.example/r/solid/${end}`), null, end);
});

test("no fragment leads out of the page", () => {
    for (const end of ["#2.//evil.example", "#2.@evil.example/", "#1.\\evil", "#2.javascript:x"]) {
        assert.ok(from(`https://a.example/r/solid/${end}`)?.startsWith("https://a.example/#"), end);
    }
});
