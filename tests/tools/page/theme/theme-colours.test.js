// Whatever colours a theme leaves out: what is made of the others can be read, in every scheme, and nothing else changes.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { colourFrom, contrast, lch } from "../../../../tools/page/theme/colours.js";
import { completePalettes } from "../../../../tools/page/theme/theme-colours.js";
import { pairFindings, pairs, schemes, stuckFindings, tones } from "../../../../tools/page/theme/theme-pairs.js";
import { root } from "../../../../tools/shared/run.js";

/** @param {string} name @returns {any} */
const theme = (name) => JSON.parse(readFileSync(join(root, "assets", "themes", `${name}.json`), "utf8"));
const standard = theme("default");
const plain = { light: standard.light, dark: standard.dark, contrast: standard.contrast };

/** @param {Record<string, Record<string, string>>} given */
function complete(given) {
    const all = { light: {}, dark: {}, contrast: {}, ...given };
    return { given: all, ...completePalettes(all, standard) };
}

/** Numbers from 0 to 1, the same in every run (mulberry32). @param {number} seed */
function randomFrom(seed) {
    let state = seed;
    return () => {
        state = (state + 0x6D2B79F5) | 0;
        let t = Math.imul(state ^ (state >>> 15), 1 | state);
        t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
        return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
    };
}

/** @param {() => number} random a colour of any lightness and hue, pale or strong */
const anyColour = (random) => colourFrom({ l: random(), c: 0.33 * random(), h: 2 * Math.PI * random() });

/** @param {import("../../../../tools/page/theme/theme-pairs.js").Palettes} palettes @returns {string[]} what cannot be read */
const unread = (palettes) => schemes.flatMap((scheme) => pairs
    .filter(({ on, front, least }) => contrast(palettes[scheme][on], palettes[scheme][front]) < least)
    .map(({ on, front }) => `${scheme}: ${front} ${palettes[scheme][front]} on ${on} ${palettes[scheme][on]}`));

/** How far two hues are apart, radians. @param {string} a @param {string} b */
function hueApart(a, b) {
    const apart = Math.abs(lch(a).h - lch(b).h);
    return Math.min(apart, 2 * Math.PI - apart);
}

test("a theme that says no colour has the default theme's, and one that says all keeps its own", () => {
    assert.deepEqual(complete({}), { given: { light: {}, dark: {}, contrast: {} }, palettes: plain, moved: [] });
    for (const name of ["default", "harbour"]) {
        const { light, dark, contrast: high } = theme(name);
        assert.deepEqual(complete({ light, dark, contrast: high }).palettes, { light, dark, contrast: high });
    }
});

test("of 300 accents of any hue and lightness, each yields colours that can be read, in every scheme", () => {
    const random = randomFrom(20);
    for (let n = 0; n < 300; ++n) {
        const scheme = schemes[n % 3], accent = anyColour(random);
        const { given, palettes, moved } = complete({ [scheme]: { accent } });
        assert.deepEqual(unread(palettes), [], accent);
        assert.deepEqual(stuckFindings(given, palettes), [], accent);
        for (const each of schemes) assert.deepEqual(Object.keys(palettes[each]), tones);
        // What was given is used as it was given; where nobody could have read it, that is said.
        assert.deepEqual(moved.map(({ from, to, tone }) => [from, to, tone]), palettes[scheme].accent === accent ? [] : [[accent, palettes[scheme].accent, "accent"]]);
        if (lch(accent).c < 0.04) continue; // hardly a hue
        for (const each of schemes) if (lch(palettes[each].accent).c > 0.03) assert.ok(hueApart(accent, palettes[each].accent) < 0.2, `${accent} ${each} ${palettes[each].accent}`);
    }
});

test("of an accent only its own colours change", () => {
    const { palettes } = complete({ light: { accent: "#7a1fa2" } });
    const own = ["accent", "accent-strong", "accent-soft", "on-accent", "sky"];
    for (const scheme of schemes) for (const tone of tones.filter((each) => !own.includes(each))) assert.equal(palettes[scheme][tone], plain[scheme][tone], `${scheme} ${tone}`);
    assert.equal(palettes.light.accent, "#7a1fa2");
    assert.notEqual(palettes.light["accent-strong"], palettes.light.accent);
    assert.ok(hueApart("#7a1fa2", palettes.light["accent-soft"]) < 0.2);
});

test("what is pressed differs from what is not, also for black and white accents", () => {
    for (const [scheme, accent] of [["light", "#000000"], ["dark", "#FFFFFF"], ["light", "#0A0A20"], ["contrast", "#FFFFFF"]]) {
        const palette = complete({ [scheme]: { accent } }).palettes[/** @type {"light"} */ (scheme)];
        assert.ok(Math.abs(lch(palette["accent-strong"]).l - lch(palette.accent).l) > 0.05, `${accent} ${palette["accent-strong"]}`);
    }
});

test("of 300 grounds of any colour, each yields ink, lines and cards that can be read, and stays as it is", () => {
    const random = randomFrom(7);
    for (let n = 0; n < 300; ++n) {
        const scheme = schemes[n % 3], tone = n % 2 ? "background" : "surface", colour = anyColour(random);
        const { palettes, moved } = complete({ [scheme]: { [tone]: colour } });
        assert.deepEqual(unread(palettes), [], `${scheme} ${tone} ${colour}`);
        assert.equal(palettes[scheme][tone], colour);
        assert.deepEqual(moved, []);
        for (const other of schemes) if (other !== scheme) assert.deepEqual(palettes[other], plain[other]);
    }
});

test("a dark ground in the light scheme gets pale ink", () => {
    const { light } = complete({ light: { background: "#101418" } }).palettes;
    assert.ok(lch(light.text).l > 0.9 && lch(light.surface).l < 0.3);
});

test("whatever is given, in whatever number: what cannot be read is said, and otherwise all can be read", () => {
    const random = randomFrom(3);
    let good = 0;
    for (let n = 0; n < 300; ++n) {
        const scheme = schemes[n % 3], some = tones.filter(() => random() < 0.15);
        const { given, palettes } = complete({ [scheme]: Object.fromEntries(some.map((tone) => [tone, anyColour(random)])) });
        const said = [...pairFindings(given), ...stuckFindings(given, palettes)];
        if (said.length > 0) continue;
        good += 1;
        assert.deepEqual(unread(palettes), [], JSON.stringify(given));
    }
    assert.ok(good > 30 && good < 270, `${good}`);
});

test("quiet text goes with text that was given", () => {
    const { light } = complete({ light: { text: "#3B1200" } }).palettes;
    assert.ok(hueApart("#3B1200", light.muted) < 0.2 && lch(light.muted).l > lch("#3B1200").l);
});

test("the same theme is made of the same file, however often and however it writes its digits", () => {
    const first = complete({ light: { accent: "#c2185b", background: "#fff8f0" } }).palettes;
    assert.deepEqual(complete({ light: { accent: "#c2185b", background: "#fff8f0" } }).palettes, first);
    assert.deepEqual(complete({ light: { accent: "#0b6172" } }).palettes.dark, plain.dark);
});
