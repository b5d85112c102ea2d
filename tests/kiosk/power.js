// A disk whose power can be cut, and a browser with its profile on it. Where a machine has no FUSE the disk is a plain folder, and
// all that a cut can do is end the browser. May use: node, forgetful.py.
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { root } from "../../tools/shared/run.js";

/** Debian's modules are for Debian's own Python. */
const python = existsSync("/usr/bin/python3") ? "/usr/bin/python3" : "python3";

/** Why this machine cannot forget; null if it can. @returns {string | null} */
function noFuse() {
    if (!existsSync("/dev/fuse")) return "there is no /dev/fuse";
    if (spawnSync("fusermount3", ["--version"]).status !== 0) return "there is no fusermount3 (Debian: fuse3)";
    const found = spawnSync(python, ["-c", "try:\n import fusepy\nexcept ImportError:\n import fuse"]);
    return found.status === 0 ? null : "Python has no fusepy (Debian: python3-fusepy)";
}

/** @param {import("node:child_process").ChildProcess} child */
const ended = (child) => new Promise((done) => {
    if (child.exitCode !== null || child.signalCode !== null) done(null);
    else child.once("exit", () => done(null));
});

export class Disk {
    /** @type {import("node:child_process").ChildProcess | null} */
    #process = null;
    #folder = mkdtempSync(join(tmpdir(), "upstream-power-"));
    #syncMilliseconds;
    /** Why nothing is forgotten here; null if it is. @type {string | null} */
    unable = noFuse();

    /** @param {{syncMilliseconds?: number}} [options] how long a sync takes, as on a slow disk */
    constructor({ syncMilliseconds = 0 } = {}) {
        this.#syncMilliseconds = syncMilliseconds;
        for (const each of [this.backing, this.path]) mkdirSync(each, { recursive: true });
    }

    get backing() {
        return join(this.#folder, "backing");
    }

    /** Where files are written to. */
    get path() {
        return this.unable ? this.backing : join(this.#folder, "mount");
    }

    async powerOn() {
        if (this.unable) return;
        const env = { ...process.env, FORGETFUL_SYNC_MS: String(this.#syncMilliseconds) };
        const started = this.#process = spawn(python, [join(root, "tests/kiosk/forgetful.py"), this.backing, this.path], { stdio: ["ignore", "ignore", "pipe"], env });
        let said = "";
        started.stderr?.on("data", (text) => { said += text; });
        for (let at = 0; at < 200; ++at) {
            if (readFileSync("/proc/mounts", "utf8").includes(` ${this.path} `)) return;
            if (started.exitCode !== null) break;
            await sleep(25);
        }
        // A container may have the device and not the right to use it.
        await this.#end();
        this.unable = `a FUSE file system cannot be mounted: ${said.trim().split("\n").at(-1)}`;
        mkdirSync(this.path, { recursive: true });
    }

    async #end() {
        const started = this.#process;
        this.#process = null;
        if (!started) return;
        started.kill("SIGKILL");
        await ended(started);
        spawnSync("fusermount3", ["-u", "-z", this.path]);
    }

    /** What was not synced is gone. */
    async cut() {
        await this.#end();
    }

    async remove() {
        await this.#end();
        // The kernel lets go of it a little later.
        for (let at = 0; at < 40; ++at) {
            try {
                rmSync(this.#folder, { recursive: true, force: true });
                return;
            } catch {
                await sleep(50);
            }
        }
    }
}

const program = () => execFileSync("sh", ["-c", "command -v chromium-headless-shell || command -v chromium"], { encoding: "utf8" }).trim();

/** A browser of its own, without any connection to it: pages tell the test's server what they see. */
export class Browser {
    #process;

    /** @param {string} profile @param {string} address @param {string[]} [more] flags */
    constructor(profile, address, more = []) {
        // A former browser that was killed could not take its lock away.
        for (const name of ["SingletonLock", "SingletonCookie", "SingletonSocket"]) rmSync(join(profile, name), { force: true });
        this.#process = spawn(program(), ["--headless", "--no-sandbox", "--no-first-run", "--disable-gpu", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", "--remote-debugging-port=0", "--hide-crash-restore-bubble", `--user-data-dir=${profile}`,
            "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1", ...more, address], { detached: true, stdio: "ignore" });
    }

    /** At once, with all its processes. */
    async kill() {
        const { pid } = this.#process;
        if (pid === undefined) throw new Error("The browser did not start.");
        try {
            process.kill(-pid, "SIGKILL");
        } catch {
            // It has ended by itself.
        }
        await ended(this.#process);
    }
}
