// A PIN or a passphrase: typed at a terminal without being shown, or the first line of the standard input. It is never a word of the
// command, which every process of the machine could read. May use: arguments.
import { stderr, stdin } from "node:process";
import { createInterface } from "node:readline";
import { cannot } from "./arguments.js";

/** Keys that a terminal sends as they are. */
const keys = { enter: ["\r", "\n"], end: ["\u0003", "\u0004"], back: ["\u007f", "\b"] };

/** One line from the keyboard; nothing of it is shown. @param {string} question @returns {Promise<string>} */
const typed = (question) => new Promise((resolve) => {
    let line = "";
    // First this: what is typed before is not shown either.
    stdin.setRawMode(true);
    stderr.write(question);
    stdin.setEncoding("utf8");
    stdin.resume();
    const finish = (/** @type {boolean} */ whole) => {
        stdin.off("data", hear);
        stdin.setRawMode(false);
        stdin.pause();
        stderr.write("\n");
        if (whole) resolve(line);
        else cannot("nothing was written, as the question was left");
    };
    /** @param {string} text one key, or all that was pasted */
    function hear(text) {
        for (const sign of text) {
            if (keys.enter.includes(sign)) return finish(true);
            if (keys.end.includes(sign)) return finish(false);
            if (keys.back.includes(sign)) line = [...line].slice(0, -1).join("");
            else if (sign >= " ") line += sign;
        }
    }
    stdin.on("data", hear);
});

/** @returns {Promise<string | null>} null: there is none */
async function firstLine() {
    for await (const line of createInterface({ input: stdin })) return line;
    return null;
}

/**
 * @param {string} what “PIN”, as it is called in questions
 * @param {{twice?: boolean, problem?: (secret: string) => string | null}} [options] twice: where it is new; problem: why it cannot be taken
 * @returns {Promise<string>}
 */
export async function askSecret(what, { twice = false, problem = () => null } = {}) {
    if (!stdin.isTTY) {
        const line = await firstLine(), wrong = line === null ? "the standard input has no line" : problem(line);
        return wrong === null ? String(line) : cannot(`${what}: ${wrong}`);
    }
    for (;;) {
        const first = await typed(`${what}: `), wrong = problem(first);
        if (wrong !== null) stderr.write(`${what}: ${wrong}\n`);
        else if (!twice || await typed(`${what}, once more: `) === first) return first;
        else stderr.write("These two are not the same.\n");
    }
}
