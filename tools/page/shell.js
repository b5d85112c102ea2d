// Fills in shell.html, the page that the visitor's browser reads first, once for each language.
//
// shell.html says {{NAME}} for what the build makes, and [[key]] for a printed word of the language (assets/words, keys
// that begin with “shell.”). In such a word, [talk to us] in brackets is a link to the site's contact page.
// The page's files are named by links with data-name; main.js asks for a file by that name. On a server its address is a
// name with a digest, and beside it stands the hash that the browser holds the file against; in the single file it is a data: address.
import { extname } from "node:path";
import { archiveScript, archiveScriptName, isArchived } from "./archive.js";
import { types } from "./headers.js";
import { integrityOf } from "./integrity.js";
import { kioskScriptName } from "./kiosk/script.js";
import { noticesName } from "./notices.js";
import { offlineScriptName } from "./offline/files.js";
import { pagePolicy } from "./policy.js";
import { fail } from "../shared/run.js";
import { typefaceStyles } from "./typeface/typeface-styles.js";

/** @typedef {import("./page-files.js").Page} Page */
/** @typedef {import("./page-files.js").PrintedLanguage} Language */

/** @param {string} name @param {Uint8Array} bytes */
function dataAddress(name, bytes) {
    return `data:${types[extname(name)].replace("; ", ";")};base64,${Buffer.from(bytes).toString("base64")}`;
}

/** @param {string} text */
const escape = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/**
 * Puts a value in place of every {{NAME}}; a name without a value, or a value that is never named, is a mistake.
 * @param {string} shell
 * @param {Map<string, string>} values
 */
export function fill(shell, values) {
    const unused = new Set(values.keys());
    const page = shell.replace(/\{\{([^{}]+)\}\}/g, (_, name) => {
        unused.delete(name);
        return values.get(name) ?? fail(`shell.html names {{${name}}}, which the build does not make.`);
    });
    if (unused.size > 0) fail(`shell.html does not name: ${[...unused].join(", ")}`);
    return page;
}

/**
 * Puts the language's words in.
 * @param {string} shell
 * @param {Record<string, string>} words
 * @param {string} contact
 */
export function speak(shell, words, contact) {
    const link = (/** @type {string} */ _, /** @type {string} */ label) =>
        contact ? `<a href="${escape(contact)}" target="_blank" rel="noopener">${label}</a>` : label;
    return shell.replace(/\[\[([^\]]+)\]\]/g, (_, key) => {
        if (!(key in words)) fail(`shell.html says [[${key}]], and the words of the language have no such key.`);
        return escape(words[key]).replace(/\[([^\]]+)\]/g, link);
    });
}

/** White space between lines and comments are for the people who edit shell.html. @param {string} page */
const tighten = (page) => page.replace(/<!--[\s\S]*?-->/g, "").replace(/\n\s+/g, "\n");

/** @param {Uint8Array} bytes */
const integrity = (bytes) => `integrity="${integrityOf(bytes)}"`;

/** Where a file is, and what it must be. @typedef {{address: string, bytes?: Uint8Array}} Place  bytes: not for what is in the page */

/** @param {string} name @param {Place} place @param {string} [more] */
const assetLink = (name, { address, bytes }, more = "") =>
    `<link rel="asset" data-name="${name}" href="${address}"${bytes ? ` ${integrity(bytes)}` : ""}${more}>`;

/** @param {Language} language */
const templates = ({ screens }) => Object.entries(screens.questions).map(([id, { title, screen, html }]) =>
    `<template data-for="${id}" data-title="${escape(title)}" data-screen="${screen}">${html}</template>`).join("\n");

/** What differs from language to language. @param {Page} page @param {Language} language */
const spoken = (page, language) => new Map([
    ["language", language.code], ["direction", language.direction], ["title", escape(language.screens.title)],
    ["intro", language.screens.intro], ["questions", templates(language)],
]);

/**
 * The page's body in a language, as a document of its own: what is put in when another language is chosen.
 * @param {string} shell
 * @param {Page} page
 * @param {Language} language
 */
function bodyOf(shell, page, language) {
    const body = shell.slice(shell.indexOf("<body>"));
    const text = `<!doctype html>\n<html lang="{{language}}" dir="{{direction}}">\n<title>{{title}}</title>\n${body}`;
    return fill(speak(tighten(text), language.printed, page.contact), spoken(page, language));
}

/**
 * The files that are fetched when they are asked for, by name: those of pageFiles, and each language's body and picture.
 * @param {string} shell @param {Page} page @returns {Map<string, Buffer>}
 */
export function fetched(shell, page) {
    const files = new Map(page.files);
    for (const language of page.languages) {
        files.set(`page.${language.code}.html`, Buffer.from(bodyOf(shell, page, language)));
        files.set(`picture.${language.code}.svg`, Buffer.from(language.screens.picture));
    }
    return files;
}

/** The script of the archive, which knows where the files of it are. @param {Page} page @param {(name: string) => string} addressOf */
export function withArchive({ archive, languages }, addressOf) {
    const { script, version, former } = archive ?? fail("There is no archive.");
    const offline = Object.fromEntries(languages.map(({ code, printed }) => [code, printed["shell.former.offline"]]));
    return archiveScript(script, version, former, addressOf, offline);
}

