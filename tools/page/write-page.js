// Puts a page together of its parts and of what its owner gave, and writes it: a folder for any web server, or one HTML file.
// May use: what makes a page's files; no esbuild, no Binaryen, so that the npm package can do the same.
import { mkdirSync, readFileSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { write } from "../shared/files.js";
import { root } from "../shared/run.js";
import { archiveScriptName } from "./archive.js";
import { hasDigest, lastBuild, takeOutFormer } from "./former-files.js";
import { elementName } from "./headers.js";
import { writeHosting } from "./hosting/write.js";
import { archiveOf, keep } from "./inputs/archive.js";
import { bringUp } from "./inputs/configuration.js";
import { nameOf } from "./inputs/inputs.js";
import { digestInName } from "./integrity.js";
import { kioskScriptName } from "./kiosk/script.js";
import { noticesName } from "./notices.js";
import { manifestFiles, offlineScript, offlineScriptName, workerScript } from "./offline/files.js";
import { workerName } from "./offline/names.js";
import { packedForms } from "./packed.js";
import { pageFiles } from "./page-files.js";
import { previewFiles } from "./preview/files.js";
import { canonicalTag } from "./preview/tags.js";
import { fetched, servedPage, singlePage, withArchive } from "./shell.js";
import { privacyName } from "./site/privacy-page.js";
import { mapName } from "./source-map.js";

const shellFile = () => readFileSync(join(root, "shell.html"), "utf8");

/**
 * @typedef {object} Destination
 * @property {string} out the page's folder
 * @property {string | null} hosting where the files for hosts are put
 * @property {string} [frames] who may show the page in a frame; else the configuration says it
 * @property {boolean} [unpacked] only the files themselves, and none of former builds
 * @property {Uint8Array | null} [map] the module's source map
 */

/** A name that changes with the content. @param {string} name @param {Uint8Array} bytes */
function withDigest(name, bytes) {
    const kind = extname(name);
    return `${basename(name, kind)}.${digestInName(bytes)}${kind}`;
}

/** The privacy page and its styles. @param {import("./page-files.js").Page["privacy"]} privacy @returns {[string, Uint8Array][]} */
function privacyFiles(privacy) {
    if (!privacy) return [];
    const address = withDigest("privacy.css", privacy.styles);
    return [[address, privacy.styles], [privacyName, Buffer.from(privacy.page({ address, bytes: privacy.styles }))]];
}

/**
 * Fills a folder with the page, each file beside its packed forms, index.html last. Files of the builds before stay for a while,
 * and those that no build wrote for good.
 * @param {import("./page-files.js").PageSources} sources @param {Destination} to
 */
export async function writePage(sources, { out, hosting, frames, unpacked = false, map = null }) {
    const page = await pageFiles(sources);
    const shell = shellFile();
    const addresses = new Map();
    /** @type {Map<string, Uint8Array>} */
    const served = new Map([[noticesName, page.notices], [elementName, page.element]]);
    for (const [name, bytes] of fetched(shell, page)) {
        const address = withDigest(name, bytes);
        addresses.set(name, address);
        served.set(address, bytes);
    }
    const addScript = (/** @type {string} */ name, /** @type {string} */ script) => {
        const bytes = Buffer.from(script), address = withDigest(name, bytes);
        page.files.set(name, bytes);
        addresses.set(name, address);
        served.set(address, bytes);
    };
    if (page.archive) addScript(archiveScriptName, withArchive(page, (name) => addresses.get(name)));
    // A page for a debugger is always the newest.
    if (!unpacked) addScript(offlineScriptName, offlineScript(page));
    for (const [name, bytes] of privacyFiles(page.privacy)) served.set(name, bytes);
    if (map) served.set(mapName, map);
    const site = page.configuration?.site;
    const previews = site ? await previewFiles(page, site, { fontAddress: (name) => addresses.get(name), former: lastBuild(out) }) : null;
    for (const [name, bytes] of previews?.files ?? []) served.set(name, bytes);
    served.set("index.html", Buffer.from(servedPage(shell, page, addresses, previews?.head)));
    if (!unpacked) {
        // Who takes the page along needs nothing of a kiosk's.
        const forOthers = page.configuration?.needs.kiosk ? [elementName] : [elementName, addresses.get(kioskScriptName)];
        const worker = workerScript(page.offline, served, hasDigest, forOthers);
        for (const [name, bytes] of [...await manifestFiles(page), /** @type {const} */ ([workerName, Buffer.from(worker)])]) served.set(name, bytes);
    }
    mkdirSync(out, { recursive: true });
    /** @type {string[]} */
    const written = [];
    const put = (/** @type {string} */ name, /** @type {Uint8Array} */ bytes) => {
        write(join(out, name), bytes);
        written.push(name);
    };
    for (const [name, bytes] of served) {
        const forms = unpacked || extname(name) === ".png" ? [] : await packedForms(bytes);
        for (const [ending, packed] of forms) put(`${name}${ending}`, packed);
        put(name, bytes);
    }
    takeOutFormer(out, written, unpacked ? 0 : undefined);
    if (hosting) writeHosting(hosting, served, frames ?? page.configuration?.frames);
    sayChanges(sources, page);
    if (sources.configuration && !unpacked) keepPublished(archiveOf(sources.configuration), page);
}

/** The questions of a page that is published are kept for links of then. @param {string} archive @param {import("./page-files.js").Page} page */
function keepPublished(archive, { instrument, languages }) {
    const folder = keep(archive, instrument, languages.map(({ file }) => file));
    if (folder) console.log(`${nameOf(folder)}: these questions are kept, so that their links can be opened after an edit. Keep this folder with the others.`);
}

/** A configuration of an older version is brought up when a page has been made of it. @param {import("./page-files.js").PageSources} sources @param {import("./page-files.js").Page} page */
function sayChanges({ configuration }, { changes }) {
    if (!configuration || changes.length === 0) return;
    bringUp(configuration);
    for (const change of changes) console.log(`${nameOf(configuration)}: ${change}`);
}

/**
 * Writes the whole page as one HTML file that works from a disk.
 * @param {string} path
 * @param {import("./page-files.js").PageSources} sources
 */
export async function writeSinglePage(path, sources) {
    const page = await pageFiles(sources, true);
    const site = page.configuration?.site;
    write(path, singlePage(shellFile(), page, site && canonicalTag(site)));
    sayChanges(sources, page);
}
