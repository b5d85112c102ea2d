// The page's fonts hold what the texts need and little else, and what they cannot hold is known.
import assert from "node:assert/strict";
import { test } from "node:test";
import { codePoints } from "../../script/lib/cmap.js";
import { missingCharacters, subsetFonts } from "../../script/lib/fonts.js";

const fonts = await subsetFonts("Grüße, Łódź, Ελλάδα");

test("both weights are TrueType and small", () => {
    assert.deepEqual([...fonts.keys()], [400, 600]);
    for (const font of fonts.values()) {
        assert.equal(font.readUInt32BE(0), 0x00010000);
        assert.ok(font.length < 30_000, `${font.length} bytes`);
    }
});

test("a font has the characters of the texts, letters and digits, and none that nobody asked for", () => {
    for (const font of fonts.values()) {
        const points = codePoints(font);
        for (const c of "üßŁźΕλ A0#–") assert.ok(points.has(Number(c.codePointAt(0))), c);
        for (const c of "жÆ~→") assert.ok(!points.has(Number(c.codePointAt(0))), c);
    }
});

test("characters that Inter cannot draw are named once, white space never", () => {
    const [font] = fonts.values();
    assert.equal(missingCharacters(font, "Grüße\n\tعع漢"), "ع漢");
    assert.equal(missingCharacters(font, "Łódź"), "");
});
