// The organiser's page finds every sentence that it says, and has none that it does not say; times and numbers are as a language has them.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "../../../../tools/shared/run.js";
import { Say } from "../../../../web/kiosk/organiser/say.js";
import { countsTroubles, troubles } from "../../../../web/kiosk/organiser/trouble.js";

const folder = join(root, "web", "kiosk", "organiser");
const sources = readdirSync(folder).map((file) => readFileSync(join(folder, file), "utf8")).join("\n");
const wordsOf = (/** @type {string} */ code) => JSON.parse(readFileSync(join(root, "assets", "words-kiosk", "organiser", `${code}.json`), "utf8"));
const english = wordsOf("en"), say = new Say("en", english);

/** Keys that are put together, by how they begin. */
const begun = [...sources.matchAll(/text\(`([a-z]+\.)\$\{|\? `([a-z]+\.)\$\{/g)].map(([, one, other]) => one ?? other);

test("every sentence is there, and none for nothing", () => {
    const named = new Set([...sources.matchAll(/"([a-z]+(?:\.[a-z]+)*)"/g)].map(([, key]) => key));
    const said = [...sources.matchAll(/(?:say\.text|#tell)\("([^"]+)"/g)].map(([, key]) => key);
    assert.ok(said.length > 30, String(said.length));
    for (const key of said) assert.ok(key in english, key);
    const steps = ["export", "back", "wipe"].flatMap((step) => [`${step}.title`, `${step}.text`]);
    const unsaid = Object.keys(english).filter((key) => !named.has(key) && !steps.includes(key) && !begun.some((start) => key.startsWith(start)) && !/^(records|leads|pin\.(missing|broken))\.title$/.test(key));
    assert.deepEqual(unsaid, []);
});

test("each reason of a failure has its words", () => {
    const reasons = /@typedef \{([^}]+)\} Reason/.exec(readFileSync(join(root, "web", "kiosk", "records", "failure.js"), "utf8"))?.[1].match(/\w+/g) ?? [];
    assert.equal(reasons.length, 6);
    for (const code of ["en", "de", "es", "ar"]) for (const reason of reasons) assert.ok(wordsOf(code)[`reason.${reason}`], `${code} ${reason}`);
});

const whole = { saved: 3, exported: 0, unexported: 3, verified: 0, damaged: 0, waiting: 0, missing: 0 };
const well = { since: null, unreadable: null, counts: whole, waiting: 0, lost: 0 };

test("nothing is said where nothing is wrong", () => {
    assert.deepEqual(troubles(say, well), []);
    assert.deepEqual(countsTroubles(say, { since: null, unreadable: null }), []);
});

test("since when, why, and what may be lost is said in plain words, the gravest first", () => {
    const time = new Date(2026, 10, 27, 14, 32).getTime();
    const said = troubles(say, { ...well, since: { time, reason: "full" }, waiting: 12, lost: 2, counts: { ...whole, damaged: 4, missing: 5 } });
    assert.match(said[0], /^Since Fri, Nov 27, 02:32.PM nothing is kept: there is no room left\.$/);
    assert.match(said[1], /^Waiting in memory: 12\. They are lost when this page closes/);
    assert.deepEqual(said.slice(2).map((text) => /^(\w+).*: (\d)/.exec(text)?.slice(1)), [["Missing", "5"], ["Damaged", "4"], ["Given", "2"]]);
    assert.match(troubles(say, { ...well, counts: null, unreadable: "late", waiting: 1 }).join(" "), /Waiting in memory: 1\..*cannot be read: the disk does not answer in time\./);
    assert.match(countsTroubles(say, { since: { time, reason: "refused" }, unreadable: "closed" }).join(" "), /02:32.PM visitors are counted in memory only: the browser refuses.*took the database away/);
});

test("digits are the page's in every language, and what reads from left to right does so", () => {
    const arabic = new Say("ar", wordsOf("ar"));
    assert.match(arabic.number(1234), /^1.234$/);
    assert.match(arabic.share(1, 4), /^\u206625.*%.*\u2069$/);
    assert.equal(arabic.share(1, 0), "–");
    assert.match(new Say("de", wordsOf("de")).time(new Date(2026, 10, 27, 14, 32).getTime()), /27\. Nov\..*14:32/);
});

test("times are as long as they are", () => {
    assert.deepEqual([say.duration(59_999), say.duration(61_000), say.duration(3_600_000 * 5 + 60_000 * 12)], ["59 sec", "1 min", "5 hr 12 min"]);
    assert.deepEqual([say.countdown(30_000), say.countdown(29_001), say.countdown(1), say.countdown(3_600_000)], ["0:30", "0:30", "0:01", "60:00"]);
});
