// A record's checksum is the known one and covers every field; ids are random and wide.
import assert from "node:assert/strict";
import { test } from "node:test";
import { checksumOf, isWhole, makeRecord } from "../../../../web/kiosk/records/record.js";
import { randomId } from "../../../../web/storage/random-id.js";

/** Without its promise to the type checker. @param {unknown} found @param {string} key @returns {boolean} */
const whole = (found, key) => isWhole(found, key);

test("the checksum is CRC-32C, as RFC 3720 has it", () => {
    assert.equal(checksumOf("123456789"), 0xe3069283);
    assert.equal(checksumOf(""), 0);
});

test("a record whose field was changed, is missing, or lies elsewhere is not whole", () => {
    const record = makeRecord({ boot: "b", sequence: 3, time: 17, code: "2.AAAA" });
    assert.ok(whole(record, record.id));
    assert.ok(!whole(record, "elsewhere"));
    for (const [field, value] of Object.entries({ version: 2, boot: "c", sequence: 4, time: 18, code: "2.AAAB", checksum: record.checksum ^ 1 })) {
        assert.ok(!whole({ ...record, [field]: value }, record.id), field);
        assert.ok(!whole({ ...record, [field]: undefined }, record.id), `no ${field}`);
    }
    for (const other of [null, undefined, "text", 7, [], {}]) assert.ok(!whole(other, record.id));
});

test("ids have 128 bits and do not repeat", () => {
    const ids = Array.from({ length: 1000 }, randomId);
    assert.equal(new Set(ids).size, 1000);
    for (const id of ids) assert.match(id, /^[0-9a-f]{32}$/);
});
