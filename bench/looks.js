// Lighthouse, as it looks at a phone, at a page in a browser of its own. May use: installed.js, the tests' helpers.
import { join } from "node:path";
import { launch } from "../tests/e2e/helpers/support.js";
import { freePort } from "../tests/e2e/helpers/free-port.js";
import { installed } from "./installed.js";

export const categories = ["performance", "accessibility", "best-practices", "seo"];

/** It is large, and nothing else needs it. @returns {Promise<any>} */
export async function loadLighthouse() {
    const { default: lighthouse } = await import(join(installed("lighthouse"), "lighthouse", "core", "index.js"));
    return lighthouse;
}

/** On a busy machine an audit may come to nothing, and with it the score: that is no score of 0. */
const tries = 3;

/**
 * @param {any} lighthouse @param {string} url @param {string[]} [flags] of the browser
 * @returns {Promise<Record<string, number>>} points of 100, and what they are made of
 */
export async function look(lighthouse, url, flags = []) {
    for (let time = 0; time < tries; ++time) {
        // Lighthouse finds its browser by it.
        const port = await freePort(), browser = await launch([`--remote-debugging-port=${port}`, ...flags], "chromium");
        const { lhr } = await lighthouse(url, { port, output: "json", logLevel: "error", onlyCategories: categories });
        await browser.close();
        if (categories.some((name) => lhr.categories[name].score === null)) continue;
        const scores = categories.map((name) => [name, Math.round(lhr.categories[name].score * 100)]);
        return { ...Object.fromEntries(scores), "blocked, ms": lhr.audits["total-blocking-time"].numericValue, "layout shift": lhr.audits["cumulative-layout-shift"].numericValue };
    }
    throw new Error(`Lighthouse came to no score of ${url}`);
}
