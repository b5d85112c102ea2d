// The browser's storage, without its exceptions: it may be refused (a private window, a frame of another site), full, or not
// there at all. Nobody else touches localStorage or sessionStorage. May use: nothing.

export class DeviceStorage {
    #area;

    /** @param {() => Storage} area asked for at each use, since that alone may throw */
    constructor(area = () => localStorage) {
        this.#area = area;
    }

    /** @template T @param {(area: Storage) => T} use @returns {T | null | undefined} null: it gave nothing; undefined: it would not */
    #attempt(use) {
        try {
            return use(this.#area()) ?? null;
        } catch {
            return undefined;
        }
    }

    /** @param {string} key @returns {string | null | undefined} null: there is nothing; undefined: nobody can tell */
    read(key) {
        return this.#attempt((area) => area.getItem(key));
    }

    /** @param {string} key @param {string} text @returns {boolean} whether it is kept now */
    write(key, text) {
        return this.#attempt((area) => area.setItem(key, text)) === null;
    }

    /** @param {string} key @returns {boolean} whether it is gone now */
    remove(key) {
        return this.#attempt((area) => area.removeItem(key)) === null;
    }

    /** @returns {string[]} of all that is kept */
    keys() {
        return this.#attempt((area) => Object.keys(area)) ?? [];
    }
}
