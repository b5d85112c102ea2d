// Storage that is full or damaged beneath the browser: nothing hangs, every record that was acknowledged afterwards is kept or said
// not to be, and what a page finds is whole. Seeded: UPSTREAM_SEED.
import assert from "node:assert/strict";
import { closeSync, fstatSync, openSync, readdirSync, rmSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { isWhole } from "../../web/kiosk/records/record.js";
import { Booth } from "./booth.js";
import { Browser, Disk } from "./power.js";
import { randoms } from "./randoms.js";

const seed = Number(process.env.UPSTREAM_SEED ?? 1);

/** Chromium writes localStorage down some seconds after the page did. */
const writtenDown = 8000;

/** Files of a profile, all of them or those of its databases. @param {string} profile @param {boolean} all */
function filesOf(profile, all) {
    return readdirSync(profile, { recursive: true, withFileTypes: true, encoding: "utf8" })
        .filter((entry) => entry.isFile() && (all || /IndexedDB/.test(entry.parentPath))).map((entry) => join(entry.parentPath, entry.name)).sort();
}

/** Random bytes at random places of a file. @param {string} file @param {() => number} random */
function spoil(file, random) {
    const handle = openSync(file, "r+");
    try {
        const { size } = fstatSync(handle);
        for (let at = 0; at < 8 && size > 0; ++at) {
            const bytes = Buffer.from(Array.from({ length: 1 + Math.floor(random() * 64) }, () => Math.floor(random() * 256)));
            writeSync(handle, bytes, 0, bytes.length, Math.floor(random() * size));
        }
    } finally {
        closeSync(handle);
    }
}

/** Until as much has come, or the page has said that it does not. @param {() => boolean} come */
async function until(come) {
    for (let at = 0; at < 600 && !come(); ++at) await sleep(50);
    assert.ok(come(), "it has not come within 30 s");
}

/** @param {Booth} booth */
const someSaved = (booth) => until(() => booth.acknowledged.length >= 30 || booth.failures.length > 0);

for (const [engine, flags] of /** @type {[string, string[]][]} */ ([["the usual database", []], ["SQLite", ["--enable-features=IdbSqliteBackingStore"]]])) {
    test(`random bytes over the files of ${engine}: nothing hangs, what is found is whole, and assessments go on`, async (t) => {
        const random = randoms(seed), disk = new Disk(), booth = await new Booth("strict").listen();
        disk.unable ??= "a plain folder is enough here";
        const profile = join(disk.path, "profile");
        /** @type {Browser | null} */
        let browser = null;
        const found = [];
        let known = 0;
        try {
            for (let round = 0; round < 6; ++round) {
                const told = booth.left();
                booth.acknowledged = [];
                booth.failures = [];
                browser = new Browser(profile, booth.address, flags);
                const left = await told;
                for (const record of left.records) assert.ok(isWhole(record, record.id));
                // What was acknowledged in time for its count to be written down, and is gone without any error, is missed.
                if (round === 1 && !left.failure && left.records.length < known) assert.ok(left.missing > 0, `${known} were kept, ${left.records.length} are there`);
                await someSaved(booth);
                known = booth.acknowledged.length;
                if (round === 0) await sleep(writtenDown);
                await browser.kill();
                found.push(`${left.failure ?? `${left.records.length} whole, ${left.damaged} damaged, ${left.missing} missing`}; then ${booth.failures[0] ?? "saved"}`);
                for (const file of filesOf(profile, round > 2)) if (random() < 0.5) spoil(file, random);
            }
            t.diagnostic(`seed ${seed}: ${found.join(" | ")}`);
            for (const each of found) assert.match(each, /; then (saved|StorageFailure: saving|StorageFailure: opening)/);
        } finally {
            await browser?.kill();
            await disk.remove();
            booth.close();
        }
    });
}

test("a disk that becomes full: what was acknowledged is there once, and what was not is said not to be kept", async (t) => {
    const disk = new Disk(), booth = await new Booth("strict").listen();
    /** @type {Browser | null} */
    let browser = null;
    try {
        await disk.powerOn();
        if (disk.unable) return t.skip(disk.unable);
        const first = booth.left();
        browser = new Browser(join(disk.path, "profile"), booth.address);
        await first;
        await until(() => booth.acknowledged.length >= 20);
        writeFileSync(`${disk.backing}.full`, "");
        await until(() => booth.failures.length > 0);
        t.diagnostic(booth.failures[0]);
        assert.match(booth.failures[0], /^StorageFailure: \w+: (full|unreadable|closed|late)/);
        await browser.kill();
        const { acknowledged } = booth;
        await disk.cut();
        rmSync(`${disk.backing}.full`);
        await disk.powerOn();
        const told = booth.left();
        browser = new Browser(join(disk.path, "profile"), booth.address);
        const left = await told, ids = new Set(left.records.map(({ id }) => id));
        assert.equal(left.damaged, 0);
        assert.equal(ids.size, left.records.length);
        for (const { id } of acknowledged) assert.ok(ids.has(id), "an acknowledged record is gone");
    } finally {
        await browser?.kill();
        await disk.remove();
        booth.close();
    }
});
