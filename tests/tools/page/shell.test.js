// shell.html is filled in the same way for a server and for the single file, in every language, and mistakes in it are
// named.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { fetched, servedPage, singlePage, speak } from "../../../tools/page/shell.js";

const shell = `<!doctype html>
<html lang="{{language}}" dir="{{direction}}" data-store="{{store}}"{{site}}>
<head>
    <!-- for editors -->
    <meta http-equiv="Content-Security-Policy" content="{{policy}}">
    <title>{{title}}</title>{{share}}
    <link rel="icon" href="{{icon.svg}}">
    <style>{{styles}}</style>
    {{assets}}
    <script type="application/json">{{theme}}</script>
    <script>{{prerendered}}</script>
    {{app}}
</head>
<body><main>{{intro}}</main><p>[[shell.note]]</p>{{questions}}</body>
</html>
`;

/** @param {string} code @param {"ltr" | "rtl"} direction @param {string} note @returns {any} */
const language = (code, direction, note) => ({
    code, direction, name: code.toUpperCase(), printed: { "shell.note": note }, words: "{}", instrument: "{}",
    screens: { title: `“${code}” & more`, intro: `<h1>${code}</h1>`, picture: "<svg></svg>", questions: { "perspective/rep": { title: "1", screen: "question/a", html: "<p>?</p>" } } },
});

/** @type {import("../../../tools/page/page-files.js").Page} */
const page = {
    files: new Map([["app.js", Buffer.from("tell('</script>$&')")], ["frame.js", Buffer.from("f()")], ["later.js", Buffer.from("l()")], ["kiosk.js", Buffer.from("k()")], ["upstream.wasm", Buffer.from("w")],
        ["words.en.json", Buffer.from('{"a":"ü"}')], ["font-400.woff2", Buffer.from("f")]]),
    typeface: new Map([[400, { ascent: 0.9, descent: 0.3, advances: new Map() }]]),
    languages: [language("en", "ltr", "Or [talk to us] now."), language("ar", "rtl", "أو [تحدث معنا].")],
    inline: { later: "later()", single: "one()", prerendered: "keep($&)", app: "tell('</script>$&')", styles: "p{color:red}", theme: '{"name":"</script>"}' },
    fonts: new Map(), card: () => "", preview: { script: "", styles: "", colours: "", background: "#fff", icon: { type: "", bytes: Buffer.from("") } },
    icon: "data:,icon", contact: "https://example.org/?a=1&b=2", store: "upstream/x", instrument: "", configuration: null, changes: [], offline: { script: "", worker: "" }, element: Buffer.from("e()"), notices: Buffer.from("licences"),
};
const addresses = new Map([...fetched(shell, page).keys()].map((name) => [name, `at/${name}`]));
const served = servedPage(shell, page, addresses);

/** The styles that stand in a page. @param {string} html */
const stylesOf = (html) => /<style>(.*?)<\/style>/s.exec(html)?.[1] ?? "";

/** @param {string | Uint8Array} text */
const hash = (text) => createHash("sha256").update(text).digest("base64");

