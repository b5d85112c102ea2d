// The voice of a screen reader: it says nothing aloud, and keeps what it was given to say. It speaks the protocol of
// speech-dispatcher (SSIP) to a socket, so the screen reader knows no difference, and a test hears at once and in order what
// a person would hear – also where one utterance cuts off another. May use: node.
import { createServer } from "node:net";

/**
 * @typedef {object} Voice
 * @property {string} address for SPEECHD_ADDRESS
 * @property {string[]} spoken all utterances so far
 * @property {() => number} commands how often the screen reader has called the voice in any way, silencing it too
 * @property {() => number} last when it did so last, by performance.now()
 * @property {() => void} expect lets that be now
 * @property {() => void} close
 */

/** What a command of the protocol is answered with, where that is more than “done”. @type {[RegExp, string[]][]} */
const answers = [
    [/^HISTORY GET CLIENT_ID/, ["245-1", "245 OK CLIENT ID SENT"]],
    [/^LIST OUTPUT_MODULES/, ["250-kept", "250 OK MODULE LIST SENT"]],
    [/^LIST SYNTHESIS_VOICES/, ["249-kept\ten\tnone", "249 OK VOICE LIST SENT"]],
    [/^GET OUTPUT_MODULE/, ["251-kept", "251 OK GET RETURNED"]],
    [/^GET LANGUAGE/, ["251-en", "251 OK GET RETURNED"]],
    [/^GET /, ["251-0", "251 OK GET RETURNED"]],
    [/^SPEAK/, ["230 OK RECEIVING DATA"]],
    [/^(CHAR|KEY|SOUND_ICON) /, ["225-0", "225 OK MESSAGE QUEUED"]],
];

/** @type {Record<string, string>} */
const entities = { amp: "&", lt: "<", gt: ">", quot: "\"", apos: "'" };

/** Words without the marks that stand between them. @param {string} ssml */
const wordsOf = (ssml) => ssml.replace(/<[^>]*>/g, "").replace(/&(\w+);/g, (whole, name) => entities[name] ?? whole)
    .replace(/\s+/g, " ").trim();

/** @param {string} path of the socket @returns {Promise<Voice>} */
export function openVoice(path) {
    /** @type {string[]} */
    const spoken = [];
    let commands = 0, number = 0, last = 0;
    const called = () => {
        commands += 1;
        last = performance.now();
    };
    const server = createServer((socket) => {
        socket.setEncoding("utf8").on("error", () => {});
        const reply = (/** @type {string[]} */ ...lines) => socket.write(lines.map((line) => `${line}\r\n`).join(""));
        /** @type {string[] | null} the lines of a text that is on its way */
        let text = null;
        const take = (/** @type {string} */ line) => {
            if (text && line !== ".") {
                text.push(line.replace(/^\.\./, "."));
            } else if (text) {
                called();
                number += 1;
                spoken.push(wordsOf(text.join("\n")));
                text = null;
                reply(`225-${number}`, "225 OK MESSAGE QUEUED");
                // Whoever reads a whole page aloud goes on when a part has been said, and begins to listen for that after the answer.
                const said = number;
                setTimeout(() => reply(`701-${said}`, "701-1", "701 BEGIN", `702-${said}`, "702-1", "702 END"), 20);
            } else {
                called();
                const found = answers.find(([command]) => command.test(line));
                if (line.startsWith("SPEAK")) text = [];
                if (/^(CHAR|KEY) /.test(line)) spoken.push(line.replace(/^\w+ /, ""));
                reply(...(found ? found[1] : ["200 OK"]));
            }
        };
        let rest = "";
        socket.on("data", (data) => {
            const lines = (rest + data).split("\r\n");
            rest = lines.pop() ?? "";
            lines.forEach(take);
        });
    });
    return new Promise((resolve, reject) => {
        server.once("error", reject);
        server.listen(path, () => resolve({
            address: `unix_socket:${path}`, spoken, commands: () => commands, last: () => last,
            expect() { last = performance.now(); }, close: () => server.close(),
        }));
    });
}
