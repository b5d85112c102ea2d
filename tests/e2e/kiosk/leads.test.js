// A visitor leaves an address at the stand by touch alone, and only the organiser reads it: the next visitor, the page, its memory and the
// device's own files show nothing of it. What cannot be kept is said not to be kept.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { chromium } from "playwright-core";
import { ask, atOrganiser, consent, keys, openStand, press, setUpStand, values, wordsOf } from "./leads-room.js";

/** @typedef {any} Room */
/** @typedef {import("playwright-core").Page} Page */

const parts = setUpStand();

/** Fills the form by touch, as a visitor would. @param {Page} page */
async function fillByTouch(page) {
    await page.tap(".lead-name input");
    await press(page, ..."zora", "space", ..."quine");
    await press(page, "next", ..."zora", "@", ..."quine", ".com");
    await press(page, "next", ..."acme", "space", ..."1");
    await page.tap(".lead-consent label");
}

test("a visitor leaves an address by touch alone, and the organiser opens it with the command", async () => {
    const { context, page, errors } = await openStand(parts);
    const begun = Date.now();
    await ask(page, { leads: { required: ["name", "email"] } });
    assert.equal(await page.$eval(".lead-consent input", (box) => /** @type {HTMLInputElement} */ (box).checked), false, "nobody has ticked it");
    assert.deepEqual(await page.$$eval(".lead-input", (all) => all.map((each) => [each.getAttribute("inputmode"), each.getAttribute("autocomplete")])),
        [["none", "off"], ["none", "off"], ["none", "off"]]);
    await fillByTouch(page);
    assert.deepEqual(await values(page), ["Zora Quine", "zora@quine.com", "Acme 1"]);
    await page.tap(".lead-first");
    await page.waitForSelector(".lead-done");
    await page.tap(".lead-done .lead-first");
    assert.equal(await page.evaluate(() => /** @type {Room} */ (window).asked), "kept");
    const { file, before: first, count } = await page.evaluate(async () => {
        const { store } = /** @type {Room} */ (window), unexported = await store.count();
        return { before: unexported, file: await store.export(), count: await store.count() };
    });
    assert.deepEqual([first.saved, first.exported, first.unexported, count.saved, count.exported, count.unexported], [1, 0, 1, 1, 1, 0]);
    assert.match(file.name, /^leads-\d{4}-\d\d-\d\dT\d{4}\.?\d*\.jsonl$/);
    const { status, stderr, leads } = atOrganiser(parts.home, "open", file.text, "one"), [lead] = leads();
    assert.equal(status, 0, stderr);
    assert.deepEqual({ ...lead, id: 0, time: 0, consent: { ...lead.consent, time: 0 } }, {
        id: 0, time: 0, name: "Zora Quine", email: "zora@quine.com", company: "Acme 1", language: "en", outcome: "focus-belief",
        consent: { given: true, time: 0, version: "2026-11", language: "en", text: consent.text.en },
    });
    const [ticked, left] = [Date.parse(lead.consent.time), Date.parse(lead.time)];
    assert.ok(begun <= ticked && ticked <= left && left <= Date.now());
    assert.deepEqual(errors, []);
    await context.close();
});

test("what is missing is said at its place, and nothing is kept meanwhile; saying no keeps nothing", async () => {
    const { context, page } = await openStand(parts), words = wordsOf("en");
    await ask(page, { leads: { required: ["email", "company"] } });
    const said = () => page.$$eval(".lead-problem", (all) => all.map(({ textContent }) => textContent).filter(Boolean));
    await page.tap(".lead-first");
    assert.deepEqual(await said(), ["problem.email.missing", "problem.company.missing", "problem.consent.missing"].map((key) => words[key]));
    assert.equal(await page.evaluate(() => document.activeElement?.closest(".lead-email") !== null), true);
    await press(page, ..."zora", "@", "q");
    await page.tap(".lead-consent label");
    await page.tap(".lead-first");
    assert.deepEqual(await said(), [words["problem.email.address"], words["problem.company.missing"]]);
    await page.tap(".lead-ways button:not(.lead-first)");
    assert.equal(await page.evaluate(() => /** @type {Room} */ (window).asked), "declined");
    assert.equal((await page.evaluate(() => /** @type {Room} */ (window).store.count())).saved, 0);
    assert.equal(await page.$(".lead"), null);
    await context.close();
});

