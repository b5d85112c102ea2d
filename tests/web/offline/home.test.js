// Where links lead whose small page is not kept: to the page itself, in their language, and nothing else is led anywhere.
import assert from "node:assert/strict";
import { test } from "node:test";
import { homeOf } from "../../../web/offline/home.js";

const scope = "https://example.org/check/";

test("the page of an outcome leads to the page, in its language, with what a campaign has added", () => {
    assert.equal(homeOf(`${scope}r/focus-belief/`, scope), scope);
    assert.equal(homeOf(`${scope}de/r/solid/index.html`, scope), `${scope}?lang=de`);
    assert.equal(homeOf(`${scope}ar/?utm_source=x`, scope), `${scope}?utm_source=x&lang=ar`);
    assert.equal(homeOf(`${scope}de/?lang=es`, scope), `${scope}?lang=es`);
});

test("a code that a mail program has made a part of the path is a fragment again", () => {
    assert.equal(homeOf(`${scope}%232.abc`, scope), `${scope}#2.abc`);
    assert.equal(homeOf(`${scope}index.html%25232.abc`, scope), `${scope}#2.abc`);
});

test("other addresses are nobody's", () => {
    for (const address of ["https://example.org/", "https://example.com/check/de/", `${scope}elsewhere/`, `${scope}r/solid/more/`]) assert.equal(homeOf(address, scope), null);
});
