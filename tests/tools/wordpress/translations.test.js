// Promise: every word of the plugin that can be translated is in its list, and a translation is what WordPress reads of it.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { pluginFolder } from "../../../tools/wordpress/plugin.js";
import { entriesOf, moOf, potOf, readPo } from "../../../tools/wordpress/translations.js";

const names = readdirSync(pluginFolder, { recursive: true, encoding: "utf8" });
const sources = new Map(names.filter((name) => /\.(php|js|json)$/.test(name)).map((name) => [name, readFileSync(join(pluginFolder, name), "utf8")]));

test("each call for a translation is found, with every place", () => {
    const found = entriesOf(sources), calls = [...sources.values()].join("").match(/(?<![\w>])(?:esc_html__|esc_attr__|__)\(/g) ?? [];
    assert.ok(found.length > 50, `${found.length}`);
    assert.equal([...sources].reduce((sum, [path, text]) => sum + (path.endsWith("json") ? 0 : [...text.matchAll(/(?:\b__|\besc_html__|\besc_attr__)\(\s*'(?:[^'\\]|\\.)*',\s*(?:'upstream-assessment'|domain)\s*\)/g)].length), 0), calls.length);
    assert.deepEqual(found.find(({ id }) => id === "Light")?.places.sort(), ["block/edit.js", "includes/settings-fields.php"]);
    assert.ok(found.some(({ id }) => id === "Self-assessment"));
});

test("the list can be read back", () => {
    const pot = potOf([{ id: "Say “x” \"y\"", places: ["a.php", "b.js"] }]);
    assert.match(pot, /#: a\.php\n#: b\.js\nmsgid "Say “x” \\"y\\""\nmsgstr ""\n/);
});

test("a translation is found by what it translates, in the order that gettext wants", () => {
    const bytes = moOf(readPo("msgid \"\"\nmsgstr \"\"\n\"X: y\\n\"\n\nmsgid \"b\"\nmsgstr \"ü\\\"\"\n\nmsgid \"a\"\nmsgstr \"A\"\n\nmsgid \"none\"\nmsgstr \"\"\n"));
    const [count, ids, texts] = [bytes.readUInt32LE(8), bytes.readUInt32LE(12), bytes.readUInt32LE(16)];
    const at = (/** @type {number} */ table, /** @type {number} */ row) => bytes.toString("utf8", bytes.readUInt32LE(table + row * 8 + 4), bytes.readUInt32LE(table + row * 8 + 4) + bytes.readUInt32LE(table + row * 8));
    assert.equal(bytes.readUInt32LE(0), 0x950412de);
    assert.deepEqual(Array.from({ length: count }, (_, row) => [at(ids, row), row === 0 ? "" : at(texts, row)]), [["", ""], ["a", "A"], ["b", "ü\""]]);
    assert.match(at(texts, 0), /charset=UTF-8/);
});

test("translations are of words that there are", () => {
    const ids = new Set(entriesOf(sources).map(({ id }) => id)), files = names.filter((name) => name.endsWith(".po"));
    assert.equal(files.length, 3);
    for (const name of files) {
        const said = readPo(readFileSync(join(pluginFolder, name), "utf8"));
        assert.ok(said.has("Take the self-assessment"), name);
        for (const id of said.keys()) assert.ok(ids.has(id), `${name}: ${id}`);
    }
});
