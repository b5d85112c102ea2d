// Prints the first screens as HTML: runs the page's own module without a screen, reads its semantic tree, and lets the
// page's own mirror make the elements. So what a visitor sees before the module has arrived is what the module will say.
import { join } from "node:path";
import { build } from "esbuild";
import { parseHTML } from "linkedom";
import { digest, write } from "./files.js";
import { fail, root } from "./run.js";

/** @typedef {import("./languages.js").Language} Language */
/** @typedef {{title: string, intro: string, questions: Record<string, string>}} Printed questions: by perspective */
/** @typedef {{id: string, role: string, value: string, flags: string}} Node */

/** The bits of up_view for a page of HTML on which nothing moves. */
const still = 8 + 2;
const schemes = { light: 0, dark: 1, contrast: 4 };

/** Bundles the page's engine, tree reader and mirror with the module's glue, to run here. @param {string} glue */
async function loadPage(glue) {
    const result = await build({
        stdin: {
            contents: "export { loadEngine } from './engine.js'; export { Mirror } from './mirror.js'; export { readTree } from './wire.js';",
            resolveDir: join(root, "web"),
        },
        alias: { "upstream-module": glue }, bundle: true, format: "esm", platform: "node", write: false, logLevel: "error",
    });
    const code = result.outputFiles[0].text;
    const path = join(root, "build", "cache", `print-${digest(code)}.mjs`);
    write(path, code);
    return import(path);
}

/** Writes what a browser keeps in properties as attributes, and takes out where things would lie on a canvas. @param {any} page @param {Node[]} nodes */
function settle(page, nodes) {
    for (const element of page.querySelectorAll("[style]")) element.removeAttribute("style");
    for (const node of nodes) {
        const element = page.querySelector(`[data-id="${node.id}"]`);
        if (node.flags.includes("c")) element.querySelector("input").setAttribute("checked", "");
        if (node.role !== "progress") continue;
        const [now, max] = node.value.split("/");
        element.querySelector("progress").setAttribute("value", now);
        element.querySelector("progress").setAttribute("max", max);
    }
}

/** @param {{glue: string, wasm: Buffer, theme: string}} sources */
export async function printer({ glue, wasm, theme }) {
    const { loadEngine, Mirror, readTree } = await loadPage(glue);
    const { document, window } = parseHTML("<!doctype html><html><body></body></html>");
    Object.assign(globalThis, { document, window });
    const arriving = Promise.resolve(new Response(new Uint8Array(wasm), { headers: { "content-type": "application/wasm" } }));
    const engine = await loadEngine(arriving, (/** @type {unknown} */ reason) => fail(`The module stopped: ${reason}`));
    let scheme = schemes.light;

    const look = () => {
        engine.view(360, 740, 1, still + scheme);
        engine.pump(performance.now());
        engine.effects();
        return readTree(engine.tree());
    };
    /** @param {any} tree */
    const html = (tree) => {
        const page = document.createElement("main");
        new Mirror(page, (/** @type {string} */ value) => value).update(tree);
        settle(page, tree.nodes);
        return page;
    };
    /** The intro, with its picture in the colours of each scheme. */
    const printIntro = () => {
        const page = html(look());
        const picture = page.querySelector(".image");
        for (const [name, flag] of Object.entries(schemes)) {
            scheme = flag;
            const other = html(look()).querySelector(".image svg");
            other.setAttribute("class", `scheme-${name}`);
            if (name === "light") picture.replaceChildren(other);
            else picture.append(other);
        }
        scheme = schemes.light;
        return page.innerHTML;
    };
    /** @param {string} id */
    const printQuestion = (id) => {
        engine.action(id);
        engine.pump(performance.now());
        engine.action("intro/start");
        const tree = look();
        if (!tree.screen.startsWith("question/")) fail(`The first question was not there to be printed, but ${tree.screen}.`);
        const page = html(tree);
        engine.back();
        engine.pump(performance.now());
        return { title: tree.title, screen: tree.screen, html: page.innerHTML };
    };

    return {
        /** @param {Language[]} languages @param {Map<string, Buffer>} fonts @returns {{status: number, problem: string}} */
        start(languages, fonts) {
            for (const weight of [400, 600]) engine.font(weight, new Uint8Array(/** @type {Buffer} */ (fonts.get(`font-${weight}.${languages[0].code}.ttf`))).buffer);
            const [first] = languages;
            return engine.boot({
                instrument: first.instrument, words: first.words, theme, language: first.code, source: "instrument.json",
                languages: languages.map(({ code, name }) => `${code}\t${name}`).join("\n"), page: "",
            });
        },
        /** @param {Language} language */
        print(language) {
            const { problem } = engine.boot({ instrument: language.instrument, words: language.words, language: language.code, source: "instrument.json" });
            if (problem) fail(problem);
            const { title, nodes } = look();
            const perspectives = nodes.filter((/** @type {Node} */ node) => node.role === "radio").map((/** @type {Node} */ node) => node.id);
            const questions = perspectives.map((/** @type {string} */ id) => [id, printQuestion(id)]);
            // The first perspective is the one that is chosen at first.
            engine.action(perspectives[0]);
            return { title, intro: printIntro(), questions: Object.fromEntries(questions) };
        },
    };
}
