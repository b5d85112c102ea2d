// The gallery's films: each motion that explains something, picture by picture. May use: film.js, support.js, tools/, playwright-core.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fail } from "../../../tools/shared/run.js";
import { film, openForFilm, sheetOf, stopClock } from "./film.js";
import { answer, instrument, moving, openFinished, untilNextScreen, views } from "./support.js";

/** @typedef {import("playwright-core").Browser} Browser */
/** @typedef {{browser: Browser, address: string, folder: string, given: import("./support.js").Given}} Studio folder: where the sheets go; given: whose result is filmed */

/** The middle of something on the page. @param {import("playwright-core").Locator} locator */
async function middleOf(locator) {
    const { x, y, width, height } = await locator.boundingBox() ?? fail(`There is no ${locator} to film.`);
    return { x: x + width / 2, y: y + height / 2 };
}

/** @param {Studio} studio @param {string} name @param {import("./film.js").Frame[]} frames */
async function keep({ browser, folder }, name, frames) {
    writeFileSync(join(folder, name), await sheetOf(browser, frames, { columns: 6, scale: 0.5 }));
}

/** A finger answers, and the next question comes. @param {Studio} studio @returns {Promise<string[]>} lines for the gallery's page */
async function filmAnswer(studio) {
    const { browser, address } = studio, context = await browser.newContext({ ...moving, viewport: views.phone, hasTouch: true, isMobile: true });
    const page = await context.newPage(), session = await context.newCDPSession(page);
    await openForFilm(page, address);
    const touchPoints = [await middleOf(answer(page, 3))], clip = { x: 0, y: 0, width: 360, height: 620 };
    await stopClock(page);
    const frames = await film(page, clip, 0);
    await session.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints });
    await film(page, clip, 60, frames);
    await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
    await film(page, clip, 700, frames);
    await context.close();
    await keep(studio, "motion-answer.png", frames);
    return ["### An answer, and the next question: all that is drawn\n", "![The finger comes down, the answer is chosen, the next question comes and its progress bar arrives](motion-answer.png)\n"];
}

/** The result comes, and its house is built. @param {Studio} studio @returns {Promise<string[]>} lines for the gallery's page */
async function filmHouse(studio) {
    const { browser, address, given } = studio, context = await browser.newContext({ ...moving, viewport: views.phone, hasTouch: true, isMobile: true });
    const page = await context.newPage();
    await page.clock.install();
    await openFinished(page, address, given);
    await page.waitForTimeout(1500);
    const clip = await page.getByRole("img").boundingBox();
    if (!clip) return fail("There is no picture on the result.");
    await untilNextScreen(page, () => page.getByRole("button", { name: "QR code" }).tap());
    await stopClock(page);
    await page.getByRole("button", { name: "Back" }).first().dispatchEvent("click");
    // The first is what was there before.
    const [, ...frames] = await film(page, clip, 1100);
    await context.close();
    await keep(studio, "motion-house.png", frames);
    return ["### The house of a result, from its foundation up\n", "![The floors come one after the other](motion-house.png)\n"];
}

/** A card of the ranking is taken in the hand, carried up by two places and let go. @param {Studio} studio @returns {Promise<string[]>} lines for the gallery's page */
async function filmRanking(studio) {
    const { browser, address } = studio, context = await browser.newContext({ ...moving, viewport: views.phone });
    const page = await context.newPage();
    await openForFilm(page, address);
    for (let at = 0; at < instrument.items.length; ++at) await untilNextScreen(page, () => answer(page, 2).click());
    await page.waitForTimeout(1000);
    const cards = page.locator('[data-id^="card/"][data-id$="/drag"]');
    const upper = await middleOf(cards.first()), taken = await middleOf(cards.nth(2)), lowest = await middleOf(cards.last());
    const clip = { x: 0, y: upper.y - 60, width: views.phone.width, height: lowest.y - upper.y + 120 };
    await stopClock(page);
    await page.mouse.move(taken.x, taken.y);
    await page.clock.runFor(300);
    const frames = await film(page, clip, 0);
    await page.mouse.down();
    for (const part of [0.25, 0.5, 0.75, 1]) {
        await page.mouse.move(taken.x, taken.y + part * (upper.y - taken.y));
        await film(page, clip, 40, frames);
    }
    await page.mouse.up();
    await film(page, clip, 300, frames);
    await context.close();
    await keep(studio, "motion-ranking.png", frames);
    return ["### A card of the ranking, from one place to another\n", "![A card is taken in the hand, carried up and let go; the others make room](motion-ranking.png)\n"];
}

/** @param {Studio} studio @returns {Promise<string[]>} lines for the gallery's page */
export const drawMotions = async (studio) =>
    ["## Motions, picture by picture\n", ...await filmAnswer(studio), ...await filmRanking(studio), ...await filmHouse(studio)];
