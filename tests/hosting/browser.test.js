// Promise: over each of these servers the page opens, is in the visitor's language, takes answers and brings its later parts, without
// one word in the console and without a violation of its policy – also in a frame of a host that isolates itself, and not where the
// owner has not allowed it.
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { writeHosting } from "../../tools/page/hosting/write.js";
import { control } from "../e2e/helpers/screens.js";
import { answer, launch, ready, untilNextScreen, views, watch } from "../e2e/helpers/support.js";
import { dist, hosting } from "./helpers/page.js";
import { kinds, start } from "./helpers/servers.js";

/** @type {import("playwright-core").Browser} */
let browser;
before(async () => {
    browser = await launch();
});
after(() => browser?.close());

/** @param {import("playwright-core").Page | import("playwright-core").FrameLocator} page */
const isReady = (page) => page.locator("html[data-stage=ready]").waitFor({ state: "attached" });

for (const kind of kinds) {
    test(`over ${kind}: the page opens in the visitor's language, the first question is answered, another language chosen`, async () => {
        const server = await start(kind, { dist, hosting });
        try {
            const page = await browser.newPage({ viewport: views.phone, locale: "de-CH" });
            const heard = watch(page);
            await page.goto(server.address);
            await ready(page);
            assert.equal(await page.locator("html").getAttribute("lang"), "de");
            await page.locator("#mirror svg").first().waitFor();
            await page.getByRole("button", { name: "Starten" }).click();
            await untilNextScreen(page, () => answer(page, 2).click());
            assert.match(await page.title(), /^Frage 2 von 20/);
            await control(page, "language").selectOption("ar");
            await page.locator("html[lang=ar][dir=rtl]").waitFor({ state: "attached" });
            assert.deepEqual(heard, []);
            await page.close();
        } finally {
            await server.close();
        }
    });
}

test("the browser holds text for markup to be a mistake, and takes no file but the one that belongs to the page", async () => {
    const server = await start("nginx", { dist, hosting });
    try {
        const page = await browser.newPage({ viewport: views.phone });
        await page.goto(server.address);
        await ready(page);
        const refused = await page.evaluate(() => {
            const tries = [() => { document.body.innerHTML = "<b>"; }, () => new DOMParser().parseFromString("<b>", "text/html"),
                () => { document.createElement("script").src = "/app.js"; }, () => /** @type {any} */ (window).trustedTypes.createPolicy("other", {}),
                () => /** @type {any} */ (window).trustedTypes.createPolicy("upstream", {})];
            return tries.map((attempt) => {
                try {
                    attempt();
                    return "done";
                } catch (error) {
                    return /** @type {Error} */ (error).name;
                }
            });
        });
        assert.deepEqual(refused, Array(5).fill("TypeError"));
        for (const [file, type] of [["app.*.js", "text/javascript"], ["style.*.css", "text/css"], ["upstream.*.wasm", "application/wasm"], ["words.en.*.json", "application/json"]]) {
            const other = await browser.newPage({ viewport: views.phone });
            await other.route(`**/${file}`, async (route) => {
                const response = await route.fetch();
                await route.fulfill({ contentType: type, body: Buffer.concat([await response.body(), Buffer.from(" ")]) });
            });
            await other.goto(server.address);
            await other.getByRole("heading", { level: 1, name: /did not arrive/ }).waitFor();
            await other.close();
        }
        await page.close();
    } finally {
        await server.close();
    }
});

/** A host that shows the page in a frame, and may have isolated itself. @param {string} address @param {Record<string, string>} headers */
async function hostOf(address, headers) {
    const server = createServer((_, response) => {
        response.writeHead(200, { "Content-Type": "text/html", ...headers });
        response.end(`<!doctype html><title>Host</title><iframe src="${address}" style="width:390px;height:700px"></iframe>`);
    });
    await new Promise((done) => { server.listen(0, "127.0.0.1", () => done(undefined)); });
    const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
    return { address: `http://localhost:${port}`, close: () => server.close() };
}

for (const [what, headers] of /** @type {[string, Record<string, string>][]} */ ([["any host", {}],
    ["a host that isolates itself", { "Cross-Origin-Embedder-Policy": "require-corp", "Cross-Origin-Opener-Policy": "same-origin" }]])) {
    test(`${what} may show the page in a frame`, async () => {
        const server = await start("nginx", { dist, hosting });
        const host = await hostOf(server.address, headers);
        try {
            const page = await browser.newPage();
            await page.goto(host.address);
            await isReady(page.frameLocator("iframe"));
            await page.close();
        } finally {
            host.close();
            await server.close();
        }
    });
}

test("where the owner names who may frame the page, nobody else can", async () => {
    const own = mkdtempSync(join(tmpdir(), "upstream-frames-"));
    writeHosting(own, new Map([["index.html", readFileSync(join(dist, "index.html"))]]), "https://example.org http://127.0.0.1:*");
    const server = await start("nginx", { dist, hosting: own });
    const host = await hostOf(server.address, {});
    try {
        const page = await browser.newPage();
        const refused = page.waitForEvent("console", (message) => /frame-ancestors/.test(message.text()));
        await page.goto(host.address);
        await refused;
        assert.equal(await page.frameLocator("iframe").locator("#app").count(), 0);
        await page.goto(host.address.replace("localhost", "127.0.0.1"));
        await isReady(page.frameLocator("iframe"));
        await page.close();
    } finally {
        host.close();
        await server.close();
        rmSync(own, { recursive: true });
    }
});
