// Promise: who runs a kiosk sees, behind a PIN, who came and what is kept; gets it off the device as files that the tool reads; and wipes
// it only when it is in a file that was read back. Nothing of it is left on the screen when they have gone.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { after, before, test } from "node:test";
import { launch, runTool, serveDist } from "../helpers/support.js";
import { makeRecord } from "../../../web/kiosk/records/record.js";
import { closeOrganiser, exported, hold, numbersOf, openBehindPin, organisersPage, pin, readBack, records, tapPin, visit } from "./organiser.js";
import { answerSome, atRest, begin, kept, kioskPage, openDoors } from "./visitor.js";

/** @type {Awaited<ReturnType<typeof serveDist>>} */
let server;
/** @type {Awaited<ReturnType<typeof serveDist>>} */
let shut;
/** @type {import("playwright-core").Browser} */
let browser;

before(async () => {
    [server, shut, browser] = await Promise.all([serveDist(await organisersPage({ records: "answers" })), serveDist(await kioskPage()), launch()]);
});
after(() => Promise.all([server?.close(), shut?.close(), browser?.close()]));

/** @param {{address?: string, clock?: boolean, init?: () => void, context?: import("playwright-core").BrowserContextOptions}} [options] */
async function open({ address = server.address, clock = false, init, context = {} } = {}) {
    const opened = await browser.newContext({ viewport: { width: 1280, height: 800 }, hasTouch: true, ...context }), page = await opened.newPage();
    /** @type {string[]} */
    const errors = [];
    page.on("pageerror", (error) => errors.push(String(error)));
    if (init) await page.addInitScript(init);
    if (clock) await page.clock.install();
    await openDoors(page);
    await page.goto(address);
    await atRest(page);
    await page.locator("html[data-stage=ready]").waitFor({ state: "attached" });
    return { page, context: opened, errors };
}

/** Puts a record into the page's database, as another page of the kiosk would. @param {import("playwright-core").Page} page @param {string} code */
const putRecord = (page, code) => page.evaluate((record) => new Promise((done, failed) => {
    const request = indexedDB.open("kiosk", 1);
    request.onerror = () => failed(request.error);
    request.onsuccess = () => {
        const transaction = request.result.transaction("records", "readwrite");
        transaction.objectStore("records").put(record, record.id);
        transaction.oncomplete = () => {
            request.result.close();
            done(null);
        };
    };
}), makeRecord({ boot: "test", sequence: 1, time: Date.now(), code }));

/** Waits until so many starts are on the disk. @param {import("playwright-core").Page} page @param {number} starts */
const startsKept = (page, starts) => page.waitForFunction((wanted) => new Promise((done) => {
    indexedDB.open("kiosk-counts", 1).onsuccess = ({ target }) => {
        const database = /** @type {IDBOpenDBRequest} */ (target).result;
        database.transaction("records").objectStore("records").getAll().onsuccess = (read) => {
            const rows = /** @type {IDBRequest} */ (read.target).result;
            database.close();
            done(rows.reduce((/** @type {number} */ sum, /** @type {any} */ row) => sum + row.started, 0) === wanted);
        };
    };
}), starts);

test("a finger that stays on the corner opens it, a shorter one does not, and a visitor never sees it", async () => {
    const { page, context, errors } = await open();
    await hold(page, 900);
    await page.waitForTimeout(1500);
    assert.equal(await page.locator(".organiser").count(), 0);
    await hold(page);
    await page.getByRole("dialog", { name: "For the organiser" }).waitFor();
    assert.equal(await page.locator(".kiosk-attract").count(), 0, "nothing beneath that the keyboard could reach");
    await tapPin(page, pin);
    await page.getByRole("heading", { name: "Visitors", exact: true }).waitFor();
    await closeOrganiser(page);
    assert.equal(await page.locator(".organiser, .kiosk-full").count(), 0);
    await begin(page);
    assert.equal(await page.locator(".kiosk-corner").count(), 0);
    assert.deepEqual(errors, []);
    await context.close();
});

