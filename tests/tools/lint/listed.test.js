// A test that no target compiles never fails: each of C++ stands in the CMakeLists.txt of its room.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "../../../tools/shared/run.js";

const tests = join(root, "tests");
const rooms = readdirSync(tests, { withFileTypes: true }).filter((each) => each.isDirectory() && each.name !== "node_modules").map(({ name }) => name)
    .filter((name) => readdirSync(join(tests, name)).includes("CMakeLists.txt"));

test("every test of C++ is compiled", () => {
    let count = 0;
    for (const room of rooms) {
        const listed = new Set(readFileSync(join(tests, room, "CMakeLists.txt"), "utf8").split(/[\s()]+/));
        const files = readdirSync(join(tests, room), { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".test.cpp"));
        assert.deepEqual(files.filter((file) => !listed.has(file)), [], room);
        count += files.length;
    }
    assert.ok(rooms.length >= 6 && count > 40, `${rooms.length} rooms, ${count} tests`);
});
