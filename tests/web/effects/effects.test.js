// Every effect of docs/web-interface.md does its one thing, and nothing else is done.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, mock, test } from "node:test";
import { Effects } from "../../../web/effects/effects.js";
import { root } from "../../../tools/shared/run.js";

before(() => {
    mock.timers.enable({ apis: ["setTimeout"] });
    Object.assign(globalThis, {
        location: new URL("https://example.org/check?a=1#top"),
        document: { activeElement: "before", body: "body" },
    });
});
after(() => mock.timers.reset());

/**
 * The effects of a module that asks for these, over a page that notes what is done to it.
 * @param {string} asked records as the module writes them @param {{saved?: boolean, theirs?: string, works?: boolean}} [given]
 */
function perform(asked, { saved = true, theirs, works = true } = {}) {
    /** @type {any[][]} */
    const done = [];
    const note = (/** @type {string} */ name) => (/** @type {any[]} */ ...rest) => void done.push([name, ...rest]);
    const promised = (/** @type {string} */ name) => async (/** @type {any[]} */ ...rest) => {
        done.push([name, ...rest]);
        if (!works) throw new Error("no connection");
    };
    Object.assign(globalThis, { print: note("print") });
    /** @type {(() => void)[]} */
    const unpainted = [];
    const flush = () => unpainted.splice(0).forEach((what) => what());
    const live = { set textContent(/** @type {any} */ text) { done.push(["announce", text]); } };
    const effects = new Effects(/** @type {any} */ ({
        module: { effects: () => asked, card: (/** @type {string} */ shape) => (shape === "tall" ? "v 1 2" : "v 2 1"), otherTabSaved: note("otherTabSaved"), copied: note("copied"), lazyLoaded: note("lazyLoaded"), results: note("results") },
        mirror: { control: (/** @type {string} */ id) => ({ focus: note(`focus ${id}`) }) },
        visit: {
            write(/** @type {string} */ text) {
                done.push(["write", text]);
                return saved;
            },
            setAside: note("set aside"), changedElsewhere: () => theirs,
        },
        history: { take: note("history") }, drafts: { forget: note("forget drafts") }, rendering: { choose: note("rendering") },
        lazy: {
            load: promised("load"),
            later: {
                results: { read: () => "r1|what is kept", setAside: note("set results aside"), change(/** @type {string} */ text) {
                    done.push(["change", text]);
                    return "r1|what is kept now";
                } },
                copy: async (/** @type {string} */ text) => {
                    done.push(["copy", text]);
                    return works;
                },
                picture: note("picture"), remind: note("remind"), share: note("share"), file: note("file"),
            },
        }, run: note("run"), wait: note("wait"), live, language: note("language"),
        tell: note("tell"), record: note("record"), scroll: note("scroll"), flush, later: (/** @type {() => void} */ what) => unpainted.push(what),
    }));
    return { effects, done, paint: flush };
}

/** What an effect does, at once or after the next paint. @param {string} asked @param {Parameters<typeof perform>[1]} [given] */
function doneBy(asked, given) {
    const { effects, done, paint } = perform(asked, given);
    effects.perform();
    paint();
    return done;
}

/** Each effect, and what is done for it. @type {Record<string, any[][]>} */
const each = {
    "save\ts2|x": [["write", "s2|x"]],
    "save\t": [["forget drafts"], ["write", ""]],
    "aside": [["set aside"]],
    "aside\tresults": [["set results aside"]],
    "results\t+2026-03-01 2.AAAA": [["change", "+2026-03-01 2.AAAA"], ["results", "r1|what is kept now"], ["run"]],
    "file\ta.txt\\nline": [["file", "a.txt\nline"]],
    "push\tquestion/a": [["history", "push", "question/a"]],
    "pop\tintro": [["history", "pop", "intro"]],
    "replace\tresult": [["history", "replace", "result"]],
    "copy\thttps://example.org/#1.abc": [["copy", "https://example.org/#1.abc"]],
    "announce\tCopied": [["announce", "Copied"]],
    "focus\tintro/start": [["focus intro/start"]],
    "title\tquestion/title": [],
    "scroll\t120": [["scroll", 120]],
    "html\t1": [["rendering", true]],
    "html\t0": [["rendering", false]],
    "picture\ttall": [["picture", "v 1 2", "tall"]],
    "picture\twide": [["picture", "v 2 1", "wide"]],
    "print": [["print"]],
    "remind\t30\\nTitle\\nText\\nhttps://example.org/#1.abc": [["remind", "30\nTitle\nText\nhttps://example.org/#1.abc"]],
    "language\tde": [["language", "de"]],
    "event\t{\"name\":\"start\"}": [["tell", { name: "start" }]],
    "record\t1.answers\\n2.summary": [["record", "1.answers\n2.summary"]],
    "loadLazy\t": [["wait", true], ["load"]],
    "loadLazy\tahead": [["load"]],
};

