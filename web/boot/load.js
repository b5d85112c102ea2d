// Getting everything that the app is made of, and booting the module with it. May use: assets.js, failure.js, lazy-part.js,
// module.js, constants.js, typeface.js, translation.js, languages.js, history.js, and the types of prerendered.js and visit-store.js.
import { addStyles, fetchAsset, fetchText } from "../files/assets.js";
import { describe } from "./failure.js";
import { LazyPart } from "./lazy-part.js";
import { bootStatus } from "../abi/constants.js";
import { loadModule } from "../abi/module.js";
import { fragmentOf, publicAddress } from "../effects/history.js";
import { offered } from "../i18n/languages.js";
import { fetchTexts, wordsOf } from "../i18n/translation.js";
import { Typeface } from "../render/typeface.js";

/**
 * @typedef {import("../abi/module.js").Module} Module
 * @typedef {import("./prerendered.js").Prerendered} Prerendered
 * @typedef {{module: Module, typeface: Typeface, lazy: LazyPart}} Loaded
 */

/** @param {Prerendered} prerendered @returns {Promise<Loaded>} */
export async function load({ files, language, settled, fail }) {
    const typeface = new Typeface();
    const crash = (/** @type {unknown} */ reason) => fail("crash", describe(reason));
    const [module, texts] = await Promise.all([
        loadModule(files.get("upstream.wasm") ?? fetchAsset("upstream.wasm"), typeface, crash), fetchTexts(language, files),
        settled.then(() => typeface.settle()), addStyles("style.css"),
    ]);
    // Letters are measured while the module boots.
    typeface.listen(module.typefaceChanged);
    const lazy = new LazyPart(module, texts, files);
    // Whoever goes on with a visit, or opens a link, may be about to see a result; and at a kiosk somebody may finish and leave before the
    // part would be there that knows what it came to. Should that fail, the app asks again.
    if (document.documentElement.matches("[data-goes-on], [data-kiosk]")) await lazy.fetch().catch(() => {});
    return { module, typeface, lazy };
}

/**
 * @param {Loaded} loaded @param {import("../storage/visit-store.js").VisitStore} visit
 * @param {boolean} damaged what was pressed before could not be read
 * @returns {Promise<string>} what is wrong with the content; empty if nothing
 */
export async function bootModule({ module, lazy: { texts, later } }, visit, damaged) {
    const session = visit.read();
    /** @type {import("../abi/declared.d.ts").BootMessage} */
    const message = {
        words: wordsOf(texts), kiosk: document.documentElement.dataset.kiosk ?? "", instrument: texts.instrument, theme: /** @type {Element} */ (document.querySelector("#theme")).textContent, session, language: texts.code, results: later?.results.read() ?? "",
        link: fragmentOf(location), ...publicAddress(location), languages: offered().map(({ code, name }) => `${code}\t${name}`).join("\n"),
        lazy: texts.whole ? "" : "lazy.wasm", source: "instrument.json",
        origin: String(Math.round(performance.timeOrigin)), damaged: visit.damaged || damaged ? "damaged" : "",
    };
    const { status, problem } = await module.boot(message);
    if (status !== bootStatus.badTheme) return problem;
    console.error(`${problem} The page has the default theme.`);
    return (await module.boot({ ...message, theme: await fetchText("theme-default.json") })).problem;
}
