// A theme that the build cannot use says why; a good one becomes the page's styles.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { root } from "../../../../tools/shared/run.js";
import { defaultTheme, readTheme, themeStyles } from "../../../../tools/page/theme/themes.js";

const folder = mkdtempSync(join(tmpdir(), "upstream-themes-"));
after(() => rmSync(folder, { recursive: true }));

/** @param {string} text */
function write(text) {
    const path = join(folder, "theme.json");
    writeFileSync(path, text);
    return path;
}

/** @param {string} path */
function findings(path) {
    const read = readTheme(path);
    return "findings" in read ? read.findings.map(({ pointer, is }) => `${pointer}: ${is}`) : [];
}

test("what is wrong with a theme's file is said, and what it names has to be beside it", () => {
    assert.deepEqual(findings(join(folder, "nothing.json")), [": there is no such file"]);
    assert.deepEqual(findings(folder), [": there is no such file"]);
    assert.match(findings(write("{")).join(), /^: it is not JSON: /);
    assert.deepEqual(findings(write('{"logo": {"light": "a.svg", "alt": "A", "width": 20, "height": 20}, "typeface": {"regular": "a.ttf", "strong": "inter-ui/web/Inter-SemiBold.woff2", "licence": "inter-ui/LICENSE.txt"}}')),
        ["/typeface/regular: there is no file “a.ttf”", "/logo/light: there is no file “a.svg”"]);
});

/** @param {string} path */
function good(path) {
    const read = readTheme(path);
    assert.ok("theme" in read, JSON.stringify(read));
    return read.theme;
}

test("a theme that says everything is sent as it stands", () => {
    for (const name of ["default", "harbour"]) {
        const path = join(root, "assets", "themes", `${name}.json`), { typeface, logo, ...rest } = JSON.parse(readFileSync(path, "utf8"));
        const sign = logo ? { logo: { alt: logo.alt, width: logo.width, height: logo.height } } : {};
        assert.equal(good(path).sent, JSON.stringify({ ...rest, ...sign }));
        assert.deepEqual(good(path).typeface, typeface);
        assert.deepEqual(good(path).notes, []);
    }
});

test("what a theme leaves out is the default theme's; links and a sign are nobody else's", () => {
    const standard = good(defaultTheme);
    const { sent, typeface, values } = good(write('{"light": {"accent": "#7a1fa2"}}'));
    const { light, links, name, radius, ...rest } = JSON.parse(sent), usual = JSON.parse(standard.sent);
    assert.deepEqual({ links, name, radius, typeface }, { links: {}, name: usual.name, radius: usual.radius, typeface: standard.typeface });
    assert.equal(light.accent, "#7a1fa2");
    assert.deepEqual(Object.keys(rest), ["dark", "contrast"]);
    assert.equal(values.logo, undefined);
    assert.deepEqual(JSON.parse(good(write('{"links": {}}')).sent).links, {});
    assert.deepEqual(JSON.parse(good(write('{"links": {"imprint": "/who"}}')).sent).links, { imprint: "/who" });
    assert.equal(JSON.parse(good(write("{}")).sent).radius, 14);
});

test("a given colour that could not be read is changed as little as needed, and that is said", () => {
    const { notes, values } = good(write('{"light": {"accent": "#FFD400"}}'));
    assert.deepEqual(notes.map(({ pointer }) => pointer), ["/light/accent"]);
    assert.equal(notes[0].said, `#FFD400 could not be read: it has 1.31 : 1 on the background #F7F5F0; the page has ${values.light.accent} instead`);
});

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
