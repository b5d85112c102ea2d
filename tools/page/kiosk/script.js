// The script of a page at a kiosk, with its words in every language of the page and what the owner's configuration says. It may be
// written into a page in one file, so it fetches nothing of its own. May use: shared, and types.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../shared/run.js";

export const kioskScriptName = "kiosk.js";

const folder = join(root, "assets", "words-kiosk");

/** Where the page speaks a language that a kiosk's words are not in. */
const fallback = "en";

/** @param {string} part @param {string} code @returns {Record<string, string>} */
function wordsOf(part, code) {
    const [own, other] = [code, code.split("-")[0]].map((each) => join(folder, part, `${each}.json`));
    const path = [own, other].find(existsSync) ?? join(folder, part, `${fallback}.json`);
    return JSON.parse(readFileSync(path, "utf8"));
}

/** All words by part, as each has its file. @param {string} code */
const wordsIn = (code) => Object.fromEntries(readdirSync(folder).sort().map((part) => [part, wordsOf(part, code)]));

/**
 * @param {string} script @param {{code: string}[]} languages @param {import("../inputs/configuration.js").Configuration | null} configuration
 */
export function kioskScript(script, languages, configuration) {
    const words = Object.fromEntries(languages.map(({ code }) => [code, wordsIn(code)]));
    const given = { words, settings: configuration?.needs.kiosk ?? null, site: configuration?.site ?? "" };
    return `globalThis.upstreamKiosk=${JSON.stringify(given).replaceAll("<", "\\u003c")};${script}`;
}
