// The interface's words in a language: the project's, and before those what an owner says otherwise in a folder "words" beside the
// instrument. A language that the project does not have is the owner's alone. May use: nothing but files.
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { root } from "../../shared/run.js";

const wordsFolder = join(root, "assets", "words");

/** @param {string} code @param {string} instrument a path */
const ownFile = (code, instrument) => join(dirname(instrument), "words", `${code}.json`);

/** @param {string} code */
const projectFile = (code) => join(wordsFolder, `${code}.json`);

/** A language and, for de-CH, the one that it is a kind of. @param {string} code */
const kinds = (code) => [...new Set([code, code.split("-")[0]])];

/**
 * Where a language's words are.
 * @param {string} code @param {string} instrument a path
 * @returns {{project: string | undefined, own: string[]}} files; own: the more general first
 */
export const wordFiles = (code, instrument) => ({
    project: kinds(code).map(projectFile).find(existsSync),
    own: kinds(code).reverse().map((each) => ownFile(each, instrument)).filter(existsSync),
});

/** Are there words for a language? @param {string} code @param {string} instrument a path */
export function hasWords(code, instrument) {
    const { project, own } = wordFiles(code, instrument);
    return project !== undefined || own.length > 0;
}

/** Words without findings. @param {string} code @param {string} instrument a path @returns {Record<string, string>} */
export function interfaceWords(code, instrument) {
    const { project, own } = wordFiles(code, instrument);
    const files = [...(project ? [project] : []), ...own];
    return Object.assign({}, ...files.map((file) => JSON.parse(readFileSync(file, "utf8"))));
}

/** The interface's words in English, which has them all. @returns {Record<string, string>} */
export const english = () => JSON.parse(readFileSync(projectFile("en"), "utf8"));
