// What a kiosk's page costs while nobody is there, under software rendering: the time on a processor of all of the browser's processes.
// May use: visitor.js, the helpers.
import { readdirSync, readFileSync } from "node:fs";
import { moving } from "../helpers/support.js";
import { atRest } from "./visitor.js";

/** Ticks a second, as Linux counts them for programs. */
const ticks = 100;

/** Time of a process and all that it started, s. @param {number} pid */
function timeOf(pid) {
    const all = readdirSync("/proc").filter((name) => /^\d+$/.test(name)).map((name) => {
        try {
            const text = readFileSync(`/proc/${name}/stat`, "utf8"), fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
            return { pid: Number(name), parent: Number(fields[1]), time: (Number(fields[11]) + Number(fields[12])) / ticks };
        } catch {
            return { pid: 0, parent: 0, time: 0 }; // it has ended meanwhile
        }
    });
    /** @type {(of: number) => number} */
    const sum = (of) => (all.filter(({ parent }) => parent === of).reduce((more, each) => more + sum(each.pid), all.find((each) => each.pid === of)?.time ?? 0));
    return sum(pid);
}

/**
 * @param {import("playwright-core").Browser} browser @param {string} address @param {number} seconds how long to look
 * @returns {Promise<{percent: number, steps: number}>} percent: of a core, on average; steps: how often the picture has changed
 */
export async function restingCost(browser, address, seconds) {
    const context = await browser.newContext({ ...moving, viewport: { width: 1920, height: 1080 } }), page = await context.newPage();
    await page.goto(address);
    await atRest(page);
    await page.locator("html[data-stage=ready]").waitFor({ state: "attached" });
    await page.waitForTimeout(5000);
    await page.evaluate(() => {
        /** @type {any} */ (window).steps = 0;
        new MutationObserver(() => { /** @type {any} */ (window).steps += 1; }).observe(/** @type {Element} */ (document.querySelector(".kiosk-caption")), { childList: true });
    });
    const session = await browser.newBrowserCDPSession();
    const { processInfo } = await session.send("SystemInfo.getProcessInfo");
    const pid = processInfo.find(({ type }) => type === "browser")?.id ?? 0, before = timeOf(pid), began = performance.now();
    await page.waitForTimeout(seconds * 1000);
    const percent = ((timeOf(pid) - before) / ((performance.now() - began) / 1000)) * 100;
    const steps = await page.evaluate(() => /** @type {any} */ (window).steps);
    await context.close();
    return { percent, steps };
}
