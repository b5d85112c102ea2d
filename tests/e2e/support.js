// A served page and a real browser for the tests of this folder. Tests talk to 127.0.0.1 only, on a port that is
// free, and end what they started. May use: script/lib, playwright-core.
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { root } from "../../script/lib/run.js";
import { serve } from "../../script/lib/serve.js";

const flags = [
    "--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--disable-quic", "--no-first-run", "--use-angle=swiftshader", "--enable-unsafe-swiftshader",
];

export const views = {
    phone: { width: 360, height: 740 },
    tablet: { width: 820, height: 1180 },
    desktop: { width: 1440, height: 900 },
};

export const dist = join(root, "dist");

/** @param {string[]} [more] */
export function launch(more = []) {
    const executablePath = execFileSync("sh", ["-c", "command -v chromium"], { encoding: "utf8" }).trim();
    return chromium.launch({ executablePath, headless: true, args: [...flags, ...more] });
}

/** The page's folder on a free port. @param {string} [folder] */
export const serveDist = (folder = dist) => serve(folder, 0);

/**
 * Listens for everything that should never happen: console messages, errors, violations of the policy.
 * @param {import("playwright-core").Page} page
 * @returns {string[]} filled as the page lives
 */
export function watch(page) {
    /** @type {string[]} */
    const heard = [];
    page.on("console", (message) => heard.push(`console ${message.type()}: ${message.text()}`));
    page.on("pageerror", (error) => heard.push(`error: ${error.message}`));
    page.on("crash", () => heard.push("the page crashed"));
    page.addInitScript(() => {
        document.addEventListener("securitypolicyviolation", (event) => {
            console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`);
        });
    });
    return heard;
}

/** The page is ready when the app has taken over from the HTML intro. @param {import("playwright-core").Page} page */
export const ready = (page) => page.locator("html[data-stage=ready]").waitFor({ state: "attached" });

/** Reports a measured value to the budget table. @param {string} name @param {number} value @param {number} limit @param {string} unit */
export function report(name, value, limit, unit) {
    const folder = join(root, "build", "budgets");
    mkdirSync(folder, { recursive: true });
    const file = `${name.toLowerCase().replace(/[^a-z0-9]+/g, "-")}.json`;
    writeFileSync(join(folder, file), `${JSON.stringify({ name, value, limit, unit })}\n`);
}
