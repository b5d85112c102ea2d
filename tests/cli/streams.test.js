// `score`, `link` and `read`: lines in, lines out, whatever the lines are.
import assert from "node:assert/strict";
import { test } from "node:test";
import { file, lineOf, sales, salesDefinition, upstream } from "./tool.js";

const ranking = salesDefinition().stages.map((/** @type {{id: string}} */ stage) => stage.id).reverse();
const good = lineOf(3, { ranking, perspective: "rep" });

test("each line gives a line, in the same order", () => {
    const ran = upstream(["score", sales], [0, 1, 2, 3, 4].map((option) => lineOf(option)).join("\n") + "\n");
    assert.equal(ran.code, 0);
    assert.equal(ran.lines.length, 5);
    for (const line of ran.lines) assert.equal(JSON.parse(line).stages.length, 4);
});

test("a refused line says which and why, and the others are still scored", () => {
    const ran = upstream(["score", sales], `${good}\n{"answers":{"nobody":1}}\n\n${good}`);
    assert.equal(ran.code, 1);
    assert.equal(ran.lines.length, 4);
    assert.equal(ran.lines[0], ran.lines[3]);
    const refused = JSON.parse(ran.lines[1]);
    assert.deepEqual(Object.keys(refused), ["line", "error"]);
    assert.equal(refused.line, 2);
    assert.match(refused.error, /there is no item “nobody”/);
    assert.equal(JSON.parse(ran.lines[2]).line, 3);
});

test("a last line without a line end counts, an empty rest does not", () => {
    assert.equal(upstream(["score", sales], good).lines.length, 1);
    assert.equal(upstream(["score", sales], good + "\n").lines.length, 1);
    assert.equal(upstream(["score", sales], good + "\r\n").code, 0);
    assert.deepEqual(upstream(["score", sales], "").lines, []);
});

test("a link read back gives the result that score gives", () => {
    const score = upstream(["score", sales], good);
    const link = upstream(["link", sales], good);
    assert.match(link.out, /^2\.[\w-]{1,24}\n$/);
    assert.equal(upstream(["read", sales], link.out).out, score.out);
    assert.equal(upstream(["read", sales], `https://example.org/#${link.out}`).out, score.out);
});

test("a summary read back shows the same to the integer", () => {
    const full = JSON.parse(upstream(["score", sales], good).out);
    const summary = JSON.parse(upstream(["read", sales], upstream(["link", sales, "--summary"], good).out).out);
    assert.equal(summary.summary, true);
    assert.equal(summary.focus, full.focus);
    assert.equal(summary.call, full.call);
    assert.deepEqual(summary.path, full.path);
    assert.deepEqual(summary.backwards, full.backwards);
    for (const [i, stage] of summary.stages.entries()) {
        assert.equal(stage.score, Math.floor(full.stages[i].score + 0.5));
        assert.equal(stage.band, full.stages[i].band);
    }
});

test("a refused code is told like a refused line", () => {
    const code = upstream(["link", sales], good).out.trim();
    const ran = upstream(["read", sales], `${code}\n${code.slice(0, -3)}\nhello\n${code}=\n${code}\n`);
    assert.equal(ran.code, 1);
    assert.equal(ran.lines[0], ran.lines[4]);
    assert.match(JSON.parse(ran.lines[1]).error, /cut off/);
    assert.match(JSON.parse(ran.lines[2]).error, /not a result link/);
    assert.match(JSON.parse(ran.lines[3]).error, /has “=” at its end/);
});

test("any bytes give a line each and no crash", () => {
    const bytes = Buffer.from(Array.from({ length: 100_000 }, (_, i) => (i * 2654435761 >>> 13) & 255));
    const lines = bytes.toString("latin1").split("\n").length;
    for (const command of ["score", "link", "read"]) {
        const ran = upstream([command, sales], Buffer.concat([bytes, Buffer.from(`\n${command === "read" ? "" : good}`)]));
        assert.equal(ran.code, 1);
        assert.equal(ran.lines.length, lines + (command === "read" ? 0 : 1));
        for (const line of ran.lines) JSON.parse(command === "link" && !line.startsWith("{") ? "0" : line);
    }
});

