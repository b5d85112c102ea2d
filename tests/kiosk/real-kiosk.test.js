// The shipped kiosk as it will stand there: cage runs Chromium on the shipped command line and policies, a visitor takes an assessment by
// touch, and a page that died or hangs does not stay.
import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { root } from "../../tools/shared/run.js";
import { dist, painted, ready, report } from "../e2e/helpers/support.js";
import { expectedVerdict, follow, given } from "../e2e/helpers/path.js";
import { Screen, unable } from "./screen.js";

const why = unable();
test("this machine has what a kiosk needs", (t) => {
    if (!why) return;
    console.log(`The real kiosk is not tried: ${why}.`);
    assert.ok(!process.env.CI, why);
    t.skip(why);
});

const pictures = join(root, "build", "kiosk");
/** The page of a build that has kiosk mode says itself that it lives. */
const hasKioskMode = why === null && readdirSync(dist).some((name) => /^kiosk\..*\.js$/.test(name));

/** A finger. @param {import("playwright-core").Page} page @param {string} selector */
async function touch(page, selector) {
    const found = page.locator(selector).first();
    // A kiosk's bar lies over what is at the lower edge.
    await found.evaluate((element) => element.scrollIntoView({ block: "center" }));
    await painted(page);
    const box = await found.boundingBox();
    assert.ok(box, selector);
    const cdp = await page.context().newCDPSession(page);
    await cdp.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [{ x: box.x + box.width / 2, y: box.y + box.height / 2 }] });
    await cdp.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
    await cdp.detach();
}

/** @param {import("playwright-core").Page} page @returns {import("../e2e/helpers/path.js").Hand} */
const fingerOn = (page) => ({ press: (selector) => touch(page, selector), look: (look) => page.evaluate(look) });

