// A walk over one screen of each kind, by the ids of controls: the same in every language. May use: support.js.
import { answer, apart, codesFor, givenAt, instrument, ready, someOptions, untilNextScreen } from "./support.js";

/** @typedef {import("playwright-core").Page} Page */

/** A control, by its id in the semantic tree. @param {Page} page @param {string} id */
export const control = (page, id) => page.locator(`button[data-id="${id}"], [data-id="${id}"] :is(input, textarea, select)`);

/** @param {Page} page @param {string} id */
export const go = (page, id) => untilNextScreen(page, () => control(page, id).click());

/** A visit that stands at the last question, as it is kept. @param {boolean} finished */
export function keptVisit(finished) {
    const [code] = codesFor([givenAt([1, 3, 3, 2])]);
    const n = instrument.items.length;
    return `s1|${finished ? 3 : 1}|${n - 1}|${finished ? 3 : 1}|${"1".repeat(n)}|3210|${",".repeat(n - 1)}|${code}`;
}

/** Goes on from another point of the path. @param {Page} page @param {string} session */
async function goOnWith(page, session) {
    await page.evaluate(([key, text]) => localStorage.setItem(key, text), [`upstream/${instrument.id}`, session]);
    await page.reload();
    await ready(page);
}

/**
 * Puts the result beside itself, and into a team; begins and ends on the result.
 * @param {Page} page @param {string} link the result's @param {(screen: string) => Promise<void>} look
 */
export async function besideOthers(page, link, look) {
    for (const [screen, pasted] of [["compare", link], ["team", `${link}\n${link}\n${link}\nnothing`]]) {
        await go(page, `together/${screen}`);
        await control(page, `${screen}/field`).fill(pasted);
        await apart(page);
        await control(page, `${screen}/go`).click();
        await page.locator(`[data-id="${screen}/table"]`).waitFor({ state: "attached" });
        await look(screen);
        await go(page, "back");
    }
}

/**
 * Opens a link as whoever gets it, and one that is broken.
 * @param {Page} page @param {string} link @param {(screen: string) => Promise<void>} look
 */
export async function openLinks(page, link, look) {
    for (const [screen, hash] of [["shared result", new URL(link).hash], ["broken link", "#1.broken"]]) {
        await untilNextScreen(page, () => page.evaluate((to) => {
            location.hash = to;
        }, hash));
        await look(screen);
    }
}

/**
 * The screens whose code arrives when it is asked for, the first time with one request. Begins and ends on the result.
 * @param {Page} page
 * @param {(screen: string) => Promise<void>} look
 * @returns {Promise<string>} the result's link
 */
async function behindTheDoors(page, look) {
    const back = () => go(page, "back");
    await go(page, "result/change");
    await control(page, `answers/${instrument.items[0].id}`).click();
    await look("answers");
    await back();
    await go(page, "share/more");
    const link = (await page.locator('a[data-id="link/open"]').getAttribute("href")) ?? "";
    await look("take");
    await back();
    await besideOthers(page, link, look);
    return link;
}

/**
 * From the result on. @param {Page} page
 * @param {(screen: string) => Promise<void>} look
 */
async function fromTheResult(page, look) {
    await look("result");
    await control(page, "result/again").click();
    await control(page, "clear/no").waitFor({ state: "attached" });
    await look("start over?");
    await control(page, "clear/no").click();
    const link = await behindTheDoors(page, look);
    await openLinks(page, link, look);
}

/**
 * Walks over one screen of each kind, as a visitor: every question is answered. The page asks for nothing meanwhile.
 * @param {Page} page on the intro
 * @param {(screen: string) => Promise<void>} look
 */
export async function everyScreen(page, look) {
    await look("intro");
    await go(page, "intro/start");
    await look("question");
    for (const option of someOptions) {
        await untilNextScreen(page, () => (option < 0 ? page.locator(".choice.look-quiet input").click() : answer(page, option).click()));
    }
    await look("ranking");
    await go(page, "ranking/done");
    await fromTheResult(page, look);
}

/**
 * The same without answering each question: from the first one, the visit goes on at the last.
 * @param {Page} page on the intro
 * @param {(screen: string) => Promise<void>} look
 * @param {() => Promise<void>} [reloaded] what to do after that
 */
export async function everyKindOfScreen(page, look, reloaded) {
    await look("intro");
    await go(page, "intro/start");
    await look("question");
    await goOnWith(page, keptVisit(false));
    await reloaded?.();
    await apart(page);
    await go(page, "question/next");
    await look("ranking");
    await go(page, "ranking/done");
    await fromTheResult(page, look);
}
