// Records of finished assessments on this device: anonymous, one strict transaction each, saved only when the browser has said so.
// What could not be saved waits in memory and is tried again with the next one, so assessments go on whatever storage does.
// May use: database.js, failure.js, record.js, web/storage, and the types of witness.js.
import { Database, stores } from "./database.js";
import { failureOf } from "./failure.js";
import { isWhole, makeRecord } from "./record.js";
import { randomId } from "../../storage/random-id.js";

/** @typedef {import("./record.js").Kept} Kept */
/** @typedef {{id: string, time: number, format: string, digest: string, ids: string[], verified: number | null}} ExportNote */
/** @typedef {{key: IDBValidKey, value: unknown}} Damaged */
/** @typedef {{records: Kept[], damaged: Damaged[], exports: ExportNote[], era: Era | null}} Contents */
/** @typedef {import("./witness.js").Era} Era */
/** @typedef {{saved: number, exported: number, unexported: number, verified: number, damaged: number, waiting: number, missing: number}} Counts */
/** @typedef {{time: number, reason: import("./failure.js").Reason}} Trouble */

/** More than ten hours of visitors; beyond it the oldest are given up, and counted. */
const mostWaiting = 5000;

/** @param {Kept} a @param {Kept} b */
const byTime = (a, b) => a.time - b.time || a.boot.localeCompare(b.boot) || a.sequence - b.sequence;

/** @param {unknown} found @returns {found is ExportNote} */
const isNote = (found) => Array.isArray(/** @type {any} */ (found)?.ids) && typeof /** @type {any} */ (found).digest === "string";

/** Takes apart what a transaction has read. @param {IDBValidKey[]} keys @param {unknown[]} values @param {unknown[]} notes @param {Era} [era] @returns {Contents} */
function sorted(keys, values, notes, era) {
    /** @type {Contents} */
    const contents = { records: [], damaged: [], exports: notes.filter(isNote), era: era ?? null };
    keys.forEach((key, at) => {
        const value = values[at];
        if (isWhole(value, key)) contents.records.push(value);
        else contents.damaged.push({ key, value });
    });
    contents.records.sort(byTime);
    return contents;
}

/** The ids in exports, all of them or only those that were read back. @param {ExportNote[]} notes @param {boolean} verified */
export const idsIn = (notes, verified) => new Set(notes.filter((note) => !verified || note.verified !== null).flatMap(({ ids }) => ids));

export class RecordStore {
    #database;
    #now;
    #witness;
    #sequence = 0;
    /** @type {Kept[]} */
    #waiting = [];
    /** One after the other, so that order and `since` are what they say. @type {Promise<unknown>} */
    #turn = Promise.resolve();
    /** Since when records are not kept, and why; null while they are. @type {Trouble | null} */
    since = null;
    /** Records that had to be given up because too many were waiting. */
    lost = 0;
    /** Of this start of the page. */
    boot = randomId();

    /** @param {import("./database.js").Options & {now?: () => number, witness?: import("./witness.js").Witness}} [options] */
    constructor({ now = Date.now, witness, ...options } = {}) {
        this.#witness = witness;
        this.#database = new Database(options);
        this.#now = now;
    }

    /** How often the database had to be opened again since the last write. */
    get reopenings() {
        return this.#database.reopenings;
    }

