// Nothing is named that is not there: every path, file and heading that a comment or a page of documentation names is in the
// repository, or is made by the build.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { basename, dirname, join, normalize } from "node:path";
import { test } from "node:test";
import { root } from "../../../tools/shared/run.js";

const files = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], { cwd: root, encoding: "utf8" })
    .trim().split("\n");
const names = new Set(files.map((file) => basename(file)));

/** What the build makes, and what is no file though it looks like one. */
const made = new Set(["app.js", "index.html", "privacy.html", "site.js", "sw.js", "upstream.html", "upstream.mjs", "Node.js", "node.html"]);

/** Written by people, and no data: there names are meant. */
const written = files.filter((file) => /\.(md|js|mjs|cpp|hpp|css|html|cmake)$|^CMakeLists\.txt$|^script\/[\w-]+$/.test(file) && !/^docs\/gallery\//.test(file));

/** @param {string} file @returns {{line: number, text: string}[]} what is meant for readers: all of a page, comments of code */
function readable(file) {
    const lines = readFileSync(join(root, file), "utf8").split("\n").map((text, index) => ({ line: index + 1, text }));
    if (file.endsWith(".md")) return lines;
    return lines.map(({ line, text }) => ({ line, text: /(\/\/|\/\*|^\s*\*|#|<!--).*/.exec(text)?.[0] ?? "" }));
}

/** @param {RegExp} pattern @returns {{file: string, at: string, named: RegExpMatchArray}[]} */
const allNamed = (pattern) => written.flatMap((file) => readable(file).flatMap(({ line, text }) =>
    [...text.matchAll(pattern)].map((named) => ({ file, at: `${file}:${line}: ${named[0]}`, named }))));

/** As a link's fragment names a heading. @param {string} heading */
const anchor = (heading) => heading.toLowerCase().replace(/[^\p{L}\p{N} _-]/gu, "").replaceAll(" ", "-");

/** @param {string} file @returns {string[]} */
const headings = (file) => [...readFileSync(join(root, file), "utf8").matchAll(/^#+ (.*)$/gm)].map(([, heading]) => heading);

test("paths that begin in one of the repository's folders lead to something", () => {
    const folders = "src|web|docs|tests|tools|script|assets|cmake|bench|examples|shared";
    const named = allNamed(new RegExp(`(?<![\\w/.-])(?:${folders})/[\\w./-]*\\w`, "g"));
    assert.ok(named.length > 100, `${named.length}`);
    // In capitals stands what varies.
    const lost = named.filter(({ named: [path] }) => !/[A-Z]{4}/.test(path) && !files.some((file) => file.startsWith(path)));
    assert.deepEqual(lost.map(({ at }) => at), []);
});

test("files that are named by their name alone are somewhere", () => {
    const named = allNamed(/(?<![\w/.*{-])[\w-]+\.(?:js|mjs|cpp|hpp|css|md|html)\b/g);
    assert.ok(named.length > 100, `${named.length}`);
    assert.deepEqual(named.filter(({ named: [name] }) => !names.has(name) && !made.has(name)).map(({ at }) => at), []);
});

test("links between pages lead to files and headings", () => {
    const named = allNamed(/\]\((?!https?:|mailto:)([^)#\s]*)(?:#([^)\s]*))?\)/g).filter(({ file }) => file.endsWith(".md"));
    assert.ok(named.length > 30, `${named.length}`);
    const lost = named.filter(({ file, named: [, path, fragment] }) => {
        const target = path ? normalize(join(dirname(file), path)) : file;
        if (!files.some((each) => each === target || each.startsWith(`${target}/`))) return true;
        return fragment !== undefined && !headings(target).some((heading) => anchor(heading) === fragment);
    });
    assert.deepEqual(lost.map(({ at }) => at), []);
});

test("headings that are quoted behind a page's name are on that page", () => {
    const named = allNamed(/(docs\/[\w-]+\.md),? [“"]([^”"]+)[”"]/g);
    assert.ok(named.length > 0);
    assert.deepEqual(named.filter(({ named: [, page, heading] }) => !headings(page).includes(heading)).map(({ at }) => at), []);
});
