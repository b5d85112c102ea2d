// The package's command on a machine that has node and nothing else: no compiler, no npm, no network. What it builds is, byte for byte,
// what the repository builds of the same folder.
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { execPath } from "node:process";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { buildPage, buildSinglePage } from "../../tools/page/build-page.js";
import { projectVersion } from "../../tools/shared/version.js";
import { find } from "../../tools/shared/run.js";
import { fits } from "../cli/schemas.js";
import { bareMachine, call, place, projectWith, readJson } from "./package.js";

const { project } = projectWith("commands");
const run = (/** @type {string[]} */ ...args) => call(project, "upstream-assessment", args);
const inFolder = (/** @type {string} */ folder, /** @type {string[]} */ ...args) => call(project, "upstream-assessment", args, { cwd: folder });

/** A folder as init makes it. @param {string} [name] */
function begun(name = "mine") {
    const folder = join(place("begun"), name), { status, stderr } = run("init", folder);
    assert.equal(status, 0, stderr);
    return folder;
}

/** @param {string} file @param {(values: any) => void} change */
function edit(file, change) {
    const values = readJson(file);
    change(values);
    writeFileSync(file, JSON.stringify(values, null, 2));
}

/** Every file below a folder, with what it holds. @param {string} folder */
const contentOf = (folder) => new Map(readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name)).sort().map((path) => [path.slice(folder.length + 1), readFileSync(path).toString("base64")]));

test("it says what it is, its version, and what each command does", () => {
    const { status, stdout } = run("--help");
    assert.equal(status, 0);
    for (const command of ["init", "serve", "check", "build", "kiosk", "leads"]) {
        assert.match(stdout, new RegExp(`^  upstream-assessment ${command} `, "m"));
        for (const asked of [["--help"], ["-h"], ["x", "--help"]]) {
            const { status: code, stdout: help, stderr } = run(command, ...asked);
            assert.deepEqual([code, stderr], [0, ""]);
            assert.match(help, new RegExp(`^Usage: upstream-assessment ${command} `));
        }
    }
    assert.equal(run("--version").stdout, `upstream-assessment ${projectVersion()}\n`);
});

test("a PIN, keys and a drill need nothing but the package", () => {
    const folder = place("organiser"), pin = call(project, "upstream-assessment", ["kiosk", "pin"], { input: "471147\n" });
    assert.equal(pin.status, 0, pin.stderr);
    assert.equal(JSON.parse(pin.stdout).kiosk.pin.iterations, 600_000);
    const keys = inFolder(folder, "leads", "keys", "--out", "keys");
    assert.equal(keys.status, 0, keys.stderr);
    assert.match(JSON.parse(keys.stdout).kiosk.leads.key, /^MIIBojANBgkqhkiG9w0B/);
    writeFileSync(join(folder, "empty.jsonl"), "");
    assert.equal(inFolder(folder, "leads", "drill", "--key", "keys/leads-private-key.pem", "empty.jsonl").status, 1);
});

test("what it does not know it refuses in two lines, with exit code 2", () => {
    const empty = place("empty");
    for (const args of [["nothing"], ["build", "--no-such-thing"], ["check", "a", "b"], ["init"], ["init", "a", "b"], ["build", empty], ["check", "/no/such"],
        ["serve", "--port", "x"], ["init", join(empty, "a"), "--contact", "javascript:alert(1)"], ["init", join(empty, "a"), "--language", "xx"]]) {
        const { status, stdout, stderr } = inFolder(empty, ...args);
        assert.deepEqual([status, stdout], [2, ""], `${args}`);
        assert.match(stderr, /^upstream-assessment: .+\n(Try: .*\n)?$/, `${args}`);
    }
    assert.deepEqual(readdirSync(empty), []);
    const { status, stdout, stderr } = run();
    assert.deepEqual([status, stdout], [2, ""]);
    assert.match(stderr, /upstream-assessment init DIR/);
});

