// How early the first answer can be given, against a page of HTML that says the same and is written by hand, in the same
// run, on a slow network and a slow machine. May use: support.js, by-hand.js, playwright-core.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { moving, serveDist, views } from "../helpers/support.js";
import { writeByHand } from "./by-hand.js";
import { median } from "./interaction.js";

/** @typedef {import("playwright-core").Browser} Browser */

/**
 * Where a page has what a visitor presses and reads; of several the one that is seen counts.
 * @typedef {object} Hand
 * @property {string} start the button below the first screen
 * @property {string} title what is asked
 * @property {string} choice what is pressed for an answer, six a question
 */

/** Ours, and the hand-written page's. @type {Hand} */
export const ourHand = { start: '[data-id="intro/start"]', title: '[data-id="question/title"]', choice: '[data-id^="answer/"]' };

/** Presses Start as soon as it has been painted, then the second answer, and notes when that is in. @param {Hand} hand */
function robot({ start, choice }) {
    const own = /** @type {any} */ (window);
    const visible = (/** @type {string} */ selector) => {
        const element = document.querySelector(selector);
        return element instanceof HTMLElement && element.offsetHeight > 0 ? element : null;
    };
    const look = () => {
        const painted = performance.getEntriesByName("first-contentful-paint").length > 0;
        const answer = /** @type {HTMLInputElement | null} */ (visible(`${choice} input[value="1"]`));
        if (answer?.checked) {
            own.answered = performance.now();
            return;
        }
        if (answer) answer.click();
        else if (painted) visible(start)?.click();
        requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
}

/** A phone on a slow network, and four times as slow as this machine. @param {import("playwright-core").Page} page */
export async function slowDown(page) {
    const session = await page.context().newCDPSession(page);
    await session.send("Network.enable");
    await session.send("Network.emulateNetworkConditions",
        { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8 });
    await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
}

/** @type {import("../helpers/support.js").ContextOptions} */
const firstVisit = { ...moving, still: true, viewport: views.phone, hasTouch: true, isMobile: true };

/** @param {Browser} browser @param {string} address @param {Hand} [hand] @returns {Promise<number>} ms until the first answer is in, on a first visit */
export async function firstAnswer(browser, address, hand = ourHand) {
    const context = await browser.newContext(firstVisit);
    const page = await context.newPage();
    await slowDown(page);
    await page.addInitScript(robot, hand);
    await page.goto(address, { waitUntil: "commit" });
    await page.waitForFunction(() => /** @type {any} */ (window).answered > 0);
    const time = await page.evaluate(() => /** @type {any} */ (window).answered);
    await context.close();
    return time;
}

/**
 * In turns, so that whatever else the machine does meets both alike.
 * @param {Browser} browser @param {string} address
 * @returns {Promise<{percent: number, ours: number, theirs: number}>} medians in ms, and ours in percent of theirs
 */
export async function compareFirstAnswer(browser, address) {
    const folder = mkdtempSync(join(tmpdir(), "upstream-by-hand-"));
    const other = await serveDist(writeByHand(folder));
    /** @type {number[]} */
    const ours = [], theirs = [];
    for (let turn = 0; turn < 9; turn++) {
        theirs.push(await firstAnswer(browser, other.address));
        ours.push(await firstAnswer(browser, address));
    }
    await other.close();
    rmSync(folder, { recursive: true });
    return { percent: Math.round((median(ours) / median(theirs)) * 100), ours: median(ours), theirs: median(theirs) };
}
