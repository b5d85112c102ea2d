// Promise: in Firefox and in Safari's engine too the element shows the assessment of another origin, as high as its content, and hears it.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { after, before, test } from "node:test";
import puppeteer from "puppeteer-core";
import { openDisplay } from "../helpers/display.js";
import { serveDist } from "../helpers/support.js";
import { openWebKit } from "../helpers/webkit.js";
import { hostPage, paragraphs, serveHost } from "./host.js";

/** @type {Awaited<ReturnType<typeof serveDist>>} */
let page;
/** @type {Awaited<ReturnType<typeof serveHost>>} */
let host;
before(async () => {
    page = await serveDist();
    host = await serveHost();
    // In Firefox and Safari no layout shifts are counted.
    const html = hostPage(`<h1>Why</h1><upstream-assessment id="a" src="${page.address}/" lang="de" style="display:block;min-height:1280px"><a href="${page.address}/">Take it</a></upstream-assessment>${paragraphs(10)}`,
        `<script async src="${page.address}/element.js"></script>`);
    host.pages.set("/inline.html", { html });
});
after(async () => {
    await host?.close();
    await page?.close();
});

/** What the host has heard, and how high the frame is. */
const look = () => {
    const frame = document.querySelector("upstream-assessment")?.shadowRoot?.querySelector("iframe");
    return { heard: /** @type {any} */ (window).heard, height: frame?.getBoundingClientRect().height ?? 0, set: frame?.style.height ?? "" };
};

/** @param {() => Promise<ReturnType<typeof look>>} ask */
async function check(ask) {
    let seen = await ask();
    for (let tries = 0; tries < 200 && !(seen.heard.length > 0 && seen.set); tries += 1) {
        await new Promise((done) => { setTimeout(done, 100); });
        seen = await ask();
    }
    assert.deepEqual(seen.heard, [{ name: "ready", id: "a", language: "de" }]);
    assert.ok(seen.height > 500 && `${seen.height}px` === seen.set, JSON.stringify(seen));
}

test("Firefox, with a question begun in the frame", async () => {
    const executablePath = execFileSync("sh", ["-c", "command -v firefox-esr || command -v firefox"], { encoding: "utf8" }).trim();
    const browser = await puppeteer.launch({ browser: "firefox", executablePath, headless: true });
    try {
        const opened = await browser.newPage();
        await opened.goto(`${host.address}/inline.html`);
        await check(() => opened.evaluate(look));
        const frame = opened.frames().find((each) => each.url().startsWith(page.address)) ?? assert.fail("there is no frame");
        await frame.locator('[data-id="intro/start"]').click();
        await opened.waitForFunction(() => /** @type {any} */ (window).heard.some((/** @type {any} */ { name }) => name === "start"));
    } finally {
        await browser.close();
    }
});

test("Safari's engine", async () => {
    const display = await openDisplay(), browser = await openWebKit(display.name);
    try {
        await browser.open(`${host.address}/inline.html`);
        await check(() => browser.look(look));
    } finally {
        await browser.close();
        display.close();
    }
});
