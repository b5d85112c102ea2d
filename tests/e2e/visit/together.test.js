// Two results side by side, and a team: what the page shows is what `upstream compare` and `upstream team` print for the
// same codes – by mouse, touch and keyboard.
import assert from "node:assert/strict";
import { test } from "node:test";
import {
    apart, codesFor, contextFor, givenAt, instrument, openFinished, press, ready, runTool, setUp, untilNextScreen, views, watch, ways,
} from "../helpers/support.js";

const here = setUp();
const leader = givenAt([0.5, 2.5, 3, 1.2]);
const rep = givenAt([2.4, 2.5, 1.5, 3.2], { perspective: "rep" });
const earlier = givenAt([0.5, 1.1, 3, 0.1]);
const [repCode, earlierCode] = codesFor([rep, earlier]);

/** Whole points as people see them. @param {number | null} score */
const shown = (score) => (score === null ? "–" : String(Math.floor(score + 0.5)));

/** @param {import("../helpers/support.js").Way} way @param {import("playwright-core").BrowserContextOptions} [more] */
async function openResult(way, more = {}) {
    const context = await here.browser.newContext({ ...contextFor(way), permissions: ["clipboard-read", "clipboard-write"], ...more });
    const page = await context.newPage();
    const heard = watch(page);
    const code = await openFinished(page, here.server.address, leader);
    return { context, page, heard, code };
}

/** @param {import("playwright-core").Page} page @param {string} button @param {import("../helpers/support.js").Way} way */
const goTo = (page, button, way) => untilNextScreen(page, () => press(page.getByRole("button", { name: button }), way));

/** Gives the text field a text as a person pastes it. @param {import("playwright-core").Page} page @param {string} text @param {import("../helpers/support.js").Way} way */
async function paste(page, text, way) {
    const field = page.getByRole("textbox");
    if (way === "keyboard") await field.focus();
    else await press(field, way);
    await page.keyboard.press("Control+A");
    await page.keyboard.insertText(text);
}

/** The cells of a table's rows by the name of the floor. @param {import("playwright-core").Page} page */
const cells = (page) => page.getByRole("table").evaluate((table) => Object.fromEntries(
    [...table.querySelectorAll("[role=row]")].slice(1).map((row) =>
        [row.querySelector("[role=rowheader]")?.textContent, [...row.querySelectorAll("[role=cell]")].map((cell) => cell.textContent)])));

/** @param {import("playwright-core").Page} page @param {string} a @param {string} b codes, first and second */
async function checkComparison(page, a, b) {
    const printed = JSON.parse(runTool(["compare", a, b], ""));
    const rows = await cells(page);
    for (const [index, stage] of printed.stages.entries()) {
        const [first, second, difference] = rows[instrument.stages[index].name];
        assert.deepEqual([first, second], [shown(stage.a), shown(stage.b)]);
        const by = Math.floor(stage.difference + 0.5);
        if (stage.difference === 0) assert.equal(difference, "the same");
        else if (stage.evidence !== "none") assert.match(difference ?? "", new RegExp(`\\b${Math.abs(by)}\\b`));
        const words = { clear: /clearly/, some: /perhaps/, none: /no (change|difference) to see/ };
        if (stage.difference !== 0) assert.match(difference ?? "", words[/** @type {"clear" | "some" | "none"} */ (stage.evidence)]);
    }
    return printed;
}

