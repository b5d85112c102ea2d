// What a command of script/ was asked for. --help is answered before (tools/node.sh); anything else that a command does not
// know ends in one line. Depends on node only.
import { parseArgs } from "node:util";

/**
 * Ends a command that was asked for something that it does not know.
 * @param {string} command its name in script/
 * @param {string} problem
 * @returns {never}
 */
export function misused(command, problem) {
    process.stderr.write(`script/${command}: ${problem} (script/${command} --help says what there is)\n`);
    process.exit(2);
}

/**
 * @template {import("node:util").ParseArgsConfig} Config
 * @param {string} command its name in script/
 * @param {Config} config as parseArgs has it
 * @returns {ReturnType<typeof parseArgs<Config>>}
 */
export function readArguments(command, config) {
    try {
        return parseArgs(config);
    } catch (error) {
        // Node goes on about how to write a file name that begins with a dash.
        return misused(command, /** @type {Error} */ (error).message.split(/\. |\n/)[0]);
    }
}