test("init makes a folder in which nothing is wrong, asks nothing where nobody can answer, and overwrites nothing", () => {
    const folder = begun();
    assert.deepEqual(readdirSync(folder).sort(), ["assessment.json", ...["ar", "de", "en", "es"].map((each) => `instrument.${each}.json`), "instrument.schema.json", "theme.json", "words"]);
    assert.deepEqual(run("check", folder), { status: 0, stdout: "", stderr: "Nothing is wrong.\n" });
    const before = contentOf(folder);
    const again = run("init", folder);
    assert.equal(again.status, 2);
    assert.match(again.stderr, /has assessment\.json, .* already, and nothing is overwritten/);
    assert.deepEqual(contentOf(folder), before);
    // Also where only one of them is there.
    const one = place("one");
    writeFileSync(join(one, "theme.json"), "mine");
    assert.equal(run("init", one).status, 2);
    assert.deepEqual(readdirSync(one), ["theme.json"]);
});

test("init takes what it would ask for as options", () => {
    const folder = join(place("options"), "mine");
    assert.equal(run("init", folder, "--language", "de,en", "--contact", "mailto:me@example.com", "--site", "https://example.com/check/").status, 0);
    assert.deepEqual(readJson(join(folder, "assessment.json")), { version: 1, instrument: "instrument.de.json", theme: "theme.json", site: "https://example.com/check/", contact: { href: "mailto:me@example.com" } });
    assert.deepEqual(readdirSync(folder).filter((name) => /^instrument\...\./.test(name)).sort(), ["instrument.de.json", "instrument.en.json"]);
    assert.equal(run("check", folder).status, 0);
});

/** What init says in a terminal to which somebody has typed this. @param {string} typed */
function inTerminal(typed) {
    const work = place("asked"), program = join(project, "node_modules", ".bin", "upstream-assessment");
    const { status, stdout } = spawnSync("script", ["-qec", `"${execPath}" "${program}" init mine`, "/dev/null"],
        { cwd: work, input: typed, encoding: "utf8", env: { ...bareMachine(), PATH: String(process.env.PATH) }, timeout: 20_000 });
    return { status, stdout, folder: join(work, "mine") };
}

test("in a terminal init asks, and asks again after an answer that cannot be", { skip: !find("script") }, () => {
    const { status, stdout, folder } = inTerminal("nowhere\nhttps://example.com/talk\n\n");
    assert.equal(status, 0, stdout);
    assert.match(stdout, /this is “nowhere”; expected an address/);
    assert.deepEqual(readJson(join(folder, "assessment.json")), { version: 1, instrument: "instrument.en.json", theme: "theme.json", contact: { href: "https://example.com/talk" } });
});

test("who leaves its questions has no folder half made", { skip: !find("script") }, () => {
    const { status, stdout, folder } = inTerminal("\n\x04");
    assert.equal(status, 2);
    assert.match(stdout, /nothing was written, as the questions were left/);
    assert.ok(!existsSync(folder));
});

test("check says all that is wrong in every file at once, each at its place, and build then writes nothing", () => {
    const folder = begun();
    edit(join(folder, "assessment.json"), (values) => { values.site = "example.com"; values.kontakt = 1; });
    edit(join(folder, "theme.json"), (values) => { values.light.accent = "teal"; });
    edit(join(folder, "instrument.en.json"), (values) => { values.solid = "soild"; values.items[1].stage = "nowhere"; });
    edit(join(folder, "words", "de.json"), (values) => { values["intro.strat"] = "Los"; });
    writeFileSync(join(folder, "instrument.es.json"), "{");
    const { status, stdout } = inFolder(folder, "check");
    assert.equal(status, 1);
    for (const said of [/^assessment\.json:\/site: .*; expected /m, /^assessment\.json:\/kontakt: .*; expected “contact”$/m, /^theme\.json:\/light\/accent: .*; expected /m,
        /^words\/de\.json:\/intro\.strat: .*; expected “intro\.start”$/m, /^instrument\.es\.json: it is not JSON: /m]) assert.match(stdout, said);
    const built = inFolder(folder, "build");
    assert.deepEqual([built.status, built.stdout], [1, ""]);
    assert.equal(built.stderr, stdout);
    assert.ok(!existsSync(join(folder, "dist")) && !existsSync(join(folder, "hosting")));
    // What the engine alone knows of comes with the rest as soon as every file can be read.
    cpSync(join(begun(), "instrument.es.json"), join(folder, "instrument.es.json"));
    const whole = inFolder(folder, "check").stdout;
    for (const said of [/^assessment\.json:\/site: /m, /^instrument\.en\.json:\/solid: .*did you mean solid/m, /^instrument\.en\.json:\/items\/1\/stage: /m]) assert.match(whole, said);
    // To programs the same is told in the same order.
    const told = inFolder(folder, "check", "--json");
    assert.equal(told.status, 1);
    const found = told.stdout.trim().split("\n").map((line) => JSON.parse(line));
    found.forEach((each) => fits("finding", each));
    assert.deepEqual(found.map(({ file, pointer, severity, message }) => `${file}${pointer && `:${pointer}`}: ${severity === "warning" ? "warning: " : ""}${message}`), whole.trim().split("\n"));
});

