// The shipped kiosk on a screen that is not there: the install script puts its files into a scratch folder, nginx serves the page from
// it, and cage with its headless backend runs the browser's script with the shipped command line and policies. May use: node, playwright-core.
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { chromium } from "playwright-core";
import { placeOf } from "../../tools/deps/servers.js";
import { find, root } from "../../tools/shared/run.js";
import { freePort } from "../e2e/helpers/free-port.js";
import { dist } from "../e2e/helpers/support.js";

const asRoot = process.getuid?.() === 0;

/** What is missing here for a kiosk; null if nothing is. @returns {string | null} */
export function unable() {
    const programs = { cage: "cage", grim: "grim", Xwayland: "xwayland", chromium: "chromium", setpriv: "util-linux", pgrep: "procps" };
    const missing = Object.entries(programs).filter(([name]) => !find(name)).map(([name, debian]) => `${name} (Debian: ${debian})`);
    if (!placeOf("nginx")) missing.push("nginx");
    return missing.length ? `this machine lacks ${missing.join(", ")}` : null;
}

/** Whether this machine lets us put our policies over the browser's, for our own processes only. */
const canCover = asRoot && existsSync("/etc/chromium") && spawnSync("unshare", ["--mount", "mount", "--bind", tmpdir(), "/etc/chromium"]).status === 0;

/** @typedef {{page?: string, beats?: "yes" | "no", settings?: string}} Options page: a folder instead of the built page; settings: more lines of kiosk.conf */

export class Screen {
    folder = mkdtempSync(join(tmpdir(), "upstream-kiosk-"));
    address = "";
    log = "";
    /** Whether the shipped policies hold here; they cannot where other processes would have them too. */
    withPolicies = canCover;
    #port = 0;
    /** @type {import("node:child_process").ChildProcess[]} */
    #running = [];
    /** @type {import("playwright-core").Browser | null} */
    #browser = null;

    /** @param {string} name */
    path(name) {
        return join(this.folder, name);
    }

