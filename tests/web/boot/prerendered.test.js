// Before the app is there, nothing that is pressed is lost: it is kept in order and with its time, over a reload as well, the
// first question is shown at once, and the app gets everything exactly once.
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { parseHTML } from "linkedom";
import { handOver } from "../../../web/boot/hand-over.js";
import { PrerenderedScreens } from "../../../web/boot/prerendered-screens.js";
import { refusedStorage, workingStorage } from "../storage/fake-storage.js";

const page = `<html data-screen="intro"><head><title>Upstream</title></head><body><main id="mirror">
    <h1 data-id="intro/title">Upstream</h1>
    <label data-id="perspective/rep"><input type="radio" value="0" checked></label>
    <label data-id="perspective/leader"><input type="radio" value="1"></label>
    <button data-id="intro/start">Start</button>
    <button data-id="intro/team">See a team</button>
</main>
<template data-for="perspective/rep" data-screen="question/me" data-title="Question 1 of 20">
    <h1 data-id="question/title">I use</h1>
    <label data-id="answer/me/1"><input type="radio" value="0"></label>
    <label data-id="answer/me/2"><input type="radio" value="1"></label>
    <label data-id="question/auto"><input type="checkbox"></label>
    <button data-id="question/back">Back</button>
    <button data-id="question/next" disabled>Next</button>
</template>
<template data-for="perspective/leader" data-screen="question/team" data-title="Question 1 of 20">
    <h1 data-id="question/title">My team uses</h1>
</template></body></html>`;

beforeEach(() => {
    const { document } = parseHTML(page);
    Object.assign(globalThis, { document });
});

/** @param {import("../../../web/storage/device-storage.js").DeviceStorage} storage */
function open(storage) {
    /** @type {any[][]} */
    const done = [];
    const note = (/** @type {string} */ name) => (/** @type {any[]} */ ...rest) => void done.push([name, ...rest]);
    const screens = new PrerenderedScreens({
        storage, key: "k/early", wait: note("wait"), shown: note("shown"), back: note("back"), chooseLanguage: note("language"),
    });
    const press = (/** @type {string} */ id, value = -1, keyboard = false) => screens.press({ id, value, keyboard });
    return { screens, press, done, since: () => done.splice(0) };
}

/** @param {string} selector @returns {any} */
const find = (selector) => document.querySelector(`#mirror ${selector}`);

/** What is kept of presses: their id, and whether the page has followed them. @param {PrerenderedScreens} screens */
const keptOf = ({ presses }) => presses.map(({ id, shown }) => [id, shown]);

test("presses are kept in order, each with its time and value, in storage too", async () => {
    const { kept, storage } = workingStorage();
    const { screens, press } = open(storage);
    const before = Date.now();
    press("perspective/rep", 0);
    press("intro/start");
    await new Promise((later) => { setTimeout(later, 20); });
    press("answer/me/2", 1, true);
    press("question/next");
    assert.deepEqual(keptOf(screens), [["perspective/rep", true], ["intro/start", true], ["answer/me/2", true], ["question/next", false]]);
    const [, start, answer] = screens.presses;
    assert.deepEqual([answer.value, answer.keyboard], [1, true]);
    assert.ok(answer.time - start.time >= 15, "as much later as it was pressed");
    assert.ok(Math.abs(start.time - before) < 5000, "ms since 1970, which mean the same after a reload");
    assert.deepEqual(JSON.parse(kept.get("k/early") ?? ""), screens.presses);
});

test("Start shows the first question of the chosen perspective, and says which screen that is", () => {
    const { screens, press, since } = open(workingStorage().storage);
    press("intro/start");
    assert.equal(screens.screen, "question/me");
    assert.equal(find("h1").textContent, "I use");
    assert.equal(document.title, "Question 1 of 20");
    assert.equal(document.documentElement.dataset.screen, "question");
    assert.equal(find('[data-id="intro/start"]'), null, "the intro is off the page");
    assert.deepEqual(since(), [["shown", "question/me"]], "and nobody has to wait");
    Object.assign(globalThis, { document: parseHTML(page.replace('value="0" checked', 'value="0"').replace('value="1"', 'value="1" checked')).document });
    const other = open(workingStorage().storage);
    other.press("intro/start");
    assert.equal(other.screens.screen, "question/team", "for another perspective another question");
});

