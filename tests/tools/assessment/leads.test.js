// What visitors have left is opened on the organiser's machine alone: each lead once, whatever is wrong with the others, in tables that
// compute nothing, in files that nobody else reads. The private key is nobody else's either, and is never overwritten.
import assert from "node:assert/strict";
import { createPrivateKey } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { kioskFindings } from "../../../tools/page/site/kiosk.js";
import { seal } from "../../../web/kiosk/leads/seal.js";
import { toBytes, toText } from "../../../web/kiosk/records/base64url.js";
import { idOf, leadWith, makeKeys } from "../../web/kiosk/leads/keys.js";
import { call } from "./command.js";

const home = mkdtempSync(join(tmpdir(), "upstream-leads-"));
after(() => rmSync(home, { recursive: true }));
const { key, pem } = makeKeys(), other = makeKeys();
writeFileSync(join(home, "key.pem"), pem);

/** @param {string[]} args @param {string} [input] */
const leads = (args, input) => call("leads/leads", args, { cwd: home, input });

/** A line of an export. @param {number} number @param {object} [values] @param {{kind?: "lead" | "drill", key?: string}} [how] */
async function line(number, values, { kind = "lead", key: sealedFor = key } = {}) {
    const id = idOf(number), what = kind === "drill" ? { version: 1, drill: "WORD42", time: "2026-11-26T08:00:00.000Z" } : leadWith(values);
    return `${JSON.stringify({ version: 1, id, sealed: await seal(what, { key: sealedFor, kind, id }) })}\n`;
}

/** @param {string} name @param {string} text */
const put = (name, text) => writeFileSync(join(home, name), text);
const opened = (out = ".") => ({ csv: readFileSync(join(home, out, "leads.csv"), "utf8"), json: JSON.parse(readFileSync(join(home, out, "leads.json"), "utf8")) });

/** @param {{name: string}} lead */
const nameIn = ({ name }) => name;

/** @param {string} path */
const mode = (path) => statSync(join(home, path)).mode & 0o777;

test("keys: a private file for oneself, and a public key that the configuration takes", () => {
    const { status, stdout, stderr } = leads(["keys", "--out", "keys"]);
    assert.equal(status, 0, stderr);
    assert.deepEqual([mode("keys"), mode("keys/leads-private-key.pem")], [0o700, 0o600]);
    const { kiosk } = JSON.parse(stdout), text = readFileSync(join(home, "keys", "leads-private-key.pem"), "utf8");
    assert.deepEqual(kioskFindings({ leads: { ...kiosk.leads, consent: { text: "Yes.", version: "1" } } }), []);
    assert.equal(createPrivateKey(text).asymmetricKeyDetails?.modulusLength, 3072);
    assert.ok(!`${stdout}${stderr}`.includes("PRIVATE"));
    const again = leads(["keys", "--out", "keys"]);
    assert.deepEqual([again.status, again.stdout], [2, ""]);
    assert.match(again.stderr, /is there already, and a key is never overwritten/);
    assert.equal(readFileSync(join(home, "keys", "leads-private-key.pem"), "utf8"), text);
});

test("keys are not put where the stand's page is made", () => {
    put("assessment.json", "{}");
    const { status, stderr } = leads(["keys", "--out", "."]);
    rmSync(join(home, "assessment.json"));
    assert.equal(status, 2);
    assert.match(stderr, /the private key must not get there/);
    assert.equal(existsSync(join(home, "leads-private-key.pem")), false);
});

test("with a passphrase the private key is of no use to whoever finds the file, and opens with it", async () => {
    const secret = "four words nobody guesses";
    assert.match(leads(["keys", "--out", "locked", "--passphrase"], "short\n").stderr, /12 characters or more/);
    const { status, stdout, stderr } = leads(["keys", "--out", "locked", "--passphrase"], `${secret}\n`);
    assert.equal(status, 0, stderr);
    const file = join(home, "locked", "leads-private-key.pem"), text = readFileSync(file, "utf8");
    assert.throws(() => createPrivateKey(text));
    assert.throws(() => createPrivateKey({ key: text, passphrase: "another one, also long" }));
    assert.equal(createPrivateKey({ key: text, passphrase: secret }).asymmetricKeyType, "rsa");
    // 600,000 rounds of PBKDF2 with HMAC-SHA-256, as its own bytes say: an integer, then the function's name.
    assert.ok(Buffer.from(text.split("\n").slice(1, -2).join(""), "base64").toString("hex").includes("02030927c0300c06082a864886f70d0209"));
    put("locked.jsonl", await line(1, {}, { kind: "drill", key: JSON.parse(stdout).kiosk.leads.key }));
    const drill = ["drill", "--key", file, "locked.jsonl"];
    assert.match(leads(drill, `${secret}\n`).stdout, /^drill WORD42, made 2026-11-26T08:00:00.000Z: opened\n0 leads and 1 drill can be opened\n$/);
    const wrong = leads(drill, "another one, also long\n");
    assert.deepEqual([wrong.status, wrong.stdout], [2, ""]);
    assert.match(wrong.stderr, /the passphrase is not the right one, or the file is damaged/);
});

