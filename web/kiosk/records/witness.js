// Somebody else who knows how many records there should be. A browser that finds its database damaged may begin an empty one and say
// nothing; then only what was counted in another place tells. Each database has an era, a random name that a wipe renews.
// May use: storage/device-storage.js's types.

/** @typedef {import("../../storage/device-storage.js").DeviceStorage} DeviceStorage */
/** @typedef {{id: string, before: string | null}} Era before: the one that a wipe has ended */

export class Witness {
    #storage;
    #key;

    /** @param {DeviceStorage} storage @param {string} [key] */
    constructor(storage, key = "kiosk/kept") {
        this.#storage = storage;
        this.#key = key;
    }

    /** What it knows, in terms of this era. @param {Era | null} era */
    #known(era) {
        const [id, count, lost] = (this.#storage.read(this.#key) ?? "").split(" ");
        const kept = { id: era?.id ?? "", count: Number(count) || 0, lost: Number(lost) || 0 };
        if (!id || id === era?.id) return kept;
        // A wipe took the others out as it should; otherwise the database is not the one that they were in.
        return id === era?.before ? { ...kept, count: 0, lost: 0 } : { ...kept, count: 0, lost: kept.lost + kept.count };
    }

    /** One more is kept. @param {Era} era */
    saved(era) {
        const { id, count, lost } = this.#known(era);
        this.#storage.write(this.#key, `${id} ${count + 1} ${lost}`);
    }

    /** A wipe has begun this era. @param {Era} era @param {number} left what it left */
    wiped(era, left) {
        this.#storage.write(this.#key, `${era.id} ${left} 0`);
    }

    /**
     * How many that were acknowledged are not there any more. Noted at once, so that what is saved later hides nothing.
     * @param {Era | null} era @param {number} found in the database, just now @returns {number}
     */
    missing(era, found) {
        const { id, count, lost } = this.#known(era), all = lost + Math.max(0, count - found);
        if (id) this.#storage.write(this.#key, `${id} ${found} ${all}`);
        return all;
    }
}
