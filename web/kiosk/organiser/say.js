// Numbers and times as the organiser's language has them, with the digits that the rest of the page has. May use: given.js.
import { filled } from "../given.js";

/** @typedef {Record<string, string>} Words */

const second = 1000, minute = 60, hour = 3600;

export class Say {
    #locale;
    words;

    /** @param {string} language @param {Words} words of the part “organiser” */
    constructor(language, words) {
        this.#locale = `${language}-u-nu-latn`;
        this.words = words;
    }

    /** @param {string} key @param {Record<string, string | number>} [values] */
    text(key, values = {}) {
        return filled(this.words[key], values);
    }

    /** @param {number} value @param {Intl.NumberFormatOptions} [options] */
    number(value, options = {}) {
        return new Intl.NumberFormat(this.#locale, options).format(value);
    }

    /** Reads from left to right wherever it stands. @param {number} part of one */
    percent(part) {
        return `\u2066${this.number(part, { style: "percent" })}\u2069`;
    }

    /** @param {number} part @param {number} whole */
    share(part, whole) {
        return whole > 0 ? this.percent(part / whole) : "–";
    }

    /** @param {number} time ms @param {Intl.DateTimeFormatOptions} [options] */
    time(time, options = { weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" }) {
        return new Intl.DateTimeFormat(this.#locale, options).format(time);
    }

    /** @param {number} value @param {string} unit */
    #unit(value, unit) {
        return this.number(value, { style: "unit", unit, unitDisplay: "short", maximumFractionDigits: 0 });
    }

    /** As hours and minutes. @param {number} ms */
    duration(ms) {
        const seconds = Math.floor(ms / second), hours = Math.floor(seconds / hour), minutes = Math.floor(seconds % hour / minute);
        if (hours > 0) return `${this.#unit(hours, "hour")} ${this.#unit(minutes, "minute")}`;
        return minutes > 0 ? this.#unit(minutes, "minute") : this.#unit(seconds, "second");
    }

    /** What is left of a wait, as 1:05. @param {number} ms */
    countdown(ms) {
        const seconds = Math.ceil(ms / second);
        return `${Math.floor(seconds / minute)}:${String(seconds % minute).padStart(2, "0")}`;
    }

    /** @param {number} bytes */
    megabytes(bytes) {
        return this.#unit(bytes / 2 ** 20, "megabyte");
    }

    /** @param {number} ms */
    milliseconds(ms) {
        return this.number(ms, { style: "unit", unit: "millisecond", unitDisplay: "short", maximumFractionDigits: ms < 10 ? 1 : 0 });
    }
}
