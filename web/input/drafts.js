// What a visitor has pasted into a text field, for when the field is there again: after another screen, or a reload. It
// holds other people's results, so it goes with the tab. May use: press.js, device-storage.js's types.
import { idOf } from "./press.js";

export class Drafts {
    #storage;
    #key;
    /** @type {Map<string, string>} */
    #texts = new Map();

    /** @param {import("../storage/device-storage.js").DeviceStorage} storage the tab's @param {string} key */
    constructor(storage, key) {
        this.#storage = storage;
        this.#key = `${key}/text/`;
    }

    /** @param {string} id the field's @param {string} text */
    keep(id, text) {
        this.#texts.set(id, text);
        this.#storage.write(this.#key + id, text); // too long: as long as the page is there
    }

    /** @param {string} id */
    #of(id) {
        return this.#texts.get(id) ?? this.#storage.read(this.#key + id) ?? "";
    }

    /** Fills the fields that have just come. @param {HTMLElement} root @param {(id: string, text: string) => void} give */
    fill(root, give) {
        for (const field of root.querySelectorAll("textarea")) {
            const id = idOf(field), text = field.value ? "" : this.#of(id);
            if (!text) continue;
            field.value = text;
            give(id, text);
        }
    }

    forget() {
        this.#texts.clear();
        for (const key of this.#storage.keys()) if (key.startsWith(this.#key)) this.#storage.remove(key);
    }
}
