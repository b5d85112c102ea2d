// A visitor leaves an address at the stand by touch alone, and only the organiser reads it: the next visitor, the page, its memory and the
// device's own files show nothing of it. What cannot be kept is said not to be kept.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { chromium } from "playwright-core";
import { call } from "../../tools/assessment/command.js";
import { launch } from "../helpers/support.js";
import { ask, consent, keys, leadsPage, wordsOf } from "./leads-room.js";
import { serveRoom } from "./room.js";

/** @typedef {any} Room */
/** @typedef {import("playwright-core").Page} Page */

const parts = /** @type {{server: Awaited<ReturnType<typeof serveRoom>>, browser: import("playwright-core").Browser}} */ ({});
const home = mkdtempSync(join(tmpdir(), "upstream-leads-"));
before(async () => {
    parts.server = await serveRoom({ "/leads": leadsPage() });
    parts.browser = await launch();
    writeFileSync(join(home, "key.pem"), keys.pem);
});
after(async () => {
    await parts.browser?.close();
    await parts.server?.close();
    rmSync(home, { recursive: true, force: true });
});

/** A stand's page with a touch screen, whose errors fail the test. @param {{width: number, height: number}} [viewport] */
async function stand(viewport = { width: 1280, height: 800 }) {
    const context = await parts.browser.newContext({ viewport, hasTouch: true }), page = await context.newPage();
    /** @type {string[]} */
    const errors = [];
    page.on("pageerror", (error) => errors.push(String(error)));
    page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
    await page.goto(`${parts.server.address}leads`);
    return { context, page, errors };
}

/** Presses keys on the screen, each by its name or its small letter. @param {Page} page @param {(string)[]} names */
async function press(page, ...names) {
    for (const name of names) await page.tap(`[data-key="${name === "\\" ? "\\\\" : name}"]`);
}

/** @param {Page} page */
const values = (page) => page.$$eval(".lead-input", (all) => all.map((each) => /** @type {HTMLInputElement} */ (each).value));

/** Fills the form by touch, as a visitor would. @param {Page} page */
async function fillByTouch(page) {
    await page.tap(".lead-name input");
    await press(page, ..."zora", "space", ..."quine");
    await press(page, "next", ..."zora", "@", ..."quine", ".com");
    await press(page, "next", ..."acme", "space", ..."1");
    await page.tap(".lead-consent label");
}

/** Opens an export on the organiser's machine. @param {string} text @param {string} name */
function openThere(text, name) {
    writeFileSync(join(home, `${name}.jsonl`), text);
    const { status, stdout, stderr } = call("leads/leads", ["open", "--key", "key.pem", "--out", name, `${name}.jsonl`], { cwd: home });
    return { status, stdout, stderr, leads: () => JSON.parse(readFileSync(join(home, name, "leads.json"), "utf8")) };
}

