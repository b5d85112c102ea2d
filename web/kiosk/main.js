// Kiosk mode, a script of its own that only a kiosk's page loads, before the app (web/boot/prefetch.js): one visitor follows the other,
// and none finds anything of the one before (docs/kiosk-mode.md). May use: this folder, web/files, web/storage, and types of web/boot.
import { addStyles } from "./elements.js";
import { kept, saidAtKiosk } from "./given.js";
import { Awake, forgetPages, lock } from "./locks.js";
import { leaveOutTheWorld, Page } from "./page.js";
import { RecordStore } from "./records/store.js";
import { Witness } from "./records/witness.js";
import { DeviceStorage } from "../storage/device-storage.js";
import { styles } from "./styles.js";
import { Visits } from "./visits.js";

/** @type {import("./given.js").Given} */
const given = /** @type {any} */ (globalThis).upstreamKiosk;
/** @type {import("../boot/prerendered.js").Prerendered} */
const app = /** @type {any} */ (window).upstreamPrerendered;

/** How wide a code must be to be read from a metre, mm: a tenth of that (docs/kiosk-mode.md). */
const codeSide = 100;
/** Where nobody has measured the screen: as a browser has it. */
const pixelsPerMillimetre = 96 / 25.4;

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

given.said = saidAtKiosk(given);
document.documentElement.dataset.kiosk = String(Math.ceil(codeSide * pixelsPerMillimetre));
leaveOutTheWorld();
addStyles(styles);
lock();
keepRecords();
new Awake();
const visits = new Visits({ page: new Page(app), given, organiser: null, lead: null, counts: null });
forgetPages(() => visits.over());
visits.start();
