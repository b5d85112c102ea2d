// Promise: where the assessment cannot be shown, the host's own link is there, and the host is told why. Without JavaScript too.
import assert from "node:assert/strict";
import { test } from "node:test";
import { views } from "../helpers/support.js";
import { heardBy, hears, hostPage, paragraphs, setUpHost } from "./host.js";

const { here, put, element, script } = setUpHost();

const open = () => here.browser.newPage({ viewport: views.desktop });

/** The link is there, leads somewhere, and nothing else of the element is seen. @param {import("playwright-core").Page} page @param {string} reason */
async function checkFallback(page, reason) {
    const { reason: told } = await hears(page, "error");
    assert.equal(told, reason);
    const link = page.getByRole("link", { name: "Take the assessment" });
    assert.ok(await link.isVisible());
    assert.equal(await page.evaluate(() => document.querySelector("upstream-assessment")?.shadowRoot?.querySelector("iframe") ?? null), null);
    assert.equal((await heardBy(page)).filter(({ name }) => name === "error").length, 1);
}

test("without JavaScript it is a link", async () => {
    const context = await here.browser.newContext({ javaScriptEnabled: false }), page = await context.newPage();
    await page.goto(put(hostPage(element(), script())));
    await page.getByRole("link", { name: "Take the assessment" }).click();
    await page.waitForURL(`${here.page.address}/`);
    await context.close();
});

test("where the script never arrives it is a link", async () => {
    const page = await open();
    await page.route("**/element.js", (route) => route.abort());
    await page.goto(put(hostPage(element("mode=dialog"), script())));
    await page.getByRole("link", { name: "Take the assessment" }).click();
    await page.waitForURL(`${here.page.address}/`);
    await page.close();
});

test("a host whose policy allows no such frame", async () => {
    const page = await open();
    await page.goto(put(hostPage(element(), script()), { "Content-Security-Policy": "frame-src 'none'" }));
    await checkFallback(page, "blocked");
    await page.close();
});

test("a host whose policy allows the frame, the script and nothing of its own inline", async () => {
    const page = await open();
    /** @type {string[]} */
    const violated = [];
    page.on("console", (message) => { if (/Content Security Policy/i.test(message.text())) violated.push(message.text()); });
    const { address } = here.page;
    here.host.pages.set("/host.js", { html: 'addEventListener("assessment-ready", () => { document.title = "ready" })' });
    await page.goto(put(`<!doctype html><title>Strict</title><script src="/host.js"></script>${script()}${element()}`,
        { "Content-Security-Policy": `default-src 'none'; script-src 'self' ${address}; frame-src ${address}; require-trusted-types-for 'script'; trusted-types 'none'` }));
    await page.waitForFunction(() => document.title === "ready");
    assert.deepEqual(violated, []);
    await page.close();
});

test("a host that isolates itself", async () => {
    const page = await open();
    await page.goto(put(hostPage(element(), script()), { "Cross-Origin-Embedder-Policy": "require-corp", "Cross-Origin-Opener-Policy": "same-origin" }));
    await hears(page, "ready");
    assert.equal(await page.evaluate(() => crossOriginIsolated), true);
    await page.close();
});

test("an address that is none, and one that would run something, are refused", async () => {
    for (const src of ["", "http://", "javascript:alert(1)", "data:text/html,<script>alert(1)</script>", "blob:https://a/b", "file:///etc/passwd"]) {
        const page = await open();
        page.on("dialog", () => assert.fail(src));
        await page.goto(put(hostPage(`<upstream-assessment src="${src.replace(/</g, "&lt;")}"><a href="/">Take the assessment</a></upstream-assessment>`, script())));
        await checkFallback(page, "src");
        assert.equal(page.frames().length, 1);
        await page.close();
    }
});

test("a page that is no assessment, one that refuses to be framed, and a server that is not there", async () => {
    here.host.pages.set("/other.html", { html: "<p>Something else</p>" });
    here.host.pages.set("/refuses.html", { html: "<p>Never</p>", headers: { "X-Frame-Options": "DENY" } });
    for (const [src, reason] of [["/other.html", "timeout"], ["/refuses.html", "timeout"], ["http://127.0.0.1:9/", "timeout"]]) {
        const page = await open();
        await page.goto(put(hostPage(`<upstream-assessment src="${src}"><a href="/">Take the assessment</a></upstream-assessment>`, script())));
        await checkFallback(page, reason);
        await page.close();
    }
});

test("a page of another protocol is told apart, with what each side speaks", async () => {
    here.host.pages.set("/newer.html", { html: '<script>parent.postMessage({ assessment: 9, type: "hello", speaks: [8, 9] }, "*")</script>' });
    const page = await open();
    await page.goto(put(hostPage('<upstream-assessment src="/newer.html"><a href="/">Take the assessment</a></upstream-assessment>', script())));
    await checkFallback(page, "version");
    assert.deepEqual((await heardBy(page)).at(-1).speaks, [8, 9]);
    await page.close();
});

test("an owner who does not allow the host (frame-ancestors): the link, not an empty box", async () => {
    const page = await open();
    await page.route(`${here.page.address}/?**`, async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, headers: { ...response.headers(), "content-security-policy": "frame-ancestors 'none'" } });
    });
    await page.goto(put(hostPage(`${element()}${paragraphs(3)}`, script())));
    await checkFallback(page, "timeout");
    await page.close();
});

test("a dialog that cannot be shown has the link in it", async () => {
    const page = await open();
    await page.goto(put(hostPage(`<button id="button" data-assessment-open="a">Take it</button>${element('id="a" mode="dialog"')}`, script()), { "Content-Security-Policy": "frame-src 'none'" }));
    await page.locator("#button").click();
    await hears(page, "error");
    assert.equal(await page.locator("dialog a").isVisible(), true);
    await page.close();
});
