// What this device keeps, as the organiser's page treats it: finished assessments and leads alike are counted, exported, read back and
// wiped. May use: records, counts.js (days), and types.
import { failureOf } from "../records/failure.js";
import { exportDamaged, exportRecords, exportText, verify } from "../records/export.js";
import { wipe } from "../records/wipe.js";
import { dayOf } from "./counts.js";

/** @typedef {import("../records/store.js").RecordStore} RecordStore */
/** @typedef {import("../records/store.js").Counts} RecordCounts */
/** @typedef {{name: string, text: string}} Written */
/** @typedef {Pick<import("./trouble.js").Found, "since" | "waiting" | "lost">} Known what is known without reading */
/**
 * @typedef {object} Leads what web/kiosk/leads keeps
 * @property {() => Promise<Omit<RecordCounts, "waiting"> & {drills: number}>} count
 * @property {() => Promise<Written>} export
 * @property {(file: Blob) => Promise<{same: boolean, records: number}>} verify
 * @property {() => Promise<{done: boolean, wiped: number, unverified: number}>} wipe
 * @property {() => Promise<{word: string}>} drill
 * @property {import("./trouble.js").Trouble | null} since
 */
/**
 * @typedef {object} Keep
 * @property {"records" | "leads"} name
 * @property {() => Known} known
 * @property {() => Promise<import("./trouble.js").Found>} state never rejects
 * @property {Record<string, () => Promise<Written>>} exports by the key of the button's words
 * @property {Leads["verify"]} verify
 * @property {Leads["wipe"]} wipe
 * @property {() => Promise<unknown>} retry
 * @property {(() => Promise<{word: string}>) | null} drill
 */

/** Unlike any other of the same device. @param {string} kind @param {number} time @param {string} ending */
function fileName(kind, time, ending) {
    const clock = new Date(time), two = (/** @type {number} */ number) => String(number || 0).padStart(2, "0");
    return `${kind}-${dayOf(time)}-${[clock.getHours(), clock.getMinutes(), clock.getSeconds()].map(two).join("")}.${ending}`;
}

/**
 * @param {() => Promise<RecordCounts & {drills?: number}>} count @param {() => Known} known
 * @returns {Promise<import("./trouble.js").Found>}
 */
async function stateOf(count, known) {
    try {
        const counts = await count();
        return { counts, unreadable: null, ...known() };
    } catch (error) {
        return { counts: null, unreadable: failureOf(error, "counting").reason, ...known() };
    }
}

/** @param {RecordStore} store @param {() => number} now @returns {Keep} */
export function keepOfRecords(store, now) {
    const written = async (/** @type {"csv" | "jsonl"} */ format) => ({ name: fileName("records", now(), format), text: (await exportRecords(store, format)).text });
    const known = () => ({ since: store.since, waiting: store.waiting.length, lost: store.lost });
    return {
        name: "records",
        known, state: () => stateOf(() => store.counts(), known),
        exports: {
            csv: () => written("csv"), jsonl: () => written("jsonl"),
            waiting: async () => ({ name: fileName("records-waiting", now(), "csv"), text: exportText(store.waiting, "csv") }),
            damaged: async () => ({ name: fileName("records-damaged", now(), "jsonl"), text: await exportDamaged(store) }),
        },
        verify: (file) => verify(store, file), wipe: () => wipe(store), retry: () => store.retry(), drill: null,
    };
}

/** @param {Leads} leads @returns {Keep} */
export function keepOfLeads(leads) {
    const known = () => ({ since: leads.since, waiting: 0, lost: 0 });
    return {
        name: "leads",
        known, state: () => stateOf(async () => ({ ...await leads.count(), waiting: 0 }), known),
        exports: { leads: () => leads.export() },
        verify: (file) => leads.verify(file), wipe: () => leads.wipe(), retry: async () => {}, drill: () => leads.drill(),
    };
}
