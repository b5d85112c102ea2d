// Remembering a visit on this device. Where storage is refused (a private window, a frame of another site) or full, the
// visit lives in memory and everything else works the same. What is there may come from anyone: another tab, an older page,
// a tool. May use: nothing.

/** Longer than any visit. */
const longest = 20_000;

/** What the app writes is short and plain; anything else is somebody else's, and might break what reads it. @param {string} text */
export const readable = (text) => text.length <= longest && /^[\x20-\x7e]*$/.test(text);

/**
 * Does something with a store that may refuse.
 * @template T
 * @param {() => T} what @param {T} otherwise
 */
export function tryStorage(what, otherwise) {
    try {
        return what();
    } catch {
        return otherwise;
    }
}

/** Copies what cannot be read to where it is in nobody's way, for whoever wants to know what it was. @param {string} key */
export function setAside(key) {
    tryStorage(() => localStorage.setItem(`${key}/aside`, (localStorage.getItem(key) ?? "").slice(0, longest)), undefined);
}

export class Storage {
    /** What was there when this tab last looked; null if nothing. @type {string | null} */
    #seen = null;

    /** @param {string} key */
    constructor(key) {
        this.key = key;
        /** This tab's own text. */
        this.text = "";
        /** What was found could not be read. */
        this.damaged = false;
    }

    #now() {
        return tryStorage(() => localStorage.getItem(this.key), this.#seen);
    }

    /** @returns {string} what was remembered; empty if nothing */
    read() {
        const found = this.#seen = this.#now();
        if (found === null) return this.text;
        if (readable(found)) return found;
        setAside(this.key);
        this.damaged = true;
        return "";
    }

    /**
     * @param {string} text empty: forget, whatever others have written
     * @returns {boolean} false, and nothing is written, if another tab has been here since: see `met`
     */
    write(text) {
        this.text = text;
        if (text && this.#now() !== this.#seen) return false;
        tryStorage(() => {
            if (text) localStorage.setItem(this.key, text);
            else localStorage.removeItem(this.key);
        }, undefined); // refused or full: the text above stays for as long as the page does
        this.#seen = this.#now();
        return true;
    }

    /** @returns {string | undefined} what another tab has written since (empty: it has forgotten); undefined if nothing */
    met() {
        const now = this.#now();
        if (now === this.#seen) return undefined;
        this.#seen = now;
        return now ?? "";
    }

    /** Tells when another tab may have written, also when this one has slept meanwhile. @param {() => void} changed */
    listen(changed) {
        addEventListener("storage", ({ key }) => {
            if (key === this.key || key === null) changed();
        });
        addEventListener("pageshow", changed);
        document.addEventListener("visibilitychange", changed);
    }
}
