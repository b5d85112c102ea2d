// The install script makes the same kiosk however often it runs, says what it does, takes everything out again but the records, and what
// it puts there is what Debian's own programs accept. Nothing of it touches this machine: it goes into a scratch folder, or into a copy
// of the system that is gone afterwards.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import { find, root } from "../../tools/shared/run.js";

const script = join(root, "integrations/kiosk/install.sh"), files = join(root, "integrations/kiosk/files");
/** @type {string} */
let folder;
beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "upstream-install-"));
    for (const [name, text] of Object.entries({ "page/index.html": "<!doctype html>one", "page/old.0123456789.js": "1", "hosting/nginx.conf": "brotli_static on;\ngzip_static on;\n", "upstream.html": "single" })) {
        mkdirSync(join(folder, name, ".."), { recursive: true });
        writeFileSync(join(folder, name), text);
    }
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** @param {string[]} args */
const install = (...args) => execFileSync(script, ["--prefix", join(folder, "root"), ...args], { encoding: "utf8" });
const withPage = () => ["--page", join(folder, "page"), "--hosting", join(folder, "hosting")];
/** @param {string} name */
const installed = (name) => readFileSync(join(folder, "root", name), "utf8");
const listed = () => readdirSync(join(folder, "root"), { recursive: true, encoding: "utf8" }).filter((name) => statSync(join(folder, "root", name)).isFile()).sort();

test("what it puts down is the same the second time, and it says so", () => {
    const first = install(...withPage()), before = listed();
    assert.match(first, /^new {6}.*\/upstream-kiosk\.service$/m);
    const second = install(...withPage());
    assert.doesNotMatch(second, /^(new|change)/m);
    assert.deepEqual(listed(), before);
});

test("nothing is left to fill in, and what the page is opened with is what was said", () => {
    install(...withPage(), "--port", "9123", "--query", "kiosk&beat&lang=de");
    for (const name of listed()) if (!name.startsWith("srv/")) assert.doesNotMatch(installed(name), /@(prefix|port|address|beats)@/, name);
    assert.match(installed("etc/upstream-kiosk/kiosk.conf"), /^ADDRESS='http:\/\/127\.0\.0\.1:9123\/\?kiosk&beat&lang=de'$/m);
    assert.match(installed("etc/upstream-kiosk/nginx.conf"), /listen 127\.0\.0\.1:9123;/);
    assert.deepEqual(JSON.parse(installed("etc/chromium/policies/managed/upstream-kiosk.json")).URLAllowlist[0], "http://127.0.0.1:9123");
});

test("a newer page takes the place of the older one, whole; what the owner has changed is kept beside", () => {
    install(...withPage());
    writeFileSync(join(folder, "root/etc/upstream-kiosk/kiosk.conf"), "LATE=99\n");
    rmSync(join(folder, "page/old.0123456789.js"));
    writeFileSync(join(folder, "page/index.html"), "<!doctype html>two");
    const said = install(...withPage());
    assert.match(said, /^change {3}.*kiosk\.conf$/m);
    assert.equal(installed("etc/upstream-kiosk/kiosk.conf.before"), "LATE=99\n");
    assert.deepEqual(readdirSync(join(folder, "root/srv/upstream-kiosk")), ["page"]);
    assert.deepEqual(readdirSync(join(folder, "root/srv/upstream-kiosk/page")), ["index.html"]);
    assert.match(installed("srv/upstream-kiosk/page/index.html"), /two/);
});

test("--dry-run says the same and writes nothing", () => {
    const said = install(...withPage(), "--dry-run");
    assert.match(said, /^new {6}.*chromium\.flags$/m);
    assert.match(said, /^would {4}.*apt-get install .*cage chromium nginx/m);
    assert.ok(!existsSync(join(folder, "root")));
});

test("the single file needs no server, and no beats are waited for", () => {
    install("--single", join(folder, "upstream.html"));
    assert.match(installed("etc/upstream-kiosk/kiosk.conf"), /^ADDRESS='file:\/\/.*\/srv\/upstream-kiosk\/page\/upstream\.html\?kiosk'$/m);
    assert.match(installed("etc/upstream-kiosk/kiosk.conf"), /^BEATS=no$/m);
    assert.equal(installed("srv/upstream-kiosk/page/upstream.html"), "single");
});