test("a lead counts once however often it was exported, in the order in which they were left", async () => {
    const [a, b, c] = [await line(1, { time: "2026-11-27T11:00:00.000Z" }), await line(2, { name: "Bo", time: "2026-11-27T10:30:00.000Z" }), await line(3, { name: "Cy" })];
    put("noon.jsonl", a + b);
    put("evening.jsonl", (a + b + c).replaceAll("\n", "\r\n"));
    const { status, stdout, stderr } = leads(["open", "--key", "key.pem", "--out", "once", "noon.jsonl", "evening.jsonl"]);
    assert.deepEqual([status, stderr], [0, ""]);
    assert.equal(stdout, "once/leads.csv and once/leads.json: 3 leads; 2 lines more of the same\n");
    const { csv, json } = opened("once");
    assert.deepEqual(json.map(nameIn), ["Cy", "Bo", "Ada Lovelace"]);
    assert.deepEqual({ version: 1, ...json[2] }, { id: idOf(1), ...leadWith({ time: "2026-11-27T11:00:00.000Z" }) });
    assert.equal(csv.split("\r\n")[0], "\uFEFFid,time,name,email,company,outcome,language,consent,consent time,consent version,consent language,consent wording");
    assert.equal(csv.split("\r\n")[3], `${idOf(1)},2026-11-27T11:00:00.000Z,Ada Lovelace,ada@example.com,Engine Ltd,focus-belief,en,yes,2026-11-27T09:59:58.000Z,2026-11,en,You may write to me.`);
    assert.deepEqual([mode("once/leads.csv"), mode("once/leads.json")], [0o600, 0o600]);
});

test("no cell is computed by a table program, whoever has written it; JSON has it as it was written", async () => {
    const name = "=HYPERLINK(\"https://evil.example\")", company = "+1;2,\"3\"", email = "@SUM(A1)";
    put("evil.jsonl", await line(1, { name, company, email }));
    assert.equal(leads(["open", "--key", "key.pem", "--out", "evil", "evil.jsonl"]).status, 0);
    const { csv, json } = opened("evil");
    assert.ok(csv.includes(`,"'=HYPERLINK(""https://evil.example"")",'@SUM(A1),"'+1;2,""3""",`), csv);
    assert.deepEqual([json[0].name, json[0].company, json[0].email], [name, company, email]);
});

/** Each part of a sealed lead, with one bit of it changed. @param {string} text */
function altered(text) {
    const { sealed, ...rest } = JSON.parse(text), bytes = toBytes(sealed);
    const places = { version: 0, kind: 1, key: 5, id: 20, wrapped: 200, vector: 415, sealed: 500, tag: bytes.length - 1 };
    return Object.entries(places).map(([what, at]) => [what, `${JSON.stringify({ ...rest, sealed: toText(bytes.with(at, bytes[at] ^ (what === "kind" ? 3 : 2))) })}\n`]);
}

