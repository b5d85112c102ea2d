// Which presses of a pointer are meant for what they fall on.
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { PressGuard } from "../../../web/input/press-guard.js";

/** @type {PressGuard} */
let guard;
beforeEach(() => {
    Object.assign(globalThis, { requestAnimationFrame: () => 0 });
    guard = new PressGuard();
});

/** @param {string} id @param {number} time @param {number} [x] @param {number} [y] @param {string} [pointerType] */
function press(id, time, x = 100, y = 100, pointerType = "mouse") {
    guard.down({ timeStamp: time - 1, pointerType });
    return guard.allows(id, { timeStamp: time, clientX: x, clientY: y });
}

/** Another screen, seen a moment later. @param {string} screen @param {number} time */
function change(screen, time) {
    guard.changed(screen);
    guard.painted(screen, time);
}

test("the second half of a double click does not reach the next screen, wherever its control has the same name", () => {
    assert.ok(press("answer/a/1", 1000));
    change("question/b", 1100);
    assert.ok(!press("answer/b/1", 1200));
    assert.ok(!press("question/back", 1499, 116, 116));
    assert.ok(press("answer/b/1", 1501));
    change("question/c", 1550);
    assert.ok(!press("answer/b/1", 1700), "the same control, on another screen");
});

test("on the same screen a control may be pressed again and again", () => {
    for (const time of [1000, 1100, 1200, 1300]) assert.ok(press("card/up", time));
    assert.ok(!press("other/up", 1350), "but nothing that has moved under the pointer");
});

test("an answer in another place counts, however soon; a finger's place is larger", () => {
    assert.ok(press("a", 1000));
    change("next", 1010);
    assert.ok(press("b", 1020, 125, 100));
    change("after", 1030);
    assert.ok(!press("c", 1040, 165, 100, "touch"));
    assert.ok(press("c", 1050, 174, 100, "touch"));
});

test("what had not been painted when the pointer went down was not meant", () => {
    guard.changed("question/a");
    assert.ok(!press("answer/a/1", 5000));
    guard.painted("intro", 5005);
    assert.ok(!press("answer/a/1", 5010), "another screen was painted, not this one");
    guard.painted("question/a", 5020);
    assert.ok(!press("answer/a/1", 5020), "it went down just before");
    assert.ok(press("answer/a/1", 5022));
});
