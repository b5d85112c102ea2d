// My results over time: nothing is kept without the visitor's word; what is kept is found again, compared as the tool compares, moved as a
// file, taken out and put back – by mouse, touch and keyboard, drawn and plain, in each language, in two tabs, and where storage fails.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { answerSome, begin, toResult } from "../kiosk/visitor.js";
import { control, go } from "../helpers/screens.js";
import {
    apart, choosePlain, codesFor, contextFor, givenAt, instrument, openFinished, painted, press, readWithTool, ready, runTool, serveDist,
    setUp, untilNextScreen, views, watch, ways,
} from "../helpers/support.js";
import { pageFor } from "../site/helpers.js";

/** @typedef {import("playwright-core").Page} Page */

const here = setUp();
const key = `upstream/${instrument.id}/results`;
const given = givenAt([0.5, 2.5, 3, 1.2]);
const [first, second, third, rep] = codesFor([givenAt([0.5, 2.5, 3, 1.2]), givenAt([0.7, 2.4, 2.8, 1.4]), givenAt([3, 2.5, 3, 3.4]),
    givenAt([2.4, 2.5, 1.5, 3.2], { perspective: "rep" })]);
const kept = `r1|2026-02-11 ${first}|2026-05-12 ${second}|2026-08-20 ${third}|2026-06-01 ${rep}`;

/** @param {Page} page */
const stored = (page) => page.evaluate((name) => localStorage.getItem(name), key);

/** The page where this is kept, as after an earlier visit that was cleared since. @param {string} text @param {import("playwright-core").BrowserContextOptions} [more] */
async function openWith(text, more = {}) {
    const context = await here.browser.newContext({ viewport: views.phone, acceptDownloads: true, ...more });
    const page = await context.newPage();
    const heard = watch(page);
    await page.addInitScript(([name, value]) => {
        if (sessionStorage.getItem("set")) return;
        sessionStorage.setItem("set", "1");
        localStorage.setItem(name, value);
    }, [key, text]);
    await page.goto(here.server.address);
    await ready(page);
    return { context, page, heard };
}

/** Goes to the list from the intro. @param {Page} page */
async function openList(page) {
    await control(page, "mine/open").waitFor({ state: "attached" });
    await apart(page);
    await go(page, "mine/open");
}

for (const way of ways) {
    test(`by ${way}: a result is kept when the visitor says so, found again, taken out and put back`, async () => {
        const context = await here.browser.newContext(contextFor(way));
        const page = await context.newPage();
        const heard = watch(page);
        const code = await openFinished(page, here.server.address, given);
        assert.equal(await stored(page), null);
        await press(page.getByRole("button", { name: "Keep this result on this device" }), way);
        const today = new Date().toISOString().slice(0, 10);
        await page.getByText(`Kept on this device: ${today}.`).first().waitFor({ state: "attached" });
        assert.equal(await stored(page), `r1|${today} ${code}`);
        // The button is gone, and the focus is where it leads to.
        await page.waitForFunction(() => document.activeElement?.getAttribute("data-id") === "mine/open");
        await apart(page);
        await untilNextScreen(page, () => press(page.getByRole("button", { name: "My results" }), way));
        assert.equal(await page.title().then((title) => title.startsWith("My results – ")), true);
        await press(page.getByRole("button", { name: `Take out ${today}` }), way);
        await page.getByRole("button", { name: "Put it back" }).waitFor({ state: "attached" });
        assert.equal(await stored(page), null);
        await apart(page);
        await press(page.getByRole("button", { name: "Put it back" }), way);
        await page.getByRole("link", { name: `Result of ${today}` }).waitFor({ state: "attached" });
        assert.equal(await stored(page), `r1|${today} ${code}`);
        assert.deepEqual(heard, []);
        await context.close();
    });
}

