// What others have written of what is handed on is named with its licence, and the text that everyone can read at the top of
// the repository is the one that the page gets. What a build really holds is looked at in tests/e2e/visit/notices.test.js.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { build } from "esbuild";
import { fontLicence } from "../../../tools/page/typeface/fonts.js";
import { keptNotices, noticesFor, noticesText, packagesIn, readLock } from "../../../tools/page/notices.js";
import { root } from "../../../tools/shared/run.js";
import { defaultTheme, readTheme } from "../../../tools/page/theme/themes.js";

/** @param {string} path */
function themeAt(path) {
    const read = readTheme(path);
    assert.ok("theme" in read, path);
    return read.theme;
}

const theme = themeAt(defaultTheme);
const text = noticesText(theme);

/** White space apart. @param {string} some */
const plain = (some) => some.replace(/\s+/g, " ");

test("the text at the top of the repository is what is made: node tools/page/notices.js --write", () => {
    assert.equal(readFileSync(keptNotices, "utf8"), text);
});

test("everything that the page's and the tool's build asks for is said to be handed on, and nothing else", () => {
    const cmake = readFileSync(join(root, "cmake", "Dependencies.cmake"), "utf8");
    // What is asked for in there goes into tests only.
    const shipped = cmake.replace(/^if\(UPSTREAM_TESTS\)[\s\S]*?^endif\(\)/gm, "");
    const asked = [...shipped.matchAll(/upstream_source\(([\w-]+)\)/g)].map(([, name]) => name).sort();
    const { dependencies } = readLock();
    assert.deepEqual(dependencies.filter((each) => each.shipped.length > 0).map(({ name }) => name).sort(), asked);
    assert.ok(asked.length > 0);
});

test("whatever is handed on has a notice", () => {
    const { dependencies, runtime } = readLock();
    for (const { name, libraries, shipped, notices } of [...dependencies, ...runtime]) {
        assert.equal(Boolean(notices?.length), shipped.length > 0, name ?? libraries?.join(", "));
    }
});

test("every notice names its part in the list and has that part's licence below", () => {
    const notices = noticesFor(theme);
    for (const { of, licence, text: own } of notices) {
        assert.ok(text.includes(`\n  ${of} `), of);
        assert.match(own, /copyright/i, of);
        assert.match(own, /warrant/i, of);
        assert.ok(plain(text).includes(`${plain(of)} ${plain(licence)};`) && plain(text).includes(plain(own).trim()), of);
    }
    for (const holder of ["The Upstream authors", "Omar Cornut", "Sean Barrett", "Niels Lohmann", "Björn Hoehrmann", "Florian Loitsch",
        "Project Nayuki", "The Inter Project Authors", "Emscripten authors", "Rich Felker", "LLVM Exceptions"]) {
        assert.ok(text.includes(holder), holder);
    }
});

test("licences out of comments are whole, and nothing but the licence", () => {
    const [qr] = noticesFor(theme).filter(({ of }) => of.startsWith("QR Code"));
    assert.match(plain(qr.text), /^ ?QR Code generator library.*Permission is hereby granted.*dealings in the Software\. ?$/);
    const [stb] = noticesFor(theme).filter(({ of }) => of.startsWith("stb"));
    assert.match(plain(stb.text), /^ ?-+ This software is available under 2 licenses.*DEALINGS IN THE SOFTWARE\. -+ ?$/);
});

test("in every theme the typeface's own licence travels with it", () => {
    const folder = join(root, "assets", "themes");
    const paths = readdirSync(folder).filter((name) => name.endsWith(".json")).map((name) => join(folder, name));
    assert.ok(paths.length > 1);
    for (const path of paths) {
        const { typeface, folder: from } = themeAt(path);
        assert.ok(plain(noticesText(themeAt(path))).includes(plain(String(fontLicence(typeface, from))).trim()), path);
    }
});

/** The inputs of a bundle, as the page's are made. @param {import("esbuild").BuildOptions} options */
async function inputsOf(options) {
    const result = await build({ bundle: true, write: false, metafile: true, format: "esm", external: ["upstream-module"], logLevel: "error", ...options });
    return Object.keys(result.metafile?.inputs ?? {});
}

for (const name of ["boot/prerendered.js", "boot/main.js", "boot/single-file.js", "styles/first.css", "styles/style.css"]) {
    test(`${name} holds no code of a node package`, async () => {
        const inputs = await inputsOf({ entryPoints: [join(root, "web", name)] });
        assert.ok(inputs.length > 1);
        assert.deepEqual(packagesIn(inputs), []);
    });
}

test("code of a node package would be seen, wherever the packages are", async () => {
    const inputs = await inputsOf({ stdin: { contents: 'import "axe-core"; import "@eslint/js";', resolveDir: root }, platform: "node" });
    assert.deepEqual(packagesIn(inputs).sort(), ["@eslint/js", "axe-core"]);
});

test("the version is said in one place", () => {
    assert.match(readFileSync(join(root, "CMakeLists.txt"), "utf8"), /^project\(upstream VERSION \d+\.\d+\.\d+ /m);
    assert.equal(JSON.parse(readFileSync(join(root, "package.json"), "utf8")).version, undefined);
});