    get #runtime() {
        return this.path("run/user");
    }

    /** @param {Options} [options] */
    async install({ page = dist, beats = "yes", settings = "" } = {}) {
        const port = await freePort();
        const hosting = process.env.UPSTREAM_HOSTING ?? join(dirname(dist), "hosting");
        execFileSync(join(root, "integrations/kiosk/install.sh"), ["--prefix", this.folder, "--page", page, "--hosting", hosting, "--port", String(port)]);
        // Turned twice by 90 degrees: else cage 0.1.4 hands the browser's own picture to a screen that is none, and grim sees an old one.
        writeFileSync(this.path("test.conf"), `${readFileSync(this.path("etc/upstream-kiosk/kiosk.conf"), "utf8")}
CAGE_OPTIONS='-d -r -r'\nBEATS=${beats}\n${settings}\n`);
        this.address = `http://127.0.0.1:${port}/`;
        for (const folder of ["run/upstream-kiosk", "run/user", "var/lib/upstream-kiosk/profile", "var/lib/upstream-kiosk/exports"]) {
            mkdirSync(this.path(folder), { recursive: true });
        }
        chmodSync(this.folder, 0o755);
        chmodSync(this.#runtime, 0o700);
        if (asRoot) execFileSync("chown", ["-R", "nobody:", this.#runtime, this.path("var/lib/upstream-kiosk")]);
        if (this.withPolicies) this.#coverPolicies();
    }

    /** A browser that may be driven; all else is as shipped. */
    #coverPolicies() {
        cpSync("/etc/chromium", this.path("chromium"), { recursive: true });
        const shipped = JSON.parse(readFileSync(this.path("etc/chromium/policies/managed/upstream-kiosk.json"), "utf8"));
        mkdirSync(this.path("chromium/policies/managed"), { recursive: true });
        writeFileSync(this.path("chromium/policies/managed/upstream-kiosk.json"),
            JSON.stringify({ ...shipped, DeveloperToolsAvailability: 1, RemoteDebuggingAllowed: true }));
    }

    /** @param {string} command @param {string[]} args @param {Record<string, string>} [env] */
    #start(command, args, env = {}) {
        const child = spawn(command, args, { detached: true, stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, ...env } });
        for (const stream of [child.stdout, child.stderr]) stream?.on("data", (text) => { this.log += text; });
        this.#running.push(child);
        return child;
    }

    async powerOn() {
        this.#port = await freePort();
        this.#start(String(placeOf("nginx")?.program), ["-e", "stderr", "-c", this.path("etc/upstream-kiosk/nginx.conf")]);
        const session = this.path("usr/lib/upstream-kiosk/session");
        const user = asRoot ? ["setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups", session] : [session];
        const covered = ["unshare", "--mount", "sh", "-c", `mount --bind "${this.path("chromium")}" /etc/chromium && exec "$@"`, "sh", ...user];
        const [command, ...args] = this.withPolicies ? covered : user;
        this.#start(command, args, {
            HOME: this.#runtime, XDG_RUNTIME_DIR: this.#runtime, DISPLAY: "", WAYLAND_DISPLAY: "", DBUS_SESSION_BUS_ADDRESS: "",
            WLR_BACKENDS: "headless", WLR_RENDERER: "pixman", WLR_LIBINPUT_NO_DEVICES: "1", WLR_HEADLESS_OUTPUTS: "1",
            UPSTREAM_KIOSK_CONF: this.path("test.conf"),
            // The only proxy for all that is not this machine is one that is not there.
            UPSTREAM_KIOSK_MORE_FLAGS: `--remote-debugging-port=${this.#port} --proxy-server=127.0.0.1:9 --enable-logging=stderr`
                + `${sandboxed() ? "" : " --no-sandbox"}`,
        });
        return this.page();
    }

    /** The page on the screen, when there is one that answers. @param {number} [deadline] @returns {Promise<import("playwright-core").Page>} */
    async page(deadline = 60_000) {
        for (const until = performance.now() + deadline; performance.now() < until; await sleep(250)) {
            await this.#browser?.close().catch(() => {});
            try {
                this.#browser = await chromium.connectOverCDP(`http://127.0.0.1:${this.#port}`, { timeout: 5000 });
                const page = this.#browser.contexts()[0]?.pages()[0];
                if (!page?.url().startsWith("http")) continue;
                const answered = page.evaluate(() => document.readyState).catch(() => "");
                if (await Promise.race([answered, sleep(2000)]) === "complete") return page;
            } catch {
                // Not there yet.
            }
        }
        throw new Error(`no page on the screen:\n${this.log.slice(-3000)}`);
    }

    /** Chromium's processes that show something, the oldest, which is the page's, first. */
    renderer() {
        const mine = this.path("var/lib/upstream-kiosk/profile");
        const processes = readdirSync("/proc").filter((name) => /^\d+$/.test(name)).map((pid) => {
            try {
                const [, , parent, group] = /^(\d+) \(.*\) \S (\d+) (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, "utf8")) ?? [];
                return { pid: Number(pid), parent, group, line: readFileSync(`/proc/${pid}/cmdline`, "utf8") };
            } catch {
                return null;
            }
        }).filter((each) => each !== null);
        const browser = processes.find(({ line }) => line.includes(mine) && line.includes("--kiosk") && !line.includes("--type="));
        return processes.filter(({ group, line }) => browser && group === browser.group && line.includes("--type=renderer")).sort((a, b) => a.pid - b.pid);
    }

    /** What is to be seen, as a PNG. @param {string} file */
    picture(file) {
        const display = readdirSync(this.#runtime).find((name) => /^wayland-\d+$/.test(name));
        mkdirSync(dirname(file), { recursive: true });
        execFileSync("grim", ["-o", "HEADLESS-1", file], { env: { ...process.env, XDG_RUNTIME_DIR: this.#runtime, WAYLAND_DISPLAY: display } });
        return file;
    }

    async powerOff() {
        await this.#browser?.close().catch(() => {});
        for (const child of this.#running.reverse()) {
            const ended = new Promise((done) => { child.once("exit", done); });
            if (child.exitCode !== null || child.pid === undefined) continue;
            process.kill(-child.pid, "SIGTERM");
            await Promise.race([ended, sleep(6000)]);
            try {
                process.kill(-child.pid, "SIGKILL");
            } catch {
                // It has ended.
            }
        }
        await this.#endBrowser();
        rmSync(this.folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    }

    /** Chromium has a group of its own: what is left of it ends with the screen, if cage has not ended it. */
    async #endBrowser() {
        for (let at = 0; at < 40 && spawnSync("pgrep", ["-f", this.folder]).status === 0; ++at) await sleep(100);
        const left = spawnSync("pgrep", ["-f", this.folder], { encoding: "utf8" }).stdout.split("\n").filter(Boolean);
        for (const pid of left) {
            try {
                process.kill(Number(pid), "SIGKILL");
            } catch {
                // It has ended.
            }
        }
    }
}

/** In a container without namespaces of users Chromium has no sandbox: then, and only then, it runs without one. */
function sandboxed() {
    const user = asRoot ? ["setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"] : [];
    const [command, ...args] = [...user, "unshare", "--user", "true"];
    return spawnSync(command, args).status === 0;
}
