// An export of leads is one line each, the same in every export, with nothing beside it that could be read; what is no lead is told apart.
import assert from "node:assert/strict";
import { test } from "node:test";
import { kindOf, leadLines } from "../../../../web/kiosk/leads/export.js";
import { seal } from "../../../../web/kiosk/leads/seal.js";
import { makeRecord } from "../../../../web/kiosk/records/record.js";
import { idOf, leadWith, makeKeys } from "./keys.js";

const { key } = makeKeys();
/** @param {"lead" | "drill"} kind @param {number} number */
const record = async (kind, number) => makeRecord({ boot: "b", sequence: number, time: number, id: idOf(number), code: await seal(leadWith(), { key, kind, id: idOf(number) }) });

test("a line holds an id and what is sealed, and no time, so that nobody is found by when they stood there", async () => {
    const records = [await record("lead", 1), await record("drill", 2)], lines = leadLines(records).split("\n");
    assert.equal(lines.pop(), "");
    assert.deepEqual(lines.map((line) => JSON.parse(line)), records.map(({ id, code }) => ({ version: 1, id, sealed: code })));
    assert.equal(leadLines(records), leadLines(records));
});

test("leads and drills are told apart without opening them, and what is neither is neither", async () => {
    assert.equal(kindOf(await record("lead", 1)), "lead");
    assert.equal(kindOf(await record("drill", 1)), "drill");
    assert.equal(kindOf(makeRecord({ boot: "b", sequence: 1, time: 1, code: "2.AAAA" })), null);
});
