// Kiosk mode, a script of its own that only a kiosk's page loads, before the app (web/boot/prefetch.js): one visitor follows the other,
// and none finds anything of the one before (docs/kiosk-mode.md). Ties the parts together. May use: this folder, web/storage,
// and types of web/boot.
import { areOpen, openDoors } from "./doors.js";
import { addStyles } from "./elements.js";
import { kept, saidAtKiosk, wordsFor } from "./given.js";
import { startHeartbeat } from "./heartbeat.js";
import { keepLeads, keepRecords } from "./keeping.js";
import { askForLead } from "./leads/index.js";
import { Awake, forgetPages, lock } from "./locks.js";
import { Counts } from "./organiser/counts.js";
import { Health } from "./organiser/health.js";
import { openOrganiser } from "./organiser/index.js";
import { leaveOutTheWorld, Page } from "./page.js";
import { openPreflight } from "./preflight/index.js";
import { assumed, codeSide, displayNow, readScale } from "./preflight/screen.js";
import { DeviceStorage } from "../storage/device-storage.js";
import { styles } from "./styles.js";
import { Visits } from "./visits.js";

/** @type {import("./given.js").Given} */
const given = /** @type {any} */ (globalThis).upstreamKiosk;
/** @type {import("../boot/prerendered.js").Prerendered} */
const app = /** @type {any} */ (window).upstreamPrerendered;
const { settings, site } = given, storage = new DeviceStorage();

given.said = saidAtKiosk(given);
// How large a code must be here, for the app.
document.documentElement.dataset.kiosk = String(Math.ceil(codeSide * (readScale(storage, displayNow()) ?? assumed)));
leaveOutTheWorld();
addStyles(styles);
lock();
new Awake();
const page = new Page(app), store = keepRecords(settings, app), leads = keepLeads(settings), counts = new Counts();
let asked = "";
const health = new Health(() => `${given.version} · ${asked}`);

/** What every part is told. */
const spoken = (/** @type {"organiser" | "leads" | "preflight"} */ part) => ({ language: page.language, words: wordsFor(given, page.language, part), settings });

/** Over the attract screen, and the attract screen again after it. */
async function openForOrganiser() {
    const { name, stages, questions } = await page.asked(), over = visits.aside("kiosk-organiser");
    if (!over) return;
    asked = name;
    openOrganiser({ ...spoken("organiser"), root: over.made, kept: kept(settings), store, counts, leads, health, stages, questions, storage, close: over.close, gone: over.gone, now: Date.now });
}

/** @param {HTMLElement} root @param {string} outcome @param {AbortSignal} signal */
const leaveContact = (root, outcome, signal) => (leads ? askForLead({ .../** @type {any} */ (spoken("leads")), root, outcome, store: leads, signal }) : Promise.resolve("declined"));

// Where nobody can see them, visitors are not counted.
const visits = new Visits({ page, given, organiser: settings && (() => void openForOrganiser()), lead: leads && leaveContact, counts: settings?.pin ? counts : null });

/** Before the doors open: staff measure the device at the first start of a day. Then the page begins anew, as the app learns at its start alone how large a code must be. */
function measureFirst() {
    const over = visits.aside("kiosk-preflight"), again = () => location.reload();
    const open = () => {
        openDoors(storage, Date.now());
        again();
    };
    if (over) void openPreflight({ ...spoken("preflight"), root: over.made, store, leads, site, storage, open, close: again });
}

forgetPages(() => location.reload());
// The page in another language takes the whole body's place, and may come late.
void app.settled.then(() => {
    visits.start();
    if (settings && !areOpen(storage, Date.now())) measureFirst();
});
// A page that says that it has failed is started anew, as one that says nothing.
startHeartbeat({ alive: () => document.documentElement.dataset.stage !== "failed" });
