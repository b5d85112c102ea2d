// Stands in for a browser's storage, and may behave as badly as one. May use: device-storage.js.
import { DeviceStorage } from "../../../web/storage/device-storage.js";

/** Storage that works, until it is told to be full, or to refuse. */
export function workingStorage() {
    /** @type {Map<string, string>} */
    const kept = new Map();
    const state = { full: false, refused: false };
    // Keys are its own properties, as those of a browser's storage are.
    const area = new Proxy(/** @type {any} */ ({
        getItem: (/** @type {string} */ key) => kept.get(key) ?? null,
        setItem(/** @type {string} */ key, /** @type {string} */ value) {
            if (state.full) throw new DOMException("full", "QuotaExceededError");
            kept.set(key, value);
        },
        removeItem: (/** @type {string} */ key) => void kept.delete(key),
    }), {
        ownKeys: () => [...kept.keys()],
        getOwnPropertyDescriptor: () => ({ configurable: true, enumerable: true }),
    });
    const storage = new DeviceStorage(() => {
        if (state.refused) throw new DOMException("refused", "SecurityError");
        return area;
    });
    return { kept, state, storage };
}

/** Storage that may not even be asked for, as in a frame of another site. */
export const refusedStorage = () => new DeviceStorage(() => {
    throw new DOMException("refused", "SecurityError");
});

/** No storage at all: the browser has it switched off, and its window says null. */
export const absentStorage = () => new DeviceStorage(() => /** @type {any} */ (null));
