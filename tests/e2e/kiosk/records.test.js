// A finished assessment is kept once and whole, over reloads, closed databases and failed writes; what is damaged is told apart; and
// assessments go on while nothing can be kept.
import assert from "node:assert/strict";
import { test } from "node:test";
import { openRoom, roomReady, setUpRoom } from "./room.js";

const parts = setUpRoom();
/** What runs in the page has these by `window.room`. @typedef {any} Room */

test("a record is there after a reload, once, with all it was made of, and the next start is another boot", async () => {
    const { context, page } = await openRoom(parts);
    const made = await page.evaluate(async () => {
        const store = new (/** @type {Room} */ (window).room.RecordStore)({ now: () => 1_700_000_000_000 });
        return [await store.add("2.AAAA"), await store.add("2.BBBB")];
    });
    await page.reload();
    await roomReady(page);
    const { contents, next, counts } = await page.evaluate(async () => {
        const store = new (/** @type {Room} */ (window).room.RecordStore)({ now: () => 1_700_000_000_000 });
        const found = await store.contents();
        return { contents: found, next: await store.add("2.CCCC"), counts: await store.counts() };
    });
    assert.deepEqual([contents.records, contents.damaged, contents.exports], [made, [], []]);
    assert.deepEqual(made.map(({ version, sequence, time, code }) => [version, sequence, time, code]),
        [[1, 1, 1_700_000_000_000, "2.AAAA"], [1, 2, 1_700_000_000_000, "2.BBBB"]]);
    assert.equal(made[0].boot, made[1].boot);
    assert.notEqual(next.boot, made[0].boot);
    assert.equal(next.sequence, 1);
    assert.equal(new Set([...made, next].map(({ id }) => id)).size, 3);
    assert.match(next.id, /^[0-9a-f]{32}$/);
    assert.deepEqual(counts, { saved: 3, exported: 0, unexported: 3, verified: 0, damaged: 0, waiting: 0, missing: 0 });
    await context.close();
});

test("each record has a strict transaction of its own, and is acknowledged when that is complete", async () => {
    const { context, page } = await openRoom(parts);
    const seen = await page.evaluate(async () => {
        /** @type {string[]} */
        const heard = [];
        const begin = IDBDatabase.prototype.transaction;
        IDBDatabase.prototype.transaction = function (/** @type {any[]} */ ...args) {
            const transaction = begin.apply(this, /** @type {any} */ (args));
            heard.push(`${args[1]} ${transaction.durability}`);
            transaction.addEventListener("complete", () => heard.push("complete"));
            return transaction;
        };
        const store = new (/** @type {Room} */ (window).room.RecordStore)();
        await Promise.all(["2.AAAA", "2.BBBB"].map((code) => store.add(code).then(() => heard.push("acknowledged"))));
        return heard;
    });
    assert.equal(seen.length, 6);
    // The second one may begin before the first one's promise is heard, but nothing is acknowledged before it is complete.
    const last = (/** @type {string} */ what) => seen.lastIndexOf(what), first = (/** @type {string} */ what) => seen.indexOf(what);
    assert.ok(first("readwrite strict") < first("complete") && first("complete") < first("acknowledged"), String(seen));
    assert.ok(first("acknowledged") < last("complete") && last("complete") < last("acknowledged"), String(seen));
    await context.close();
});

