// The package in other people's projects: empty ones for React 19, Vue 3 and nothing at all, which install the tarball. Types are
// checked in each way that is in use, and wrong uses are found by them; importing it where there is no browser does nothing.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { copyFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { execPath } from "node:process";
import { test } from "node:test";
import { build } from "esbuild";
import { root } from "../../tools/shared/run.js";
import { bareMachine, projectWith } from "./package.js";

const sales = join(root, "assets", "instruments", "sales-foundation.en.json");

/** @param {string} project @param {Record<string, string>} files */
const put = (project, files) => { for (const [name, text] of Object.entries(files)) writeFileSync(join(project, name), text); };

/** What TypeScript says of a project, in lines. @param {string} project @param {object} compilerOptions @param {string[]} files */
function typesOf(project, compilerOptions, files) {
    put(project, { "tsconfig.json": JSON.stringify({ compilerOptions: { strict: true, noEmit: true, target: "ES2022", lib: ["ES2022", "DOM"], types: [], ...compilerOptions }, files }) });
    const { stdout } = spawnSync(execPath, [join(root, "node_modules", "typescript", "bin", "tsc"), "-p", "tsconfig.json"], { cwd: project, encoding: "utf8" });
    return stdout.trim().split("\n").filter(Boolean);
}

/** Runs a program in a project, on a machine that has node only. @param {string} project @param {string} file */
function runIn(project, file) {
    const { status, stdout, stderr } = spawnSync(execPath, [file], { cwd: project, encoding: "utf8", env: bareMachine() });
    assert.deepEqual([status, stderr], [0, ""]);
    return stdout;
}

const right = `
import { read, score, team, link, InstrumentError, type Instrument, type Result, type Team } from "upstream-assessment/engine";
export async function focusOf(json: string): Promise<string | null> {
    const instrument: Instrument = await read(json);
    const result: Result = score(instrument, { answers: { a: 1, b: null } });
    const together: Team = team(instrument, [link(instrument, { answers: {} })], { refused: (index, why) => { index.toFixed(); why.trim(); } });
    return together.n > 1 ? result.focus : result.stages[0].band;
}
export const pointers = (error: unknown): string[] => (error instanceof InstrumentError ? error.findings.map(({ pointer }) => pointer) : []);
`;

/** One wrong use a line. */
const wrong = [
    'score({ warnings: [] }, { answers: {} });', "score(instrument, {});", 'score(instrument, { answers: { a: "1" } });', "read(7);", "team(instrument, 5);",
    "score(instrument, { answers: {} }).nothing;", 'open(instrument, "x").call = "sure";',
];