test("a warning is said and stops nothing", () => {
    const folder = begun();
    edit(join(folder, "instrument.en.json"), (values) => { values.scales.push({ id: "spare", options: [{ label: "a", points: 0 }, { label: "b", points: 1 }] }); });
    for (const each of ["ar", "de", "es"]) rmSync(join(folder, `instrument.${each}.json`));
    const { status, stdout } = inFolder(folder, "check");
    assert.equal(status, 0);
    assert.match(stdout, /^instrument\.en\.json:\/scales\/\d: warning: no item uses this scale\n$/);
});

test("a page of one's own: a question, a word, a colour and the contact are in it, and nothing else is asked for", () => {
    const folder = begun();
    for (const each of ["ar", "de", "es"]) rmSync(join(folder, `instrument.${each}.json`));
    edit(join(folder, "instrument.en.json"), (values) => { values.items[0].text = "Does the kettle boil before nine?"; });
    edit(join(folder, "words", "en.json"), (values) => { values["intro.start"] = "Off we go"; });
    edit(join(folder, "theme.json"), (values) => { values.light.accent = "#7a1fa2"; });
    edit(join(folder, "assessment.json"), (values) => { values.contact = { href: "https://example.com/talk" }; });
    const { status, stdout, stderr } = inFolder(folder, "build");
    assert.equal(status, 0, stderr);
    assert.match(stdout, /^archive\/sales-foundation-1: these questions are kept, .*\ndist\/: the page, \d+ files, \d+ kB\nhosting\/: what servers say with it: \.htaccess, Caddyfile, _headers, nginx\.conf\n$/);
    const index = readFileSync(join(folder, "dist", "index.html"), "utf8");
    for (const each of ["Off we go", "#7a1fa2", "https://example.com/talk"]) assert.ok(index.includes(each), each);
    const instrument = readdirSync(join(folder, "dist")).find((name) => /^instrument\.en\..*\.json$/.test(name)) ?? "";
    assert.match(readFileSync(join(folder, "dist", instrument), "utf8"), /Does the kettle boil before nine\?/);
});

test("what it builds is what the repository builds of the same folder, byte for byte, and the same when built again elsewhere", async () => {
    const folder = begun();
    edit(join(folder, "assessment.json"), (values) => { values.contact = { href: "https://example.com/talk" }; values.frameAncestors = ["https://www.example.com"]; });
    assert.equal(run("build", folder).status, 0);
    const module = process.env.UPSTREAM_MODULE, ours = place("ours");
    await buildPage({ configuration: join(folder, "assessment.json"), out: join(ours, "dist"), hosting: join(ours, "hosting"), ...(module && { module }) });
    const built = contentOf(join(folder, "dist"));
    assert.ok(built.size > 40);
    assert.deepEqual(built, contentOf(join(ours, "dist")));
    assert.deepEqual(contentOf(join(folder, "hosting")), contentOf(join(ours, "hosting")));
    const elsewhere = place("elsewhere");
    cpSync(folder, elsewhere, { recursive: true, filter: (path) => !/\/(dist|hosting)$/.test(path) });
    assert.equal(inFolder(elsewhere, "build", "--out", "a/b", "--hosting", "c").status, 0);
    assert.deepEqual(contentOf(join(elsewhere, "a", "b")), built);
});