test("a record that was changed or cut is told apart, is not in an export, and is never thrown away", async () => {
    const { context, page } = await openRoom(parts);
    const found = await page.evaluate(async () => {
        const { RecordStore, exportRecords, exportDamaged, verify, wipe } = /** @type {Room} */ (window).room;
        const store = new RecordStore();
        const [a, b, c] = [await store.add("2.AAAA"), await store.add("2.BBBB"), await store.add("2.CCCC")];
        store.close();
        /** @type {IDBDatabase} */
        const database = await new Promise((resolve) => {
            const request = indexedDB.open("kiosk", 1);
            request.onsuccess = () => resolve(request.result);
        });
        await new Promise((resolve) => {
            const transaction = database.transaction("records", "readwrite");
            const records = transaction.objectStore("records");
            records.put({ ...a, code: "2.AAAB" }, a.id);
            records.put(b, "another place");
            records.put(null, "nothing");
            records.put({ ...c, boot: undefined }, c.id);
            transaction.oncomplete = resolve;
        });
        database.close();
        const file = await exportRecords(store, "csv");
        const damaged = await exportDamaged(store), before = await store.counts();
        await verify(store, new Blob([file.text]));
        const wiped = await wipe(store);
        return { ids: [a.id, b.id, c.id], text: file.text, damaged, before, wiped, counts: await store.counts() };
    });
    assert.equal(found.before.saved, 1);
    assert.equal(found.before.damaged, 4);
    assert.ok(found.text.includes("2.BBBB") && !found.text.includes("2.AAA") && !found.text.includes("2.CCCC"));
    for (const each of ["2.AAAB", "another place", "nothing", "2.CCCC"]) assert.ok(found.damaged.includes(each), each);
    assert.deepEqual(found.wiped, { done: true, wiped: 1, unverified: 0 });
    assert.deepEqual([found.counts.saved, found.counts.damaged], [0, 4]);
    await context.close();
});

test("full storage: assessments go on, it is said since when, and all is saved once there is room", async () => {
    const { context, page, cdp, origin } = await openRoom(parts);
    // Before the first write: the browser remembers for a while how much room there was.
    await cdp.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 1 });
    await page.evaluate(async () => {
        const { RecordStore } = /** @type {Room} */ (window).room;
        const clock = { now: 1000 };
        const store = new RecordStore({ now: () => clock.now });
        Object.assign(window, { store, clock, add: async (/** @type {string} */ code) => store.add(code).then(() => "saved", (/** @type {any} */ error) => error.reason) });
    });
    const full = await page.evaluate(async () => {
        const { store, clock, add } = /** @type {Room} */ (window);
        const answers = [];
        for (clock.now = 2000; clock.now < 5000; clock.now += 1000) answers.push(await add(`2.${clock.now}`));
        return { answers, since: store.since, counts: await store.counts() };
    });
    assert.deepEqual(full.answers, ["full", "full", "full"]);
    assert.deepEqual(full.since, { time: 2000, reason: "full" });
    assert.deepEqual([full.counts.saved, full.counts.waiting], [0, 3]);
    await cdp.send("Storage.overrideQuotaForOrigin", { origin });
    const after = await page.evaluate(async () => {
        const { store } = /** @type {Room} */ (window);
        await store.add("2.last");
        return { since: store.since, counts: await store.counts(), contents: await store.contents() };
    });
    assert.equal(after.since, null);
    assert.deepEqual([after.counts.saved, after.counts.waiting], [4, 0]);
    assert.deepEqual(after.contents.records.map((/** @type {any} */ { sequence }) => sequence), [1, 2, 3, 4]);
    await context.close();
});

test("refused storage: every call has an answer, and it is said since when", async () => {
    const context = await parts.browser.newContext(), page = await context.newPage();
    await page.goto(`${parts.server.address}framed`);
    const frame = page.frame({ name: "refused" });
    assert.ok(frame);
    await roomReady(frame);
    const answers = await frame.evaluate(async () => {
        const { RecordStore, measureDurability } = /** @type {Room} */ (window).room;
        const store = new RecordStore({ now: () => 7000 });
        const reason = (/** @type {Promise<any>} */ promise) => promise.then(() => "fine", ({ name, reason: why }) => `${name} ${why}`);
        return { add: await reason(store.add("2.AAAA")), contents: await reason(store.contents()), wipe: await reason(store.takeOutVerified()),
            since: store.since, durability: await measureDurability() };
    });
    assert.deepEqual([answers.add, answers.contents, answers.wipe], Array(3).fill("StorageFailure refused"));
    assert.deepEqual(answers.since, { time: 7000, reason: "refused" });
    assert.equal(answers.durability.verdict, "unknown");
    assert.match(answers.durability.failure ?? "", /refused/);
    await context.close();
});