for (const way of ways) {
    test(`by ${way}: a leader's result beside a rep's says what the tool says`, async () => {
        const { context, page, heard, code } = await openResult(way);
        await goTo(page, "Compare two results", way);
        await paste(page, `${here.server.address}/#${repCode}`, way);
        await press(page.getByRole("button", { name: "Compare", exact: true }), way);
        const surely = JSON.parse(runTool(["compare", code, repCode], "")).focus.moved_surely;
        const name = surely ? "The leader would start at Belief, the rep at Competency."
            : "The leader’s answers point to Belief, the rep’s to Competency. Not both are firm.";
        await page.getByRole("heading", { level: 2, name }).waitFor({ state: "attached" });
        await checkComparison(page, code, repCode);
        assert.deepEqual(heard, []);
        await context.close();
    });

    test(`by ${way}: an earlier result beside today's, and the other way round`, async () => {
        const { context, page, heard, code } = await openResult(way);
        await goTo(page, "Compare two results", way);
        await paste(page, earlierCode, way);
        await press(page.getByRole("button", { name: "Compare", exact: true }), way);
        await page.getByRole("heading", { level: 2, name: "The floor to start with is still Belief." }).waitFor({ state: "attached" });
        await checkComparison(page, earlierCode, code);
        await press(page.getByRole("button", { name: "Swap before and after" }), way);
        await page.waitForTimeout(100);
        await checkComparison(page, code, earlierCode);
        await untilNextScreen(page, () => press(page.getByRole("button", { name: "Back to the result" }), way));
        assert.deepEqual(heard, []);
        await context.close();
    });

    test(`by ${way}: a team of pasted links says what the tool says, and bad lines are listed and left out`, async () => {
        const { context, page, heard } = await openResult(way);
        const codes = teamCodes(12);
        await goTo(page, "See a team", way);
        await paste(page, `name,link\n${codes.slice(0, 6).map((code, i) => `"Rep ${i}",${here.server.address}/#${code}`).join("\n")}\n` +
            `${codes.slice(6).join("\n")}\nAnna, ${here.server.address}/#1.AAYV\nno link here\n`, way);
        await press(page.getByRole("button", { name: "Show the team" }), way);
        await checkTeam(page, codes);
        const refused = await page.getByRole("list", { name: "2 lines were left out" }).getByRole("listitem").allTextContents();
        assert.equal(refused.length, 2);
        assert.match(refused[0], /^Line 14: This link is cut off/);
        assert.equal(refused[1], "Line 15: There is no link in this line.");
        assert.deepEqual(heard, []);
        await context.close();
    });
}

/** Different answers for as many people. @param {number} count */
function teamCodes(count) {
    let state = 7;
    const roll = () => (state = (state * 16807) % 2147483647) / 2147483647;
    return codesFor(Array.from({ length: count }, () => givenAt([roll() * 3.5, 1 + roll() * 3, 1.5 + roll() * 2, roll() * 3])));
}

/** @param {import("playwright-core").Page} page @param {string[]} codes */
async function checkTeam(page, codes) {
    const printed = JSON.parse(runTool(["team"], codes.join("\n")));
    const name = (/** @type {string} */ id) => instrument.stages.find((/** @type {any} */ stage) => stage.id === id).name;
    const headline = printed.median.focus === null ? "As a team, the house is sound." : `As a team, start with ${name(printed.median.focus)}.`;
    await page.getByRole("heading", { level: 2, name: headline }).waitFor({ state: "attached" });
    const rows = await cells(page);
    for (const stage of printed.stages) {
        const [median, half, , first] = rows[name(stage.id)];
        const middle = stage.q1 === null ? "–" : `${shown(stage.q1)} to ${shown(stage.q3)}`;
        assert.deepEqual([median, half, first], [shown(stage.median), middle, String(printed.focus[stage.id])]);
    }
    assert.equal(await page.getByText(`${printed.n} results`, { exact: true }).count(), 1);
    if (printed.median.path.length > 0) {
        const path = printed.median.path.map(name).join(", then ");
        assert.equal(await page.getByText(`The order to work in: ${path}.`).count(), 1);
    }
}

test("a team's file can be chosen, or dropped on the page", async () => {
    const { context, page } = await openResult("mouse");
    const codes = teamCodes(5);
    await goTo(page, "See a team", "mouse");
    const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.getByLabel("Choose a text or CSV file").click()]);
    await chooser.setFiles({ name: "team.csv", mimeType: "text/csv", buffer: Buffer.from(`link\n${codes.join("\n")}\n`) });
    await checkTeam(page, codes);
    const fewer = codes.slice(0, 4);
    await page.evaluate((text) => {
        const data = new DataTransfer();
        data.items.add(new File([text], "team.txt", { type: "text/plain" }));
        document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
    }, fewer.join("\n"));
    await page.getByText("4 results", { exact: true }).waitFor({ state: "attached" });
    await checkTeam(page, fewer);
    await context.close();
});