/** How many colours a picture has: one that shows nothing has one. @param {import("playwright-core").Page} page any page, to decode it @param {string} file */
const coloursOf = (page, file) => page.evaluate(async (png) => {
    const bytes = Uint8Array.from(atob(png), (sign) => sign.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const context = /** @type {OffscreenCanvasRenderingContext2D} */ (new OffscreenCanvas(image.width, image.height).getContext("2d"));
    context.drawImage(image, 0, 0);
    const pixels = new Uint32Array(context.getImageData(0, 0, image.width, image.height).data.buffer);
    return { width: image.width, height: image.height, colours: new Set(pixels).size, black: pixels.filter((each) => each === 0xff000000).length / pixels.length };
}, readFileSync(file).toString("base64"));

if (why === null) {
    const screen = new Screen();
    before(async () => {
        await screen.install({ beats: hasKioskMode ? "yes" : "no" });
        await ready(await screen.powerOn());
    });
    after(() => screen.powerOff());

    test("what stands there is the page, over the whole screen", async (t) => {
        const page = await screen.page();
        await ready(page);
        await sleep(500);
        const seen = await coloursOf(page, screen.picture(join(pictures, "start.png")));
        t.diagnostic(JSON.stringify(seen));
        assert.deepEqual([seen.width, seen.height], await page.evaluate(() => [innerWidth, innerHeight]));
        assert.ok(seen.colours > 50, "a picture that shows something");
    });

    test("a visitor takes an assessment by touch", async () => {
        const page = await screen.page(), hand = fingerOn(page);
        await ready(page);
        await page.evaluate(() => {
            /** @type {string[]} */
            const heard = [];
            Object.assign(window, { heard });
            addEventListener("assessment", (event) => heard.push(/** @type {CustomEvent} */ (event).detail.name));
            addEventListener("pointerdown", ({ pointerType }) => heard.push(pointerType));
        });
        if (hasKioskMode) await touch(page, ".kiosk-begin");
        await follow(hand, "intro/start");
        for (const [id, option] of Object.entries(given.answers)) await follow(hand, `answer/${id}/${option ?? "none"}`);
        const { black } = await coloursOf(page, screen.picture(join(pictures, "ranking.png")));
        assert.ok(black < 0.02, `nothing of the canvas is left out: ${(100 * black).toFixed(1)} % are black`);
        await touch(page, '[data-id="ranking/agree"] input');
        await follow(hand, "ranking/done");
        assert.equal(await page.locator("#mirror h1").textContent(), expectedVerdict("en"));
        const heard = await page.evaluate(() => /** @type {any} */ (window).heard);
        assert.ok(heard.includes("complete"));
        assert.ok(!heard.includes("mouse") && heard.includes("touch"), "nothing but fingers");
        await sleep(2500);
        assert.ok((await coloursOf(page, screen.picture(join(pictures, "result.png")))).colours > 50);
    });

    test("a page whose process was killed is back by itself, and “Aw, Snap” does not stay", async (t) => {
        const page = await screen.page();
        const [renderer] = screen.renderer();
        // Where the kiosk is quicker than the test's driver, that one hears only that there is no browser any more.
        const gone = new Promise((done) => { page.once("crash", done).once("close", done); });
        const begun = performance.now();
        process.kill(renderer.pid, "SIGKILL");
        await gone;
        await sleep(300);
        screen.picture(join(pictures, "killed.png"));
        await ready(await screen.page(30_000));
        const took = (performance.now() - begun) / 1000;
        t.diagnostic(`back after ${took.toFixed(1)} s`);
        report("Kiosk back after a killed page", Math.round(took * 10) / 10, 20, "s");
        const again = await screen.page();
        assert.notEqual(screen.renderer()[0].pid, renderer.pid);
        assert.match(screen.log, /upstream-kiosk: the page has crashed/);
        assert.ok((await coloursOf(again, screen.picture(join(pictures, "back.png")))).colours > 50);
    });

    test("the shipped policies are ones that this Chromium knows, and nothing but the page can be opened", async (t) => {
        if (!screen.withPolicies) return t.skip("policies can be tried by root only, where a mount is possible");
        assert.doesNotMatch(screen.log, /has an error of type/);
        const page = await screen.page();
        await ready(page);
        const other = await page.context().newPage(), cdp = await page.context().newCDPSession(other);
        for (const address of ["https://example.org/", "http://127.0.0.1:8999/", "file:///etc/passwd", "data:text/html,x"]) {
            assert.equal((await cdp.send("Page.navigate", { url: address })).errorText, "net::ERR_BLOCKED_BY_ADMINISTRATOR", address);
        }
        // Chromium 156 ends itself over some of its own pages when they are forbidden, which a visitor has no way to ask for.
        const refused = await cdp.send("Page.navigate", { url: "chrome://settings/" }).then(({ errorText }) => errorText, String);
        assert.match(String(refused), /ERR_BLOCKED_BY_ADMINISTRATOR|has been closed/);
        await other.close().catch(() => {});
        const again = await screen.page();
        assert.equal(await again.evaluate(() => navigator.storage.persist()), true, "the browser will not clear the records by itself");
    });

    test("an export lands in the folder of exports, without a question", async (t) => {
        if (!screen.withPolicies) return t.skip("policies can be tried by root only, where a mount is possible");
        const page = await screen.page(), folder = screen.path("var/lib/upstream-kiosk/exports");
        // The test's driver takes downloads elsewhere.
        await (await page.context().browser()?.newBrowserCDPSession())?.send("Browser.setDownloadBehavior", { behavior: "default" });
        await page.evaluate(() => {
            const link = Object.assign(document.createElement("a"), { href: URL.createObjectURL(new Blob(["id,code\n"])), download: "records.csv" });
            link.click();
        });
        for (let tries = 0; tries < 50 && !existsSync(join(folder, "records.csv")); ++tries) await sleep(100);
        assert.equal(readFileSync(join(folder, "records.csv"), "utf8"), "id,code\n");
    });
}
