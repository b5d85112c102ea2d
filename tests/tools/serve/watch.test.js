// `script/server --watch`: what changes is built again, the open page hears of it, and what cannot be built is said there
// and leaves the page as it was.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { get } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { Changes } from "../../../tools/serve/changes.js";
import { serve } from "../../../tools/serve/handler.js";
import { Live } from "../../../tools/serve/live.js";
import { versionOf, watch } from "../../../tools/serve/watch.js";
import { attemptAside, root } from "../../../tools/shared/run.js";

const parent = mkdtempSync(join(tmpdir(), "upstream-watch-"));
after(() => rmSync(parent, { recursive: true }));

/**
 * Listens as an open page does.
 * @param {string} address of the server
 * @returns {{next: () => Promise<{kind: string, data: string}>, close: () => void}}
 */
function listen(address) {
    /** @type {{kind: string, data: string}[]} */
    const heard = [];
    const request = get(`${address}/-/events`, (response) => {
        let text = "";
        response.setEncoding("utf8").on("data", (more) => {
            text += more;
            for (let end = text.indexOf("\n\n"); end >= 0; end = text.indexOf("\n\n")) {
                const found = /^event: (\w+)\ndata: (.*)$/.exec(text.slice(0, end));
                if (found) heard.push({ kind: found[1], data: found[2] });
                text = text.slice(end + 2);
            }
        });
    }).on("error", () => {});
    return {
        async next() {
            for (let waited = 0; heard.length === 0; waited += 20) {
                assert.ok(waited < 60_000, "nothing was heard for a minute");
                await sleep(20);
            }
            return /** @type {{kind: string, data: string}} */ (heard.shift());
        },
        close: () => request.destroy(),
    };
}

/** A page of one file, put together from a text and a number; “wrong” can be neither. @param {import("node:test").TestContext} t */
async function smallProject(t) {
    const folder = mkdtempSync(join(parent, "small-"));
    const path = (/** @type {string} */ name) => join(folder, name);
    for (const name of ["src", "texts", "out"]) mkdirSync(path(name));
    const write = (/** @type {string} */ name, /** @type {string} */ text) => writeFileSync(path(name), text);
    const read = (/** @type {string} */ name) => readFileSync(path(name), "utf8");
    write("src/number.cpp", "1");
    write("texts/word.txt", "one");
    /** @type {string[]} */
    const steps = [];
    let number = "";
    const outcome = (/** @type {string} */ step, /** @type {string} */ file, /** @type {() => void} */ make) => {
        steps.push(step);
        if (read(file).includes("wrong")) return { ok: false, output: `${file} is wrong\nin line 1\n` };
        make();
        return { ok: true, output: "" };
    };
    const work = {
        code: new Changes([path("src")]), texts: new Changes([path("texts")]), folder: path("out"),
        compile: async () => outcome("compile", "src/number.cpp", () => { number = read("src/number.cpp"); }),
        assemble: async () => outcome("assemble", "texts/word.txt", () => write("out/index.html",
            `<html><head><meta http-equiv="Content-Security-Policy" content="script-src 'self'"></head>${read("texts/word.txt")} ${number}`)),
    };
    await work.compile();
    await work.assemble();
    steps.length = 0;
    const live = new Live();
    live.changed(versionOf(work.folder));
    const server = await serve(work.folder, 0, live);
    /** @type {string[]} */
    const lines = [];
    const ended = new AbortController();
    const watching = watch(work, { live, say: (line) => lines.push(line), signal: ended.signal });
    t.after(async () => {
        ended.abort();
        await watching;
        await server.close();
    });
    const page = async () => (await fetch(server.address)).text();
    return { write, steps, lines, page, address: server.address, versionNow: () => versionOf(work.folder), remove: (/** @type {string} */ name) => rmSync(path(name)) };
}

test("the page follows what changes, and only code is compiled", async (t) => {
    const project = await smallProject(t);
    const open = listen(project.address);
    const first = await open.next();
    assert.deepEqual(first, { kind: "page", data: project.versionNow() });
    assert.match(await project.page(), new RegExp(`<script src="/-/live.js" data-version="${first.data}" defer></script>[^]*one 1$`));

    project.write("texts/word.txt", "two");
    const second = await open.next();
    assert.deepEqual(second, { kind: "page", data: project.versionNow() });
    assert.notEqual(second.data, first.data);
    assert.match(await project.page(), /two 1$/);
    assert.deepEqual(project.steps, ["assemble"]);

    project.write("src/number.cpp", "2");
    await open.next();
    assert.match(await project.page(), /two 2$/);
    assert.deepEqual(project.steps, ["assemble", "compile", "assemble"]);

    project.write("src/another.cpp", "");
    await open.next();
    project.remove("src/another.cpp");
    await open.next();
    assert.equal(project.steps.length, 7, "a new file and one that is gone count too");
    open.close();
});