test("a folder of an older version is brought up by build, which says what it changed; check changes nothing", () => {
    const folder = begun(), file = join(folder, "assessment.json");
    edit(file, (values) => { delete values.version; });
    const before = readFileSync(file, "utf8");
    assert.equal(inFolder(folder, "check").status, 0);
    assert.equal(readFileSync(file, "utf8"), before);
    const { status, stdout } = inFolder(folder, "build");
    assert.equal(status, 0);
    assert.match(stdout, /^assessment\.json: it says its version now/m);
    assert.equal(readJson(file).version, 1);
    assert.doesNotMatch(inFolder(folder, "build").stdout, /its version now/);
});

test("a place that cannot be written is said, with exit code 2", () => {
    const folder = begun();
    writeFileSync(join(folder, "dist"), "a file");
    const { status, stderr } = inFolder(folder, "build");
    assert.equal(status, 2, stderr);
    assert.match(stderr, /^upstream-assessment: the page cannot be written: /);
});

/** What a server answers, as text. @param {string} address */
const get = async (address) => (await fetch(address)).text();

/** @param {() => Promise<boolean> | boolean} holds @param {() => string} what */
async function until(holds, what) {
    for (let i = 0; i < 200; ++i) {
        if (await holds()) return;
        await sleep(100);
    }
    assert.fail(what());
}

test("the whole page as one file is what the repository makes of the same folder, and nothing is written beside it", async () => {
    const folder = begun(), file = join(folder, "out", "upstream.html");
    const { status, stdout } = inFolder(folder, "build", "--single", file);
    assert.equal(status, 0);
    assert.match(stdout, /^(archive.*\n)?out\/upstream\.html: the page, one file, \d+ kB\n$/);
    const theirs = join(folder, "out", "theirs.html");
    await buildSinglePage(theirs, { configuration: join(folder, "assessment.json") });
    assert.ok(readFileSync(file).equals(readFileSync(theirs)));
    assert.deepEqual(readdirSync(join(folder, "out")).sort(), ["theirs.html", "upstream.html"]);
    assert.ok(!existsSync(join(folder, "dist")) && !existsSync(join(folder, "hosting")));
    const { status: misused, stderr } = inFolder(folder, "build", "--single", file, "--out", "there");
    assert.equal(misused, 2);
    assert.match(stderr, /--single writes one file, and nothing for --out/);
});

test("serve shows the page, follows a change, says a mistake and keeps the last good page", async () => {
    const folder = begun();
    mkdirSync(join(folder, "dist"));
    const child = spawn(execPath, [join(project, "node_modules", ".bin", "upstream-assessment"), "serve", folder, "--port", "0"], { cwd: folder, env: bareMachine(), stdio: ["ignore", "pipe", "pipe"] });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => { said += text; });
    const ended = new Promise((resolve) => { child.on("exit", resolve); });
    try {
        await until(() => /is at http/.test(said), () => said);
        const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0] ?? "";
        assert.match(await get(address), /\/-\/live\.js/);
        edit(join(folder, "words", "en.json"), (values) => { values["intro.start"] = "Off we go"; });
        await until(async () => (await get(address)).includes("Off we go"), () => said);
        edit(join(folder, "words", "en.json"), (values) => { values.nothing = "x"; });
        await until(() => /words\/en\.json:\/nothing: /.test(said) && /the page stays as it was/.test(said), () => said);
        assert.ok((await get(address)).includes("Off we go"));
        assert.deepEqual(readdirSync(join(folder, "dist")), []);
    } finally {
        child.kill("SIGTERM");
    }
    assert.equal(await ended, 0);
});