test("where there is nothing to choose, Start shows the one first question", () => {
    const plain = page.replace(/<label data-id="perspective.*<\/label>\n/g, "").replace('data-for="perspective/rep"', 'data-for=""');
    Object.assign(globalThis, { document: parseHTML(plain).document });
    assert.equal(document.querySelectorAll("#mirror input").length, 0);
    const { screens, press } = open(workingStorage().storage);
    press("intro/start");
    assert.equal(screens.screen, "question/me");
});

test("an answer is shown at once and lets the visitor go on; the app is waited for unless an arrow key chose", () => {
    const { press, since } = open(workingStorage().storage);
    press("intro/start");
    assert.ok(find('[data-id="question/next"]').hasAttribute("disabled"));
    since();
    press("answer/me/1", 0, true);
    assert.ok(find('[data-id="answer/me/1"] input').checked);
    assert.equal(find('[data-id="question/next"]').hasAttribute("disabled"), false);
    assert.deepEqual(since(), []);
    press("answer/me/2", 1);
    assert.deepEqual(since(), [["wait", true]]);
});

test("what only the app can do is kept and waited for", () => {
    const { screens, press, since } = open(workingStorage().storage);
    press("intro/team");
    assert.deepEqual(since(), [["wait", true]]);
    assert.deepEqual(keptOf(screens), [["intro/team", false]]);
});

test("going back shows the intro as it was, and forward the question again; both are kept", () => {
    const { screens, press, since } = open(workingStorage().storage);
    const title = find("h1");
    press("intro/start");
    screens.walkTo("intro");
    assert.equal(screens.screen, "intro");
    assert.equal(find("h1"), title, "the very same elements, for the app to take over");
    assert.equal(document.title, "Upstream");
    screens.walkTo("intro");
    assert.equal(screens.presses.length, 2, "there is nothing before the intro");
    screens.walkTo("question/me");
    assert.equal(screens.screen, "question/me");
    assert.deepEqual(keptOf(screens), [["intro/start", true], ["", true], ["intro/start", true]]);
    since();
    press("question/back");
    assert.deepEqual(since(), [["back"]], "by way of the browser's history, which is not this module's");
});

test("a language that is chosen is no press, as the page begins again", () => {
    const { screens, press, since } = open(workingStorage().storage);
    press("language", 2);
    assert.deepEqual(since(), [["language", 2]]);
    assert.deepEqual(screens.presses, []);
});

test("after a reload what the page had followed is followed again, with its own time, and what only the app could do is not", () => {
    const { storage } = workingStorage();
    const first = open(storage);
    first.press("intro/start");
    first.press("answer/me/2", 1);
    first.press("intro/team");
    const times = first.screens.presses.map(({ time }) => time);
    Object.assign(globalThis, { document: parseHTML(page).document });
    const { screens } = open(storage);
    screens.restore();
    assert.equal(screens.screen, "question/me");
    assert.ok(find('[data-id="answer/me/2"] input').checked);
    assert.deepEqual(screens.presses.map(({ time }) => time), times.slice(0, 2));
    assert.equal(screens.damaged, false);
});

test("what was kept and cannot be read is set aside and said, and the intro stays", () => {
    const { kept, storage } = workingStorage();
    kept.set("k/early", "[{]");
    const { screens } = open(storage);
    screens.restore();
    assert.ok(screens.damaged);
    assert.deepEqual([...kept], [["k/early/aside", "[{]"]]);
    assert.deepEqual([screens.screen, screens.presses], ["intro", []]);
});

test("where storage is refused, presses are kept for as long as the page is there", () => {
    const { screens, press } = open(refusedStorage());
    screens.restore();
    press("intro/start");
    assert.deepEqual(keptOf(screens), [["intro/start", true]]);
    assert.equal(screens.damaged, false);
});

/** An app that notes what is done to it. */
function app() {
    /** @type {any[][]} */
    const done = [];
    const note = (/** @type {string} */ name) => (/** @type {any[]} */ ...rest) => void done.push([name, ...rest]);
    return {
        done,
        module: { action: note("action"), historyStep: note("historyStep"), pump: note("pump") },
        loop: { catchUp: note("catch up") },
        effects: { perform: (/** @type {Set<string> | undefined} */ skipped) => void done.push(["effects", [...skipped ?? []].sort().join()]) },
    };
}

test("the app does every press in order, each at the time when it was pressed, and leaves out what the page has done", () => {
    const { kept, storage } = workingStorage();
    const { screens, press } = open(storage);
    press("intro/start");
    screens.walkTo("intro");
    press("intro/team", -1);
    const [start, back, team] = screens.presses.map(({ time }) => time - 1000);
    const { done, ...parts } = app();
    handOver(screens, /** @type {any} */ (parts), 1000);
    const followed = "pop,push,replace,scroll,title";
    assert.deepEqual(done, [
        ["action", "intro/start", -1, false], ["pump", start], ["effects", followed],
        ["historyStep", "intro"], ["pump", back], ["effects", followed],
        ["action", "intro/team", -1, false], ["pump", team], ["catch up"], ["effects", ""],
        ["catch up"],
    ]);
    assert.equal(kept.size, 0, "nothing is left for a reload to do again");
});

test("presses are handed over once, and where there were none nothing is made up for", () => {
    const { storage } = workingStorage();
    const { screens, press } = open(storage);
    press("intro/start");
    handOver(screens, /** @type {any} */ (app()), 0);
    const { done, ...parts } = app();
    handOver(screens, /** @type {any} */ (parts), 0);
    assert.deepEqual(done, []);
    const again = open(storage);
    again.screens.restore();
    assert.deepEqual(again.screens.presses, []);
});