test("when the visitor has gone everything closes, and nothing of what was typed is kept", async () => {
    const { context, page } = await openStand(parts);
    await ask(page);
    await fillByTouch(page);
    const left = await page.evaluate(async () => {
        const { gone, asked, store } = /** @type {Room} */ (window);
        const fields = /** @type {HTMLInputElement[]} */ ([...document.querySelectorAll(".lead input")]);
        gone.abort();
        return { answer: await asked, texts: fields.map(({ value, checked }) => `${value === "on" ? "" : value}${checked}`), shown: document.querySelector(".lead"), count: await store.count() };
    });
    assert.deepEqual([left.answer, left.texts, left.shown, left.count.saved], ["declined", ["false", "false", "false", "false"], null, 0]);
    const late = await page.evaluate(async () => {
        const { room, store } = /** @type {Room} */ (window);
        return room.askForLead({ root: document.body, language: "en", words: {}, settings: { leads: {} }, outcome: "", store, signal: AbortSignal.abort() });
    });
    assert.equal(late, "declined");
    await context.close();
});

test("a storage that fails is said to have failed; what was typed is there to try again, once; leaving takes it away", async () => {
    const { context, page } = await openStand(parts), words = wordsOf("en");
    await page.waitForFunction("window.room !== undefined");
    await page.evaluate((key) => {
        let refused = 1;
        const { LeadStore } = /** @type {Room} */ (window).room;
        const factory = () => {
            if (refused-- > 0) throw new DOMException("no", "SecurityError");
            return indexedDB;
        };
        const store = new LeadStore({ key, factory }), keep = store.keep.bind(store), tried = /** @type {string[]} */ ([]);
        Object.assign(window, { store, tried, refuse: (/** @type {number} */ times) => (refused = times) });
        store.keep = (/** @type {any} */ lead, /** @type {string} */ id) => {
            tried.push(id);
            return keep(lead, id);
        };
    }, keys.key);
    await ask(page);
    await fillByTouch(page);
    await page.tap(".lead-first");
    await page.waitForFunction((text) => document.querySelector(".lead-failed")?.textContent === text, words["failed.text"]);
    assert.deepEqual(await values(page), ["Zora Quine", "zora@quine.com", "Acme 1"]);
    assert.equal((await page.evaluate(() => /** @type {Room} */ (window).store.since)).reason, "refused");
    await page.tap(".lead-first");
    await page.waitForSelector(".lead-done");
    const [count, tried, since] = await page.evaluate(async () => {
        const { store, tried: ids } = /** @type {Room} */ (window);
        return [await store.count(), ids, store.since];
    });
    assert.deepEqual([count.saved, since, new Set(tried).size, tried.length], [1, null, 1, 2], "a second try is the same lead");
    await page.tap(".lead-done .lead-first");
    await page.evaluate(() => {
        const { store } = /** @type {Room} */ (window);
        const keep = store.keep;
        // It arrives, and the answer is lost.
        store.keep = async (/** @type {any} */ lead, /** @type {string} */ id) => {
            await keep(lead, id);
            throw new Error("late");
        };
    });
    await ask(page);
    await fillByTouch(page);
    await page.tap(".lead-first");
    await page.waitForFunction(() => document.querySelector(".lead-failed")?.textContent !== "");
    await page.tap(".lead-ways button:not(.lead-first)");
    assert.equal(await page.evaluate(() => /** @type {Room} */ (window).asked), "declined");
    assert.equal((await page.evaluate(() => /** @type {Room} */ (window).store.count())).saved, 1, "what was said not to be kept is not kept");
    await context.close();
});

