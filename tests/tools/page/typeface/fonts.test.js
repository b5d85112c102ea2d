// The page's fonts hold what the texts need and little else, and what they cannot hold is known.
import assert from "node:assert/strict";
import { test } from "node:test";
import { missingCharacters, subsetFonts } from "../../../../tools/page/typeface/fonts.js";
import { metricsOf } from "../../../../tools/page/typeface/truetype.js";

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
        const points = metricsOf(font).advances;
        for (const c of "üßŁźΕλ A0#–") assert.ok(points.has(Number(c.codePointAt(0))), c);
        for (const c of "жÆ~→") assert.ok(!points.has(Number(c.codePointAt(0))), c);
    }
});

test("characters that Inter cannot draw are named once, white space never", () => {
    const [font] = fonts.values();
    assert.equal(missingCharacters(font, "Grüße\n\tعع漢"), "ع漢");
    assert.equal(missingCharacters(font, "Łódź"), "");
});

test("widths and heights are the font's own", () => {
    const { ascent, descent, advances } = metricsOf(/** @type {Buffer} */ (fonts.get(400)));
    assert.deepEqual([ascent, descent], [0.96875, 0.2412109375]);
    // Inter’s i is narrow and its W wide; digits are not all as wide as each other.
    assert.ok(Number(advances.get(0x69)) < 0.3 && Number(advances.get(0x57)) > 0.9);
});

test("packed for the page, a font is about half as large", async () => {
    const packed = await subsetFonts("Grüße, Łódź, Ελλάδα", { format: "woff2" });
    assert.equal(packed.get(600)?.subarray(0, 4).toString(), "wOF2");
    assert.ok(Number(packed.get(600)?.length) < 0.7 * Number(fonts.get(600)?.length));
});
