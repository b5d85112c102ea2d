// The manifest says what the theme and the instrument are, with icons that are as large as it says; the worker's list has every file that
// the page may ask for, each by its hash, and none of a former version, of a preview or of another page.
import assert from "node:assert/strict";
import { test } from "node:test";
import { hasDigest } from "../../../../tools/page/former-files.js";
import { integrityOf } from "../../../../tools/page/integrity.js";
import { manifestFiles, offlineScript, workerScript } from "../../../../tools/page/offline/files.js";
import { subsetFonts } from "../../../../tools/page/typeface/fonts.js";

const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><rect width="8" height="8" fill="#ff0000"/></svg>';
/** @param {string} code @param {string} name */
const language = (code, name) => ({ code, name, direction: code === "ar" ? "rtl" : "ltr", words: JSON.stringify({ "app.name": `App ${code}` }), instrument: '{"stages":[]}', screens: { title: `Title ${code}` },
    printed: { "shell.description": `About ${code}`, "shell.install.text": `Keep ${code}`, "shell.install.yes": "Yes", "shell.install.no": "No" } });
const page = /** @type {any} */ ({
    store: "upstream/mine", languages: [language("de", "Deutsch"), language("ar", "العربية")], offline: { script: "run()", worker: "work()" },
    card: () => '<svg xmlns="http://www.w3.org/2000/svg" height="315" width="600" viewBox="0 0 600 315"><rect width="600" height="315" fill="#00ff00"/></svg>', fonts: await subsetFonts("App Title de"),
    preview: { background: "#102030", icon: { type: "image/svg+xml", bytes: Buffer.from(svg) } },
});

test("the manifest is the brand's and the instrument's, and its id does not depend on where the page lies", async () => {
    const files = new Map(await manifestFiles(page)), manifest = JSON.parse(String(Buffer.from(/** @type {Uint8Array} */ (files.get("app.webmanifest")))));
    assert.deepEqual([manifest.id, manifest.name, manifest.description, manifest.lang, manifest.dir, manifest.background_color],
        ["/upstream/mine", "App de", "About de", "de", "ltr", "#102030"]);
    assert.deepEqual([manifest.start_url, manifest.scope, manifest.display], ["./", "./", "standalone"]);
    assert.deepEqual(manifest.shortcuts, [{ name: "العربية", url: "./?lang=ar" }]);
    assert.deepEqual(manifest.icons.map((/** @type {any} */ { purpose, sizes }) => `${purpose} ${sizes}`), ["any 192x192", "any 512x512", "maskable 512x512"]);
    assert.deepEqual(manifest.screenshots.map((/** @type {any} */ each) => [each.form_factor, each.sizes, each.type, each.label]),
        [["wide", "1200x630", "image/png", "Title de"], ["narrow", "1080x1200", "image/png", "Title de"]]);
    for (const { src, sizes } of [...manifest.icons, ...manifest.screenshots]) {
        const png = Buffer.from(/** @type {Uint8Array} */ (files.get(src)));
        assert.equal(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`, sizes);
        assert.ok(hasDigest(src), src);
    }
});

test("the page's script knows the words of every language", () => {
    const [, given] = /^globalThis\.upstreamOffline=(\{.*\});run\(\)$/.exec(offlineScript(page)) ?? [];
    const { worker, manifest, words } = JSON.parse(given);
    assert.deepEqual([worker, manifest, words.ar], ["sw.js", "app.webmanifest", { text: "Keep ar", yes: "Yes", no: "No" }]);
});

test("the worker keeps what the page may ask for, and nothing else", () => {
    const names = ["index.html", "app.0123456789.js", "archive.abcdefghij.js", "archive.1.words.en.0123456789.json", "element.js", "icon-512.0123456789.png",
        "privacy.html", "de/index.html", "previews/solid.en.0123456789.png", "upstream.wasm.map"];
    const served = new Map(names.map((name) => [name, Buffer.from(name)]));
    const [, list] = /^globalThis\.upstreamFiles=(\[.*\]);work\(\)$/.exec(workerScript(page.offline, served, hasDigest, ["element.js"])) ?? [];
    const kept = JSON.parse(list);
    assert.deepEqual(kept.map((/** @type {any} */ { url }) => url), ["index.html", "app.0123456789.js", "archive.abcdefghij.js", "privacy.html"]);
    for (const { url, revision, integrity } of kept) {
        assert.equal(integrity, integrityOf(url));
        assert.equal(revision === null, hasDigest(url), url);
    }
});
