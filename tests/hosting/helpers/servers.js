// Starts nginx, Caddy and Apache on 127.0.0.1, each on a port that is free and in a folder of its own, with the page and the files that
// the build made for hosts just as they are. Each is ended by its own process id. May use: tools/deps, node.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { chmodSync, copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { placeOf } from "../../../tools/deps/servers.js";
import { find } from "../../../tools/shared/run.js";
import { freePort } from "../../e2e/helpers/free-port.js";

/** @typedef {{port: number, site: string, hosting: string, work: string}} Setting  site: the page's folder; work: the server's own */
/** @typedef {{command: string, args: string[]}} Call */

/** What owners' files lie beside the page's, in a folder without an index and in none. */
export const owned = { "robots.txt": "User-agent: *\n", "own/secret.txt": "secret", "app.0123456789.css.map": "{}" };

/** @param {string} work @param {string} name @param {string} text */
function put(work, name, text) {
    writeFileSync(join(work, name), text);
    return join(work, name);
}

/** @param {string} name @returns {{program: string, part: string}} */
function need(name) {
    const place = placeOf(name);
    assert.ok(place, `There is no ${name} (with its module for brotli, if it has one as a module). script/bootstrap test brings it.`);
    return place;
}

/** @param {Setting} setting @returns {Call} */
function nginx({ port, site, hosting, work }) {
    const { program, part } = need("nginx");
    const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((kind) => `    ${kind}_temp_path "${work}/${kind}";`).join("\n");
    const file = put(work, "server.conf", `load_module "${part}";
daemon off;
master_process off;
pid "${work}/nginx.pid";
error_log "${work}/error.log";
events { }
http {
    access_log off;
    gzip on;
    gzip_types text/css application/json;
${temporary}
    server {
        listen 127.0.0.1:${port};
        root "${site}";
        include "${hosting}/nginx.conf";
    }
}
`);
    return { command: program, args: ["-p", work, "-e", join(work, "error.log"), "-c", file] };
}

/** @param {Setting} setting @returns {Call} */
function caddy({ port, site, hosting, work }) {
    const file = put(work, "server.caddy", `{
	admin off
	auto_https off
}
http://127.0.0.1:${port} {
	bind 127.0.0.1
	root * "${site}"
	import "${hosting}/Caddyfile"
}
`);
    return { command: need("caddy").program, args: ["run", "--config", file, "--adapter", "caddyfile"] };
}

/** Its modules as Debian has them, and settings that could be in the way, as there are on many hosts. @param {Setting} setting @returns {Call} */
function apache({ port, site, hosting, work }) {
    const program = find("apache2") ?? "/usr/sbin/apache2", modules = "/usr/lib/apache2/modules";
    assert.ok(existsSync(program), "There is no apache2: script/bootstrap test brings Debian's apache2-bin.");
    copyFileSync(join(hosting, ".htaccess"), join(site, ".htaccess"));
    const names = ["mpm_event", "authz_core", "dir", "mime", "headers", "rewrite", "env", "filter", "deflate", "autoindex"];
    const file = put(work, "server.conf", `${names.map((name) => `LoadModule ${name}_module ${modules}/mod_${name}.so`).join("\n")}
ServerRoot "${work}"
DefaultRuntimeDir "${work}"
Mutex "file:${work}" default
PidFile "${work}/apache.pid"
ErrorLog "${work}/error.log"
ServerName 127.0.0.1
Listen 127.0.0.1:${port}
User nobody
Group nogroup
TypesConfig /dev/null
AddType text/html .html
AddType application/javascript .js
AddEncoding x-gzip .gz
AddLanguage br .br
AddLanguage de .de
AddOutputFilterByType DEFLATE text/html text/css text/javascript application/json
DocumentRoot "${site}"
<Directory "${site}">
    Options Indexes FollowSymLinks
    AllowOverride FileInfo Indexes Options=Indexes
    Require all granted
</Directory>
`);
    return { command: program, args: ["-f", file, "-D", "FOREGROUND"] };
}

const calls = { nginx, caddy, apache };

/** @typedef {keyof typeof calls} Kind */
export const kinds = /** @type {Kind[]} */ (Object.keys(calls));

/** @typedef {{address: string, site: string, close: () => Promise<void>}} Running */

/**
 * @param {Kind} kind @param {{dist: string, hosting: string}} from the page, and its files for hosts
 * @returns {Promise<Running>} once it answers; site: its own copy of the page
 */
export async function start(kind, { dist, hosting }) {
    const work = mkdtempSync(join(tmpdir(), `upstream-${kind}-`)), site = join(work, "site"), port = await freePort();
    chmodSync(work, 0o755); // Apache reads as somebody else
    cpSync(dist, site, { recursive: true });
    mkdirSync(join(site, "own"));
    for (const [name, text] of Object.entries(owned)) writeFileSync(join(site, name), text);
    const { command, args } = calls[kind]({ port, site, hosting, work });
    let said = "";
    const child = spawn(command, args, { env: { ...process.env, HOME: work, XDG_DATA_HOME: work, XDG_CONFIG_HOME: work }, stdio: ["ignore", "pipe", "pipe"] });
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => { said += text; });
    const ended = new Promise((done) => {
        child.on("error", done);
        child.on("exit", done);
    });
    const close = async () => {
        child.kill("SIGTERM");
        await ended;
        rmSync(work, { recursive: true, force: true });
    };
    const address = `http://127.0.0.1:${port}`;
    for (let tries = 0; tries < 100 && child.exitCode === null; tries++) {
        if (await fetch(address).then(() => true, () => false)) return { address, site, close };
        await sleep(50);
    }
    const log = join(work, "error.log"), logged = existsSync(log) ? readFileSync(log, "utf8") : "";
    await close();
    throw new Error(`${kind} does not answer: ${said}${logged}`);
}
