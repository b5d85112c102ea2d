// script/server: from a fresh clone to the page in a browser.
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { argv, env } from "node:process";
import { parseArgs } from "node:util";
import { bootstrap } from "../deps/bootstrap.js";
import { buildPreset } from "../shared/presets.js";
import { fail } from "../shared/run.js";
import { serve } from "./handler.js";

const port = Number(env.PORT ?? 8080);
if (!Number.isInteger(port) || port < 0 || port > 65535) {
    fail(`PORT=${env.PORT} is no port number; try PORT=8081 script/server`);
}
const usage = "script/server [INSTRUMENT.json] [--theme THEME.json]";

/** @param {string | undefined} path */
function fileOf(path) {
    if (path !== undefined && !existsSync(path)) fail(`There is no file ${path}\nUsage: ${usage}`);
    return path === undefined ? undefined : resolve(path);
}

function readArguments() {
    try {
        const { values, positionals } = parseArgs({ args: argv.slice(2), options: { theme: { type: "string" } }, allowPositionals: true });
        return { instrument: fileOf(positionals[0]), theme: fileOf(values.theme) };
    } catch (error) {
        return fail(`${/** @type {Error} */ (error).message}\nUsage: ${usage}`);
    }
}

const { instrument, theme } = readArguments();

if (!bootstrap("web")) fail("The page cannot be built without these. Install them and run script/server again.");
// Loaded only now: these use node packages that bootstrap may just have installed.
const { buildPage } = await import("../page/build-page.js");
const built = buildPreset("web", ["upstream_web"], { quiet: false });
if (!built.ok) fail(`${built.output}The page could not be built.`);
const folder = await buildPage({ instrument, theme });
try {
    const { address } = await serve(folder, port);
    console.log(`\nUpstream is at ${address}   (stop it with Ctrl+C)`);
} catch (error) {
    const { code, message } = /** @type {NodeJS.ErrnoException} */ (error);
    if (code === "EADDRINUSE") fail(`Port ${port} is in use. Stop what uses it, or: PORT=${port + 1} script/server`);
    fail(`Cannot serve at port ${port}: ${message}`);
}
