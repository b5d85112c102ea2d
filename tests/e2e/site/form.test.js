// The form after the result: by keyboard and by touch, in every language; nothing typed is lost over a close, a reload or a post that
// fails; the result goes along only when it is ticked, and what goes is what the form showed. A campaign's parameters reach the
// contact, and the owner's own words stay text, whatever is in them.
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { givenAt, launch, openFinished, ready, serveDist, views, watch } from "../helpers/support.js";
import { pageFor, standIn } from "./helpers.js";
import { consent, formAt, privacy } from "./needs.js";

/** @typedef {import("playwright-core").Page} Page */

/** @type {import("playwright-core").Browser} */
let browser;
/** @type {Awaited<ReturnType<typeof standIn>>} */
let service;
/** @type {Awaited<ReturnType<typeof serveDist>>} */
let server;
before(async () => {
    browser = await launch();
    service = await standIn();
    server = await serveDist(await pageFor({ ...formAt(service.origin), campaign: ["utm_source", "utm_campaign"] }));
});
after(async () => {
    await browser?.close();
    await server?.close();
    await service?.close();
});

const given = givenAt([1, 3, 3, 2]);

/** @param {Page} page @param {string} [query] */
const open = (page, query = "") => openFinished(page, `${server.address}/${query}`, given);

/** @param {Page} page */
async function openForm(page) {
    await page.locator('[data-id="result/contact"]').click();
    await page.locator("dialog[open]").waitFor();
}

/** @param {Page} page @param {string} name */
const field = (page, name) => page.locator(`#site-${name}`);

const send = (/** @type {Page} */ page) => page.locator(".site-form [type=submit]");

test("before the result there is no way to the form; by keyboard it opens, is sent, and gives the focus back", async () => {
    service.how.status = 200;
    const page = await browser.newPage({ viewport: views.desktop }), heard = watch(page), from = service.received.length;
    await page.goto(server.address);
    await ready(page);
    assert.equal(await page.locator('a[data-id$="/contact"], a[data-id="contact/link"]').count(), 0);
    assert.equal(await page.locator("dialog").count(), 0);
    await open(page);
    const link = page.locator('[data-id="result/contact"]');
    await link.focus();
    await page.keyboard.press("Enter");
    await page.locator("dialog[open]").waitFor();
    assert.equal(await page.evaluate(() => document.activeElement?.id), "site-name", "begins with the first field");
    await page.keyboard.type("Ada");
    await page.keyboard.press("Tab");
    await page.keyboard.type("ada@example.com");
    await field(page, "consent").focus();
    await page.keyboard.press("Space");
    await send(page).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "It has been sent" }).waitFor();
    assert.match(String(await page.evaluate(() => document.activeElement?.textContent)), /It has been sent/);
    await page.keyboard.press("Escape");
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute("data-id")), "result/contact");
    const [{ body }] = service.received.slice(from), { sentAt, page: address, ...rest } = JSON.parse(body);
    assert.deepEqual(rest, {
        fields: { name: "Ada", email: "ada@example.com", news: "false" }, consent: { given: true, text: consent.text.en, version: "2026-11" },
        campaign: {}, language: "en",
    });
    assert.equal(address, `${server.address}/`);
    assert.ok(Math.abs(Date.parse(sentAt) - Date.now()) < 60_000);
    assert.equal(await page.evaluate(() => Object.keys(sessionStorage).some((key) => key.endsWith("contact-form"))), false, "the draft is gone");
    assert.deepEqual(heard, []);
    await page.close();
});

test("what is missing or wrong is said at its field, which gets the focus, and nothing is sent", async () => {
    const page = await browser.newPage({ viewport: views.phone }), from = service.received.length;
    await open(page);
    await openForm(page);
    await field(page, "email").fill("nobody");
    await field(page, "phone").fill("call me");
    await send(page).click();
    assert.equal(await page.evaluate(() => document.activeElement?.id), "site-email");
    for (const [name, said] of [["email", /not a mail address/], ["phone", /phone number/], ["consent", /tick this box/]]) {
        const control = field(page, String(name));
        assert.equal(await control.getAttribute("aria-invalid"), "true", String(name));
        const ids = String(await control.getAttribute("aria-describedby")).split(" ");
        const texts = await Promise.all(ids.map((id) => page.locator(`[id="${id}"]`).textContent()));
        assert.match(texts.join(" "), /** @type {RegExp} */ (said));
    }
    assert.match(String(await page.locator(".site-form > .body > form > [role=status]").textContent()), /3 fields/);
    await field(page, "email").fill("me@example.com");
    assert.equal(await field(page, "email").getAttribute("aria-invalid"), null, "what was mended is right at once");
    assert.equal(service.received.length, from);
    await page.close();
});

