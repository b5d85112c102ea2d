// Everything that is wrong with a theme is said, all at once, and nothing that is wrong gets into a page.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { findingLines } from "../../../../tools/page/inputs/findings.js";
import { givenColours, themeFindings } from "../../../../tools/page/theme/theme-findings.js";
import { tones } from "../../../../tools/page/theme/theme-pairs.js";
import { completeTheme, defaultTheme, themeStyles } from "../../../../tools/page/theme/themes.js";

const standard = JSON.parse(readFileSync(defaultTheme, "utf8"));
const files = { beside: (/** @type {string} */ path) => path === "logo.svg", anywhere: (/** @type {string} */ path) => path === "a.woff2" };

/** @param {unknown} values @returns {string[]} */
const lines = (values) => findingLines([{ file: "t.json", findings: themeFindings(values, standard, files) }]);

/** As they come out of a file: JSON knows keys that an object literal does not. @param {string} text */
const linesOf = (text) => lines(JSON.parse(text));

test("a theme may leave anything out, and all of it", () => {
    for (const text of ["{}", '{"light": {}}', '{"links": {}}', '{"name": "A"}', '{"radius": 0}', '{"light": {"accent": "#7a1fa2"}}',
        '{"links": {"contact": "mailto:a@b.example"}}', '{"links": {"imprint": "/imprint", "privacy": ""}}',
        '{"logo": {"light": "logo.svg", "alt": "A", "width": 100, "height": 30}}',
        '{"typeface": {"regular": "a.woff2", "strong": "a.woff2", "licence": "a.woff2"}}']) assert.deepEqual(linesOf(text), [], text);
});

test("all mistakes are said at once, each with its place and what would be right", () => {
    assert.deepEqual(lines({
        radius: "14", nam: "A", logo: { light: "a.gif" }, typeface: { regular: "b.woff2" }, links: { contact: "harbour.example" },
        light: { accnt: "#123456", text: "#12345", background: "#FFFFFF", muted: "#CCCCCC" }, contrast: null,
    }), [
        "t.json:/nam: nothing is called so; expected “name”",
        "t.json:/radius: this is “14”; expected a whole number of pixels from 0 to 99",
        "t.json:/typeface/regular: there is no file “b.woff2”; expected the path of a file beside the theme or in a node package",
        "t.json:/typeface/strong: this is missing; expected the path of a file beside the theme or in a node package",
        "t.json:/typeface/licence: this is missing; expected the path of a file beside the theme or in a node package",
        "t.json:/logo/light: this is “a.gif”; expected the path of an SVG or PNG file beside the theme",
        "t.json:/logo/alt: this is missing; expected a text",
        "t.json:/logo/width: this is missing; expected a whole number of pixels from 16 to 400",
        "t.json:/logo/height: this is missing; expected a whole number of pixels from 16 to 120",
        "t.json:/links/contact: this is “harbour.example”; expected an address that begins with https://, http://, mailto:, tel: or /",
        "t.json:/light/accnt: nothing is called so; expected “accent”",
        "t.json:/light/text: this is “#12345”; expected a colour like #1A2B3C",
        "t.json:/contrast: this is null; expected an object with background, surface, sunken …",
        "t.json:/light/muted: #CCCCCC on /light/background, #FFFFFF, has a contrast of 1.60 : 1; expected at least 4.5 : 1, which #757575 has",
    ]);
});

/** What somebody could try to get into a style sheet, as JSON. */
const hostile = ['"javascript:"', '"red; } body {"', '"url(x)"', '"#123456;}"', '"#123456\\n"', '"</style>"', "null", "1e9", "[[[]]]", "{}", "true", '["#123456"]', '{"toString": "#123456"}'];

test("whatever is no colour is refused wherever a colour may stand, and gets nowhere", () => {
    for (const value of hostile) {
        for (const tone of tones) {
            const text = `{"light": {"${tone}": ${value}}}`, found = linesOf(text);
            assert.equal(found.length, 1, text);
            assert.match(found[0], new RegExp(`^t\\.json:/light/${tone}: this is .*; expected a colour like #1A2B3C$`));
            assert.deepEqual(givenColours(JSON.parse(text)).light, {}, text);
        }
    }
});

test("whatever is no object is refused wherever one may stand", () => {
    for (const value of ['"x"', "null", "1e9", "[[[]]]", "true"]) {
        assert.match(linesOf(value).join("\n"), /^t\.json: this is .*; expected an object with name, radius, typeface …$/);
        for (const key of ["light", "dark", "contrast", "links", "logo", "typeface"]) assert.match(linesOf(`{"${key}": ${value}}`).join("\n"), new RegExp(`^t\\.json:/${key}: this is .*; expected an object with .*$`));
    }
});

test("keys that every object of JavaScript has are unknown like any other", () => {
    for (const key of ["__proto__", "constructor", "toString", "hasOwnProperty"]) {
        assert.equal(linesOf(`{"${key}": {"light": {}}}`).length, 1, key);
        assert.equal(linesOf(`{"light": {"${key}": "#123456"}}`).length, 1, key);
        assert.equal(linesOf(`{"logo": {"light": "a.${key}", "alt": "A", "width": 20, "height": 20}}`).length, 1, key);
    }
});

test("links run nothing, however they are written", () => {
    for (const address of ["javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "java\nscript:alert(1)", "\u0001javascript:alert(1)",
        "data:text/html,x", "vbscript:x", "file:///etc", "https://a\"b", "https://a <b>", "https://", 7, null, ["https://a.example"]]) {
        assert.match(lines({ links: { contact: address } }).join("\n"), /^t\.json:\/links\/contact: this is .*; expected an address .*$/, JSON.stringify(address));
    }
});

test("sizes are whole numbers within their bounds", () => {
    for (const radius of [-1, 100, 1e9, 1.5, "14px", "1;}", null, [1], {}]) assert.equal(lines({ radius }).length, 1, String(radius));
});

test("styles hold colours and sizes only, also of a theme that says next to nothing", () => {
    for (const values of [{}, { light: { accent: "#7a1fa2" } }, { dark: { background: "#331122" }, radius: 3 }]) {
        const { values: whole } = completeTheme(values, standard);
        const styles = themeStyles({ values: whole, sent: "", folder: "", typeface: { regular: "", strong: "", licence: "" }, notes: [] });
        assert.doesNotMatch(styles, /undefined|null|NaN/);
        const declarations = [...styles.matchAll(/--([a-z-]+):([^;}]+)/g)];
        assert.equal(declarations.length, 3 * (tones.length + 1) + 1);
        for (const [text, , value] of declarations) assert.match(value, /^#[0-9A-Fa-f]{6}(59)?$|^\d+px$/, text);
    }
});
