// Work that is asked for again while it is being done is done once more behind it, and never within itself.
import assert from "node:assert/strict";
import { test } from "node:test";
import { oneAtATime } from "../../../web/boot/one-at-a-time.js";

/** @param {number} again how often the work asks for itself while it is being done */
function working(again) {
    /** @type {string[]} */
    const done = [];
    const run = oneAtATime(() => {
        done.push("begin");
        if (again-- > 0) {
            run();
            run();
        }
        done.push("end");
    }, () => done.push("then"));
    return { run, done };
}

test("each time it is asked for it is done, and then what comes behind it", () => {
    const { run, done } = working(0);
    run();
    run();
    assert.deepEqual(done, ["begin", "end", "then", "begin", "end", "then"]);
});

test("asked for within itself, it is done once more when it has ended, however often it was asked", () => {
    const { run, done } = working(1);
    run();
    assert.deepEqual(done, ["begin", "end", "begin", "end", "then"]);
});
