// `upstream-assessment leads`: the organiser's keys, and what visitors have left, on a machine that is not the stand's. May use: this
// folder, arguments, secret, page (the configuration's name), web/kiosk.
import { generateKeyPair } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, join, relative, resolve } from "node:path";
import { cwd } from "node:process";
import { promisify } from "node:util";
import { configurationName } from "../../page/inputs/configuration.js";
import { cannot, misused, readWords } from "../arguments.js";
import { askSecret } from "../secret.js";
import { isEncrypted, privateText, readPrivate } from "./key-files.js";
import { openExports, unwrapperOf } from "./open.js";
import { csvOf, jsonOf } from "./tables.js";

const help = `Usage: upstream-assessment leads keys --out FOLDER [--passphrase]
       upstream-assessment leads drill --key FILE EXPORT...
       upstream-assessment leads open --key FILE [--out FOLDER] [--replace] EXPORT...

keys   makes a pair of keys. The public one is printed, for “leads.key” in assessment.json; the private one is put into
       FOLDER/leads-private-key.pem, which only you can read. Without it nothing is ever opened: keep a copy, and neither at the stand.
drill  says whether an export can be opened, before the stand is: make a drill record on the organiser's page, export, and try. It
       prints the word that the page has shown. Nothing is written.
open   opens exports, each lead once however often it was exported, and writes leads.csv and leads.json. What cannot be opened is
       said by file and line; the rest is written all the same.

  --key FILE      the private key. If it has a passphrase, that is asked for, or read from the first line of the input
  --passphrase    the private key gets a passphrase, asked for in the same way
  --out FOLDER    where the key, or the opened leads, are put; they are nobody else's to read   (open: the present folder)
  --replace       leads.csv and leads.json that are there already are replaced

Exit code: 0 fine, 1 something could not be opened, 2 wrong usage, or something that cannot be read or written.
`;

const privateName = "leads-private-key.pem";

/** @param {string} path */
const shown = (path) => relative(cwd(), path) || ".";

/** A file that nobody else on this machine can read. @param {string} path @param {string} text @param {boolean} [replace] */
function writeOwn(path, text, replace = false) {
    try {
        if (replace) rmSync(path, { force: true });
        writeFileSync(path, text, { mode: 0o600, flag: "wx" });
    } catch (error) {
        cannot(`${shown(path)} cannot be written: ${/** @type {Error} */ (error).message}`);
    }
}

/** @param {string} path */
function readText(path) {
    try {
        return readFileSync(path, "utf8");
    } catch (error) {
        return cannot(`${path} cannot be read: ${/** @type {Error} */ (error).message}`);
    }
}

/** @param {string} folder */
function makeFolder(folder) {
    try {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
    } catch (error) {
        cannot(`${shown(folder)} cannot be made: ${/** @type {Error} */ (error).message}`);
    }
}

/** @typedef {{out?: string, key?: string, passphrase?: boolean, replace?: boolean}} Values */

/** @param {Values} values @param {string[]} rest */
async function keys({ out, passphrase }, rest) {
    if (!out) misused("leads keys: where are they put? --out FOLDER", "leads");
    if (rest.length > 0) misused(`leads keys: nothing is done with ${JSON.stringify(rest[0])}`, "leads");
    const folder = resolve(out), path = join(folder, privateName);
    if (existsSync(join(folder, configurationName))) cannot(`${out} is what the stand's page is made of, and the private key must not get there; name another folder`);
    if (existsSync(path)) cannot(`${shown(path)} is there already, and a key is never overwritten: what is sealed for it would be lost`);
    const problem = (/** @type {string} */ text) => ([...text].length >= 12 ? null : "a passphrase has 12 characters or more; some words that nobody would guess");
    const secret = passphrase ? await askSecret("Passphrase", { twice: true, problem }) : undefined;
    const { publicKey, privateKey } = await promisify(generateKeyPair)("rsa", { modulusLength: 3072, publicExponent: 0x10001 });
    makeFolder(folder);
    writeOwn(path, privateText(privateKey, secret));
    const key = publicKey.export({ type: "spki", format: "der" }).toString("base64url");
    process.stdout.write(`${JSON.stringify({ kiosk: { leads: { key } } }, null, 2)}\n`);
    process.stderr.write(`Put “key” into the part “kiosk”, “leads” of assessment.json. The private key is in ${shown(path)}: keep a copy elsewhere,\nand try the whole way before the event: upstream-assessment leads drill --help\n`);
}

