// script/server: from a fresh clone to the page in a browser.
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { argv, env } from "node:process";
import { bootstrap } from "./bootstrap.js";
import { buildPreset } from "./presets.js";
import { fail } from "./run.js";
import { serve } from "./serve.js";

const port = Number(env.PORT ?? 8080);
if (!Number.isInteger(port) || port < 0 || port > 65535) {
    fail(`PORT=${env.PORT} is no port number; try PORT=8081 script/server`);
}
const instrument = argv[2] === undefined ? undefined : resolve(argv[2]);
if (instrument !== undefined && !existsSync(instrument)) fail(`There is no file ${argv[2]}`);

if (!bootstrap("web")) fail("The page cannot be built without these. Install them and run script/server again.");
// Loaded only now: these use node packages that bootstrap may just have installed.
const { buildPage } = await import("./build-page.js");
const built = buildPreset("web", ["upstream_web"], { quiet: false });
if (!built.ok) fail(`${built.output}The page could not be built.`);
const folder = await buildPage({ instrument });
try {
    const { address } = await serve(folder, port);
    console.log(`\nUpstream is at ${address}   (stop it with Ctrl+C)`);
} catch (error) {
    const { code, message } = /** @type {NodeJS.ErrnoException} */ (error);
    if (code === "EADDRINUSE") fail(`Port ${port} is in use. Stop what uses it, or: PORT=${port + 1} script/server`);
    fail(`Cannot serve at port ${port}: ${message}`);
}