test("a database that hangs is a failure with a name, and what it held up is saved once later", async () => {
    const { context, page } = await openRoom(parts);
    const { first, never, later } = await page.evaluate(async () => {
        const { RecordStore } = /** @type {Room} */ (window).room;
        const why = (/** @type {any} */ error) => error.reason;
        const neverOpens = /** @type {any} */ ({ open: () => ({}) });
        const hangs = new RecordStore({ name: "other", factory: () => neverOpens, deadline: 50 });
        const unopened = await hangs.add("2.AAAA").catch(why);
        const store = new RecordStore({ deadline: 400 });
        await store.add("2.AAAA");
        /** @type {IDBDatabase} */
        const other = await new Promise((resolve) => {
            const request = indexedDB.open("kiosk", 1);
            request.onsuccess = () => resolve(request.result);
        });
        // A transaction that never ends: each answer asks again.
        let hold = true;
        const ask = (/** @type {IDBObjectStore} */ records) => {
            records.get("x").onsuccess = () => { if (hold) ask(records); };
        };
        ask(other.transaction("records", "readwrite").objectStore("records"));
        const held = await store.add("2.BBBB").catch(why);
        hold = false;
        await store.retry();
        return { never: unopened, first: held, later: { contents: await store.contents(), since: store.since } };
    });
    assert.equal(never, "late");
    assert.equal(first, "late");
    assert.deepEqual(later.contents.records.map((/** @type {any} */ { code }) => code), ["2.AAAA", "2.BBBB"]);
    assert.equal(later.since, null);
    await context.close();
});

test("a write that is aborted, without any error event, is no saved record", async () => {
    const { context, page } = await openRoom(parts);
    const found = await page.evaluate(async () => {
        const { RecordStore } = /** @type {Room} */ (window).room;
        const store = new RecordStore();
        const begin = IDBDatabase.prototype.transaction;
        IDBDatabase.prototype.transaction = function (/** @type {any[]} */ ...args) {
            const transaction = begin.apply(this, /** @type {any} */ (args));
            const { put } = transaction.objectStore("records").constructor.prototype;
            IDBObjectStore.prototype.put = function (/** @type {any[]} */ ...values) {
                IDBObjectStore.prototype.put = put;
                const request = put.apply(this, /** @type {any} */ (values));
                request.addEventListener("success", () => transaction.abort());
                return request;
            };
            IDBDatabase.prototype.transaction = begin;
            return transaction;
        };
        const answer = await store.add("2.AAAA").then(() => "saved", (/** @type {any} */ error) => error.reason);
        const before = await store.counts();
        await store.retry();
        return { answer, before, after: await store.counts() };
    });
    assert.equal(found.answer, "aborted");
    assert.deepEqual([found.before.saved, found.before.waiting, found.after.saved, found.after.waiting], [0, 1, 1, 0]);
    await context.close();
});

test("a database that the browser took away is opened again, three times without a write at the most, and never deleted by us", async () => {
    const { context, page, cdp, origin } = await openRoom(parts);
    await page.evaluate(() => {
        const { RecordStore } = /** @type {Room} */ (window).room;
        Object.assign(window, { deleted: 0, store: new RecordStore() });
        IDBFactory.prototype.deleteDatabase = () => { throw new Error("deleted"); };
        return /** @type {Room} */ (window).store.add("2.AAAA");
    });
    const takeAway = () => cdp.send("Storage.clearDataForOrigin", { origin, storageTypes: "indexeddb" });
    await takeAway();
    const again = await page.evaluate(async () => {
        const { store } = /** @type {Room} */ (window);
        const { sequence } = await store.add("2.BBBB");
        return { sequence, reopenings: store.reopenings, counts: await store.counts() };
    });
    assert.equal(again.sequence, 2);
    assert.equal(again.reopenings, 0, "a write has been done since");
    assert.equal(again.counts.saved, 1);
    const answers = [];
    for (let at = 0; at < 4; ++at) {
        await takeAway();
        answers.push(await page.evaluate(() => /** @type {Room} */ (window).store.counts().then(() => "read", (/** @type {any} */ { reason }) => reason)));
    }
    assert.deepEqual(answers, ["read", "read", "read", "closed"]);
    const { since, reason } = await page.evaluate(async () => {
        const { store } = /** @type {Room} */ (window);
        const why = await store.add("2.CCCC").catch((/** @type {any} */ error) => error.reason);
        return { since: store.since, reason: why };
    });
    assert.equal(reason, "closed");
    assert.equal(since.reason, "closed");
    await context.close();
});

