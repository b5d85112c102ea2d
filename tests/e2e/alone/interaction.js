// What an interaction costs on a slow machine, by the browser's own tracing. May use: support.js, playwright-core.
import assert from "node:assert/strict";
import { answer, draw, moving, ready, someOptions, untilNextScreen, views } from "../helpers/support.js";

/** @typedef {import("playwright-core").Page} Page */

/**
 * @typedef {object} TraceEvent
 * @property {string} name
 * @property {string} ph
 * @property {number} ts in µs
 * @property {number} [dur] in µs
 * @property {number} [tdur] in µs of the processor
 * @property {number} pid
 * @property {number} tid
 * @property {any} [args]
 */

/** @param {number[]} values */
export const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** The main thread of the page that was traced. @param {TraceEvent[]} events */
function mainThread(events) {
    const mark = events.find(({ name }) => name === "EventTiming");
    const named = events.filter(({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain");
    const thread = named.find(({ pid }) => pid === mark?.pid);
    return (/** @type {TraceEvent} */ { pid, tid }) => pid === thread?.pid && tid === thread?.tid;
}

/** @param {Page} page @param {string[]} categories @param {() => Promise<void>} act @returns {Promise<TraceEvent[]>} */
export async function traced(page, categories, act) {
    const browser = /** @type {import("playwright-core").Browser} */ (page.context().browser());
    await browser.startTracing(page, { categories });
    await act();
    return JSON.parse(String(await browser.stopTracing())).traceEvents;
}

/** A finger rests on the glass for about this long; a tap is over when it is lifted. */
const touchMs = 70;

/** Quicker than anybody reads. */
const readingMs = 150;

/** @param {import("playwright-core").CDPSession} session @param {import("playwright-core").Locator} control */
async function tapAsFingersDo(session, control) {
    const box = await control.boundingBox();
    assert.ok(box);
    const point = { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) };
    await session.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [point] });
    await new Promise((done) => setTimeout(done, touchMs));
    await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
}

/** @param {Page} page @param {import("playwright-core").CDPSession} session @param {number[]} options */
async function answerAll(page, session, options) {
    for (const option of options) {
        // Looks seldom, as to look in each frame would itself be work for the page.
        await untilNextScreen(page, () => tapAsFingersDo(session, answer(page, option)), 200);
        await page.waitForTimeout(readingMs);
    }
}

/** A visitor's own phone, in a hand. */
const phone = { rate: 4, view: { viewport: views.phone, isMobile: true }, begin: async () => {} };

/**
 * One visit with a finger, on a machine four times as slow where nothing else is said.
 * @param {import("playwright-core").Browser} browser @param {string} address @param {"canvas" | "html"} rendering
 * @param {{rate: number, view: import("playwright-core").BrowserContextOptions, begin: (page: Page) => Promise<void>}} [on] begin: what comes before the intro
 * @returns {Promise<{taps: number[], tap: number, longest: number}>} ms: from each tap to the painted change, their median,
 *   and the longest task after the page was ready
 */
export async function measureInteraction(browser, address, rendering, { rate, view, begin } = phone) {
    const context = await browser.newContext({ ...moving, hasTouch: true, ...view });
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate });
    await page.goto(address);
    await ready(page);
    await begin(page);
    await (rendering === "html" ? page.getByRole("button", { name: "Plain page" }).tap() : draw(page));
    await untilNextScreen(page, () => page.getByRole("button", { name: "Start" }).tap());
    await page.waitForTimeout(500);
    const half = someOptions.length / 2;
    const first = await traced(page, ["devtools.timeline"], () => answerAll(page, session, someOptions.slice(0, half)));
    // What a task takes is another category, whose many events would slow down what is measured above.
    const second = await traced(page, ["devtools.timeline", "toplevel"], async () => {
        await answerAll(page, session, someOptions.slice(half));
        await untilNextScreen(page, () => page.getByRole("button", { name: "See my result" }).tap());
        await page.waitForTimeout(1500);
    });
    await context.close();
    const taps = first.filter(({ name, args }) => name === "EventTiming" && args?.data?.type === "click" && args.data.interactionId > 0);
    const durations = taps.map(({ args }) => args.data.duration);
    const onMain = mainThread(second);
    const tasks = second.filter((event) => event.ph === "X" && /RunTask$/.test(event.name) && onMain(event));
    assert.ok(taps.length >= half, `${taps.length} taps were traced`);
    assert.ok(tasks.length > 100, `${tasks.length} tasks were traced`);
    return { taps: durations, tap: median(durations), longest: Math.max(...tasks.map(({ dur = 0 }) => dur / 1000)) };
}
