// Whether what is saved would outlive a power cut, by measuring: a commit that waits for the disk takes several times as long as one
// that does not. Where storage is memory (a private window, a profile in memory) both take the same. May use: failure.js.
import { failureOf, within } from "./failure.js";

/** @typedef {"lasting" | "not lasting" | "unknown"} Verdict */
/**
 * @typedef {object} Durability
 * @property {Verdict} verdict
 * @property {number | null} strict what a strict commit takes, in milliseconds: the median of several measurements
 * @property {number | null} relaxed the same of a relaxed one
 * @property {boolean | null} persisted the browser's answer to `persist`: true, it will not clear this by itself; null, no answer
 * @property {{usage: number, quota: number} | null} estimate in bytes
 * @property {string | null} failure what went wrong with measuring
 */

/** So many times longer than a relaxed commit takes a strict one that waits for a disk; at the most so many times in memory. */
const onDisk = 1.5, inMemory = 1.25;

/** @param {number[]} values */
export const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** Between the two nobody can tell, and it is measured again. @param {number} strict @param {number} relaxed @returns {Verdict} */
export function verdictOf(strict, relaxed) {
    if (strict >= relaxed * onDisk) return "lasting";
    return strict <= relaxed * inMemory ? "not lasting" : "unknown";
}

/** @param {IDBFactory} factory @returns {Promise<IDBDatabase>} */
const opened = (factory) => new Promise((resolve, reject) => {
    const request = factory.open("kiosk-durability", 1);
    request.onupgradeneeded = () => request.result.createObjectStore("probe");
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
});

/** How long one commit of the size of a record takes. @param {IDBDatabase} database @param {IDBTransactionDurability} durability @returns {Promise<number>} */
const commit = (database, durability) => new Promise((resolve, reject) => {
    const transaction = database.transaction("probe", "readwrite", { durability }), begun = performance.now();
    transaction.objectStore("probe").put("x".repeat(250), durability);
    transaction.oncomplete = () => resolve(performance.now() - begun);
    transaction.onabort = () => reject(transaction.error);
});

/** Several commits as one measurement: a browser's timer is as coarse as one of them. */
const together = 8;

/** In turns, so that whatever else the machine does meets both. @param {IDBDatabase} database @param {number} times */
async function medians(database, times) {
    /** @type {{strict: number[], relaxed: number[]}} */
    const took = { strict: [], relaxed: [] };
    // The first commits make files and are not like the others.
    for (let at = -1; at < times; ++at) {
        for (const durability of /** @type {const} */ (["relaxed", "strict"])) {
            let sum = 0;
            for (let each = 0; each < together; ++each) sum += await commit(database, durability);
            if (at >= 0) took[durability].push(sum / together);
        }
    }
    return { strict: median(took.strict), relaxed: median(took.relaxed) };
}

/** @template T @param {() => Promise<T>} ask @param {number} deadline @returns {Promise<T | null>} null: no answer */
const answerTo = (ask, deadline) => within((async () => ask())(), deadline, "asking").catch(() => null);

/**
 * @param {{times?: number, deadline?: number, factory?: () => IDBFactory, storage?: StorageManager}} [options]
 *   times: how often eight commits of each kind are timed; deadline: for all of them, in milliseconds
 * @returns {Promise<Durability>}
 */
export async function measureDurability({ times = 15, deadline = 20_000, factory = () => indexedDB, storage = globalThis.navigator?.storage } = {}) {
    const persisted = await answerTo(() => storage.persist(), 3000), asked = await answerTo(() => storage.estimate(), 3000);
    const estimate = asked ? { usage: asked.usage ?? 0, quota: asked.quota ?? 0 } : null;
    /** @type {IDBDatabase | undefined} */
    let database;
    try {
        const { strict, relaxed } = await within((async () => medians(database = await opened(factory()), times))(), deadline, "measuring");
        return { verdict: verdictOf(strict, relaxed), strict, relaxed, persisted, estimate, failure: null };
    } catch (error) {
        return { verdict: "unknown", strict: null, relaxed: null, persisted, estimate, failure: failureOf(error, "measuring").message };
    } finally {
        database?.close();
    }
}
