// What leaves the kiosk can be read by the tool as it is, counts once however often it was exported, and is wiped only after it was
// read back.
import assert from "node:assert/strict";
import { test } from "node:test";
import { codesFor, givenAt, runTool } from "../helpers/support.js";
import { openRoom, roomReady, setUpRoom } from "./room.js";

const parts = setUpRoom();
/** @typedef {any} Room */

const levels = [[4, 4, 4, 4], [0, 3, 3, 3], [3, 1, 3, 3], [2, 2, 0, 4], [4, 3, 1, 1]];
const codes = codesFor(levels.map((each) => givenAt(each)));
const summaries = codesFor(levels.map((each) => givenAt(each)), "--summary");

/** Opens the room with these records in it. @param {string[]} given */
async function roomWith(given) {
    const room = await openRoom(parts);
    await room.page.evaluate(async (all) => {
        const store = new (/** @type {Room} */ (window).room.RecordStore)();
        for (const code of all) await store.add(code);
        Object.assign(window, { store, save: (/** @type {string} */ format) => /** @type {Room} */ (window).room.exportRecords(store, format) });
    }, given);
    return room;
}

/** @param {string} csv */
const withoutHeading = (csv) => csv.slice(csv.indexOf("\n") + 1);

for (const [what, given] of Object.entries({ answers: codes, summaries })) {
    test(`upstream read and team take both exports of ${what} as they are`, async () => {
        const { context, page } = await roomWith(given);
        const [csv, jsonl] = await page.evaluate(async () => {
            const { save } = /** @type {Room} */ (window);
            return [await save("csv"), await save("jsonl")];
        });
        const plain = given.map((code) => `${code}\n`).join("");
        for (const lines of [withoutHeading(csv.text), jsonl.text]) {
            assert.equal(runTool(["read"], lines), runTool(["read"], plain));
            assert.equal(runTool(["team"], lines), runTool(["team"], plain));
        }
        assert.equal(csv.records, given.length);
        assert.deepEqual(jsonl.text.trim().split("\n").map((/** @type {string} */ line) => JSON.parse(line).code), given.map((code) => `#${code}`));
        await context.close();
    });
}

test("a record counts once however often it was exported: its line is the same in every export", async () => {
    const { context, page } = await roomWith(codes.slice(0, 3));
    const first = await page.evaluate(() => /** @type {Room} */ (window).save("csv"));
    await page.evaluate(async (code) => /** @type {Room} */ (window).store.add(code), codes[3]);
    const [second, counts] = await page.evaluate(async () => [await /** @type {Room} */ (window).save("csv"), await /** @type {Room} */ (window).store.counts()]);
    const both = `${withoutHeading(first.text)}${withoutHeading(second.text)}`.trim().split("\n");
    assert.equal(both.length, 7);
    const once = [...new Set(both)];
    assert.equal(JSON.parse(runTool(["team"], `${once.join("\n")}\n`)).n, 4);
    assert.deepEqual([counts.saved, counts.exported, counts.unexported], [4, 4, 0]);
    await context.close();
});

test("nothing is wiped before every record is in a file that was read back whole", async () => {
    const { context, page } = await roomWith(codes.slice(0, 3));
    const steps = await page.evaluate(async (late) => {
        const { store, save, room: { wipe, verify } } = /** @type {Room} */ (window);
        const saved = async () => (await store.counts()).saved;
        const before = await wipe(store), file = await save("csv");
        const unread = await wipe(store);
        const altered = await verify(store, new Blob([file.text.replace("2.", "1.")])), cut = await verify(store, new Blob([file.text.slice(0, -1)]));
        const still = await wipe(store);
        const same = await verify(store, new Blob([file.text]));
        await store.add(late);
        const newer = await wipe(store), counts = await store.counts(), all = await saved();
        await verify(store, new Blob([(await save("jsonl")).text]));
        const done = await wipe(store);
        return { before, unread, altered, cut, still, same, newer, counts, all, done, after: await store.counts(), digest: file.digest };
    }, codes[4]);
    const refused = (/** @type {number} */ unverified) => ({ done: false, wiped: 0, unverified });
    assert.deepEqual([steps.before, steps.unread, steps.still, steps.newer], [refused(3), refused(3), refused(3), refused(1)]);
    assert.deepEqual([steps.altered.same, steps.cut.same], [false, false]);
    assert.deepEqual(steps.same, { same: true, records: 3, digest: steps.digest });
    assert.deepEqual(steps.counts, { saved: 4, exported: 3, unexported: 1, verified: 3, damaged: 0, waiting: 0, missing: 0 });
    assert.equal(steps.all, 4);
    assert.deepEqual(steps.done, { done: true, wiped: 4, unverified: 0 });
    assert.equal(steps.after.saved, 0);
    await page.reload();
    await roomReady(page);
    const left = await page.evaluate(async () => new (/** @type {Room} */ (window).room.RecordStore)().contents());
    assert.deepEqual([left.records, left.damaged, left.exports], [[], [], []]);
    await context.close();
});

test("a wipe is one strict transaction, and the database is not deleted", async () => {
    const { context, page } = await roomWith(codes.slice(0, 2));
    const seen = await page.evaluate(async () => {
        const { store, save, room: { wipe, verify } } = /** @type {Room} */ (window);
        await verify(store, new Blob([(await save("csv")).text]));
        /** @type {string[]} */
        const heard = [];
        const begin = IDBDatabase.prototype.transaction;
        IDBDatabase.prototype.transaction = function (/** @type {any[]} */ ...args) {
            const transaction = begin.apply(this, /** @type {any} */ (args));
            heard.push(`${args[1]} ${transaction.durability}`);
            return transaction;
        };
        IDBFactory.prototype.deleteDatabase = () => { throw new Error("deleted"); };
        await wipe(store);
        return heard;
    });
    assert.deepEqual(seen, ["readwrite strict"]);
    await context.close();
});