test("what is wrong is said to every page, and the last good page stays", async (t) => {
    const project = await smallProject(t);
    const open = listen(project.address);
    const { data: version } = await open.next();
    project.write("src/number.cpp", "wrong");
    const said = await open.next();
    assert.equal(said.kind, "problem");
    assert.equal(JSON.parse(said.data), "src/number.cpp is wrong\nin line 1");
    assert.deepEqual(project.steps, ["compile"]);
    assert.match(await project.page(), /one 1$/);
    assert.ok(project.lines.some((line) => line.includes("is wrong")), "in the terminal too");

    // Who opens the page now hears of it as well.
    const later = listen(project.address);
    assert.equal((await later.next()).kind, "problem");

    // Words alone do not hide it; once the code is as it was, the page is the one that is open already.
    project.write("texts/word.txt", "wrong");
    assert.match(JSON.parse((await open.next()).data), /number\.cpp is wrong/);
    project.write("src/number.cpp", "1");
    assert.match(JSON.parse((await open.next()).data), /word\.txt is wrong/);
    project.write("texts/word.txt", "one");
    assert.deepEqual(await open.next(), { kind: "page", data: version });
    for (const each of [open, later]) each.close();
});

test("without --watch the page is served as it is, and nothing answers for it", async () => {
    const folder = mkdtempSync(join(parent, "plain-"));
    writeFileSync(join(folder, "index.html"), "<head></head>");
    const server = await serve(folder, 0);
    assert.equal(await (await fetch(server.address)).text(), "<head></head>");
    assert.equal((await fetch(`${server.address}/-/events`)).status, 404);
    await server.close();
});

/** A module that was built of today's sources, as far as its functions tell. @param {string} folder */
function fits(folder) {
    if (!existsSync(join(folder, "upstream.wasm"))) return false;
    const glue = readFileSync(join(folder, "upstream.mjs"), "utf8");
    const { functions } = JSON.parse(readFileSync(join(root, "src", "platform", "web", "abi.json"), "utf8"));
    return Object.keys(functions).every((name) => glue.includes(`"_${name}"`));
}

const module = ["web-debug", "web"].map((preset) => join(root, "build", preset, "page")).find(fits);

test("the real page for a debugger follows its instrument", { skip: !module && "no module of these sources has been built" }, async () => {
    const folder = mkdtempSync(join(parent, "real-")), out = join(folder, "out"), sources = join(folder, "instruments");
    const instrument = join(sources, "sales-foundation.en.json");
    cpSync(join(root, "assets", "instruments"), sources, { recursive: true });
    const assemble = () => attemptAside(process.execPath, [join(root, "tools", "page", "build-page.js"), "--debug", "--module", String(module),
        "--instrument", instrument, "--out", out]);
    assert.deepEqual(await assemble(), { ok: true, output: "" });
    assert.deepEqual(readdirSync(out).filter((name) => name.endsWith(".br")), []);
    const live = new Live();
    live.changed(versionOf(out));
    const server = await serve(out, 0, live);
    const stop = new AbortController();
    const work = { code: new Changes([]), texts: new Changes([sources]), compile: assemble, assemble, folder: out };
    const watching = watch(work, { live, say: () => {}, signal: stop.signal });
    const open = listen(server.address);
    await open.next();

    const text = readFileSync(instrument, "utf8"), question = "They use our sales tools without help.";
    assert.ok(text.includes(question));
    writeFileSync(instrument, text.replace(question, "Another question."));
    assert.equal((await open.next()).kind, "page");
    const html = await (await fetch(server.address)).text();
    assert.ok(html.includes("Another question."), "the printed first question is the new one");
    // The page's own policy lets the script run and listen; nothing of it is in the page for visitors.
    assert.match(/<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(html)?.[1] ?? "", /script-src 'self' .*connect-src 'self'/);
    assert.ok(!readFileSync(join(out, "index.html"), "utf8").includes("live.js"));

    writeFileSync(instrument, text.slice(1));
    const { kind, data } = await open.next();
    assert.equal(kind, "problem");
    assert.match(JSON.parse(data), /sales-foundation\.en\.json: it is not JSON: /);
    assert.equal(await (await fetch(server.address)).text(), html, "the last good page");
    open.close();
    stop.abort();
    await watching;
    await server.close();
});

test("script/server refuses a file that is not there, before it does anything else", async () => {
    const child = spawn(join(root, "script", "server"), ["--watch", "no-such-instrument.json"], { stdio: ["ignore", "ignore", "pipe"] });
    let said = "";
    child.stderr.setEncoding("utf8").on("data", (text) => { said += text; });
    const status = await new Promise((resolve) => { child.on("close", resolve); });
    assert.equal(status, 2);
    assert.match(said, /There is no file no-such-instrument\.json/);
});
