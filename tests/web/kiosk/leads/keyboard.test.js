// The keyboard on the screen has every letter that a language's names and addresses need, shifts as its language does, and takes
// away what people see as one letter.
import assert from "node:assert/strict";
import { test } from "node:test";
import { asTyped, before, behind } from "../../../../web/kiosk/leads/keyboard.js";
import { addressKeys, hasOwnScript, nameKeys, rowsOf } from "../../../../web/kiosk/leads/layouts.js";

/** @param {string} language @param {import("../../../../web/kiosk/leads/layouts.js").Layer[]} layers */
const keysOf = (language, ...layers) => layers.flatMap((layer) => rowsOf(layer, language)).flat();

/** @type {Record<string, string>} every letter of the language, small */
const alphabets = {
    en: "abcdefghijklmnopqrstuvwxyz",
    de: "abcdefghijklmnopqrstuvwxyzäöüß",
    es: "abcdefghijklmnopqrstuvwxyzñ",
    ar: "ابتثجحخدذرزسشصضطظعغفقكلمنهويءأإآؤئىة",
};

test("each language's letters are there at once, and the digits with them; none is there twice", () => {
    for (const [language, letters] of Object.entries(alphabets)) {
        const keys = keysOf(language, "letters");
        assert.deepEqual([...letters].filter((letter) => !keys.includes(letter)), [], language);
        assert.deepEqual([..."0123456789"].filter((digit) => !keys.includes(digit)), [], language);
        assert.equal(new Set(keys).size, keys.length, language);
    }
});

test("an address can be typed in every language, and an Arabic name's visitor has Latin letters too", () => {
    for (const language of Object.keys(alphabets)) {
        const keys = [...keysOf(language, hasOwnScript(language) ? "latin" : "letters"), ...addressKeys(language)];
        assert.deepEqual([..."abcdefghijklmnopqrstuvwxyz0123456789@.-_"].filter((sign) => !keys.includes(sign)), [], language);
        assert.ok(keys.includes(".com"));
    }
    assert.deepEqual(["de-AT", "es", "en", "constructor"].map((language) => addressKeys(language).at(-1)), [".de", ".es", ".com", ".com"]);
    assert.deepEqual(Object.keys(alphabets).filter(hasOwnScript), ["ar"]);
    // Every sign of ASCII is there somewhere, also what stands in an address before the @.
    const all = [...keysOf("en", "letters", "signs"), ...nameKeys, " "], ascii = Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at));
    assert.deepEqual(ascii.filter((sign) => !all.includes(sign.toLowerCase()) && !"<>[]".includes(sign)), []);
});

test("a language that has no keyboard of its own has the English one; a region has its language's", () => {
    for (const language of ["nl", "constructor"]) assert.deepEqual(rowsOf("letters", language), rowsOf("letters", "en"));
    assert.deepEqual(rowsOf("letters", "de-CH"), rowsOf("letters", "de"));
});

test("names of the neighbours can be written too", () => {
    const keys = keysOf("en", "letters", "accents");
    for (const name of ["josé", "müller", "łukasz", "françois", "ångström", "žižek", "børge", "groß", "čapek", "ñuñez", "þór"]) {
        assert.deepEqual([...name].filter((letter) => !keys.includes(letter)), [], name);
    }
});

test("a shifted key is the capital, and what has none stays", () => {
    assert.deepEqual(["a", "ä", "ñ", "ß", "1", ".com", "ø"].map((key) => asTyped(key, true, "de")), ["A", "Ä", "Ñ", "ß", "1", ".com", "Ø"]);
    assert.equal(asTyped("a", false, "en"), "a");
});

test("one press takes away what people see as one letter, and the arrows pass it at once", () => {
    const text = "ae\u0301👩‍👩‍👧x";
    assert.equal(before(text, text.length), text.length - 1);
    assert.equal(before(text, text.length - 1), 3);
    assert.equal(before(text, 3), 1);
    assert.equal(before(text, 0), 0);
    assert.equal(behind(text, 1), 3);
    assert.equal(behind(text, 3), text.length - 1);
    assert.equal(behind(text, text.length), text.length);
});
