// Visits of one page, each in a browser of its own, and what one costs it. May use: sums.js, the tests' helpers, playwright-core.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { connect, createServer } from "node:net";
import { slowDown } from "../../tests/e2e/alone/first-answer.js";
import { traced } from "../../tests/e2e/alone/interaction.js";
import { launch, moving, someOptions, views } from "../../tests/e2e/helpers/support.js";
import { blockedBy, inRenderersAndGpu, mainTasks, onBusiestMainThread, onMainThreads, spentBetween, unrestOf } from "./sums.js";

/** @typedef {import("playwright-core").Browser} Browser */
/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("playwright-core").Frame} Frame */

/**
 * @typedef {object} Subject what is visited
 * @property {string} address
 * @property {import("../../tests/e2e/alone/first-answer.js").Hand} hand
 * @property {string} ready what is there when the page is
 * @property {string} [drawn] what is there when it draws its questions itself
 * @property {(page: Page) => Promise<Page | Frame>} [enter] what comes before its first screen, and where that is
 * @property {string[]} [flags] of the browser
 */

/** What else a page does once it is there, and what it takes to come to rest, ms. */
const settling = 2500, slowSettling = 5000;
/** How long somebody reads who answers quickly, and how long a finger is on the glass, ms. */
const reading = 600, touch = 70;
/** How often is looked whether the next question is there: each look is a little work for the page, ms. */
const looking = 100;
/** How long a page at rest is watched, ms. */
const rest = 5000;

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const phone = { ...moving, still: true, viewport: views.phone, hasTouch: true, isMobile: true };

/** @template T @param {Subject} subject @param {(page: Page, browser: Browser) => Promise<T>} visit @param {import("playwright-core").BrowserContextOptions} [more] @returns {Promise<T>} */
async function visiting({ flags = [] }, visit, more = {}) {
    const browser = await launch(flags, "chromium");
    try {
        return await visit(await (await browser.newContext({ ...phone, ...more })).newPage(), browser);
    } finally {
        await browser.close();
    }
}

/** @param {Page} page @param {Subject} subject */
async function open(page, { address, ready }) {
    await page.goto(address);
    await page.locator(ready).first().waitFor({ state: "attached" });
}

/** The clocks of all processes of a browser: Linux counts a thread's time to the nanosecond, the browser a process's to 10 ms. @param {Browser} browser */
async function clocks(browser) {
    const session = await browser.newBrowserCDPSession();
    const { processInfo } = await session.send("SystemInfo.getProcessInfo");
    await session.detach();
    return new Map(processInfo.map(({ id, type, cpuTime }) => {
        const main = Number(readFileSync(`/proc/${id}/task/${id}/schedstat`, "utf8").split(" ")[0]) / 1e6;
        return [id, { type, main, whole: cpuTime * 1000 }];
    }));
}

/** Of the page's process, which is the largest of its kind: what no other process could share, bytes. @param {Browser} browser */
async function memoryOf(browser) {
    const renderers = [...await clocks(browser)].filter(([, { type }]) => type === "renderer");
    const each = renderers.map(([id]) => Number(/^RssAnon:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${id}/status`, "utf8"))?.[1]) * 1024);
    return Math.max(...each);
}

/** Everything that a server sends for a first visit, heads of answers included, bytes. @param {Subject} subject @param {string} language */
export async function weigh(subject, language) {
    let bytes = 0;
    const { hostname, port } = new URL(subject.address);
    const meter = createServer((asking) => {
        const answering = connect(Number(port), hostname);
        for (const socket of [asking, answering]) socket.on("error", () => { asking.destroy(); answering.destroy(); });
        answering.on("data", (part) => { bytes += part.length; });
        asking.pipe(answering).pipe(asking);
    });
    await new Promise((done) => { meter.listen(0, "127.0.0.1", () => done(undefined)); });
    const { port: own } = /** @type {import("node:net").AddressInfo} */ (meter.address());
    await visiting(subject, async (page) => {
        await open(page, { ...subject, address: `http://127.0.0.1:${own}` });
        await page.waitForTimeout(settling);
    }, { locale: language });
    meter.close();
    return bytes;
}

/** For how long the main thread was blocked while a slow phone loads it, ms. @param {Subject} subject */
export const blockedInLoad = (subject) => visiting(subject, async (page) => {
    await slowDown(page);
    const events = await traced(page, ["devtools.timeline", "toplevel"], async () => {
        await open(page, subject);
        await page.waitForTimeout(slowSettling);
    });
    return blockedBy(mainTasks(events));
});

/**
 * What loading costs the main thread, ms, until Start can be pressed, and until all has begun that a press needs: a page may wait with it
 * for the visitor's first sign, which is a pointer that moves.
 * @param {Subject} subject @returns {Promise<{load: number, begun: number}>}
 */
