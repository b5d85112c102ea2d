// What the tests of the organiser's side share: a kiosk with a PIN, the way in, files out and in again. May use: visitor.js, e2e/helpers.
import { pbkdf2Sync } from "node:crypto";
import { readFileSync } from "node:fs";
import { fewestIterations } from "../../../web/kiosk/records/pin.js";
import { answerSome, atRest, begin, kioskPage, leave, toResult } from "./visitor.js";

/** @typedef {import("playwright-core").Page} Page */

export const pin = "4711";

/** Always the same, so that the page is built once. */
const salt = Buffer.from("not for a booth!");
export const section = { salt: salt.toString("base64url"), iterations: fewestIterations, hash: pbkdf2Sync(pin, salt, fewestIterations, 32, "sha256").toString("base64url") };

/** @param {import("../../../web/kiosk/given.js").Settings} [settings] */
export const organisersPage = (settings = {}) => kioskPage({ pin: section, ...settings });

/** A finger that stays on the hidden corner. @param {Page} page @param {number} [ms] */
export async function hold(page, ms = 2200) {
    const session = await page.context().newCDPSession(page), box = await page.locator(".kiosk-corner").boundingBox();
    if (!box) throw new Error("there is no corner");
    await session.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [{ x: box.x + box.width / 2, y: box.y + box.height / 2 }] });
    await page.waitForTimeout(ms);
    await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
    await session.detach();
}

/** On the pad, by touch. @param {Page} page @param {string} digits */
export async function tapPin(page, digits) {
    for (const digit of digits) await page.locator(".organiser-pad").getByRole("button", { name: digit, exact: true }).tap();
    await page.locator(".organiser-enter").tap();
}

/** The quick way, by the keyboard. @param {Page} page */
export async function openBehindPin(page) {
    await page.locator(".kiosk-corner").focus();
    await page.keyboard.press("Enter");
    await page.locator(".organiser-pin").waitFor();
    await page.keyboard.type(pin);
    await page.keyboard.press("Enter");
    await page.locator(".organiser-sheet").waitFor();
}

/** @param {Page} page */
export async function closeOrganiser(page) {
    await page.locator(".organiser-head button").tap();
    await atRest(page);
}

/** Somebody who answers so many questions, and goes; 20 of them are all. @param {Page} page @param {number} [count] */
export async function visit(page, count = 20) {
    await begin(page);
    if (count === 20) await toResult(page);
    else await answerSome(page, { count });
    await leave(page);
}

/** What stands under the numbers of a card, once they are counted. @param {Page} page @param {string} [card] @returns {Promise<Record<string, string>>} */
export async function numbersOf(page, card = ".organiser") {
    await page.locator(`${card} [aria-busy]`).waitFor({ state: "detached" });
    return page.locator(`${card} [data-number]`).evaluateAll((all) =>
        Object.fromEntries(all.map((each) => [/** @type {HTMLElement} */ (each).dataset.number, each.querySelector("dd")?.textContent])));
}

export const records = '[data-keep="records"]';

/** Presses a button that saves a file. @param {Page} page @param {string} kind @param {string} [card] @returns {Promise<{name: string, path: string, text: string}>} */
export async function exported(page, kind, card = records) {
    const [download] = await Promise.all([page.waitForEvent("download"), page.locator(`${card} [data-export=${kind}]`).tap()]);
    const path = await download.path();
    await page.locator(`${card} .organiser-done`).filter({ hasText: download.suggestedFilename() }).waitFor();
    return { name: download.suggestedFilename(), path, text: readFileSync(path, "utf8") };
}

/** Chooses a file to be read back. @param {Page} page @param {string | {name: string, text: string}} file @param {string} [card] @returns {Promise<string>} what is said */
export async function readBack(page, file, card = records) {
    const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.locator(card).getByRole("button", { name: "Choose the file" }).tap()]);
    const before = await page.locator(`${card} .organiser-done`).innerText();
    await chooser.setFiles(typeof file === "string" ? file : { name: file.name, mimeType: "text/plain", buffer: Buffer.from(file.text) });
    await page.waitForFunction(({ selector, was }) => /** @type {HTMLElement} */ (document.querySelector(selector)).innerText !== was, { selector: `${card} .organiser-done`, was: before });
    return page.locator(`${card} .organiser-done`).innerText();
}