test("a team's own link holds the same summary in at most 200 characters, and no single result", async () => {
    const { context, page } = await openResult("mouse");
    const codes = teamCodes(12);
    await goTo(page, "See a team", "mouse");
    await page.getByRole("textbox").fill(codes.join("\n"));
    await page.getByRole("button", { name: "Show the team" }).click();
    await page.getByRole("button", { name: "Copy the team’s link" }).click();
    await page.getByRole("button", { name: "Link copied" }).waitFor({ state: "attached" });
    const link = await page.evaluate(() => navigator.clipboard.readText());
    assert.ok(link.length <= 200, link);
    assert.equal(link, `${here.server.address}/#${runTool(["team", "--link"], codes.join("\n")).trim()}`);
    const reader = await here.browser.newPage({ viewport: views.phone });
    await reader.goto(link);
    await ready(reader);
    await checkTeam(reader, codes);
    assert.equal(await reader.getByRole("textbox").count(), 0);
    await untilNextScreen(reader, () => reader.getByRole("button", { name: "Back" }).click());
    await reader.getByRole("button", { name: "Start" }).waitFor({ state: "attached" });
    await reader.close();
    await context.close();
});

test("below three results nothing but their number is told", async () => {
    const { context, page } = await openResult("mouse");
    await goTo(page, "See a team", "mouse");
    await page.getByRole("textbox").fill(teamCodes(2).join("\n"));
    await page.getByRole("button", { name: "Show the team" }).click();
    await page.getByRole("heading", { level: 2, name: /From three results on/ }).waitFor({ state: "attached" });
    assert.equal(await page.getByText("2 results", { exact: true }).count(), 1);
    assert.equal(await page.getByRole("table").count(), 0);
    await context.close();
});

/**
 * What it costs the page's main thread, in seconds of its own work, to take in links and to be scrolled afterwards.
 * @param {import("playwright-core").Page} page @param {string[]} codes
 */
async function costs(page, codes) {
    const session = await page.context().newCDPSession(page);
    // Not the clock's time: other programs may be busy as well.
    await session.send("Performance.enable", { timeDomain: "threadTicks" });
    const worked = async () => (await session.send("Performance.getMetrics")).metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0;
    await page.evaluate((text) => navigator.clipboard.writeText(text), codes.join("\n"));
    await page.getByRole("textbox").focus();
    const start = await worked();
    await page.keyboard.press("Control+A");
    await page.keyboard.press("Control+V");
    await page.getByRole("button", { name: "Show the team" }).click();
    await checkTeam(page, codes);
    const read = await worked();
    // The least of three: what the browser tidies up after a large paste is done once, and is not scrolling.
    let scrolling = Infinity;
    for (let round = 0; round < 3; round++) {
        const before = await worked();
        for (let y = 0; y < 1500; y += 100) {
            await page.mouse.wheel(0, round % 2 === 0 ? 100 : -100);
            await page.waitForTimeout(30);
        }
        scrolling = Math.min(scrolling, await worked() - before);
    }
    return { reading: read - start, scrolling };
}

test("ten thousand pasted links stay smooth: a hundred times the links do not cost more than the links themselves", async () => {
    const { context, page } = await openResult("mouse");
    const some = teamCodes(100);
    await goTo(page, "See a team", "mouse");
    await costs(page, some); // the first time, code and pictures are made ready
    const few = await costs(page, some);
    const many = await costs(page, Array.from({ length: 10_000 }, (_, index) => some[index % some.length]));
    assert.equal(await page.getByText("100 links are there more than once, and count each time.").count(), 1);
    const said = JSON.stringify({ few, many });
    assert.ok(many.scrolling < 3 * few.scrolling, `scrolling does not depend on how many were read: ${said}`);
    assert.ok(many.reading < 30 * few.reading, `a hundred times the links cost far less than a hundred times: ${said}`);
    await context.close();
});

