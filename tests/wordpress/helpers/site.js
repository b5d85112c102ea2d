// A WordPress that runs: its own files, its own database, PHP's own server on a free port of 127.0.0.1. Nothing in it can reach another
// machine. May use: this folder, free-port.js of e2e.
import { execFileSync, spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { freePort } from "../../e2e/helpers/free-port.js";
import { startDatabase } from "./database.js";
import { bringWordPress } from "./sources.js";

/** @typedef {Awaited<ReturnType<typeof startWordPress>>} Site */

/** Of everybody here; nobody logs in by it. */
const password = "only-for-tests";

/** Plugins of the tests' own, which a test switches on by name. */
const ownPlugins = fileURLToPath(new URL("../plugins", import.meta.url));

/** What is said to no other machine: WP_HTTP_BLOCK_EXTERNAL; and nothing happens by itself. @param {string} socket @param {string} address */
const configuration = (socket, address) => `<?php
define('DB_NAME', 'wp'); define('DB_USER', 'wp'); define('DB_PASSWORD', 'wp'); define('DB_HOST', 'localhost:${socket}');
define('DB_CHARSET', 'utf8mb4'); define('DB_COLLATE', '');
define('WP_SITEURL', '${address}'); define('WP_HOME', '${address}');
define('WP_HTTP_BLOCK_EXTERNAL', true); define('DISABLE_WP_CRON', true); define('AUTOMATIC_UPDATER_DISABLED', true); define('FS_METHOD', 'direct');
define('WP_DEBUG', true); define('WP_DEBUG_LOG', true); define('WP_DEBUG_DISPLAY', false); define('SCRIPT_DEBUG', false);
foreach (['AUTH_KEY', 'SECURE_AUTH_KEY', 'LOGGED_IN_KEY', 'NONCE_KEY', 'AUTH_SALT', 'SECURE_AUTH_SALT', 'LOGGED_IN_SALT', 'NONCE_SALT'] as $key) define($key, "test $key");
$table_prefix = 'wp_';
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
`;

/** @param {string} www @param {number} port */
async function startServer(www, port) {
    // Its workers outlive it, so they are ended together, as a group.
    const server = spawn("php", ["-d", "opcache.enable_cli=1", "-d", "upload_max_filesize=32M", "-d", "post_max_size=32M", "-S", `127.0.0.1:${port}`, "-t", www],
        { env: { ...process.env, PHP_CLI_SERVER_WORKERS: "4" }, detached: true, stdio: "ignore" });
    const ended = new Promise((done) => {
        server.on("error", done);
        server.on("exit", done);
    });
    const close = async () => {
        if (server.pid !== undefined && server.exitCode === null) process.kill(-server.pid, "SIGTERM");
        await ended;
    };
    for (let tries = 0; tries < 200 && server.exitCode === null; tries++) {
        if (await fetch(`http://127.0.0.1:${port}/readme.html`).then(() => true, () => false)) return close;
        await sleep(50);
    }
    await close();
    throw new Error("PHP's server does not answer.");
}

/** @param {import("./sources.js").Source} source */
export async function startWordPress(source) {
    const work = mkdtempSync(join(tmpdir(), `upstream-wordpress-${source}-`)), www = join(work, "www"), port = await freePort();
    const address = `http://127.0.0.1:${port}`;
    bringWordPress(source, www);
    for (const folder of ["plugins", "uploads"]) mkdirSync(join(www, "wp-content", folder), { recursive: true });
    cpSync(ownPlugins, join(www, "wp-content", "plugins"), { recursive: true });
    const database = await startDatabase(work);
    writeFileSync(join(www, "wp-config.php"), configuration(database.socket, address));

    /** Runs PHP in WordPress, and gives what it prints. @param {string} code @param {string} [before] what comes before WordPress */
    const php = (code, before = "") => execFileSync("php", ["-d", "sendmail_path=/bin/true", "-r", `error_reporting(E_ALL & ~E_DEPRECATED); $_SERVER['HTTP_HOST'] = '127.0.0.1:${port}';
$_SERVER['REQUEST_URI'] = '/'; ${before} require '${www}/wp-load.php'; require_once ABSPATH . 'wp-admin/includes/admin.php'; ${code}`], { encoding: "utf8" });

    php(`require_once ABSPATH . 'wp-admin/includes/upgrade.php'; wp_install('Tests', 'admin', 'admin@example.invalid', true, '', '${password}');
update_option('show_avatars', 0);
foreach (['contributor', 'editor'] as $role) wp_insert_user(['user_login' => $role, 'user_pass' => '${password}', 'role' => $role, 'user_email' => "$role@example.invalid"]);`,
        "define('WP_INSTALLING', true);");
    const stopServer = await startServer(www, port);

    return {
        source, address, www, php,
        version: php("echo get_bloginfo('version');"),
        /** What PHP and WordPress have complained about, in the plugin's own files. @returns {string[]} */
        complaints() {
            const log = join(www, "wp-content", "debug.log");
            return existsSync(log) ? readFileSync(log, "utf8").split("\n").filter((line) => line.includes("/upstream-assessment/")) : [];
        },
        /** The cookies of somebody who has logged in. @param {string} name @returns {Record<string, string>} */
        loginOf: (name) => JSON.parse(php(`$user = get_user_by('login', '${name}')->ID; $until = time() + 3600; $token = WP_Session_Tokens::get_instance($user)->create($until);
echo wp_json_encode([AUTH_COOKIE => wp_generate_auth_cookie($user, $until, 'auth', $token), LOGGED_IN_COOKIE => wp_generate_auth_cookie($user, $until, 'logged_in', $token)]);`)),
        /** Publishes a page. @param {string} content @param {string} [author] @returns {string} its address */
        publish: (content, author = "admin") => php(`wp_set_current_user(get_user_by('login', '${author}')->ID);
echo get_permalink(wp_insert_post(wp_slash(['post_type' => 'page', 'post_status' => 'publish', 'post_title' => 'A page', 'post_content' => base64_decode('${Buffer.from(content).toString("base64")}')])));`),
        async close() {
            await stopServer();
            await database.close();
            rmSync(work, { recursive: true, force: true });
        },
    };
}