for (const rendering of ["drawn", "plain"]) {
    test(`${rendering}: each view has its list, newest first, and of the way between stands what the tool's comparison says`, async () => {
        const { context, page, heard } = await openWith(kept, { viewport: views.tablet });
        if (rendering === "plain") await choosePlain(page);
        await openList(page);
        const names = await page.getByRole("link", { name: /^Result of/ }).allTextContents();
        assert.deepEqual(names, ["2026-08-20", "2026-05-12", "2026-02-11", "2026-06-01"].map((day) => `Result of ${day}`));
        const change = (/** @type {number} */ index) => page.locator(`[data-id="mine/leader/result/${index}/change"]`).textContent();
        for (const [index, [a, b]] of [[second, third], [first, second]].entries()) {
            const said = await change(index) ?? "", stages = JSON.parse(runTool(["compare", a, b], "")).stages;
            const clear = instrument.stages.filter((/** @type {any} */ _, /** @type {number} */ at) => stages[at].evidence === "clear").map((/** @type {any} */ stage) => stage.name);
            const some = instrument.stages.filter((/** @type {any} */ _, /** @type {number} */ at) => stages[at].evidence === "some").map((/** @type {any} */ stage) => stage.name);
            const [, moved = ""] = /What clearly moved: ([^.]*)\./.exec(said) ?? [], [, perhaps = ""] = /Perhaps moved: ([^.]*)\./.exec(said) ?? [];
            assert.deepEqual(instrument.stages.map((/** @type {any} */ stage) => stage.name).filter((/** @type {string} */ name) => moved.includes(`${name} from`)), clear);
            if (clear.length === 0) assert.deepEqual(instrument.stages.map((/** @type {any} */ stage) => stage.name).filter((/** @type {string} */ name) => perhaps.includes(`${name} from`)), some);
            if (clear.length + some.length === 0) assert.match(said, /There is no change to see on any floor/);
        }
        assert.ok((await change(0))?.startsWith("Since 2026-05-12:"));
        const rows = await page.locator('[data-id="mine/leader/table"] [role=row]').evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent)));
        assert.deepEqual(rows.map(([day]) => day), ["Date", "2026-08-20", "2026-05-12", "2026-02-11"]);
        const printed = readWithTool(third).stages;
        for (const [index, { score }] of printed.entries())
            assert.ok(rows[1][printed.length - index]?.startsWith(`${Math.floor(score + 0.5)}, likely `), rows[1].join(" | "));
        const picture = page.locator('[data-id="mine/leader/picture"]');
        assert.equal(await picture.getAttribute("aria-label"), "3 results over time, from 2026-02-11 to 2026-08-20. The table says the same.");
        assert.equal(await picture.locator("svg").count(), rendering === "plain" ? 1 : 0);
        assert.deepEqual(heard, []);
        await context.close();
    });
}

test("a kept result is opened as its link would be, and back leads to the list, by button and by the browser", async () => {
    const { context, page, heard } = await openWith(kept);
    await openList(page);
    for (const back of ["button", "browser"]) {
        await untilNextScreen(page, () => page.getByRole("link", { name: "Result of 2026-05-12" }).click());
        assert.ok(page.url().endsWith(`#${second}`));
        await page.getByText("This is your own result, opened from its link.").first().waitFor({ state: "attached" });
        await untilNextScreen(page, () => (back === "browser" ? page.goBack() : control(page, "shared/leave").click()));
        await page.getByRole("heading", { level: 1, name: "My results" }).waitFor({ state: "attached" });
    }
    // A reload stays on the list.
    await page.reload();
    await ready(page);
    await page.getByRole("heading", { level: 1, name: "My results" }).waitFor({ state: "attached" });
    assert.deepEqual(heard, []);
    await context.close();
});

test("all go out as a file that the tool reads, and come in elsewhere; bad lines are named, and nothing is lost", async () => {
    const { context, page, heard } = await openWith(kept);
    await openList(page);
    const [file] = await Promise.all([page.waitForEvent("download"), control(page, "mine/export").click()]);
    const text = readFileSync(await file.path(), "utf8"), page1 = `${here.server.address}/`.replace(/\/\/$/, "/");
    assert.ok(file.suggestedFilename().endsWith("-my-results.txt"), file.suggestedFilename());
    assert.deepEqual(text.trim().split("\n"), [["2026-08-20", third], ["2026-06-01", rep], ["2026-05-12", second], ["2026-02-11", first]].map(([day, code]) => `${day} ${page1}#${code}`));
    assert.deepEqual(text.trim().split("\n").map((line) => readWithTool(line.split(" ")[1]).error), [undefined, undefined, undefined, undefined]);
    await context.close();

    const other = await openWith(`r1|2026-02-11 ${first}`);
    await openList(other.page);
    const bad = `${text}not a line\n2026-13-01 #${first}\n2026-03-01 #${first.slice(0, -1)}\n${text}`;
    await other.page.locator('[data-id="mine/import"] input').setInputFiles({ name: "my-results.txt", mimeType: "text/plain", buffer: Buffer.from(bad) });
    await other.page.getByRole("heading", { name: "3 results have come in. 5 were here already." }).waitFor({ state: "attached" });
    await other.page.getByText("3 lines were left out").first().waitFor({ state: "attached" });
    const lines = await other.page.locator('[data-id^="mine/refused"] li, li[data-id^="mine/refused"]').allTextContents();
    assert.deepEqual([...new Set(lines)].map((line) => /Lines? ([\d, ]+):/.exec(line)?.[1]), ["5", "6", "7"]);
    assert.deepEqual((await stored(other.page))?.split("|").slice(1).sort(), kept.split("|").slice(1).sort());
    assert.deepEqual([...heard, ...other.heard], []);
    await other.context.close();
});

