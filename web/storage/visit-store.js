// Remembering a visit on this device, beside other tabs of the page. Where storage is refused or full, the visit lives in
// memory and everything else works the same. What is there may come from anyone: another tab, an older page, a tool.
// May use: device-storage.js's types.

/** @typedef {import("./device-storage.js").DeviceStorage} DeviceStorage */

/** Longer than any visit. */
const longest = 20_000;

/** What the app writes is short and plain; anything else is somebody else's, and might break what reads it. @param {string} text */
export const readable = (text) => text.length <= longest && /^[\x20-\x7e]*$/.test(text);

/**
 * Copies what cannot be read to where it is in nobody's way, for whoever wants to know what it was.
 * @param {DeviceStorage} storage @param {string} key
 */
export function setAsideUnreadable(storage, key) {
    storage.write(`${key}/aside`, (storage.read(key) ?? "").slice(0, longest));
}

export class VisitStore {
    /** What was there when this tab last looked; null if nothing. @type {string | null} */
    #seen = null;

    #storage;
    #key;
    /** This tab's own text. */
    #text = "";
    /** What was found could not be read. */
    damaged = false;

    /** @param {DeviceStorage} storage @param {string} key */
    constructor(storage, key) {
        this.#storage = storage;
        this.#key = key;
    }

    #now() {
        const found = this.#storage.read(this.#key);
        return found === undefined ? this.#seen : found;
    }

    /** @returns {string} what was remembered; empty if nothing */
    read() {
        const found = this.#seen = this.#now();
        if (found === null) return this.#text;
        if (readable(found)) return found;
        this.setAside();
        this.damaged = true;
        return "";
    }

    /** What cannot be read is kept beside; what is saved next takes its place. */
    setAside() {
        setAsideUnreadable(this.#storage, this.#key);
    }

    /**
     * @param {string} text empty: forget, whatever others have written
     * @returns {boolean} false, and nothing is written, if another tab has been here since: see `changedElsewhere`
     */
    write(text) {
        this.#text = text;
        if (text && this.#now() !== this.#seen) return false;
        const done = text ? this.#storage.write(this.#key, text) : this.#storage.remove(this.#key);
        // Refused or full: the text above stays for as long as the page does.
        this.#seen = done ? text || null : this.#now();
        return true;
    }

    /** @returns {string | undefined} what another tab has written since (empty: it has forgotten); undefined if nothing */
    changedElsewhere() {
        const now = this.#now();
        if (now === this.#seen) return undefined;
        this.#seen = now;
        return now ?? "";
    }

    /** Tells when another tab may have written, also when this one has slept meanwhile. @param {() => void} changed */
    listen(changed) {
        addEventListener("storage", ({ key }) => {
            if (key === this.#key || key === null) changed();
        });
        addEventListener("pageshow", changed);
        document.addEventListener("visibilitychange", changed);
    }
}
