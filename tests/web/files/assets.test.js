// Promise: a file is asked for with the hash that it must have, and one that does not come is said with its name and the server's answer.
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { fetchAsset, fetchText } from "../../../web/files/assets.js";

/** What was asked for. @type {{href: string, options: RequestInit}[]} */
let asked = [];

/** How the server answers, by method; nothing: there is no connection. @type {Record<string, Response | undefined>} */
let answers = {};

class Link {
    href = "https://example.org/words.en.0123456789.json";
    integrity = "sha256-abc";
}

beforeEach(() => {
    asked = [];
    const document = { querySelector: (/** @type {string} */ selector) => (selector === 'link[data-name="words.en.json"]' ? new Link() : null) };
    const fetch = async (/** @type {string} */ href, /** @type {RequestInit} */ options) => {
        asked.push({ href, options });
        return answers[options.method ?? "GET"] ?? Promise.reject(new TypeError("failed"));
    };
    Object.assign(globalThis, { document, HTMLLinkElement: Link, fetch });
});

test("a file is asked for at its address, with its hash and whatever else was wanted", async () => {
    answers = { GET: new Response("{}") };
    assert.equal(await fetchText("words.en.json"), "{}");
    answers = { GET: new Response("{}") };
    await fetchAsset("words.en.json", { cache: "reload" });
    const [{ href }] = asked;
    assert.equal(href, new Link().href);
    assert.deepEqual(asked.map(({ options }) => options), [{ integrity: "sha256-abc" }, { cache: "reload", integrity: "sha256-abc" }]);
});

for (const [what, given, said] of /** @type {[string, Record<string, Response>, RegExp][]} */ ([
    ["no connection", {}, /^words\.en\.json: no connection$/],
    ["a file that is not there, whose answer has another hash too", { HEAD: new Response(null, { status: 404 }) }, /the server answered 404$/],
    ["a file that is not there, where no hash is known", { GET: new Response("", { status: 410 }), HEAD: new Response(null, { status: 410 }) }, /answered 410$/],
    ["another file in its place", { HEAD: new Response(null, { status: 200 }) }, /the server answered 200$/],
])) {
    test(`${what} is said`, async () => {
        answers = given;
        await assert.rejects(fetchAsset("words.en.json"), ({ name, message }) => name === "DownloadError" && said.test(message));
    });
}

test("a file that the page does not name is a mistake of ours, and nobody is asked", async () => {
    await assert.rejects(fetchAsset("nothing.json"), /shell\.html does not name nothing\.json/);
    assert.deepEqual(asked, []);
});
