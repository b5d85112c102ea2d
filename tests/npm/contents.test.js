// What is in the package is what contents.js says, found by those who look for it, and nothing else: no source, no path of the machine
// that made it, no file that only one of them could read.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { test } from "node:test";
import { projectVersion } from "../../tools/shared/version.js";
import { root } from "../../tools/shared/run.js";
import { UpstreamAssessment } from "../../web/element/index.js";
import { events } from "../../web/protocol/messages.js";
import { place, projectWith, readJson, tarball } from "./package.js";

const { project, installed } = projectWith("contents");
const listed = execFileSync("tar", ["-tvzf", tarball], { encoding: "utf8" }).trim().split("\n")
    .map((line) => /^(\S+) (\S+) +(\d+) (\S+ \S+) package\/(.+)$/.exec(line) ?? assert.fail(line))
    .map(([, mode, owner, size, time, name]) => ({ mode, owner, size: Number(size), time, name }));

/** Everything that may be there; each of these must. */
const expected = [
    "package.json", "README.md", "LICENSE", "THIRD-PARTY-NOTICES", "sbom.cdx.json", "shell.html",
    /^assets\/icons\/icon\.svg$/, /^assets\/instruments\/(instrument\.schema|sales-foundation\.(ar|de|en|es))\.json$/,
    /^assets\/schemas\/(answers|compare|finding|norms|partial|people|result|simulate|team)\.schema\.json$/,
    /^assets\/themes\/default\.json$/, /^assets\/words(-site|-kiosk\/(app|leads|organiser|preflight|visit))?\/(ar|de|en|es)\.json$/,
    /^engine\/(browser\.js|node\.js|engine\.d\.ts|engine\.wasm)$/,
    /^lib\/node\/(upstream-assessment\.js|harfbuzz-subset\.wasm|resvg\.wasm|live-page\.js)$/, /^lib\/tool\/upstream\.(cjs|wasm)$/,
    "custom-elements.json", /^element\/(index\.js|(api|react|vue)\.d\.ts)$/,
    /^parts\/(app|archive|element|frame|kiosk|later|offline|open|painter|prerendered|single|site|worker)\.js$/, /^parts\/(first|preview|privacy|site|style)\.css$/, /^parts\/(upstream|lazy|whole)\.wasm$/, /^parts\/(notices\.json|printing\.mjs)$/,
    /^typefaces\/inter-ui\/(LICENSE\.txt|web\/Inter-(Regular|SemiBold)\.woff2)$/,
];

/** @param {string} name @param {string | RegExp} pattern */
const matches = (name, pattern) => (typeof pattern === "string" ? name === pattern : pattern.test(name));

test("every file has its place, and every place its file", () => {
    const names = listed.map(({ name }) => name);
    assert.deepEqual(names.filter((name) => !expected.some((pattern) => matches(name, pattern))), []);
    assert.deepEqual(expected.filter((pattern) => !names.some((name) => matches(name, pattern))), []);
});

test("whoever made it, and when, is not in it", () => {
    assert.deepEqual([...new Set(listed.map(({ owner, time }) => `${owner} ${time}`))].length, 1);
    const programs = Object.values(readJson(join(installed, "package.json")).bin);
    for (const { mode, name } of listed) assert.equal(mode, programs.includes(name) ? "-rwxr-xr-x" : "-rw-r--r--", name);
    for (const { name } of listed) {
        // Emscripten's file system has a home of its own, on no machine; and this one others have built, on theirs.
        if (name.endsWith("/resvg.wasm")) continue;
        const bytes = readFileSync(join(installed, name), "latin1").replaceAll("/home/web_user", "");
        for (const path of [root, "/home/", process.env.HOME ?? root]) {
            if (path.length > 3 && path !== "/root") assert.ok(!bytes.includes(path), `${name} holds ${path}`);
        }
    }
});

test("the schemas of what the tool prints are found by their names, and are the project's own", async () => {
    const from = createRequire(join(project, "index.js"));
    for (const name of ["answers", "compare", "finding", "norms", "partial", "result", "simulate", "team"]) {
        const found = from.resolve(`upstream-assessment/schemas/${name}.schema.json`);
        assert.deepEqual(readFileSync(found), readFileSync(join(root, "assets", "schemas", `${name}.schema.json`)));
    }
});

test("it is light to fetch, and says how old it is in one place", () => {
    assert.ok(statSync(tarball).size < 3_200_000, `${statSync(tarball).size}`);
    const { version, dependencies, peerDependencies, scripts } = readJson(join(installed, "package.json"));
    assert.equal(version, projectVersion());
    assert.deepEqual([dependencies, peerDependencies, scripts], [undefined, undefined, undefined]);
    assert.ok(tarball.endsWith(`/upstream-assessment-${version}.tgz`));
});

test("publint has nothing to say", async () => {
    const { publint } = await import("publint");
    const { messages } = await publint({ pkgDir: installed, level: "suggestion", strict: true, pack: false });
    assert.deepEqual(messages, []);
});

test("arethetypeswrong has nothing to say, but that it is for import only", () => {
    const work = place("attw");
    const ran = execFileSync(process.execPath, [join(root, "node_modules", "@arethetypeswrong", "cli", "dist", "index.js"), tarball,
        "--profile", "esm-only", "--format", "json", "--exclude-entrypoints", "engine.wasm", "instrument.schema.json", "custom-elements.json"], { cwd: work, encoding: "utf8" });
    const { analysis, problems } = JSON.parse(ran);
    for (const entry of ["./engine", "./element", "./element/react", "./element/vue"]) assert.ok(Object.keys(analysis.entrypoints).includes(entry), entry);
    // The profile leaves out what resolves no exports and what can only require; the exit code says the same of the rest.
    const kinds = Object.values(problems ?? {}).flat().map((/** @type {any} */ { resolutionKind }) => resolutionKind);
    assert.deepEqual(kinds.filter((kind) => !["node10", "node16-cjs"].includes(kind)), []);
});

test("the manifest of the element names what it has: attributes, events, parts, and nothing private", () => {
    const { modules: [{ path, declarations: [declared], exports: exported }] } = readJson(join(installed, "custom-elements.json"));
    assert.equal(readJson(join(installed, "package.json")).customElements, "custom-elements.json");
    assert.deepEqual([path, declared.tagName], ["element/index.js", "upstream-assessment"]);
    const names = (/** @type {{name: string}[]} */ list) => list.map(({ name }) => name).sort();
    assert.deepEqual(names(declared.attributes), [...UpstreamAssessment.observedAttributes].sort());
    // What may go wrong before there is a page is the element's own to say.
    assert.deepEqual(names(declared.events), [...events.keys()].map((name) => `assessment-${name}`).sort());
    assert.deepEqual(names(declared.members), ["close", "open"]);
    assert.deepEqual(names(declared.cssParts), ["close", "dialog", "frame"]);
    assert.ok(exported.some((/** @type {any} */ { kind, name }) => kind === "custom-element-definition" && name === "upstream-assessment"));
    for (const { type, description } of declared.events) assert.ok(type.text.startsWith("CustomEvent<") && description, JSON.stringify(type));
});
