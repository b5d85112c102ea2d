// The lazily loaded part of the module is fetched once, whoever asks for it meanwhile, and can be asked for again if it failed.
import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { LazyPart } from "../../../web/boot/lazy-part.js";

const english = { code: "en", words: '{"intro":"Hello"}', instrument: "{}" };

/** @param {Record<string, () => Response>} [answers] what the server says to each file; else there is no connection */
function lazyPart(answers = { "lazy.wasm": () => new Response("code"), "words-lazy.en.json": () => new Response('{"team":"Team"}') }) {
    /** @type {any[][]} */
    const done = [];
    const module = {
        loadLazy: async (/** @type {ArrayBuffer} */ code) => void done.push(["loadLazy", new TextDecoder().decode(code)]),
        boot(/** @type {any} */ { words, language }) {
            done.push(["boot", language, JSON.parse(words)]);
            return { status: 0, problem: "" };
        },
    };
    /** @type {Map<string, Promise<Response>>} */
    const files = new Map();
    const arrive = () => {
        for (const [name, answer] of Object.entries(answers)) files.set(name, Promise.resolve(answer()));
    };
    arrive();
    const script = { comes: true };
    const run = async () => {
        if (!script.comes) throw new Error("no script");
        /** @type {any} */ (globalThis).upstreamLater = "what the script has";
    };
    return { lazy: new LazyPart(/** @type {any} */ (module), english, files, run), done, files, arrive, script };
}

afterEach(() => {
    delete (/** @type {any} */ (globalThis).upstreamLater);
});

const whole = { intro: "Hello", team: "Team" };

test("code and words come together, and the module goes on with the words of both parts", async () => {
    const { lazy, done } = lazyPart();
    await lazy.load();
    assert.deepEqual(done, [["loadLazy", "code"], ["boot", "en", whole]]);
    assert.deepEqual([JSON.parse(lazy.texts.words), lazy.texts.whole], [whole, true]);
});

test("whoever asks while it is on its way waits for the same", async () => {
    const { lazy, done } = lazyPart();
    await Promise.all([lazy.load(), lazy.load(), lazy.load()]);
    assert.equal(done.filter(([what]) => what === "loadLazy").length, 1);
});

test("fetched before the module was booted, it boots nothing, and its words are there for the boot", async () => {
    const { lazy, done } = lazyPart();
    assert.equal(await lazy.fetch(), true);
    assert.deepEqual(done, [["loadLazy", "code"]]);
    assert.deepEqual(JSON.parse(lazy.texts.words), whole);
});

test("the words of a language that was chosen meanwhile are not overwritten", async () => {
    const { lazy, done } = lazyPart();
    const german = { ...english, code: "de", words: '{"intro":"Hallo","team":"Team"}', whole: true };
    const loading = lazy.load();
    lazy.texts = german;
    await loading;
    assert.equal(lazy.texts, german);
    assert.deepEqual(done, [["loadLazy", "code"]]);
});

test("a part that did not arrive is said, and can be asked for again", async () => {
    const { lazy, done, files, arrive } = lazyPart();
    files.set("lazy.wasm", Promise.reject(new Error("no connection")));
    await assert.rejects(lazy.load(), /no connection/);
    assert.deepEqual(done, []);
    assert.equal(files.size, 0, "what was asked for once is not read twice");
    arrive();
    await lazy.load();
    assert.deepEqual(done, [["loadLazy", "code"], ["boot", "en", whole]]);
});

test("the script that comes with it is there before the module goes on, and nothing goes on without it", async () => {
    const { lazy, done, arrive, script } = lazyPart();
    assert.equal(lazy.later, undefined);
    script.comes = false;
    await assert.rejects(lazy.load(), /no script/);
    assert.deepEqual(done, []);
    script.comes = true;
    arrive();
    await lazy.load();
    assert.equal(lazy.later, "what the script has");
    assert.equal(done.length, 2);
});