test("a link that cannot be compared says why, and what was compared before goes", async () => {
    const { context, page } = await openResult("mouse");
    await goTo(page, "Compare two results", "mouse");
    await page.getByRole("textbox").fill(repCode);
    await page.getByRole("button", { name: "Compare", exact: true }).click();
    await page.getByRole("table").waitFor({ state: "attached" });
    for (const [text, reason] of [["", /holds no result/], ["1.AAYV", /cut off/], [`${repCode}AAAA`, /more at its end/], ["hello", /not a result link/]]) {
        await page.getByRole("textbox").fill(/** @type {string} */ (text));
        await page.getByRole("button", { name: "Compare", exact: true }).click();
        await page.getByText(/** @type {RegExp} */ (reason)).first().waitFor({ state: "attached" });
        assert.equal(await page.getByRole("table").count(), 0);
    }
    await context.close();
});

test("a team of nothing says once what is wrong", async () => {
    const { context, page } = await openResult("mouse");
    await goTo(page, "See a team", "mouse");
    await page.getByRole("textbox").fill("nothing");
    await page.getByRole("button", { name: "Show the team" }).click();
    await page.locator('[data-id="team/problem"]').waitFor({ state: "attached" });
    assert.equal(await page.locator("#mirror .look-problem").count(), 1);
    await context.close();
});

test("someone's link says whose kind it is, keeps the reader's own session, and compares with it", async () => {
    const { context, page, code } = await openResult("mouse");
    const before = await page.evaluate(() => JSON.stringify(localStorage));
    await untilNextScreen(page, () => page.evaluate((hash) => { location.hash = hash; }, repCode));
    // The other view stands beside one's own at once.
    await checkComparison(page, code, repCode);
    await goTo(page, "See this result by itself", "mouse");
    const note = page.getByText("Someone shared this result: a rep about themself.");
    assert.match((await note.textContent()) ?? "", /self-reported, made with “The sales foundation”, version 1\./);
    assert.equal(await page.evaluate(() => JSON.stringify(localStorage)), before);
    await goTo(page, "Compare with my own result", "mouse");
    await checkComparison(page, code, repCode);
    await goTo(page, "Back to the result", "mouse");
    await untilNextScreen(page, () => page.getByRole("button", { name: "Back to my own result" }).click());
    assert.equal(await page.evaluate(() => JSON.stringify(localStorage)), before);
    assert.equal(new URL(page.url()).hash, "");
    await context.close();
});

test("the browser's back button leaves each of these screens for the one below", async () => {
    const { context, page } = await openResult("mouse");
    for (const button of ["QR code, picture, reminder", "Compare two results", "See a team"]) {
        await goTo(page, button, "mouse");
        await untilNextScreen(page, () => page.goBack());
        await page.getByRole("heading", { level: 1, name: /^Start with belief/ }).waitFor({ state: "attached" });
    }
    await context.close();
});

test("a part that does not arrive is said beside the button, and the next press tries again", async () => {
    const context = await here.browser.newContext({ viewport: views.phone });
    const page = await context.newPage();
    await page.route("**/lazy.*.wasm", (route) => route.abort());
    await page.goto(here.server.address);
    await ready(page);
    for (let tries = 0; tries < 2; tries++) {
        const missed = page.waitForEvent("requestfailed");
        await page.getByRole("button", { name: "See a team’s results" }).click();
        await missed;
        await page.getByText("A part of this page did not arrive.").first().waitFor({ state: "attached" });
        await apart(page);
    }
    await page.unroute("**/lazy.*.wasm");
    await goTo(page, "See a team’s results", "mouse");
    await page.getByRole("textbox").waitFor({ state: "attached" });
    await context.close();
});

test("a result whose code does not arrive is no dead end: it says so, and offers to fetch it again", async () => {
    const context = await here.browser.newContext({ viewport: views.phone });
    const page = await context.newPage();
    await page.route("**/lazy.*.wasm", (route) => route.abort());
    await openFinished(page, here.server.address, givenAt([1, 3, 3, 2]));
    await page.getByText("A part of this page did not arrive.").first().waitFor({ state: "attached" });
    await page.unroute("**/lazy.*.wasm");
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByRole("heading", { level: 1, name: /^Start with belief/ }).waitFor({ state: "attached" });
    await context.close();
});
