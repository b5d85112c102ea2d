// What the page costs and keeps: weight of the first load, silence afterwards, rest when nothing happens, few nodes,
// and no violation that axe can find, on every screen in both renderings.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import { answer, ready, report, someOptions, setUp, untilNextScreen, views, watch } from "./support.js";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const here = setUp();

/**
 * The screens whose code arrives when it is asked for, the first time with one request. Ends on the result.
 * @param {import("playwright-core").Page} page
 * @param {(screen: string) => Promise<void>} look
 * @returns {Promise<string>} the result's link
 */
async function behindTheDoors(page, look) {
    const back = () => untilNextScreen(page, () => page.getByRole("button", { name: /^Back/ }).click());
    await untilNextScreen(page, () => page.getByRole("button", { name: "QR code" }).click());
    const link = (await page.getByRole("link", { name: /this result’s link/ }).getAttribute("href")) ?? "";
    await look("take");
    await back();
    await untilNextScreen(page, () => page.getByRole("button", { name: "Compare two" }).click());
    await page.getByRole("textbox").fill(link);
    await page.getByRole("button", { name: "Compare", exact: true }).click();
    await page.getByRole("table").waitFor({ state: "attached" });
    await look("compare");
    await back();
    await untilNextScreen(page, () => page.getByRole("button", { name: "See a team" }).click());
    await page.getByRole("textbox").fill(`${link}\n${link}\n${link}\nnothing`);
    await page.getByRole("button", { name: "Show the team" }).click();
    await page.getByRole("table").waitFor({ state: "attached" });
    await look("team");
    await back();
    return link;
}

/**
 * Walks over one screen of each kind. The page asks for nothing meanwhile.
 * @param {import("playwright-core").Page} page
 * @param {(screen: string) => Promise<void>} look
 */
async function everyScreen(page, look) {
    await look("intro");
    await untilNextScreen(page, () => page.getByRole("button", { name: "Start" }).click());
    await look("question");
    for (const option of someOptions) await untilNextScreen(page, () => answer(page, option).click());
    await look("ranking");
    await untilNextScreen(page, () => page.getByRole("button", { name: "See my result" }).click());
    await look("result");
    await page.getByRole("button", { name: "Start over" }).click();
    await page.getByRole("button", { name: "Keep them" }).waitFor({ state: "attached" });
    await look("start over?");
    await page.getByRole("button", { name: "Keep them" }).click();
    const link = await behindTheDoors(page, look);
    await untilNextScreen(page, () => page.evaluate((to) => {
        location.href = to;
    }, link));
    await look("shared result");
    await untilNextScreen(page, () => page.evaluate(() => {
        location.hash = "1.broken";
    }));
    await look("broken link");
}

/** @param {import("playwright-core").Page} page */
const settled = async (page) => {
    await page.waitForTimeout(1500);
};

test("the first load is light, and nothing is asked for afterwards", async () => {
    const page = await here.browser.newPage({ viewport: views.phone });
    const heard = watch(page);
    const session = await page.context().newCDPSession(page);
    await session.send("Network.enable");
    let bytes = 0;
    /** @type {string[]} */
    const requests = [];
    session.on("Network.loadingFinished", ({ encodedDataLength }) => {
        bytes += encodedDataLength;
    });
    page.on("request", (request) => requests.push(request.url()));
    await page.goto(here.server.address);
    await ready(page);
    await settled(page);
    const first = requests.filter((url) => !url.startsWith("data:"));
    report("First load, over the wire", bytes, 220_000, "B");
    report("First load, requests", first.length, 10, "requests");
    assert.ok(bytes > 100_000 && bytes <= 220_000, `${bytes} bytes`);
    assert.ok(first.length <= 10, first.join("\n"));
    requests.length = 0;
    await everyScreen(page, async () => {});
    const unasked = requests.filter((url) => !/\/later\.\w+\.wasm$/.test(url));
    report("Requests after load that nobody asked for", unasked.length, 0, "requests");
    assert.deepEqual(unasked, []);
    assert.equal(requests.length, 1, "what lies behind the doors arrives in one request");
    assert.deepEqual(heard, []);
    await page.close();
});