test("in a project of nothing at all: its types, in each way that TypeScript has of finding them", () => {
    const { project } = projectWith("plain", { type: "module" });
    put(project, {
        "right.ts": right,
        "wrong.ts": `import { open, read, score, team, type Instrument } from "upstream-assessment/engine";\ndeclare const instrument: Instrument;\n${wrong.join("\n")}\n`,
    });
    for (const options of [{ module: "NodeNext" }, { module: "Node16" }, { module: "ESNext", moduleResolution: "Bundler" }]) {
        assert.deepEqual(typesOf(project, options, ["right.ts"]), [], JSON.stringify(options));
        const lines = typesOf(project, options, ["wrong.ts"]).flatMap((line) => /^wrong\.ts\((\d+),/.exec(line)?.[1] ?? []);
        assert.deepEqual([...new Set(lines)].map(Number), wrong.map((_, index) => index + 3), JSON.stringify(options));
    }
});

test("importing it does nothing, also where there is no browser and no network", () => {
    const { project } = projectWith("import", { type: "module" });
    put(project, { "main.js": `
        const before = Object.getOwnPropertyNames(globalThis);
        const engine = await import("upstream-assessment/engine");
        const fresh = Object.getOwnPropertyNames(globalThis).filter((name) => !before.includes(name));
        console.log(JSON.stringify({ fresh, at: process.getActiveResourcesInfo(), names: Object.keys(engine) }));
    ` });
    const { fresh, at, names } = JSON.parse(runIn(project, "main.js"));
    assert.deepEqual([fresh, names], [[], ["InstrumentError", "compare", "link", "load", "open", "read", "score", "team"]]);
    assert.deepEqual(at.filter((/** @type {string} */ each) => !/^(PipeWrap|TTYWrap|FSReqPromise|CloseReq)$/.test(each)), []);
});

const rightElement = `
import { tag, UpstreamAssessment, type AssessmentEvent } from "upstream-assessment/element";
const element: UpstreamAssessment = document.createElement(tag);
element.src = "https://example.com/check/";
element.addEventListener("assessment-complete", ({ detail }) => { const focus: string | null = detail.focus; detail.outcome.trim(); return focus; });
document.addEventListener("assessment-error", ({ detail }) => { if (detail.reason === "version") detail.speaks[0].toFixed(); });
document.querySelector("upstream-assessment")?.open();
export const told = (event: AssessmentEvent<"assessment-progress">): number => event.detail.answered / event.detail.total;
`;

/** One wrong use a line. */
const wrongElement = [
    'element.addEventListener("assessment-complete", ({ detail }) => detail.answers);', 'element.addEventListener("assessment-progress", ({ detail }) => detail.answered.trim());',
    "element.src = 7;", "element.shown();", 'document.addEventListener("assessment-error", ({ detail }) => detail.speaks);',
];

test("the element: its types, in each way that TypeScript has of finding them", () => {
    const { project } = projectWith("element", { type: "module" });
    put(project, {
        "right.ts": rightElement,
        "wrong.ts": `import type { UpstreamAssessment } from "upstream-assessment/element";\ndeclare const element: UpstreamAssessment;\n${wrongElement.join("\n")}\n`,
    });
    for (const options of [{ module: "NodeNext" }, { module: "Node16" }, { module: "ESNext", moduleResolution: "Bundler" }]) {
        assert.deepEqual(typesOf(project, options, ["right.ts"]), [], JSON.stringify(options));
        const lines = typesOf(project, options, ["wrong.ts"]).flatMap((line) => /^wrong\.ts\((\d+),/.exec(line)?.[1] ?? []);
        assert.deepEqual([...new Set(lines)].map(Number), wrongElement.map((_, index) => index + 3), JSON.stringify(options));
    }
});

test("importing the element does nothing where there are no elements, and a bundler keeps it though nothing of it is used", async () => {
    const { project } = projectWith("element-import", { type: "module" });
    put(project, {
        "main.js": `
            const before = Object.getOwnPropertyNames(globalThis);
            const names = [];
            for (const path of ["element", "element/react", "element/vue"]) names.push(...Object.keys(await import("upstream-assessment/" + path)));
            console.log(JSON.stringify({ names, fresh: Object.getOwnPropertyNames(globalThis).filter((name) => !before.includes(name)) }));
        `,
        "uses.js": 'import "upstream-assessment/element";',
    });
    assert.deepEqual(JSON.parse(runIn(project, "main.js")), { names: ["UpstreamAssessment", "tag", "UpstreamAssessment", "tag", "UpstreamAssessment", "tag"], fresh: [] });
    const { outputFiles: [{ text }] } = await build({ entryPoints: [join(project, "uses.js")], bundle: true, write: false, format: "esm", treeShaking: true, logLevel: "silent" });
    assert.match(text, /upstream-assessment/);
});

test("the element in React 19: JSX knows its attributes and events, and a server renders it with its link", async () => {
    const { project } = projectWith("element-react", { type: "module" }, ["react", "react-dom", "@types/react"]);
    const component = (/** @type {string} */ attributes) => `
        import "upstream-assessment/element/react";
        export const Check = () => (
            <upstream-assessment src="https://example.com/check/" ${attributes}><a href="https://example.com/check/">Take it</a></upstream-assessment>
        );`;
    put(project, {
        "right.tsx": component('mode="dialog" theme="auto" lang="de" contact-href="https://example.com/talk" onassessment-complete={({ detail }) => detail.outcome.trim()}'),
        "mode.tsx": component('mode="window"'), "event.tsx": component("onassessment-complete={({ detail }) => detail.answers}"),
        "src.tsx": 'import "upstream-assessment/element/react";\nexport const Check = () => <upstream-assessment />;',
    });
    const options = { module: "ESNext", moduleResolution: "Bundler", jsx: "react-jsx" };
    assert.deepEqual(typesOf(project, options, ["right.tsx"]), []);
    for (const file of ["mode.tsx", "event.tsx", "src.tsx"]) assert.ok(typesOf(project, options, [file]).some((line) => line.startsWith(file)), file);
    put(project, { "server.tsx": 'import { renderToString } from "react-dom/server";\nimport { Check } from "./right.tsx";\nconsole.log(renderToString(<Check />));' });
    await build({ entryPoints: [join(project, "server.tsx")], outfile: join(project, "server.js"), bundle: true, packages: "external", format: "esm", platform: "node", jsx: "automatic", logLevel: "silent" });
    assert.match(runIn(project, "server.js"), /^<upstream-assessment src="https:\/\/example\.com\/check\/" mode="dialog" .*><a href="https:\/\/example\.com\/check\/">Take it<\/a><\/upstream-assessment>\n$/);
});

test("the element in Vue 3: templates know its attributes and events, and a server renders it with its link", async () => {
    const { project } = projectWith("element-vue", { type: "module" }, ["vue"]);
    const use = (/** @type {string} */ props) => `
        import "upstream-assessment/element/vue";
        import type { GlobalComponents } from "vue";
        type Props = InstanceType<GlobalComponents["upstream-assessment"]>["$props"];
        export const props: Props = { src: "https://example.com/check/", ${props} };`;
    put(project, {
        "right.ts": use('mode: "slide-in", campaign: "utm_source=blog", onAssessmentComplete: ({ detail }) => { detail.outcome.trim(); }'),
        "mode.ts": use('mode: "window"'), "event.ts": use("onAssessmentComplete: ({ detail }) => { detail.answers; }"),
    });
    const options = { module: "ESNext", moduleResolution: "Bundler", skipLibCheck: true };
    assert.deepEqual(typesOf(project, options, ["right.ts"]), []);
    for (const file of ["mode.ts", "event.ts"]) assert.ok(typesOf(project, options, [file]).some((line) => line.startsWith(file)), file);
    put(project, { "server.js": `
        import { createSSRApp, h } from "vue";
        import { renderToString } from "vue/server-renderer";
        import "upstream-assessment/element/vue";
        console.log(await renderToString(createSSRApp(() => h("upstream-assessment", { src: "/check/" }, [h("a", { href: "/check/" }, "Take it")]))));
    ` });
    assert.equal(runIn(project, "server.js"), '<upstream-assessment src="/check/"><a href="/check/">Take it</a></upstream-assessment>\n');
});

test("in a project with React 19: types of a component, and its HTML from a server", async () => {
    const { project } = projectWith("react", { type: "module" }, ["react", "react-dom", "@types/react"]);
    put(project, { "focus.tsx": `
        import { useState } from "react";
        import { score, type Instrument, type Result } from "upstream-assessment/engine";
        export function Focus({ instrument }: { instrument: Instrument }) {
            const [result] = useState<Result>(() => score(instrument, { answers: {} }));
            return <p>{result.focus}</p>;
        }
    ` });
    assert.deepEqual(typesOf(project, { module: "ESNext", moduleResolution: "Bundler", jsx: "react-jsx" }, ["focus.tsx"]), []);
    copyFileSync(sales, join(project, "instrument.json"));
    put(project, { "server.tsx": `
        import { readFileSync } from "node:fs";
        import { renderToString } from "react-dom/server";
        import { read } from "upstream-assessment/engine";
        import { Focus } from "./focus.tsx";
        console.log(renderToString(<Focus instrument={await read(readFileSync("instrument.json", "utf8"))} />));
    ` });
    await build({ entryPoints: [join(project, "server.tsx")], outfile: join(project, "server.js"), bundle: true, packages: "external", format: "esm", platform: "node", jsx: "automatic", logLevel: "silent" });
    assert.equal(runIn(project, "server.js"), "<p>belief</p>\n");
});

test("in a project with Vue 3: types of a component, and its HTML from a server", async () => {
    const { project } = projectWith("vue", { type: "module" }, ["vue"]);
    put(project, { "focus.ts": `
        import { defineComponent, h, type PropType } from "vue";
        import { score, type Instrument } from "upstream-assessment/engine";
        export const Focus = defineComponent({
            props: { instrument: { type: Object as PropType<Instrument>, required: true } },
            setup: (props) => () => h("p", score(props.instrument, { answers: {} }).focus ?? "sound"),
        });
    ` });
    assert.deepEqual(typesOf(project, { module: "ESNext", moduleResolution: "Bundler", skipLibCheck: true }, ["focus.ts"]), []);
    copyFileSync(sales, join(project, "instrument.json"));
    put(project, { "server.ts": `
        import { readFileSync } from "node:fs";
        import { createSSRApp } from "vue";
        import { renderToString } from "vue/server-renderer";
        import { read } from "upstream-assessment/engine";
        import { Focus } from "./focus.ts";
        console.log(await renderToString(createSSRApp(Focus, { instrument: await read(readFileSync("instrument.json", "utf8")) })));
    ` });
    await build({ entryPoints: [join(project, "server.ts")], outfile: join(project, "server.js"), bundle: true, packages: "external", format: "esm", platform: "node", logLevel: "silent" });
    assert.equal(runIn(project, "server.js"), "<p>belief</p>\n");
});
