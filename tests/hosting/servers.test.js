// Promise: nginx, Caddy and Apache, told by the files that the build makes for them, send every file of the page as tools/page/headers.js
// says, and nothing that is no file of the page.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { ask, contentOf, decoded, dist, expectedEncoding, expectedHeaders, hosting, names } from "./helpers/page.js";
import { kinds, owned, start } from "./helpers/servers.js";

/** How browsers ask: those of today, older ones and http without s, and none. */
const encodings = ["gzip, deflate, br", "gzip, deflate", ""];

/** @param {string | string[] | undefined} value */
const words = (value) => [...new Set(String(value ?? "").toLowerCase().split(/\s*,\s*/))].sort();

/** @param {import("./helpers/page.js").Answer} answer @param {string} name @param {string} taken */
function checkAnswer({ status, headers, body }, name, taken) {
    const what = `${name} for “${taken}”`;
    assert.equal(status, 200, what);
    assert.equal(headers["content-encoding"], expectedEncoding(name, taken), what);
    const { Vary, ...expected } = expectedHeaders(name);
    for (const [header, value] of Object.entries(expected)) assert.equal(headers[header.toLowerCase()], value, `${header} of ${what}`);
    assert.deepEqual(words(headers.vary), words(Vary), what);
    assert.ok(decoded({ status, headers, body }).equals(contentOf(name)), `the bytes of ${what}`);
}

test("the page has been built, with the files for hosts beside it", () => {
    assert.ok(names.length > 20 && names.includes("index.html"), `${names}`);
    assert.match(expectedHeaders("index.html")["Content-Security-Policy"], /script-src 'self' 'sha256-.*require-trusted-types-for 'script'.*; frame-ancestors \*$/);
    assert.ok(expectedHeaders("any.0123456789.wasm")["Cache-Control"].includes("immutable"));
});

for (const kind of kinds) {
    describe(kind, () => {
        /** @type {import("./helpers/servers.js").Running} */
        let server;
        before(async () => {
            server = await start(kind, { dist, hosting });
        });
        after(() => server?.close());

        for (const taken of encodings) {
            test(`every file comes as it should to who takes “${taken}”`, async () => {
                for (const name of names) {
                    checkAnswer(await ask(server.address, `/${name}`, taken ? { "Accept-Encoding": taken } : {}), name, taken);
                }
            });
        }

        test("the page is what comes first, with a question in its address or a # that a mail program has changed", async () => {
            for (const path of ["/", "/?lang=de", "/%232.abc-DEF_1"]) {
                for (const taken of encodings) checkAnswer(await ask(server.address, path, taken ? { "Accept-Encoding": taken } : {}), "index.html", taken);
            }
        });

        test("what is not there is not found, and nobody keeps that", async () => {
            const lost = ["/nothing.html", "/app.0000000000.js", "/nothing/index.html", "/%2e%2e/server.conf", "/.upstream-files.json",
                "/index.html.br", `/${names.find((name) => name.startsWith("app."))}.gz`, "/.htaccess"];
            for (const path of lost) {
                const { status, headers, body } = await ask(server.address, path, { "Accept-Encoding": "br" });
                assert.ok([403, 404].includes(status) || (status === 400 && path.includes("%2e")), `${path}: ${status}`);
                assert.doesNotMatch(String(headers["cache-control"] ?? ""), /immutable|max-age/, path);
                assert.doesNotMatch(String(body), /builds|load_module|FilesMatch/, path);
            }
        });

        test("no folder is listed, and an owner's files stay as the owner's server has them", async () => {
            const { status, body } = await ask(server.address, "/own/");
            assert.ok([403, 404].includes(status), `${status}`);
            assert.doesNotMatch(String(body), /secret/);
            for (const [name, text] of Object.entries(owned)) {
                const answer = await ask(server.address, `/${name}`);
                assert.equal(String(decoded(answer)), text, name);
                for (const header of ["cache-control", "content-security-policy"]) assert.equal(answer.headers[header], undefined, `${header} of ${name}`);
            }
        });

        test("what a browser has already is not sent again", async () => {
            for (const name of ["index.html", ...names.filter((each) => /^(app|font-400)\./.test(each))]) {
                for (const taken of encodings) {
                    const asked = { "Accept-Encoding": taken || "identity" };
                    const { headers } = await ask(server.address, `/${name}`, asked);
                    /** @type {Record<string, string>} */
                    const again = headers.etag ? { "If-None-Match": String(headers.etag) } : { "If-Modified-Since": String(headers["last-modified"]) };
                    const { status, body, headers: kept } = await ask(server.address, `/${name}`, { ...asked, ...again });
                    assert.deepEqual([status, body.length], [304, 0], `${name} for “${taken}”`);
                    const caching = kept["cache-control"];
                    assert.ok(caching === undefined || caching === headers["cache-control"], `${name}: ${caching}`);
                }
            }
        });

        test("an answer without its body says the same", async () => {
            const response = await fetch(`${server.address}/`, { method: "HEAD" });
            assert.equal(response.headers.get("content-security-policy"), expectedHeaders("index.html")["Content-Security-Policy"]);
            assert.equal(response.status, 200);
        });
    });
}
