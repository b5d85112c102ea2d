// What is worked out from what a browser has traced and from clocks of its processes: only arithmetic. May use: nothing.

/** @typedef {import("../../tests/e2e/alone/interaction.js").TraceEvent} TraceEvent */

/** Main-thread and whole time of a process, ms, both on a processor. @typedef {{type: string, main: number, whole: number}} Spent */

/** A task blocks by what it takes over this, ms: what Lighthouse takes, and W3C's Long Tasks. */
const free = 50;

/**
 * The tasks of the busiest main thread of a page's processes, ms each: a browser keeps other such processes ready.
 * @param {TraceEvent[]} events of the categories devtools.timeline and toplevel @returns {number[]}
 */
export function mainTasks(events) {
    const threads = events.filter(({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain");
    const each = threads.map((thread) => events
        .filter(({ name, ph, pid, tid }) => ph === "X" && /RunTask$/.test(name) && pid === thread.pid && tid === thread.tid)
        .map(({ dur = 0 }) => dur / 1000));
    return each.reduce((busiest, tasks) => (sum(tasks) > sum(busiest) ? tasks : busiest), []);
}

/** @param {number[]} values */
const sum = (values) => values.reduce((all, value) => all + value, 0);

/** For how long a press would have had to wait, all in all. @param {number[]} tasks ms each */
export const blockedBy = (tasks) => sum(tasks.map((task) => Math.max(0, task - free)));

/**
 * What happens in a page that nobody touches, whichever of its threads does it.
 * @param {TraceEvent[]} events of the category devtools.timeline
 */
export const unrestOf = (events) => events.filter(({ name, ph }) => ph !== "E" && (name === "FireAnimationFrame" || name === "TimerFire")).length;

/**
 * What processes that were there before have spent since: one that the browser only keeps ready for the next page comes meanwhile.
 * @param {Map<number, Spent>} before by id of the process @param {Map<number, Spent>} after
 * @returns {Spent[]}
 */
export const spentBetween = (before, after) => [...before].flatMap(([id, { type, main, whole }]) => {
    const since = after.get(id);
    return since ? [{ type, main: since.main - main, whole: since.whole - whole }] : [];
});

/** @param {Spent[]} spent */
const renderers = (spent) => spent.filter(({ type }) => type === "renderer");

/** Of the page's main thread; a page in another page's frame may have another. @param {Spent[]} spent */
export const onMainThreads = (spent) => sum(renderers(spent).map(({ main }) => main));

/** Of the one page that was loaded. @param {Spent[]} spent */
export const onBusiestMainThread = (spent) => Math.max(0, ...renderers(spent).map(({ main }) => main));

/** Of all that renders and draws. @param {Spent[]} spent */
export const inRenderersAndGpu = (spent) => sum(spent.filter(({ type }) => type === "renderer" || type === "GPU").map(({ whole }) => whole));
