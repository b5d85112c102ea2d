// Everything that is looked at before the booth opens, as facts. Nothing here decides. May use: this folder, records, web/storage's types.
import { kept } from "../given.js";
import { measureDurability } from "../records/durability.js";
import { measureGraphics } from "./graphics.js";
import { assumed, displayNow, readScale, sideOfCode } from "./screen.js";

/** @typedef {import("./verdicts.js").Facts} Facts */

const seenKey = "kiosk/clock";

/** The latest time that somebody has said is right here. @param {import("../../storage/device-storage.js").DeviceStorage} storage */
const confirmed = (storage) => Number(storage.read(seenKey)) || 0;

/** @param {import("../../storage/device-storage.js").DeviceStorage} storage @param {number} time */
export const confirmClock = (storage, time) => storage.write(seenKey, String(Math.max(time, confirmed(storage))));

/** @param {import("../records/store.js").RecordStore | null} store @returns {Promise<Facts["store"]>} */
async function factsOf(store) {
    if (!store) return "none";
    try {
        const { missing, damaged, unexported } = await store.counts(), { records } = await store.contents();
        return { since: store.since?.reason ?? null, missing, damaged, unexported, latest: records.reduce((latest, { time }) => Math.max(latest, time), 0) };
    } catch {
        return "unreadable";
    }
}

/** Where nobody can tell, it is measured again: something else may have kept the disk busy. @param {typeof measureDurability} once */
async function durabilityBy(once) {
    let found = await once();
    for (let again = 0; again < 2 && found.verdict === "unknown" && found.failure === null; ++again) found = await once();
    return found;
}

/**
 * @typedef {object} Around
 * @property {import("../given.js").Settings | null} settings
 * @property {import("../records/store.js").RecordStore | null} store
 * @property {{count: () => Promise<{drills: number}>} | null} [leads]
 * @property {string} site
 * @property {import("../../storage/device-storage.js").DeviceStorage} storage
 * @property {number} built
 * @property {typeof measureDurability} [durability]
 * @property {typeof measureGraphics} [graphics]
 */

/** @param {Around} around @returns {Promise<Facts>} */
export async function measure({ settings, store, leads = null, site, storage, built, durability = measureDurability, graphics = measureGraphics }) {
    const records = kept(settings), takesLeads = Boolean(settings?.leads), found = await factsOf(store);
    // One after the other, so that none measures what the other takes.
    const lasting = records === "none" && !takesLeads ? null : await durabilityBy(durability);
    const drills = takesLeads ? await Promise.resolve(leads?.count()).then((counts) => counts?.drills ?? 0, () => 0) : null;
    const scale = readScale(storage, displayNow());
    return {
        records, durability: lasting, store: found, graphics: graphics(), site, pin: Boolean(settings?.pin), leads: takesLeads, drills,
        clock: { now: Date.now(), built, seen: Math.max(confirmed(storage), typeof found === "object" ? found.latest : 0) },
        memory: /** @type {any} */ (navigator).deviceMemory ?? null,
        screen: { scale, width: screen.width, height: screen.height, side: sideOfCode({ width: innerWidth, height: innerHeight, scale: scale ?? assumed }) },
    };
}
