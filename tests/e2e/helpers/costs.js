// What an answer costs the page, in calls, nodes and bytes: counts, which do not depend on the machine. May use: support.js,
// playwright-core.
import assert from "node:assert/strict";
import { answer } from "./support.js";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("playwright-core").CDPSession} Session */

/**
 * What is counted in the page.
 * @typedef {object} Counted
 * @property {number} pictures drawn
 * @property {number} bytes handed over for them: vertices and indices, and with part of them letters
 * @property {number} pumps of the module
 * @property {number} frames asked for
 * @property {number} timers set
 * @property {number} history calls that write or walk
 * @property {number} reads of the storage
 * @property {number} writes to the storage
 * @property {number} made nodes that have come into the document
 * @property {number} written attributes, styles and texts of nodes that were there
 * @property {number} scrolls asked for
 *
 * @typedef {Counted & {layouts: number, styles: number}} Counts layouts, styles: how often the browser has computed them
 */

/** Runs in the page before its own scripts. */
function countInPage() {
    /** @type {Counted} */
    const counts = { pictures: 0, bytes: 0, pumps: 0, frames: 0, timers: 0, history: 0, reads: 0, writes: 0, made: 0, written: 0, scrolls: 0 };
    /** @param {any} owner @param {string[]} names @param {(rest: any[]) => void} count */
    const hear = (owner, names, count) => {
        for (const name of names) {
            const own = owner[name];
            owner[name] = function (/** @type {any[]} */ ...rest) {
                count(rest);
                return own.apply(this, rest);
            };
        }
    };
    hear(window, ["requestAnimationFrame"], () => { counts.frames += 1; });
    hear(window, ["setTimeout", "setInterval"], () => { counts.timers += 1; });
    hear(window, ["scroll", "scrollTo", "scrollBy"], () => { counts.scrolls += 1; });
    hear(History.prototype, ["pushState", "replaceState", "back", "forward", "go"], () => { counts.history += 1; });
    hear(Storage.prototype, ["getItem"], () => { counts.reads += 1; });
    hear(Storage.prototype, ["setItem", "removeItem"], () => { counts.writes += 1; });

    // The module's functions have their names only on the object that Emscripten writes them to, once or, at their first call, twice.
    /** @param {string} name @param {(result: number) => void} count */
    const hearModule = (name, count) => Object.defineProperty(Object.prototype, name, {
        configurable: true,
        set(first) {
            let own = first;
            const heard = (/** @type {any[]} */ ...rest) => {
                const result = own(...rest);
                count(result);
                return result;
            };
            Object.defineProperty(this, name, { get: () => heard, set: (next) => { own = next; } });
        },
    });
    hearModule("_up_pump", () => { counts.pumps += 1; });
    let asked = false;
    hearModule("_up_picture", () => {
        counts.pictures += 1;
        asked = true;
    });
    hearModule("_up_length", (length) => {
        if (asked) counts.bytes += length;
        asked = false;
    });

    new MutationObserver((records) => {
        /** @type {Set<Node>} */
        const made = new Set();
        for (const { type, addedNodes } of records) {
            if (type !== "childList") counts.written += 1;
            for (const node of addedNodes) for (const walk = document.createTreeWalker(node); made.add(walk.currentNode) && walk.nextNode(););
        }
        counts.made += made.size;
    }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    Object.assign(window, { counts });
}

/** @param {Page} page before it goes anywhere */
export const countCosts = (page) => page.addInitScript(countInPage);

/** @param {Page} page @param {Session} session @returns {Promise<Counts>} */
async function read(page, session) {
    const { metrics } = await session.send("Performance.getMetrics");
    const of = (/** @type {string} */ name) => metrics.find((metric) => metric.name === name)?.value ?? NaN;
    return { ...await page.evaluate(() => /** @type {any} */ (window).counts), layouts: of("LayoutCount"), styles: of("RecalcStyleCount") };
}

/** A finger rests on the glass for about this long, ms. */
const touchMs = 70;

/** Longer than anything goes on after an answer, ms. */
const restMs = 1000;

/**
 * Answers with a finger, and looks at nothing meanwhile, as that would be work for the page.
 * @param {Page} page @param {Session} session with `Performance` enabled @param {number} option
 * @returns {Promise<Counts>} what this answer has cost until everything was at rest again
 */
export async function costOfAnswer(page, session, option) {
    const box = await answer(page, option).boundingBox(), title = await page.title();
    assert.ok(box);
    const touchPoints = [{ x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) }];
    const before = await read(page, session);
    await session.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints });
    await new Promise((done) => setTimeout(done, touchMs));
    await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
    await new Promise((done) => setTimeout(done, restMs));
    const after = await read(page, session);
    assert.notEqual(await page.title(), title, "the next question has come");
    return /** @type {Counts} */ (Object.fromEntries(Object.entries(after).map(([name, value]) => [name, value - before[/** @type {keyof Counts} */ (name)]])));
}
