// A theme that the build cannot use says why; a good one becomes the page's styles.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { root } from "../../../tools/shared/run.js";
import { defaultTheme, readTheme, themeStyles } from "../../../tools/page/themes.js";

const folder = mkdtempSync(join(tmpdir(), "upstream-themes-"));
after(() => rmSync(folder, { recursive: true }));

/** @param {string} text */
function problem(text) {
    const path = join(folder, "theme.json");
    writeFileSync(path, text);
    const read = readTheme(path);
    return "problem" in read ? read.problem : "";
}

test("what is wrong with a theme is said with its key and what would be right", () => {
    const missing = readTheme(join(folder, "nothing.json"));
    assert.equal("problem" in missing && missing.problem, "there is no such file");
    assert.match(problem("{"), /^it is not JSON: /);
    assert.equal(problem('{"typeface": {"regular": "a.ttf"}}'), "“typeface.strong” is missing; expected the path of a file");
    assert.equal(problem('{"logo": {"alt": "A"}}'), "“logo.light” is missing; expected the path of an SVG or PNG file");
    assert.equal(problem('{"logo": {"light": "a.gif"}}'), "“logo.light” is “a.gif”; expected the path of an SVG or PNG file");
    assert.equal(problem('{"logo": {"light": "a.svg"}}'), "“logo.light” names a.svg, and there is no such file beside the theme");
});

/** @param {string} path */
function good(path) {
    const read = readTheme(path);
    assert.ok("theme" in read, "problem" in read ? read.problem : "");
    return read.theme;
}

test("the styles hold every colour of every scheme, and the logo", () => {
    const styles = themeStyles(good(join(root, "assets", "themes", "harbour.json")));
    for (const part of ["--accent:#1D3A6E", "(prefers-color-scheme:dark){:root{--background:#0D1320", "(prefers-contrast:more){:root{--background:#000000",
        "--radius:4px", "--logo-width:184px", '--logo:url("data:image/svg+xml;base64,']) assert.ok(styles.includes(part), part);
    assert.equal(styles.match(/--logo:/g)?.length, 3);
    assert.doesNotMatch(themeStyles(good(defaultTheme)), /logo/);
});

test("the page is sent neither paths nor pictures", () => {
    const { sent } = good(join(root, "assets", "themes", "harbour.json"));
    assert.deepEqual(JSON.parse(sent).logo, { alt: "Harbour", width: 184, height: 36 });
    assert.equal(JSON.parse(sent).typeface, undefined);
});
