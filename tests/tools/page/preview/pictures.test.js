// Promises: a drawing becomes a PNG file of its size, in the typeface that it names and in no other, the same each time; an icon of any
// kind becomes a square one on the page's ground.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pngOf, touchIcon } from "../../../../tools/page/preview/pictures.js";
import { subsetFonts } from "../../../../tools/page/typeface/fonts.js";
import { familyOf } from "../../../../tools/page/typeface/truetype.js";
import { keepCacheIn } from "../../../../tools/shared/files.js";
import { root } from "../../../../tools/shared/run.js";

before(() => keepCacheIn(null));
after(() => keepCacheIn(join(root, "build", "cache")));

/** @param {Buffer} png */
const sizeOf = (png) => [png.toString("latin1", 1, 4), png.readUInt32BE(16), png.readUInt32BE(20)];

/** @param {string} inside */
const drawing = (inside) => `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630" viewBox="0 0 1200 630"><path fill="#ffffff" d="M0 0H1200V630H0Z"/>${inside}</svg>`;

test("a drawing becomes a picture of its size, byte for byte the same each time", async () => {
    const svg = drawing('<path fill="#cc3300ff" d="M10 10H200V200H10Z"/>');
    const [one, two, other] = [await pngOf(svg, []), await pngOf(svg, []), await pngOf(drawing(""), [])];
    assert.deepEqual(sizeOf(one), ["PNG", 1200, 630]);
    assert.ok(one.equals(two));
    assert.ok(!one.equals(other));
});

test("words are set in the weight whose family they name, and in no typeface of the system", async () => {
    const fonts = await subsetFonts("Ground");
    const [regular, strong] = [...fonts.values()].map(familyOf);
    assert.ok(regular !== "" && strong !== "" && regular !== strong);
    const set = (/** @type {string} */ family) => pngOf(drawing(`<text x="20" y="300" font-size="200" font-family="${family}">Ground</text>`), fonts.values());
    const pictures = await Promise.all([set(regular), set(strong)]);
    assert.ok(!pictures[0].equals(pictures[1]));
    const nothing = await pngOf(drawing(""), []);
    assert.ok(pictures.every((picture) => !picture.equals(nothing)), "the words are there");
    const without = await pngOf(drawing(`<text x="20" y="300" font-size="200" font-family="${regular}">Ground</text>`), []);
    assert.ok(without.equals(nothing), "without the fonts given there is nothing to set them in");
});

test("an icon becomes a square picture for phones, be it a drawing or a picture", async () => {
    const house = readFileSync(join(root, "assets", "icons", "icon.svg"));
    const drawn = await touchIcon({ type: "image/svg+xml", bytes: house }, "#f7f5f0");
    const empty = await touchIcon({ type: "image/svg+xml", bytes: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>') }, "#f7f5f0");
    assert.deepEqual(sizeOf(drawn), ["PNG", 180, 180]);
    assert.ok(!drawn.equals(empty), "the house is on it");
    const again = await touchIcon({ type: "image/png", bytes: drawn }, "#000000");
    assert.deepEqual(sizeOf(again), ["PNG", 180, 180]);
    assert.ok(!again.equals(await touchIcon({ type: "image/png", bytes: empty }, "#000000")), "the picture is on it");
});