test("a post that fails loses nothing: the text can be copied or mailed, and sent again", async () => {
    const context = await browser.newContext({ viewport: views.phone, permissions: ["clipboard-read", "clipboard-write"] }), page = await context.newPage();
    await open(page);
    await openForm(page);
    await field(page, "email").fill("me@example.com");
    await field(page, "message").fill("Line one\nLine two");
    await field(page, "size").selectOption("m");
    await field(page, "consent").check();
    service.how.status = 503;
    await send(page).click();
    const failed = page.locator(".site-failed");
    await failed.waitFor();
    assert.match(String(await failed.textContent()), /could not be sent.*answer 503/s);
    await failed.getByRole("button", { name: "Copy what I wrote" }).click();
    await failed.getByRole("button", { name: "Copied" }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    assert.match(copied, /E-mail: me@example\.com\n.*Size of the team: 6 to 20\n.*Line one\nLine two/s);
    const mail = new URL(String(await failed.getByRole("link", { name: "Write a mail instead" }).getAttribute("href")));
    assert.equal(mail.pathname, "hello@example.com");
    assert.equal(mail.searchParams.get("body"), copied);
    assert.equal(await field(page, "message").inputValue(), "Line one\nLine two");
    await page.route(`${service.origin}/**`, (route) => route.abort());
    await send(page).click();
    await page.getByText("There was no answer").waitFor();
    await page.unroute(`${service.origin}/**`);
    service.how.status = 200;
    service.how.answer = '{"success":false}';
    await send(page).click();
    await page.getByText("not accepted (answer 200)").waitFor();
    service.how.answer = "{}";
    assert.equal(await send(page).textContent(), "Try again");
    await send(page).click();
    await page.getByRole("heading", { name: "It has been sent" }).waitFor();
    await context.close();
});

test("an accidental close, a reload and another language keep what was typed; “Start over” does not", async () => {
    const page = await browser.newPage({ viewport: views.phone });
    await open(page);
    await openForm(page);
    await field(page, "message").fill("Still here");
    await field(page, "consent").check();
    await page.keyboard.press("Escape");
    await openForm(page);
    assert.equal(await field(page, "message").inputValue(), "Still here");
    await page.reload();
    await ready(page);
    await openForm(page);
    assert.equal(await field(page, "message").inputValue(), "Still here");
    assert.equal(await field(page, "consent").isChecked(), false, "a consent is given each time");
    await page.keyboard.press("Escape");
    await page.locator("select").first().selectOption("ar");
    await page.locator("html[lang=ar]").waitFor({ state: "attached" });
    await openForm(page);
    assert.equal(await field(page, "message").inputValue(), "Still here");
    assert.equal(await page.locator(".site-form h2").textContent(), "التحدث معنا عن هذه النتيجة");
    assert.equal(await page.locator(".site-form").evaluate((dialog) => getComputedStyle(dialog).direction), "rtl");
    await page.keyboard.press("Escape");
    await page.locator('[data-id="result/again"]').click();
    await page.locator('[data-id="clear/yes"]').click();
    await page.locator("html[data-screen=intro]").waitFor({ state: "attached" });
    assert.deepEqual(await page.evaluate(() => Object.keys(sessionStorage)), []);
    await page.close();
});

test("the result goes along only when it is ticked, and is what the form shows; its link where it can be seen", async () => {
    service.how.status = 200;
    const page = await browser.newPage({ viewport: views.desktop }), from = service.received.length;
    await open(page);
    await openForm(page);
    assert.equal(await page.locator(".site-goes").isVisible(), false);
    await field(page, "with-result").check();
    const shown = String(await page.locator(".site-goes span").textContent());
    assert.match(shown, /Belief: \d+ of 100/);
    await field(page, "email").fill("me@example.com");
    await field(page, "consent").check();
    await send(page).click();
    await page.getByText("with your result").waitFor();
    assert.equal(JSON.parse(service.received[from].body).result, shown);
    await page.keyboard.press("Escape");
    await page.locator('[data-id="share/more"]').click();
    await page.locator('[data-id="contact/attach"] input').check();
    const link = String(await page.locator('a[data-id="link/open"]').getAttribute("href"));
    await page.locator('[data-id="contact/link"]').click();
    await page.locator("dialog[open]").waitFor();
    assert.equal(await field(page, "with-result").isChecked(), true, "it was ticked beside the link");
    assert.equal(await page.locator(".site-goes span").textContent(), link);
    await page.close();
});

test("a campaign's parameters go to the form: those that were named, short and plain; the element's count for more", async () => {
    service.how.status = 200;
    const page = await browser.newPage({ viewport: views.desktop }), from = service.received.length;
    await open(page, "?utm_source=letter&utm_campaign=%3Cscript%3E&secret=1");
    await page.evaluate(() => window.dispatchEvent(new CustomEvent("assessment-campaign", { detail: { utm_campaign: "spring", other: "x", utm_source: 3 } })));
    await openForm(page);
    await field(page, "email").fill("me@example.com");
    await field(page, "consent").check();
    await send(page).click();
    await page.getByRole("heading", { name: "It has been sent" }).waitFor();
    assert.deepEqual(JSON.parse(service.received[from].body).campaign, { utm_source: "letter", utm_campaign: "spring" });
    await page.close();
});

test("… and to the link, where what the owner has written there stays", async () => {
    const own = await serveDist(await pageFor({ contact: { href: "https://talk.example/?utm_source=check&a=1" }, campaign: ["utm_source", "utm_medium"] }));
    const page = await browser.newPage({ viewport: views.desktop });
    await page.route("https://talk.example/**", (route) => route.fulfill({ body: "<p>talk</p>", contentType: "text/html" }));
    await openFinished(page, `${own.address}/?utm_source=letter&utm_medium=mail`, given);
    await page.waitForTimeout(300);
    await page.locator('[data-id="result/contact"]').click();
    await page.waitForURL("https://talk.example/**");
    assert.equal(page.url(), "https://talk.example/?utm_source=check&a=1&utm_medium=mail");
    await page.close();
    await own.close();
});

test("whatever an owner's words hold is text: nothing of it runs, and no element comes of it", async () => {
    const evil = '<img src=x onerror="window.ran=1"><script>window.ran=1</script>';
    const parts = formAt(service.origin, {
        fields: [{ name: "email", type: "email", label: evil, hint: evil }, { name: "s", type: "select", label: evil, options: [{ value: evil.slice(0, 90), label: evil }] }],
        consent: { text: { en: evil }, version: "1" },
    });
    const own = await serveDist(await pageFor({ ...parts, privacy: { ...privacy, controller: evil, retention: { form: evil } } }));
    const page = await browser.newPage({ viewport: views.desktop }), heard = watch(page);
    await openFinished(page, own.address, given);
    await openForm(page);
    assert.equal(await page.locator(".site-form :is(img, script)").count(), 0);
    assert.ok(String(await page.locator(".site-form").textContent()).includes(evil));
    await page.goto(`${own.address}/privacy.html`);
    assert.equal(await page.locator(":is(img, script)").count(), 0);
    assert.ok(String(await page.locator("main").textContent()).includes(evil));
    assert.equal(await page.evaluate(() => /** @type {any} */ (window).ran), undefined);
    assert.deepEqual(heard, []);
    await page.close();
    await own.close();
});

const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

for (const scheme of /** @type {const} */ (["light", "dark"])) {
    test(`the form, the question and the privacy page have no fault that axe finds: ${scheme}`, async () => {
        const asking = await serveDist(await pageFor({ ...formAt(service.origin), analytics: { dataLayer: true, consent: "prompt" } }));
        const context = await browser.newContext({ viewport: views.phone, colorScheme: scheme, bypassCSP: true }), page = await context.newPage();
        const check = async (/** @type {string} */ where) => {
            await page.addScriptTag({ path: axe });
            const found = await page.evaluate((selector) => /** @type {any} */ (window).axe.run(selector), where);
            assert.deepEqual(found.violations.map((/** @type {any} */ each) => [each.id, each.nodes[0].html]), [], where);
        };
        await openFinished(page, asking.address, given);
        await page.locator(".site-ask").waitFor();
        await check(".site-ask");
        await page.getByRole("button", { name: "No", exact: true }).click();
        await check(".site-state");
        await openForm(page);
        await send(page).click();
        await check(".site-form");
        for (const code of ["en", "ar"]) {
            await page.goto(`${asking.address}/privacy.html#${code}`);
            await page.reload();
            await check("body");
            assert.equal(await page.locator("article:visible").count(), 1);
            assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false, "fits a phone");
        }
        await context.close();
        await asking.close();
    });
}

test("in a frame, too, the question moves nothing, so that what is drawn stays under its controls", async () => {
    const asking = await serveDist(await pageFor({ ...formAt(service.origin), analytics: { dataLayer: true, consent: "prompt" } }));
    const page = await browser.newPage({ viewport: { width: 820, height: 900 } });
    await openFinished(page, asking.address, given);
    const host = createServer((_, response) => response.writeHead(200, { "Content-Type": "text/html" }).end(`<iframe style="width:700px;height:3200px" src="${asking.address}"></iframe>`));
    await new Promise((done) => { host.listen(0, "127.0.0.1", () => done(undefined)); });
    await page.goto(`http://127.0.0.1:${/** @type {import("node:net").AddressInfo} */ (host.address()).port}/`);
    const frame = page.frameLocator("iframe");
    await frame.locator(".site-ask").waitFor();
    const moved = await frame.locator("#app").evaluate((app) => app.getBoundingClientRect().top + scrollY);
    assert.ok(Math.abs(moved) < 1, `moved by ${moved}`);
    await page.close();
    host.close();
    host.closeAllConnections();
    await asking.close();
});
