// Why storage did not do what it was asked for, as one word that a page can show, and deadlines: a database that hangs is a failure
// like any other. May use: nothing.

/**
 * `refused`: the browser has no storage for this page; `full`: there is no room; `closed`: the database went away; `late`: no answer
 * within the deadline; `unreadable`: what is there cannot be read; `aborted`: the write was undone, nobody said why.
 * @typedef {"refused" | "full" | "closed" | "late" | "unreadable" | "aborted"} Reason
 */

/** @type {Record<string, Reason>} */
const reasons = {
    QuotaExceededError: "full",
    SecurityError: "refused", NotAllowedError: "refused", ReferenceError: "refused", TypeError: "refused",
    InvalidStateError: "closed",
    UnknownError: "unreadable", NotReadableError: "unreadable", DataError: "unreadable", NotFoundError: "unreadable", VersionError: "unreadable",
};

export class StorageFailure extends Error {
    /** @param {Reason} reason @param {string} doing what was being done @param {unknown} [cause] */
    constructor(reason, doing, cause) {
        super(`${doing}: ${reason}${cause instanceof Error ? ` (${cause.name}: ${cause.message})` : ""}`, { cause });
        this.name = "StorageFailure";
        this.reason = reason;
    }
}

/** @param {unknown} cause of any kind, as browsers throw them @param {string} doing @returns {StorageFailure} */
export function failureOf(cause, doing) {
    if (cause instanceof StorageFailure) return cause;
    const { name, message } = /** @type {Partial<Error>} */ (cause ?? {});
    // A full disk, other than a quota, is an error without a name of its own.
    const reason = /no_?space|disk.{0,10}full/i.test(message ?? "") ? "full" : reasons[name ?? ""] ?? "aborted";
    return new StorageFailure(reason, doing, cause);
}

/**
 * What was promised, or a failure when it has not come in time.
 * @template T @param {Promise<T>} promise @param {number} deadline in milliseconds @param {string} doing @returns {Promise<T>}
 */
export async function within(promise, deadline, doing) {
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    let timer;
    const late = new Promise((_, reject) => {
        timer = setTimeout(() => reject(new StorageFailure("late", doing)), deadline);
    });
    try {
        return /** @type {T} */ (await Promise.race([promise, late]));
    } catch (error) {
        throw failureOf(error, doing);
    } finally {
        clearTimeout(timer);
    }
}
