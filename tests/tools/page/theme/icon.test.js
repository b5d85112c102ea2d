// The icon is the brand's: its file, or our house in its accent.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { iconAddress, iconOf } from "../../../../tools/page/theme/icon.js";
import { defaultTheme, readTheme } from "../../../../tools/page/theme/themes.js";

const folder = mkdtempSync(join(tmpdir(), "upstream-icon-"));
after(() => rmSync(folder, { recursive: true }));

/** @param {unknown} values @returns {import("../../../../tools/page/theme/themes.js").Theme} */
function themeOf(values) {
    const path = join(folder, "theme.json");
    writeFileSync(path, JSON.stringify(values));
    const read = readTheme(path);
    assert.ok("theme" in read, JSON.stringify(read));
    return read.theme;
}
const standard = JSON.parse(readFileSync(defaultTheme, "utf8"));

/** @param {string} address */
const contentOf = (address) => decodeURIComponent(address.slice(address.indexOf(",") + 1));

test("a page in our colours has our icon, as it is", () => {
    const address = iconAddress(iconOf(themeOf({ radius: 3 }), standard));
    const file = readFileSync(new URL("../../../../assets/icons/icon.svg", import.meta.url), "utf8");
    assert.equal(contentOf(address), file.trim().replaceAll('"', "'"));
});

test("in an owner's colours the house has the owner's accent, and none of ours", () => {
    const svg = String(iconOf(themeOf({ light: { accent: "#7a1fa2" } }), standard).bytes);
    assert.match(svg, /fill="#7a1fa2"/);
    assert.doesNotMatch(svg, /#1f5f5b|#2f7f78|#57a39a|#d9773f/);
});

test("an owner's own icon is what the page has, whatever is in it, and ends no attribute", () => {
    const own = "<svg xmlns=\"http://www.w3.org/2000/svg\"><title>A & B \u2013 'x' 100%</title><path fill=\"#fff\"/></svg>\n";
    writeFileSync(join(folder, "own.svg"), own);
    const address = iconAddress(iconOf(themeOf({ icon: "own.svg" }), standard));
    assert.doesNotMatch(address, /["<>&\n]/);
    assert.equal(contentOf(address), own.trim().replaceAll('"', "'"));
    writeFileSync(join(folder, "own.png"), Buffer.from([1, 2, 3]));
    assert.equal(iconAddress(iconOf(themeOf({ icon: "own.png" }), standard)), "data:image/png;base64,AQID");
});

test("an icon that is no picture, or not there, is a finding, and its path is not sent to visitors", () => {
    for (const icon of ["own.gif", "none.svg", 7]) {
        const path = join(folder, "bad.json");
        writeFileSync(path, JSON.stringify({ icon }));
        const read = readTheme(path);
        assert.ok("findings" in read && read.findings.length === 1 && read.findings[0].pointer === "/icon", JSON.stringify(read));
    }
    assert.doesNotMatch(themeOf({ icon: "own.svg" }).sent, /own\.svg/);
});
