// Promise: what a host sets – language, perspective, colours, contact – the page follows, and what is shared does not carry it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { given } from "../helpers/path.js";
import { codesFor, views } from "../helpers/support.js";
import { frameOf, hears, hostPage, setUpHost, takeInFrame } from "./host.js";

const { here, put, element, script } = setUpHost();

/** @param {string} attributes @param {{head?: string, colorScheme?: "light" | "dark"}} [more] */
async function open(attributes, { head = "", colorScheme = "light" } = {}) {
    const page = await here.browser.newPage({ viewport: views.desktop, colorScheme });
    await page.goto(put(hostPage(element(attributes), script() + head)));
    await hears(page, "ready");
    return { page, frame: await frameOf(page) };
}

/** How light the page is, 0 to 255. @param {import("playwright-core").Frame} frame */
const background = (frame) => frame.evaluate(() => {
    const colours = [document.body, document.documentElement].map((each) => getComputedStyle(each).backgroundColor).filter((colour) => colour.startsWith("rgb("));
    return Number(/\d+/.exec(colours[0])?.[0]);
});

test("the language", async () => {
    const { page, frame } = await open('lang="de"');
    assert.equal(await frame.evaluate(() => document.documentElement.lang), "de");
    await page.close();
});

test("the perspective, which the visitor may still change", async () => {
    const { page, frame } = await open('perspective="rep"');
    assert.equal(await frame.locator('[data-id="perspective/rep"] input').isChecked(), true);
    await frame.locator('[data-id="intro/start"]').click();
    assert.equal((await hears(page, "start")).perspective, "rep");
    await page.close();
    const other = await open('perspective="nobody"');
    assert.equal(await other.frame.locator('[data-id="perspective/leader"] input').isChecked(), true, "one that there is not changes nothing");
    await other.page.close();
});

const dark = "<style>body { background: #14161c; color: #eee }</style>";
for (const [what, attributes, options, isDark] of /** @type {[string, string, Parameters<typeof open>[1], boolean][]} */ ([
    ["dark is asked for", 'theme="dark"', {}, true], ["light is asked for, on a dark system", 'theme="light"', { colorScheme: "dark" }, false],
    ["the host is dark, on a light system", "", { head: dark }, true], ["the host is white, on a dark system", "", { colorScheme: "dark" }, false],
    ["the host says dark by color-scheme", 'theme="auto"', { head: "<style>:root { color-scheme: dark }</style>" }, true],
    ["the host has both in its head alone, on a dark system", "", { colorScheme: "dark", head: '<meta name="color-scheme" content="light dark">' }, true],
    ["the host has both: the visitor's system", "", { colorScheme: "dark", head: "<style>:root { color-scheme: light dark }</style>" }, true],
])) {
    test(`colours: ${what}`, async () => {
        const { page, frame } = await open(attributes, options);
        const light = await background(frame);
        assert.equal(light < 100, isDark, `${light}`);
        // The drawn page is of the same colours as the first one.
        await frame.locator('[data-id="intro/start"]').click();
        await frame.waitForFunction(() => document.title.startsWith("Question 1"));
        assert.equal((await background(frame)) < 100, isDark);
        await page.close();
    });
}

test("after a change of an attribute it is there in another way, and the visit goes on", async () => {
    const { page, frame } = await open('theme="light"');
    await frame.locator('[data-id="intro/start"]').click();
    await frame.waitForFunction(() => document.title.startsWith("Question 1"));
    await frame.waitForTimeout(600);
    await frame.locator('[data-id^="answer/"]').first().click();
    await frame.waitForFunction(() => document.title.startsWith("Question 2"));
    await page.evaluate(() => {
        const made = /** @type {HTMLElement} */ (document.querySelector("upstream-assessment"));
        made.setAttribute("theme", "dark");
        made.setAttribute("lang", "de");
    });
    await page.waitForFunction(() => /** @type {any} */ (window).heard.filter((/** @type {any} */ { name }) => name === "ready").length === 2);
    const other = await frameOf(page);
    assert.ok((await background(other)) < 100);
    assert.match(await other.evaluate(() => document.title), /^Frage 2/);
    assert.equal(page.frames().length, 2, "one frame, though two attributes have changed");
    await page.close();
});

test("the contact of this place, and an event when it is taken; the shared link carries nothing of the host", async () => {
    const { page, frame } = await open('contact-href="https://host.example/talk?from=article" lang="en" theme="dark" perspective="leader"');
    const link = await takeInFrame(frame, "mouse");
    assert.equal(link, `${here.page.address}/#${codesFor([given], "--summary")[0]}`);
    const contact = frame.locator('a[data-id="contact/link"]');
    assert.equal(await contact.getAttribute("href"), "https://host.example/talk?from=article");
    await page.context().route("https://host.example/**", (route) => route.fulfill({ body: "there" }));
    await contact.click();
    assert.equal((await hears(page, "contact")).method, "link");
    await page.close();
});

test("properties are the attributes, also when they were set before the script arrived", async () => {
    const page = await here.browser.newPage({ viewport: views.desktop });
    await page.goto(put(hostPage(`<script>
        const made = document.createElement("upstream-assessment");
        made.src = "${here.page.address}/"; made.contactHref = "https://host.example/"; made.mode = "dialog"; made.id = "a";
        document.querySelector("main")?.append(made) ?? addEventListener("DOMContentLoaded", () => document.querySelector("main").append(made));
    </script>`, script())));
    await page.waitForFunction(() => document.querySelector("upstream-assessment")?.getAttribute("contact-href"));
    assert.deepEqual(await page.evaluate(() => {
        const made = /** @type {any} */ (document.querySelector("upstream-assessment"));
        return [made.getAttribute("mode"), made.src, made.theme];
    }), ["dialog", `${here.page.address}/`, ""]);
    await page.evaluate(() => /** @type {any} */ (document.querySelector("upstream-assessment")).open());
    await hears(page, "ready");
    await page.close();
});
