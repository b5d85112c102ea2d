// What the commands are asked for, and how they end. May use: shared, page (the configuration's name).
import { existsSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { configurationName } from "../page/inputs/configuration.js";
import { root } from "../shared/run.js";

/** The version of this package. @returns {string} */
export const ownVersion = () => JSON.parse(readFileSync(join(root, "package.json"), "utf8")).version;

/** @param {string} problem @param {string} [command] @returns {never} */
export function misused(problem, command = "") {
    process.stderr.write(`upstream-assessment: ${problem}\nTry: upstream-assessment ${command ? `${command} ` : ""}--help\n`);
    process.exit(2);
}

/** Ends a command that cannot do what it was asked for. @param {string} problem @returns {never} */
export function cannot(problem) {
    process.stderr.write(`upstream-assessment: ${problem}\n`);
    process.exit(2);
}

/**
 * A command's words; --help is answered here.
 * @template {NonNullable<import("node:util").ParseArgsConfig["options"]>} Options
 * @param {string} command @param {string} help @param {string[]} words @param {Options} options
 */
export function readWords(command, help, words, options) {
    if (words.includes("--help") || words.includes("-h")) {
        process.stdout.write(help);
        process.exit(0);
    }
    try {
        return parseArgs({ args: words, options, allowPositionals: true });
    } catch (error) {
        // Node goes on about how to write a file name that begins with a dash.
        return misused(`${command}: ${/** @type {Error} */ (error).message.split(/\. |\n/)[0]}`, command);
    }
}

/** The one folder that a command works in. @param {string} command @param {string[]} positionals */
export function folderOf(command, positionals) {
    if (positionals.length > 1) misused(`${command}: it takes one folder, not ${positionals.length}`, command);
    const folder = resolve(positionals[0] ?? ".");
    if (!existsSync(folder) || !statSync(folder).isDirectory()) cannot(`there is no folder ${positionals[0] ?? folder}`);
    const configuration = join(folder, configurationName);
    if (!existsSync(configuration)) {
        cannot(`there is no ${configurationName} in ${positionals[0] ?? folder}. A folder to begin with: upstream-assessment init DIR`);
    }
    return { folder, configuration };
}