test("a visitor leaves an address by touch alone, and the organiser opens it with the command", async () => {
    const { context, page, errors } = await stand();
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
    const { status, stderr, leads } = openThere(file.text, "one"), [lead] = leads();
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

test("each language has its own keys, and an address is typed in Latin letters in all of them", async () => {
    for (const [language, name, typed] of /** @type {[string, string[], string][]} */ ([
        ["de", [..."jörg", "space", ..."weiß"], "Jörg Weiß"], ["es", [..."iñaki"], "Iñaki"], ["ar", [..."أحمد", "space", ..."علي"], "أحمد علي"],
        ["en", ["accents", "ł", "accents", ..."ukasz", "-", ..."bo", "'", "shift", "x"], "Łukasz-Bo'X"],
    ])) {
        const { context, page, errors } = await stand();
        await ask(page, { language });
        await press(page, ...name, "next", ..."a_b", "@", ..."c-1", ".", ..."de", "signs", "+", "signs");
        assert.deepEqual((await values(page)).slice(0, 2), [typed, "a_b@c-1.de+"], language);
        if (language === "ar") {
            await press(page, "next", "script", ..."abc");
            assert.equal((await values(page))[2], "Abc");
            assert.equal(await page.$eval(".lead-name input", (field) => getComputedStyle(field).direction), "rtl");
        }
        assert.deepEqual(errors, []);
        await context.close();
    }
});

test("the keyboard types where the cursor is, deletes what is seen as one letter, and leaves shift as it was set", async () => {
    const { context, page } = await stand();
    await ask(page);
    await press(page, ..."ac", "left", "b", "right", "d");
    assert.deepEqual(await values(page), ["Abcd", "", ""]);
    await press(page, "back", "back", "left", "left", "back", "back");
    assert.deepEqual(await values(page), ["Ab", "", ""]);
    await page.$eval(".lead-name input", (field) => /** @type {HTMLInputElement} */ (field).select());
    await press(page, "x");
    assert.deepEqual(await values(page), ["X", "", ""], "what is selected is replaced");
    await press(page, "shift", "shift", "a", "b", "shift", "c", "space", "shift", "d");
    assert.deepEqual(await values(page), ["XABc d", "", ""]);
    const back = await page.locator("[data-key=back]").boundingBox();
    await page.mouse.move((back?.x ?? 0) + 9, (back?.y ?? 0) + 9);
    await page.mouse.down();
    await page.waitForFunction(() => /** @type {HTMLInputElement} */ (document.querySelector(".lead-name input")).value === "");
    await page.mouse.up();
    await context.close();
});

test("a keyboard on the desk does it all as well, and a mouse presses the keys on the screen", async () => {
    const { context, page } = await stand();
    await ask(page);
    await page.keyboard.type("Kim Lee");
    await page.keyboard.press("Enter");
    await page.keyboard.type("kim@lee.example");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    for (const name of ["Tab", "Tab", "Tab", "Tab"]) await page.keyboard.press(name);
    assert.equal(await page.evaluate(() => document.activeElement?.closest(".lead-email") !== null), true, "the way round ends where it began");
    await page.keyboard.press("End");
    await page.click("[data-key='.com']");
    assert.deepEqual(await values(page), ["Kim Lee", "kim@lee.example.com", ""]);
    // Something that presses without a pointer, as a screen reader does.
    await page.$eval("[data-key=back]", (key) => /** @type {HTMLElement} */ (key).click());
    assert.equal((await values(page))[1], "kim@lee.example.co");
    await page.locator(".lead-consent input").focus();
    await page.keyboard.press("Enter");
    await page.waitForSelector(".lead-done");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    assert.equal(await page.evaluate(() => /** @type {Room} */ (window).asked), "kept");
    await context.close();
});

test("what is missing is said at its place, and nothing is kept meanwhile; saying no keeps nothing", async () => {
    const { context, page } = await stand(), words = wordsOf("en");
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
    const { context, page } = await stand();
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
    const { context, page } = await stand(), words = wordsOf("en");
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

test("each lead has a strict transaction; a drill is opened by its word; nothing is wiped that was not read back", async () => {
    const { context, page } = await stand();
    await page.waitForFunction("window.room !== undefined");
    const { word, text, modes, unread, done, count } = await page.evaluate(async (key) => {
        const { LeadStore } = /** @type {Room} */ (window).room, heard = /** @type {string[]} */ ([]);
        const begin = IDBDatabase.prototype.transaction;
        IDBDatabase.prototype.transaction = function (/** @type {any[]} */ ...args) {
            const transaction = begin.apply(this, /** @type {any} */ (args));
            if (args[1] === "readwrite") heard.push(transaction.durability);
            return transaction;
        };
        const store = new LeadStore({ key }), made = await store.drill(), counted = await store.count();
        const file = await store.export(), notYet = await store.wipe();
        await store.verify(new Blob([file.text]));
        return { word: made.word, text: file.text, modes: heard, unread: notYet, count: counted, done: await store.wipe() };
    }, keys.key);
    assert.deepEqual([...new Set(modes)], ["strict"]);
    assert.deepEqual([count.saved, count.drills, unread, done], [0, 1, { done: false, wiped: 0, unverified: 1 }, { done: true, wiped: 1, unverified: 0 }]);
    writeFileSync(join(home, "drill.jsonl"), text);
    const drill = call("leads/leads", ["drill", "--key", "key.pem", "drill.jsonl"], { cwd: home });
    assert.match(drill.stdout, new RegExp(`^drill ${word}, made `));
    assert.equal(drill.status, 0, drill.stderr);
    await context.close();
});

test("bytes that were altered on the way or on the disk are refused, and the rest is read", async () => {
    const { context, page } = await stand();
    await page.waitForFunction("window.room !== undefined");
    const { text, count } = await page.evaluate(async (key) => {
        const { LeadStore } = /** @type {Room} */ (window).room, store = new LeadStore({ key });
        const lead = { version: 1, time: "", name: "Zora", email: "", company: "", language: "", outcome: "", consent: { given: false, time: null, version: "", language: "", text: "" } };
        const ids = [store.newId(), store.newId(), store.newId()];
        for (const id of ids) await store.keep(lead, id);
        store.close();
        const database = /** @type {IDBDatabase} */ (await new Promise((resolve) => {
            const request = indexedDB.open("kiosk-leads", 1);
            request.onsuccess = () => resolve(request.result);
        }));
        await new Promise((resolve) => {
            const transaction = database.transaction("records", "readwrite"), records = transaction.objectStore("records"), read = records.get(ids[0]);
            read.onsuccess = () => records.put({ ...read.result, code: `${read.result.code.slice(0, -3)}AAA` }, ids[0]);
            transaction.oncomplete = resolve;
        });
        database.close();
        const file = await store.export();
        return { text: file.text, count: await store.count() };
    }, keys.key);
    assert.deepEqual([count.saved, count.damaged], [2, 1], "what the disk has altered is found on the device");
    const lines = text.trim().split("\n"), sealed = JSON.parse(lines[0]).sealed;
    const bad = lines[0].replace(sealed, `${sealed.slice(0, 700)}${sealed[700] === "A" ? "B" : "A"}${sealed.slice(701)}`);
    const { status, stderr, leads } = openThere([bad, lines[1], ""].join("\n"), "altered");
    assert.equal(status, 1);
    assert.match(stderr, /^altered\.jsonl:1: it was altered or damaged after it was sealed\n$/);
    assert.equal(leads().length, 1);
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

test("targets are large enough for a finger, text for an eye, and nothing stands out of the screen", async () => {
    for (const viewport of [{ width: 1920, height: 1080 }, { width: 1080, height: 1920 }, { width: 1280, height: 800 }]) {
        for (const language of ["en", "de", "es", "ar"]) {
            const { context, page } = await stand(viewport);
            await ask(page, { language });
            const found = await page.evaluate(({ width, height }) => {
                const targets = [...document.querySelectorAll(".lead :is(.lead-input, .lead-consent label, .lead-button, .kiosk-key)")];
                const small = targets.map((each) => ({ name: each.className, box: each.getBoundingClientRect() }))
                    .filter(({ box }) => box.width < 55.9 || box.height < 55.9 || box.left < 0 || box.top < 0 || box.right > width || box.bottom > height);
                const texts = [...document.querySelectorAll(".lead :is(h2, p, label, span, small, button)")].filter((each) => each.textContent && each.clientHeight > 0);
                const spills = [...document.querySelectorAll(".lead button")].filter((each) => each.scrollWidth > each.clientWidth);
                return { small: small.map(({ name, box }) => `${name} ${Math.round(box.width)}×${Math.round(box.height)}`), least: Math.min(...texts.map((each) => parseFloat(getComputedStyle(each).fontSize))),
                    spills: spills.map(({ textContent }) => textContent) };
            }, viewport);
            assert.deepEqual([found.small, found.spills], [[], []], `${language} ${viewport.width}`);
            assert.ok(found.least >= (viewport.width === 1280 ? 13 : 16), `${language} ${viewport.width}: ${found.least}`);
            await context.close();
        }
    }
});
