// The form's words are there in all four languages, the same ones, and the form uses each of them.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "../../../../tools/shared/run.js";

const folder = join(root, "assets", "words-kiosk", "leads");
/** @param {string} code @returns {Record<string, string>} */
const words = (code) => JSON.parse(readFileSync(join(folder, `${code}.json`), "utf8"));

test("each language has the same keys, and says something at each", () => {
    assert.deepEqual(readdirSync(folder).sort(), ["ar.json", "de.json", "en.json", "es.json"]);
    for (const code of ["de", "es", "ar"]) {
        assert.deepEqual(Object.keys(words(code)), Object.keys(words("en")), code);
        assert.ok(Object.values(words(code)).every((text) => text.trim() !== ""), code);
    }
});

test("every word is used, and every word that is used is there", () => {
    const sources = ["form", "index", "keyboard"].map((name) => readFileSync(join(root, "web", "kiosk", "leads", `${name}.js`), "utf8")).join("");
    const made = new Set([...sources.matchAll(/"((?:form|failed|kept|keys)\.\w+)"/g)].map(([, key]) => key));
    for (const field of ["name", "email", "company"]) made.add(`form.${field}`).add(`problem.${field}.missing`);
    for (const key of ["problem.email.address", "problem.consent.missing", ...["shift", "back", "left", "right", "space", "next", "signs", "accents", "script"].map((name) => `keys.${name}`)]) made.add(key);
    assert.deepEqual(Object.keys(words("en")).sort(), [...made].sort());
});