test("a served page names every file by its address and keeps icon, styles and first script inside", () => {
    assert.match(served, /<link rel="asset" data-name="words\.en\.json" href="at\/words\.en\.json" integrity="sha256-/);
    assert.match(served, /data-name="upstream\.wasm" href="at\/upstream\.wasm"/);
    assert.match(stylesOf(served), /font-family:Upstream;font-weight:400;.*url\("at\/font-400\.woff2"\)/);
    assert.doesNotMatch(served, /data-name="font|data-name="THIRD/);
    assert.match(served, /rel="icon" href="data:,icon"/);
    assert.ok(served.includes("<script>keep($&)</script>") && stylesOf(served).endsWith("p{color:red}"));
    assert.doesNotMatch(served, /\{\{|\[\[|for editors/);
});

test("every file that is fetched must be the one that the page was built with", () => {
    const files = fetched(shell, page);
    for (const [name, bytes] of files) {
        if (name.endsWith(".woff2")) continue; // style sheets cannot say it
        const [element] = served.split("\n").filter((line) => line.includes(`"at/${name}"`));
        assert.ok(element.includes(` integrity="sha256-${hash(bytes)}"`), name);
    }
    assert.equal(served.split(" integrity=").length - 1, files.size - 1);
});

test("the app's script and those that only some pages run lie in a template, so they run when prerendered.js puts them into the page, and not before", () => {
    assert.match(served, /<template id="app-script"><script type="module" src="at\/app\.js" integrity="[^"]+"><\/script><script type="lazy" src="at\/later\.js" integrity="[^"]+"><\/script><script type="kiosk" src="at\/kiosk\.js" integrity="[^"]+"><\/script><script type="data" src="at\/frame\.js" integrity="[^"]+"><\/script><\/template>/);
    assert.doesNotMatch(served.replace(/<template id="app-script">.*<\/template>/, ""), /<script[^>]* src=/);
});

test("where the owner does not want results to be kept, the page says so to its scripts", () => {
    assert.ok(!served.includes("data-no-history"));
    const off = /** @type {any} */ ({ instrument: "", needs: { history: false } });
    assert.match(servedPage(shell, { ...page, configuration: off }, addresses), /<html[^>]* data-no-history>/);
});

test("the theme is in the page, and cannot end its element", () => {
    assert.ok(served.includes('<script type="application/json">{"name":"\\u003c/script>"}</script>'));
});

test("the styles cannot end their element either, whatever a theme says, and their hash is that of what stands there", () => {
    const styles = "p{color:red}</style><script>tell()</script>";
    const html = servedPage(shell, { ...page, inline: { ...page.inline, styles } }, addresses);
    assert.equal(html.split("</style>").length, 2);
    assert.ok(html.includes(`style-src 'self' 'sha256-${hash(stylesOf(html))}'`));
});

test("its policy allows its own files and exactly the script and styles that are written into it", () => {
    assert.ok(served.includes(`script-src 'self' 'sha256-${hash("keep($&)")}' 'wasm-unsafe-eval'`));
    assert.ok(served.includes(`style-src 'self' 'sha256-${hash(stylesOf(served))}'`));
    const [, policy] = /content="([^"]*)"/.exec(served) ?? [];
    assert.deepEqual(policy.split("; ").map((each) => each.split(" ")[0]), ["default-src", "script-src", "style-src", "img-src", "font-src",
        "connect-src", "worker-src", "manifest-src", "base-uri", "form-action", "require-trusted-types-for", "trusted-types"]);
    assert.match(policy, /img-src 'self' data: blob:/, "the manifest's icons are files");
    assert.doesNotMatch(policy, /unsafe-inline|'unsafe-eval'|https?:|\*/);
});

test("the page is in its first language, and names the page of every language with its own name", () => {
    assert.match(served, /<html lang="en" dir="ltr"/);
    assert.match(served, /<title>“en” &amp; more<\/title>/);
    assert.match(served, /data-name="page\.ar\.html" href="at\/page\.ar\.html" integrity="[^"]+" hreflang="ar" title="AR"/);
    assert.ok(served.includes('<template data-for="perspective/rep" data-title="1" data-screen="question/a"><p>?</p></template>'));
});

test("another language's page is the same body with its words, its direction and its first screens", () => {
    const arabic = String(fetched(shell, page).get("page.ar.html"));
    assert.match(arabic, /<html lang="ar" dir="rtl">/);
    assert.match(arabic, /<main><h1>ar<\/h1><\/main><p>أو <a href="[^"]+" target="_blank" rel="noopener">تحدث معنا<\/a>\.<\/p>/);
    assert.doesNotMatch(arabic, /<script>|\{\{|\[\[/);
    assert.equal(String(fetched(shell, page).get("picture.ar.svg")), "<svg></svg>");
});

test("in a printed word, brackets are the link to the site's contact page, or plain words without one", () => {
    assert.ok(served.includes('<p>Or <a href="https://example.org/?a=1&amp;b=2" target="_blank" rel="noopener">talk to us</a> now.</p>'));
    assert.equal(speak("[[a]]", { a: "Or [talk] <now>." }, ""), "Or talk &lt;now>.");
});

test("the single file holds everything, and its policy allows exactly its own scripts and styles", () => {
    const single = singlePage(shell, page);
    assert.doesNotMatch(single, /\{\{|src="|integrity=/);
    const script = /<script type="module">([\s\S]*?)<\/script>/.exec(single)?.[1] ?? "";
    assert.equal(script, "tell('<\\/script>$&')");
    assert.ok(single.includes(`script-src 'sha256-${hash("keep($&)")}' 'sha256-${hash(script)}' 'sha256-${hash("k()")}' 'sha256-${hash("one()")}' 'sha256-${hash("later()")}' 'wasm-unsafe-eval'`));
    assert.ok(single.includes("<script>later()</script>"));
    assert.ok(single.includes("<script>one()</script>") && single.indexOf("one()") < single.indexOf(script), "before the app");
    assert.ok(single.includes('<template id="app-script"><script type="kiosk">k()</script></template>'), "a kiosk's waits until it is one");
    assert.match(single, /data-name="THIRD-PARTY-NOTICES\.txt" href="data:text\/plain;charset=utf-8;base64,bGljZW5jZXM="/);
    const words = /data-name="words\.en\.json" href="data:application\/json;base64,([^"]+)"/.exec(single)?.[1] ?? "";
    assert.equal(Buffer.from(words, "base64").toString(), '{"a":"ü"}');
});

/** What the build says about a shell that is wrong. @param {string} program */
function complaint(program) {
    const { status, stderr } = spawnSync("node", ["--input-type=module", "-e",
        `import { fill, speak } from "./tools/page/shell.js"; ${program}`], { encoding: "utf8" });
    assert.equal(status, 1);
    return stderr;
}

test("a placeholder that the build does not make is named", () => {
    assert.match(complaint('fill("{{apps.js}}", new Map())'), /\{\{apps\.js\}\}, which the build does not make/);
});

test("what the shell forgets is named", () => {
    assert.match(complaint('fill("", new Map([["styles", "s"]]))'), /does not name: styles/);
});

test("a word that a language does not have is named", () => {
    assert.match(complaint('speak("[[shell.nothing]]", {}, "")'), /\[\[shell\.nothing\]\].*no such key/);
});
