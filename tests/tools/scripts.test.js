// Every command of script/ says what it is for, and refuses in one line what it does not know.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { accessSync, constants, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "../../tools/shared/run.js";

const commands = readdirSync(join(root, "script"));

/** @param {string} command @param {string[]} args @param {Record<string, string>} [env] */
function call(command, args, env = {}) {
    const { status, stdout, stderr } = spawnSync(join(root, "script", command), args,
        { encoding: "utf8", timeout: 20_000, env: { ...process.env, ...env } });
    return { status, stdout, stderr };
}

test("there are commands, and each can be run", () => {
    assert.ok(commands.length >= 8, `${commands}`);
    for (const command of commands) accessSync(join(root, "script", command), constants.X_OK);
});

for (const command of commands) {
    test(`script/${command} --help says what it does and how it is called`, () => {
        // Nothing but a shell and sed: also where node is not installed yet.
        const bare = { PATH: "/usr/bin:/bin" };
        for (const args of [["--help"], ["-h"], ["something", "--help"]]) {
            const { status, stdout, stderr } = call(command, args, bare);
            assert.deepEqual({ status, stderr }, { status: 0, stderr: "" });
            const [about, ...more] = stdout.trimEnd().split("\n");
            assert.match(about, /^[A-Z].{20,}/);
            assert.ok(more.some((line) => new RegExp(`^Usage: (\\[PORT=8080\\] )?script/${command}\\b`).test(line)), stdout);
            assert.doesNotMatch(stdout, /^#|run_node|node\.sh/m);
        }
    });

    test(`script/${command} refuses what it does not know, in one line`, () => {
        for (const args of [["--no-such-thing"], ["no-such-thing", "and-another"]]) {
            // Some of these would be the names of files.
            const { status, stdout, stderr } = call(command, args);
            assert.equal(status, 2, `${args}: ${stdout}${stderr}`);
            assert.equal(stdout, "");
            assert.match(stderr, new RegExp(`^script/${command}\\b.*\\n$`));
            assert.match(stderr, /no-such-thing|not 2/);
        }
    });
}
