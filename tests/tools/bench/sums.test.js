// What the bench works out from a trace and from clocks.
import assert from "node:assert/strict";
import { test } from "node:test";
import { blockedBy, inRenderersAndGpu, mainTasks, onBusiestMainThread, onMainThreads, spentBetween, unrestOf } from "../../../bench/page/sums.js";

const thread = (/** @type {number} */ pid, /** @type {number} */ tid, /** @type {string} */ name) => ({ name: "thread_name", ph: "M", ts: 0, pid, tid, args: { name } });
const event = (/** @type {string} */ name, /** @type {number} */ pid, /** @type {number} */ tid, dur = 0, ph = "X") => ({ name, ph, ts: 0, dur, pid, tid });
const task = "ThreadControllerImpl::RunTask";

test("the tasks are those of the busiest main thread alone", () => {
    const events = [
        thread(1, 1, "CrRendererMain"), thread(2, 2, "CrRendererMain"), thread(2, 3, "DedicatedWorker thread"), thread(2, 1, "Compositor"),
        event(task, 1, 1, 90_000), event(task, 2, 2, 60_000), event(task, 2, 2, 40_500), event(task, 2, 3, 900_000), event(task, 2, 1, 900_000),
        event("FunctionCall", 2, 2, 60_000),
    ];
    assert.deepEqual(mainTasks(events), [60, 40.5]);
    assert.deepEqual(mainTasks([]), []);
});

test("a task blocks by what it takes over 50 ms", () => {
    assert.equal(blockedBy([10, 50, 51, 120, 49.9]), 71);
    assert.equal(blockedBy([]), 0);
});

test("a page is at rest when no frame and no timer of it came", () => {
    assert.equal(unrestOf([event("RunTask", 1, 1), event("Layerize", 1, 1)]), 0);
    assert.equal(unrestOf([event("FireAnimationFrame", 1, 1), event("FireAnimationFrame", 1, 7, 0, "B"), event("FireAnimationFrame", 1, 7, 0, "E"), event("TimerFire", 1, 1)]), 3);
});

test("what was spent is of processes that were there before", () => {
    const before = new Map([[1, { type: "browser", main: 100, whole: 200 }], [2, { type: "renderer", main: 10, whole: 20 }],
        [3, { type: "renderer", main: 5, whole: 5 }], [4, { type: "GPU", main: 7, whole: 30 }], [5, { type: "renderer", main: 1, whole: 1 }]]);
    const after = new Map([[1, { type: "browser", main: 150, whole: 300 }], [2, { type: "renderer", main: 210, whole: 420 }],
        [3, { type: "renderer", main: 45, whole: 105 }], [4, { type: "GPU", main: 8, whole: 1030 }], [6, { type: "renderer", main: 20, whole: 30 }]]);
    const spent = spentBetween(before, after);
    assert.equal(spent.length, 4, "5 has ended, 6 has come");
    assert.equal(onMainThreads(spent), 240);
    assert.equal(onBusiestMainThread(spent), 200);
    assert.equal(inRenderersAndGpu(spent), 400 + 100 + 1000);
});
