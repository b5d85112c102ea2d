// Promise: whatever a host page does to the page in its frame, no script of it runs there, nothing is asked of another host, no answer
// comes out, and the visitor can still take the assessment. And whatever a frame sends, the host's element believes nothing of it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { views } from "../helpers/support.js";
import { frameOf, heardBy, hears, hostPage, setUpHost, takeInFrame } from "./host.js";

const { here, put, element, script } = setUpHost();

/** Opens a page and notes what the page in its frame asks for, and what runs that must not. @param {string} html */
async function open(html) {
    const context = await here.browser.newContext({ viewport: views.desktop }), page = await context.newPage();
    /** @type {string[]} */
    const asked = [];
    const ran = /** @type {string[]} */ ([]);
    context.on("request", (request) => asked.push(request.url()));
    page.on("dialog", (dialog) => { ran.push(dialog.message()); return dialog.dismiss(); });
    page.on("pageerror", (error) => ran.push(error.message));
    await page.goto(put(html));
    return { context, page, asked, ran, strangers: () => asked.filter((url) => ![here.page.address, here.host.address].includes(new URL(url).origin) && !/^(data|blob):/.test(url)) };
}

/** A host that holds the page in a plain frame and can say anything to it; what it hears lies in window.said. */
const holding = (query = "") => hostPage(`<iframe width="900" height="700" src="${here.page.address}/${query}"></iframe>`, `<script>
    window.said = [];
    addEventListener("message", ({ data }) => said.push(data));
    window.say = (data, origin = "*") => document.querySelector("iframe").contentWindow.postMessage(data, origin);
</script>`);

/** @param {import("playwright-core").Page} page */
async function framed(page) {
    for (;;) {
        const frame = page.frames().find((each) => each.url().startsWith(here.page.address));
        if (frame) {
            await frame.locator("html[data-stage=ready]").waitFor({ state: "attached" });
            return frame;
        }
        await page.waitForTimeout(50);
    }
}

