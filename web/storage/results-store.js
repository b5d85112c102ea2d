// Results that a visitor chose to keep on this device (docs/my-results.md): one short text, changed entry by entry in what lies there at
// that moment, so that no tab undoes what another one has done. What is there may come from anyone. May use: visit-store.js.
import { readable, setAsideUnreadable } from "./visit-store.js";

/** What a text begins with; entries follow, parted by “|” (src/app/update/my_results.cpp). */
const mark = "r1";

export class ResultsStore {
    #on;
    #storage;
    #key;
    /** @param {import("./device-storage.js").DeviceStorage} storage @param {string} key @param {boolean} on something may be kept */
    constructor(storage, key, on) {
        this.#on = on;
        this.#storage = storage;
        this.#key = key;
    }

    /** @returns {string} what is kept, at least the mark; empty where nothing can be */
    read() {
        const found = this.#storage.read(this.#key);
        if (!this.#on || found === undefined) return "";
        // The app finds in it what is no result, and has it set aside.
        return readable(found ?? "") ? found || mark : `${mark}|?`;
    }

    /** Copies what cannot be read to where it is in nobody's way. */
    setAside() {
        setAsideUnreadable(this.#storage, this.#key);
    }

    /** @param {string} text lines, each an entry with “+” or “-” before it @returns {string} what is kept now */
    change(text) {
        const entries = new Set(this.read().split("|"));
        for (const line of text.split("\n")) entries[line[0] === "+" ? "add" : "delete"](line.slice(1));
        // Refused or full: what is read next says so.
        if (entries.size > 1) this.#storage.write(this.#key, [...entries].join("|"));
        else this.#storage.remove(this.#key);
        return this.read();
    }

    /** Tells when another tab may have changed it. @param {() => void} changed */
    listen(changed) {
        addEventListener("storage", ({ key }) => {
            if (key === this.#key || key === null) changed();
        });
    }
}
