// `upstream-assessment init`: a folder to begin with. Asks two questions where somebody can answer them. May use: page, shared.
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { cwd, stdin, stdout } from "node:process";
import { createInterface } from "node:readline";
import { configurationFindings, configurationName, currentVersion } from "../page/inputs/configuration.js";
import { root } from "../shared/run.js";
import { cannot, misused, readWords } from "./arguments.js";

const help = `Usage: upstream-assessment init DIR [--contact ADDRESS] [--site ADDRESS] [--language LANGUAGES]

Makes DIR, if it is not there, with
  assessment.json           the configuration: what the page is made of, and where it will stand
  instrument.LANGUAGE.json  the questions and all that is said of the subject, one file a language
  instrument.schema.json    with which editors check the instrument while it is written
  words/LANGUAGE.json       buttons and headings that shall say something else than they do; a few to begin with
  theme.json                colours, typeface, logo and links
A file that is there already is never overwritten. In a terminal it asks for what the options do not say.

  --contact ADDRESS     where “talk to us” leads: https://…, mailto:… or tel:…
  --site ADDRESS        the page's public address, from https:// to a “/” at its end
  --language LANGUAGES  such as en,de; the first is the one that the page begins with   (all: en,ar,de,es)
`;

const assets = join(root, "assets"), instruments = join(assets, "instruments");
const pattern = /^sales-foundation\.([\w-]+)\.json$/;

/** The languages that there are, English first. */
const languagesHere = () => readdirSync(instruments).flatMap((name) => pattern.exec(name)?.[1] ?? [])
    .sort((a, b) => Number(b === "en") - Number(a === "en") || (a < b ? -1 : 1));

/** @param {string} text */
function languagesIn(text) {
    const here = languagesHere(), asked = [...new Set(text.split(",").map((each) => each.trim()).filter(Boolean))];
    const unknown = asked.filter((each) => !here.includes(each));
    if (asked.length === 0 || unknown.length > 0) misused(`init: there is no language ${JSON.stringify(unknown[0] ?? text)}; there are ${here.join(", ")}`, "init");
    return asked;
}

/** @typedef {{contact?: string, site?: string}} Asked */

/** What the configuration says of a part, or why it may not. @param {Asked} asked @param {string} language */
function configurationOf({ contact, site }, language) {
    return {
        version: currentVersion, instrument: `instrument.${language}.json`, theme: "theme.json",
        ...(site ? { site } : {}), ...(contact ? { contact: { href: contact } } : {}),
    };
}

/** What is wrong with an answer, in words; empty if nothing is. @param {Asked} asked */
const problemOf = (asked) => configurationFindings(configurationOf(asked, "en")).map(({ is, expected }) => `this is ${is}; expected ${expected}`).join("; ");

/** @param {Asked} given @returns {Promise<Asked>} with what somebody at a terminal has answered */
async function ask(given) {
    if (!stdin.isTTY || !stdout.isTTY) return given;
    const terminal = createInterface({ input: stdin, output: stdout }), lines = terminal[Symbol.asyncIterator]();
    const answers = { ...given };
    for (const [key, question] of /** @type {const} */ ([
        ["contact", "Where does “talk to us” lead? (https://…, mailto:…; Enter: nowhere yet) "],
        ["site", "Where will the page stand? (https://…/; Enter: not known yet) "],
    ])) {
        terminal.setPrompt(question);
        while (answers[key] === undefined) {
            terminal.prompt();
            const { value, done } = await lines.next();
            if (done) cannot("nothing was written, as the questions were left");
            const answer = String(value).trim(), problem = answer && problemOf({ [key]: answer });
            if (problem) console.log(problem);
            else answers[key] = answer;
        }
    }
    terminal.close();
    return answers;
}

/** A theme to begin with: what differs from the default one, which is one colour. */
function themeText() {
    const standard = JSON.parse(readFileSync(join(assets, "themes", "default.json"), "utf8"));
    return `${JSON.stringify({ name: standard.name, radius: standard.radius, light: { accent: standard.light.accent } }, null, 2)}\n`;
}

/** Words that owners change first; the file may have any of the interface's, and needs none. */
const firstWords = ["intro.kicker", "intro.start", "intro.private"];

/** @param {string} code */
function wordsText(code) {
    const words = JSON.parse(readFileSync(join(assets, "words", `${code}.json`), "utf8"));
    return `${JSON.stringify(Object.fromEntries(firstWords.map((key) => [key, words[key]])), null, 2)}\n`;
}

/** @param {Asked} asked @param {string[]} languages @returns {Map<string, string>} */
const filesFor = (asked, languages) => new Map([
    [configurationName, `${JSON.stringify(configurationOf(asked, languages[0]), null, 2)}\n`],
    ...languages.map((code) => /** @type {[string, string]} */ ([`instrument.${code}.json`, readFileSync(join(instruments, `sales-foundation.${code}.json`), "utf8")])),
    ...languages.map((code) => /** @type {[string, string]} */ ([`words/${code}.json`, wordsText(code)])),
    ["instrument.schema.json", readFileSync(join(instruments, "instrument.schema.json"), "utf8")],
    ["theme.json", themeText()],
]);

/** @param {string[]} words */
export async function run(words) {
    const { values: { language, ...given }, positionals } = readWords("init", help, words,
        { contact: { type: "string" }, site: { type: "string" }, language: { type: "string" } });
    if (positionals.length !== 1) misused(`init: it takes one folder, and here ${positionals.length === 0 ? "is none" : `are ${positionals.length}`}`, "init");
    const folder = resolve(positionals[0]), languages = language === undefined ? languagesHere() : languagesIn(language);
    const wrong = Object.entries(given).map(([key, value]) => [key, problemOf({ [key]: value })]).find(([, problem]) => problem);
    if (wrong) misused(`init: --${wrong[0]}: ${wrong[1]}`, "init");
    const there = [...filesFor({}, languages).keys()].filter((name) => existsSync(join(folder, name)));
    if (there.length > 0) cannot(`${positionals[0]} has ${there.join(", ")} already, and nothing is overwritten; name another folder`);
    const files = filesFor(await ask(given), languages);
    try {
        mkdirSync(join(folder, "words"), { recursive: true });
        // Not even what somebody else has put there in this very moment.
        for (const [name, text] of files) writeFileSync(join(folder, name), text, { flag: "wx" });
    } catch (error) {
        cannot(`the folder cannot be written: ${/** @type {Error} */ (error).message}`);
    }
    const shown = relative(cwd(), folder) || ".";
    console.log(`${shown}/: ${[...files.keys()].join(", ")}`);
    console.log(`Next: upstream-assessment serve ${shown}`);
}
