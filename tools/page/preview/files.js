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
export function drawnHeadline({ fonts }, language, headline) {
    const strong = /** @type {Uint8Array} */ (fonts.get(600));
    const texts = headline + JSON.parse(language.words)["app.name"] + JSON.parse(language.instrument).stages.map((/** @type {{name: string}} */ { name }) => name).join("");
    return language.direction === "ltr" && missingCharacters(strong, texts) === "" ? headline : "";
}

/** @param {string} name @param {Uint8Array} bytes */
const named = (name, bytes) => ({ address: name.replace(/(\.\w+)$/, `.${digestInName(bytes)}$1`), bytes });

/** What all of its small pages have. @param {Page} page @param {(name: string) => string} fontAddress */
async function sharedParts(page, fontAddress) {
    const { script, styles, colours } = page.preview;
    const icon = named("apple-touch-icon.png", await touchIcon(page.preview.icon, page.preview.background));
    return {
        script: named("open.js", Buffer.from(script)),
        styles: named("preview.css", Buffer.from(typefaceStyles(page.typeface, fontAddress) + colours + styles)),
        icon,
    };
}

/** Each language with the folder that its pages lie in: the first one's is the page's own. @param {Page} page */
const placesOf = ({ languages }) => languages.map((language, index) => ({ language, prefix: index === 0 ? "" : `${language.code}/` }));

/**
 * The picture of an outcome, and what its page says of itself.
 * @param {Page} page @param {string} site @param {ReturnType<typeof placesOf>[0]} place @param {import("./outcomes.js").Outcome} outcome
 */
async function previewOf(page, site, { language, prefix }, outcome) {
    const said = saidOf(language, outcome, language.screens.title), folder = folderOf(prefix, outcome);
    const drawing = page.card(language, outcome.focus, drawnHeadline(page, language, said.headline));
    const picture = named(`previews/${outcome.id || "assessment"}.${language.code}.png`, await pngOf(drawing, page.fonts.values()));
    const told = { title: said.title, description: said.description, address: site + folder, picture: site + picture.address, alt: said.headline };
    return { said, folder, picture, told };
}

/**
 * @param {Page} page @param {ReturnType<typeof placesOf>[0]} place @param {import("./outcomes.js").Said} said
 * @param {{name: string, tags: string, focus: number, script: import("./document.js").Part, styles: import("./document.js").Part}} parts
 */
const documentOf = (page, { language, prefix }, said, { name, focus, ...parts }) => previewDocument(language, said, {
    ...parts, house: page.card(language, focus, ""), icon: page.icon, home: homeFrom(name), query: prefix && `?lang=${language.code}`,
});

/** The page's own folder, from a file in one of its folders. @param {string} name */
const homeFrom = (name) => "../".repeat(name.split("/").length - 1);

/**
 * For outcomes that a former build knew and this one does not: links that were passed on open their result all the same, and look
 * like the assessment.
 * @param {Page} page @param {string} site @param {string[]} names @param {{script: import("./document.js").Part, styles: import("./document.js").Part}} parts
 */
async function formerPages(page, site, names, parts) {
    const [place] = placesOf(page);
    const { said, told } = await previewOf(page, site, place, assessment);
    return names.filter((name) => /^([\w-]+\/)?r\/[\w-]+\/index\.html$/.test(name)).map((name) => {
        const tags = outcomeTags({ ...told, address: site + name.replace(/index\.html$/, "") });
        return { name, bytes: Buffer.from(documentOf(page, place, said, { name, tags, focus: assessment.focus, ...parts })) };
    });
}

/**
 * @param {Page} page @param {string} site its public address
 * @param {{fontAddress: (name: string) => string, former?: string[]}} more fontAddress: of a file of its typeface, from its folder; former: the
 *   files of the build before
 * @returns {Promise<Previews>}
 */
export async function previewFiles(page, site, { fontAddress, former = [] }) {
    const { script, styles, icon } = await sharedParts(page, fontAddress);
    const files = new Map([script, styles, icon].map(({ address, bytes }) => [address, bytes]));
    const places = placesOf(page);
    const languages = places.map(({ language: { code }, prefix }) => ({ code, address: site + prefix }));
    let head = "";
    for (const place of places) {
        for (const outcome of [assessment, ...outcomesOf(place.language)]) {
            const { said, folder, picture, told } = await previewOf(page, site, place, outcome);
            files.set(picture.address, picture.bytes);
            const name = `${folder}index.html`;
            const tags = outcome !== assessment ? outcomeTags(told)
                : pageTags({ ...told, language: place.language.code, languages, icon: homeFrom(name) + icon.address, previews: folder === "" });
            // The page itself is the first language's.
            if (folder === "") head = tags;
            else files.set(name, Buffer.from(documentOf(page, place, said, { name, tags, focus: outcome.focus, script, styles })));
        }
    }
    const lost = await formerPages(page, site, former.filter((name) => !files.has(name)), { script, styles });
    for (const { name, bytes } of lost) files.set(name, bytes);
    return { files, head };
}