    /** What waits in memory, oldest first. @returns {Kept[]} */
    get waiting() {
        return [...this.#waiting];
    }

    /**
     * Keeps one finished assessment.
     * @param {string} code
     * @returns {Promise<Kept>} the record, when it is on the disk; rejects with a StorageFailure when it waits in memory
     */
    add(code) {
        const record = makeRecord({ boot: this.boot, sequence: ++this.#sequence, time: this.#now(), code });
        this.#waiting.push(record);
        if (this.#waiting.length > mostWaiting) {
            this.#waiting.shift();
            this.lost += 1;
        }
        return this.#inTurn(async () => {
            await this.#saveWaiting(record);
            return record;
        });
    }

    /**
     * Keeps one now or not at all: it does not wait in memory.
     * @param {string} code @param {string} id what it is told apart by
     * @returns {Promise<Kept>} when it is on the disk; rejects with a StorageFailure otherwise
     */
    addNow(code, id) {
        const record = makeRecord({ boot: this.boot, sequence: ++this.#sequence, time: this.#now(), code, id });
        return this.#inTurn(async () => {
            const era = await this.#save(record);
            this.#witness?.saved(era);
            return record;
        });
    }

    /** Takes out one that was never acknowledged. @param {string} id @returns {Promise<void>} */
    forget(id) {
        return this.#inTurn(() => this.#database.transact("forgetting", "readwrite", (store) => {
            store(stores.records).delete(id);
            return () => {};
        }));
    }

    /** Tries again to save what waits. */
    retry() {
        return this.#inTurn(() => this.#saveWaiting());
    }

    /** @template T @param {() => Promise<T>} act @returns {Promise<T>} */
    #inTurn(act) {
        const done = this.#turn.then(act);
        this.#turn = done.catch(() => {});
        return done;
    }

    /** Each in a transaction of its own. The same record twice is one: its id is its key. @param {Kept} [last] all, if none is named */
    async #saveWaiting(last) {
        try {
            for (let record = this.#waiting[0]; record && (!last || this.#waiting.includes(last)); record = this.#waiting[0]) {
                const era = await this.#save(record);
                this.#witness?.saved(era);
                this.#waiting = this.#waiting.filter(({ id }) => id !== record.id);
            }
            if (this.#waiting.length === 0) this.since = null;
        } catch (error) {
            const failure = failureOf(error, "saving");
            this.since ??= { time: this.#now(), reason: failure.reason };
            throw failure;
        }
    }

    /** @param {Kept} record @returns {Promise<Era>} of the database that it is in */
    #save(record) {
        return this.#database.transact("saving", "readwrite", (store) => {
            /** @type {Era} */
            let era = { id: randomId(), before: null };
            const about = store(stores.about), known = about.get("era");
            known.onsuccess = () => {
                if (known.result) era = known.result;
                else about.put(era, "era");
            };
            store(stores.records).put(record, record.id);
            return () => era;
        });
    }

    /** All that is kept; what is damaged stands apart, as it was found. @returns {Promise<Contents>} */
    async contents() {
        try {
            return await this.#readAll();
        } catch (error) {
            // One value that cannot be read spoils the reading of all.
            if (failureOf(error, "reading").reason !== "unreadable") throw error;
            return this.#readEach();
        }
    }

    /** @returns {Promise<Contents>} */
    #readAll() {
        return this.#database.transact("reading", "readonly", (store) => {
            const keys = store(stores.records).getAllKeys(), values = store(stores.records).getAll(), notes = store(stores.exports).getAll();
            const era = store(stores.about).get("era");
            return () => sorted(keys.result, values.result, notes.result, era.result);
        });
    }

    /** What cannot be read counts as damaged. @returns {Promise<Contents>} */
    async #readEach() {
        const { keys, notes, era } = await this.#database.transact("reading", "readonly", (store) => {
            const found = store(stores.records).getAllKeys(), noted = store(stores.exports).getAll();
            const named = store(stores.about).get("era");
            return () => ({ keys: found.result, notes: noted.result, era: named.result });
        });
        /** @type {unknown[]} */
        const values = [];
        for (const key of keys) {
            values.push(await this.#database.transact("reading one", "readonly", (store) => {
                const one = store(stores.records).get(key);
                return () => one.result;
            }).catch((error) => {
                if (error.reason !== "unreadable") throw error;
                return null;
            }));
        }
        return sorted(keys, values, notes, era);
    }

    /** @returns {Promise<Counts>} exported: in a file that was written; verified: in one that was read back */
    counts() {
        // In turn, or a record that is just being saved would be missed.
        return this.#inTurn(async () => {
            const { records, damaged, exports, era } = await this.contents();
            const written = idsIn(exports, false), readBack = idsIn(exports, true);
            const exported = records.filter(({ id }) => written.has(id)).length;
            return { saved: records.length, exported, unexported: records.length - exported,
                verified: records.filter(({ id }) => readBack.has(id)).length, damaged: damaged.length, waiting: this.#waiting.length,
                missing: this.#witness?.missing(era, records.length + damaged.length) ?? 0 };
        });
    }

    /** Notes what an export holds. @param {Omit<ExportNote, "id" | "time" | "verified">} values @returns {Promise<ExportNote>} */
    async noteExport(values) {
        const note = { ...values, id: randomId(), time: this.#now(), verified: null };
        await this.#database.transact("noting an export", "readwrite", (store) => {
            store(stores.exports).put(note, note.id);
            return () => {};
        });
        return note;
    }

    /** Notes that every export with this digest was read back. @param {string} digest @returns {Promise<ExportNote | null>} null: there is none */
    noteVerified(digest) {
        return this.#database.transact("noting that an export was read back", "readwrite", (store) => {
            /** @type {ExportNote | null} */
            let found = null;
            const exports = store(stores.exports), all = exports.getAll();
            all.onsuccess = () => {
                for (const note of all.result.filter(isNote).filter((each) => each.digest === digest)) {
                    found = { ...note, verified: this.#now() };
                    exports.put(found, note.id);
                }
            };
            return () => found;
        });
    }

    /**
     * Takes out every record, if each of them is in an export that was read back; in one transaction, so that a record which comes
     * meanwhile is seen. Damaged ones stay.
     * @returns {Promise<{wiped: number, unverified: number}>} unverified: how many are in the way; then nothing was wiped
     */
    takeOutVerified() {
        return this.#inTurn(async () => {
            const { era, left, ...answer } = await this.#database.transact("wiping", "readwrite", (store) => this.#wipeIn(store));
            if (era) this.#witness?.wiped(era, left);
            return answer;
        });
    }

    /** @param {(name: string) => IDBObjectStore} store */
    #wipeIn(store) {
        const answer = { wiped: 0, unverified: this.#waiting.length, left: 0, era: /** @type {Era | null} */ (null) };
        const records = store(stores.records), exports = store(stores.exports), about = store(stores.about);
        const keys = records.getAllKeys(), values = records.getAll(), notes = exports.getAll(), known = about.get("era");
        known.onsuccess = () => {
            const { records: whole, damaged, exports: written } = sorted(keys.result, values.result, notes.result), safe = idsIn(written, true);
            answer.unverified += whole.filter(({ id }) => !safe.has(id)).length;
            if (answer.unverified > 0) return;
            for (const { id } of whole) records.delete(id);
            exports.clear();
            answer.era = { id: randomId(), before: known.result?.id ?? null };
            about.put(answer.era, "era");
            answer.wiped = whole.length;
            answer.left = damaged.length;
        };
        return () => answer;
    }

    /** Lets go of the database. */
    close() {
        this.#database.close();
    }
}
