// Whether the booth is open: staff have seen what was measured of the device, and have opened it. That holds for a day, over restarts and
// power cuts, and where a clock has gone back. May use: web/storage's types.

const key = "kiosk/opened";

/** From one morning to before the next, ms. */
const lasting = 20 * 3_600_000;

/** @typedef {import("../storage/device-storage.js").DeviceStorage} DeviceStorage */

/** @param {DeviceStorage} storage @param {number} now */
export function areOpen(storage, now) {
    const since = Number(storage.read(key) ?? NaN);
    return since > 0 && now < since + lasting;
}

/** @param {DeviceStorage} storage @param {number} now */
export const openDoors = (storage, now) => storage.write(key, String(now));

/** @param {DeviceStorage} storage */
export const closeDoors = (storage) => storage.remove(key);
