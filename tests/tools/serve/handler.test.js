// The server sends what it should, as it should, and nothing from outside its folder.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { serve } from "../../../tools/serve/handler.js";

const page = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'sha256-abc'"><p>page</p>`;
const parent = mkdtempSync(join(tmpdir(), "upstream-serve-"));
const folder = join(parent, "dist");
/** @type {Awaited<ReturnType<typeof serve>>} */
let server;

before(async () => {
    mkdirSync(folder);
    writeFileSync(join(parent, "secret.txt"), "secret");
    writeFileSync(join(folder, "index.html"), page);
    writeFileSync(join(folder, "upstream.0123456789.wasm"), "wasm");
    writeFileSync(join(folder, "upstream.0123456789.wasm.br"), brotliCompressSync("wasm"));
    writeFileSync(join(folder, "upstream.0123456789.wasm.gz"), gzipSync("wasm"));
    writeFileSync(join(folder, ".upstream-files.json"), "{}");
    mkdirSync(join(folder, "de", "r", "solid"), { recursive: true });
    writeFileSync(join(folder, "de", "r", "solid", "index.html"), "<p>solid</p>");
    server = await serve(folder, 0);
});
after(async () => {
    await server.close();
    rmSync(parent, { recursive: true });
});

/**
 * Asks with the path exactly as written; fetch would tidy it first.
 * @param {string} path
 * @param {{method?: string, headers?: Record<string, string>}} [options]
 * @returns {Promise<{status: number, headers: Record<string, unknown>, body: string}>}
 */
function ask(path, options = {}) {
    const { hostname, port } = new URL(server.address);
    return new Promise((resolve, reject) => {
        request({ hostname, port, path, ...options }, (response) => {
            let body = "";
            response.on("data", (data) => { body += data; });
            response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
        }).on("error", reject).end();
    });
}

test("a folder in it is asked for by its name and a slash, also with a # that mails have turned into %23, under the page's policy", async () => {
    for (const path of ["/de/r/solid/", "/de/r/solid/index.html", "/de/r/solid/%232.abc"]) {
        const { status, body, headers } = await ask(path);
        assert.deepEqual([status, body], [200, "<p>solid</p>"], path);
        assert.equal(headers["content-security-policy"], "default-src 'none'; script-src 'sha256-abc'; frame-ancestors *");
    }
    for (const path of ["/de/r/solid", "/de/r/", "/de/../../secret.txt", "/de/r/%2e%2e/%2e%2e/%2e%2e/secret.txt"]) assert.equal((await ask(path)).status, 404, path);
});

test("the first page is sent under the policy that stands in it, and asked for again each time", async () => {
    const { status, headers, body } = await ask("/");
    assert.equal(status, 200);
    assert.equal(body, page);
    assert.equal(headers["content-type"], "text/html; charset=utf-8");
    assert.equal(headers["cache-control"], "no-cache");
    assert.equal(headers["x-content-type-options"], "nosniff");
    const policy = String(headers["content-security-policy"]);
    assert.equal(policy, "default-src 'none'; script-src 'sha256-abc'; frame-ancestors *");
    assert.doesNotMatch(policy, /unsafe-inline|unsafe-eval'(?<!wasm-unsafe-eval')|https?:/);
});

test("a file with a digest in its name may be kept for ever, and comes packed where the browser takes that", async () => {
    const plain = await ask("/upstream.0123456789.wasm");
    assert.equal(plain.headers["content-type"], "application/wasm");
    assert.equal(plain.headers["content-encoding"], undefined);
    assert.match(String(plain.headers["cache-control"]), /immutable/);
    const packed = await ask("/upstream.0123456789.wasm", { headers: { "Accept-Encoding": "gzip, br" } });
    assert.equal(packed.headers["content-encoding"], "br");
    assert.equal(packed.headers.vary, "Accept-Encoding");
    const older = await ask("/upstream.0123456789.wasm", { headers: { "Accept-Encoding": "gzip, deflate" } });
    assert.equal(older.headers["content-encoding"], "gzip");
});

test("a link whose # became %23 on its way still opens the page", async () => {
    assert.equal((await ask("/%231.abcDEF")).body, page);
});

for (const path of ["/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "//secret.txt", "/%00", "/%",
    "/upstream.0123456789.wasm.br", "/upstream.0123456789.wasm.gz", "/.upstream-files.json", "/nothing.html"]) {
    test(`${path} is not found, in words`, async () => {
        const { status, body, headers } = await ask(path);
        assert.equal(status, 404);
        assert.match(body, /There is nothing at this address/);
        assert.ok(headers["content-security-policy"]);
    });
}

test("HEAD sends no body, and other methods are refused", async () => {
    const head = await ask("/", { method: "HEAD" });
    assert.equal(head.status, 200);
    assert.equal(head.body, "");
    assert.equal((await ask("/", { method: "POST" })).status, 405);
});

test("a port that is in use is an error that can be told from others", async () => {
    const port = Number(new URL(server.address).port);
    await assert.rejects(serve(folder, port), { code: "EADDRINUSE" });
});

test("script/server refuses a port that is none before it does anything else", () => {
    const script = fileURLToPath(new URL("../../../script/server", import.meta.url));
    const { status, stderr } = spawnSync(script, { env: { ...process.env, PORT: "eighty" }, encoding: "utf8" });
    assert.equal(status, 1);
    assert.match(stderr, /PORT=eighty is no port number/);
});
