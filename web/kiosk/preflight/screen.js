// How large the screen is, measured by a bank card that is held against it: all of them are of one size (ISO/IEC 7810, ID-1). Kept on the
// device, as it is measured once. Pure but for the storage that is given. May use: types of web/storage.

/** @typedef {import("../../storage/device-storage.js").DeviceStorage} DeviceStorage */
/** @typedef {{width: number, height: number, ratio: number}} Display in CSS px, and device px to one of them */

/** A bank card, mm. */
export const card = { width: 85.6, height: 53.98, corner: 3.18 };

/** Until somebody has measured: as browsers have it, 96 to the inch. */
export const assumed = 96 / 25.4;

/** No screen has fewer or more, CSS px per mm. */
export const least = 1, most = 20;

/** How wide the code must be to be read from a metre, mm: a tenth of that (docs/kiosk-mode.md); and its margin besides: four modules each
 *  side of at least 33. */
export const codeSide = 100;
const withMargin = 1.25;

/** What a kiosk's bar takes below, and what is kept free around the code, CSS px. */
const taken = 84 + 2 * 24;

const key = "kiosk/screen";

/** @param {number} scale @returns {number} */
export const bounded = (scale) => Math.min(most, Math.max(least, scale));

/** One press makes the card larger or smaller by a hundredth, a held one quicker. @param {number} scale @param {1 | -1} way @param {number} presses how many so far without letting go */
export const stepped = (scale, way, presses) => bounded(scale * (1 + way * (presses > 8 ? 0.02 : 0.004)));

/** What was measured on this screen, CSS px per mm; null where nobody has, or on another screen. @param {DeviceStorage} storage @param {Display} display */
export function readScale(storage, { width, height, ratio }) {
    const [scale, ...of] = (storage.read(key) ?? "").split(" ").map(Number);
    const same = of.length === 3 && of[0] === width && of[1] === height && of[2] === ratio;
    return same && scale >= least && scale <= most ? scale : null;
}

/** @param {DeviceStorage} storage @param {Display} display @param {number} scale @returns {boolean} whether it is kept */
export const keepScale = (storage, { width, height, ratio }, scale) => storage.write(key, `${scale.toFixed(4)} ${width} ${height} ${ratio}`);

/**
 * How wide the code of a result will be, mm, without its margin: 100, or what the screen has room for.
 * @param {{width: number, height: number, scale: number}} window in CSS px
 */
export const sideOfCode = ({ width, height, scale }) => Math.min(codeSide, Math.floor((Math.min(width, height) - taken) / withMargin / scale));

/** @param {Screen} [screen] @param {number} [ratio] @returns {Display} */
export const displayNow = (screen = globalThis.screen, ratio = devicePixelRatio) => ({ width: screen.width, height: screen.height, ratio });
