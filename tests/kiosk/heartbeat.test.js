// A page that hangs is started anew by the shipped script, though its process lives; and the second watch begins a new screen when the
// first does not help.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { appendFileSync, chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { root } from "../../tools/shared/run.js";
import { Screen, unable } from "./screen.js";

const why = unable();

/** A page that does nothing but live: the shipped module alone. @param {string} folder */
function livingPage(folder) {
    mkdirSync(folder, { recursive: true });
    const script = "kiosk.0123456789.js";
    writeFileSync(join(folder, script), `${readFileSync(join(root, "web/kiosk/heartbeat.js"), "utf8")}\nstartHeartbeat();\n`);
    writeFileSync(join(folder, "index.html"), `<!doctype html><title>lives</title><h1>lives</h1><script type="module" src="${script}"></script>`);
    return folder;
}

test("a page that hangs, though its process lives, is started anew", { skip: why ?? false }, async (t) => {
    const screen = new Screen(), made = mkdtempSync(join(tmpdir(), "upstream-living-"));
    try {
        await screen.install({ page: livingPage(made), settings: "LATE=8\nFIRST_BEAT=30" });
        // The built page's policy allows the built page's scripts.
        const conf = screen.path("etc/upstream-kiosk/page.conf");
        writeFileSync(conf, readFileSync(conf, "utf8").replace(/.*Content-Security-Policy.*\n/g, ""));
        const page = await screen.powerOn(), [renderer] = screen.renderer();
        const beats = screen.path("run/upstream-kiosk/beats");
        for (let tries = 0; tries < 60 && !(existsSync(beats) && readFileSync(beats).length >= 2); ++tries) await sleep(200);
        assert.ok(readFileSync(beats).length >= 2, `it says that it lives:\n${screen.log.slice(-1500)}`);
        const begun = performance.now();
        page.evaluate(() => { for (;;); }).catch(() => {});
        await sleep(1000);
        const again = await screen.page(60_000), took = (performance.now() - begun) / 1000;
        t.diagnostic(`back after ${took.toFixed(1)} s, of which it was waited for beats 8 s`);
        assert.equal(await again.title(), "lives");
        assert.notEqual(screen.renderer()[0].pid, renderer.pid);
        assert.match(screen.log, /upstream-kiosk: the page has not said for \d+ s that it lives/);
        assert.ok(took > 5, "a page that beats late by some seconds is left alone");
    } finally {
        await screen.powerOff();
        rmSync(made, { recursive: true, force: true });
    }
});

test("where no page lives for long, a new screen is begun, unless it was switched off", async () => {
    const folder = mkdtempSync(join(tmpdir(), "upstream-watch-"));
    const asked = join(folder, "asked"), active = join(folder, "active"), beats = join(folder, "beats"), conf = join(folder, "conf");
    writeFileSync(join(folder, "systemctl"), `#!/bin/sh\necho "$*" >>${asked}\ncase $2 in is-active) [ -e ${active} ];; esac\n`);
    chmodSync(join(folder, "systemctl"), 0o755);
    writeFileSync(conf, `BEATS=yes\nBEATS_FILE=${beats}\n`);
    writeFileSync(active, "");
    const env = { ...process.env, PATH: `${folder}:${process.env.PATH}`, UPSTREAM_KIOSK_CONF: conf, UPSTREAM_KIOSK_WATCH_EVERY: "0.2", UPSTREAM_KIOSK_PATIENCE: "2", NOTIFY_SOCKET: "" };
    const watch = spawn(join(root, "integrations/kiosk/files/usr/lib/upstream-kiosk/watch"), { env, stdio: "ignore" });
    const restarts = () => (existsSync(asked) ? readFileSync(asked, "utf8").match(/^restart upstream-kiosk\.service$/gm)?.length ?? 0 : 0);
    try {
        const living = setInterval(() => appendFileSync(beats, "\n"), 300);
        await sleep(4500);
        clearInterval(living);
        assert.equal(restarts(), 0, "it lives");
        await sleep(4500);
        assert.ok(restarts() >= 1 && restarts() <= 2, `it does not: ${restarts()}`);
        rmSync(active);
        await sleep(500);
        const before = restarts();
        await sleep(4000);
        assert.equal(restarts(), before, "it is switched off");
    } finally {
        watch.kill("SIGKILL");
        rmSync(folder, { recursive: true, force: true });
    }
});
