// What makes the page installable and lets it work without a network: icons, screenshots, manifest, the page's script and the service worker with the
// list of all that it keeps. May use: this folder, preview's pictures, archive, integrity.
import { isArchived } from "../archive.js";
import { digestInName, integrityOf } from "../integrity.js";
import { drawnHeadline } from "../preview/files.js";
import { pngOf } from "../preview/pictures.js";
import { manifestOf } from "./manifest.js";
import { manifestName, workerName } from "./names.js";

/** @typedef {import("../page-files.js").Page} Page */

/** The page's script. */
export const offlineScriptName = "offline.js";

/** How much of a side is left free: launchers may cut a maskable icon down to a circle of four fifths. */
const margins = { any: 0.08, maskable: 0.22 };

/** @type {{side: number, purpose: "any" | "maskable"}[]} */
const sizes = [{ side: 192, purpose: "any" }, { side: 512, purpose: "any" }, { side: 512, purpose: "maskable" }];

/** The icon on the page's own ground. @param {Page["preview"]} brand @param {typeof sizes[0]} size */
function drawing({ icon: { type, bytes }, background }, { side, purpose }) {
    const margin = Math.round(side * margins[purpose]), inner = side - 2 * margin;
    return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" width="${side}" height="${side}"><rect width="${side}" height="${side}" fill="${background}"/>` +
        `<image x="${margin}" y="${margin}" width="${inner}" height="${inner}" href="data:${type};base64,${Buffer.from(bytes).toString("base64")}"/></svg>`;
}

/** What an installer shows beside the offer, px: no photograph of a screen, as a build has none, but the picture that the page's own code draws of the assessment. */
const shots = /** @type {const} */ ([{ form: "wide", width: 1200, height: 630 }, { form: "narrow", width: 1080, height: 1200 }]);

/** The picture as wide as a screenshot, in the middle of the page's ground. @param {string} card @param {string} background @param {typeof shots[number]} shot */
function onGround(card, background, { width, height }) {
    const [, , wide, high] = (/viewBox="([^"]+)"/.exec(card)?.[1] ?? "").split(" ").map(Number), tall = (width * high) / wide;
    const placed = card.replace("<svg ", `<svg x="0" y="${(height - tall) / 2}" `).replace(/ width="\d+"/, ` width="${width}"`).replace(/ height="\d+"/, ` height="${tall}"`);
    return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"><rect width="${width}" height="${height}" fill="${background}"/>${placed}</svg>`;
}

/** @param {Page} page */
async function screenshotsOf(page) {
    const [language] = page.languages, label = language.screens.title, headline = drawnHeadline(page, language, label);
    return Promise.all(shots.map(async (shot) => {
        // Where it is narrow, the house alone.
        const card = page.card(language, -2, shot.form === "wide" ? headline : "");
        const bytes = await pngOf(onGround(card, page.preview.background, shot), page.fonts.values());
        return { ...shot, bytes, label, address: `screenshot-${shot.form}.${digestInName(bytes)}.png` };
    }));
}

/** Icons, screenshots and manifest. @param {Page} page @returns {Promise<[name: string, bytes: Uint8Array][]>} */
export async function manifestFiles(page) {
    const icons = await Promise.all(sizes.map(async (size) => {
        const bytes = await pngOf(drawing(page.preview, size), []);
        return { ...size, bytes, address: `icon-${size.side}${size.purpose === "any" ? "" : "-maskable"}.${digestInName(bytes)}.png` };
    }));
    const screenshots = await screenshotsOf(page);
    return [...[...icons, ...screenshots].map(({ address, bytes }) => /** @type {[string, Uint8Array]} */ ([address, bytes])),
        [manifestName, Buffer.from(JSON.stringify(manifestOf(page, icons, screenshots)))]];
}

/** The page's script, which knows the names and what an offer says. @param {Pick<Page, "languages" | "offline">} page */
export function offlineScript({ languages, offline: { script } }) {
    const words = Object.fromEntries(languages.map(({ code, printed }) => [code, {
        text: printed["shell.install.text"], yes: printed["shell.install.yes"], no: printed["shell.install.no"],
    }]));
    return `globalThis.upstreamOffline=${JSON.stringify({ worker: workerName, manifest: manifestName, words })};${script}`;
}

/** What is asked for by others than this page, or by browsers and crawlers alone. @param {string} name @param {string[]} except */
const isKept = (name, except) => !except.includes(name) && !isArchived(name) && !name.includes("/") && !name.endsWith(".png") && !name.endsWith(".map");

/**
 * The worker with the list of what it keeps: every file that the page itself may ask for. Former versions' files come from the network.
 * @param {Page["offline"]} offline @param {Map<string, Uint8Array>} served @param {(name: string) => boolean} hasDigest
 * @param {string[]} except names that are for others
 */
export function workerScript({ worker }, served, hasDigest, except) {
    const files = [...served].filter(([name]) => isKept(name, [...except, manifestName])).map(([name, bytes]) => ({
        url: name, revision: hasDigest(name) ? null : digestInName(bytes), integrity: integrityOf(bytes),
    }));
    return `globalThis.upstreamFiles=${JSON.stringify(files)};${worker}`;
}
