// Promises: every outcome has its page and picture in every language, at whole addresses; a language that is not drawn, or whose letters
// the typeface does not have, has pictures without words; links that were passed on open after an edit too; all of it is the same each time.
import assert from "node:assert/strict";
import { test } from "node:test";
import { parseHTML } from "linkedom";
import { previewFiles } from "../../../../tools/page/preview/files.js";
import { subsetFonts } from "../../../../tools/page/typeface/fonts.js";

const site = "https://example.org/check/";
const fonts = await subsetFonts("Start at Ground. Roof");

/** @param {string} code @param {"ltr" | "rtl"} direction @param {string} roof @returns {any} */
const language = (code, direction, roof) => ({
    code, direction, screens: { title: `My check in ${code}` },
    instrument: JSON.stringify({ stages: [{ id: "ground", name: "Ground" }, { id: "roof", name: roof }] }),
    words: JSON.stringify({ "app.name": "My check", "intro.heading": "What first?", "intro.start": "Start" }),
    lazy: JSON.stringify({ "result.heading.sound": "All is sound", "result.house.focus": "Start at {name}." }),
    printed: { "shell.description": "A check.", "shell.share.unclear": "Unclear.", "shell.share.description": "A result.", "shell.share.note": "Note.", "shell.share.take": "Take it" },
});

/** A page, and what it was asked to draw. @param {any[]} languages @returns {{page: any, drawn: [string, number, string][]}} */
function pageOf(languages) {
    /** @type {[string, number, string][]} */
    const drawn = [];
    const card = (/** @type {any} */ { code }, /** @type {number} */ focus, /** @type {string} */ headline) => {
        drawn.push([code, focus, headline]);
        return `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630"><path fill="#00${(focus + 4) * 10}00" d="M0 0H${code.charCodeAt(0)}V${headline.length + 1}H0Z"/></svg>`;
    };
    const icon = { type: "image/svg+xml", bytes: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>') };
    const preview = { script: "open()", styles: "p{}", colours: ":root{--text:#000}", background: "#ffffff", icon };
    return { drawn, page: { languages, fonts, typeface: new Map(), card, preview, icon: "data:,icon" } };
}

const both = [language("en", "ltr", "Roof"), language("ar", "rtl", "سقف")];
const outcomes = ["focus-ground", "focus-roof", "solid", "unclear"];
const make = (/** @type {any[]} */ languages) => previewFiles(pageOf(languages).page, site, { fontAddress: (name) => name });
const made = await make(both);

test("a page and a picture for each outcome and language, and the other languages' first page", () => {
    const names = [...made.files.keys()];
    assert.deepEqual(names.filter((name) => name.endsWith(".html")).sort(),
        ["ar/index.html", ...["ar/r/", "r/"].flatMap((folder) => outcomes.map((outcome) => `${folder}${outcome}/index.html`))]);
    for (const code of ["en", "ar"]) for (const outcome of ["assessment", ...outcomes]) {
        assert.equal(names.filter((name) => name.startsWith(`previews/${outcome}.${code}.`) && name.endsWith(".png")).length, 1, `${outcome} ${code}`);
    }
});

test("each page names its own whole address and a picture that is there, and finds its own files", () => {
    for (const [name, bytes] of made.files) {
        if (!name.endsWith(".html")) continue;
        const { document } = parseHTML(String(bytes));
        const meta = (/** @type {string} */ property) => document.querySelector(`meta[property="${property}"]`)?.getAttribute("content") ?? "";
        assert.equal(meta("og:url"), site + name.replace("index.html", ""));
        assert.ok(made.files.has(meta("og:image").slice(site.length)) && meta("og:image").startsWith(site), name);
        for (const address of [document.querySelector("script[src]")?.getAttribute("src"), document.querySelector("link[rel=stylesheet]")?.getAttribute("href")]) {
            assert.ok(made.files.has(new URL(address ?? "", site + name).href.slice(site.length)), `${name}: ${address}`);
        }
        assert.equal(document.querySelector("script[src]")?.getAttribute("data-home"), "../".repeat(name.split("/").length - 1));
    }
});

test("the page itself is the first language's, and knows of the previews", () => {
    assert.match(made.head, /<link rel="canonical" href="https:\/\/example\.org\/check\/" data-previews="r">/);
    assert.match(made.head, /og:title" content="My check in en"/);
    assert.match(made.head, /hreflang="ar" href="https:\/\/example\.org\/check\/ar\/"/);
});

test("pictures have words where the language is drawn and the typeface has its letters", async () => {
    const { page, drawn } = pageOf([...both, language("el", "ltr", "Στέγη")]);
    await previewFiles(page, site, { fontAddress: (name) => name });
    // Each is asked for twice where it also stands in the page, there without words.
    const said = (/** @type {string} */ code) => drawn.filter(([of, focus, text]) => of === code && focus === 0 && text !== "").map(([, , text]) => text);
    assert.deepEqual([said("en"), said("ar"), said("el")], [["Start at Ground."], [], []]);
});

test("an outcome that a former build knew keeps a page, which looks like the assessment and opens the result", async () => {
    const former = ["r/focus-cellar/index.html", "r/focus-ground/index.html", "fr/r/solid/index.html", "index.html", "app.0123456789.js", "fr/index.html"];
    const { files } = await previewFiles(pageOf(both).page, site, { fontAddress: (name) => name, former });
    const more = [...files.keys()].filter((name) => !made.files.has(name));
    assert.deepEqual(more, ["r/focus-cellar/index.html", "fr/r/solid/index.html"]);
    for (const name of more) {
        const { document } = parseHTML(String(files.get(name)));
        assert.equal(document.querySelector("title")?.textContent, "My check in en");
        assert.equal(document.querySelector('meta[property="og:url"]')?.getAttribute("content"), site + name.replace("index.html", ""));
        assert.ok(files.has(new URL(document.querySelector("script")?.getAttribute("src") ?? "", site + name).href.slice(site.length)));
    }
    assert.deepEqual(files.get("r/focus-ground/index.html"), made.files.get("r/focus-ground/index.html"));
});

test("the same page has the same files", async () => {
    const again = await make(both);
    assert.deepEqual([...again.files.keys()], [...made.files.keys()]);
    for (const [name, bytes] of made.files) assert.ok(Buffer.from(bytes).equals(Buffer.from(again.files.get(name) ?? "")), name);
    assert.equal(again.head, made.head);
});
