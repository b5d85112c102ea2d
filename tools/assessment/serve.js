// `upstream-assessment serve`: the page in a browser, anew after every change. Each page is made by a program of its own, so that no
// mistake ends the server. May use: page, serve, shared.
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { argv, cwd, execPath } from "node:process";
import { Changes } from "../serve/changes.js";
import { serve } from "../serve/handler.js";
import { Live } from "../serve/live.js";
import { versionOf, watch } from "../serve/watch.js";
import { attemptAside } from "../shared/run.js";
import { cannot, folderOf, misused, readWords } from "./arguments.js";

const help = `Usage: upstream-assessment serve [DIR] [--port N]

Shows the page at http://127.0.0.1:8080 (or the next port that is free), on this machine only. After every change in the folder
the open page is loaded anew; the visit stays. What is wrong is said here and in the page, and the last good page stays.
Stop it with Ctrl+C.

  --port N  this port and no other; 0 is any that is free
`;

const firstPort = 8080, tries = 20;

/** @param {string | undefined} text @returns {number[]} the ports to try */
function portsOf(text) {
    if (text === undefined) return Array.from({ length: tries }, (_, i) => firstPort + i);
    const port = Number(text);
    if (!/^\d+$/.test(text) || port > 65535) misused(`serve: ${JSON.stringify(text)} is no port number`, "serve");
    return [port];
}

/** @param {string} page @param {number[]} ports @param {Live} live */
async function open(page, ports, live) {
    for (const port of ports) {
        try {
            return await serve(page, port, live);
        } catch (error) {
            const { code, message } = /** @type {NodeJS.ErrnoException} */ (error);
            if (code !== "EADDRINUSE") cannot(`cannot serve at port ${port}: ${message}`);
        }
    }
    return cannot(ports.length === 1 ? `port ${ports[0]} is in use` : `ports ${ports[0]} to ${ports.at(-1)} are in use; name another one with --port`);
}

/** What makes the page, and what of the folder it is made of: not what a build wrote. @param {string} folder @param {string} page @returns {import("../serve/watch.js").Work} */
function workOf(folder, page) {
    const made = new Set(["dist", "hosting", "node_modules"]);
    const places = () => readdirSync(folder).filter((name) => !made.has(name) && !name.startsWith(".")).map((name) => join(folder, name));
    return {
        code: new Changes([]), texts: new Changes(places), base: folder, folder: page,
        compile: async () => ({ ok: true, output: "" }),
        assemble: () => attemptAside(execPath, [argv[1], "build", folder, "--out", page, "--preview"], { UPSTREAM_STARTED_IN: cwd() }),
    };
}

/** @param {string[]} words */
export async function run(words) {
    const { values, positionals } = readWords("serve", help, words, { port: { type: "string" } });
    const ports = portsOf(values.port), { folder } = folderOf("serve", positionals);
    const page = mkdtempSync(join(tmpdir(), "upstream-assessment-"));
    process.on("exit", () => rmSync(page, { recursive: true, force: true }));
    for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) process.on(signal, () => process.exit(0));
    const work = workOf(folder, page), live = new Live();
    const first = await work.assemble();
    if (first.output.trim() !== "") console.log(first.output.trim());
    if (!first.ok) process.exit(1);
    live.changed(versionOf(page));
    const { address } = await open(page, ports, live);
    console.log(`${basename(folder)} is at ${address}   (stop it with Ctrl+C)`);
    await watch(work, { live, say: console.log });
}
