// The tasks of a page's main thread, by the browser's own tracing: in time of the processor, which other programs do not change much.
// May use: playwright's types.

/** A phone is about four times as slow as the machine that tests run on. */
export const slower = 4;

/** @typedef {{name: string, ph: string, ts: number, pid: number, tid: number, tdur?: number, args?: any}} TraceEvent */

/**
 * What the busiest page's main thread did meanwhile.
 * @param {import("playwright-core").Browser} browser @param {import("playwright-core").Page} page of that browser
 * @param {() => Promise<unknown>} act
 * @returns {Promise<number[]>} a number for each task, in ms of the processor
 */
export async function tasksOf(browser, page, act) {
    await browser.startTracing(page, { categories: ["devtools.timeline", "disabled-by-default-devtools.timeline"] });
    await act();
    /** @type {TraceEvent[]} */
    const events = JSON.parse(String(await browser.stopTracing())).traceEvents;
    const threads = events.filter(({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain");
    const tasks = threads.map(({ pid, tid }) => events
        .filter((event) => event.ph === "X" && event.name === "RunTask" && event.pid === pid && event.tid === tid)
        .map(({ tdur = 0 }) => tdur / 1000));
    const sum = (/** @type {number[]} */ all) => all.reduce((whole, each) => whole + each, 0);
    return tasks.sort((a, b) => sum(b) - sum(a))[0];
}
