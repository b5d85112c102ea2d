// The files of the page, each as it is sent: what every page holds (tools/page/parts), JSON without white space, fonts cut, the
// first screens prerendered. What the page is made of is listed here and nowhere else.
import { formerFiles, namedFiles } from "./archive.js";
import { missingCharacters, subsetFonts } from "./typeface/fonts.js";
import { archiveOf } from "./inputs/archive.js";
import { kioskScript, kioskScriptName } from "./kiosk/script.js";
import { requireInputs } from "./inputs/inputs.js";
import { noticesText } from "./notices.js";
import { printer } from "./prerender.js";
import { siteOf } from "./site/site.js";
import { fail } from "../shared/run.js";
import { iconAddress, iconOf } from "./theme/icon.js";
import { defaultTheme, readTheme, themeStyles } from "./theme/themes.js";
import { metricsOf } from "./typeface/truetype.js";
import { fontName } from "./typeface/typeface-styles.js";

/**
 * @typedef {import("./inputs/inputs.js").InputPaths & {parts: () => Promise<import("./parts/make-parts.js").Parts>}} PageSources
 * @typedef {import("./inputs/languages.js").Language & {screens: import("./prerender.js").Printed}} PrintedLanguage
 * @typedef {object} Page
 * @property {Map<string, Buffer>} files those that are fetched, by name
 * @property {PrintedLanguage[]} languages
 * @property {{script: string, version: number, former: Map<number, import("./archive.js").Files>}} [archive] former versions of its
 *   instrument; their files are among the others
 * @property {{prerendered: string, app: string, later: string, single: string, styles: string, theme: string}} inline single: what runs besides where
 *   all of it is one file
 * @property {Map<number, import("./typeface/truetype.js").Metrics>} typeface by weight
 * @property {Map<number, Buffer>} fonts by weight
 * @property {(language: import("./inputs/languages.js").Language, focus: number, headline: string) => string} card the picture of an outcome, as SVG
 * @property {{script: string, styles: string, colours: string, background: string, icon: {type: string, bytes: Uint8Array}}} preview what
 *   pages are made of that show previews of links
 * @property {string} icon its address, in which it stands itself
 * @property {string} contact where “talk to us” leads
 * @property {string} store where a visit is kept
 * @property {string} instrument the file that it is made of
 * @property {import("./inputs/configuration.js").Configuration | null} configuration what the owner has set, if anything
 * @property {string[]} changes what a configuration of an older version has to say otherwise
 * @property {{marks: string, origins: string[]}} [site] what an owner's configuration adds: its mark, and where the page may send something
 * @property {{page: ReturnType<typeof import("./site/privacy-page.js").privacyPage>, styles: Buffer}} [privacy]
 * @property {{script: string, worker: string}} offline what lets it work without a network
 * @property {Buffer} element the script for pages that show this one
 * @property {Buffer} notices what others have written of it, and their licences
 */

/** What a person can read of a language. @param {import("./inputs/languages.js").Language} language */
const textsOf = ({ words, lazy, instrument }) => words + lazy + instrument;

/**
 * The typeface with every character that is drawn: files to send, and what the letters measure.
 * @param {import("./inputs/languages.js").Language[]} languages @param {import("./theme/themes.js").Theme} theme
 * @param {string} former what was said in former versions
 */
async function cutFonts(languages, theme, former) {
    // What is read from right to left is not drawn (docs/architecture.md), and in a typeface of the visitor's own.
    const drawn = languages.filter(({ direction }) => direction === "ltr");
    const texts = drawn.map(textsOf).join("") + former + languages.map(({ name }) => name).join("");
    const [plain, packed] = await Promise.all((/** @type {const} */ (["sfnt", "woff2"])).map((format) => subsetFonts(texts, { ...theme, format })));
    for (const language of drawn) {
        const missing = missingCharacters(/** @type {Buffer} */ (plain.get(400)), textsOf(language));
        if (missing !== "") console.warn(`The typeface has no glyph for: ${missing}  (${language.name}; shown in a typeface of the visitor's own)`);
    }
    return {
        files: new Map([...packed].map(([weight, bytes]) => [fontName(weight), bytes])),
        fonts: plain,
        typeface: new Map([...plain].map(([weight, bytes]) => [weight, metricsOf(bytes)])),
    };
}

