// Opens links of former versions with the questions of then. Only a page that has an archive has this script; it runs before the
// app, and what it names is fetched only when such a link is opened. The visitor's own visit, which belongs to today's questions, is
// neither read nor written meanwhile; leaving the result leads back to it. May use: code-version.js, history.js, device-storage.js's types.
import { fragmentOf } from "../effects/history.js";
import { versionIn } from "./code-version.js";

/** Files by name, each where it is and what it must be. @typedef {Record<string, [address: string, integrity: string]>} Files */
/** @typedef {{version: number, former: Record<string, Files>, offline: Record<string, string>}} Archive  version: of the page's own questions;
 *   offline: by language, what is said of a link of then where its files cannot be had */

/** The screens of one's own visit. */
const own = new Set(["intro", "question", "ranking", "answers"]);

/**
 * The files that other ones of the same name stand in for from now on.
 * @param {Files} files @param {Map<string, Promise<Response>>} arriving what was asked for already
 */
function standIn(files, arriving) {
    for (const [name, [href, integrity]] of Object.entries(files)) {
        const link = document.querySelector(`link[data-name="${name}"]`);
        if (link) Object.assign(link, { href, integrity });
        arriving.delete(name);
    }
}

/** A device on which there is no visit, and none is kept. @param {import("../storage/device-storage.js").DeviceStorage} device @param {string} visit */
const without = (device, visit) => ({
    read: (/** @type {string} */ key) => (key.startsWith(visit) ? null : device.read(key)),
    write: (/** @type {string} */ key, /** @type {string} */ text) => key.startsWith(visit) || device.write(key, text),
    remove: (/** @type {string} */ key) => key.startsWith(visit) || device.remove(key),
    keys: () => device.keys().filter((key) => !key.startsWith(visit)),
});

/** Files of then are not kept on the device (web/offline), so without a network the page says that. @param {Archive["offline"]} words */
function explainFailure(words) {
    const root = document.documentElement;
    new MutationObserver((_, observer) => {
        const text = document.querySelector('[data-failure="download"] h1 + p'), said = words[root.lang];
        if (root.dataset.stage !== "failed" || !text || !said) return;
        observer.disconnect();
        text.textContent = said;
    }).observe(root, { attributes: true, attributeFilter: ["data-stage"] });
}

/** The page again, with today's questions. */
function leave() {
    history.replaceState(null, "", location.href.replace(/#.*$/, ""));
    location.reload();
}

/** @param {Archive} archive @param {import("../boot/prerendered.js").Prerendered} prerendered */
export function openFormer({ version, former, offline }, prerendered) {
    const asked = versionIn(fragmentOf(location)) ?? version, shown = former[asked] ? asked : version;
    // Before the app hears of it: a link of another version needs the page anew.
    for (const walked of ["popstate", "hashchange"]) {
        addEventListener(walked, (event) => {
            const wanted = versionIn(fragmentOf(location));
            if (wanted === undefined || wanted === shown || !(wanted === version || former[wanted])) return;
            event.stopImmediatePropagation();
            location.reload();
        }, true);
    }
    if (shown === version) return;
    explainFailure(offline);
    standIn(former[shown], prerendered.files);
    prerendered.storage = { ...prerendered.storage, device: /** @type {any} */ (without(prerendered.storage.device, prerendered.store)) };
    new MutationObserver(() => {
        // The app is not done yet with the press that leads there.
        if (own.has(document.documentElement.dataset.screen ?? "")) setTimeout(leave);
    }).observe(document.documentElement, { attributes: true, attributeFilter: ["data-screen"] });
}

const archive = /** @type {any} */ (globalThis).upstreamArchive;
if (archive) openFormer(archive, /** @type {any} */ (window).upstreamPrerendered);