test("wrong PINs wait, visibly and over a reload, and what was typed is gone", async () => {
    const { page, context } = await open({ clock: true });
    await page.locator(".kiosk-corner").focus();
    await page.keyboard.press("Enter");
    for (let at = 0; at < 3; ++at) {
        await tapPin(page, "0000");
        await page.getByText("That is not the PIN.").waitFor();
        assert.equal(await page.locator(".organiser-pin").inputValue(), "");
    }
    assert.match(await page.locator(".organiser-left").innerText(), /^Next try in 0:(30|29)$/);
    assert.equal(await page.locator(".organiser-key:enabled").count(), 0);
    await page.clock.runFor(10_000);
    assert.match(await page.locator(".organiser-left").innerText(), /^Next try in 0:(20|19)$/);
    await page.reload();
    await atRest(page);
    await page.locator(".kiosk-corner").focus();
    await page.keyboard.press("Enter");
    assert.match(await page.locator(".organiser-left").innerText(), /^Next try in 0:(20|1\d)$/);
    await page.clock.runFor(21_000);
    assert.equal(await page.locator(".organiser-left").innerText(), "");
    await tapPin(page, pin);
    await page.locator(".organiser-sheet").waitFor();
    await context.close();
});

test("without a PIN, or with “?kiosk” alone, it stays shut and says how to make one, and nobody is counted", async () => {
    const { page, context } = await open({ address: shut.address });
    await visit(page, 3);
    await hold(page);
    await page.getByRole("heading", { name: "There is no PIN yet" }).waitFor();
    assert.equal(await page.locator(".organiser code").innerText(), "upstream-assessment kiosk pin");
    assert.equal(await page.locator(".organiser-key, .organiser-sheet").count(), 0);
    await page.getByRole("button", { name: "Close" }).tap();
    await atRest(page);
    assert.equal((await kept(page)).databases.includes("kiosk-counts"), false);
    await context.close();
});

test("it closes by itself after a minute without a touch, or by Escape, asks for the PIN again, and nobody is a visitor meanwhile", async () => {
    const { page, context } = await open({ clock: true });
    await openBehindPin(page);
    await page.clock.runFor(50_000);
    await page.locator(".organiser-head h2").tap();
    await page.clock.runFor(50_000);
    assert.equal(await page.locator(".organiser-sheet").count(), 1);
    assert.notEqual(await page.evaluate(() => document.documentElement.dataset.screen), "attract", "no new version takes over meanwhile");
    await page.clock.runFor(11_000);
    await atRest(page);
    assert.equal(await page.locator(".organiser, .kiosk-full").count(), 0);
    await page.locator(".kiosk-corner").focus();
    await page.keyboard.press("Enter");
    assert.equal(await page.locator(".organiser-sheet").count(), 0);
    await page.keyboard.type("47");
    await page.keyboard.press("Escape");
    await atRest(page);
    await openBehindPin(page);
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true })));
    await atRest(page);
    assert.equal(await page.locator(".organiser").count(), 0);
    await page.clock.runFor(120_000);
    await begin(page);
    await context.close();
});

test("visitors are counted by how they ended and where they left, as a picture, in words and as a table, and still are after a restart", async () => {
    const { page, context } = await open();
    await visit(page);
    await visit(page, 7);
    await begin(page);
    await page.locator(".kiosk-over").click();
    await atRest(page);
    await begin(page);
    await answerSome(page, { count: 2 });
    await startsKept(page, 3);
    await page.reload();
    await atRest(page);
    await page.locator("html[data-stage=ready]").waitFor({ state: "attached" });
    await visit(page);
    await openBehindPin(page);
    const numbers = await numbersOf(page, ".organiser-visitors");
    assert.deepEqual(numbers, { started: "4", completed: "2", abandoned: "1", cut: "1" });
    assert.match(await page.locator(".organiser-visitors").innerText(), /Of those who started, .50%. finished\./);
    const rows = await page.locator(".organiser-bars li").evaluateAll((all) => all.map((row) => [row.querySelector("span")?.textContent, row.querySelector("b")?.textContent, row.querySelector(".organiser-bar-part")?.getAttribute("width")]));
    assert.deepEqual(rows.map(([name]) => name), ["Execution", "Competency", "Desire", "Belief", "The whole house is sound", "Cannot be seen"]);
    assert.deepEqual(rows.filter(([, number]) => number !== "0").map(([, ...rest]) => rest), [["2", "100.00%"]]);
    const heights = await page.locator(".organiser-standing rect").evaluateAll((all) => all.map((each) => Math.round(Number(each.getAttribute("height")))));
    assert.deepEqual(heights, Array.from({ length: 20 }, (_, at) => (at < 7 ? 150 : 100)));
    assert.match(await page.locator(".organiser-drop").innerText(), /Most left after question 7\. Visitors: 1\./);
    await page.locator(".organiser-drop").getByRole("button", { name: "As a table" }).tap();
    const cells = await page.locator(".organiser-drop tbody tr").evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent)));
    assert.equal(cells.length, 22);
    assert.deepEqual([cells[0].slice(1), cells[7].slice(1), cells[8].slice(1), cells[21].slice(1)], [["4", "0"], ["3", "1"], ["2", "0"], ["2", ""]]);
    assert.match(String(cells[1][0]), /^1\. They use our sales tools/);
    await context.close();
});

