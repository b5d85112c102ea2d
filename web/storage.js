// Remembering a visit on this device. Where storage is refused (a private window, a frame of another site) the
// visit lives in memory and everything else works the same. May use: nothing.

export class Storage {
    /** @param {string} key */
    constructor(key) {
        this.key = key;
        this.text = "";
    }

    /** @returns {string} what was remembered; empty if nothing */
    read() {
        try {
            return localStorage.getItem(this.key) ?? this.text;
        } catch {
            return this.text;
        }
    }

    /** @param {string} text empty: forget */
    write(text) {
        this.text = text;
        try {
            if (text) localStorage.setItem(this.key, text);
            else localStorage.removeItem(this.key);
        } catch {
            // Refused or full: the text above stays for as long as the page does.
        }
    }
}
