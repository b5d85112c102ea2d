// A kiosk's page and a visitor who is quicker than people are: what the tests of kiosk mode share. May use: e2e/site/helpers.js.
import { pageFor } from "../site/helpers.js";

/** Where the QR code leads. */
export const site = "https://check.example/here/";

/** A page that was built for a kiosk. @param {import("../../../web/kiosk/given.js").Settings} [kiosk] the section of its configuration @returns {Promise<string>} its folder */
export const kioskPage = (kiosk = {}) => pageFor({ site, kiosk });

/** Staff have opened the booth, which is measured first otherwise. @param {import("playwright-core").BrowserContext | import("playwright-core").Page} where */
export const openDoors = (where) => where.addInitScript(() => {
    try {
        localStorage.setItem("kiosk/opened", String(Date.now()));
    } catch {
        // Storage is refused: the test is about that.
    }
});

/** The screen between two visitors. A booth that nobody has opened is opened for that. @param {import("playwright-core").Page} page */
export async function atRest(page) {
    const rest = page.locator(".kiosk-attract .kiosk-begin"), shut = page.locator(".kiosk-preflight");
    await rest.or(shut).first().waitFor();
    if (await shut.count() === 0) return;
    await page.evaluate(() => localStorage.setItem("kiosk/opened", String(Date.now())));
    await page.reload();
    await rest.waitFor();
}

/** A visitor comes. @param {import("playwright-core").Page} page */
export async function begin(page) {
    await page.locator("html[data-stage=ready]").waitFor({ state: "attached" });
    await page.locator(".kiosk-begin").click();
    await page.locator(".kiosk-bar").waitFor();
}

/**
 * Answers so many questions, each by a click of its control; all of them lead to the result.
 * @param {import("playwright-core").Page | import("playwright-core").Frame} page @param {{count?: number, option?: (item: number) => number}} [given]
 */
export const answerSome = (page, { count = 20, option = (item) => item % 5 } = {}) => page.evaluate(async (options) => {
    const mirror = /** @type {Element} */ (document.querySelector("#mirror"));
    /** @param {string} selector */
    const press = (selector) => /** @type {HTMLElement | null} */ (mirror.querySelector(selector))?.click();
    const question = () => mirror.querySelector('[data-id="question/title"]')?.textContent;
    press('[data-id="intro/start"]');
    for (const at of options) {
        const before = question();
        /** @type {NodeListOf<HTMLInputElement>} */ (mirror.querySelectorAll('[data-id^="answer/"] input'))[at].click();
        press('[data-id="question/next"]');
        // Where a press moves on only after a while, the button does it.
        for (let tries = 0; tries < 50 && question() === before; ++tries) await new Promise((done) => setTimeout(done, 20));
    }
    if (options.length < 20) return;
    press('[data-id="ranking/agree"] input');
    press('[data-id="ranking/done"], [data-id="ranking/skip"]');
}, Array.from({ length: count }, (_, item) => option(item)));

/** @param {import("playwright-core").Page} page */
export async function toResult(page) {
    await answerSome(page);
    await page.locator("html[data-screen=result]").waitFor({ state: "attached" });
}

/** The button of the bar, and yes. @param {import("playwright-core").Page} page */
export async function leave(page) {
    await page.locator(".kiosk-over").click();
    const yes = page.locator(".kiosk-card button").nth(1);
    if (await yes.count()) await yes.click();
    await atRest(page);
}

/** All that the page's browser keeps of its origin, as one text. @param {import("playwright-core").Page} page */
export const kept = (page) => page.evaluate(async () => {
    const areas = [localStorage, sessionStorage].flatMap((area) => Object.entries(area));
    const databases = (await indexedDB.databases()).map(({ name }) => name);
    return { areas: areas.filter(([key]) => !key.startsWith("kiosk/")), databases, cookies: document.cookie };
});
