// The command line itself: help, version and wrong usage.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { test } from "node:test";
import { file, lineOf, sales, upstream } from "./tool.js";

test("help names every command, on standard output", () => {
    const ran = upstream(["--help"]);
    assert.equal(ran.code, 0);
    for (const command of ["check", "score", "link", "read", "compare", "team", "norms", "simulate"]) assert.match(ran.out, new RegExp(`upstream ${command} `));
    // How answers and codes come in belongs to what everybody needs.
    assert.match(ran.out, /\{"answers":\{"ITEM":2/);
    assert.match(ran.out, /#2\./);
});

test("each command has a help of its own, with what it reads and prints", () => {
    const pages = ["check", "score", "link", "read", "compare", "team", "norms", "simulate"].map((command) => {
        const ran = upstream([command, "--help"]);
        assert.equal(ran.code, 0);
        assert.ok(ran.out.startsWith(`Usage: upstream ${command} INSTRUMENT`));
        assert.match(ran.out, /Standard output/);
        for (const line of ran.lines.slice(1)) assert.ok([...line].length <= 100, line);
        return ran.out;
    });
    assert.equal(new Set(pages).size, pages.length);
    for (const command of ["score", "link"]) assert.match(upstream([command, "--help"]).out, /seconds +optional: per item/);
});

test("a full standard output is said, exit code 2", { skip: !existsSync("/dev/full") }, () => {
    const code = upstream(["link", sales], lineOf(2)).lines[0];
    for (const args of [["--help"], ["team", "--help"], ["--version"], ["check", sales], ["score", sales], ["compare", sales, code, code],
        ["team", sales], ["team", sales, "--partial"], ["simulate", sales, "--respondents", "1"],
        ["simulate", sales, "--respondents", "1", "--answers"]]) {
        const ran = upstream(args, args[0] === "score" ? lineOf(1) : code, "/dev/full");
        if (args[0] === "check") continue; // nothing to write
        assert.equal(ran.code, 2, args.join(" "));
        assert.match(ran.err, /upstream: standard output cannot be written/, args.join(" "));
    }
});

test("who gives answers or codes as an argument is told of standard input", () => {
    const codes = file("CODES.txt", "2.AAAA\n");
    assert.match(upstream(["team", codes]).err, /codes come in on standard input: upstream team INSTRUMENT < FILE/);
    assert.match(upstream(["team", sales, codes]).err, /expected 1 argument, found 2; codes come in on standard input: upstream team INSTRUMENT < FILE/);
    assert.match(upstream(["score", sales, codes]).err, /answers come in on standard input: upstream score INSTRUMENT < FILE/);
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