test("thousands of hostile messages from the host: nothing runs, nothing leaves, and the assessment goes on", async () => {
    const { context, page, ran, strangers } = await open(holding());
    const frame = await framed(page);
    await page.evaluate(() => {
        const { say } = /** @type {any} */ (window);
        const bad = ["javascript:alert(1)", "data:text/html,<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "https://evil.example:no/\"onclick=alert(1)", "__proto__", "\u0000", "x".repeat(100_000), NaN, -1, 1e9, null, undefined, {}, [], true];
        for (const value of bad) for (const type of ["options", "visible", "hello", "height", "event", "constructor", "__proto__", "eval"]) {
            for (const field of ["contactHref", "campaign", "top", "height", "speaks", "event"]) say({ assessment: 1, type, top: 0, height: 700, [field]: value });
        }
        for (const value of bad) say(value);
        say({ assessment: 1, type: "options", campaign: { utm_source: "<b>", "__proto__": "x" } });
        say({ assessment: 1, type: "options", contactHref: "javascript:alert(document.domain)" });
        for (let turn = 0; turn < 3000; turn += 1) say({ assessment: 1, type: "visible", top: turn * 31 % 90_000, height: turn * 7 % 3000 });
        say({ assessment: 1, type: "visible", top: 0, height: 700 });
    });
    await takeInFrame(frame, "mouse", "result");
    const links = await frame.evaluate(() => [...document.links].map(({ href }) => href));
    assert.ok(links.every((href) => /^(https?|mailto|tel):/.test(href) && !href.includes("evil")), links.join("\n"));
    assert.deepEqual([ran, strangers()], [[], []]);
    const said = await page.evaluate(() => JSON.stringify(/** @type {any} */ (window).said));
    assert.doesNotMatch(said, /"answers"|"score"|#2\.|"code"/, "no answer, score or link comes out");
    await context.close();
});

test("what the host hears is what is described, and nothing before it has spoken but that the page is there", async () => {
    const { context, page } = await open(holding());
    const frame = await framed(page);
    await frame.locator('[data-id="intro/start"]').click();
    await page.waitForTimeout(300);
    assert.deepEqual([...new Set(await page.evaluate(() => /** @type {any} */ (window).said.map((/** @type {any} */ { type }) => type)))], ["hello"]);
    await page.evaluate(() => /** @type {any} */ (window).say({ assessment: 1, type: "options" }));
    await page.waitForFunction(() => /** @type {any} */ (window).said.some((/** @type {any} */ { type }) => type === "event"));
    const keys = await page.evaluate(() => [...new Set(/** @type {any} */ (window).said.flatMap((/** @type {any} */ { event }) => Object.keys(event ?? {})))].sort());
    assert.deepEqual(keys, ["language", "name", "perspective"]);
    await context.close();
});

test("hostile addresses: nothing of a query runs or is shown, and the page begins as if it were not there", async () => {
    for (const query of ["?lang=<script>alert(1)</script>", "?perspective=%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E", "?theme=dark;}*{background:url(//evil.example)}", "?perspective=__proto__&lang=__proto__&theme=constructor", `?perspective=${"a".repeat(5000)}`]) {
        const { context, page, ran, strangers } = await open(holding(query.replace(/"/g, "%22").replace(/</g, "%3C")));
        const frame = await framed(page);
        await frame.locator('[data-id="intro/start"]').click();
        await frame.waitForFunction(() => document.title.startsWith("Question 1"));
        assert.deepEqual([ran, strangers()], [[], []], query);
        await context.close();
    }
});

test("a frame of another origin, and a window that the host opened, cannot speak for the page", async () => {
    const liar = '<script>setInterval(() => { for (const to of [parent, top, opener]) to?.postMessage({ assessment: 1, type: "event", event: { name: "complete", id: "0".repeat(32), outcome: "solid", focus: null, perspective: null, language: "en" } }, "*"); }, 20)</script>';
    here.host.pages.set("/liar.html", { html: liar });
    const { context, page } = await open(hostPage(`${element('id="a"')}<iframe src="/liar.html"></iframe>`, script()));
    await hears(page, "ready");
    await page.evaluate(() => { open("/liar.html"); });
    await page.waitForTimeout(500);
    assert.deepEqual((await heardBy(page)).map(({ name }) => name), ["ready"]);
    await context.close();
});

test("a page that has got into the frame and lies: its element takes only what is described, and its host stays usable", async () => {
    here.host.pages.set("/wild.html", { html: `<script>
        const say = (message) => parent.postMessage({ assessment: 1, ...message }, "*");
        say({ type: "hello", speaks: [1, 1] });
        for (const height of [1e9, -1, NaN, "100%", {}, null, Infinity]) say({ type: "height", height });
        for (const name of ["complete", "constructor", "__proto__", "<b>"]) say({ type: "event", event: { name, outcome: "<img src=x onerror=alert(1)>", answers: [1] } });
        say({ type: "event", event: { name: "ready", language: "en", more: "x" } });
        for (let turn = 0; turn < 3000; turn += 1) say({ type: "scroll", top: turn });
        for (let turn = 0; turn < 500; turn += 1) say({ type: "height", height: 100 + turn % 2 * 99_000 });
        say({ type: "height", height: 500 });
    </script>` });
    const { context, page, ran } = await open(hostPage('<button id="other">Other</button><upstream-assessment id="a" src="/wild.html"><a href="/">Take it</a></upstream-assessment>', script()));
    assert.deepEqual(await hears(page, "ready"), { name: "ready", id: "a", language: "en" });
    await page.waitForTimeout(500);
    assert.deepEqual((await heardBy(page)).map(({ name }) => name), ["ready"]);
    assert.deepEqual([ran, await page.evaluate(() => scrollY)], [[], 0], "who does not have the focus scrolls nothing");
    await page.locator("#other").click();
    await context.close();
});

test("attributes of the element are never more than attributes: hostile values run nothing and lead nowhere", async () => {
    const evil = '"><img src=x onerror=alert(1)>';
    const { context, page, ran, strangers } = await open(hostPage("", script()));
    await page.evaluate(([src, value]) => {
        const made = document.createElement("upstream-assessment");
        for (const name of ["lang", "perspective", "theme", "campaign", "title", "id"]) made.setAttribute(name, value);
        made.setAttribute("contact-href", "javascript:alert(1)");
        made.setAttribute("src", src);
        document.body.append(made);
    }, [`${here.page.address}/`, evil]);
    await hears(page, "ready");
    const frame = await frameOf(page);
    assert.equal(await frame.evaluate(() => document.documentElement.lang), "en");
    assert.ok(await frame.evaluate(() => [...document.links].every(({ protocol }) => protocol !== "javascript:")));
    assert.deepEqual([ran, strangers()], [[], []]);
    await context.close();
});