test("at rest no screen asks for an animation frame or sets a timer, for five seconds", async () => {
    const page = await here.browser.newPage({ viewport: views.phone });
    await page.addInitScript(() => {
        const counts = { frames: 0, timers: 0 };
        Object.assign(window, { counts });
        const { requestAnimationFrame: frame, setTimeout: timer, setInterval: interval } = window;
        window.requestAnimationFrame = (callback) => {
            counts.frames += 1;
            return frame.call(window, callback);
        };
        window.setTimeout = /** @type {any} */ ((/** @type {any[]} */ ...rest) => {
            counts.timers += 1;
            return timer.apply(window, /** @type {any} */ (rest));
        });
        window.setInterval = /** @type {any} */ ((/** @type {any[]} */ ...rest) => {
            counts.timers += 1;
            return interval.apply(window, /** @type {any} */ (rest));
        });
    });
    await page.goto(here.server.address);
    await ready(page);
    let most = 0;
    await everyScreen(page, async (screen) => {
        await settled(page);
        // On a busy machine what moves may take longer: rest begins when half a second has passed without a frame.
        for (let last = -1, now = 0; now !== last;) {
            last = now;
            await page.waitForTimeout(500);
            now = await page.evaluate(() => /** @type {any} */ (window).counts.frames);
        }
        const counts = await page.evaluate(async () => {
            const own = /** @type {any} */ (window).counts;
            own.frames = 0;
            own.timers = 0;
            return new Promise((resolve) => {
                // Asked of a fresh frame's window, so that the waiting itself is not counted.
                const clock = document.createElement("iframe");
                document.body.append(clock);
                /** @type {Window} */ (clock.contentWindow).setTimeout(() => {
                    clock.remove();
                    resolve({ ...own });
                }, 5000);
            });
        });
        most = Math.max(most, counts.frames + counts.timers);
        assert.deepEqual(counts, { frames: 0, timers: 0 }, screen);
    });
    report("Animation frames and timers in 5 s at rest", most, 0, "calls");
    await page.close();
});

test("the mirror of every screen stays small", async () => {
    const page = await here.browser.newPage({ viewport: views.phone });
    await page.goto(here.server.address);
    await ready(page);
    let most = 0;
    await everyScreen(page, async (screen) => {
        const nodes = await page.locator("#mirror [data-id]").count();
        // Tables say what pictures show: 21 nodes for the four floors of a result, 31 for a team's.
        const limit = screen.includes("result") || screen === "start over?" ? 84 : screen === "team" ? 66 : 60;
        assert.ok(nodes > 3 && nodes <= limit, `${screen}: ${nodes} nodes`);
        most = Math.max(most, nodes);
    });
    report("Mirror nodes on the fullest screen", most, 84, "nodes");
    await page.close();
});

for (const rendering of ["canvas", "html"]) {
    for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
        test(`axe finds no violation: every screen, ${rendering}, ${colorScheme}`, async () => {
            // axe is brought in through the debugger, so the page's policy stays as it is.
            const page = await here.browser.newPage({ viewport: views.phone, colorScheme });
            await page.goto(here.server.address);
            await ready(page);
            if (rendering === "html") await page.getByRole("button", { name: "Plain page" }).click();
            await page.evaluate(axeSource);
            await everyScreen(page, async (screen) => {
                await page.waitForTimeout(300);
                assert.equal(await page.evaluate(() => document.documentElement.dataset.rendering), rendering);
                const violations = await page.evaluate(async () => {
                    const found = await /** @type {any} */ (window).axe.run(document);
                    return found.violations.map((/** @type {any} */ violation) =>
                        `${violation.id}: ${violation.nodes.map((/** @type {any} */ node) => node.html).join(" ")}`);
                });
                assert.deepEqual(violations, [], screen);
            });
            await page.close();
        });
    }
}
