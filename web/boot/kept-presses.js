// What was pressed before the app was there, as it is kept over a reload. May use: press.js's types. Pure functions.

/**
 * @typedef {import("../input/press.js").Press & {time: number, shown: boolean}} KeptPress
 *   id: empty for the browser's way back; time: ms since 1970, so that it means the same after a reload; shown: the page has
 *   followed it already
 */

/** After this long nobody remembers having pressed anything, ms. */
const longAgo = 86_400_000;
const most = 200;

/** @param {any} press @param {number} now @returns {press is KeptPress} */
const isPress = (press, now) => typeof press?.id === "string" && /^[\w./-]{0,200}$/.test(press.id)
    && Number.isInteger(press.value) && Math.abs(press.value) < 1000
    && typeof press.keyboard === "boolean" && typeof press.shown === "boolean"
    && Number.isFinite(press.time) && press.time <= now + longAgo;

/**
 * @param {string | null | undefined} kept anything @param {number} now ms since 1970
 * @returns {KeptPress[] | undefined} undefined if it is nothing that this page has kept
 */
export function readPresses(kept, now) {
    if (!kept) return [];
    try {
        const presses = JSON.parse(kept);
        if (!Array.isArray(presses) || presses.length > most) return undefined;
        if (!presses.every((press) => isPress(press, now))) return undefined;
        return presses.some(({ time }) => time < now - longAgo) ? [] : presses;
    } catch {
        return undefined;
    }
}
