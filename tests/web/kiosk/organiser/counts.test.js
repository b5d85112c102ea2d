// Counting is numbers alone, by day, bounded, and never in the way of a visit, whatever storage and clock do.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Counts, dayOf, emptyDay, mostDays, sumOf, tooMany } from "../../../../web/kiosk/organiser/counts.js";

/** A browser without storage. */
const refusing = () => {
    throw new DOMException("refused", "SecurityError");
};

/** Counts that nothing keeps, on a day in November. */
function counting() {
    const clock = { now: new Date(2026, 10, 27, 12).getTime() };
    const counts = new Counts({ factory: refusing, now: () => clock.now });
    const visit = (/** @type {number} */ answered, /** @type {string} */ outcome = "") => {
        counts.hear({ name: "start", perspective: null });
        for (let at = 1; at <= answered; ++at) counts.hear({ name: "progress", answered: at, total: 20 });
        if (outcome) counts.hear({ name: "complete", outcome });
        counts.abandoned();
    };
    return { clock, counts, visit, today: async () => (await counts.days()).days[0] };
}

test("visitors are counted by how they ended, and how far they came", async () => {
    const { visit, today } = counting();
    visit(20, "focus-belief");
    visit(20, "focus-belief");
    visit(20, "solid");
    visit(7);
    visit(7);
    visit(0);
    assert.deepEqual(await today(), { day: "2026-11-27", started: 6, completed: 3, abandoned: 3, total: 20, left: { 0: 1, 7: 2 }, outcomes: { "focus-belief": 2, solid: 1 } });
});

test("who touched the screen and never started is no visitor, and who comes to a second result is one, with the last outcome", async () => {
    const { counts, today } = counting();
    counts.abandoned();
    counts.hear({ name: "ready", language: "en" });
    counts.hear({ name: "complete", outcome: "solid" });
    assert.equal((await today()).completed, 0, "a result that nobody of this page started");
    counts.hear({ name: "start" });
    for (const outcome of ["solid", "unclear", "unclear"]) counts.hear({ name: "complete", outcome });
    counts.abandoned();
    const { started, completed, abandoned, outcomes } = await today();
    assert.deepEqual([started, completed, abandoned, outcomes], [1, 1, 0, { solid: 0, unclear: 1 }]);
});

test("a visit over midnight belongs to the day on which it began", async () => {
    const { clock, counts } = counting();
    counts.hear({ name: "start" });
    clock.now = new Date(2026, 10, 28, 0, 1).getTime();
    counts.hear({ name: "complete", outcome: "solid" });
    const { days } = await counts.days();
    assert.deepEqual(days.map(({ day, started, completed }) => [day, started, completed]), [["2026-11-28", 0, 0], ["2026-11-27", 1, 1]]);
});

test("today is the day that the clock has now, where it was ahead before too", async () => {
    const { clock, counts, visit } = counting(), right = clock.now;
    for (const month of [11, 12]) {
        clock.now = new Date(2026, month, 3, 9).getTime();
        visit(20, "solid");
    }
    clock.now = right;
    visit(4);
    const { days } = await counts.days();
    assert.deepEqual(days.map(({ day, started, completed }) => [day, started, completed]), [["2026-11-27", 1, 0], ["2027-01-03", 1, 1], ["2026-12-03", 1, 1]]);
});

test("where storage is refused it says since when and why, and counts on", async () => {
    const { clock, counts, visit, today } = counting();
    assert.equal(counts.since, null);
    visit(20, "solid");
    await counts.days();
    const since = clock.now;
    clock.now += 60_000;
    visit(3);
    assert.equal((await today()).started, 2);
    assert.deepEqual(counts.since, { time: since, reason: "refused" });
    assert.equal((await counts.days()).unreadable, "refused");
    for (const detail of [undefined, null, {}, { name: "progress" }, { name: "complete" }]) counts.hear(detail);
    await counts.retry();
});

test("the earliest days go when there are too many, but never today's, wherever the clock stands", () => {
    const keys = Array.from({ length: mostDays + 3 }, (_, at) => dayOf(new Date(2026, 0, 1 + at).getTime())).flatMap((day) => [`${day}/a`, `${day}/b`]);
    const today = keys[keys.length - 1].split("/")[0];
    assert.deepEqual(tooMany(keys, today), keys.slice(0, 6));
    assert.deepEqual(tooMany(keys, "2026-01-01"), keys.slice(2, 8), "the clock went back");
    assert.deepEqual(tooMany(keys.slice(-2 * mostDays), today), []);
    assert.deepEqual(tooMany(keys.slice(0, 2 * mostDays), "1970-01-01"), keys.slice(0, 2), "a day more is about to be written");
});

test("a clock that is no clock names a day all the same", () => {
    assert.equal(dayOf(NaN), "0000-00-00");
    assert.match(dayOf(0), /^19(69-12-31|70-01-01)$/);
});

test("sums add what is there", () => {
    const one = { ...emptyDay("a"), started: 2, completed: 1, abandoned: 1, total: 20, left: { 3: 1 }, outcomes: { solid: 1 } };
    assert.deepEqual(sumOf("all", [one, { ...one, total: 18, left: { 3: 2, 4: 1 }, outcomes: { unclear: 1 } }]),
        { day: "all", started: 4, completed: 2, abandoned: 2, total: 20, left: { 3: 3, 4: 1 }, outcomes: { solid: 1, unclear: 1 } });
});
