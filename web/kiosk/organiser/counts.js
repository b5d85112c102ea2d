// How many visitors came, how far, and to what outcome, a day: numbers alone, from the page's own events. Each start of the page writes
// rows of its own, whole each time, so that a write which is tried again counts nobody twice. It never throws: counting is not worth a
// visit. May use: records/database.js, failure.js, record.js, web/storage.
import { Database, stores } from "../records/database.js";
import { failureOf } from "../records/failure.js";
import { checksumOf } from "../records/record.js";
import { randomId } from "../../storage/random-id.js";

/**
 * @typedef {object} Day
 * @property {string} day as 2026-11-27, by the device's clock
 * @property {number} started
 * @property {number} completed
 * @property {number} abandoned gone before the result
 * @property {number} total how many questions there are
 * @property {Record<string, number>} left of those, by how many questions they had answered
 * @property {Record<string, number>} outcomes of the completed ones
 */
/** @typedef {Day & {boot: string, checksum: number}} Row */
/** @typedef {{time: number, reason: import("../records/failure.js").Reason}} Trouble */

/** How many days are kept. Clocks jump: it is the number that is bounded, and not the age. */
export const mostDays = 60;

/** @param {number} time @returns {string} */
export function dayOf(time) {
    const date = new Date(time), two = (/** @type {number} */ number) => String(number).padStart(2, "0");
    return Number.isNaN(date.getTime()) ? "0000-00-00" : `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** @param {string} day @returns {Day} */
export const emptyDay = (day) => ({ day, started: 0, completed: 0, abandoned: 0, total: 0, left: {}, outcomes: {} });

/** @param {Record<string, number>} numbers @param {string | number} key @param {number} [by] */
function add(numbers, key, by = 1) {
    numbers[key] = (numbers[key] ?? 0) + by;
}

/** The sum of several. @param {string} day @param {Day[]} days @returns {Day} */
export function sumOf(day, days) {
    const sum = emptyDay(day);
    for (const each of days) {
        for (const key of /** @type {const} */ (["started", "completed", "abandoned"])) sum[key] += each[key];
        sum.total = Math.max(sum.total, each.total);
        for (const key of /** @type {const} */ (["left", "outcomes"])) for (const [name, number] of Object.entries(each[key])) add(sum[key], name, number);
    }
    return sum;
}

/** @param {Day & {boot: string}} row */
const checked = ({ day, boot, started, completed, abandoned, total, left, outcomes }) => checksumOf(JSON.stringify([day, boot, started, completed, abandoned, total, left, outcomes]));

/** @param {unknown} found @returns {found is Row} */
function isRow(found) {
    const row = /** @type {any} */ (found);
    try {
        return row.checksum === checked(row);
    } catch {
        return false;
    }
}

/** The keys of days that are too many: the earliest, but never today's. @param {IDBValidKey[]} keys @param {string} today */
export function tooMany(keys, today) {
    const dayIn = (/** @type {IDBValidKey} */ key) => String(key).split("/")[0];
    const days = [...new Set(keys.map(dayIn))].filter((day) => day !== today).sort(), gone = new Set(days.slice(0, Math.max(0, days.length + 1 - mostDays)));
    return keys.filter((key) => gone.has(dayIn(key)));
}

export class Counts {
    #database;
    #now;
    #boot = randomId();
    /** Of this start, by day. @type {Map<string, Day>} */
    #days = new Map();
    /** @type {Set<string>} */
    #unsaved = new Set();
    /** Who is there: the day on which they started, how far they are, what it came to. @type {{day: Day, answered: number, outcome: string} | null} */
    #visit = null;
    /** @type {Promise<unknown>} */
    #turn = Promise.resolve();
    /** Since when counts are not kept, and why; null while they are. @type {Trouble | null} */
    since = null;

    /** @param {import("../records/database.js").Options & {now?: () => number}} [options] */
    constructor({ now = Date.now, name = "kiosk-counts", ...options } = {}) {
        this.#now = now;
        this.#database = new Database({ name, ...options });
    }

    /** @param {any} detail of a lifecycle event of the page (docs/analytics.md) */
    hear(detail) {
        if (detail?.name === "start") this.#start();
        else if (detail?.name === "progress") this.#progress(detail);
        else if (detail?.name === "complete") this.#complete(String(detail.outcome));
    }

    #start() {
        const name = dayOf(this.#now()), day = this.#days.get(name) ?? emptyDay(name);
        this.#days.set(name, day);
        this.#visit = { day, answered: 0, outcome: "" };
        day.started += 1;
        this.#changed(day);
    }

    /** How far somebody is, is written when they leave. @param {{answered: number, total: number}} detail */
    #progress({ answered, total }) {
        const visit = this.#visit;
        if (!visit) return;
        visit.answered = Math.max(visit.answered, Number(answered) || 0);
        visit.day.total = Math.max(visit.day.total, Number(total) || 0);
    }

    /** Who changes an answer afterwards is still one visitor, with the last outcome. @param {string} outcome */
    #complete(outcome) {
        const visit = this.#visit;
        if (!visit || visit.outcome === outcome) return;
        if (visit.outcome) add(visit.day.outcomes, visit.outcome, -1);
        else visit.day.completed += 1;
        visit.outcome = outcome;
        add(visit.day.outcomes, outcome);
        this.#changed(visit.day);
    }

    /** Somebody has gone. Who had come to a result, or had not started, is none. */
    abandoned() {
        const visit = this.#visit;
        this.#visit = null;
        if (!visit || visit.outcome) return;
        visit.day.abandoned += 1;
        add(visit.day.left, visit.answered);
        this.#changed(visit.day);
    }

    /** @param {Day} day */
    #changed(day) {
        this.#unsaved.add(day.day);
        this.#turn = this.#turn.then(() => this.#save());
    }

    /** What could not be saved is tried again with what comes next. */
    async #save() {
        const names = [...this.#unsaved], rows = names.map((name) => this.#row(name));
        if (rows.length === 0) return;
        names.forEach((name) => this.#unsaved.delete(name));
        try {
            await this.#database.transact("counting", "readwrite", (store) => this.#write(store(stores.records), rows));
            this.since = null;
        } catch (error) {
            names.forEach((name) => this.#unsaved.add(name));
            this.since ??= { time: this.#now(), reason: failureOf(error, "counting").reason };
        }
    }

    /** @param {string} name @returns {Row} as it is now */
    #row(name) {
        const row = { ...structuredClone(/** @type {Day} */ (this.#days.get(name))), boot: this.#boot };
        return { ...row, checksum: checked(row) };
    }

    /** @param {IDBObjectStore} store @param {Row[]} rows */
    #write(store, rows) {
        for (const row of rows) store.put(row, `${row.day}/${row.boot}`);
        const keys = store.getAllKeys(), today = dayOf(this.#now());
        keys.onsuccess = () => {
            for (const key of tooMany(keys.result, today)) store.delete(key);
        };
        return () => {};
    }

    /**
     * All days: today's, which is always there, then the others, the newest first. A clock that went back has left days of the future.
     * @returns {Promise<{days: Day[], unreadable: import("../records/failure.js").Reason | null}>} unreadable: why only this start's are there
     */
    async days() {
        await this.#turn;
        /** @type {unknown[]} */
        let found = [], unreadable = null;
        try {
            found = await this.#database.transact("reading counts", "readonly", (store) => {
                const all = store(stores.records).getAll();
                return () => all.result;
            });
        } catch (error) {
            unreadable = failureOf(error, "reading counts").reason;
        }
        const rows = found.filter(isRow).filter(({ boot }) => boot !== this.#boot), own = [...this.#days.values()];
        const today = dayOf(this.#now());
        /** @type {Map<string, Day[]>} */
        const byDay = new Map([[today, []]]);
        for (const row of [...rows, ...own]) byDay.set(row.day, [...byDay.get(row.day) ?? [], row]);
        const days = [...byDay].map(([day, all]) => sumOf(day, all));
        days.sort((a, b) => Number(b.day === today) - Number(a.day === today) || b.day.localeCompare(a.day));
        return { days, unreadable };
    }

    /** Tries again to save what could not be. */
    retry() {
        return this.#turn = this.#turn.then(() => this.#save());
    }

    /** Lets go of the database, when all is written. */
    async close() {
        await this.#turn;
        this.#database.close();
    }
}