test("a line of 10 MB is refused, and the one after it is not", () => {
    const ran = upstream(["score", sales], `${"x".repeat(10_000_000)}\n${good}\n{"answers":{"${"y".repeat(10_000_000)}":1}}\n${good}\n`);
    assert.equal(ran.code, 1);
    assert.equal(ran.lines.length, 4);
    assert.match(JSON.parse(ran.lines[0]).error, /longer than 1048576 bytes/);
    assert.equal(ran.lines[1], ran.lines[3]);
    assert.equal(JSON.parse(ran.lines[2]).line, 3);
});

test("lines just within and just beyond the longest allowed are told apart", () => {
    const padded = (/** @type {number} */ length) => good + " ".repeat(length - Buffer.byteLength(good));
    const ran = upstream(["score", sales], [padded(1 << 20), padded((1 << 20) + 1), good].join("\n"));
    assert.deepEqual(ran.lines.map((line) => "error" in JSON.parse(line)), [false, true, false]);
});

test("an instrument with issues is not worked with: they are told on standard error, exit code 2", () => {
    const path = file("mine.json", "{}");
    for (const command of ["score", "link", "read"]) {
        const ran = upstream([command, path], good);
        assert.equal(ran.code, 2);
        assert.equal(ran.out, "");
        assert.match(ran.err, /mine\.json:\/id: the key “id” is missing/);
    }
});

test("a result says about whom it is: the perspective given, else the instrument's first", () => {
    const perspective = (/** @type {string} */ line) => JSON.parse(upstream(["score", sales], line).out).perspective;
    assert.equal(perspective(good), "rep");
    assert.equal(perspective(lineOf(3)), "leader");
    assert.equal(JSON.parse(upstream(["read", sales], upstream(["link", sales, "--summary"], good).out).out).perspective, "rep");
    const { leader, rep } = salesDefinition().perspectives;
    const path = file("rep-first.json", JSON.stringify({ ...salesDefinition(), perspectives: { rep, leader } }));
    assert.equal(JSON.parse(upstream(["score", path], lineOf(3)).out).perspective, "rep");
});

test("a byte order mark before the first line costs nobody", () => {
    const code = upstream(["link", sales], good).out;
    assert.equal(upstream(["read", sales], `\ufeff${code}`).out, upstream(["read", sales], code).out);
    assert.equal(upstream(["score", sales], `\ufeff${good}`).code, 0);
    assert.deepEqual(JSON.parse(upstream(["team", sales], `\ufeff${code}`).out), { n: 1 });
});

test("what mails, chats, trackers and tables put around a code is left out", () => {
    const code = upstream(["link", sales], good).out.trim();
    const right = upstream(["read", sales], code).out;
    for (const text of [`https://x.org/%2523${code}`, `#${code}&utm_source=x`, `${code}.`, `${code},`, `(https://x.org/#${code})`,
        `<https://x.org/#${code}>`, `Ann,https://x.org/a#${code}`, `Ann;"#${code}";12`, `  ${code}\t`]) {
        assert.equal(upstream(["read", sales], text).out, right, text);
        assert.equal(upstream(["team", sales], `${text}\n`).code, 0, text);
    }
    assert.match(upstream(["read", sales], `${code},${code}`).out, /more than one link/);
});

test("a byte after a NUL is not ignored", () => {
    for (const line of [`${good}\0`, `\0${good}`, good.replace("{", "{\0")]) {
        const ran = upstream(["score", sales], line);
        assert.equal(ran.code, 1);
        assert.match(JSON.parse(ran.out).error, /^column \d+: there is a NUL byte; expected text$/);
    }
    assert.match(upstream(["check", file("nul.json", `${JSON.stringify(salesDefinition())}\0{}`)]).out, /there is a NUL byte/);
});
