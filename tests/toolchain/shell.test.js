// shell.html is filled in the same way for a server and for the single file, and mistakes in it are named.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { servedPage, singlePage } from "../../script/lib/shell.js";

const shell = `<!doctype html>
<html lang="en">
<head>
    <!-- for editors -->
    <link rel="icon" href="{{icon.svg}}">
    <link rel="stylesheet" href="{{style.css}}">
    <link rel="preload" as="fetch" crossorigin data-name="words.json" href="{{words.json}}">
    <script type="module" src="{{app.js}}"></script>
</head>
<body><p>Hello</p></body>
</html>
`;
const icon = Buffer.from("<svg/>");
const files = new Map([
    ["app.js", Buffer.from("tell('</script>$&')")],
    ["style.css", Buffer.from("p{color:red}")],
    ["words.json", Buffer.from('{"a":"ü"}')],
]);

test("a served page names every file by its address and keeps the icon inside", () => {
    const page = servedPage(shell, icon, new Map([
        ["app.js", "app.1.js"], ["style.css", "style.2.css"], ["words.json", "words.3.json"],
    ]));
    assert.match(page, /src="app\.1\.js"/);
    assert.match(page, /href="style\.2\.css"/);
    assert.match(page, /data-name="words\.json" href="words\.3\.json"/);
    assert.match(page, /rel="icon" href="data:image\/svg\+xml;base64,/);
    assert.doesNotMatch(page, /\{\{|for editors/);
});

test("the single file holds everything, and its policy allows exactly its own script and styles", () => {
    const page = singlePage(shell, icon, files);
    assert.doesNotMatch(page, /\{\{|rel="preload"|src="app/);
    const script = /<script type="module">([\s\S]*?)<\/script>/.exec(page)?.[1] ?? "";
    assert.equal(script, "tell('<\\/script>$&')");
    const hash = createHash("sha256").update(script).digest("base64");
    assert.ok(page.includes(`script-src 'sha256-${hash}'`));
    const words = /data-name="words\.json" href="data:application\/json;base64,([^"]+)"/.exec(page)?.[1] ?? "";
    assert.equal(Buffer.from(words, "base64").toString(), '{"a":"ü"}');
});

/** What the build says about a shell that is wrong. @param {string} text */
function complaint(text) {
    const program = `import { servedPage } from "./script/lib/shell.js";
        servedPage(${JSON.stringify(text)}, Buffer.from(""), new Map([["app.js", "a"], ["style.css", "s"]]));`;
    const { status, stderr } = spawnSync("node", ["--input-type=module", "-e", program], { encoding: "utf8" });
    assert.equal(status, 1);
    return stderr;
}

test("a placeholder without a file is named", () => {
    assert.match(complaint("{{app.js}} {{style.css}} {{icon.svg}} {{apps.js}}"), /\{\{apps\.js\}\}, which is no file/);
});

test("a file that the shell forgets is named", () => {
    assert.match(complaint("{{app.js}} {{icon.svg}}"), /does not name: style\.css/);
});
