// Promise: text becomes elements in one place of the page's scripts, through the one policy that the page's own policy names.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { parseHTML } from "linkedom";
import { pagePolicy } from "../../../tools/page/policy.js";
import { root } from "../../../tools/shared/run.js";

const web = join(root, "web");

/** Ways from text to elements or code, and the making of a policy that would open them. */
const ways = [
    /\.(inner|outer)HTML\b/, /\binsertAdjacentHTML\b/, /\bparseFromString\b/, /\bparseHTMLUnsafe\b|\bsetHTMLUnsafe\b/,
    /\bcreateContextualFragment\b/, /\bdocument\.write/, /\bsrcdoc\b/, /\bcreatePolicy\b/,
    /\beval\(/, /\bnew (Function|Worker|SharedWorker)\b/, /\bimport\((?!")/, /createElement\("script"\)/, /\bserviceWorker\b(?!\?\.controller)/,
];

/** @param {string} text */
const withoutComments = (text) => text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|\s)\/\/.*/g, "");

test("no script of the page turns text into elements or code, but markup.js; and an address into a worker's, but offline's and the painter's", () => {
    const scripts = readdirSync(web, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".js"));
    assert.ok(scripts.length > 40, `${scripts.length}`);
    const found = scripts.filter((file) => ways.some((way) => way.test(withoutComments(readFileSync(join(web, file), "utf8")))));
    assert.deepEqual(found.sort(), [join("files", "markup.js"), join("offline", "page.js"), join("render", "surface.js")]);
});

test("its policy is the one that the page allows, is made once, and lets text through as it is", async () => {
    /** @type {string[]} */
    const made = [];
    const trustedTypes = {
        createPolicy(/** @type {string} */ name, /** @type {{createHTML: (text: string) => string}} */ { createHTML }) {
            made.push(name);
            return { createHTML: (/** @type {string} */ text) => ({ toString: () => createHTML(text) }) };
        },
    };
    const { DOMParser } = /** @type {any} */ (parseHTML("<html></html>"));
    Object.assign(globalThis, { window: { trustedTypes }, DOMParser: class {
        /** @param {unknown} text @param {any} type */
        parseFromString(text, type) {
            assert.equal(typeof text, "object", "no bare text");
            return new DOMParser().parseFromString(String(text), type);
        }
    } });
    const { parse } = await import("../../../web/files/markup.js");
    assert.equal(parse("<!doctype html><html lang=\"de\"><body><p>Ja</p></body></html>").querySelector("p")?.textContent, "Ja");
    parse("<p>");
    assert.deepEqual(made, ["upstream"]);
    assert.match(pagePolicy({ scripts: [], styles: "", from: "'self'" }), /; require-trusted-types-for 'script'; trusted-types upstream upstream-painter upstream-worker$/);
});