test("a database that the browser closes while it is being opened is opened once more, and the record is kept", async () => {
    const { context, page } = await openRoom(parts);
    const found = await page.evaluate(async () => {
        const { RecordStore } = /** @type {Room} */ (window).room;
        let times = 0;
        /** The first `closing` openings end as they do when the browser is still putting the former database away. @param {number} closing */
        const store = (closing) => new RecordStore({ name: `closing ${closing}`, factory: () => ({
            open: (/** @type {string} */ name, /** @type {number} */ version) => {
                const request = indexedDB.open(name, version);
                if (times++ < closing) request.addEventListener("upgradeneeded", () => request.transaction?.abort());
                return request;
            },
        }) });
        const once = store(1), { sequence } = await once.add("2.AAAA");
        const kept = (await once.counts()).saved, asked = times;
        times = 0;
        const always = store(9), reason = await always.add("2.BBBB").catch((/** @type {any} */ error) => error.reason);
        return { sequence, kept, asked, reason, waiting: always.waiting.length, last: times };
    });
    assert.deepEqual(found, { sequence: 1, kept: 1, asked: 2, reason: "aborted", waiting: 1, last: 2 });
    await context.close();
});

test("a browser that lost the database and says nothing is found out, and a wipe is no loss", async () => {
    const { context, page, cdp, origin } = await openRoom(parts);
    const begin = () => page.evaluate(async () => {
        const { RecordStore, Witness, DeviceStorage } = /** @type {Room} */ (window).room;
        Object.assign(window, { store: new RecordStore({ witness: new Witness(new DeviceStorage()) }) });
    });
    const missing = () => page.evaluate(async () => (await /** @type {Room} */ (window).store.counts()).missing);
    const add = (/** @type {string[]} */ codes) => page.evaluate(async (all) => {
        for (const code of all) await /** @type {Room} */ (window).store.add(code);
    }, codes);
    const exportAndWipe = () => page.evaluate(async () => {
        const { store, room: { exportRecords, verify, wipe } } = /** @type {Room} */ (window);
        await verify(store, new Blob([(await exportRecords(store, "csv")).text]));
        return wipe(store);
    });
    await begin();
    await add(["2.A", "2.B", "2.C"]);
    assert.equal(await missing(), 0);
    assert.equal((await exportAndWipe()).wiped, 3);
    assert.equal(await missing(), 0, "what was wiped is not missing");
    await add(["2.D", "2.E"]);
    await cdp.send("Storage.clearDataForOrigin", { origin, storageTypes: "indexeddb" });
    await page.reload();
    await roomReady(page);
    await begin();
    assert.equal(await missing(), 2);
    await add(["2.F"]);
    assert.equal(await missing(), 2, "what comes later does not hide it");
    await exportAndWipe();
    assert.equal(await missing(), 0);
    // A wipe that lasted, of which the witness heard nothing: the power went in between.
    const witness = await page.evaluate(() => localStorage.getItem("kiosk/kept"));
    await add(["2.G"]);
    const former = await page.evaluate(() => localStorage.getItem("kiosk/kept"));
    assert.notEqual(former, witness);
    await exportAndWipe();
    await page.evaluate((text) => localStorage.setItem("kiosk/kept", text ?? ""), former);
    assert.equal(await missing(), 0);
    await context.close();
});
