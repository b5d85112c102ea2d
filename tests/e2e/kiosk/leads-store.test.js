// Sealed leads on the device: each in a strict transaction, with a drill to try the way of an export, and what was altered or lost is found.
import assert from "node:assert/strict";
import { test } from "node:test";
import { atOrganiser, keys, openStand, setUpStand } from "./leads-room.js";

/** @typedef {any} Room */

const parts = setUpStand();

test("each lead has a strict transaction; a drill is opened by its word; nothing is wiped that was not read back", async () => {
    const { context, page } = await openStand(parts);
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
    const drill = atOrganiser(parts.home, "drill", text, "drill");
    assert.match(drill.stdout, new RegExp(`^drill ${word}, made `));
    assert.equal(drill.status, 0, drill.stderr);
    await context.close();
});

test("bytes that were altered on the way or on the disk are refused, and the rest is read", async () => {
    const { context, page } = await openStand(parts);
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
    const { status, stderr, leads } = atOrganiser(parts.home, "open", [bad, lines[1], ""].join("\n"), "altered");
    assert.equal(status, 1);
    assert.match(stderr, /^altered\.jsonl:1: it was altered or damaged after it was sealed\n$/);
    assert.equal(leads().length, 1);
    await context.close();
});

test("a database that the browser lost without a word is found out, by the count that lies elsewhere", async () => {
    const { context, page } = await openStand(parts);
    const missing = await page.evaluate(async (key) => {
        const { LeadStore, Witness, DeviceStorage } = /** @type {Room} */ (window).room, witness = () => new Witness(new DeviceStorage(), "kiosk/leads");
        const store = new LeadStore({ key, witness: witness() });
        await store.drill();
        await store.drill();
        const whole = (await store.count()).missing;
        store.close();
        await new Promise((done) => (indexedDB.deleteDatabase("kiosk-leads").onsuccess = done));
        return [whole, (await new LeadStore({ key, witness: witness() }).count()).missing];
    }, keys.key);
    assert.deepEqual(missing, [0, 2]);
    await context.close();
});
