// A booth that staff have opened stays open over restarts for a day, and is measured again the next morning.
import assert from "node:assert/strict";
import { test } from "node:test";
import { areOpen, closeDoors, openDoors } from "../../../web/kiosk/doors.js";
import { DeviceStorage } from "../../../web/storage/device-storage.js";

const hour = 3_600_000, morning = Date.UTC(2026, 10, 27, 8);

/** @returns {DeviceStorage} */
function memory() {
    const kept = new Map();
    return new DeviceStorage(() => /** @type {any} */ ({ getItem: (/** @type {string} */ key) => kept.get(key) ?? null, setItem: (/** @type {string} */ key, /** @type {string} */ text) => void kept.set(key, text), removeItem: (/** @type {string} */ key) => void kept.delete(key) }));
}

test("closed until opened, open for the day, closed the next morning", () => {
    const storage = memory();
    assert.equal(areOpen(storage, morning), false);
    openDoors(storage, morning);
    assert.equal(areOpen(storage, morning + 10 * hour), true);
    assert.equal(areOpen(storage, morning + 24 * hour), false);
    closeDoors(storage);
    assert.equal(areOpen(storage, morning), false);
});

test("a clock that went back in a power cut shuts nothing, and what nobody can read opens nothing", () => {
    const storage = memory();
    openDoors(storage, morning);
    assert.equal(areOpen(storage, 0), true);
    for (const text of ["", "x", "-5", "NaN"]) {
        storage.write("kiosk/opened", text);
        assert.equal(areOpen(storage, morning), false, text);
    }
    assert.equal(areOpen(new DeviceStorage(() => /** @type {any} */ (null)), morning), false, "refused storage");
});