/** What stands in base64 for a text that begins anywhere in it: the letters that are of this text alone. @param {string} text */
const inBase64 = (text) => [0, 1, 2].map((offset) => Buffer.from(`${"-".repeat(offset)}${text}`).toString("base64url").slice(Math.ceil(offset * 4 / 3), Math.floor((offset + text.length) * 4 / 3)));

/** Every file below a folder whose bytes hold one of the words, as text of one or two bytes a letter. @param {string} folder @param {string[]} words */
function filesWith(folder, words) {
    const needles = words.flatMap((word) => [Buffer.from(word), Buffer.from(word, "utf16le")]);
    return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name))
        .filter((path) => {
            const bytes = readFileSync(path);
            return needles.some((needle) => bytes.includes(needle));
        });
}

test("the next visitor, the page's memory and the device's own files show nothing of what was typed", async () => {
    const profile = mkdtempSync(join(tmpdir(), "upstream-profile-"));
    const executablePath = execFileSync("sh", ["-c", "command -v chromium || command -v chromium-headless-shell"], { encoding: "utf8" }).trim();
    const context = await chromium.launchPersistentContext(profile, { executablePath, headless: true, hasTouch: true, viewport: { width: 1280, height: 800 }, args: ["--no-sandbox"] });
    // Taken apart, so that no message to the browser holds what is looked for.
    const typed = ["zora", "Zora", "quine", "Quine"], shown = ["focus-belief"], control = "not sealed, for comparison";
    try {
        const page = context.pages()[0] ?? await context.newPage();
        await page.goto(`${parts.server.address}leads`);
        await page.waitForFunction("window.room !== undefined");
        await page.evaluate((code) => new (/** @type {Room} */ (window).room.RecordStore)({ name: "unsealed" }).addNow(code, "1"), control);
        await ask(page);
        await press(page, ..."zora", "space", ..."quine", "next", ..."zora", "@", ..."quine", ".com");
        await page.tap(".lead-consent label");
        await page.tap(".lead-first");
        await page.waitForSelector(".lead-done");
        await page.tap(".lead-done .lead-first");
        const words = await page.evaluate(() => [document.documentElement.outerHTML, JSON.stringify({ ...localStorage, ...sessionStorage }), location.href, document.cookie].join());
        assert.ok(!typed.some((word) => words.includes(word)), "in the page");
        assert.equal((await page.evaluate(() => /** @type {Room} */ (window).store.count())).saved, 1);
        const cdp = await context.newCDPSession(page);
        let heap = "";
        cdp.on("HeapProfiler.addHeapSnapshotChunk", ({ chunk }) => (heap += chunk));
        await cdp.send("HeapProfiler.collectGarbage");
        await cdp.send("HeapProfiler.takeHeapSnapshot", { reportProgress: false });
        assert.ok(heap.includes("kiosk-leads"), "the snapshot shows texts");
        assert.deepEqual(typed.filter((word) => heap.includes(word)), [], "in the page's memory");
        await ask(page);
        assert.deepEqual(await values(page), ["", "", ""], "the next visitor's form is empty");
        await page.keyboard.press("Control+z");
        await page.keyboard.press("ArrowDown");
        assert.deepEqual(await values(page), ["", "", ""], "and neither undoing nor a list of suggestions brings anything back");
        await page.keyboard.press("Escape");
        await page.reload();
        await ask(page);
        assert.deepEqual(await values(page), ["", "", ""]);
        await page.keyboard.press("Escape");
    } finally {
        await context.close();
    }
    assert.ok(filesWith(profile, ["kiosk-leads"]).length > 0, "the device has the database");
    assert.ok(filesWith(profile, [control]).length > 0, "what is not sealed would be found");
    assert.deepEqual(filesWith(profile, [...typed, ...shown, ...["Zora Quine", "zora@quine.com"].flatMap(inBase64)]), []);
    rmSync(profile, { recursive: true, force: true });
});