test("exports are what the tool reads, each record once however often it was exported, and formulas are none", async () => {
    const { page, context } = await open();
    await visit(page);
    await visit(page);
    await openBehindPin(page);
    assert.deepEqual(await numbersOf(page, records), { saved: "2", exported: "0", unexported: "2", verified: "0" });
    const csv = await exported(page, "csv");
    assert.match(csv.name, /^records-\d{4}-\d\d-\d\d-\d{6}\.csv$/);
    assert.deepEqual(await numbersOf(page, records), { saved: "2", exported: "2", unexported: "0", verified: "0" });
    await closeOrganiser(page);
    await visit(page);
    await openBehindPin(page);
    const jsonl = await exported(page, "jsonl"), again = await exported(page, "jsonl");
    assert.match(jsonl.name, /\.jsonl$/);
    const once = execFileSync("sort", ["-u", jsonl.path, again.path], { encoding: "utf8" });
    assert.equal(JSON.parse(runTool(["team"], once)).n, 3);
    const lines = csv.text.split("\n").slice(1).join("\n");
    assert.equal(JSON.parse(runTool(["team"], lines)).n, 2);
    assert.equal(runTool(["read"], lines).trim().split("\n").length, 2);
    const codes = [jsonl.text.trim().split("\n").map((line) => JSON.parse(line).code.slice(1)), lines.trim().split("\n").map((line) => line.split(",")[4])];
    assert.deepEqual(codes[1], codes[0].slice(0, 2), "the same records have the same codes in both");
    await putRecord(page, "=HYPERLINK(1)");
    assert.match((await exported(page, "csv")).text, /,'=HYPERLINK\(1\),/);
    await context.close();
});

test("nothing is wiped before it was read back: not with an altered file, not with a record that came meanwhile, and only after a yes", async () => {
    const { page, context } = await open();
    await visit(page);
    await visit(page);
    await openBehindPin(page);
    const begins = page.locator(records).getByRole("button", { name: "Wipe…" });
    assert.equal(await begins.isDisabled(), true);
    assert.match(await page.locator(records).innerText(), /Not in a file that was read back: 2\./);
    const file = await exported(page, "csv");
    assert.equal(await begins.isDisabled(), true);
    assert.match(await readBack(page, { name: "altered.csv", text: file.text.replace("2.", "1.") }), /altered\.csv is not what this device has exported/);
    assert.deepEqual([(await numbersOf(page, records)).verified, await begins.isDisabled()], ["0", true]);
    assert.match(await readBack(page, file.path), /The file is whole\. Read back: 2\./);
    assert.deepEqual([(await numbersOf(page, records)).verified, await begins.isDisabled()], ["2", false]);
    await begins.tap();
    await page.locator(records).getByRole("button", { name: "No, keep them" }).tap();
    await begins.tap();
    await putRecord(page, "2.AAAA");
    await page.getByRole("button", { name: "Yes, wipe" }).tap();
    await page.getByText("Nothing was wiped. Not in a file that was read back: 1.").waitFor();
    assert.deepEqual(await numbersOf(page, records), { saved: "3", exported: "2", unexported: "1", verified: "2" });
    await readBack(page, (await exported(page, "jsonl")).path);
    await begins.tap();
    await page.getByRole("button", { name: "Yes, wipe" }).tap();
    await page.getByText("Taken off this device: 3.").waitFor();
    assert.deepEqual(await numbersOf(page, records), { saved: "0", exported: "0", unexported: "0", verified: "0" });
    assert.equal(await page.locator(`${records} .organiser-row button:enabled`).count(), 0);
    await context.close();
});

test("the window for files is no reason to close, and who chooses none goes on", async () => {
    const { page, context } = await open({ clock: true });
    await visit(page);
    await openBehindPin(page);
    await exported(page, "csv");
    await Promise.all([page.waitForEvent("filechooser"), page.locator(records).getByRole("button", { name: "Choose the file" }).tap()]);
    await page.clock.runFor(90_000);
    assert.equal(await page.locator(".organiser-sheet").count(), 1);
    await page.locator('input[type="file"]').dispatchEvent("cancel");
    await page.clock.runFor(61_000);
    await atRest(page);
    await context.close();
});

test("where storage is broken it says since when and why, visitors go on, and what waits can be saved as a file", async () => {
    const { page, context, errors } = await open({ init: () => {
        IDBFactory.prototype.open = () => {
            throw new DOMException("refused", "SecurityError");
        };
    } });
    await visit(page);
    await visit(page);
    await openBehindPin(page);
    const said = await page.locator(".organiser-state").innerText();
    assert.match(said, /Since \w{3}, \w{3} \d+, \d\d:\d\d.[AP]M nothing is kept: the browser refuses this page its storage\./);
    assert.match(said, /Waiting in memory: 2\./);
    assert.match(said, /visitors are counted in memory only/);
    assert.deepEqual(await numbersOf(page, ".organiser-visitors"), { started: "2", completed: "2", abandoned: "0" });
    assert.deepEqual(await numbersOf(page, records), { saved: "–", exported: "–", unexported: "–", verified: "–" });
    const { name, text } = await exported(page, "waiting");
    assert.match(name, /^records-waiting-/);
    assert.equal(JSON.parse(runTool(["team"], text.split("\n").slice(1).join("\n"))).n, 2);
    assert.equal(await page.locator(records).getByRole("button", { name: "Wipe…" }).isDisabled(), true);
    await page.getByRole("button", { name: "Try again" }).tap();
    await page.getByText("That did not work: the browser refuses this page its storage.").waitFor();
    assert.deepEqual(errors, []);
    await context.close();
});

test("a storage that comes back takes what waited, each once", async () => {
    const { page, context } = await open({ init: () => {
        const { open: really } = IDBFactory.prototype;
        IDBFactory.prototype.open = function opened(...given) {
            if (sessionStorage.getItem("mended")) return really.apply(this, given);
            throw new DOMException("full", "QuotaExceededError");
        };
    } });
    await visit(page);
    await openBehindPin(page);
    await page.getByText("nothing is kept: there is no room left").waitFor();
    await page.evaluate(() => sessionStorage.setItem("mended", "yes"));
    await page.getByRole("button", { name: "Try again" }).tap();
    await page.getByText("Everything that visitors finished is kept.").waitFor();
    assert.deepEqual([(await numbersOf(page, records)).saved, (await numbersOf(page, ".organiser-visitors")).completed], ["1", "1"]);
    await page.reload();
    await atRest(page);
    await openBehindPin(page);
    assert.deepEqual([(await numbersOf(page, records)).saved, (await numbersOf(page, ".organiser-visitors")).completed], ["1", "1"]);
    await context.close();
});

test("records that the browser lost are missed, and damaged ones are told and saved apart", async () => {
    const { page, context } = await open();
    await visit(page);
    await visit(page);
    await page.evaluate(() => new Promise((done) => {
        const request = indexedDB.open("kiosk", 1);
        request.onsuccess = () => {
            const transaction = request.result.transaction("records", "readwrite"), store = transaction.objectStore("records");
            store.getAll().onsuccess = ({ target }) => {
                const [first, second] = /** @type {IDBRequest} */ (target).result;
                store.put({ ...first, code: "2.BBBB" }, first.id);
                store.delete(second.id);
            };
            transaction.oncomplete = () => done(request.result.close());
        };
    }));
    await openBehindPin(page);
    const said = await page.locator(".organiser-state").innerText();
    assert.match(said, /Missing: 1\./);
    assert.match(said, /Damaged: 1\./);
    const { text } = await exported(page, "damaged");
    assert.match(JSON.parse(text).damaged, /2\.BBBB/);
    await context.close();
});

test("the device's health is told: since when, memory, losses of the picture, version, and whether storage lasts", async () => {
    const { page, context } = await open();
    await page.evaluate(() => {
        document.querySelector("#canvas")?.dispatchEvent(new Event("webglcontextlost", { cancelable: true }));
    });
    await openBehindPin(page);
    const { uptime, memory, losses, version } = await numbersOf(page, '[data-keep="machine"]');
    assert.match(uptime, /^\d+ sec, since /);
    assert.match(memory, /^\d+ MB of [\d,]+ MB$/);
    assert.equal(losses, "1");
    assert.match(version, /^\d+\.\d+\.\d+ · sales-foundation \d+$/);
    await page.getByRole("button", { name: "Measure the storage" }).tap();
    await page.getByText(/Until it is on the disk: /).waitFor();
    assert.match(await page.locator('[data-keep="machine"] .organiser-done').innerText(), /power cut.*Until it is on the disk: [\d.]+ ms; without waiting: [\d.]+ ms\..*In use: /s);
    await context.close();
});
