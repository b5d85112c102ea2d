// What the page costs and keeps: weight of the first load, silence afterwards, rest when nothing happens, few nodes,
// and no violation that axe can find, on every screen in both renderings.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { answer, launch, ready, report, serveDist, someOptions, untilNextScreen, views, watch } from "./support.js";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** @type {import("playwright-core").Browser} */
let browser;
/** @type {Awaited<ReturnType<typeof serveDist>>} */
let server;
before(async () => {
    server = await serveDist();
    browser = await launch();
});
after(async () => {
    await browser.close();
    await server.close();
});

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
    const link = (await page.getByRole("link", { name: /this result’s link/ }).getAttribute("href")) ?? "";
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
    const page = await browser.newPage({ viewport: views.phone });
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
    await page.goto(server.address);
    await ready(page);
    await settled(page);
    const first = requests.filter((url) => !url.startsWith("data:"));
    report("First load, over the wire", bytes, 220_000, "B");
    report("First load, requests", first.length, 10, "requests");
    assert.ok(bytes > 100_000 && bytes <= 220_000, `${bytes} bytes`);
    assert.ok(first.length <= 10, first.join("\n"));
    requests.length = 0;
    await everyScreen(page, async () => {});
    report("Requests after load", requests.length, 0, "requests");
    assert.deepEqual(requests, []);
    assert.deepEqual(heard, []);
    await page.close();
});

test("at rest no screen asks for an animation frame or sets a timer, for five seconds", async () => {
    const page = await browser.newPage({ viewport: views.phone });
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
    await page.goto(server.address);
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
    const page = await browser.newPage({ viewport: views.phone });
    await page.goto(server.address);
    await ready(page);
    let most = 0;
    await everyScreen(page, async (screen) => {
        const nodes = await page.locator("#mirror [data-id]").count();
        assert.ok(nodes > 3 && nodes <= 60, `${screen}: ${nodes} nodes`);
        most = Math.max(most, nodes);
    });
    report("Mirror nodes on the fullest screen", most, 60, "nodes");
    await page.close();
});

for (const rendering of ["canvas", "html"]) {
    for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
        test(`axe finds no violation: every screen, ${rendering}, ${colorScheme}`, async () => {
            // axe is brought in through the debugger, so the page's policy stays as it is.
            const page = await browser.newPage({ viewport: views.phone, colorScheme });
            await page.goto(server.address);
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