/** What runs has an element of its own. */
const scriptsOfTheirOwn = new Set([archiveScriptName, "app.js", "site.js"]);

/** The same, but for a page in a frame only: until then it is data (web/boot/prefetch.js). */
const frameScriptName = "frame.js";

/** That of the lazily loaded part of the module (web/boot/lazy-part.js). */
const lazyScriptName = "later.js";

/** Scripts that are data until somebody needs them. */
const later = new Set([frameScriptName, kioskScriptName, lazyScriptName, offlineScriptName]);

/** @param {Page} page @param {Map<string, Place>} places of what is fetched */
function assetLinks(page, places) {
    // Fonts are named where the styles ask for them, and scripts by their elements.
    const named = [...places].filter(([name]) => extname(name) !== ".woff2" && !scriptsOfTheirOwn.has(name) && !later.has(name) && !isArchived(name));
    const links = named.map(([name, place]) => {
        const language = page.languages.find(({ code }) => name === `page.${code}.html`);
        return assetLink(name, place, language ? ` hreflang="${language.code}" title="${escape(language.name)}"` : "");
    });
    return links.join("\n");
}

/**
 * @param {string} shell @param {Page} page @param {Map<string, Place>} places
 * @param {{from: "'self'" | "data:", script: string, share: string, inside?: string[]}} more from: where the files are; script: the
 *   elements of the app's scripts; inside: those that are written into the page; share: what the page says of itself to those who
 *   only read its head
 */
function firstPage(shell, page, places, { from, script, share, inside = [] }) {
    const [language] = page.languages;
    const { prerendered, theme } = page.inline;
    const faces = typefaceStyles(page.typeface, (name) => places.get(name)?.address ?? fail(`There is no ${name}.`));
    // A part of them comes from the theme.
    const styles = (faces + page.inline.styles).replaceAll("</", "<\\/");
    const policy = pagePolicy({ scripts: [prerendered, ...inside], styles, from, sends: page.site?.origins });
    const values = new Map([
        ...spoken(page, language), ["icon.svg", page.icon], ["policy", policy], ["styles", styles],
        ["store", escape(page.store)], ["assets", assetLinks(page, places)], ["prerendered", prerendered], ["app", script],
        ["theme", theme.replaceAll("<", "\\u003c")], ["site", (page.site?.marks ? ` data-site="${page.site.marks}"` : "") + (page.configuration?.needs.kiosk ? " data-kiosk" : "") + (page.configuration?.needs.history === false ? " data-no-history" : "")], ["share", share],
    ]);
    return fill(speak(tighten(shell), language.printed, page.contact), values);
}

/**
 * index.html for a server. prerendered.js puts the app's script into the page, once the page can be seen, and that of a page in a
 * frame where it is one; until then they lie in a template, where nothing runs.
 * @param {string} shell
 * @param {Page} page
 * @param {Map<string, string>} addresses name → address relative to the page
 * @param {string} [share] what the page says of itself to those who only read its head (preview/tags.js)
 */
export function servedPage(shell, page, addresses, share = "") {
    const files = fetched(shell, page);
    const places = new Map([...addresses].map(([name, address]) => [name, { address, bytes: files.get(name) }]));
    // In the order in which they run. That of the archive decides what the app finds, and a module would not be done before it.
    const element = (/** @type {string} */ name, type = ' type="module"') =>
        `<script${type} src="${addresses.get(name)}" ${integrity(files.get(name) ?? fail(`There is no ${name}.`))}></script>`;
    const scripts = [...scriptsOfTheirOwn].filter((name) => name === "app.js" || files.has(name)).map((name) => element(name, name === archiveScriptName ? "" : undefined));
    const script = `<template id="app-script">${scripts.join("")}${files.has(offlineScriptName) ? element(offlineScriptName, ' type="later"') : ""}${element(lazyScriptName, ' type="lazy"')}${element(kioskScriptName, ' type="kiosk"')}${element(frameScriptName, ' type="data"')}</template>`;
    return firstPage(shell, page, places, { from: "'self'", script, share });
}

/**
 * The whole page as one file. A module may not be loaded from a disk, but one that is written into the page runs.
 * @param {string} shell
 * @param {Page} page
 * @param {string} [share] as above
 */
export function singlePage(shell, page, share = "") {
    const files = fetched(shell, page).set(noticesName, page.notices);
    const places = new Map([...files].filter(([name]) => extname(name) !== ".js" || name === "painter.js")
        .map(([name, bytes]) => [name, { address: dataAddress(name, bytes) }]));
    const archive = page.archive ? [withArchive(page, (name) => /** @type {Place} */ (places.get(name)).address)] : [];
    const kiosk = String(files.get(kioskScriptName));
    const [app, atKiosk, ...before] = [page.inline.app, kiosk, page.inline.single, ...archive, page.inline.later].map((script) => script.replaceAll("</script", "<\\/script"));
    const script = [...before.map((each) => `<script>${each}</script>`), `<template id="app-script"><script type="kiosk">${atKiosk}</script></template>`,
        `<script type="module">${app}</script>`].join("");
    return firstPage(shell, page, places, { from: "data:", script, share, inside: [app, atKiosk, ...before] });
}