test("what was altered is refused by its line, wherever it was, and the rest is opened", async () => {
    const good = await line(1), bad = altered(await line(2, { name: "Mallory" }));
    const swapped = `${JSON.stringify({ ...JSON.parse(await line(3)), id: idOf(9) })}\n`, alien = await line(4, {}, { key: other.key });
    put("mixed.jsonl", [...bad.map(([, text]) => text), swapped, alien, "{\"version\":1,\n", "\n", "{\"version\":2}\n", good, good.slice(0, 900)].join(""));
    const { status, stdout, stderr } = leads(["open", "--key", "key.pem", "--out", "mixed", "mixed.jsonl"]);
    assert.equal(status, 1);
    assert.equal(stdout, "mixed/leads.csv and mixed/leads.json: 1 lead; 13 lines could not be opened\n");
    const damaged = "it was altered or damaged after it was sealed", reasons = stderr.trim().split("\n").map((text) => text.replace(/[0-9a-f]{16}/g, "…"));
    assert.deepEqual(reasons, [
        "it is sealed in version 3, and this program knows version 1", damaged, "it is sealed for the key …, and this is the key …", damaged, damaged, damaged, damaged, damaged,
        "the id beside it is not the one in it", "it is sealed for the key …, and this is the key …", "it is no whole line of an export", null,
        "it is no line of an export of leads in version 1", null, "it is no whole line of an export",
    ].flatMap((reason, at) => (reason ? [`mixed.jsonl:${at + 1}: ${reason}`] : [])));
    assert.deepEqual(opened("mixed").json.map(nameIn), ["Ada Lovelace"]);
});

test("what is sealed whole, but is no lead, is refused too: anybody who has the public key can seal something", async () => {
    const strange = [{ name: "x".repeat(101) }, { name: 7 }, { consent: null }, { version: 2 }, { outcome: {} }];
    put("strange.jsonl", (await Promise.all(strange.map((values, at) => line(at, values)))).join(""));
    const { status, stdout, stderr } = leads(["open", "--key", "key.pem", "--out", "strange", "strange.jsonl"]);
    assert.deepEqual([status, stdout], [1, "There is no lead that can be opened, and nothing was written; 5 lines could not be opened\n"]);
    assert.equal(stderr.match(/it is whole, but nothing that a stand writes\n/g)?.length, 5);
    assert.equal(existsSync(join(home, "strange")), false);
});

test("what is there is not overwritten unless one says so, and then it is nobody else's to read", async () => {
    put("a.jsonl", await line(1));
    const command = ["open", "--key", "key.pem", "--out", "there", "a.jsonl"];
    assert.equal(leads(command).status, 0);
    writeFileSync(join(home, "there", "leads.csv"), "mine", { mode: 0o644 });
    const refused = leads(command);
    assert.deepEqual([refused.status, readFileSync(join(home, "there", "leads.csv"), "utf8")], [2, "mine"]);
    assert.match(refused.stderr, /there\/leads.csv is there already/);
    assert.equal(leads([...command, "--replace"]).status, 0);
    assert.ok(opened("there").csv.includes("Ada"));
    assert.equal(mode("there/leads.csv"), 0o600);
});

test("a drill says the word that the page has shown, and counts as no lead; without one it has failed", async () => {
    put("drill.jsonl", await line(1) + await line(2, {}, { kind: "drill" }));
    const done = leads(["drill", "--key", "key.pem", "drill.jsonl"]);
    assert.deepEqual([done.status, done.stderr], [0, ""]);
    assert.equal(done.stdout, "drill WORD42, made 2026-11-26T08:00:00.000Z: opened\n1 lead and 1 drill can be opened\n");
    put("none.jsonl", await line(1));
    const none = leads(["drill", "--key", "key.pem", "none.jsonl"]);
    assert.equal(none.status, 1);
    assert.match(none.stderr, /no drill record/);
    writeFileSync(join(home, "other.pem"), other.pem);
    assert.equal(leads(["drill", "--key", "other.pem", "drill.jsonl"]).status, 1);
    assert.equal(leads(["open", "--key", "key.pem", "--out", "drilled", "drill.jsonl"]).status, 0);
    assert.equal(opened("drilled").json.length, 1);
});

test("wrong usage is refused in two lines, with exit code 2", () => {
    put("some.jsonl", "");
    put("no.pem", "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n");
    for (const args of [[], ["close"], ["keys"], ["keys", "--out", "x", "y"], ["open"], ["open", "--key", "key.pem"], ["open", "some.jsonl"], ["open", "--key", "nothing.pem", "some.jsonl"],
        ["open", "--key", "key.pem", "nothing.jsonl"], ["open", "--key", "no.pem", "some.jsonl"], ["drill", "--key", "some.jsonl", "some.jsonl"], ["open", "--key", "key.pem", "--out", "key.pem", "some.jsonl"]]) {
        const { status, stdout, stderr } = leads(args);
        assert.deepEqual([status, stdout], [2, ""], `${args}`);
        assert.match(stderr, /^upstream-assessment: .+\n(Try: .*\n)?$/, `${args}`);
    }
    assert.match(leads(["--help"]).stdout, /^Usage: upstream-assessment leads keys/);
});
