// The command for a PIN prints a section that the configuration takes and that the PIN opens; the PIN itself is shown nowhere.
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { execPath } from "node:process";
import { test } from "node:test";
import { kioskFindings } from "../../../tools/page/site/kiosk.js";
import { PinCheck } from "../../../web/kiosk/records/pin.js";
import { workingStorage } from "../../web/storage/fake-storage.js";
import { call, wordsFor } from "./command.js";

/** @param {string} text */
const opens = async (text, pin = "471147") => {
    const { kiosk } = JSON.parse(text);
    assert.deepEqual(kioskFindings(kiosk), []);
    return (await new PinCheck(kiosk.pin, workingStorage().storage).check(pin)).right;
};

test("a PIN from the input becomes a section that it opens, and no other PIN does", async () => {
    const { status, stdout, stderr } = call("kiosk", ["pin"], { input: "471147\n" });
    assert.equal(status, 0, stderr);
    assert.ok(!`${stdout}${stderr}`.includes("471147"));
    assert.equal(await opens(stdout), true);
    assert.equal(await opens(stdout, "471148"), false);
    assert.notEqual(call("kiosk", ["pin"], { input: "471147" }).stdout, stdout, "another salt each time");
});

test("what is no PIN, or no input, is refused, and not repeated", () => {
    for (const input of ["123\n", "secret-word\n", "1234567890123\n", "\n", ""]) {
        const { status, stdout, stderr } = call("kiosk", ["pin"], { input });
        assert.deepEqual([status, stdout], [2, ""], input);
        assert.match(stderr, /^upstream-assessment: PIN: [^\n]+\n$/);
        assert.ok(!stderr.includes("secret-word"));
    }
    for (const args of [[], ["pins"], ["pin", "471147"], ["pin", "--show"]]) assert.equal(call("kiosk", args).status, 2, `${args}`);
    assert.match(call("kiosk", ["--help"]).stdout, /^Usage: upstream-assessment kiosk pin/);
});

/** A terminal that answers each question when it is asked. @param {string[]} answers @returns {Promise<{status: number | null, shown: string}>} */
const atTerminal = (answers) => new Promise((resolve) => {
    const command = [execPath, ...wordsFor("kiosk", ["pin"])].map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(" ");
    const terminal = spawn("script", ["-qec", command, "/dev/null"], { stdio: ["pipe", "pipe", "inherit"] });
    let shown = "", asked = 0;
    terminal.stdout.on("data", (bytes) => {
        shown += bytes;
        for (const questions = shown.match(/PIN(, once more)?: (?!a PIN)/g)?.length ?? 0; asked < Math.min(questions, answers.length); ++asked) terminal.stdin.write(answers[asked]);
    });
    terminal.on("close", (status) => resolve({ status, shown }));
});

test("at a terminal it asks twice, shows nothing of what is typed, and asks again where both are not the same", async (t) => {
    if (spawnSync("script", ["--version"]).status !== 0) return t.skip("there is no program “script” here to be a terminal");
    const { status, shown } = await atTerminal(["47x\u007f1147\r", "471148\r", "12\r", "471147\r", "471147\r"]);
    assert.equal(status, 0, shown);
    assert.ok(!/4711|471148/.test(shown.replace(/"(salt|hash)": "[^"]*"/g, "")), shown);
    assert.match(shown, /not the same[^]*PIN: a PIN has 4 to 12 digits/);
    assert.equal(await opens(shown.slice(shown.indexOf("{"), shown.lastIndexOf("}") + 1)), true);
    assert.equal((await atTerminal(["4711\u0003"])).status, 2, "Ctrl+C leaves");
});
