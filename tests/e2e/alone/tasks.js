// The tasks of a page's main thread, in time of the processor, which other programs do not change much. May use: interaction.js.
import { traced } from "./interaction.js";

/** A phone is about four times as slow as the machine that tests run on. */
export const slower = 4;

/**
 * What the busiest main thread did meanwhile.
 * @param {import("playwright-core").Page} page @param {() => Promise<void>} act
 * @returns {Promise<number[]>} a number for each task, in ms of the processor
 */
export async function tasksOf(page, act) {
    const events = await traced(page, ["devtools.timeline", "disabled-by-default-devtools.timeline"], act);
    const threads = events.filter(({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain");
    const tasks = threads.map(({ pid, tid }) => events
        .filter((event) => event.ph === "X" && event.name === "RunTask" && event.pid === pid && event.tid === tid)
        .map(({ tdur = 0 }) => tdur / 1000));
    const sum = (/** @type {number[]} */ all) => all.reduce((whole, each) => whole + each, 0);
    return tasks.sort((a, b) => sum(b) - sum(a))[0];
}