test("--remove takes out what it put there, and leaves the records", () => {
    install(...withPage());
    const records = join(folder, "root/var/lib/upstream-kiosk/profile/records");
    mkdirSync(join(records, ".."), { recursive: true });
    writeFileSync(records, "kept");
    const said = install("--remove");
    assert.match(said, /^kept {5}.*with the records/m);
    assert.deepEqual(listed(), ["var/lib/upstream-kiosk/profile/records"]);
});

test("what it does not understand it refuses, and does nothing", () => {
    for (const args of [[], ["--page", join(folder, "page")], ["--page", folder, "--hosting", join(folder, "hosting")], ["--single", join(folder, "none")],
        [...withPage(), "--port", "80"], [...withPage(), "--port", "x"], [...withPage(), "--query", "a'b"], ["--what"], ["--page"]]) {
        const { status, stderr } = spawnSync(script, ["--prefix", join(folder, "root"), ...args], { encoding: "utf8" });
        assert.equal(status, 1, args.join(" "));
        assert.match(stderr, /^install\.sh: /, args.join(" "));
        assert.ok(!existsSync(join(folder, "root")), args.join(" "));
    }
});

test("records are on the disk: no flag takes the profile or the databases away, and nothing opens the browser to others", () => {
    const lines = readFileSync(join(files, "usr/lib/upstream-kiosk/chromium.flags"), "utf8").split("\n");
    const flags = lines.filter((line) => line && !line.startsWith("#"));
    for (const flag of flags) assert.match(flag, /^--[a-z]/);
    for (const flag of ["--kiosk", "--noerrdialogs", "--no-first-run", "--disable-pinch", "--overscroll-history-navigation=0", "--password-store=basic", "--hide-crash-restore-bubble", "--check-for-update-interval=31536000"]) {
        assert.ok(flags.includes(flag), flag);
    }
    assert.ok(flags.some((flag) => /^--user-data-dir=.*\/var\/lib\//.test(flag)));
    for (const flag of flags) assert.doesNotMatch(flag, /incognito|disable-databases|no-sandbox|remote-debugging|disable-web-security|dev\/shm|\/tmp/);
});

test("systemd, the shell and the server accept what is installed", (t) => {
    install(...withPage());
    const base = join(folder, "root");
    for (const name of ["session", "browser", "watch", "stick"]) execFileSync("bash", ["-n", join(base, "usr/lib/upstream-kiosk", name)]);
    execFileSync("bash", ["-n", script]);
    if (find("shellcheck")) execFileSync("shellcheck", [script, ...["session", "browser", "watch", "stick"].map((name) => join(base, "usr/lib/upstream-kiosk", name))]);
    if (!find("systemd-analyze")) return t.skip("there is no systemd-analyze");
    const units = readdirSync(join(base, "etc/systemd/system")).map((name) => join(base, "etc/systemd/system", name.replace("@.", "@sdb1.")));
    execFileSync("cp", [join(base, "etc/systemd/system/upstream-kiosk-stick@.service"), join(base, "etc/systemd/system/upstream-kiosk-stick@sdb1.service")]);
    const { status, stderr } = spawnSync("systemd-analyze", ["verify", "--man=no", ...units], { encoding: "utf8" });
    const problems = stderr.split("\n").filter((line) => line.includes("upstream-kiosk") && !/nginx is not executable/.test(line));
    assert.deepEqual(problems, []);
    assert.ok(status === 0 || /nginx is not executable/.test(stderr), stderr);
});

test("exports are copied to a stick whole and once; a download that is not finished is left", () => {
    install(...withPage());
    const stick = join(folder, "root/usr/lib/upstream-kiosk/stick"), from = join(folder, "exports"), to = join(folder, "stick");
    for (const each of [from, to]) mkdirSync(each);
    writeFileSync(join(from, "records 1.csv"), "id\n1\n");
    writeFileSync(join(from, "leads.jsonl"), "{}\n");
    writeFileSync(join(from, "half.csv.crdownload"), "i");
    writeFileSync(join(to, "leads.jsonl"), "{");
    const copy = () => execFileSync(stick, ["copy", from, to], { encoding: "utf8" });
    assert.equal(copy().trim().split("\n").length, 2);
    assert.deepEqual(readdirSync(to).sort(), ["leads.jsonl", "records 1.csv"]);
    for (const name of readdirSync(to)) assert.equal(readFileSync(join(to, name), "utf8"), readFileSync(join(from, name), "utf8"));
    assert.equal(copy(), "", "nothing is copied twice");
});

/** Everything that a machine does itself, in a copy of this system: a layer in memory over it, gone with its processes. */
const onACopy = `set -e
mount -t tmpfs none "$1" && mkdir "$1"/up "$1"/work "$1"/root
mount -t overlay overlay -o lowerdir=/,upperdir="$1"/up,workdir="$1"/work "$1"/root
cd "$1"/root && mount -t proc proc proc && mount --rbind /dev dev && mkdir -p kiosk && cp -r "$2" kiosk/kiosk && cp -r "$3"/page "$3"/hosting kiosk/
printf '#!/bin/sh\\n' >usr/local/bin/apt-get && chmod 755 usr/local/bin/apt-get
exec chroot . sh -ec 'cd /kiosk; kiosk/install.sh --page page --hosting hosting; echo ==; kiosk/install.sh --page page --hosting hosting; echo ==
for unit in upstream-kiosk upstream-kiosk-page upstream-kiosk-watch nginx getty@tty1 apt-daily-upgrade.timer; do echo "$unit $(systemctl is-enabled $unit)"; done
getent passwd upstream-kiosk; stat -c "%U %a %n" /var/lib/upstream-kiosk /var/lib/upstream-kiosk/profile /var/lib/upstream-kiosk/exports
ls /var/lib/upstream-kiosk/exports; echo ==; kiosk/install.sh --remove >/dev/null; echo "getty $(systemctl is-enabled getty@tty1)"; ls -d /var/lib/upstream-kiosk/profile'`;

test("on a whole system it makes users, folders and units, twice the same, and takes them out again", (t) => {
    const programs = ["systemctl", "systemd-sysusers", "systemd-tmpfiles", "unshare"].filter((name) => !find(name));
    if (process.getuid?.() !== 0 || programs.length) return t.skip(`needs root${programs.length ? ` and ${programs}` : ""}`);
    const place = join(folder, "copy");
    mkdirSync(place);
    if (spawnSync("unshare", ["--mount", "mount", "-t", "tmpfs", "none", place]).status !== 0) return t.skip("nothing can be mounted here");
    const { status, stdout, stderr } = spawnSync("unshare", ["--mount", "bash", "-c", onACopy, "bash", place, join(root, "integrations/kiosk"), folder], { encoding: "utf8" });
    if (/overlay/.test(stderr) && status !== 0 && !stdout) return t.skip(`no layer over this system: ${stderr.trim()}`);
    assert.equal(status, 0, `${stdout}\n${stderr}`);
    const [first, second, state, left] = stdout.split("==\n");
    assert.match(first, /^new {6}\/etc\/systemd\/system\/upstream-kiosk\.service$/m);
    assert.doesNotMatch(second, /^(new|change)/m);
    assert.deepEqual(state.trim().split("\n"), ["upstream-kiosk enabled", "upstream-kiosk-page enabled", "upstream-kiosk-watch enabled", "nginx masked", "getty@tty1 masked",
        "apt-daily-upgrade.timer masked", state.match(/^upstream-kiosk:x:.*:\/usr\/sbin\/nologin$/m)?.[0], "upstream-kiosk 750 /var/lib/upstream-kiosk",
        "upstream-kiosk 700 /var/lib/upstream-kiosk/profile", "upstream-kiosk 750 /var/lib/upstream-kiosk/exports", "stick"]);
    assert.match(left, /^getty enabled$/m);
    assert.match(left, /^\/var\/lib\/upstream-kiosk\/profile$/m);
});
