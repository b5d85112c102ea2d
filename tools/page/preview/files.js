// Everything by which a link to the page looks like something: the tags of index.html, for each outcome and language a small page and a
// picture, an icon for phones. Only a page whose public address is configured has them, as previews take whole addresses.
// May use: this folder, integrity, typeface.
import { digestInName } from "../integrity.js";
import { missingCharacters } from "../typeface/fonts.js";
import { typefaceStyles } from "../typeface/typeface-styles.js";
import { previewDocument } from "./document.js";
import { assessment, folderOf, outcomesOf, saidOf } from "./outcomes.js";
import { pngOf, touchIcon } from "./pictures.js";
import { outcomeTags, pageTags } from "./tags.js";

/** @typedef {import("../page-files.js").Page} Page */
/** @typedef {import("../page-files.js").PrintedLanguage} Language */
/** @typedef {{files: Map<string, Uint8Array>, head: string}} Previews  files: by name; head: what belongs into index.html */

/** What the picture can say in its own typeface; a picture of a language that is not drawn has no words. @param {Page} page @param {Language} language @param {string} headline */
function drawnHeadline({ fonts }, language, headline) {
    const strong = /** @type {Uint8Array} */ (fonts.get(600));
    const texts = headline + JSON.parse(language.words)["app.name"] + JSON.parse(language.instrument).stages.map((/** @type {{name: string}} */ { name }) => name).join("");
    return language.direction === "ltr" && missingCharacters(strong, texts) === "" ? headline : "";
}

/** @param {string} name @param {Uint8Array} bytes */
const named = (name, bytes) => ({ address: name.replace(/(\.\w+)$/, `.${digestInName(bytes)}$1`), bytes });

/** @param {Page} page @param {string} site @param {(name: string) => string} fontAddress */
async function sharedParts(page, site, fontAddress) {
    const { script, styles, colours } = page.preview;
    const icon = named("apple-touch-icon.png", await touchIcon(page.preview.icon, page.preview.background));
    return {
        script: named("open.js", Buffer.from(script)),
        styles: named("preview.css", Buffer.from(typefaceStyles(page.typeface, fontAddress) + colours + styles)),
        icon, touchIcon: site + icon.address,
    };
}

/** @param {Page} page @param {string} site @param {(name: string) => string} fontAddress of the page's typeface, from its folder @returns {Promise<Previews>} */
export async function previewFiles(page, site, fontAddress) {
    const shared = await sharedParts(page, site, fontAddress);
    /** @type {Map<string, Uint8Array>} */
    const files = new Map([shared.script, shared.styles, shared.icon].map(({ address, bytes }) => [address, bytes]));
    const prefix = (/** @type {Language} */ language) => (language === page.languages[0] ? "" : `${language.code}/`);
    const languages = page.languages.map((language) => ({ code: language.code, address: site + prefix(language) }));
    let head = "";
    for (const language of page.languages) {
        for (const outcome of [assessment, ...outcomesOf(language)]) {
            const said = saidOf(language, outcome, language.screens.title);
            const drawing = page.card(language, outcome.focus, drawnHeadline(page, language, said.headline));
            const picture = named(`previews/${outcome.id || "assessment"}.${language.code}.png`, await pngOf(drawing, page.fonts.values()));
            files.set(picture.address, picture.bytes);
            const folder = folderOf(prefix(language), outcome);
            const told = { title: said.title, description: said.description, address: site + folder, picture: site + picture.address, alt: said.headline };
            const tags = outcome === assessment
                ? pageTags({ ...told, language: language.code, languages, icon: shared.touchIcon, previews: folder === "" }) : outcomeTags(told);
            if (folder === "") {
                head = tags;
                continue;
            }
            files.set(`${folder}index.html`, Buffer.from(previewDocument(language, said, {
                tags, house: page.card(language, outcome.focus, ""), icon: page.icon, home: "../".repeat(folder.split("/").length - 1),
                query: prefix(language) && `?lang=${language.code}`, script: shared.script, styles: shared.styles,
            })));
        }
    }
    return { files: withRobots(files, site), head };
}

/** Says to crawlers that they may read all of it, where the site is this page alone: many ask before they make a preview. @param {Map<string, Uint8Array>} files @param {string} site */
const withRobots = (files, site) => (new URL(site).pathname === "/" ? files.set("robots.txt", Buffer.from("User-agent: *\nAllow: /\n")) : files);
