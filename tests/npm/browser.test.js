// The engine in a browser, in a page and in a worker, under a policy that lets a page compile WebAssembly and nothing else; as it lies in
// the package, and as a bundler puts it into a page.
import assert from "node:assert/strict";
import { copyFileSync, mkdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { build } from "esbuild";
import { root } from "../../tools/shared/run.js";
import { launch } from "../e2e/helpers/support.js";
import { projectWith } from "./package.js";

const { project, installed } = projectWith("browser");
const instrument = readFileSync(join(root, "assets", "instruments", "sales-foundation.en.json"));
const policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; worker-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";

const use = (/** @type {string} */ from) => `
import { read, score } from "${from}";
export const focus = async () => score(await read(await (await fetch("/instrument.json")).text()), { answers: {} }).focus;
`;
const tell = 'focus().then((found) => { document.title = found; }, (error) => { document.title = String(error); });';
/** @type {Record<string, [type: string, content: string | Buffer]>} */
const files = {
    "/": ["text/html", '<!doctype html><title></title><script type="module" src="page.js"></script>'],
    "/bundled": ["text/html", '<!doctype html><title></title><script type="module" src="bundle/main.js"></script>'],
    "/working": ["text/html", '<!doctype html><title></title><script type="module" src="starts-worker.js"></script>'],
    "/page.js": ["text/javascript", use("./engine/browser.js") + tell],
    "/worker.js": ["text/javascript", `${use("./engine/browser.js")}focus().then(postMessage, (error) => postMessage(String(error)));`],
    // Trusted Types let no text become a worker's address, and here is no policy to make one: the page that starts workers has none of it.
    "/starts-worker.js": ["text/javascript", 'new Worker("worker.js", { type: "module" }).onmessage = ({ data }) => { document.title = data; };'],
    "/instrument.json": ["application/json", instrument],
    "/engine/browser.js": ["text/javascript", readFileSync(join(installed, "engine", "browser.js"))],
    "/engine/engine.wasm": ["application/wasm", readFileSync(join(installed, "engine", "engine.wasm"))],
};

/** @type {string[]} */
let asked = [];
const server = createServer((request, response) => {
    asked.push(String(request.url));
    const [type, content] = files[String(request.url)] ?? ["", ""];
    const said = request.url === "/working" ? policy.replace(/; require-trusted.*/, "") : policy;
    response.writeHead(type ? 200 : 404, { "Content-Type": type || "text/plain", "Content-Security-Policy": said }).end(content);
});
/** @type {import("playwright-core").Browser} */
let browser;
let address = "";

before(async () => {
    await new Promise((resolve) => { server.listen(0, "127.0.0.1", () => resolve(undefined)); });
    address = `http://127.0.0.1:${/** @type {import("node:net").AddressInfo} */ (server.address()).port}`;
    browser = await launch();
});
after(async () => {
    await browser?.close();
    server.closeAllConnections();
    server.close();
});

/** What the page at a path says in its title. @param {string} path */
async function titleOf(path) {
    asked = [];
    const page = await browser.newPage();
    await page.goto(address + path);
    await page.waitForFunction(() => document.title !== "", null, { timeout: 10_000 });
    const title = await page.title();
    await page.close();
    return title;
}

test("as it lies in the package, under a strict policy", async () => {
    assert.equal(await titleOf("/"), "belief");
    assert.deepEqual(asked.filter((path) => path.startsWith("/engine/")).sort(), ["/engine/browser.js", "/engine/engine.wasm"]);
});

test("in a worker", async () => {
    assert.equal(await titleOf("/working"), "belief");
});

test("bundled for browsers: without a word of node, and with the module beside it", async () => {
    const made = await build({
        stdin: { contents: use("upstream-assessment/engine") + tell, resolveDir: project }, bundle: true, format: "esm", platform: "browser", write: false,
        outdir: join(project, "out"), metafile: true, logLevel: "silent",
    });
    assert.deepEqual(made.errors.length + made.warnings.length, 0);
    assert.ok(Object.keys(made.metafile.inputs).some((path) => path.endsWith("engine/browser.js")));
    const text = made.outputFiles[0].text;
    assert.doesNotMatch(text, /node:|\brequire\(/);
    assert.doesNotMatch(text, /\beval\(|new Function/);
    mkdirSync(join(project, "out"), { recursive: true });
    copyFileSync(join(installed, "engine", "engine.wasm"), join(project, "out", "engine.wasm"));
    files["/bundle/main.js"] = ["text/javascript", text];
    files["/bundle/engine.wasm"] = ["application/wasm", readFileSync(join(project, "out", "engine.wasm"))];
    assert.equal(await titleOf("/bundled"), "belief");
});
