// Whatever a visitor presses with – mouse, finger, keyboard, switch, screen reader – the same press comes of it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { parseHTML } from "linkedom";
import { listenForActions } from "../../../web/input/actions.js";

const page = `<html><body><main>
    <fieldset data-id="answers">
        <label data-digit data-id="answer/a/1"><input type="radio" value="0"><span>Never</span></label>
        <label data-digit data-id="answer/a/2"><input type="radio" value="1"><span>Often</span></label>
        <label data-id="answer/a/0"><input type="radio" value="2"><span>Cannot say</span></label>
    </fieldset>
    <label data-id="question/auto"><input type="checkbox"><span>Move on</span></label>
    <button data-id="question/back">Back</button>
    <button data-id="question/next" type="submit">Next</button>
    <a data-id="footer/link" href="#">Link</a>
    <label data-id="paste"><textarea></textarea></label>
    <label data-id="file"><input type="file"></label>
    <label data-id="language"><select><option value="en"></option><option value="de"></option></select></label>
</main></body></html>`;

/** @param {{allows?: boolean}} [given] whether pointers mean what they press */
function listening({ allows = true } = {}) {
    const { document, Event } = parseHTML(page);
    const presses = /** @type {any[]} */ ([]), asked = /** @type {string[]} */ ([]), downs = /** @type {string[]} */ ([]);
    const root = /** @type {any} */ (document.querySelector("main"));
    listenForActions(root, (press) => presses.push(press), /** @type {any} */ ({
        down: (/** @type {any} */ event) => downs.push(event.pointerType),
        allows(/** @type {string} */ id) {
            asked.push(id);
            return allows;
        },
    }));
    /** @param {string} selector @returns {any} */
    const find = (selector) => document.querySelector(selector);
    /** @param {any} target @param {string} type @param {object} [fields] @returns {any} the event, after everyone has heard of it */
    function fire(target, type, fields = {}) {
        const event = Object.assign(new Event(type, { bubbles: true, cancelable: true }), fields);
        target.dispatchEvent(event);
        return event;
    }
    return {
        presses, asked, downs, find, fire,
        /** @param {string} selector @param {object} [fields] */
        click: (selector, fields = { detail: 1, pointerType: "mouse" }) => fire(find(selector), "click", fields),
        /** @param {string} key @param {string} [on] @param {object} [fields] */
        key: (key, on = "body", fields = {}) => fire(find(on), "keydown", { key, ...fields }),
    };
}

const byNothing = { detail: 0, pointerType: "" };
const radio = '[data-id="answer/a/2"] input';

test("a pressed button, answer or box is one press with its id and value", () => {
    const { presses, click } = listening();
    click('[data-id="question/next"]');
    click(radio);
    click('[data-id="question/auto"] input');
    assert.deepEqual(presses, [
        { id: "question/next", value: -1, keyboard: false }, { id: "answer/a/2", value: 1, keyboard: false },
        { id: "question/auto", value: -1, keyboard: false },
    ]);
});

test("labels, links, lists, files, text fields and what lies between them press nothing by a click", () => {
    const { presses, click } = listening();
    for (const selector of ['[data-id="answer/a/1"] span', '[data-id="footer/link"]', "select", '[type="file"]', "textarea", "main"]) click(selector);
    assert.deepEqual(presses, []);
});

test("an arrow key chooses an answer without pressing it; Space on a box, and a switch on a button, do press", () => {
    const { presses, click } = listening();
    click(radio, byNothing);
    click('[data-id="question/auto"] input', byNothing);
    click('[data-id="question/next"]', byNothing);
    assert.deepEqual(presses.map(({ keyboard }) => keyboard), [true, false, false]);
});

test("a label's click counts as the pointer's where the one that it passes on no longer says so (Safari)", async () => {
    const { presses, click } = listening();
    click('[data-id="answer/a/2"] span');
    click(radio, byNothing);
    assert.equal(presses[0].keyboard, false);
    await new Promise((done) => { setTimeout(done); });
    click(radio, byNothing);
    assert.equal(presses[1].keyboard, true, "but only that one");
});

test("a digit gives the answer of that number and moves the focus there; there is none for what is no answer", () => {
    const { presses, key, find } = listening();
    let focused = 0;
    find(radio).focus = () => focused++;
    key("2");
    assert.deepEqual(presses, [{ id: "answer/a/2", value: 1, keyboard: false }]);
    assert.equal(focused, 1);
    for (const other of ["3", "0", "x", "Enter", "F2"]) key(other);
    assert.equal(presses.length, 1);
});

test("digits are left alone where somebody types or chooses, with a modifier, while composing, and when held down", () => {
    const { presses, key } = listening();
    for (const on of ["textarea", "select"]) key("2", on);
    for (const held of ["ctrlKey", "metaKey", "altKey", "isComposing", "repeat"]) key("2", "body", { [held]: true });
    assert.deepEqual(presses, []);
});

test("Enter on an answer goes on by the primary button, unless that is disabled", () => {
    const { key, find } = listening();
    const next = find('[data-id="question/next"]');
    let clicks = 0;
    next.click = () => clicks++;
    key("Enter", radio);
    assert.equal(clicks, 1);
    key("Enter", '[data-id="question/back"]');
    assert.equal(clicks, 1, "a button has its own Enter");
    next.setAttribute("disabled", "");
    key("Enter", radio);
    assert.equal(clicks, 1);
});

test("a choice from a list is a press with its place in the list; other changes are none", () => {
    const { presses, find, fire } = listening();
    Object.defineProperty(find("select"), "selectedIndex", { value: 1 });
    fire(find("select"), "change");
    fire(find("textarea"), "change");
    fire(find(radio), "change");
    assert.deepEqual(presses, [{ id: "language", value: 1, keyboard: false }]);
});

test("a press that a pointer did not mean reaches nobody, not even the browser", () => {
    const { presses, asked, downs, find, fire, click } = listening({ allows: false });
    fire(find(radio), "pointerdown", { pointerType: "touch" });
    const click1 = click(radio, { detail: 1, pointerType: "touch" });
    assert.ok(click1.defaultPrevented);
    const list = fire(find("select"), "mousedown", { detail: 1 });
    assert.ok(list.defaultPrevented, "a list opens when the mouse goes down");
    assert.deepEqual([presses, downs, asked], [[], ["touch"], ["answer/a/2", "language"]]);
});

test("keyboards, switches and screen readers have no pointer and are never held back", () => {
    const { presses, asked, click } = listening({ allows: false });
    click('[data-id="question/next"]', byNothing);
    click('[data-id="question/back"]', { detail: 1, pointerType: "" });
    assert.equal(presses.length, 2);
    assert.deepEqual(asked, []);
});
