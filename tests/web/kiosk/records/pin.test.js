// The PIN is kept as a salted slow hash, and wrong ones make everybody wait longer, whatever the clock and the storage do.
import assert from "node:assert/strict";
import { pbkdf2Sync } from "node:crypto";
import { test } from "node:test";
import { PinCheck, fewestIterations, makePin, pinProblem, usualIterations } from "../../../../web/kiosk/records/pin.js";
import { refusedStorage, workingStorage } from "../../storage/fake-storage.js";

const section = await makePin("4711", fewestIterations);

test("the section holds PBKDF2-SHA-256 of the PIN with a salt of its own, as another implementation has it", async () => {
    const hash = pbkdf2Sync("4711", Buffer.from(section.salt, "base64url"), fewestIterations, 32, "sha256").toString("base64url");
    assert.equal(section.hash, hash);
    assert.notEqual((await makePin("4711", fewestIterations)).salt, section.salt);
    assert.ok(usualIterations >= 600_000);
});

test("a section that is weak or broken is refused", () => {
    assert.equal(pinProblem(section), null);
    for (const [what, change] of Object.entries({ "few iterations": { iterations: 99_999 }, "short salt": { salt: "AAAA" }, "no salt": { salt: undefined },
        "short hash": { hash: "AAAA" }, "no number": { iterations: "600000" } })) {
        const changed = /** @type {any} */ ({ ...section, ...change });
        assert.ok(pinProblem(changed), what);
        assert.throws(() => new PinCheck(changed, workingStorage().storage), /PIN/, what);
    }
});

test("three wrong ones are free, then the wait doubles up to an hour, and the right one begins anew", async () => {
    const clock = { now: 1e12 }, { storage } = workingStorage();
    const check = () => new PinCheck(section, storage, { now: () => clock.now });
    const waits = [];
    for (let at = 0; at < 12; ++at) {
        const { right, wait } = await check().check("0000");
        assert.equal(right, false);
        waits.push(wait / 1000);
        clock.now += wait;
    }
    assert.deepEqual(waits, [0, 0, 30, 60, 120, 240, 480, 960, 1920, 3600, 3600, 3600]);
    assert.deepEqual(await check().check("4711"), { right: true, wait: 0 });
    assert.equal((await check().check("0000")).wait, 0);
});

test("nobody may try while there is a wait, and trying makes it no longer", async () => {
    const clock = { now: 1e12 }, check = new PinCheck(section, workingStorage().storage, { now: () => clock.now });
    for (let at = 0; at < 3; ++at) await check.check("0000");
    clock.now += 29_000;
    assert.deepEqual(await check.check("4711"), { right: false, wait: 1000 });
    clock.now += 1000;
    assert.equal((await check.check("4711")).right, true);
});

test("a clock that is put back makes nobody wait longer than the delay itself", async () => {
    const clock = { now: 1e12 }, check = new PinCheck(section, workingStorage().storage, { now: () => clock.now });
    for (let at = 0; at < 3; ++at) await check.check("0000");
    clock.now = 0;
    assert.equal(check.wait(), 30_000);
});

test("where storage is refused the wait lasts as long as the page", async () => {
    const check = new PinCheck(section, refusedStorage(), { now: () => 1e12 });
    for (let at = 0; at < 3; ++at) await check.check("0000");
    assert.equal(check.wait(), 30_000);
});