test("all are taken out after a question only, and can be put back", async () => {
    const { context, page, heard } = await openWith(kept);
    await openList(page);
    const press1 = async (/** @type {string} */ id) => {
        await control(page, id).click();
        await painted(page);
        await apart(page);
    };
    await press1("mine/forget");
    await page.waitForFunction(() => document.activeElement?.getAttribute("data-id") === "mine/forget/no");
    assert.equal(await stored(page), kept);
    await press1("mine/forget/no");
    assert.equal(await stored(page), kept);
    await press1("mine/forget");
    await press1("mine/forget/yes");
    assert.equal(await stored(page), null);
    await page.getByText("All results were taken out.").first().waitFor({ state: "attached" });
    await press1("mine/undo");
    assert.deepEqual((await stored(page))?.split("|").sort(), kept.split("|").sort());
    assert.deepEqual(heard, []);
    await context.close();
});

test("two tabs keep and take out beside each other, and each shows what there is", async () => {
    const { context, page, heard } = await openWith(kept);
    await openList(page);
    const other = await context.newPage();
    const heardThere = watch(other);
    await other.goto(here.server.address);
    await ready(other);
    await openList(other);
    await other.getByRole("button", { name: "Take out 2026-05-12" }).click();
    await page.getByRole("link", { name: "Result of 2026-05-12" }).waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Take out 2026-02-11" }).click();
    await other.getByRole("link", { name: "Result of 2026-02-11" }).waitFor({ state: "detached" });
    assert.equal(await stored(page), `r1|2026-08-20 ${third}|2026-06-01 ${rep}`);
    assert.deepEqual([...heard, ...heardThere], []);
    await context.close();
});

test("what is damaged is set aside and said, and the rest is there", async () => {
    for (const [text, left] of [[`${kept}|2026-02-31 ${first}|<script>`, 4], ["\u0001 anything", 0], ["x".repeat(50_000), 0]]) {
        const { context, page, heard } = await openWith(String(text));
        await page.evaluate(() => { location.hash = "#0."; });
        await page.getByText("Some of what was kept here could not be read.").first().waitFor({ state: "attached" });
        assert.equal(await page.getByRole("link", { name: /^Result of/ }).count(), left);
        assert.equal(await page.evaluate((name) => localStorage.getItem(`${name}/aside`), key), String(text).slice(0, 20_000));
        assert.equal(await stored(page), left ? kept : null);
        assert.deepEqual(heard, []);
        await context.close();
    }
});

test("where storage is refused nothing is offered, and where it is full that is said", async () => {
    for (const broken of ["refused", "full"]) {
        const context = await here.browser.newContext({ viewport: views.phone });
        const page = await context.newPage();
        await page.addInitScript((how) => {
            const { setItem } = Storage.prototype;
            if (how === "refused") Object.defineProperty(window, "localStorage", { get() { throw new DOMException("no", "SecurityError"); } });
            else Storage.prototype.setItem = function put(name, value) {
                if (String(name).endsWith("/results")) throw new DOMException("full", "QuotaExceededError");
                setItem.call(this, name, value);
            };
        }, broken);
        if (broken === "refused") {
            await page.goto(`${here.server.address}#${first}`);
            await ready(page);
            await page.getByRole("button", { name: "Compare two results" }).waitFor({ state: "attached" });
            assert.equal(await page.locator('[data-id^="mine"]').count(), 0);
            await page.evaluate(() => { location.hash = "#0."; });
            await page.waitForTimeout(500);
            assert.equal(await page.getByRole("heading", { name: "My results" }).count(), 0);
        } else {
            await openFinished(page, here.server.address, given);
            await page.getByRole("button", { name: "Keep this result on this device" }).click();
            await page.getByText(/^The browser did not keep it\./).first().waitFor({ state: "attached" });
            assert.equal(await page.getByRole("button", { name: "Keep this result on this device" }).count(), 1);
        }
        await context.close();
    }
});

