// A reminder is a calendar entry that every calendar reads (RFC 5545), on the right day.
import assert from "node:assert/strict";
import { test } from "node:test";
import { calendarFile } from "../../../web/effects/calendar.js";

const reminder = { days: 30, title: "Take it again", text: "Open the link.", address: "https://example.org/#1.abc" };

/** The lines of a file, put together where they were folded. @param {Partial<typeof reminder>} change @param {Date} [now] */
const lines = (change, now = new Date(2026, 10, 23, 12)) =>
    calendarFile({ ...reminder, ...change }, now, "id@upstream").replaceAll("\r\n ", "").split("\r\n");

/** @param {string[]} all @param {string} name */
const value = (all, name) => all.find((line) => line.startsWith(`${name}:`) || line.startsWith(`${name};`))?.replace(/^[^:]*:/, "");

test("every line ends with CR LF, and the entry is whole", () => {
    const file = calendarFile(reminder, new Date(), "id@upstream");
    assert.equal(file.replaceAll("\r\n", "").includes("\n"), false);
    const all = lines({});
    assert.deepEqual([all[0], all.at(-2), all.at(-1)], ["BEGIN:VCALENDAR", "END:VCALENDAR", ""]);
    for (const name of ["UID", "DTSTAMP", "DTSTART", "SUMMARY", "URL"]) assert.ok(value(all, name), name);
});

test("no line is longer than 75 bytes, and no character is torn", () => {
    const text = "Größer, länger – “weiter” 😀 ".repeat(12);
    const file = calendarFile({ ...reminder, text }, new Date(), "id@upstream");
    for (const line of file.split("\r\n")) {
        assert.ok(Buffer.byteLength(line) <= 75, line);
        assert.doesNotMatch(line, /\uFFFD/);
    }
    assert.ok(file.replaceAll("\r\n ", "").includes("😀"));
});

test("commas, semicolons, backslashes and line ends in a text are escaped", () => {
    const all = lines({ title: "a,b;c\\d\ne" });
    assert.equal(value(all, "SUMMARY"), "a\\,b\\;c\\\\d\\ne");
});

test("the day is the visitor's own day and so many days on, over the ends of months and years", () => {
    /** @type {[Date, number, string, string][]} */
    const cases = [
        [new Date(2026, 10, 23, 12), 30, "20261223", "20261224"],
        [new Date(2026, 10, 23, 0, 5), 60, "20270122", "20270123"],
        [new Date(2026, 10, 23, 23, 55), 90, "20270221", "20270222"],
        [new Date(2028, 0, 30, 12), 30, "20280229", "20280301"],
        [new Date(2027, 0, 30, 12), 30, "20270301", "20270302"],
    ];
    for (const [now, days, start, end] of cases) {
        const all = lines({ days }, now);
        assert.deepEqual([value(all, "DTSTART"), value(all, "DTEND")], [start, end]);
    }
});
