// What somebody has typed into the form, until it is sent: over a closed form, another language and a reload, in this tab.
// “Start over” removes it with everything else of the visit (web/input/drafts.js, which owns keys that begin so).
// May use: device-storage.js's types.

/** @typedef {import("../storage/device-storage.js").DeviceStorage} DeviceStorage */

export class Draft {
    #storage;
    #key;

    /** @param {DeviceStorage} storage the tab's @param {string} store where a visit is kept */
    constructor(storage, store) {
        this.#storage = storage;
        this.#key = `${store}/text/contact-form`;
    }

    /** @returns {Record<string, unknown>} what is there may come from anyone */
    read() {
        try {
            const found = JSON.parse(this.#storage.read(this.#key) ?? "{}");
            return typeof found === "object" && found !== null ? found : {};
        } catch {
            return {};
        }
    }

    /** @param {Record<string, string | boolean>} values */
    keep(values) {
        this.#storage.write(this.#key, JSON.stringify(values));
    }

    forget() {
        this.#storage.remove(this.#key);
    }
}
