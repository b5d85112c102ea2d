// A mistake in what an owner gives ends a build: everything that is wrong in any file is said at once, a line each, and what
// was built before stays as it was.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { instrumentInputs, lookAtInputs, ownInstrument } from "../../../../tools/page/inputs/inputs.js";
import { defaultTheme } from "../../../../tools/page/theme/themes.js";
import { root } from "../../../../tools/shared/run.js";

const folder = mkdtempSync(join(tmpdir(), "upstream-inputs-"));
after(() => rmSync(folder, { recursive: true }));
const instruments = join(root, "assets", "instruments");

/** @param {string} code @returns {any} */
const instrument = (code) => JSON.parse(readFileSync(join(instruments, `sales-foundation.${code}.json`), "utf8"));
copyFileSync(join(instruments, "sales-foundation.en.json"), join(folder, "my.en.json"));

/** @param {string} name @param {unknown} values */
const put = (name, values) => writeFileSync(join(folder, name), JSON.stringify(values));

/** As an owner calls it, from the folder where the files are. @param {string[]} args @param {Record<string, string>} [env] */
function build(args, env = {}) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, "tools", "page", "build-page.js"), ...args],
        { cwd: folder, encoding: "utf8", env: { ...process.env, ...env } });
    return { status, stdout, lines: stderr.trim().split("\n") };
}

test("what we give ourselves has no findings", () => {
    assert.deepEqual(lookAtInputs({ instrument: ownInstrument, theme: defaultTheme }).lines, []);
    assert.deepEqual(lookAtInputs({ instrument: ownInstrument, theme: join(root, "assets", "themes", "harbour.json") }).lines, []);
});

test("a translation whose words are missing ends the build; it is not left out in silence", () => {
    put("my.fr.json", { ...instrument("de"), language: "fr" });
    const { status, stdout, lines } = build(["--instrument", "my.en.json", "--out", "dist"]);
    rmSync(join(folder, "my.fr.json"));
    assert.equal(status, 1);
    assert.equal(stdout, "");
    assert.deepEqual(lines, ["my.fr.json:/language: the page has no words in “fr”; expected a file words/fr.json beside it with a translation of each (docs/languages.md)"]);
    assert.equal(existsSync(join(folder, "dist")), false);
});

test("all mistakes of all files are said at once, by the names that the owner gave, and a page that is there stays", () => {
    const german = instrument("de");
    [german.items[0], german.items[1]] = [german.items[1], german.items[0]];
    put("my.de.json", german);
    writeFileSync(join(folder, "my.es.json"), "{");
    mkdirSync(join(folder, "brand"), { recursive: true });
    put("brand/theme.json", { light: { accent: "red; } body {", text: "#777777", background: "#FFFFFF" }, drak: {} });
    mkdirSync(join(folder, "old"), { recursive: true });
    writeFileSync(join(folder, "old", "index.html"), "a good page");
    const args = ["--instrument", "my.en.json", "--theme", "brand/theme.json"];
    const { status, lines } = build([...args, "--out", "old"]);
    assert.equal(status, 1);
    assert.deepEqual(lines.map((line) => line.split(": ")[0]), [
        "brand/theme.json:/drak", "brand/theme.json:/light/accent", "brand/theme.json:/light/text",
        "my.de.json:/items/0/id", "my.de.json:/items/0/stage", "my.de.json:/items/1/id", "my.de.json:/items/1/stage", "my.es.json",
    ]);
    for (const line of lines) assert.match(line, /^[\w./]+(:\/[\w/-]+)?: .+; expected .+$/);
    assert.deepEqual(readdirSync(join(folder, "old")), ["index.html"]);
    assert.equal(readFileSync(join(folder, "old", "index.html"), "utf8"), "a good page");

    const single = build([...args, "--single", "one.html"]);
    assert.deepEqual([single.status, single.lines, existsSync(join(folder, "one.html"))], [1, lines, false]);
    // The server makes the page for a debugger from another folder, and tells where it was started.
    const aside = build(args, { UPSTREAM_STARTED_IN: join(folder, "brand") });
    assert.ok(aside.lines.some((line) => line.startsWith("theme.json:/drak: ")) && aside.lines.some((line) => line.startsWith("../my.de.json:/")), aside.lines.join("\n"));
    for (const name of ["my.de.json", "my.es.json"]) rmSync(join(folder, name));
});

test("files that are not there are named", () => {
    assert.deepEqual(build(["--instrument", "none.json", "--theme", "nothing.json"]).lines,
        ["none.json: there is no such file; expected a file of JSON", "nothing.json: there is no such file; expected a file of JSON"]);
});

test("what lies beside an instrument and is not called as a language is left alone", () => {
    for (const name of ["my.v2.json", "my.team.en.json", "my.json.json2", "mine.fr.json"]) writeFileSync(join(folder, name), "{");
    assert.deepEqual(instrumentInputs(join(folder, "my.en.json")).flatMap(({ findings }) => findings), []);
    for (const name of ["my.v2.json", "my.team.en.json", "my.json.json2", "mine.fr.json"]) rmSync(join(folder, name));
});
