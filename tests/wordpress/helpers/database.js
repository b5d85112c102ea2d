// A MariaDB of its own in a folder of its own, reached by a socket there and by nothing else. May use: node.
import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { userInfo } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** What Debian has for administrators. @param {string} name */
const program = (name) => ["/usr/sbin", "/usr/bin"].map((folder) => join(folder, name)).find(existsSync) ?? name;

/** @param {string} work a folder @returns {Promise<{socket: string, close: () => Promise<void>}>} once it answers, with an empty database “wp” */
export async function startDatabase(work) {
    const data = join(work, "database"), socket = join(work, "db.sock"), user = `--user=${userInfo().username}`;
    // A server that starts takes others' temporary files out of a folder that they share.
    const env = { ...process.env, TMPDIR: join(work, "temporary") };
    for (const folder of [data, env.TMPDIR]) mkdirSync(folder);
    execFileSync(program("mariadb-install-db"), ["--no-defaults", user, `--datadir=${data}`, "--auth-root-authentication-method=normal", "--skip-test-db"],
        { stdio: ["ignore", "ignore", "pipe"], env });
    let said = "";
    // Nothing here outlives the test, so nothing needs to reach the disk.
    const server = spawn(program("mariadbd"), ["--no-defaults", user, `--datadir=${data}`, `--socket=${socket}`, `--pid-file=${join(work, "db.pid")}`, "--skip-networking",
        "--innodb-flush-log-at-trx-commit=0", "--innodb-buffer-pool-size=64M", "--innodb-flush-method=nosync"], { stdio: ["ignore", "ignore", "pipe"], env });
    server.stderr.on("data", (text) => { said += text; });
    const ended = new Promise((done) => {
        server.on("error", done);
        server.on("exit", done);
    });
    const close = async () => {
        server.kill("SIGTERM");
        await ended;
    };
    const ask = (/** @type {string} */ sql) => execFileSync("mariadb", ["--no-defaults", `--socket=${socket}`, "--user=root", "-e", sql], { stdio: ["ignore", "ignore", "pipe"] });
    for (let tries = 0; tries < 200 && server.exitCode === null; tries++) {
        if (existsSync(socket)) {
            ask("create database wp character set utf8mb4; create user wp@localhost identified by 'wp'; grant all on wp.* to wp@localhost");
            return { socket, close };
        }
        await sleep(50);
    }
    await close();
    throw new Error(`MariaDB does not answer: ${said}`);
}
