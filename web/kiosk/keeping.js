// What a kiosk keeps for its organiser: finished assessments, and what visitors leave, if the organiser wants either. May use: given.js,
// leads/store.js, records, web/storage, and types of web/boot.
import { kept } from "./given.js";
import { LeadStore } from "./leads/store.js";
import { RecordStore } from "./records/store.js";
import { Witness } from "./records/witness.js";
import { DeviceStorage } from "../storage/device-storage.js";

/**
 * Keeps finished assessments. What cannot be kept waits, and the organiser's page says so.
 * @param {import("./given.js").Settings | null} settings @param {import("../boot/prerendered.js").Prerendered} app
 */
export function keepRecords(settings, app) {
    const which = kept(settings);
    if (which === "none") return null;
    const store = new RecordStore({ witness: new Witness(new DeviceStorage()) });
    app.record = (codes) => {
        const [answers, summary] = codes.split("\n");
        store.add(which === "answers" ? answers : summary).catch(() => {});
    };
    return store;
}

/** Sealed for the organiser alone. @param {import("./given.js").Settings | null} settings */
export const keepLeads = (settings) =>
    (settings?.leads ? new LeadStore({ key: settings.leads.key, witness: new Witness(new DeviceStorage(), "kiosk/leads") }) : null);