for (const [asked, expected] of Object.entries(each)) {
    test(`${JSON.stringify(asked)} does its one thing`, () => {
        assert.deepEqual(doneBy(`${asked}\n`), expected);
    });
}

test("share offers the address, and copies it where there is no share sheet", () => {
    const [[name, text, otherwise], ...others] = doneBy("share\tTitle\\nhttps://example.org/#1.abc\n");
    assert.deepEqual([name, text, others], ["share", "Title\nhttps://example.org/#1.abc", []]);
    const { effects, done } = perform("share\tTitle\\nhttps://example.org/#1.abc\n");
    effects.perform();
    done.splice(0)[0][2]("https://example.org/#1.abc");
    assert.deepEqual(done, [["copy", "https://example.org/#1.abc"]]);
    assert.equal(typeof otherwise, "function");
});

test("the effects that are tested here are those that are declared", () => {
    const { effects } = JSON.parse(readFileSync(join(root, "src/platform/web/abi.json"), "utf8"));
    const tested = new Set([...Object.keys(each).map((asked) => asked.split("\t")[0]), "share"]);
    assert.deepEqual([...tested].sort(), Object.keys(effects).sort());
});

test("an effect that the page does not know is an error that names it", () => {
    const { effects, done } = perform("dance\tnow\nannounce\tafter\n");
    assert.throws(() => effects.perform(), /unknown effect.*dance/);
    assert.deepEqual(done, []);
});

test("what the page has done by itself is skipped, and the rest is done in order", () => {
    const { effects, done } = perform("push\tquestion/a\nscroll\t0\nfocus\tq\nannounce\tone\n");
    effects.perform(new Set(["push", "focus"]));
    assert.deepEqual(done, [["scroll", 0], ["announce", "one"]]);
});

test("a visit is kept when what it has come to has been painted, each text in its turn; forgotten, it is gone at once", () => {
    const { effects, done, paint } = perform("save\tone\nsave\ttwo\nannounce\tnow\n");
    effects.perform();
    assert.deepEqual(done, [["announce", "now"]]);
    paint();
    assert.deepEqual(done, [["announce", "now"], ["write", "one"], ["write", "two"]]);
    const forgotten = perform("save\tone\nsave\t\n");
    forgotten.effects.perform();
    assert.deepEqual(forgotten.done, [["forget drafts"], ["write", "one"], ["write", ""]]);
});

test("what the visit's text must stand for first is kept before", () => {
    const { effects, done } = perform("save\tone\naside\t\n");
    effects.perform();
    assert.deepEqual(done, [["write", "one"], ["set aside"]]);
    const other = perform("save\tone\n", { theirs: "theirs" });
    other.effects.perform();
    other.effects.otherTabSaved();
    assert.deepEqual(other.done[0], ["write", "one"]);
});

test("the focus goes to another screen's heading a little later, unless the visitor has moved it meanwhile", () => {
    const { effects, done } = perform("title\tquestion/title\n");
    effects.perform();
    assert.deepEqual(done, [], "screen readers miss it while the old screen goes");
    mock.timers.tick(200);
    assert.deepEqual(done, [["focus question/title", { preventScroll: true }]]);
    const other = perform("title\tquestion/title\n");
    other.effects.perform();
    /** @type {any} */ (document).activeElement = "moved";
    mock.timers.tick(200);
    assert.deepEqual(other.done, []);
});

test("what another tab has saved since is given to the module instead of being overwritten", () => {
    assert.deepEqual(doneBy("save\ts2|x\n", { saved: false, theirs: "s2|theirs" }), [["write", "s2|x"], ["otherTabSaved", "s2|theirs"], ["run"]]);
    assert.deepEqual(doneBy("save\ts2|x\n", { saved: false }), [["write", "s2|x"]], "nothing is met where nothing is new");
});

for (const works of [true, false]) {
    test(`copying and the lazily loaded part are answered, when they ${works ? "worked" : "failed"}`, async () => {
        for (const [asked, first] of /** @type {const} */ ([["copy\ttext\n", "copy"], ["loadLazy\t\n", "wait"], ["loadLazy\tahead\n", "load"]])) {
            const { effects, done } = perform(asked, { works });
            effects.perform();
            await new Promise(setImmediate);
            assert.equal(done[0][0], first);
            assert.deepEqual(done.at(-1), ["run"]);
            const answer = /** @type {any[]} */ (done.at(-2));
            assert.equal(Boolean(answer.at(-1)), works, "the module hears whether it worked");
            const waits = done.filter(([name]) => name === "wait").map(([, on]) => on);
            assert.deepEqual(waits, first === "wait" ? [true, false] : [], "nobody is told to wait for what they did not ask for");
        }
    });
}
