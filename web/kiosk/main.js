// Kiosk mode, a script of its own that only a kiosk's page loads, before the app (web/boot/prefetch.js): one visitor follows the other,
// and none finds anything of the one before (docs/kiosk-mode.md). May use: this folder, web/files, web/storage, and types of web/boot.
import { addStyles } from "./elements.js";
import { kept, saidAtKiosk } from "./given.js";
import { startHeartbeat } from "./heartbeat.js";
import { Awake, forgetPages, lock } from "./locks.js";
import { askForLead } from "./leads/index.js";
import { LeadStore } from "./leads/store.js";
import { leaveOutTheWorld, Page } from "./page.js";
import { assumed, codeSide, displayNow, readScale } from "./preflight/screen.js";
import { RecordStore } from "./records/store.js";
import { Witness } from "./records/witness.js";
import { DeviceStorage } from "../storage/device-storage.js";
import { styles } from "./styles.js";
import { Visits } from "./visits.js";

/** @type {import("./given.js").Given} */
const given = /** @type {any} */ (globalThis).upstreamKiosk;
/** @type {import("../boot/prerendered.js").Prerendered} */
const app = /** @type {any} */ (window).upstreamPrerendered;

/** Keeps finished assessments as the organiser wants them. What cannot be kept waits, and the organiser's page says so. */
function keepRecords() {
    const which = kept(given.settings);
    if (which === "none") return null;
    const store = new RecordStore({ witness: new Witness(new DeviceStorage()) });
    app.record = (codes) => {
        const [answers, summary] = codes.split("\n");
        store.add(which === "answers" ? answers : summary).catch(() => {});
    };
    return store;
}

/** What visitors leave, if the organiser wants that; sealed for the organiser alone. */
function keepLeads() {
    const { leads } = given.settings ?? {};
    return leads ? new LeadStore({ key: leads.key, witness: new Witness(new DeviceStorage(), "kiosk/leads") }) : null;
}

/** @param {LeadStore} store @param {Page} page @returns {import("./visits.js").Parts["lead"]} */
const leadFor = (store, page) => (root, outcome, signal) => {
    const { language } = page, { leads: words } = given.words[language] ?? Object.values(given.words)[0];
    return askForLead({ root, language, words, settings: { leads: given.settings?.leads }, outcome, store, signal });
};

given.said = saidAtKiosk(given);
document.documentElement.dataset.kiosk = String(Math.ceil(codeSide * (readScale(new DeviceStorage(), displayNow()) ?? assumed)));
leaveOutTheWorld();
addStyles(styles);
lock();
keepRecords();
new Awake();
const page = new Page(app), leads = keepLeads();
const visits = new Visits({ page, given, organiser: null, lead: leads && leadFor(leads, page), counts: null });
forgetPages(() => visits.over());
visits.start();
// A page that says that it has failed is started anew, as one that says nothing.
startHeartbeat({ alive: () => document.documentElement.dataset.stage !== "failed" });