export const costOfLoad = (subject) => visiting(subject, async (page, browser) => {
    await page.waitForTimeout(settling);
    const before = await clocks(browser);
    const since = async () => onBusiestMainThread(spentBetween(before, await clocks(browser)));
    await open(page, { ...subject, ready: subject.hand.start });
    await page.waitForTimeout(settling);
    const load = await since();
    await page.mouse.move(views.phone.width / 2, views.phone.height / 2);
    await page.locator(subject.ready).first().waitFor({ state: "attached" });
    await page.waitForTimeout(settling);
    return { load, begun: await since() };
});

/**
 * Where something is in the window, and what is asked there.
 * @param {Page | Frame} view @param {import("../../tests/e2e/alone/first-answer.js").Hand} hand @param {number} option
 */
const lookAt = (view, hand, option) => view.evaluate(([title, choice, at]) => {
    const seen = (/** @type {string} */ selector) => [...document.querySelectorAll(selector)].filter((each) => each.getBoundingClientRect().height > 0);
    const box = seen(choice).at(at)?.getBoundingClientRect();
    return { asked: seen(title)[0]?.textContent ?? "", point: box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null };
}, /** @type {const} */ ([hand.title, hand.choice, option]));

/** @param {Page} page @param {Page | Frame} view where its own window is not the page's @returns {Promise<{x: number, y: number}>} where that begins */
async function originOf(page, view) {
    if (page === view) return { x: 0, y: 0 };
    const { x, y } = await (await /** @type {Frame} */ (view).frameElement()).boundingBox() ?? { x: 0, y: 0 };
    return { x, y };
}

/** Answers each question with a finger once it is there. @param {Page} page @param {Page | Frame} view @param {Subject["hand"]} hand */
async function answerAll(page, view, hand) {
    const session = await page.context().newCDPSession(page);
    for (const option of someOptions) {
        const { asked, point } = await lookAt(view, hand, option), origin = await originOf(page, view);
        if (!point) throw new Error(`There is nothing to answer “${asked}” with.`);
        const at = { x: Math.round(origin.x + point.x), y: Math.round(origin.y + point.y) };
        if (at.y < 0 || at.y > views.phone.height) throw new Error(`“${asked}” has its answer outside of the window.`);
        await session.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [at] });
        await page.waitForTimeout(touch);
        await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
        for (let looks = 0; (await lookAt(view, hand, 0)).asked === asked; ++looks) {
            if (looks > 100) throw new Error(`“${asked}” was answered, and nothing came of it.`);
            await page.waitForTimeout(looking);
        }
        await page.waitForTimeout(reading);
    }
}

/** To the first question, as it is drawn. @param {Page} page @param {Subject} subject @param {() => Promise<void>} [onFirstScreen] */
async function toQuestions(page, subject, onFirstScreen = async () => {}) {
    await open(page, subject);
    const view = await subject.enter?.(page) ?? page;
    await onFirstScreen();
    await view.locator(subject.hand.start).tap();
    await view.locator(subject.hand.choice).filter({ visible: true }).first().waitFor();
    if (subject.drawn) await view.locator(subject.drawn).waitFor({ state: "attached" });
    await page.waitForTimeout(settling);
    return view;
}

/**
 * What twenty answers cost, ms on processors, and what is held after them, bytes.
 * @param {Subject} subject @returns {Promise<{main: number, processes: number, heap: number, memory: number}>}
 */
export const costOfAnswers = (subject) => visiting(subject, async (page, browser) => {
    const view = await toQuestions(page, subject), before = await clocks(browser);
    await answerAll(page, view, subject.hand);
    const spent = spentBetween(before, await clocks(browser)), session = await page.context().newCDPSession(page);
    await session.send("HeapProfiler.collectGarbage");
    // Newer browsers say more than playwright-core knows of.
    const held = /** @type {Record<string, number>} */ (/** @type {unknown} */ (await session.send("Runtime.getHeapUsage")));
    return {
        main: onMainThreads(spent), processes: inRenderersAndGpu(spent),
        heap: held.usedSize + (held.embedderHeapUsedSize ?? 0) + (held.backingStorageSize ?? 0), memory: await memoryOf(browser),
    };
});

/** @param {Page} page @returns {Promise<number>} */
async function violations(page) {
    await page.evaluate(axe);
    return page.evaluate(async () => (await /** @type {any} */ (window).axe.run(document, { resultTypes: ["violations"] })).violations.length);
}

/** What a question does while nobody answers it, and what axe finds on it and on the first screen. @param {Subject} subject */
export const atRest = (subject) => visiting(subject, async (page) => {
    let found = 0;
    await toQuestions(page, subject, async () => { found += await violations(page); });
    const events = await traced(page, ["devtools.timeline"], () => page.waitForTimeout(rest));
    return { unrest: unrestOf(events), violations: found + await violations(page) };
});
