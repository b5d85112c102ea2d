// What the page costs and keeps: weight of the first load, silence afterwards, rest when nothing happens and few nodes,
// on every screen.
import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { everyScreen } from "../helpers/screens.js";
import { moving, ready, report, setUp, views, watch } from "../helpers/support.js";

const here = setUp("chromium");

/** @param {import("playwright-core").Page} page */
const settled = async (page) => {
    await page.waitForTimeout(1500);
};

/** The addresses that a page asks for from now on. @param {import("playwright-core").Page} page */
function requestsOf(page) {
    /** @type {string[]} */
    const requests = [];
    page.on("request", (request) => requests.push(request.url()));
    return requests;
}

for (const language of ["en", "de", "es", "ar"]) {
    test(`the first load is light: ${language}`, async () => {
        const context = await here.browser.newContext({ viewport: views.phone, locale: language });
        const page = await context.newPage();
        const heard = watch(page);
        const session = await context.newCDPSession(page);
        await session.send("Network.enable");
        let bytes = 0;
        session.on("Network.loadingFinished", ({ encodedDataLength }) => {
            bytes += encodedDataLength;
        });
        const requests = requestsOf(page);
        await page.goto(here.server.address);
        await ready(page);
        await settled(page);
        assert.equal(await page.locator("html").getAttribute("lang"), language);
        const first = requests.filter((url) => !/^(data|blob):/.test(url));
        report(`First load over the wire, ${language}`, bytes, 180_000, "B");
        report(`First load, ${language}`, first.length, 11, "requests");
        assert.ok(bytes > 100_000 && bytes <= 180_000, `${bytes} bytes`);
        assert.ok(first.length <= 11, first.join("\n"));
        assert.deepEqual(heard, []);
        await context.close();
    });
}

/** Counts what asks for a frame or sets a timer, from before the page's own scripts. @param {import("playwright-core").Page} page */
const countCalls = (page) => page.addInitScript(() => {
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

/**
 * What is asked for and set in five seconds, once the page has come to rest.
 * @param {import("playwright-core").Page} page @returns {Promise<{frames: number, timers: number}>}
 */
async function callsAtRest(page) {
    await settled(page);
    // On a busy machine what moves may take longer: rest begins when half a second has passed without a frame.
    for (let last = -1, now = 0; now !== last;) {
        last = now;
        await page.waitForTimeout(500);
        now = await page.evaluate(() => /** @type {any} */ (window).counts.frames);
    }
    return page.evaluate(async () => {
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
}

describe("on a walk over every screen", () => {
    /** @type {{screen: string, nodes: number, calls: {frames: number, timers: number}}[]} */
    const seen = [];
    let requests = /** @type {string[]} */ ([]), heard = /** @type {string[]} */ ([]);

    before(async () => {
        const page = await here.browser.newPage({ ...moving, viewport: views.phone });
        heard = watch(page);
        await countCalls(page);
        await page.goto(here.server.address);
        await ready(page);
        await settled(page);
        requests = requestsOf(page);
        await everyScreen(page, async (screen) => {
            seen.push({ screen, nodes: await page.locator("#mirror [data-id]").count(), calls: await callsAtRest(page) });
        });
        await page.close();
    });

    test("nothing is asked for after the first load but the lazily loaded part", () => {
        const unasked = requests.filter((url) => !/\/(offline\.[\w-]+\.js|lazy\.[\w-]+\.wasm|later\.[\w-]+\.js|words-lazy\.en\.[\w-]+\.json)$/.test(url));
        report("Requests after load that nobody asked for", unasked.length, 0, "requests");
        assert.deepEqual(unasked, []);
        assert.equal(requests.length, 4, "the lazily loaded part arrives once: its code, its script and its words; and what keeps the page for offline use");
        assert.deepEqual(heard, []);
    });

    test("at rest no screen asks for an animation frame or sets a timer, for five seconds", () => {
        report("Animation frames and timers in 5 s at rest", Math.max(...seen.map(({ calls }) => calls.frames + calls.timers)), 0, "calls");
        for (const { screen, calls } of seen) assert.deepEqual(calls, { frames: 0, timers: 0 }, screen);
    });

    test("the mirror of every screen stays small", () => {
        assert.ok(seen.length >= 11, `${seen.length} screens`);
        for (const { screen, nodes } of seen) {
            // Tables say what pictures show: 21 nodes for the four floors of a result, 31 for a team's.
            const limit = screen.includes("result") || screen === "start over?" ? 92 : screen === "team" ? 66 : 60;
            assert.ok(nodes > 3 && nodes <= limit, `${screen}: ${nodes} nodes`);
        }
        report("Mirror nodes on the fullest screen", Math.max(...seen.map(({ nodes }) => nodes)), 92, "nodes");
    });
});
