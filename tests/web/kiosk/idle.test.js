// Who has gone is found out in time, who is there is left alone, and a machine that slept does not hold one visitor's answers for the next.
import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";
import { Idle } from "../../../web/kiosk/idle.js";

let now = 0;
/** @type {(string | number)[]} */
let told = [];
/** @type {Idle} */
let idle;

/** @param {number} ms time that passes for clock and timers, in steps in which a timer may set the next */
function pass(ms, step = 100) {
    for (let past = 0; past < ms; past += step) {
        now += step;
        mock.timers.tick(step);
    }
}

beforeEach(() => {
    mock.timers.reset();
    mock.timers.enable({ apis: ["setTimeout"] });
    now = 1_000_000;
    told = [];
    idle = new Idle({ idle: 45, countdown: 20 }, { count: (left) => told.push(left), stay: () => told.push("stay"), gone: () => told.push("gone") }, () => now);
    idle.start();
});

test("45 seconds without a touch begin a countdown of 20, each second once, and then the visitor has gone", () => {
    pass(44_900);
    assert.deepEqual(told, []);
    pass(200);
    assert.deepEqual(told, [20]);
    pass(20_000);
    assert.deepEqual(told, [20, 19, 18, 17, 16, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, "gone"]);
    pass(200_000);
    assert.equal(told.length, 21);
});

test("whoever touches is never asked", () => {
    for (let times = 0; times < 20; ++times) {
        pass(40_000);
        idle.touch();
    }
    assert.deepEqual(told, []);
});

test("a touch in the countdown ends it, and the time begins anew", () => {
    pass(50_000);
    assert.equal(told.at(-1), 15);
    idle.touch();
    assert.equal(told.at(-1), "stay");
    told = [];
    pass(44_800);
    assert.deepEqual(told, []);
    pass(300);
    assert.deepEqual(told, [20]);
});

test("a machine that has slept through all of it takes the visitor to have gone, without a countdown", () => {
    now += 3_600_000;
    mock.timers.tick(45_000);
    assert.deepEqual(told, ["gone"]);
});

test("between two visitors nothing runs", () => {
    idle.stop();
    idle.touch();
    pass(300_000);
    assert.deepEqual(told, []);
    idle.start();
    pass(45_100);
    assert.deepEqual(told, [20]);
});
