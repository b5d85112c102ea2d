// The database of records: opening it, opening it again when the browser took it away, and transactions that are over when the
// browser says `complete`, and not before. It is never deleted: deleting is not durable, and what it took could come back.
// May use: failure.js.
import { StorageFailure, failureOf, within } from "./failure.js";

/** What the database holds. */
export const stores = /** @type {const} */ ({ records: "records", exports: "exports", about: "about" });

/** How often it is opened again without a single write in between. */
const mostReopenings = 3;

/** @typedef {{name?: string, factory?: () => IDBFactory, deadline?: number, durability?: IDBTransactionDurability}} Options */

/** @param {IDBFactory} factory @param {string} name @returns {Promise<IDBDatabase>} */
const openedOnce = (factory, name) => new Promise((resolve, reject) => {
    const request = factory.open(name, 1);
    request.onupgradeneeded = () => {
        for (const store of Object.values(stores)) request.result.createObjectStore(store);
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
});

/**
 * A browser that is still putting the former database away closes the new one before anybody has it; asked once more, it has done so.
 * @param {IDBFactory} factory @param {string} name
 */
const opened = (factory, name) => openedOnce(factory, name).catch((error) => {
    if (error?.name !== "AbortError") throw error;
    return openedOnce(factory, name);
});

export class Database {
    /** @type {Promise<IDBDatabase> | null} */
    #open = null;
    #everOpened = false;
    #reopenings = 0;
    #name;
    #factory;
    #deadline;
    #durability;

    /** @param {Options} [options] */
    constructor({ name = "kiosk", factory = () => indexedDB, deadline = 10_000, durability = "strict" } = {}) {
        this.#name = name;
        this.#factory = factory;
        this.#deadline = deadline;
        this.#durability = durability;
    }

    /** How often it had to be opened again since the last write. */
    get reopenings() {
        return this.#reopenings;
    }

    /** @returns {Promise<IDBDatabase>} */
    #database() {
        if (this.#open) return this.#open;
        if (this.#everOpened && this.#reopenings >= mostReopenings) {
            return Promise.reject(new StorageFailure("closed", `opening again, after ${mostReopenings} times`));
        }
        if (this.#everOpened) this.#reopenings += 1;
        const opening = this.#open = this.#connect();
        // What has failed may be tried again by the next who asks.
        opening.catch(() => this.#forget(opening));
        return opening;
    }

    async #connect() {
        const request = opened(this.#factory(), this.#name);
        try {
            const database = await within(request, this.#deadline, "opening");
            this.#everOpened = true;
            database.onclose = () => this.#forget(this.#open);
            database.onversionchange = () => this.#giveUp();
            return database;
        } catch (error) {
            request.then((late) => late.close(), () => {});
            throw failureOf(error, "opening");
        }
    }

    /** @param {Promise<IDBDatabase> | null} opening */
    #forget(opening) {
        if (this.#open === opening) this.#open = null;
    }

    /** What hangs is not asked again. */
    #giveUp() {
        const open = this.#open;
        this.#open = null;
        open?.then((database) => database.close(), () => {});
    }

    /**
     * One transaction. What `work` begins must be begun before it returns, or by its requests.
     * @template T
     * @param {string} doing for the failure's text
     * @param {IDBTransactionMode} mode
     * @param {(store: (name: string) => IDBObjectStore) => () => T} work its answer is asked for once all is done
     * @returns {Promise<T>} resolves when the transaction is complete
     */
    async transact(doing, mode, work) {
        const database = await this.#database();
        /** @type {IDBTransaction | undefined} */
        let transaction;
        try {
            const result = await within(new Promise((resolve, reject) => {
                const begun = transaction = database.transaction(Object.values(stores), mode, { durability: this.#durability });
                const answer = work((name) => begun.objectStore(name));
                begun.oncomplete = () => resolve(answer());
                // A commit that fails has no `error` event: only this one.
                begun.onabort = () => reject(begun.error ?? new StorageFailure("aborted", doing));
            }), this.#deadline, doing);
            if (mode === "readwrite") this.#reopenings = 0;
            return /** @type {T} */ (result);
        } catch (error) {
            const failure = failureOf(error, doing);
            if (failure.reason === "late") this.#endLate(transaction);
            else if (failure.reason === "closed") this.#giveUp();
            throw failure;
        }
    }

    /** A write that nobody waits for any more shall not arrive later, if that can still be helped. @param {IDBTransaction} [transaction] */
    #endLate(transaction) {
        try {
            transaction?.abort();
        } catch {
            // It is just being committed.
        }
        this.#giveUp();
    }

    /** Lets go of the database; the next who asks opens it, which does not count as an accident. */
    close() {
        this.#everOpened = false;
        this.#giveUp();
    }
}
