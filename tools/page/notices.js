// What others have written of what is handed on, with the licence of each: one text, made from dependencies.lock.json, the
// pinned sources, assets/licences and the theme's typeface. It travels with the page; the one for the default theme is kept
// at the top of the repository for everyone to read:
//   node tools/page/notices.js [--write]
// May use: findings, fonts, themes.
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { argv, stdout } from "node:process";
import { fileURLToPath } from "node:url";
import { findingLines } from "./inputs/findings.js";
import { fontLicence } from "./typeface/fonts.js";
import { fail, root } from "../shared/run.js";
import { defaultTheme, readTheme } from "./theme/themes.js";

/** What the page calls the text. */
export const noticesName = "THIRD-PARTY-NOTICES.txt";

/** Where the text for the default theme is kept. */
export const keptNotices = join(root, "THIRD-PARTY-NOTICES");

/** What is handed on, as the lock file's “shipped” calls it. @type {Record<string, string>} */
const artefacts = { page: "the page", tool: "the tool upstream" };

/**
 * @typedef {{of: string, licence: string, file: string, comment?: "first" | "last", copyrights?: string}} Source
 *   comment: the licence is this comment of the file; copyrights: a file whose SPDX lines name more holders
 * @typedef {{name?: string, version?: string, libraries?: string[], shipped: string[], notices?: Source[]}} Part
 * @typedef {{of: string, licence: string, where: string[], text: string}} Notice
 * @typedef {{pinned: Notice[], runtime: Notice[], packages: Record<string, {version: string, license?: string}>}} Kept
 *   what does not depend on a theme; packages: node packages by name, of which a typeface may be
 */

/** @returns {{dependencies: Part[], runtime: Part[]}} the lock file: what is pinned, and what the compiler brings */
export const readLock = () => JSON.parse(readFileSync(join(root, "dependencies.lock.json"), "utf8"));

/** Where a pinned source is: script/bootstrap has put it into .deps/, or CMake into a build folder. @param {Part} part @param {string} build */
function folderOf({ name, version }, build) {
    const builds = existsSync(join(root, "build")) ? readdirSync(join(root, "build")).map((each) => join(root, "build", each)) : [];
    const folders = [join(root, ".deps", `${name}-${version}`), ...[build, ...builds].map((each) => join(each, "_deps", `source_${name}-src`))];
    return folders.find(existsSync) ??
        fail(`The licence of ${name} ${version} is in its sources, and they are not here: run script/bootstrap, or configure a build.`);
}

