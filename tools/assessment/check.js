// `upstream-assessment check`: everything that is wrong in the folder, at once. May use: findings, page (inputs).
import { jsonOf, lineOf } from "../page/inputs/findings.js";
import { folderOf, readWords } from "./arguments.js";
import { lookAt } from "./findings.js";

const help = `Usage: upstream-assessment check [DIR] [--json]

Looks at the configuration, the instrument, its translations, the words and the theme, and says everything that is wrong,
a line each: FILE:/json/pointer: what is wrong; expected what would be right.
A warning is worth a look and stops nothing. Nothing is written.

  --json   an object a line instead: {"file","pointer","severity","message"}, severity being error or warning

Exit code: 0 nothing is wrong, 1 something is, 2 the folder cannot be read.
`;

/** @param {string[]} words */
export async function run(words) {
    const { positionals, values } = readWords("check", help, words, { json: { type: "boolean" } });
    const { problems, warnings } = await lookAt(folderOf("check", positionals).configuration);
    const line = values.json ? jsonOf : lineOf;
    for (const each of [...problems, ...warnings]) console.log(line(each));
    if (problems.length > 0) process.exitCode = 1;
    else if (warnings.length === 0) console.error("Nothing is wrong.");
}