/** @param {string} command @param {Values} values @param {string[]} files */
async function opened(command, { key: keyFile }, files) {
    if (!keyFile) misused(`leads ${command}: with which private key? --key FILE`, "leads");
    if (files.length === 0) misused(`leads ${command}: which exports?`, "leads");
    const text = readText(keyFile), exports = files.map((file) => ({ file, text: readText(file) }));
    const read = readPrivate(text, isEncrypted(text) ? await askSecret(`Passphrase of ${basename(keyFile)}`) : undefined);
    if ("problem" in read) return cannot(`${keyFile}: ${read.problem}`);
    const found = await openExports(exports, { keyId: read.keyId, unwrap: await unwrapperOf(read.key) });
    for (const { file, line, problem } of found.refused) console.error(`${file}:${line}: ${problem}`);
    if (found.refused.length > 0) process.exitCode = 1;
    return found;
}

/** @param {number} number @param {string} one */
const counted = (number, one) => `${number} ${one}${number === 1 ? "" : "s"}`;

/** @param {Awaited<ReturnType<typeof opened>>} found */
const said = ({ again, refused }) => [...(again > 0 ? [`${counted(again, "line")} more of the same`] : []), ...(refused.length > 0 ? [`${counted(refused.length, "line")} could not be opened`] : [])]
    .map((text) => `; ${text}`).join("");

/** @param {Values} values @param {string[]} files */
async function drill(values, files) {
    const found = await opened("drill", values, files), drills = found.opened.flatMap((each) => (each.kind === "drill" ? [each] : []));
    const leads = found.opened.length - drills.length;
    for (const { drill: { drill: word, time } } of drills) console.log(`drill ${word}, made ${time}: opened`);
    console.log(`${counted(leads, "lead")} and ${counted(drills.length, "drill")} can be opened${said(found)}`);
    if (drills.length > 0) return;
    console.error("There is no drill record that can be opened. The organiser's page makes one; then export again.");
    process.exitCode = 1;
}

/** @param {Values} values @param {string[]} files */
async function open(values, files) {
    const folder = resolve(values.out ?? "."), paths = ["leads.csv", "leads.json"].map((name) => join(folder, name));
    const there = paths.find((path) => existsSync(path));
    if (there && !values.replace) cannot(`${shown(there)} is there already; name another folder with --out, or say --replace`);
    if (existsSync(folder) && !statSync(folder).isDirectory()) cannot(`${values.out} is no folder`);
    const found = await opened("open", values, files), leads = found.opened.flatMap((each) => (each.kind === "lead" ? [each] : []));
    if (leads.length === 0) return void console.log(`There is no lead that can be opened, and nothing was written${said(found)}`);
    makeFolder(folder);
    writeOwn(paths[0], csvOf(leads), values.replace);
    writeOwn(paths[1], jsonOf(leads), values.replace);
    console.log(`${paths.map(shown).join(" and ")}: ${counted(leads.length, "lead")}${said(found)}`);
}

const commands = { keys, drill, open };

/** @param {string[]} words */
export async function run(words) {
    const { values, positionals: [name, ...rest] } = readWords("leads", help, words,
        { out: { type: "string" }, key: { type: "string" }, passphrase: { type: "boolean" }, replace: { type: "boolean" } });
    if (name === undefined || !Object.hasOwn(commands, name)) {
        misused(`leads: ${name === undefined ? "what of them?" : `there is no ${JSON.stringify(name)};`} There are ${Object.keys(commands).join(", ")}`, "leads");
    }
    await commands[/** @type {keyof typeof commands} */ (name)](values, rest);
}