/** What a page offers of kept results. @param {import("playwright-core").Page | import("playwright-core").Frame} where */
const offered = (where) => where.locator('[data-id^="mine"]').count();

test("where the owner does not want it, nothing is offered, on the intro or with a result, whatever was kept before", async () => {
    const server = await serveDist(await pageFor(/** @type {any} */ ({ history: false }))), context = await here.browser.newContext({ viewport: views.phone });
    const page = await context.newPage();
    await page.addInitScript(([name, text]) => localStorage.setItem(name, text), [key, kept]);
    await page.goto(server.address);
    await ready(page);
    assert.equal(await offered(page), 0, "intro");
    await openFinished(page, server.address, given);
    await page.locator('[data-id="share/more"]').waitFor({ state: "attached" });
    assert.equal(await offered(page), 0, "result");
    await context.close();
    await server.close();
});

test("at a kiosk nothing is offered", async () => {
    const context = await here.browser.newContext({ viewport: { width: 1280, height: 800 } }), page = await context.newPage();
    await page.goto(`${here.server.address}/?kiosk`);
    await begin(page);
    await toResult(page);
    assert.equal(await offered(page), 0);
    await context.close();
});

test("in a frame of another page nothing is offered", async () => {
    const context = await here.browser.newContext({ viewport: views.desktop }), page = await context.newPage();
    await page.route("**/host", (route) => route.fulfill({ contentType: "text/html", body: '<iframe src="/" style="width:900px;height:800px"></iframe>' }));
    await page.goto(`${here.server.address}/host`);
    const frame = page.frames()[1];
    await frame.locator("html[data-stage=ready]").waitFor({ state: "attached" });
    await answerSome(frame);
    await frame.locator('[data-id="share/more"]').waitFor({ state: "attached" });
    assert.equal(await offered(frame), 0);
    await context.close();
});

test("the reminder leads back to the list on this device, and to the result on another", async () => {
    const context = await here.browser.newContext({ viewport: views.phone, acceptDownloads: true });
    const page = await context.newPage();
    const heard = watch(page);
    await openFinished(page, here.server.address, given);
    await page.getByRole("button", { name: "Keep this result on this device" }).click();
    await page.getByText(/^Kept on this device/).first().waitFor({ state: "attached" });
    await apart(page);
    await go(page, "share/more");
    const [file] = await Promise.all([page.waitForEvent("download"), control(page, "remind/30").click()]);
    const address = /URL:(\S+(?:\r\n \S+)*)/.exec(readFileSync(await file.path(), "utf8"))?.[1].replaceAll("\r\n ", "") ?? "";
    assert.match(address, /#0\.2\./);
    const later = await context.newPage();
    await later.goto(address);
    await ready(later);
    await later.getByRole("heading", { level: 1, name: "My results" }).waitFor({ state: "attached" });
    assert.deepEqual(heard, []);
    await context.close();
    const elsewhere = await here.browser.newPage();
    await elsewhere.goto(address);
    await ready(elsewhere);
    await elsewhere.getByText("Someone shared this result").first().waitFor({ state: "attached" });
    await elsewhere.close();
});

for (const [locale, title] of [["de", "Meine Ergebnisse"], ["es", "Mis resultados"], ["ar", "نتائجي"]]) {
    test(`in ${locale} the list says the same in its own words`, async () => {
        const { context, page, heard } = await openWith(kept, { locale });
        await openList(page);
        await page.getByRole("heading", { level: 1, name: title }).waitFor({ state: "attached" });
        assert.equal(await page.getByRole("link", { name: /2026-/ }).count(), 4);
        assert.ok(!(await page.locator("#mirror").textContent())?.includes("⟨"));
        assert.deepEqual(heard, []);
        await context.close();
    });
}
