// The PIN opens, wrong ones make everybody wait longer and longer, and a reload is no way out.
import assert from "node:assert/strict";
import { test } from "node:test";
import { openRoom, roomReady, setUpRoom } from "./room.js";

const parts = setUpRoom();
/** @typedef {any} Room */

test("a wait after wrong PINs outlives a reload, in a real browser's storage", async () => {
    const { context, page } = await openRoom(parts);
    const section = await page.evaluate(async () => {
        const { makePin, PinCheck, DeviceStorage } = /** @type {Room} */ (window).room;
        const made = await makePin("4711", 100_000), check = new PinCheck(made, new DeviceStorage());
        for (let at = 0; at < 3; ++at) await check.check("0000");
        return made;
    });
    await page.reload();
    await roomReady(page);
    const { wait, right, later } = await page.evaluate(async (given) => {
        const { PinCheck, DeviceStorage } = /** @type {Room} */ (window).room;
        const storage = new DeviceStorage(), now = Date.now();
        const soon = await new PinCheck(given, storage, { now: () => now }).check("4711");
        return { ...soon, later: await new PinCheck(given, storage, { now: () => now + 31_000 }).check("4711") };
    }, section);
    assert.equal(right, false, "the right PIN has to wait as well");
    assert.ok(wait > 20_000 && wait <= 30_000, `${wait}`);
    assert.deepEqual(later, { right: true, wait: 0 });
    await context.close();
});
