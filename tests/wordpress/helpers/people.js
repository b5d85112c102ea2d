// Who does what in a browser: somebody of the site who writes, and a visitor who takes the assessment. May use: tests/e2e/helpers.
import assert from "node:assert/strict";
import { expectedVerdict, follow, given } from "../../e2e/helpers/path.js";
import { instrument, launch, views, watch } from "../../e2e/helpers/support.js";

/** @typedef {import("./site.js").Site} Site */
/** @typedef {import("playwright-core").Browser} Browser */
/** @typedef {import("playwright-core").Page} Page */

/** A browser that finds nothing but this machine. */
export const launchHere = () => launch(["--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"]);

/** Opens a page of the admin as somebody who has logged in. @param {Browser} browser @param {Site} site @param {string} path @param {string} [name] */
export async function openAdmin(browser, site, path, name = "admin") {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: "reduce" });
    await context.addCookies(Object.entries(site.loginOf(name)).map(([key, value]) => ({ name: key, value, url: site.address })));
    const page = await context.newPage();
    await page.goto(`${site.address}/wp-admin/${path}`);
    return page;
}

/** Opens a page as a visitor would. heard: what should never happen; asked: of whom something was asked besides the site. @param {Browser} browser @param {string} address @param {import("playwright-core").BrowserContextOptions} [options] */
export async function visit(browser, address, options = {}) {
    const context = await browser.newContext({ viewport: views.desktop, locale: "en-GB", ...options });
    const page = await context.newPage();
    /** @type {string[]} */
    const asked = [];
    page.on("request", (request) => {
        const url = new URL(request.url());
        if (/^http/.test(url.protocol) && url.origin !== new URL(address).origin) asked.push(url.href);
    });
    const heard = watch(page);
    await page.goto(address);
    return { context, page, heard, asked };
}

/** The frame of the assessment, once the app is there. @param {Page} page */
export async function assessmentIn(page) {
    const handle = await page.waitForSelector("upstream-assessment iframe", { state: "attached" });
    const frame = await handle.contentFrame();
    assert.ok(frame);
    await frame.waitForSelector("html[data-stage=ready]", { state: "attached" });
    return frame;
}

/** @param {import("playwright-core").Frame} frame @returns {import("../../e2e/helpers/path.js").Hand} */
const handIn = (frame) => ({ press: (selector) => frame.locator(selector).click(), look: (look) => frame.evaluate(look) });

/** From the intro to the result, in a frame. Checks the verdict. @param {import("playwright-core").Frame} frame @returns {Promise<string>} the link to it */
export async function takeIn(frame) {
    const hand = handIn(frame);
    await follow(hand, "intro/start");
    for (const { id } of instrument.items) {
        const option = given.answers[id];
        await follow(hand, `answer/${id}/${option === null ? "none" : option}`);
    }
    await hand.press('[data-id="ranking/agree"] input');
    await follow(hand, "ranking/done");
    assert.equal(await hand.look(() => document.querySelector("#mirror h1")?.textContent), expectedVerdict("en"));
    await follow(hand, "share/more");
    return hand.look(() => /** @type {HTMLAnchorElement} */ (document.querySelector('a[data-id="link/open"]')).href);
}

/** As far as the second question. @param {import("playwright-core").Frame} frame */
export async function beginIn(frame) {
    const hand = handIn(frame), [{ id }] = instrument.items;
    await follow(hand, "intro/start");
    await follow(hand, `answer/${id}/2`);
    assert.match(await frame.title(), /2 of 20/);
}
