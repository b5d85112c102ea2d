// Translations of the plugin as WordPress reads them: the list of what can be translated (.pot), and a .mo file for each .po. Pure functions.

/** @typedef {{id: string, places: string[]}} Entry */

/** Where words stand: __( '…', 'upstream-assessment' ) and its kin in PHP, __( '…', domain ) in JavaScript. */
const call = /(?:\b__|\besc_html__|\besc_attr__)\(\s*'((?:[^'\\]|\\.)*)',\s*(?:'upstream-assessment'|domain)\s*\)/g;

/** What WordPress takes from the block's own file. */
const ofBlock = ["title", "description"];

/** @param {Map<string, string>} sources text by path @returns {Entry[]} in the order in which they are found */
export function entriesOf(sources) {
    /** @type {Map<string, Entry>} */
    const found = new Map();
    const add = (/** @type {string} */ id, /** @type {string} */ path) => {
        const entry = found.get(id) ?? { id, places: [] };
        if (!entry.places.includes(path)) entry.places.push(path);
        found.set(id, entry);
    };
    for (const [path, text] of sources) {
        if (/\.(php|js)$/.test(path)) for (const [, id] of text.matchAll(call)) add(id.replace(/\\(.)/g, "$1"), path);
        if (path.endsWith("block.json")) for (const key of ofBlock) add(JSON.parse(text)[key], path);
    }
    return [...found.values()];
}

const header = "Content-Type: text/plain; charset=UTF-8\nContent-Transfer-Encoding: 8bit\nMIME-Version: 1.0\nX-Domain: upstream-assessment\n";

/** @param {Entry[]} entries */
export const potOf = (entries) => `msgid ""\nmsgstr ""\n${header.trimEnd().split("\n").map((line) => `${JSON.stringify(`${line}\n`)}\n`).join("")}
${entries.map(({ id, places }) => `${places.map((place) => `#: ${place}\n`).join("")}msgid ${JSON.stringify(id)}\nmsgstr ""\n`).join("\n")}`;

/** A .po file, of which only one-line entries are read. @param {string} text @returns {Map<string, string>} */
export const readPo = (text) => new Map([...text.matchAll(/^msgid ("(?:[^"\\]|\\.)+")\nmsgstr ("(?:[^"\\]|\\.)+")$/gm)].map(([, id, said]) => [JSON.parse(id), JSON.parse(said)]));

/** As gettext has it: a table of ids and one of translations, both in the order of the ids. @param {Map<string, string>} said @returns {Buffer} */
export function moOf(said) {
    const pairs = [...new Map([["", header], ...said])].map((pair) => pair.map((text) => Buffer.from(text))).sort(([a], [b]) => Buffer.compare(a, b));
    const head = 28, tables = head + pairs.length * 16;
    const bytes = Buffer.alloc(tables + pairs.flat().reduce((sum, { length }) => sum + length + 1, 0));
    for (const [at, value] of [0x950412de, 0, pairs.length, head, head + pairs.length * 8, 0, tables].entries()) bytes.writeUInt32LE(value, at * 4);
    let at = tables;
    for (const column of [0, 1]) {
        for (const [row, pair] of pairs.entries()) {
            const text = pair[column], place = head + (column * pairs.length + row) * 8;
            bytes.writeUInt32LE(text.length, place);
            bytes.writeUInt32LE(at, place + 4);
            at += text.copy(bytes, at) + 1;
        }
    }
    return bytes;
}
