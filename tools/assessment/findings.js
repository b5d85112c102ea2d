// Everything that is wrong in an owner's folder: what the build looks for, and what the engine says of each instrument file.
// May use: page (inputs), shared, the engine.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { InstrumentError, load, read } from "../../web/engine/engine.js";
import { lineAt } from "../page/inputs/findings.js";
import { lookAtInputs, nameOf } from "../page/inputs/inputs.js";
import { neighbours } from "../page/inputs/languages.js";
import { hasWords } from "../page/inputs/words.js";
import { root } from "../shared/run.js";

/** @param {string} path of an instrument @returns {Promise<readonly import("../../web/engine/api.d.ts").Finding[]>} */
async function engineFindings(path) {
    try {
        return (await read(readFileSync(path, "utf8"))).warnings;
    } catch (error) {
        if (error instanceof InstrumentError) return error.findings;
        throw error;
    }
}

/** The instrument's own file, and those of its translations that the page would have. @param {string} instrument */
function filesOf(instrument) {
    const own = JSON.parse(readFileSync(instrument, "utf8"));
    const isTranslation = (/** @type {{file: string, code: string}} */ { file, code }) =>
        hasWords(code, instrument) && (JSON.parse(readFileSync(file, "utf8"))?.language ?? "en") === code;
    return [instrument, ...neighbours(instrument, own).filter(isTranslation).map(({ file }) => file)];
}

/** @typedef {import("../page/inputs/findings.js").Said} Said */

/** @param {string} configuration @returns {Promise<{problems: Said[], warnings: Said[]}>} */
export async function lookAt(configuration) {
    const { said, lines, instrument, theme, themePath } = lookAtInputs({ configuration });
    const notes = (theme?.notes ?? []).map((note) => (/** @type {Said} */ ({ file: nameOf(themePath), pointer: note.pointer, severity: "warning", message: note.said })));
    // What is no JSON is nothing for the engine either.
    if (lines.some((line) => line.includes(": it is not JSON: ") || line.includes(": there is no such file; "))) return { problems: said, warnings: notes };
    await load(readFileSync(join(root, "engine", "engine.wasm")));
    const heard = await Promise.all(filesOf(instrument).map(async (file) =>
        (await engineFindings(file)).map((finding) => ({ file: nameOf(file), ...finding }))));
    const fresh = heard.flat().filter(({ file, pointer }) => !lines.some((line) => line.startsWith(lineAt(file, pointer, ""))));
    const of = (/** @type {string} */ severity) => fresh.filter((each) => each.severity === severity);
    return { problems: [...said, ...of("error")], warnings: [...notes, ...of("warning")] };
}
