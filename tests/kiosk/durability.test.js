// Whether records would last is measured: on a disk that takes its time to sync they would, in memory they would not.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { chromium } from "playwright-core";
import { median, verdictOf } from "../../web/kiosk/records/durability.js";
import { openRoom, roomReady, serveRoom, setUpRoom } from "../e2e/kiosk/room.js";
import { Disk } from "./power.js";

const parts = setUpRoom();
/** @typedef {any} Room */

/** @param {import("playwright-core").Page} page */
const measured = (page) => page.evaluate(() => /** @type {Room} */ (window).room.measureDurability());

test("in a private window, whose storage is memory, records would not last", async (t) => {
    const { context, page } = await openRoom(parts);
    const seen = await measured(page);
    t.diagnostic(JSON.stringify(seen));
    assert.notEqual(seen.verdict, "lasting");
    assert.equal(seen.failure, null);
    assert.ok(seen.estimate.quota > 0);
    assert.equal(typeof seen.persisted, "boolean");
    await context.close();
});

/** @param {string} profile @param {string} address */
async function measureOn(profile, address) {
    const executablePath = execFileSync("sh", ["-c", "command -v chromium-headless-shell || command -v chromium"], { encoding: "utf8" }).trim();
    const context = await chromium.launchPersistentContext(profile, { executablePath, headless: true, args: ["--no-sandbox"] });
    try {
        const page = context.pages()[0] ?? await context.newPage();
        await page.goto(address);
        await roomReady(page);
        return await measured(page);
    } finally {
        await context.close();
    }
}

test("on a disk whose sync takes 4 ms records would last, and the strict commit is what takes it", async (t) => {
    const disk = new Disk({ syncMilliseconds: 4 }), server = await serveRoom();
    try {
        await disk.powerOn();
        if (disk.unable) return t.skip(disk.unable);
        const seen = await measureOn(join(disk.path, "profile"), server.address);
        t.diagnostic(JSON.stringify(seen));
        assert.equal(seen.verdict, "lasting");
        assert.ok(seen.strict >= 4, "a strict commit has waited for the disk");
    } finally {
        await disk.remove();
        await server.close();
    }
});

test("with a profile in memory records would not last", async (t) => {
    if (!existsSync("/dev/shm")) return t.skip("there is no /dev/shm");
    const profile = mkdtempSync("/dev/shm/upstream-profile-"), server = await serveRoom();
    try {
        const seen = await measureOn(profile, server.address);
        t.diagnostic(JSON.stringify(seen));
        assert.notEqual(seen.verdict, "lasting");
    } finally {
        await server.close();
        rmSync(profile, { recursive: true, force: true });
    }
});

test("a database that never answers, or a storage that is not there, is an answer too", async () => {
    const { context, page } = await openRoom(parts);
    const seen = await page.evaluate(async () => {
        const { measureDurability } = /** @type {Room} */ (window).room;
        const silent = /** @type {any} */ ({ persist: () => new Promise(() => {}), estimate: () => Promise.reject(new Error("no")) });
        return measureDurability({ factory: () => ({ open: () => ({}) }), deadline: 100, storage: silent });
    });
    assert.equal(seen.verdict, "unknown");
    assert.match(seen.failure, /late/);
    assert.deepEqual([seen.persisted, seen.estimate, seen.strict], [null, null, null]);
    await context.close();
});

test("the verdict is of the ratio, and between the two it is none; the median is the middle", () => {
    assert.equal(verdictOf(5, 1), "lasting");
    assert.equal(verdictOf(1.3, 1), "unknown");
    assert.equal(verdictOf(1.1, 1), "not lasting");
    assert.equal(median([9, 1, 5]), 5);
});
