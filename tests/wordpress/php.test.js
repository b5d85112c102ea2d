// Promise: every PHP file of the plugin is one that PHP can read, and uses nothing that came after PHP 7.4; opened by itself, none does anything.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { pluginFolder } from "../../tools/wordpress/plugin.js";

const files = readdirSync(pluginFolder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".php"));
const text = (/** @type {string} */ name) => readFileSync(join(pluginFolder, name), "utf8");

test("PHP reads every file", () => {
    assert.ok(files.length >= 10, `${files}`);
    for (const name of files) assert.match(execFileSync("php", ["-l", join(pluginFolder, name)], { encoding: "utf8" }), /^No syntax errors/);
});

test("nothing in it is newer than PHP 7.4", () => {
    // What came with 8.0 to 8.3, as far as PHP's own tokens and names tell it.
    const newer = /\b(?:T_MATCH|T_NULLSAFE_OBJECT_OPERATOR|T_ATTRIBUTE|T_ENUM|T_READONLY)\b|\b(?:str_contains|str_starts_with|str_ends_with|array_is_list|get_debug_type|json_validate)\b/;
    const tokens = "foreach (token_get_all(file_get_contents($argv[1])) as $t) echo is_array($t) ? token_name($t[0]) . ' ' . ($t[0] === T_STRING ? $t[1] : '') : '', ' ';";
    for (const name of files) {
        assert.doesNotMatch(execFileSync("php", ["-r", tokens, join(pluginFolder, name)], { encoding: "utf8" }), newer, name);
        assert.doesNotMatch(text(name), /: (?:static|mixed|never)\b(?= \{)|\w\|\w+ \$|function __construct\( (?:public|private)/, name);
    }
});

test("a file that is opened by its address does nothing", () => {
    for (const name of files) {
        assert.match(text(name), /defined\( '(?:ABSPATH|WP_UNINSTALL_PLUGIN)' \) \|\| exit;/, name);
        assert.equal(execFileSync("php", [join(pluginFolder, name)], { encoding: "utf8" }), "", name);
    }
});
