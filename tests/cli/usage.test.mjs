// The command line itself: help, version and wrong usage.
import assert from "node:assert/strict";
import { test } from "node:test";
import { sales, upstream } from "./tool.mjs";

test("help names every command, on standard output", () => {
    const ran = upstream(["--help"]);
    assert.equal(ran.code, 0);
    for (const command of ["check", "score", "link", "read", "compare", "team", "simulate"]) assert.match(ran.out, new RegExp(`upstream ${command} `));
    assert.equal(upstream(["score", "--help"]).out, ran.out);
});

test("the version is told", () => {
    assert.match(upstream(["--version"]).out, /^upstream \d+\.\d+\.\d+\n$/);
});

test("wrong usage says what is wrong and what would be right, exit code 2", () => {
    for (const [args, message] of /** @type {[string[], RegExp][]} */ ([
        [[], /there is no command/],
        [["scroe", sales], /unknown command scroe; .*did you mean score\?/],
        [["score"], /expected 1 argument, found 0\nUsage: upstream score INSTRUMENT/],
        [["score", sales, sales], /expected 1 argument, found 2/],
        [["link", sales, "--sumary"], /unknown option --sumary; .*did you mean --summary\?/],
        [["link", sales, "-s"], /unknown option -s/],
        [["link", sales, "--summary=1"], /--summary takes no value/],
        [["link", sales, "--summary", "--summary"], /--summary is given twice/],
    ])) {
        const ran = upstream(args);
        assert.equal(ran.code, 2, args.join(" "));
        assert.equal(ran.out, "");
        assert.match(ran.err, message);
    }
});

test("after -- everything is an argument", () => {
    assert.match(upstream(["check", "--", "--summary"]).err, /--summary cannot be read/);
});
