// The power is cut at random moments while records are saved: after each start every record that was acknowledged is there once, and
// none is torn. The same with relaxed durability loses some, so the test can fail. The moments are seeded: UPSTREAM_SEED, UPSTREAM_CUTS.
import assert from "node:assert/strict";
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, readdirSync, renameSync, writeSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { isWhole } from "../../web/kiosk/records/record.js";
import { Booth } from "./booth.js";
import { Browser, Disk } from "./power.js";
import { randoms } from "./randoms.js";

const seed = Number(process.env.UPSTREAM_SEED ?? 1), cuts = Number(process.env.UPSTREAM_CUTS ?? 50);

/** Which of its databases the browser took. @param {string} profile */
function engineIn(profile) {
    const folder = ["Default/IndexedDB", "IndexedDB"].map((name) => join(profile, name)).find(existsSync);
    const names = folder ? readdirSync(folder) : [];
    return names.some((name) => name.endsWith(".leveldb")) ? "LevelDB" : names.length > 0 ? "SQLite" : "none";
}

/** @param {import("./booth.js").Left} left @param {Map<string, any>} promised acknowledged, by id */
function holdStrict(left, promised) {
    assert.equal(left.failure, undefined);
    assert.equal(left.damaged, 0, "torn records");
    assert.equal(left.missing, 0, "records that the page misses");
    for (const record of left.records) assert.ok(isWhole(record, record.id), "a torn record");
    const found = new Map(left.records.map((record) => [record.id, record]));
    assert.equal(found.size, left.records.length, "a record that is there twice");
    assert.equal(new Set(left.records.map(({ code }) => code)).size, left.records.length, "an assessment that is there twice");
    assert.equal(new Set(left.records.map(({ boot, sequence }) => `${boot} ${sequence}`)).size, left.records.length, "a sequence number twice");
    for (const [id, record] of promised) assert.deepEqual(found.get(id), record, "an acknowledged record is gone");
}

/**
 * @param {{cuts: number, seed: number, flags?: string[]}} options
 * @returns {Promise<{acknowledged: number, lostRelaxed: number, acknowledgedRelaxed: number, unable: string | null, engine: string}>}
 */
async function cutThePower({ cuts: times, seed: from, flags = [] }) {
    const random = randoms(from), disk = new Disk();
    const relaxed = await new Booth("relaxed").listen(), strict = await new Booth("strict", relaxed.address).listen();
    /** @type {Map<string, any>} */
    const promised = new Map();
    let lostRelaxed = 0, acknowledgedRelaxed = 0;
    /** @type {Browser | null} */
    let browser = null;
    try {
        for (let at = 0; at <= times; ++at) {
            await disk.powerOn();
            const left = strict.left(), leftRelaxed = relaxed.left();
            browser = new Browser(join(disk.path, "profile"), strict.address, flags);
            const [kept, keptRelaxed] = await Promise.all([left, leftRelaxed]);
            holdStrict(kept, promised);
            const still = new Set(keptRelaxed.records.map(({ id }) => id));
            lostRelaxed += relaxed.acknowledged.filter(({ id }) => !still.has(id)).length;
            acknowledgedRelaxed += relaxed.acknowledged.length;
            relaxed.acknowledged = [];
            strict.acknowledged = [];
            if (at < times) await sleep(random() * 400);
            await browser.kill();
            for (const record of strict.acknowledged) promised.set(record.id, record);
            assert.deepEqual(strict.failures, []);
            await disk.cut();
        }
        return { acknowledged: promised.size, lostRelaxed, acknowledgedRelaxed, unable: disk.unable, engine: engineIn(join(disk.backing, "profile")) };
    } finally {
        await browser?.kill();
        await disk.remove();
        strict.close();
        relaxed.close();
    }
}

/** @param {import("node:test").TestContext} t @param {Awaited<ReturnType<typeof cutThePower>>} seen @param {number} times */
function judge(t, { acknowledged, lostRelaxed, acknowledgedRelaxed, unable, engine }, times) {
    const numbers = `${engine}, ${times} cuts, seed ${seed}: ${acknowledged} acknowledged strict records, none lost; of ${acknowledgedRelaxed} relaxed ones ${lostRelaxed} lost`;
    t.diagnostic(unable ? `ONLY SIGKILL WAS TRIED, no power cut: ${unable}. ${numbers}` : numbers);
    assert.ok(acknowledged >= times, "enough was acknowledged to be lost");
    if (!unable) assert.ok(lostRelaxed > 0, "relaxed durability loses some, or the cut cuts nothing");
}

test("the file system forgets what was not synced, and nothing else", async (t) => {
    const disk = new Disk();
    after(() => disk.remove());
    await disk.powerOn();
    if (disk.unable) return t.skip(disk.unable);
    const write = (/** @type {string} */ name, /** @type {string} */ text, /** @type {boolean} */ synced) => {
        const file = openSync(join(disk.path, name), "a");
        writeSync(file, text);
        if (synced) fsyncSync(file);
        closeSync(file);
    };
    write("kept", "one", true);
    write("kept", " two", false);
    write("never", "x", false);
    write("renamed.new", "three", true);
    renameSync(join(disk.path, "renamed.new"), join(disk.path, "renamed"));
    assert.equal(readFileSync(join(disk.path, "kept"), "utf8"), "one two");
    await disk.cut();
    await disk.powerOn();
    assert.deepEqual(readdirSync(disk.path).sort(), ["kept", "never", "renamed"]);
    assert.deepEqual(["kept", "never", "renamed"].map((name) => readFileSync(join(disk.path, name), "utf8")), ["one", "", "three"]);
});

test(`${cuts} power cuts: each acknowledged record is there once, none is torn; relaxed ones are lost`, async (t) => {
    judge(t, await cutThePower({ cuts, seed }), cuts);
});

// New profiles of newer Chromiums keep IndexedDB in SQLite, older ones in LevelDB.
const fewer = Math.ceil(cuts / 5);
test(`${fewer} power cuts with SQLite under IndexedDB`, async (t) => {
    const seen = await cutThePower({ cuts: fewer, seed: seed + 1, flags: ["--enable-features=IdbSqliteBackingStore"] });
    assert.equal(seen.engine, "SQLite");
    judge(t, seen, fewer);
});