/**
 * What the owner's configuration adds, if there is one. A page in one file has no other page beside it, and nowhere to send anything from.
 * @param {boolean} single @param {ReturnType<typeof requireInputs> & {store: string}} page
 */
function siteFor(single, { configuration, ...page }) {
    if (!configuration) return undefined;
    const { needs } = configuration;
    if (single && (needs.analytics || needs.contact?.form)) fail("One file from a disk can neither count visits nor send a form; build the page for a server, or leave out “analytics” and the contact's “form”.");
    const site = single ? undefined : siteOf(needs, { ...page, address: configuration.site });
    for (const note of site?.notes ?? []) console.warn(note);
    return site;
}

/**
 * The owner's script with its styles, settings and words, where there is something for it to do.
 * @param {import("./site/site.js").Site} site @param {import("./parts/make-parts.js").Parts} parts @returns {[string, Buffer][]}
 */
const siteFiles = ({ marks, files }, { site, siteStyles }) => (marks
    ? [["site.js", Buffer.from(site)], ...(files.size > 1 ? [/** @type {[string, Buffer]} */ (["site.css", Buffer.from(siteStyles)])] : []), ...files] : []);

/**
 * Everything of the page but what shell.html itself says.
 * @param {PageSources} sources @param {boolean} [single] it is to be one file @returns {Promise<Page>}
 */
export async function pageFiles(sources, single = false) {
    const given = requireInputs(sources), { configuration, changes } = given;
    const store = `upstream/${JSON.parse(given.languages[0].instrument).id}`, site = siteFor(single, { ...given, store });
    const { theme, languages } = site ?? given;
    const parts = await sources.parts();
    const former = sources.configuration ? formerFiles(archiveOf(sources.configuration), given.instrument, languages, configuration?.needs) : new Map();
    const archived = namedFiles(former);
    const fonts = await cutFonts(languages, theme, archived.map(([, bytes]) => bytes.toString()).join(""));
    const screens = await printer({ ...parts, theme: theme.sent, ...fonts });
    screens.start(languages, configuration?.site ?? "");
    const standard = readTheme(defaultTheme);
    const files = new Map([
        ["app.js", Buffer.from(parts.app)], ["painter.js", Buffer.from(parts.painter)], ["later.js", Buffer.from(parts.later)], ["frame.js", Buffer.from(parts.frame)],
        [kioskScriptName, Buffer.from(kioskScript(parts.kiosk, languages, configuration))], ["upstream.wasm", parts.first], ["lazy.wasm", parts.lazy],
        ["style.css", Buffer.from(parts.styles)],
        ["theme-default.json", Buffer.from("theme" in standard ? standard.theme.sent : "")],
        ...fonts.files, ...(site ? siteFiles(site, parts) : []),
    ]);
    for (const language of languages) {
        files.set(`words.${language.code}.json`, Buffer.from(language.words));
        files.set(`words-lazy.${language.code}.json`, Buffer.from(language.lazy));
        files.set(`instrument.${language.code}.json`, Buffer.from(language.instrument));
    }
    for (const [name, bytes] of archived) files.set(name, bytes);
    const withScreens = languages.map((language) => ({ ...language, screens: screens.print(language, languages) }));
    const icon = iconOf(theme, "theme" in standard ? standard.theme.values : theme.values);
    return {
        files, typeface: fonts.typeface, fonts: fonts.fonts,
        inline: {
            prerendered: parts.prerendered, app: parts.app, later: parts.later, single: parts.single, styles: themeStyles(theme) + screens.styles() + parts.firstStyles, theme: theme.sent,
        },
        languages: withScreens, instrument: given.instrument, configuration, changes,
        ...(former.size > 0 && { archive: { script: parts.archive, version: JSON.parse(languages[0].instrument).version, former } }),
        contact: theme.values.links?.contact ?? "",
        icon: iconAddress(icon),
        card: screens.card,
        preview: { script: parts.opening, styles: parts.previewStyles, colours: themeStyles(theme), background: theme.values.light.background, icon },
        store,
        ...(site && { site, privacy: { page: site.privacy, styles: Buffer.from(themeStyles(theme) + parts.privacyStyles) } }),
        offline: { script: parts.offline, worker: parts.worker }, element: Buffer.from(parts.element), notices: Buffer.from(noticesText(theme, parts.notices)),
    };
}