/** A block comment of a source file, without what makes it one. @param {string} source @param {"first" | "last"} which */
function commentOf(source, which) {
    const comments = [...source.matchAll(/\/\*([\s\S]*?)\*\//g)].map(([, text]) => text);
    return String(which === "first" ? comments[0] : comments.at(-1)).replace(/^ \* ?/gm, "");
}

/** Everyone whom a source's SPDX lines name, once. @param {string} source */
const holdersIn = (source) => [...new Set([...source.matchAll(/SPDX-FileCopyrightText: (.*)/g)].map(([, holder]) => `Copyright ${holder}`))];

/** @param {string} folder @param {Source} source */
function licenceText(folder, { file, comment, copyrights }) {
    const text = readFileSync(join(folder, file), "utf8");
    const licence = comment ? commentOf(text, comment) : text;
    if (!copyrights) return licence;
    return `Its source names these holders:\n${holdersIn(readFileSync(join(folder, copyrights), "utf8")).join("\n")}\n\n${licence}`;
}

/** @param {Part} part @param {string} folder @returns {Notice[]} */
const noticesOf = (part, folder) => (part.notices ?? []).map((source) => ({
    of: [source.of, ...(source === part.notices?.[0] ? [part.version ?? ""] : [])].join(" ").trim(), licence: source.licence,
    where: part.shipped, text: licenceText(folder, source),
}));

/** The package that holds a file of a typeface; none for one beside the theme. @param {string} path */
const packageOf = (path) => /^(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? "";

/** @param {import("./theme/themes.js").Theme} theme @param {Kept["packages"]} packages @returns {Notice} */
function typefaceNotice({ typeface, folder, values }, packages) {
    const name = packageOf(typeface.regular);
    const known = packages[name];
    return {
        of: `The typeface ${known ? `${name} ${known.version}, cut to the characters in use` : `of the theme ${values.name ?? ""}`}`.trim(),
        licence: known?.license ?? "as below",
        where: ["page"], text: String(fontLicence(typeface, folder)),
    };
}

/** The packages of package-lock.json that stand at the top. @returns {Kept["packages"]} */
function lockedPackages() {
    const { packages } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));
    const start = "node_modules/";
    return Object.fromEntries(Object.entries(packages).filter(([path]) => path.lastIndexOf(start) === 0)
        .map(([path, { version, license }]) => [path.slice(start.length), { version, license }]));
}

/** What does not depend on a theme. @param {string} [build] the folder that CMake built the module in @returns {Kept} */
export function gatherNotices(build = join(root, "build", "web")) {
    const { dependencies, runtime } = readLock();
    const pinned = dependencies.filter(({ shipped }) => shipped.length > 0);
    return {
        pinned: pinned.flatMap((part) => noticesOf(part, folderOf(part, build))),
        runtime: runtime.flatMap((part) => noticesOf(part, root)), packages: lockedPackages(),
    };
}

/**
 * Everything that others have written of the page in a theme, and of the tool.
 * @param {import("./theme/themes.js").Theme} theme @param {Kept} [kept]
 * @returns {Notice[]}
 */
export const noticesFor = (theme, { pinned, runtime, packages } = gatherNotices()) =>
    [...pinned, typefaceNotice(theme, packages), ...runtime];

const thick = "=".repeat(80), thin = "-".repeat(80);

/** @param {string} text */
const tidied = (text) => text.replace(/\r/g, "").replace(/[ \t]+$/gm, "").replace(/^\n+/, "").trimEnd();

/** @param {Notice} notice */
const section = ({ of, licence, where, text }) =>
    `${thick}\n${of}\n${licence}; in ${where.map((each) => artefacts[each]).join(" and ")}\n${thin}\n\n${tidied(text)}\n`;

/**
 * The text itself.
 * @param {import("./theme/themes.js").Theme} theme @param {Kept} [kept]
 */
export function noticesText(theme, kept) {
    const notices = noticesFor(theme, kept);
    const width = Math.max(...notices.map(({ of }) => of.length)) + 2;
    const own = { of: "Upstream", licence: "MIT", where: Object.keys(artefacts), text: readFileSync(join(root, "LICENSE"), "utf8") };
    return `THIRD-PARTY NOTICES

Upstream is free software, and stands on the work of others. Here is what the page and the command-line tool
hold, each with its licence. (Made from dependencies.lock.json, not written by hand.)

${[own, ...notices].map(({ of, licence }) => `  ${of.padEnd(width)}${licence}`).join("\n")}

${[own, ...notices].map(section).join("\n")}`;
}

/** The node packages that a bundle's inputs come from. @param {Iterable<string>} inputs paths, as esbuild names them @returns {string[]} */
export const packagesIn = (inputs) => [...new Set([...inputs].flatMap((path) => {
    const at = path.lastIndexOf("node_modules/");
    return at < 0 ? [] : [packageOf(path.slice(at + "node_modules/".length))];
}))];

/**
 * A page's scripts and styles hold nothing that the text does not name: of the node packages it names the typeface only.
 * @param {{inputs: Record<string, unknown>}} metafile @param {string[]} [named] packages that it names
 */
export function requireOwn({ inputs }, named = []) {
    const packages = packagesIn(Object.keys(inputs)).filter((each) => !named.includes(each));
    if (packages.length > 0) fail(`The page would hold code of ${packages.join(", ")}, which ${noticesName} does not name (tools/page/notices.js).`);
}

if (argv[1] === fileURLToPath(import.meta.url)) {
    const read = readTheme(defaultTheme);
    const text = "theme" in read ? noticesText(read.theme) : fail(findingLines([{ file: defaultTheme, findings: read.findings }]).join("\n"));
    if (argv.includes("--write")) writeFileSync(keptNotices, text);
    else stdout.write(text);
}
