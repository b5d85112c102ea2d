// Promise: every file that the build makes for hosts says of every file of the page what tools/page/headers.js says, read here without the
// server that it is for; and nothing that an owner writes into the list of frames can end a header.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { groupsOf } from "../../tools/page/headers.js";
import { apacheFile } from "../../tools/page/hosting/apache.js";
import { caddyFile } from "../../tools/page/hosting/caddy.js";
import { nginxFile } from "../../tools/page/hosting/nginx.js";
import { headersFile } from "../../tools/page/hosting/static-hosts.js";
import { problemOfFrames } from "../../tools/page/hosting/write.js";
import { expectedHeaders, hosting, names, policy } from "./helpers/page.js";

/** @typedef {Record<string, string>} Headers */

const read = (/** @type {string} */ name) => readFileSync(join(hosting, name), "utf8");

/** What `_headers` says, by path. @param {string} text @returns {Map<string, Headers>} */
function rulesOf(text) {
    const rules = new Map();
    let rule = /** @type {Headers} */ ({});
    for (const line of text.split("\n")) {
        if (line.startsWith("#") || line === "") continue;
        const [, name, value] = /^ {2}([\w-]+): (.*)$/.exec(line) ?? [];
        if (name) rule[name] = value;
        else rules.set(line, rule = {});
    }
    return rules;
}

/** What `.htaccess` says of a name, by its blocks. @param {string} text @param {string} name @returns {Headers} */
function apacheSays(text, name) {
    const blocks = [...text.matchAll(/<FilesMatch "([^"]+)">\n([\s\S]*?)<\/FilesMatch>/g)].filter(([, pattern]) => new RegExp(pattern).test(name));
    const lines = blocks.flatMap(([, , body]) => body.trim().split("\n").map((line) => line.trim()));
    return Object.fromEntries(lines.flatMap((line) => {
        const [, header, value] = /^(?:Header set ([\w-]+)|ForceType) "?(.*?)"?$/.exec(line) ?? [];
        return line.startsWith("Remove") ? [] : [[header ?? "Content-Type", value]];
    }));
}

test("there is a file for each kind of host, and no other", () => {
    assert.deepEqual(readdirSync(hosting).sort(), [".htaccess", "Caddyfile", "_headers", "nginx.conf"]);
});

test("_headers has one rule for every file, so that no two meet, and it says what is described", () => {
    const rules = rulesOf(read("_headers"));
    const pathOf = (/** @type {string} */ name) => `/${name.replace(/\/.*/, "/*")}`;
    assert.deepEqual([...rules.keys()].sort(), ["/", ...new Set(names.map(pathOf))].sort());
    for (const name of names) {
        const rule = rules.get(pathOf(name));
        assert.deepEqual({ ...rule, Vary: "Accept-Encoding" }, expectedHeaders(name), name);
        assert.ok(rule && !("Vary" in rule), "these hosts say that themselves");
    }
});

test("_headers stays below what hosts take: 100 rules, lines of 2000 characters", () => {
    const text = read("_headers");
    assert.ok(rulesOf(text).size <= 100);
    assert.ok(Math.max(...text.split("\n").map((line) => line.length)) <= 2000);
});

test(".htaccess says what is described, of packed forms too, with their encoding", () => {
    for (const name of names) {
        assert.deepEqual(apacheSays(read(".htaccess"), name), expectedHeaders(name), name);
        for (const [ending, encoding] of [[".br", "br"], [".gz", "gzip"]]) {
            assert.deepEqual(apacheSays(read(".htaccess"), name + ending), { ...expectedHeaders(name), "Content-Encoding": encoding }, name);
        }
    }
    for (const name of ["robots.txt", "app.js", "other.0123456789.css.map"]) assert.deepEqual(apacheSays(read(".htaccess"), name), {}, name);
});

test("every file of the page is of one kind, and the kind says the same as the file", () => {
    for (const name of names) {
        const groups = groupsOf(policy).filter(({ pattern }) => new RegExp(`^(?:${pattern})$`).test(name));
        assert.deepEqual(groups.map(({ headers }) => headers), [expectedHeaders(name)], name);
    }
});

test("the built files are those for a page that anyone may frame", () => {
    assert.equal(read("nginx.conf"), nginxFile(policy, "*"));
    assert.equal(read("Caddyfile"), caddyFile(policy, "*"));
    assert.equal(read(".htaccess"), apacheFile(policy, "*"));
    assert.equal(read("_headers"), headersFile(policy, "*", [...names].sort()));
});

test("an owner's list of frames is in each file, and nowhere else", () => {
    const frames = "https://example.org https://*.example.com";
    for (const make of [nginxFile, caddyFile, apacheFile, (/** @type {string} */ own, /** @type {string} */ list) => headersFile(own, list, names)]) {
        const open = make(policy, "*"), closed = make(policy, frames);
        assert.ok(closed.includes(`frame-ancestors ${frames}`));
        assert.equal(closed.replaceAll(`frame-ancestors ${frames}`, "frame-ancestors *"), open);
    }
});

test("the policy forbids what the page does not use, and not what it does", () => {
    const { "Permissions-Policy": permissions } = expectedHeaders("index.html");
    for (const feature of ["camera", "microphone", "geolocation", "payment", "usb"]) assert.ok(permissions.includes(`${feature}=()`), feature);
    assert.doesNotMatch(permissions, /clipboard-write|web-share|\*|self/);
});

test("sites that may frame the page are taken, and what could end the header is not", () => {
    for (const good of ["*", "'self'", "'none'", "https://example.org", "https://*.example.org:8443 http://localhost:*", "example.org", "https:"]) {
        assert.equal(problemOfFrames(good), null, good);
    }
    for (const bad of ["", " ", "https://a.org; script-src *", "https://a.org, *", "'none' https://a.org", 'https://a.org"', "https://a.org\nX: y;", "$host",
        "https://a.org/%0a", "'unsafe-inline'", "{env.HOME}"]) {
        assert.match(problemOfFrames(bad) ?? "", /^frame-ancestors cannot have /, bad);
    }
});
