// Leads on this device: sealed before they are written, in a database of their own, each in one strict transaction. A lead that cannot be
// kept is not kept: nothing waits in memory, since the visitor is told so. May use: export.js, seal.js, web/storage, and the store of records.
import { failureOf } from "../records/failure.js";
import { verify } from "../records/export.js";
import { RecordStore, idsIn } from "../records/store.js";
import { wipe } from "../records/wipe.js";
import { randomId } from "../../storage/random-id.js";
import { exportLeads, kindOf } from "./export.js";
import { seal } from "./seal.js";

/** @typedef {{saved: number, exported: number, unexported: number, verified: number, drills: number, damaged: number, missing: number}} LeadCounts */

export class LeadStore {
    #records;
    #key;
    #now;
    /** Since when leads are not kept, and why; null while they are, or before the first. @type {import("../records/store.js").Trouble | null} */
    since = null;

    /** @param {{key: string, now?: () => number, witness?: import("../records/witness.js").Witness} & import("../records/database.js").Options} options key: the organiser's public one */
    constructor({ key, now = Date.now, name = "kiosk-leads", ...options }) {
        this.#key = key;
        this.#now = now;
        this.#records = new RecordStore({ name, now, ...options });
    }

    /** What a lead is told apart by. A second try takes the same, and so never makes a second lead. */
    newId = randomId;

    /** @param {object} values @param {import("./sealed.js").Kind} kind @param {string} id */
    async #keep(values, kind, id) {
        try {
            await this.#records.addNow(await seal(values, { key: this.#key, kind, id }), id);
            this.since = null;
        } catch (error) {
            const failure = failureOf(error, "keeping a lead");
            this.since ??= { time: this.#now(), reason: failure.reason };
            throw failure;
        }
    }

    /** @param {import("./lead.js").Lead} lead @param {string} id @returns {Promise<void>} when it is on the disk; rejects with a StorageFailure when it is not kept */
    keep(lead, id) {
        return this.#keep(lead, "lead", id);
    }

    /** Takes out one that was said not to be kept, should it have arrived late after all. @param {string} id */
    forget(id) {
        return this.#records.forget(id);
    }

    /**
     * A record like a lead's, with nobody in it, to try the whole way before the booth opens.
     * @returns {Promise<{id: string, word: string}>} word: what `upstream-assessment leads drill` has to read in the export
     */
    async drill() {
        const id = randomId(), word = id.slice(0, 6).toUpperCase();
        await this.#keep({ version: 1, drill: word, time: new Date(this.#now()).toISOString() }, "drill", id);
        return { id, word };
    }

    /** @returns {Promise<LeadCounts>} of leads; drills are counted apart */
    async count() {
        const { missing } = await this.#records.counts(), { records, damaged, exports } = await this.#records.contents();
        const leads = records.filter((each) => kindOf(each) === "lead"), drills = records.filter((each) => kindOf(each) === "drill").length;
        const among = (/** @type {Set<string>} */ ids) => leads.filter(({ id }) => ids.has(id)).length;
        const exported = among(idsIn(exports, false));
        return { saved: leads.length, exported, unexported: leads.length - exported, verified: among(idsIn(exports, true)), drills,
            damaged: damaged.length + records.length - leads.length - drills, missing };
    }

    /** Everything that is kept as a file, noted as written. @returns {Promise<{name: string, text: string, digest: string, leads: number}>} */
    export() {
        return exportLeads(this.#records, this.#now());
    }

    /** Holds a chosen file against what was exported. @param {Blob} file */
    verify(file) {
        return verify(this.#records, file);
    }

    /** Takes everything out, if all of it is in an export that was read back. */
    wipe() {
        return wipe(this.#records);
    }

    /** Lets go of the database. */
    close() {
        this.#records.close();
    }
}
