// The page works only when something has happened: no frame and no timer at rest, one frame for one picture.
import assert from "node:assert/strict";
import { test } from "node:test";
import { due } from "../../../web/abi/constants.js";
import { Loop } from "../../../web/render/loop.js";
import { fakePage } from "./fake-page.js";

/**
 * A loop over a module that says what is due, one pump after the other, and then nothing any more.
 * @param {{flags?: number[], waits?: number[], drawn?: boolean, hidden?: boolean}} says
 */
function loopOver({ flags = [], waits = [], drawn = true, hidden = false }) {
    const clock = fakePage({ hidden });
    /** @type {string[]} */
    const done = [];
    const module = {
        pump(/** @type {number} */ now) {
            done.push(`pump ${now}`);
            return flags.shift() ?? 0;
        },
        wait: () => waits.shift() ?? 0,
        present: () => done.push("present"),
    };
    const loop = new Loop(/** @type {any} */ (module), {
        tree: () => done.push("tree"), effects: () => done.push("effects"), drawn: () => drawn,
    }, clock.page);
    /** What has been done since the last look. */
    const since = Object.assign(() => done.splice(0), { push: (/** @type {string} */ what) => done.push(what) });
    return { loop, clock, since };
}

test("nothing is asked for before something happens, and nothing after a run that changed nothing", () => {
    const { loop, clock, since } = loopOver({});
    assert.deepEqual(clock.pending, { frames: 0, timers: 0 });
    loop.run();
    assert.deepEqual(since(), ["pump 0"]);
    assert.deepEqual(clock.pending, { frames: 0, timers: 0 });
});

test("a run reads what is due in its own task, the tree before the effects", () => {
    const { loop, clock, since } = loopOver({ flags: [due.tree | due.effects, due.effects] });
    loop.run();
    assert.deepEqual(since(), ["pump 0", "tree", "effects"]);
    loop.run();
    assert.deepEqual(since(), ["pump 0", "effects"]);
    assert.equal(clock.pending.frames, 0);
});

test("one picture is shown once, in one frame, however often it became due, and then there is rest", () => {
    const { loop, clock, since } = loopOver({ flags: [due.picture, due.picture] });
    loop.run();
    loop.run();
    assert.equal(clock.pending.frames, 1);
    since();
    clock.frame();
    assert.deepEqual(since(), ["present"]);
    assert.deepEqual(clock.pending, { frames: 0, timers: 0 });
});

test("a picture that nobody sees, because HTML is shown, takes no frame", () => {
    const { loop, clock } = loopOver({ flags: [due.picture], drawn: false });
    loop.run();
    assert.equal(clock.pending.frames, 0);
});

test("what comes in bursts runs once, in the next frame", () => {
    const { loop, clock, since } = loopOver({ flags: [due.picture] });
    for (let n = 0; n < 5; n++) loop.soon();
    assert.deepEqual(since(), []);
    assert.equal(clock.pending.frames, 1);
    clock.frame();
    assert.deepEqual(since(), ["pump 0", "present"]);
    assert.equal(clock.pending.frames, 0);
});

test("a motion takes one timer and one frame for each of its pictures", () => {
    const { loop, clock, since } = loopOver({ flags: [due.picture, due.picture, due.picture], waits: [60, 60] });
    loop.run();
    assert.deepEqual(clock.pending, { frames: 1, timers: 1 });
    clock.frame();
    assert.deepEqual(since(), ["pump 0", "present"], "what the press changed");
    for (const now of [60, 120]) {
        assert.deepEqual(clock.pending, { frames: 0, timers: 1 });
        clock.pass(60);
        clock.frame();
        assert.deepEqual(since(), [`pump ${now}`, "present"]);
    }
    assert.deepEqual(clock.pending, { frames: 0, timers: 0 }, "it is over");
});

test("a moment that is waited for already takes no other timer", () => {
    const { loop, clock, since } = loopOver({ waits: [600, 500, 200] });
    loop.run();
    clock.pass(100);
    loop.run();
    assert.equal(clock.set, 1);
    loop.run();
    assert.equal(clock.set, 2, "an earlier one does");
    since();
    clock.pass(200);
    clock.frame();
    assert.deepEqual(since(), ["pump 300"]);
    assert.deepEqual(clock.pending, { frames: 0, timers: 0 });
});

test("what nobody waits for is done when the picture has been painted, in order, with one timer and no frame of its own", () => {
    const { loop, clock, since } = loopOver({ flags: [due.picture] });
    loop.run();
    for (const name of ["first", "second"]) loop.afterPaint(() => void since.push(name));
    clock.frame();
    assert.deepEqual(since(), ["pump 0", "present"]);
    assert.deepEqual(clock.pending, { frames: 0, timers: 1 });
    clock.pass(0);
    assert.deepEqual(since(), ["first", "second"]);
    assert.deepEqual(clock.pending, { frames: 0, timers: 0 });
});

test("what nobody waits for is asked a frame for where there is no picture, and is done once", () => {
    const { loop, clock, since } = loopOver({ drawn: false });
    loop.afterPaint(() => void since.push("done"));
    assert.deepEqual(clock.pending, { frames: 1, timers: 0 });
    loop.flush();
    assert.deepEqual(since(), ["done"]);
    clock.frame();
    clock.pass(0);
    assert.deepEqual(since(), []);
    assert.deepEqual(clock.pending, { frames: 0, timers: 0 });
});

test("what nobody waits for is done before the page is left or hidden, and at once while it is", () => {
    const { loop, clock, since } = loopOver({});
    loop.afterPaint(() => void since.push("left"));
    clock.leave();
    assert.deepEqual(since(), ["left"]);
    loop.afterPaint(() => void since.push("hidden"));
    clock.hide(true);
    assert.deepEqual(since(), ["hidden"]);
    loop.afterPaint(() => void since.push("at once"));
    assert.deepEqual(since(), ["at once"]);
});

test("a moment to wait for takes one timer and no frame until it has come, and anything that happens takes it back", () => {
    const { loop, clock, since } = loopOver({ waits: [600, 600] });
    loop.run();
    assert.deepEqual(clock.pending, { frames: 0, timers: 1 });
    clock.pass(100);
    loop.run();
    assert.deepEqual(clock.pending, { frames: 0, timers: 1 }, "only the new one");
    since();
    clock.pass(599);
    assert.deepEqual(since(), []);
    clock.pass(1);
    clock.frame();
    assert.deepEqual(since(), ["pump 700"]);
    assert.deepEqual(clock.pending, { frames: 0, timers: 0 });
});

test("a hidden page draws nothing, and is brought up to date when it is seen again", () => {
    const { loop, clock, since } = loopOver({ flags: [due.picture, due.picture], hidden: true });
    loop.run();
    loop.soon();
    assert.equal(clock.pending.frames, 0);
    since();
    clock.hide(true);
    assert.deepEqual(since(), []);
    clock.hide(false);
    assert.deepEqual(since(), ["pump 0"]);
    clock.frame();
    assert.deepEqual(since(), ["present"]);
});
