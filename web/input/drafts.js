// What a visitor has pasted into a text field, for when the field is there again: after another screen, or a reload. It
// holds other people's results, so it goes with the tab. May use: storage.js.
import { tryStorage } from "../effects/storage.js";

export class Drafts {
    /** @type {Map<string, string>} */
    #texts = new Map();

    /** @param {string} key */
    constructor(key) {
        this.key = `${key}/text/`;
    }

    /** @param {string} id the field's @param {string} text */
    keep(id, text) {
        this.#texts.set(id, text);
        tryStorage(() => sessionStorage.setItem(this.key + id, text), undefined); // too long: as long as the page is there
    }

    /** @param {string} id */
    #of(id) {
        return this.#texts.get(id) ?? tryStorage(() => sessionStorage.getItem(this.key + id), "") ?? "";
    }

    /** Fills the fields that have just come. @param {HTMLElement} root @param {(id: string, text: string) => void} give */
    fill(root, give) {
        for (const field of root.querySelectorAll("textarea")) {
            const id = /** @type {HTMLElement | null} */ (field.closest("[data-id]"))?.dataset.id ?? "";
            const text = field.value ? "" : this.#of(id);
            if (!text) continue;
            field.value = text;
            give(id, text);
        }
    }

    forget() {
        this.#texts.clear();
        tryStorage(() => {
            for (const key of Object.keys(sessionStorage)) if (key.startsWith(this.key)) sessionStorage.removeItem(key);
        }, undefined);
    }
}
