// Contrast is that of WCAG 2.2, and a colour that is made lighter or darker keeps its hue.
import assert from "node:assert/strict";
import { test } from "node:test";
import { between, colourFrom, contrast, isColour, lch, mixed, nearest, shifted } from "../../../../tools/page/theme/colours.js";

test("contrast ratios are those of WCAG 2.2", () => {
    assert.equal(contrast("#000000", "#FFFFFF").toFixed(3), "21.000");
    assert.equal(contrast("#abcdef", "#ABCDEF"), 1);
    // The well-known lightest grey that passes 4.5 : 1 on white.
    assert.equal(contrast("#767676", "#FFFFFF").toFixed(2), "4.54");
    assert.equal(contrast("#777777", "#FFFFFF").toFixed(2), "4.48");
});

test("OKLCH is Björn Ottosson's: his numbers for red, and every grey without a hue", () => {
    const { l, c, h } = lch("#FF0000");
    assert.deepEqual([l, c, h * 180 / Math.PI].map((value) => value.toFixed(3)), ["0.628", "0.258", "29.234"]);
    for (const grey of ["#000000", "#777777", "#FFFFFF"]) assert.ok(lch(grey).c < 1e-4, grey);
});

test("there and back again is the same colour", () => {
    for (const colour of ["#7A1FA2", "#0B6172", "#FFD400", "#010203", "#FEFDFC", "#00FF00", "#0000FF"]) {
        assert.equal(colourFrom(lch(colour)), colour);
        assert.equal(mixed(colour, "#123456", 0), colour);
        assert.equal(shifted(colour, "#FFFFFF", "#FFFFFF"), colour);
    }
});

test("what no screen can show becomes less colourful, and keeps lightness and hue", () => {
    const wanted = { l: 0.8, c: 0.4, h: 5 };
    const { l, c, h } = lch(colourFrom(wanted));
    assert.ok(Math.abs(l - 0.8) < 0.01 && Math.abs(h + 2 * Math.PI - 5) < 0.05 && c < 0.2, `${l} ${c} ${h}`);
    assert.equal(colourFrom({ l: -1, c: 0.1, h: 0 }), "#000000");
    assert.equal(colourFrom({ l: 2, c: 0.1, h: 0 }), "#FFFFFF");
});

test("the nearest colour is the colour itself if it is good, and otherwise of the same hue", () => {
    assert.equal(nearest("#7a1fa2", () => true), "#7a1fa2");
    assert.equal(nearest("#7a1fa2", () => false), null);
    const found = nearest("#FFD400", (colour) => contrast(colour, "#FFFFFF") >= 4.5) ?? "";
    assert.ok(contrast(found, "#FFFFFF") >= 4.5 && contrast(found, "#FFFFFF") < 4.7, found);
    assert.ok(Math.abs(lch(found).h - lch("#FFD400").h) < 0.05, found);
    // Black and white are among what is tried.
    assert.equal(nearest("#808080", (colour) => contrast(colour, "#FFFFFF") === 21), "#000000");
    assert.equal(nearest("#808080", (colour) => contrast(colour, "#000000") === 21), "#FFFFFF");
});

test("between two colours the first good one is taken, at the end the second", () => {
    assert.equal(between("#000000", "#FFFFFF", () => true), "#000000");
    assert.equal(between("#000000", "#FFFFFF", () => false), "#FFFFFF");
});

test("only six digits after # are a colour", () => {
    for (const good of ["#1A2B3C", "#abcdef"]) assert.ok(isColour(good));
    for (const bad of ["#abc", "#1A2B3C\n", "#1A2B3C ", "#GGGGGG", "red", "", null, undefined, 0x123456, ["#1A2B3C"], {}]) assert.ok(!isColour(bad), String(bad));
});
